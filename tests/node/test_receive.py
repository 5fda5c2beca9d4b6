"""What a page may do to a node: refusals first, then what is held, repeated, late or withdrawn."""

from __future__ import annotations

import dataclasses

import pytest

from cast import KINDS, NOTICE, bodies, identity, pull, signer, size_of
from foedus.kernel.admit import Arrival
from foedus.kernel.canonical import encode
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.page import read_page, write_page
from foedus.kernel.refusals import Refused
from foedus.node import members, receipts, records, serve
from foedus.node.rebuild import rebuild
from foedus.node.receive import receive, resume
from foedus.node.state import state
from foedus.node.verify import verify
from foedus.node.write import Marking, release, withdraw, write

MORE = Kinds({**KINDS.by_name, "desk.newer": Kind("desk.newer", lambda *_: ())})


def codes(refused):
    return [refusal.code for refusal in refused.value.refusals]


def told(owner, count=3, to=("HRV",), **more):
    """Notices for these members; gives the log's name."""
    for number in range(count):
        said = write(owner, NOTICE, {"title": f"no. {number}"}, by="clerk", to=to, **more)
    return said.places[0][0]


def altered(page, change):
    """The page again, its arrivals changed by hand."""
    opened = read_page(page)
    return write_page(
        log=opened.log,
        start=opened.start,
        arrivals=change(list(opened.arrivals)),
        note=opened.note,
        proof=opened.proof,
    )


def spoil_third(arrivals):
    arrivals[2] = Arrival(arrivals[2].envelope, encode({"body": {}, "salt": "0" * 32}))
    return arrivals


