"""The ledger, its projections, and who may do what with their rows."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, ClassVar

from django.db import migrations

from foedus.node.schema import access


def put_access_in_force(apps: Any, editor: Any) -> None:
    """The prefix of the roles is that of the owner as whom migrations run (Database.django)."""
    owner = editor.connection.settings_dict["OPTIONS"]["assume_role"]
    for statement in access.statements(owner.removesuffix("_owner")):
        editor.execute(statement)


class Migration(migrations.Migration):
    initial = True
    operations: ClassVar = [
        migrations.RunSQL((files("foedus.node") / "schema" / "tables.sql").read_text("utf-8")),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
