"""Whatever a superuser changes behind the node's back, `verify` names the place."""

from __future__ import annotations

import pytest

from cast import NOTICE, pull, signer
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.node.database.server import ADMIN
from foedus.node.rebuild import rebuild
from foedus.node.verify import verify
from foedus.node.write import pen, release, withdraw, write

TEXT = {"title": "Exercise in May"}
ALL = ("HRV", "XKX")


def tamper(node, *statements):
    """As the superuser, triggers off: nothing in the database stops this hand."""
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute("SET session_replication_role = replica")
        for statement in statements:
            admin.execute(statement)


def found(node):
    return {(one.code, one.log, one.seq) for one in verify(node)}


@pytest.fixture(scope="module")
def both(nodes):
    """Albania and Croatia, after Albania told it nine things in the common log, and its name."""
    alb = nodes.make("ALB", knows=ALL)
    hrv = nodes.make("HRV", knows=("ALB", "XKX"))
    written = [write(alb, NOTICE, {"title": f"no. {n}"}, by="clerk", to=ALL) for n in range(9)]
    withdraw(alb, written[8].id, by="clerk", reason="wrong")
    pull(hrv, alb)
    assert found(alb) == found(hrv) == set()
    return alb, hrv, written[0].places[0][0]


@pytest.fixture
def told(nodes, both):
    """Croatia's node, to be spoilt, and the log's name."""
    _, hrv, log = both
    return nodes.copy(hrv), log


ONE_MORE = """
INSERT INTO entry SELECT log, 11, op, id, kind, ver, digest, policy, cls, categories, public, at,
                         by, reason, leaf, envelope FROM entry WHERE seq = 3
"""
STRAY = """
INSERT INTO record SELECT gen_random_uuid(), kind, ver, owner, policy, cls, categories,
    releasable_to, public, at, by, digest, withdrawn, reason, body, tide FROM record
"""
LEDGER = {
    "payload of an entry": (
        "UPDATE entry SET envelope = overlay(envelope PLACING 'A'::bytea FROM 40) WHERE seq = 3",
        3,
    ),
    "column of an entry": ("UPDATE entry SET kind = 'desk.other' WHERE seq = 3", 3),
    "time of an entry": ("UPDATE entry SET at = at + interval '1 s' WHERE seq = 4", 4),
    "leaf of an entry": ("UPDATE entry SET leaf = sha256('x') WHERE seq = 5", 5),
    "entry in the middle": ("DELETE FROM entry WHERE seq = 4", 4),
    "last entry": ("DELETE FROM entry WHERE seq = 10", 10),
    "first entry": ("DELETE FROM entry WHERE seq = 0", 0),
    "one entry more": (
        ONE_MORE,
        11,
    ),
    "content changed": (
        "UPDATE content SET bytes = overlay(bytes PLACING 'on'::bytea FROM 19) WHERE seq = 6",
        6,
    ),
    "content gone": ("DELETE FROM content WHERE seq = 6", 6),
    "content of nothing": (
        "INSERT INTO content SELECT log, 77, bytes FROM content WHERE seq = 1",
        77,
    ),
    "withdrawn content back": (
        "INSERT INTO content SELECT log, 9, bytes FROM content WHERE seq = 1",
        9,
    ),
    "held without reason": ("INSERT INTO held SELECT name, 3, 'unknown-kind' FROM log", 3),
    "cursor back": ("UPDATE tree SET size = 10", 10),
    "cursor ahead": ("UPDATE tree SET size = 12", 11),
}


CODES = {
    "column of an entry": "entry-differs",
    "time of an entry": "entry-differs",
    "leaf of an entry": "entry-differs",
    "entry in the middle": "entry-missing",
    "last entry": "entry-missing",
    "first entry": "entry-missing",
    "content of nothing": "content-extra",
    "content gone": "content-missing",
    "content changed": "content-digest",
    "withdrawn content back": "content-digest",
    "held without reason": "held-differs",
    "one entry more": "entry-extra",
}
"""What is found there; several codes may speak of one place."""


@pytest.mark.parametrize("change", LEDGER)
def test_a_change_in_the_ledger_is_named_with_its_position(told, change):
    node, log = told
    statement, seq = LEDGER[change]
    tamper(node, statement)
    findings = found(node)
    assert (log, seq) in {(log_, seq_) for _, log_, seq_ in findings}
    if change in CODES:
        assert (CODES[change], log, seq) in findings


def test_a_withdrawn_content_that_a_backup_brought_back_is_named_and_forgotten(alb, hrv):
    said = write(alb, NOTICE, TEXT, by="clerk", to=("HRV",))
    log, seq = said.places[0]
    pull(hrv, alb)
    with hrv.reading("ingest") as connection:
        row = connection.execute("SELECT bytes FROM content WHERE seq = %s", [seq]).fetchone()
    withdraw(alb, said.id, by="clerk", reason="wrong")
    pull(hrv, alb)
    assert found(hrv) == set()
    tamper(hrv, f"INSERT INTO content VALUES ('{log}', {seq}, '\\x{row[0].hex()}')")
    assert found(hrv) == {("content-not-forgotten", log, seq)}
    rebuild(hrv)
    assert found(hrv) == set()


def test_rows_that_changed_places_are_both_named(told):
    node, log = told
    tamper(
        node,
        "UPDATE entry SET seq = 99 WHERE seq = 3",
        "UPDATE entry SET seq = 3 WHERE seq = 5",
        "UPDATE entry SET seq = 5 WHERE seq = 99",
    )
    places = {(log_, seq_) for _, log_, seq_ in found(node)}
    assert {(log, 3), (log, 5)} <= places


