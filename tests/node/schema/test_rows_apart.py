"""No statement of a role reads or changes a row that the role must not: found by trying them."""

from __future__ import annotations

from datetime import UTC, datetime

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.errors import Error

from foedus.node.database.server import ADMIN
from foedus.node.schema.access import ACCESS, FROZEN

TABLES = sorted(ACCESS.keys() - {"django_migrations"})
LABELLED = {"author", "entry", "posting", "record"}
AUDIENCES = [["ALB"], ["ALB", "HRV"], ["ALB", "XKX"], ["ALB", "HRV", "XKX"]]
ROLES = ("web", "public", "peer_hrv", "peer_xkx", "peer_bgr")
CATEGORIES = [[], ["NUC"], ["NUC", "SPY"]]

STATEMENTS = (
    "SELECT {t}.* FROM {t}",
    "SELECT {t}.* FROM {t} WHERE false OR true ORDER BY 1 DESC",
    "SELECT {t}.* FROM {t} WHERE {t}::text LIKE '%1%'",
    "SELECT o.* FROM {t} JOIN {t} o ON true",
    "SELECT {t}.* FROM {t} FOR UPDATE",
    "WITH x AS (DELETE FROM {t} RETURNING *) SELECT * FROM x",
    "DELETE FROM {t}",
    "DELETE FROM {t} RETURNING *",
    "UPDATE {t} SET {c} = 'x'",
    "UPDATE {t} SET {c} = {c} RETURNING *",
    "UPDATE {t} SET {c} = {c} WHERE {t}::text > '' RETURNING *",
    "INSERT INTO {t} SELECT * FROM {t} RETURNING *",
    "INSERT INTO {t} SELECT * FROM {t} ON CONFLICT DO NOTHING RETURNING *",
    "MERGE INTO {t} USING {t} o ON false WHEN NOT MATCHED BY SOURCE THEN DELETE",
    "TRUNCATE {t}",
    "LOCK TABLE {t} IN ACCESS EXCLUSIVE MODE",
    "CREATE TABLE copied AS SELECT * FROM {t}",
    "CREATE TEMPORARY TABLE copied AS SELECT * FROM {t}",
    "ALTER TABLE {t} DISABLE ROW LEVEL SECURITY",
    "DROP POLICY {t}_owner_select ON {t}",
)
# A partner's login is read-only by default; any statement may change that, so it protects nothing.
WRITABLE = "SET default_transaction_read_only = off"
PRELUDES = (
    "SELECT 1",
    "SET ROLE {p}_owner",
    "SET ROLE {p}_ingest",
    "SET ROLE postgres",
    "SET SESSION AUTHORIZATION {p}_peer_hrv",
    "SET row_security = off",
    "SET session_replication_role = replica",
    "SELECT set_config('foedus.clearance', '2', false)",
    "SELECT set_config('foedus.categories', 'NUC,SPY', false)",
)


@pytest.fixture(scope="module")
def node(nodes):
    """Four logs, four entries in each, records with every mixture of labels."""
    made = nodes.make("ALB", knows=("HRV", "XKX", "BGR"))
    with made.sessions.database.connect(ADMIN) as admin, admin.transaction():
        for number, audience in enumerate(AUDIENCES):
            fill_log(admin, f"ALB/0000000{number}/1", audience)
        for number in range(12):
            fill_record(admin, number)
    return made


def fill_log(admin, log, audience):
    now = datetime(2026, 1, 1, tzinfo=UTC)
    admin.execute("INSERT INTO log VALUES (%s, 'ALB', %s)", [log, audience])
    admin.execute("INSERT INTO tree VALUES (%s, 4, '', false, 4, '')", [log])
    admin.execute("INSERT INTO subtree VALUES (%s, 8, 0, '')", [log])
    admin.execute("INSERT INTO held VALUES (%s, 1, 'unknown-kind')", [log])
    admin.execute("INSERT INTO receipt VALUES (%s, 'HRV', 4, 1, '')", [log])
    admin.execute("INSERT INTO alarm VALUES (%s, true, 1, 'gap', '{}', '', %s)", [log, now])
    for seq in range(4):
        admin.execute(
            "INSERT INTO entry VALUES (%s, %s, 'put', gen_random_uuid(), 'desk.notice', 1, '',"
            " 'P', %s, %s, false, %s, 'clerk', '', '', '')",
            [log, seq, seq % 3, CATEGORIES[seq % 3], now],
        )
        admin.execute("INSERT INTO content VALUES (%s, %s, 'secret')", [log, seq])
        author = [log, seq, seq % 3, CATEGORIES[seq % 3], f"person {seq}", now]
        admin.execute("INSERT INTO author VALUES (%s, %s, %s, %s, %s, %s)", author)
    admin.execute("INSERT INTO arrived VALUES (%s, 0, 1)", [log])


