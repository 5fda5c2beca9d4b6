"""Row-level security on the tables of people, sessions and permissions."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations

from foedus.desk.access import ACCESS
from foedus.node.schema import access


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor, ACCESS, {})


class Migration(migrations.Migration):
    """After all the migrations that make those tables."""

    dependencies: ClassVar = [
        ("desk", "0001_people"),
        ("node", "0001_ledger"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("sessions", "0001_initial"),
    ]
    operations: ClassVar = [migrations.RunPython(put_access_in_force, elidable=False)]
