"""The people who sign in at this node."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    """As `makemigrations` derives it from the models."""

    initial = True
    operations: ClassVar = [
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("username", models.CharField(max_length=64, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("roles", ArrayField(models.CharField(max_length=32), default=list)),
                ("clearance", models.CharField(default="PUBLIC", max_length=16)),
                (
                    "categories",
                    ArrayField(models.CharField(max_length=64), blank=True, default=list),
                ),
                ("language", models.CharField(default="en", max_length=8)),
                ("seen_tide", models.BigIntegerField(default=0)),
                ("wants_digest", models.BooleanField(default=True)),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={"abstract": False},
        ),
    ]
