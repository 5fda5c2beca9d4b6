"""The production kernel, simulated: what must hold whatever the weather, the crash and the liar.

The invariants are named in `foedus.kernel.testing.invariants`; the full 200,000 steps are run by
`make simulate`.
"""

from __future__ import annotations

from itertools import count

import pytest

from foedus.accord.testing.council import outcome_at, proposals_at
from foedus.accord.testing.scenes import federation
from foedus.kernel.bundle import read_bundle, write_bundle
from foedus.kernel.logs import owner_of
from foedus.kernel.refusals import Refused
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.disk import Crash
from foedus.kernel.testing.member import Member
from foedus.kernel.testing.plays import NOTE, kinds_for
from foedus.kernel.testing.wire import FAIR

TEN_YEARS_S = 315_576_000


@pytest.mark.parametrize("seed", range(5))
def test_invariants_hold_in_bad_weather_with_a_liar(seed):
    """P1, P3-P5, P8, P10-P13, P18-P21, P26, P27; sizes 3 to 7."""
    scene = federation(seed)
    scene.run(1200)
    scene.settle()
    assert scene.watch.checks > 100
    assert sum(scene.liar.told.values()) > 10
    assert any(member.refused for member in scene.members.values())


def test_the_same_seed_gives_the_same_history():
    histories = []
    for seed in (7, 7, 8):
        scene = federation(seed, size=4)
        scene.run(300)
        histories.append((scene.trace, scene.state()))
    assert histories[0] == histories[1] != histories[2]


def test_a_crash_at_any_call_of_a_port_loses_nothing_acknowledged():
    """P11-P13, exhaustively: one member writes and serves, one reads; each crashes everywhere."""
    crashes = 0
    for victim in ("ALB", "HRV"):
        for moment in count():
            if not crashed(victim, moment):
                break
            crashes += 1
    assert crashes > 40


def crashed(victim, moment):
    """Whether the fuse went off; the invariants are checked on the way and at the end."""
    scene = federation(1, size=2, lying=False, weather=FAIR, plays=(lambda *_: None,))
    writer, reader = scene.members["ALB"], scene.members["HRV"]
    scene.members[victim].fuse.arm(moment)

    def write(record):
        entry = put_notes(writer, record)
        writer.withdraw(entry.id, NOTE, [entry.log])

    scene.guarded(writer, lambda: write(1))
    for _ in range(3):
        scene.guarded(reader, lambda: reader.pull("ALB"))
        scene.run(8)
    left = scene.members[victim].fuse.armed
    scene.settle()
    assert not left or scene.members["HRV"].disk.shelves
    return not left


def put_notes(writer, seed):
    dice = Dice(seed)
    for _ in range(3):
        entry = writer.put(
            NOTE, dice.record_id(), {"text": "x"}, audience=["HRV"], salt=dice.raw(16)
        )
    return entry


def test_a_page_applied_again_in_any_overlap_changes_nothing():
    """P9."""
    scene = federation(3, size=3, lying=False)
    scene.run(400)
    scene.settle()
    reader = scene.members["HRV"]
    before = reader.disk.state(), len(reader.disk.journal)
    for owner in ("ALB", "XKX"):
        for log in [log for log in reader.disk.shelves if owner_of(log) == owner]:
            for start in range(len(reader.disk.shelf(log).entries)):
                page = scene.members[owner].page(log, start)
                reader.take_page(owner, log, page)
    assert (reader.disk.state(), len(reader.disk.journal)) == before


def imported(scene, member, *, page_length):
    """The same member with an empty disk, fed from one bundle of each owner."""
    fresh = Member(member.station)
    for owner in scene.members.values():
        owner.page_length = page_length
        pages = [
            owner.page(log, start and start + 1)
            for log in owner.own_logs()
            if member.name in owner.history.audience(log) and owner is not member
            for start in range(0, len(owner.disk.shelf(log).entries), page_length - 1)
        ]
        bundle = write_bundle(
            exporter=owner.name,
            recipient=member.name,
            pages=[page for page in pages if page],
            signer=owner.station.signer,
        )
        for _ in range(2):
            _, carried = read_bundle(bundle, reader=member.name, key_of=scene.keys.get)
            for page in carried:
                fresh.take_page(owner.name, log_of(page), page)
    return fresh


