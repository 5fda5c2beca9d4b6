"""The history of a record: never more than the reader may see, and every act of it."""

from __future__ import annotations

import psycopg
import pytest

from cast import pull
from foedus.node import records
from foedus.node.authors import Authored, authors
from foedus.node.database.server import ADMIN, peer
from foedus.node.rebuild import rebuild
from foedus.node.state import state
from foedus.node.verify import verify
from foedus.node.write import pen, release, withdraw
from listbook import CLERK, KINDS, MINISTER, SECRET, put


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV", "XKX"), kinds=KINDS)


def acts(node, said, reader=CLERK):
    return [(row.op, row.person) for row in records.versions(node, reader, "ALB", said.id)]


def test_a_user_without_clearance_sees_no_version_and_no_author(alb):
    said = put(alb, "hidden", marking=SECRET, person="Ana")
    put(alb, "newer", id=said.id, marking=SECRET, person="Ben")
    assert acts(alb, said) == []
    assert authors(alb, CLERK, "ALB", said.id) == ()
    assert acts(alb, said, MINISTER) == [("put", "Ben"), ("put", "Ana")]
    with records.reading_as(alb, CLERK) as connection:
        assert connection.execute("TABLE author").fetchall() == []


def test_a_record_that_became_secret_shows_none_of_its_open_versions(alb):
    said = put(alb, "open", person="Ana")
    put(alb, "secret", id=said.id, marking=SECRET, person="Ben")
    assert acts(alb, said) == []
    assert authors(alb, CLERK, "ALB", said.id) == ()


def test_a_version_that_was_secret_stays_so_when_a_later_one_is_open(alb):
    said = put(alb, "secret", marking=SECRET, person="Ana")
    put(alb, "open", id=said.id, person="Ben")
    assert acts(alb, said) == [("put", "Ben")]
    seen = authors(alb, CLERK, "ALB", said.id)
    assert [(one.op, one.person) for one in seen] == [("put", "Ben")]


def test_a_partner_reads_nothing_of_who_we_are(alb):
    put(alb, "told", to=("HRV",), person="Ana")
    with alb.sessions.database.connect(peer("HRV")) as connection:
        for table in ("author", "arrived", "posting"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"TABLE {table}")


def test_persons_cannot_be_changed_and_leave_no_trace_in_what_is_exchanged(alb, make_node):
    put(alb, "told", to=("HRV",), person="Ana Kovač")
    hrv = make_node("HRV", knows=("ALB",), kinds=KINDS)
    pull(hrv, alb)
    assert "Ana" not in state(alb).decode()
    assert all(b"Ana" not in row[0] for row in envelopes(hrv))
    with hrv.reading("ingest") as connection:
        assert connection.execute("TABLE author").fetchall() == []
    rebuild(alb)
    assert list(verify(alb)) == []
    (row,) = records.versions(alb, CLERK, "", envelopes(alb, "id")[0][0])
    assert row.person == "Ana Kovač"


def envelopes(node, column="envelope"):
    with node.reading("ingest") as connection:
        query = f"SELECT {column} FROM entry WHERE id IS NOT NULL"
        return connection.execute(query).fetchall()


def test_every_act_is_there_newest_first(alb):
    said = put(alb, "one", person="Ana")
    put(alb, "two", id=said.id, person="Ben", by="drafter")
    release(alb, said.id, to=("HRV",), by="releaser", person="Cen")
    with pen(alb, "Dea") as ours:
        ours.release(said.id, to=("HRV", "XKX"), by="releaser")
    rows = records.versions(alb, CLERK, "ALB", said.id)
    assert [(row.op, row.person, row.by, row.body and row.body["title"]) for row in rows[-2:]] == [
        ("put", "Ben", "drafter", "two"),
        ("put", "Ana", "clerk", "one"),
    ]
    assert {(row.person, row.label.releasable_to) for row in rows[:2]} == {
        ("Cen", ("ALB", "HRV")),
        ("Dea", ("ALB", "HRV", "XKX")),
    }
    assert rows[0].ver == rows[2].ver > rows[3].ver
    assert authors(alb, CLERK, "", said.id)[-1] == Authored(said.ver, "put", "Ana")


def test_a_withdraw_is_one_act_and_takes_all_bodies(alb):
    said = put(alb, "one", to=("HRV",), person="Ana")
    release(alb, said.id, to=("XKX",), by="clerk")
    withdraw(alb, said.id, reason="wrong", by="clerk", person="Ben")
    rows = records.versions(alb, CLERK, "ALB", said.id)
    assert [(row.op, row.person, row.body) for row in rows] == [
        ("withdraw", "Ben", None),
        ("release", "", None),
        ("put", "Ana", None),
    ]
    assert len(rows[0].logs) == 2
    assert rows[0].label.releasable_to == ("ALB", "HRV", "XKX")
    assert rows[0].reason == "wrong"


def test_holders_are_the_partners_whose_receipts_say_so(alb, make_node):
    hrv = make_node("HRV", knows=("ALB", "XKX"), kinds=KINDS)
    said = put(alb, "one", to=("HRV", "XKX"))
    assert records.versions(alb, CLERK, "ALB", said.id)[0].holders == {}
    pull(hrv, alb)
    put(alb, "two", id=said.id, to=("HRV", "XKX"))
    later, first = records.versions(alb, CLERK, "ALB", said.id)
    assert (list(first.holders), list(later.holders)) == (["HRV"], [])
    (theirs,) = records.versions(hrv, CLERK, "ALB", said.id)
    assert (theirs.holders, theirs.person, theirs.body["title"]) == ({}, "", "one")


def test_a_withdraw_is_held_by_whom_it_concerns_in_each_log(alb, make_node):
    hrv = make_node("HRV", knows=("ALB", "XKX"), kinds=KINDS)
    said = put(alb, "one", to=("HRV",))
    release(alb, said.id, to=("HRV", "XKX"), by="clerk")
    pull(hrv, alb)
    withdraw(alb, said.id, reason="wrong", by="clerk")
    assert records.versions(alb, CLERK, "ALB", said.id)[0].holders == {}
    pull(hrv, alb)
    assert list(records.versions(alb, CLERK, "ALB", said.id)[0].holders) == ["HRV"]


def test_many_records_at_once_are_those_one_may_see(alb):
    seen, hidden = put(alb, "seen"), put(alb, "hidden", marking=SECRET)
    refs = [("ALB", seen.id), ("ALB", hidden.id), ("HRV", seen.id)]
    assert list(records.many(alb, CLERK, refs)) == refs[:1]
    assert list(records.many(alb, MINISTER, refs)) == refs[:2]
    assert records.many(alb, CLERK, []) == {}
    assert records.many(alb, CLERK, refs)[refs[0]] == records.find(alb, CLERK, seen.id)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE author SET cls = 0",
        "UPDATE author SET seq = 77",
        "UPDATE author SET seq = 0",
        "UPDATE author SET log = 'HRV' || substr(log, 4)",
    ],
)
def test_an_author_beside_no_entry_of_ours_is_named(alb, change):
    put(alb, "one", person="Ana")
    assert list(verify(alb)) == []
    with alb.sessions.database.connect(ADMIN) as admin:
        admin.execute("SET session_replication_role = replica")
        admin.execute(change)
    assert [one.code for one in verify(alb)] == ["author-differs"]