def test_contents_that_changed_places_are_both_named(told):
    node, log = told
    tamper(
        node,
        "UPDATE content SET seq = 99 WHERE seq = 3",
        "UPDATE content SET seq = 3 WHERE seq = 5",
        "UPDATE content SET seq = 5 WHERE seq = 99",
    )
    assert found(node) >= {("content-digest", log, 3), ("content-digest", log, 5)}


WHOLE_LOG = {
    "tree-differs": "UPDATE tree SET frontier = overlay(frontier PLACING sha256('x') FROM 1)",
    "checkpoint-differs": "UPDATE tree SET note_size = 12",
    "log-differs": "UPDATE log SET audience = ARRAY['ALB', 'BGR', 'HRV', 'XKX']",
    "log-missing": "DELETE FROM log",
    "tree-missing": "DELETE FROM tree",
}


@pytest.mark.parametrize("code", WHOLE_LOG)
def test_a_change_of_a_log_as_a_whole_is_named(told, code):
    node, log = told
    tamper(node, WHOLE_LOG[code])
    assert (code, log) in {(one.code, one.log) for one in verify(node)}


def test_a_checkpoint_by_another_hand_is_named(told):
    node, log = told
    forged = sign_note(Checkpoint(log, 11, bytes(32)), signer("BGR")).hex()
    tamper(node, f"UPDATE tree SET note = '\\x{forged}'")
    assert ("note-unsigned", log, 11) in found(node)


PROJECTION = {
    "record-differs": [
        "UPDATE record SET body = jsonb_set(body, '{title}', '\"no. x\"')",
        "UPDATE record SET releasable_to = ARRAY['ALB']",
        "UPDATE record SET cls = 0, public = true",
        "UPDATE record SET ver = ver + 1",
        "UPDATE record SET tide = tide - 1",
        "UPDATE record SET withdrawn = true, body = NULL",
    ],
    "record-missing": ["DELETE FROM record"],
    "record-extra": [STRAY],
}
CASES = [(code, statement) for code, statements in PROJECTION.items() for statement in statements]


@pytest.mark.parametrize(("code", "statement"), CASES)
def test_a_change_of_one_record_is_named_and_rebuild_cures_it(told, code, statement):
    node, log = told
    where = " WHERE id = (SELECT id FROM entry WHERE seq = 4)"
    tamper(node, statement + where)
    findings = list(verify(node))
    assert [one.code for one in findings] == [code]
    if code != "record-extra":
        with node.reading("ingest") as connection:
            row = connection.execute("SELECT id::text FROM entry WHERE seq = 4").fetchone()
        assert findings[0].record == row[0]
        assert (findings[0].log, findings[0].seq) == (log, 4) or code == "record-differs"
    rebuild(node)
    assert found(node) == set()


@pytest.mark.parametrize("work", [lambda *asked: list(verify(*asked)), rebuild])
def test_long_work_says_how_far_it_is(told, work):
    node, log = told
    heard = []
    work(node, lambda *moment: heard.append(moment))
    assert [(done, total) for what, done, total in heard if what == log] == [(11, 11)]


def test_records_that_changed_bodies_are_both_named(told):
    node, _ = told
    tamper(
        node,
        "UPDATE record r SET body = o.body FROM record o WHERE r.id <> o.id AND"
        " (SELECT array_agg(id) FROM entry WHERE seq IN (2, 3)) @> ARRAY[r.id, o.id]",
    )
    assert [one.code for one in verify(node)] == ["record-differs"] * 2


def test_a_withdrawn_record_shown_again_is_named(told):
    node, _ = told
    tamper(node, "UPDATE record SET withdrawn = false, body = '{}' WHERE withdrawn")
    assert [one.code for one in verify(node)] == ["record-differs"]


@pytest.mark.parametrize("table", ["member", "node"])
def test_a_replaced_identity_is_named(told, table):
    node, _ = told
    tamper(
        node, f"UPDATE {table} SET identity = (SELECT identity FROM member WHERE member = 'XKX')"
    )
    assert "identity-differs" in {code for code, _, _ in found(node)}


def test_a_forged_receipt_and_a_cut_log_are_named(nodes, both):
    _, _, log = both
    alb = nodes.copy(both[0])
    tamper(alb, "UPDATE receipt SET size = size - 1")
    assert ("receipt-differs", log, 10) in found(alb)
    tamper(alb, "UPDATE receipt SET size = size + 1", "DELETE FROM entry WHERE seq = 10")
    tamper(alb, "UPDATE tree SET size = 10")
    assert ("log-cut-short", log, 11) in found(alb)


def test_a_subtree_is_named_and_rebuild_cures_it(alb):
    with pen(alb) as ours:
        ours.expect([_id(n) for n in range(600)])
        for n in range(600):
            ours.put(NOTICE, {"title": str(n)}, by="clerk", to=ALL, record=_id(n))
    assert found(alb) == set()
    tamper(alb, "UPDATE subtree SET hash = sha256('x') WHERE level = 8 AND position = 1")
    assert {code for code, _, seq in found(alb) if seq == 256} == {"subtree-differs"}
    rebuild(alb)
    assert found(alb) == set()


def test_what_is_only_half_pulled_is_no_finding(alb, hrv, xkx):
    """The withdraw is still to come: a withheld content is no loss, and then it is none either."""
    written = write(alb, NOTICE, TEXT, by="clerk", to=ALL)
    withdraw(alb, written.id, by="clerk", reason="wrong")
    pull(hrv, alb, max_entries=2)
    assert found(hrv) == set()
    release_after = write(alb, NOTICE, TEXT, by="clerk", to=("HRV",))
    release(alb, release_after.id, to=ALL, by="clerk")
    pull(xkx, alb)
    pull(hrv, alb)
    assert found(alb) == found(hrv) == found(xkx) == set()


def _id(n):
    return f"00000000-0000-4000-8000-{n:012x}"