def log_of(page):
    from_log = page.index(b'"log":"') + 7
    return page[from_log : page.index(b'"', from_log)].decode()


@pytest.mark.parametrize("page_length", [4, 1000])
def test_bundles_give_the_same_state_as_pulls(page_length):
    """P32; each bundle is imported twice."""
    scene = federation(11, size=4, lying=False)
    scene.run(600)
    scene.settle()
    for member in scene.members.values():
        theirs = [log for log in member.disk.shelves if owner_of(log) != member.name]
        assert theirs
        fresh = imported(scene, member, page_length=page_length)
        assert sorted(fresh.disk.shelves) == sorted(theirs)
        for log in theirs:
            assert contents(fresh, log) == contents(member, log)


def contents(member, log):
    return [(a.envelope, a.content) for a in member.disk.shelf(log).entries]


def test_a_bundle_with_a_gap_is_refused():
    scene = federation(11, size=3, lying=False)
    scene.run(300)
    scene.settle()
    owner, member = scene.members["ALB"], scene.members["HRV"]
    log = next(log for log in owner.own_logs() if "HRV" in owner.history.audience(log))
    fresh = Member(member.station)
    with pytest.raises(Refused, match="gap"):
        fresh.take_page("ALB", log, owner.page(log, 2))


def seen_by(reader, *, hidden):
    """Every byte that reaches `reader`, and what it holds, with or without hidden records."""
    kinds = kinds_for(("ALB", "HRV", "XKX"))
    nothing = (lambda *_: None,)
    scene = federation(5, size=3, lying=False, weather=FAIR, kinds=kinds, plays=nothing)
    member, heard = scene.members[reader], []
    receive = member.receive
    member.receive = lambda message: (heard.append(message), receive(message))[1]
    dice, secret = Dice("open"), Dice("secret")
    for turn in range(8):
        scene.now = 1000 * turn
        for writer in ("ALB", "HRV"):
            author = scene.members[writer]
            author.now = scene.now
            for audience in [("HRV",), ("ALB",)] * hidden:
                body = {"text": "hidden", "more": [secret.below(9)] * secret.below(20)}
                author.put(NOTE, secret.record_id(), body, audience=audience, salt=secret.raw(16))
            body = {"text": f"shown {turn}"}
            author.put(NOTE, dice.record_id(), body, audience=["XKX"], salt=dice.raw(16))
        scene.settle()
    return heard, member.disk.state(), member.refused


def test_two_worlds_that_differ_in_what_is_not_shared_look_alike():
    """P2: bytes, sizes, ids, order."""
    assert seen_by("XKX", hidden=True) == seen_by("XKX", hidden=False)
    assert seen_by("HRV", hidden=True) != seen_by("HRV", hidden=False)


def accepted_and_decided(offsets):
    scene = federation(6, size=4, lying=False, clock_offsets_s=offsets)
    scene.run(700)
    scene.settle()
    accepted = {
        name: [(a.entry.log, a.entry.seq, a.entry.op, a.entry.id) for a in member.disk.journal]
        for name, member in scene.members.items()
    }
    untimed = {
        (name, proposal, log): (result.status, [c.ballot.choice for c in result.counted])
        for name, member in scene.members.items()
        for proposal, log in proposals_at(member)
        for result in [outcome_at(member, proposal, log)]
        if has_no_deadline(member, proposal, log)
    }
    return accepted, untimed


def has_no_deadline(member, proposal, log):
    bodies = [a.body for a in member.disk.shelf(log).entries if a.entry.id == proposal]
    return all(body["deadline_unix_s"] is None for body in bodies)


@pytest.mark.parametrize("offset", [TEN_YEARS_S, -TEN_YEARS_S])
def test_a_clock_that_is_wrong_by_ten_years_changes_nothing(offset):
    """P28. A receipt's time is its member's word about itself, so deadlines are left out."""
    accepted, decided = accepted_and_decided({"HRV": offset})
    assert len(decided) > 10
    assert (accepted, decided) == accepted_and_decided({})


def test_a_member_that_crashes_is_told_by_its_fuse():
    scene = federation(1, size=2, lying=False)
    scene.members["ALB"].fuse.arm(0)
    with pytest.raises(Crash):
        put_notes(scene.members["ALB"], 1)
