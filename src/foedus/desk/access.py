"""Who may do what with the tables of people and sessions (as node/schema/access.py).

They hold no labelled rows: only the web role uses them, and no partner's role may look.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.node.schema.access import ALL_ROWS, OWNER, WEB, Rights

_EVERYTHING: Rights = dict.fromkeys(("SELECT", "INSERT", "UPDATE", "DELETE"), ALL_ROWS)
_TABLES = (
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "desk_person",
    "django_content_type",
    "django_session",
)
ACCESS: Mapping[str, Mapping[str, Rights]] = {
    table: {OWNER: _EVERYTHING, WEB: _EVERYTHING} for table in _TABLES
}
