"""The tables of threat data, and who may do what with their rows."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, ClassVar

from django.db import migrations

from foedus.node.schema import access
from foedus.pillars.hybrid_threats.store.access import ACCESS


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor, ACCESS, {})


class Migration(migrations.Migration):
    """Plain SQL, as in the node's own."""

    initial = True
    dependencies: ClassVar = [("node", "0001_ledger")]
    operations: ClassVar = [
        migrations.RunSQL(
            (files("foedus.pillars.hybrid_threats.store") / "tables.sql").read_text("utf-8")
        ),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
