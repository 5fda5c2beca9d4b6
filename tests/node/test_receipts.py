"""What a node refuses to keep as a partner's receipt."""

from __future__ import annotations

import pytest

from cast import NOTICE, identity, pull, signer
from foedus.kernel.checkpoint import Checkpoint, cosign, sign_note
from foedus.kernel.logs import log_id
from foedus.kernel.refusals import Refused
from foedus.node import members, receipts
from foedus.node.write import withdraw, write

ROOT = bytes(32)
OURS = log_id("ALB", ("ALB", "HRV"))


def receipt(member, log=OURS, size=1):
    checkpoint = Checkpoint(log, size, ROOT)
    return cosign(checkpoint, member=member, signer=signer(member), at=1_795_600_000)


REFUSED = {
    "signed by another partner": (receipt("XKX"), "not-a-receipt"),
    "the owner's note alone": (
        sign_note(Checkpoint(OURS, 1, ROOT), signer("ALB")),
        "not-a-receipt",
    ),
    "a log that we never opened": (
        receipt("HRV", log_id("ALB", ("ALB", "HRV", "XKX"))),
        "unknown-log",
    ),
    "a log of somebody else": (receipt("HRV", log_id("HRV", ("ALB", "HRV"))), "unknown-log"),
    "more entries than there are": (receipt("HRV", size=3), "receipt-ahead"),
    "another tree of that size": (receipt("HRV", size=2), "receipt-differs"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_receipt_for_us_is_refused(alb, what):
    write(alb, NOTICE, {"title": "Exercise"}, by="clerk", to=("HRV",))
    note, code = REFUSED[what]
    with pytest.raises(Refused) as refused:
        receipts.record(alb, "HRV", note)
    assert [one.code for one in refused.value.refusals] == [code]
    assert receipts.held_by(alb, OURS) == {}


def test_a_member_outside_the_audience_cannot_receipt_it(alb):
    write(alb, NOTICE, {"title": "Exercise"}, by="clerk", to=("HRV",))
    members.pin(alb, identity("BGR").to_bytes())
    with pytest.raises(Refused) as refused:
        receipts.record(alb, "BGR", receipt("BGR"))
    assert [one.code for one in refused.value.refusals] == ["unknown-log"]


def test_a_true_receipt_is_kept(alb, hrv):
    write(alb, NOTICE, {"title": "Exercise"}, by="clerk", to=("HRV",))
    pull(hrv, alb)
    assert receipts.held_by(alb, OURS) == {"HRV": 2}


def test_a_record_is_withdrawn_once(alb):
    said = write(alb, NOTICE, {"title": "Exercise"}, by="clerk", to=("HRV",))
    withdraw(alb, said.id, by="clerk", reason="wrong")
    with pytest.raises(Refused) as refused:
        withdraw(alb, said.id, by="clerk", reason="wrong")
    assert [one.code for one in refused.value.refusals] == ["already-withdrawn"]
