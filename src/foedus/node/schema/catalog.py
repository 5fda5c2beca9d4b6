"""The check at start: does the database really keep rows apart? Read from its own catalog.

Row-level security is easily switched off by accident (protocol.md 4.2); each rule below is one
such accident. A node does not start on an unsafe catalog.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.node.database.server import INGEST, LOGINS
from foedus.node.database.sessions import Sessions
from foedus.node.node import Connection
from foedus.node.schema import access


@dataclass(frozen=True, slots=True)
class Unsafe:
    """One thing that opens rows. `code` is stable; `what` names the object."""

    code: str
    what: str


class UnsafeCatalog(RuntimeError):  # noqa: N818  (style.md 4.1)
    """Raised with everything that is wrong."""

    def __init__(self, found: tuple[Unsafe, ...]) -> None:
        super().__init__("; ".join(f"{one.code}: {one.what}" for one in found))
        self.found = found


_OURS = "c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
_OURS += " AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\\_%%'"
_TABLES = f"""
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND {_OURS}
"""
_VIEWS = f"""
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE {_OURS} AND (c.relkind = 'm' OR (c.relkind = 'v'
  AND NOT coalesce(c.reloptions, '{{}}') && ARRAY['security_invoker=true', 'security_invoker=on']))
"""
_DEFINERS = """
SELECT p.oid::regprocedure::text FROM pg_proc p
WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace,
                                             'information_schema'::regnamespace)
  AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS s WHERE s LIKE 'search_path=%%')
"""
_POLICIES = """
SELECT p.polname, c.relname, p.polpermissive, p.polcmd::text, pg_get_expr(p.polqual, p.polrelid),
       pg_get_expr(p.polwithcheck, p.polrelid),
       ARRAY(SELECT coalesce(r.rolname, 'PUBLIC') FROM unnest(p.polroles) AS o
             LEFT JOIN pg_roles r ON r.oid = o ORDER BY 1)
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
WHERE c.relpersistence {kept}
"""
_GRANTS = f"""
SELECT c.relname, coalesce(r.rolname, 'PUBLIC'), a.privilege_type
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
     aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
