"""The tables of values, and who may do what with their rows."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, ClassVar

from django.db import migrations

from foedus.node.schema import access
from foedus.pillars.hybrid_threats.store.access import VALUES


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor, VALUES, {})


class Migration(migrations.Migration):
    """A node that has objects already makes their values by `foedus rebuild`."""

    dependencies: ClassVar = [("hybrid_threats", "0001_threats")]
    operations: ClassVar = [
        migrations.RunSQL(
            (files("foedus.pillars.hybrid_threats.store") / "values.sql").read_text("utf-8")
        ),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
