"""The simulated member refuses what the gate does not see: wrong pulls and wrong receipts."""

from __future__ import annotations

import pytest

from foedus.accord.testing.scenes import federation
from foedus.kernel.checkpoint import Checkpoint, cosign
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.refusals import Refused
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.disk import Crash, Fuse
from foedus.kernel.testing.federation import Plan
from foedus.kernel.testing.plays import NOTE
from foedus.kernel.testing.wire import FAIR, Message, Weather, Wire


@pytest.fixture
def scene():
    made = federation(1, size=2, lying=False, weather=FAIR)
    member = made.members["ALB"]
    member.put(NOTE, Dice(1).record_id(), {"text": "x"}, audience=["HRV"], salt=bytes(16))
    return made


def refused(act, *args):
    with pytest.raises(Refused) as found:
        act(*args)
    return found.value.refusals[0].code


def receipt(scene, log, size, root):
    reader = scene.members["HRV"]
    return cosign(Checkpoint(log, size, root), member="HRV", signer=reader.station.signer, at=1)


def test_a_pull_that_is_no_list_of_positions_is_refused(scene):
    assert refused(scene.members["ALB"].serve, "HRV", b"[]") == "pull-shape"


def test_a_receipt_for_what_the_log_never_had_is_refused(scene):
    member = scene.members["ALB"]
    (log,) = member.own_logs()
    root = member.disk.shelf(log).frontier.root()
    take = member.take_receipt
    assert refused(take, log, receipt(scene, log, 3, root)) == "receipt-elsewhere"
    assert refused(take, log[:-1] + "2", receipt(scene, log, 2, root)) == "receipt-elsewhere"
    assert refused(take, log, receipt(scene, log, 1, root)) == "receipt-of-another-tree"
    take(log, receipt(scene, log, 2, root))
    assert [c.member for c in member.disk.receipts.values()] == ["HRV"]


def test_a_lasting_kind_is_never_withdrawn(scene):
    member = scene.members["ALB"]
    lasting = Kinds({NOTE: Kind(NOTE, member.station.kinds.by_name[NOTE].check, lasting=True)})
    object.__setattr__(member.station, "kinds", lasting)
    (log,) = member.own_logs()
    record = member.disk.journal[1].entry.id
    assert refused(member.withdraw, record, NOTE, [log]) == "lasting-kind"


@pytest.mark.parametrize("size", [1, 8])
def test_a_federation_of_another_size_is_an_error(size):
    with pytest.raises(ValueError, match="2 to 7"):
        Plan(size=size, seed=0, kinds={}, plays=(lambda *_: None,))


@pytest.mark.parametrize(("moments", "happened"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_a_fuse_goes_off_before_or_after_a_call(moments, happened):
    fuse, done = Fuse(), []
    fuse.arm(moments)

    def twice():
        fuse.call(lambda: done.append(1))
        fuse.call(lambda: done.append(2))

    with pytest.raises(Crash):
        twice()
    assert len(done) == happened
    assert not fuse.armed


def test_the_weather_loses_doubles_and_delays():
    wire = Wire(0, Weather(loss_pct=20, double_pct=20, longest_delay=5))
    for serial in range(1000):
        wire.send(Message("ALB", "HRV", "page", "", str(serial).encode()), now=0)
    arrived = []
    while message := wire.next_due(now=5):
        arrived.append(int(message.cargo))
    assert 850 < len(arrived) < 1080
    assert 700 < len(set(arrived)) < 900
    assert arrived != sorted(arrived)


def test_a_partition_keeps_both_sides_apart_until_it_heals():
    wire = Wire(0, FAIR)
    message = Message("ALB", "HRV", "page", "", b"")
    wire.part(frozenset({"ALB"}))
    wire.send(message, now=0)
    assert len(wire) == 0
    wire.part(frozenset())
    wire.send(message, now=0)
    assert wire.next_due(now=1) == message


def test_dice_are_fair_enough_and_repeatable():
    throws = [Dice("a", 1).below(6) for _ in range(2)]
    assert throws[0] == throws[1]
    dice = Dice("b")
    faces = [dice.below(6) for _ in range(6000)]
    assert all(850 < faces.count(face) < 1150 for face in range(6))
    assert len(dice.raw(5)) == 5
