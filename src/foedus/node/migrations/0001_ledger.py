"""The ledger, its projections, and who may do what with their rows."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, ClassVar

from django.db import migrations

from foedus.node.schema import access


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor)


class Migration(migrations.Migration):
    """Plain SQL: row-level security has no words in Django."""

    initial = True
    operations: ClassVar = [
        migrations.RunSQL((files("foedus.node") / "schema" / "tables.sql").read_text("utf-8")),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