WHERE c.relkind IN ('r', 'p', 'v', 'S') AND a.grantee <> c.relowner AND {_OURS}
UNION ALL
SELECT c.relname || '.' || t.attname, coalesce(r.rolname, 'PUBLIC'), a.privilege_type
FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace,
     aclexplode(t.attacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
WHERE {_OURS}
"""
_TRIGGERS = """
SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE t.tgname = c.relname || '_frozen' AND t.tgenabled IN ('O', 'A')
  AND t.tgfoid = 'refuse_change()'::regprocedure
"""
_CONNECTED = """
SELECT r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolreplication,
       pg_has_role(r.oid, %(owner)s, 'MEMBER'), current_setting('row_security') = 'on',
       session_user = current_user,
       EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v', 'm') AND """
_CONNECTED += f"{_OURS}) FROM pg_roles r WHERE r.rolname = current_user"
_PEERS = """
SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member
     JOIN pg_roles g ON g.oid = a.roleid
WHERE g.rolname = %(group)s AND NOT m.rolsuper
  AND NOT (m.rolcreaterole AND NOT a.inherit_option)
"""
_COMMANDS = {"r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE"}
_CONNECTED_CODES = (
    "superuser",
    "bypasses-rls",
    "makes-roles",
    "replicates",
    "owner",
    "row-security-off",
    "role-switched",
    "owns-tables",
)


def findings(connection: Connection, prefix: str) -> Iterator[Unsafe]:
    """Everything in this database that opens rows, whoever asks."""
    for table, enabled, forced in connection.execute(_TABLES):
        if not (enabled and forced):
            yield Unsafe("not-forced", table)
    for (view,) in connection.execute(_VIEWS):
        yield Unsafe("view-as-owner", view)
    for (function,) in connection.execute(_DEFINERS):
        yield Unsafe("definer-without-search-path", function)
    yield from _policies(connection, prefix)
    yield from _grants(connection, prefix)
    frozen = {table for (table,) in connection.execute(_TRIGGERS)}
    for table in access.FROZEN.keys() - frozen:
        yield Unsafe("not-append-only", table)
    yield from _peers(connection, prefix)


def connected(connection: Connection, prefix: str) -> Iterator[Unsafe]:
    """What makes the role of this very connection see more than its policies say."""
    row = connection.execute(_CONNECTED, {"owner": f"{prefix}_owner"}).fetchone()
    if row is None:
        yield Unsafe("no-such-role", "the connected role")
        return
    good = (False, False, False, False, False, True, True, False)
    for code, found, wanted in zip(_CONNECTED_CODES, row, good, strict=True):
        if found is not wanted:
            yield Unsafe(code, connection.info.user)


def require_safe(sessions: Sessions) -> None:
    """Raises UnsafeCatalog. Looks at the catalog once and at every role that we log in as."""
    prefix = sessions.database.prefix
    found: list[Unsafe] = []
    for role in LOGINS:
        with sessions.open(role) as connection:
            found += connected(connection, prefix)
            if role == INGEST:
                found += findings(connection, prefix)
    if found:
        raise UnsafeCatalog(tuple(found))


def _policies(connection: Connection, prefix: str) -> Iterator[Unsafe]:
    wanted = {policy.name: policy for policy in access.policies()}
    expected = _expected(connection)
    seen = set()
    rows = connection.execute(_POLICIES.format(kept="<> 't'")).fetchall()
    for name, table, permissive, command, using, check, roles in rows:
        seen.add(name)
        if command == "*":
            yield Unsafe("policy-for-all-commands", name)
        elif table in access.ACCESS:
            policy = wanted.get(name)
            shape = (permissive, _COMMANDS[command], using is not None, check is not None, roles)
            if policy is None or shape != _shape(policy, prefix):
                yield Unsafe("unknown-policy", name)
            elif (using, check) != expected[name]:
                yield Unsafe("policy-differs", name)
    for name in wanted.keys() - seen:
        yield Unsafe("policy-missing", name)


def _expected(connection: Connection) -> dict[str, tuple[str | None, str | None]]:
    """How PostgreSQL spells our predicates: the same policies on empty copies of the tables."""
    for table in access.ACCESS:
        columns = "(log text)" if table == "django_migrations" else f"(LIKE {table})"
        connection.execute(f"CREATE TEMPORARY TABLE expected_{table} {columns} ON COMMIT DROP")
    for policy in access.policies():
        connection.execute(
            f"CREATE POLICY {policy.name} ON expected_{policy.table}"
            f" FOR {policy.command} {policy.clause()}"
        )
    rows = connection.execute(_POLICIES.format(kept="= 't'")).fetchall()
    return {name: (using, check) for name, _, _, _, using, check, _ in rows}


def _shape(policy: access.Policy, prefix: str) -> tuple[bool, str, bool, bool, list[str]]:
    reads, writes = policy.command != "INSERT", policy.command in {"INSERT", "UPDATE"}
    return True, policy.command, reads, writes, [f"{prefix}_{policy.role}"]


def _grants(connection: Connection, prefix: str) -> Iterator[Unsafe]:
    wanted = {
        (policy.table, f"{prefix}_{policy.role}", policy.command) for policy in access.policies()
    }
    for table, role, privilege in connection.execute(_GRANTS):
        known = table.split(".")[0] in access.ACCESS
        if role == "PUBLIC" or (known and (table, role, privilege) not in wanted):
            yield Unsafe("grant", f"{privilege} on {table} to {role}")


def _peers(connection: Connection, prefix: str) -> Iterator[Unsafe]:
    """A partner's policy reads its name from the login, so nothing else may be in the group."""
    group = f"{prefix}_peer"
    for (login,) in connection.execute(_PEERS, {"group": group}):
        suffix = login.removeprefix(f"{group}_")
        if login == suffix or len(suffix) != 3 or not suffix.isalpha():  # noqa: PLR2004
            yield Unsafe("not-a-peer", login)
