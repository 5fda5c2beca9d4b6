"""Saved lists, sheets on their way in, and who had today's mail."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import migrations, models
from django.db.models import deletion

from foedus.desk.access import LISTS
from foedus.node.schema import access


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor, LISTS, {})


def _person() -> models.ForeignKey:
    return models.ForeignKey(on_delete=deletion.CASCADE, to=settings.AUTH_USER_MODEL)


class Migration(migrations.Migration):
    """As `makemigrations` derives it from the models, and their rights."""

    dependencies: ClassVar = [("desk", "0003_sign_in")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="SavedList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=64)),
                ("address", models.CharField(blank=True, max_length=2000)),
                ("role", models.CharField(blank=True, max_length=32)),
                ("in_digest", models.BooleanField(default=False)),
                ("person", _person()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "name"), name="saved_list_named_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=200)),
                ("content", models.BinaryField()),
                ("seed", models.BinaryField()),
                ("at", models.DateTimeField()),
                ("person", _person()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "kind", "digest"), name="upload_kept_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Digested",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("on", models.DateField()),
                ("tide", models.BigIntegerField()),
            ],
        ),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