SPOILT = {
    "content of another": (spoil_third, "content-size", 2),
    "entries that changed places": (lambda a: [a[0], a[2], a[1], a[3]], "gap", 1),
    "an entry twice": (lambda a: [a[0], a[1], a[1], a[2]], "replay", 2),
    "a bit of an envelope": (
        lambda a: [a[0], Arrival(a[1].envelope.replace(b'"sig":"', b'"sig":"A', 1), a[1].content)],
        None,
        1,
    ),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_spoilt_page_changes_nothing_and_a_better_one_heals(alb, hrv, case):
    change, code, seq = SPOILT[case]
    log = told(alb)
    good = serve.page(alb, "HRV", log, 0)
    with pytest.raises(Refused) as refused:
        receive(hrv, altered(good, change), log=log)
    assert code in {None, *codes(refused)}
    assert bodies(hrv) == {}
    alarm = alarms(hrv)[log]
    assert (alarm["code"], alarm["seq"], alarm["stopped"]) == (codes(refused)[0], seq, False)
    assert alarm["bytes"]
    receive(hrv, good, log=log)
    assert len(bodies(hrv)) == 3
    assert alarms(hrv) == {}
    assert list(verify(hrv)) == []


def test_a_broken_rule_stops_the_log_of_its_owner_and_no_other(make_node, hrv):
    lax = Kinds({NOTICE: Kind(NOTICE, lambda *_: ())})
    alb = make_node("ALB", knows=("HRV", "XKX"), kinds=lax)
    log = told(alb)
    write(alb, NOTICE, {"title": 7}, by="clerk", to=("HRV",))
    other = told(alb, to=("HRV", "XKX"))
    first, whole = (serve.page(alb, "HRV", log, 0, max_entries=n) for n in (4, 5))
    with pytest.raises(Refused) as refused:
        receive(hrv, whole, log=log)
    assert codes(refused) == ["notice-title"]
    assert bodies(hrv) == {}
    alarm = alarms(hrv)[log]
    assert (alarm["code"], alarm["seq"], alarm["stopped"]) == ("notice-title", 4, True)
    assert alarm["bytes"] == read_page(whole).arrivals[4].envelope
    with pytest.raises(Refused) as stopped:
        receive(hrv, first, log=log)
    assert codes(stopped) == ["log-stopped"]
    receive(hrv, serve.page(alb, "HRV", other, 0), log=other)
    assert len(bodies(hrv)) == 3
    assert resume(hrv, log)
    assert not resume(hrv, log)
    receive(hrv, first, log=log)
    assert len(bodies(hrv)) == 6


def alarms(node):
    with node.reading("ingest") as connection:
        rows = connection.execute("SELECT log, stopped, seq, code, bytes FROM alarm").fetchall()
    names = ("stopped", "seq", "code", "bytes")
    return {log: dict(zip(names, values, strict=True)) for log, *values in rows}


GARBAGE = {
    "nothing": (b"", "page-magic"),
    "half a page": (None, "truncated"),
    "a page from further on": (2, "gap"),
}


@pytest.mark.parametrize("case", GARBAGE)
def test_what_anybody_on_the_way_can_cause_stops_nothing(alb, hrv, case):
    log = told(alb)
    good = serve.page(alb, "HRV", log, 0)
    sent, code = GARBAGE[case]
    page = good[: len(good) // 2] if sent is None else sent
    page = serve.page(alb, "HRV", log, sent) if isinstance(sent, int) else page
    with pytest.raises(Refused) as refused:
        receive(hrv, page, log=log)
    assert codes(refused) == [code]
    assert alarms(hrv) == {}
    receive(hrv, good, log=log)


def test_a_stranger_is_refused(alb, make_node):
    log = told(alb, to=("BGR",)) if members.pin(alb, identity("BGR").to_bytes()) else ""
    stranger = make_node("BGR")
    with pytest.raises(Refused) as refused:
        receive(stranger, serve.page(alb, "BGR", log, 0), log=log)
    assert codes(refused) == ["unknown-owner"]


def test_a_tail_that_the_checkpoint_denies_is_refused(alb, hrv):
    log = told(alb)
    good = serve.page(alb, "HRV", log, 0)
    with pytest.raises(Refused) as refused:
        receive(hrv, altered(good, lambda arrivals: arrivals[:3]), log=log)
    assert codes(refused) == ["broken-consistency"]
    assert bodies(hrv) == {}
    assert not alarms(hrv)[log]["stopped"]
    receive(hrv, good, log=log)


def test_a_tree_of_another_past_is_refused(alb, hrv):
    """The owner signed a checkpoint that does not continue what we hold: kept as evidence."""
    log = told(alb)
    receive(hrv, serve.page(alb, "HRV", log, 0), log=log)
    opened = read_page(serve.page(alb, "HRV", log, 4))
    note = sign_note(Checkpoint(log, 4, bytes(32)), signer("ALB"))
    forked = write_page(log=log, start=4, arrivals=(), note=note, proof=opened.proof)
    with pytest.raises(Refused) as refused:
        receive(hrv, forked, log=log)
    assert codes(refused) == ["broken-consistency"]
    assert alarms(hrv)[log]["stopped"]
    assert alarms(hrv)[log]["bytes"] == note


def test_an_owner_who_tells_two_stories_is_caught(nodes, alb, hrv):
    """A checkpoint shown with an early page binds the later ones, by whatever way they come."""
    log = told(alb, count=1)
    liar = nodes.copy(alb)
    told(alb, count=1)
    told(liar, count=3)
    receive(hrv, serve.page(alb, "HRV", log, 0, max_entries=1), log=log)
    with pytest.raises(Refused) as refused:
        receive(hrv, serve.page(liar, "HRV", log, 1), log=log)
    assert codes(refused) == ["fork"]
    assert alarms(hrv)[log]["stopped"]
    assert alarms(hrv)[log]["bytes"] == serve.checkpoint(liar, "HRV", log)
    assert receipts.checkpoint_of(hrv, log).size == 3
    assert size_of(hrv, log) == 1


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_pages_may_come_twice_and_overlap(alb, hrv, cut):
    log = told(alb, count=6)
    for start in (0, 0, 1, 3, 2, 0):
        if start <= size_of(hrv, log):
            receive(hrv, serve.page(alb, "HRV", log, start, max_entries=cut), log=log)
    once = size_of(hrv, log)
    pull(hrv, alb)
    assert once <= size_of(hrv, log) == 7
    assert state(hrv) == state(hrv)
    assert bodies(hrv) == bodies(alb)
    assert list(verify(hrv)) == []


def test_an_unknown_kind_is_held_bit_exact_and_comes_back_on_rebuild(make_node):
    alb = make_node("ALB", knows=("HRV", "XKX"), kinds=MORE)
    hrv = make_node("HRV", knows=("ALB", "XKX"))
    said = write(alb, "desk.newer", {"title": "ahead"}, by="clerk", to=("HRV",))
    write(alb, NOTICE, {"title": "plain"}, by="clerk", to=("HRV",))
    pull(hrv, alb)
    log, seq = said.places[0]
    assert [body["title"] for body in bodies(hrv).values()] == ["plain"]
    assert stored(hrv, log, seq) == stored(alb, log, seq)
    assert list(verify(hrv)) == []
    upgraded = dataclasses.replace(hrv, kinds=MORE)
    rebuilt = rebuild(upgraded)
    assert (rebuilt.records, rebuilt.read, rebuilt.held) == (2, 1, 0)
    assert bodies(hrv) == bodies(alb)
    assert list(verify(upgraded)) == []


def stored(node, log, seq):
    query = (
        "SELECT e.envelope, c.bytes FROM entry e JOIN content c USING (log, seq)"
        " WHERE e.log = %s AND e.seq = %s"
    )
    with node.reading("ingest") as connection:
        return connection.execute(query, [log, seq]).fetchone()


def test_a_held_record_is_forgotten_when_withdrawn(make_node):
    alb = make_node("ALB", knows=("HRV",), kinds=MORE)
    hrv = make_node("HRV", knows=("ALB",))
    said = write(alb, "desk.newer", {"title": "ahead"}, by="clerk", to=("HRV",))
    pull(hrv, alb)
    withdraw(alb, said.id, by="clerk", reason="wrong")
    pull(hrv, alb)
    assert stored(hrv, *said.places[0]) is None
    assert rebuild(dataclasses.replace(hrv, kinds=MORE)).records == 1
    assert bodies(hrv) == {}


@pytest.mark.parametrize("first", [0, 1])
def test_a_withdrawn_content_does_not_come_back_by_another_log(alb, hrv, first):
    """The withdraw arrives by one log, the older page of the other log afterwards."""
    said = write(alb, NOTICE, {"title": "Exercise"}, by="clerk", to=("HRV",))
    release(alb, said.id, by="clerk", to=("HRV", "XKX"))
    logs = [log for log, _ in serve.logs_for(alb, "HRV")]
    early = {log: serve.page(alb, "HRV", log, 0) for log in logs}
    withdraw(alb, said.id, by="clerk", reason="wrong")
    one, other = logs[first], logs[1 - first]
    receive(hrv, early[one], log=one)
    receive(hrv, serve.page(alb, "HRV", one, 2), log=one)
    receive(hrv, early[other], log=other)
    assert bodies(hrv) == {}
    with hrv.reading("ingest") as connection:
        assert connection.execute("SELECT count(*) FROM content").fetchone()[0] == 0
    pull(hrv, alb)
    assert list(verify(hrv)) == []


def test_every_order_of_arrival_gives_the_same_state(alb, make_node):
    """Same version by two logs with different labels: joined, and as strict as the stricter."""
    said = write(alb, NOTICE, {"title": "a"}, by="clerk", to=("HRV",))
    write(
        alb,
        NOTICE,
        {"title": "b"},
        by="clerk",
        to=("HRV",),
        marking=Marking(classification="PUBLIC", public=True),
    )
    release(alb, said.id, by="minister", to=("HRV", "XKX"))
    logs = [log for log, _ in serve.logs_for(alb, "HRV")]
    states, rows = set(), set()
    for order in (logs, logs[::-1]):
        node = make_node("HRV", knows=("ALB",))
        for log in order:
            receive(node, serve.page(alb, "HRV", log, 0), log=log)
        states.add(state(node))
        found = records.current(node, records.EVERYTHING_UNCATEGORISED)
        rows.add(tuple((one.id, one.label, one.at, one.by) for one in found))
        assert list(verify(node)) == []
    assert len(states) == len(rows) == 1


def test_nobody_touches_a_record_by_using_its_id(alb, hrv, xkx):
    """Croatia takes the id of an Albanian record, and withdraws its own: Albania's stays."""
    said = write(alb, NOTICE, {"title": "Albania's"}, by="clerk", to=("HRV", "XKX"))
    write(hrv, NOTICE, {"title": "Croatia's"}, by="clerk", to=("XKX",), id=said.id)
    pull(xkx, hrv)
    pull(xkx, alb)
    every = records.EVERYTHING_UNCATEGORISED
    assert len(records.current(xkx, every, limit=1)) == 2
    withdraw(hrv, said.id, by="clerk", reason="mine")
    pull(xkx, hrv)
    assert records.find(xkx, every, said.id, owner="ALB").body == {"title": "Albania's"}
    assert records.find(xkx, every, said.id, owner="HRV").body is None
    assert stored(xkx, *said.places[0]) is not None
    with pytest.raises(Refused) as refused:
        withdraw(xkx, said.id, by="clerk", reason="x")
    assert codes(refused) == ["no-such-record"]
    rebuild(xkx)
    assert list(verify(xkx)) == []


def test_what_a_partner_holds_is_what_we_serve_it(alb, hrv):
    """P8: the fold at the partner equals the fold of what its login may read at the owner's."""
    said = told(alb)
    told(alb, to=("XKX",))
    assert said
    pull(hrv, alb)
    there = state(hrv).replace(b'"member":"HRV","reader":""', b"")
    here = state(alb, "HRV").replace(b'"member":"ALB","reader":"HRV"', b"")
    assert there.split(b'"records"')[1] == here.split(b'"records"')[1]
    assert there.split(b'"logs"')[1] == here.split(b'"logs"')[1]


def test_the_public_sees_what_is_marked_public(alb):
    write(alb, NOTICE, {"title": "inner"}, by="clerk")
    marking = Marking(classification="PUBLIC", public=True)
    said = write(alb, NOTICE, {"title": "outer"}, by="clerk", to=("HRV",), marking=marking)
    assert b"inner" not in state(alb, "public")
    assert b"outer" in state(alb, "public")
    withdraw(alb, said.id, by="clerk", reason="wrong")
    assert b"outer" not in state(alb, "public")


def test_a_user_finds_what_the_clearance_covers(alb):
    secret = Marking(classification="RESTRICTED", categories=("NUC",))
    said = write(alb, NOTICE, {"title": "inner"}, by="clerk", marking=secret)
    for reader in (
        records.Reader("INTERNAL", ("NUC",)),
        records.Reader("RESTRICTED"),
        records.Reader(),
    ):
        assert records.find(alb, reader, said.id) is None
        assert records.current(alb, reader) == ()
    found = records.find(alb, records.Reader("RESTRICTED", ("NUC",)), said.id)
    assert found.body == {"title": "inner"}


def test_a_pinned_member_is_not_pinned_again_with_another_key(alb):
    other = dataclasses.replace(identity("HRV"), key=signer("BGR").public)
    with pytest.raises(Refused) as refused:
        members.pin(alb, other.to_bytes())
    assert codes(refused) == ["member-pinned"]
    with pytest.raises(Refused) as ours:
        members.pin(alb, identity("ALB").to_bytes())
    assert codes(ours) == ["member-is-us"]
    assert members.find(alb, "HRV") == identity("HRV")
    assert [one.member for one in members.pinned(alb)] == ["HRV", "XKX"]
