"""Who may do what with which rows: the one table from which grants, policies and the check come.

Every policy names its command and its role. A role that is not named for a table has no right to
it. Predicates are evaluated once for a query, not once for a row: hence the `(SELECT ...)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

OWNER = "owner"
WEB = "web"
INGEST = "ingest"
PUBLIC = "public"
PEER = "peer"
READER = "reader"
ROLES = (OWNER, WEB, INGEST, PUBLIC, PEER, READER)

ALL_ROWS = "true"
# A user of our own ministry. Without a context there is no clearance, and so there are no rows.
SIGNED_IN = "(SELECT NULLIF(current_setting('foedus.clearance', true), '')) IS NOT NULL"
CLEARED = (
    "cls <= (SELECT NULLIF(current_setting('foedus.clearance', true), '')::int)"
    " AND categories <@"
    " (SELECT string_to_array(current_setting('foedus.categories', true), ','))"
)
# A partner: who it is was decided by the login, and no statement can change it.
PARTNER = "(SELECT upper(right(current_user::text, 3)))"
IN_AUDIENCE = f"audience @> ARRAY[{PARTNER}]"
IN_VISIBLE_LOG = "log = ANY (ARRAY(SELECT name FROM log))"
PUBLISHED = "public AND cls = 0 AND NOT withdrawn"

Rights = Mapping[str, str]
"""Command -> which rows."""


def _all(*commands: str) -> Rights:
    return dict.fromkeys(commands, ALL_ROWS)


_READ = _all("SELECT")
_APPEND = _all("SELECT", "INSERT")
_REMAKE = _all("SELECT", "INSERT", "DELETE")
_EVERYTHING = _all("SELECT", "INSERT", "UPDATE", "DELETE")

ACCESS: Mapping[str, Mapping[str, Rights]] = {
    "node": {
        OWNER: _APPEND,
        INGEST: _READ,
        WEB: {"SELECT": SIGNED_IN},
    },
    "member": {
        OWNER: _EVERYTHING,
        INGEST: _all("SELECT", "INSERT", "UPDATE"),
        WEB: {"SELECT": SIGNED_IN},
        PEER: {"SELECT": f"member = {PARTNER}"},
    },
    "log": {
        OWNER: _APPEND,
        INGEST: _APPEND,
        WEB: {"SELECT": SIGNED_IN},
        PEER: {"SELECT": IN_AUDIENCE},
    },
    "entry": {
        OWNER: _APPEND,
        INGEST: _APPEND,
        WEB: {"SELECT": CLEARED},
        PEER: {"SELECT": IN_VISIBLE_LOG},
    },
    "content": {
        OWNER: _REMAKE,
        INGEST: _REMAKE,
        PEER: {"SELECT": IN_VISIBLE_LOG},
    },
    "tree": {
        OWNER: _EVERYTHING,
        INGEST: _all("SELECT", "INSERT", "UPDATE"),
        WEB: {"SELECT": SIGNED_IN},
        PEER: {"SELECT": IN_VISIBLE_LOG},
    },
    "subtree": {
        OWNER: _REMAKE,
        INGEST: _REMAKE,
        PEER: {"SELECT": IN_VISIBLE_LOG},
    },
    "record": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        WEB: {"SELECT": CLEARED},
        PUBLIC: {"SELECT": PUBLISHED},
    },
    "posting": {
        OWNER: _REMAKE,
        INGEST: _REMAKE,
        WEB: {"SELECT": CLEARED},
    },
    "arrived": {
        OWNER: _APPEND,
        INGEST: _APPEND,
    },
    "author": {
        OWNER: _APPEND,
        INGEST: _APPEND,
        WEB: {"SELECT": CLEARED},
    },
    "held": {
        OWNER: _REMAKE,
        INGEST: _REMAKE,
        WEB: {"SELECT": SIGNED_IN},
    },
    "receipt": {
        OWNER: _APPEND,
        INGEST: _APPEND,
        WEB: {"SELECT": SIGNED_IN},
    },
    "alarm": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        WEB: {"SELECT": SIGNED_IN},
    },
    "django_migrations": {OWNER: _EVERYTHING},
}

FROZEN: Mapping[str, tuple[str, ...]] = {
    "node": ("UPDATE", "DELETE", "TRUNCATE"),
    "log": ("UPDATE", "DELETE", "TRUNCATE"),
    "entry": ("UPDATE", "DELETE", "TRUNCATE"),
    "receipt": ("UPDATE", "DELETE", "TRUNCATE"),
    "arrived": ("UPDATE", "DELETE", "TRUNCATE"),
    "author": ("UPDATE", "DELETE", "TRUNCATE"),
    "content": ("UPDATE", "TRUNCATE"),
}
"""What a trigger refuses to everybody, the tables' owner included."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One line of the table above."""

    table: str
    role: str
    command: str
    rows: str

    @property
    def name(self) -> str:
        return f"{self.table}_{self.role}_{self.command.lower()}"

    def clause(self) -> str:
        if self.command == "INSERT":
            return f"WITH CHECK ({self.rows})"
        both = f" WITH CHECK ({self.rows})" if self.command == "UPDATE" else ""
        return f"USING ({self.rows}){both}"


def policies(access: Mapping[str, Mapping[str, Rights]] = ACCESS) -> Iterator[Policy]:
    for table, roles in access.items():
        for role, rights in roles.items():
            for command, rows in rights.items():
                yield Policy(table, role, command, rows)


def put_in_force(
    editor: Any,
    access: Mapping[str, Mapping[str, Rights]] = ACCESS,
    frozen: Mapping[str, tuple[str, ...]] = FROZEN,
) -> None:
    """For a migration: `editor` is Django's schema editor.

    Migrations run as the owner of the tables (`Database.django`), so its name tells the prefix.
    """
    owner = editor.connection.settings_dict["OPTIONS"]["assume_role"]
    for statement in statements(owner.removesuffix(f"_{OWNER}"), access, frozen):
        editor.execute(statement)


def statements(
    prefix: str,
    access: Mapping[str, Mapping[str, Rights]] = ACCESS,
    frozen: Mapping[str, tuple[str, ...]] = FROZEN,
) -> Iterator[str]:
    """The SQL that puts the table in force. A pillar with tables of its own calls it with those.

    `prefix` is a database's role prefix, checked by `Database`.
    """
    for table in access:
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
        yield f"REVOKE ALL ON {table} FROM PUBLIC"
    for policy in policies(access):
        role = f"{prefix}_{policy.role}"
        if policy.role != OWNER:
            yield f"GRANT {policy.command} ON {policy.table} TO {role}"
        yield (
            f"CREATE POLICY {policy.name} ON {policy.table} AS PERMISSIVE"
            f" FOR {policy.command} TO {role} {policy.clause()}"
        )
    for table, commands in frozen.items():
        yield (
            f"CREATE TRIGGER {table}_frozen BEFORE {' OR '.join(commands)} ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
