"""Each way in which rows are opened by accident is refused at the start of a node."""

from __future__ import annotations

import pytest

from foedus.node.database.server import ADMIN
from foedus.node.schema import access, catalog

P = "template_node"
VIEW = "CREATE VIEW peep AS SELECT * FROM record"
DEFINER = "CREATE FUNCTION peep() RETURNS int LANGUAGE sql SECURITY DEFINER {} AS 'SELECT 1'"

UNSAFE = {
    "no force": ("not-forced", "ALTER TABLE record NO FORCE ROW LEVEL SECURITY"),
    "not enabled": ("not-forced", "ALTER TABLE entry DISABLE ROW LEVEL SECURITY"),
    "a new table without policies": ("not-forced", "CREATE TABLE extra (id uuid)"),
    "a view as its owner": ("view-as-owner", VIEW),
    "a materialized view": ("view-as-owner", "CREATE MATERIALIZED VIEW peep AS TABLE record"),
    "a definer's function": ("definer-without-search-path", DEFINER.format("")),
    "a policy for all commands": (
        "policy-for-all-commands",
        f"CREATE POLICY easy ON record TO {P}_web USING (true)",
    ),
    "one policy more": (
        "unknown-policy",
        f"CREATE POLICY easy ON record FOR SELECT TO {P}_web USING (true)",
    ),
    "a policy for everybody": (
        "unknown-policy",
        "ALTER POLICY record_web_select ON record TO PUBLIC",
    ),
    "a policy that lets all through": (
        "policy-differs",
        "ALTER POLICY entry_peer_select ON entry USING (true)",
    ),
    "a policy that lets one more through": (
        "policy-differs",
        "ALTER POLICY entry_peer_select ON entry USING (log <> '')",
    ),
    "a policy that checks less": (
        "policy-differs",
        "ALTER POLICY record_web_select ON record USING (cls <= 2)",
    ),
    "a policy less": ("policy-missing", "DROP POLICY record_owner_update ON record"),
    "a grant to a peer": ("grant", f"GRANT SELECT ON record TO {P}_peer"),
    "a grant to change the ledger": ("grant", f"GRANT UPDATE ON entry TO {P}_ingest"),
    "a grant of one column": ("grant", f"GRANT UPDATE (kind) ON entry TO {P}_ingest"),
    "a grant to everybody": ("grant", "GRANT SELECT ON log TO PUBLIC"),
    "a trigger off": ("not-append-only", "ALTER TABLE entry DISABLE TRIGGER entry_frozen"),
    "a trigger gone": ("not-append-only", "DROP TRIGGER content_frozen ON content"),
    "row security off": ("row-security-off", "ALTER DATABASE {db} SET row_security = off"),
}

# Roles belong to the whole server: what is done to them is undone.
UNSAFE_ROLE = {
    "superuser": (f"ALTER ROLE {P}_web SUPERUSER", f"ALTER ROLE {P}_web NOSUPERUSER"),
    "bypasses-rls": (f"ALTER ROLE {P}_ingest BYPASSRLS", f"ALTER ROLE {P}_ingest NOBYPASSRLS"),
    "makes-roles": (f"ALTER ROLE {P}_web CREATEROLE", f"ALTER ROLE {P}_web NOCREATEROLE"),
    "replicates": (f"ALTER ROLE {P}_web REPLICATION", f"ALTER ROLE {P}_web NOREPLICATION"),
    "owner": (f"GRANT {P}_owner TO {P}_web", f"REVOKE {P}_owner FROM {P}_web"),
    "not-a-peer": (f"GRANT {P}_peer TO {P}_public", f"REVOKE {P}_peer FROM {P}_public"),
}


def codes(node):
    try:
        catalog.require_safe(node.sessions)
    except catalog.UnsafeCatalog as unsafe:
        return {one.code for one in unsafe.found}
    return set()


@pytest.mark.parametrize("change", UNSAFE)
def test_an_unsafe_catalog_is_refused(make_node, change):
    node = make_node("ALB")
    code, statement = UNSAFE[change]
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute(statement.format(db=node.sessions.database.name))
    assert code in codes(node)


@pytest.mark.parametrize("code", UNSAFE_ROLE)
def test_a_role_with_too_much_power_is_refused(make_node, code):
    node = make_node("ALB")
    change, undo = UNSAFE_ROLE[code]
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute(change)
        try:
            assert code in codes(node)
        finally:
            admin.execute(undo)


def test_a_role_that_owns_a_table_is_refused(make_node):
    node = make_node("ALB")
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute(f"ALTER TABLE held OWNER TO {P}_ingest")
    assert "owns-tables" in codes(node)


@pytest.mark.parametrize(
    "harmless",
    [
        "CREATE VIEW peep WITH (security_invoker = true) AS SELECT * FROM record",
        DEFINER.format("SET search_path = pg_catalog"),
    ],
)
def test_what_opens_nothing_is_accepted(make_node, harmless):
    node = make_node("ALB")
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute(harmless)
    assert codes(node) == set()


def test_a_fresh_database_is_safe(make_node):
    assert codes(make_node("ALB")) == set()


def test_no_table_counts_with_a_sequence(make_node):
    """A serial id tells how many rows there are that one may not see."""
    node = make_node("ALB")
    with node.sessions.database.connect(ADMIN) as admin:
        query = (
            "SELECT c.relname FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid"
            " WHERE relnamespace = 'public'::regnamespace AND (attidentity <> '' OR atthasdef)"
        )
        counting = {row[0] for row in admin.execute(query)}
    # people and sessions are local to the ministry: no partner's role may look at their tables
    assert counting & access.ACCESS.keys() <= {"django_migrations"}


def test_every_policy_names_its_command_and_its_role():
    written = [policy.clause() for policy in access.policies()]
    assert written
    for statement in access.statements("x"):
        if statement.startswith("CREATE POLICY"):
            assert " FOR " in statement
            assert " TO x_" in statement