def fill_record(admin, number):
    admin.execute(
        "INSERT INTO record VALUES (gen_random_uuid(), 'desk.notice', 1, 'ALB', 'P', %s, %s,"
        " ARRAY['ALB'], %s, now(), 'clerk', '', %s, '', %s, 1)",
        [
            number % 3,
            CATEGORIES[number // 3 % 3],
            number % 2 == 0,
            number == 6,
            None if number == 6 else "{}",
        ],
    )
    admin.execute(
        "INSERT INTO posting VALUES"
        " ('desk.notice', 'title', 'secret', 'ALB', gen_random_uuid(), %s, %s, true)",
        [number % 3, CATEGORIES[number // 3 % 3]],
    )


def snapshot(node):
    with node.sessions.database.connect(ADMIN) as admin:
        return {table: sorted(map(str, admin.execute(f"TABLE {table}"))) for table in TABLES}


def visible(node, role, table, clearance=None, categories=()):
    """What the role may see, said in another way than the policies do."""
    member = role[-3:].upper()
    logs = [f"ALB/0000000{n}/1" for n, audience in enumerate(AUDIENCES) if member in audience]
    allowed = {
        "web": LABELLED | {"node", "member", "log", "tree", "held", "receipt", "alarm"},
        "public": {"record"},
    }.get(role, {"member", "log", "entry", "content", "tree", "subtree"})
    if table not in allowed or (role == "web" and clearance is None):
        return []
    with node.sessions.database.connect(ADMIN) as admin:
        cursor = admin.execute(f"TABLE {table}")
        names = [column.name for column in cursor.description]
        rows = [(dict(zip(names, row, strict=True)), row) for row in cursor]

    def may(row):
        if role == "public":
            return row["public"] and row["cls"] == 0 and not row["withdrawn"]
        if role == "web":
            return table not in LABELLED or (
                row["cls"] <= clearance and set(row["categories"]) <= set(categories)
            )
        if table == "member":
            return row["member"] == member
        return row["name" if table == "log" else "log"] in logs

    return sorted(str(row) for named, row in rows if may(named))


@given(
    role=st.sampled_from(ROLES),
    table=st.sampled_from(TABLES),
    statement=st.sampled_from(STATEMENTS),
    preludes=st.lists(st.sampled_from(PRELUDES), max_size=2),
)
def test_no_statement_reads_or_changes_what_it_must_not(node, role, table, statement, preludes):
    database = node.sessions.database
    before = snapshot(node)
    column = "member" if table in {"node", "member"} else "name" if table == "log" else "ctid"
    column = (
        "kind"
        if table in {"entry", "record", "posting"}
        else "log"
        if column == "ctid"
        else column
    )
    clearance, categories = None, ()
    with database.connect(role) as connection:
        connection.execute(WRITABLE)
        for prelude in preludes:
            with_prefix = prelude.format(p=database.prefix)
            try:
                connection.execute(with_prefix)
            except Error:
                continue
            clearance = 2 if "clearance" in prelude else clearance
            categories = ("NUC", "SPY") if "categories" in prelude else categories
        rows = attempt(connection, statement.format(t=table, c=column))
    # Without categories in the context nothing is visible, labelled or not cleared for.
    if role == "web" and not categories and table in LABELLED:
        clearance = None
    assert set(rows) <= set(visible(node, role, table, clearance, categories))
    assert snapshot(node) == before


def attempt(connection, statement):
    try:
        cursor = connection.execute(statement)
        return [str(row) for row in cursor] if cursor.description else []
    except Error:
        return []


@pytest.mark.parametrize("role", ["peer_hrv", "peer_xkx", "peer_bgr", "public"])
@pytest.mark.parametrize("table", TABLES)
def test_each_reader_sees_all_that_it_may(node, role, table):
    with node.sessions.database.connect(role) as connection:
        rows = sorted(attempt(connection, f"TABLE {table}"))
    assert rows == visible(node, role, table)


@pytest.mark.parametrize("clearance", [0, 1, 2])
@pytest.mark.parametrize("categories", [(), ("NUC",), ("NUC", "SPY")])
@pytest.mark.parametrize("table", ["log", *sorted(LABELLED)])
def test_a_user_sees_what_the_clearance_covers(node, clearance, categories, table):
    with node.sessions.database.connect("web") as connection:
        connection.execute("SELECT set_config('foedus.clearance', %s, false)", [str(clearance)])
        joined = ",".join(categories)
        connection.execute("SELECT set_config('foedus.categories', %s, false)", [joined])
        rows = sorted(attempt(connection, f"TABLE {table}"))
    assert rows == visible(node, "web", table, clearance, categories)


@pytest.mark.parametrize("table", TABLES)
def test_without_a_context_a_user_sees_nothing(node, table):
    with node.sessions.database.connect("web") as connection:
        assert attempt(connection, f"TABLE {table}") == []
        # after a transaction the setting is an empty text, not NULL: still nothing
        with connection.transaction():
            connection.execute("SELECT set_config('foedus.clearance', '2', true)")
            connection.execute("SELECT set_config('foedus.categories', '', true)")
        assert attempt(connection, f"TABLE {table}") == []


@pytest.mark.parametrize("command", ["UPDATE", "DELETE", "TRUNCATE"])
@pytest.mark.parametrize("table", FROZEN)
def test_the_ledger_only_grows_even_for_a_superuser(node, table, command):
    if command not in FROZEN[table]:
        return
    column = {"node": "member", "log": "name"}.get(table, "log")
    statement = {
        "UPDATE": f"UPDATE {table} SET {column} = {column}",
        "DELETE": f"DELETE FROM {table}",
        "TRUNCATE": f"TRUNCATE {table}",
    }[command]
    with (
        node.sessions.database.connect(ADMIN) as admin,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="append-only"),
    ):
        admin.execute(statement)


@pytest.mark.parametrize("table", ["entry", "log", "receipt", "arrived", "author"])
def test_the_gate_itself_may_not_change_the_ledger(node, table):
    with (
        node.sessions.database.connect("ingest") as gate,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        gate.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize("role", ROLES)
def test_every_statement_on_every_table_keeps_rows_apart(node, role):
    before = snapshot(node)
    with node.sessions.database.connect(role) as connection:
        connection.execute(WRITABLE)
        for table in TABLES:
            may = set(visible(node, role, table))
            for statement in STATEMENTS:
                column = {"node": "member", "member": "member", "log": "name"}.get(table, "log")
                column = "kind" if table in {"record", "posting"} else column
                rows = attempt(connection, statement.format(t=table, c=column))
                assert set(rows) <= may, statement
    assert snapshot(node) == before
