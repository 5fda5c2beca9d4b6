"""Bundles: what is refused, gaps named exactly, a replay changes nothing, receipts travel back."""

from __future__ import annotations

import pytest

from carrybook import KEYS, SIGNERS, Owner, Reader
from foedus.exchange import carry
from foedus.exchange.carry import export, import_bundle, is_bundle, read_receipts, write_receipts
from foedus.exchange.pull import Turn
from foedus.kernel.canonical import encode
from foedus.kernel.checkpoint import read_cosignatures
from foedus.kernel.refusals import Refused


def bundles(owner, recipient="HRV", **changed):
    signer = SIGNERS[owner.member]
    return list(
        export(owner, exporter=owner.member, recipient=recipient, signer=signer, **changed)
    )


def take(reader, bundle):
    return import_bundle(
        bundle, reader=reader.member, key_of=KEYS.get, holdings=reader, tell=lambda _: None
    )


def code_of(call):
    with pytest.raises(Refused) as refused:
        call()
    return refused.value.refusals[0].code


@pytest.fixture
def owner():
    made = Owner(step=4)
    made.write("HRV", count=9)
    made.write("HRV", "XKX", count=2)
    return made


def test_a_file_that_is_no_bundle_is_refused():
    for unverified in (b"", b"FXB", b"PK\x03\x04", b"{}x"):
        assert code_of(lambda unverified=unverified: is_bundle(unverified)) == "bundle-magic"


def test_a_bundle_for_another_member_is_refused(owner):
    (bundle,) = bundles(owner)
    assert code_of(lambda: take(Reader("XKX"), bundle.bundle)) == "reader-not-recipient"


def test_a_truncated_bundle_brings_what_came_whole_and_is_refused(owner):
    (bundle,) = bundles(owner)
    reader = Reader()
    assert code_of(lambda: take(reader, bundle.bundle[:-1])) == "truncated"
    assert reader.applied
    assert take(reader, bundle.bundle).refused == {}


def test_somebody_elses_log_in_a_bundle_is_refused(owner):
    page = owner.page("XKX", owner.write("HRV", "XKX"), 0)
    forged = carry.write_bundle(
        exporter="HRV", recipient="XKX", pages=[page], signer=SIGNERS["HRV"]
    )
    done = take(Reader("XKX"), forged)
    assert [refusal.code for refusal in done.refused.values()] == ["log-not-exporters"]
    assert done.sizes == {}


def test_a_gap_is_named_exactly_and_the_other_log_goes_on(owner, monkeypatch):
    monkeypatch.setattr(carry, "PART_PAGES", 1)
    first, second, *_, last = bundles(owner)
    reader = Reader()
    done = take(reader, second.bundle)
    ((log, refusal),) = done.refused.items()
    assert refusal.code == "missing-range"
    assert refusal.facts == {"log": log, "first": 0, "last": 3}
    assert take(reader, last.bundle).refused == {}
    assert take(reader, first.bundle).sizes == {log: 4}
    assert take(reader, second.bundle).sizes == {log: 8}


@pytest.mark.parametrize(
    "stated",
    [
        b"",
        b"[]",
        b"{}",
        encode({"receipts": [], "v": 2}),
        encode({"receipts": "x", "v": 1}),
        encode({"receipts": [1], "v": 1}),
        encode({"receipts": [], "v": 1, "x": 1}),
    ],
)
def test_receipts_that_are_none_are_refused(stated):
    with pytest.raises(Refused):
        read_receipts(stated)


def test_a_bundle_brings_what_a_pull_brings(owner):
    by_hand, by_wire = Reader(), Reader()
    (bundle,) = bundles(owner)
    assert is_bundle(bundle.bundle)
    assert bundle.entries == 13
    done = take(by_hand, bundle.bundle)

    class Line:
        member = "ALB"
        acknowledge = staticmethod(lambda *_: None)
        page = staticmethod(lambda log, start: owner.page("HRV", log, start))

    class Notes:
        is_due = staticmethod(lambda _: True)
        failed = went_well = staticmethod(lambda *_: None)

    Turn(Line, by_wire, Notes).over(owner.offered("HRV"))
    assert by_hand.applied == by_wire.applied
    assert done.sizes == {row.log: row.size for row in owner.offered("HRV")}


def test_a_replay_changes_nothing(owner):
    reader = Reader()
    (bundle,) = bundles(owner)
    take(reader, bundle.bundle)
    before = list(reader.applied)
    assert take(reader, bundle.bundle).refused == {}
    assert reader.applied == before


def test_nothing_new_gives_no_file(owner):
    owner.acknowledged = {row.log: row.size for row in owner.offered("HRV")}
    assert bundles(owner) == []
    assert bundles(owner, everything=True)


def test_a_third_member_gets_only_its_own(owner):
    reader = Reader("XKX")
    (bundle,) = bundles(owner, "XKX")
    take(reader, bundle.bundle)
    assert {log for log, _ in reader.applied} == {owner.write("HRV", "XKX", count=0)}


def test_receipts_travel_back(owner):
    reader = Reader()
    (bundle,) = bundles(owner)
    done = take(reader, bundle.bundle)
    carried = write_receipts(reader.receipt(log) for log in done.sizes)
    assert not is_bundle(carried)
    receipts = [read_cosignatures(note, KEYS.get)[0] for note in read_receipts(carried)]
    assert {one.checkpoint.log: one.checkpoint.size for one in receipts} == done.sizes
    assert {one.member for one in receipts} == {"HRV"}


@pytest.mark.parametrize(
    "stated",
    [[], {}, {"receipts": []}, {"receipts": [], "v": 2}, {"receipts": "", "v": 1},
     {"receipts": [1], "v": 1}, {"receipts": [], "v": 1, "more": 1}],
)  # fmt: skip
def test_a_file_that_is_no_list_of_receipts_is_refused(stated):
    assert code_of(lambda: read_receipts(encode(stated))) == "receipts-shape"
