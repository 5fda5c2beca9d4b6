"""The local audit, and row-level security on the tables of the sign-in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models

from foedus.desk.access import FROZEN, SIGN_IN
from foedus.node.schema import access


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor, SIGN_IN, FROZEN)


class Migration(migrations.Migration):
    """After all the migrations that make those tables."""

    dependencies: ClassVar = [
        ("desk", "0002_access"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("usersessions", "0001_initial"),
    ]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Deed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(db_index=True)),
                ("person", models.CharField(db_index=True, max_length=64)),
                ("deed", models.CharField(max_length=32)),
                ("about", models.CharField(blank=True, max_length=200)),
                ("facts", models.JSONField(default=dict)),
                ("address", models.CharField(blank=True, max_length=45)),
            ],
        ),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
