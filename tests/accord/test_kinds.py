"""The gate refuses a decision's entry, with the production kernel: every numbered check once."""

from __future__ import annotations

import pytest

from accord.councilbook import PID, ballot_body, close_body, proposal_body
from accord.sealedbook import ALL, BALLOT_ID, OTHER_ID, Desk
from foedus.accord.acts import Act
from foedus.accord.kinds import KINDS
from foedus.accord.outcome import outcome
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, close_id
from foedus.kernel.admit import Held
from foedus.kernel.logs import log_id
from foedus.kernel.refusals import Refused


@pytest.fixture
def desk():
    return Desk()


def code_of(refused):
    return refused.value.refusals[0].code


@pytest.mark.parametrize(
    ("code", "kind", "body", "audience"),
    [
        ("field-missing", PROPOSAL, {}, ALL),
        ("participants-empty", PROPOSAL, proposal_body(participants=[]), ALL),
        ("participant-outside-audience", PROPOSAL, proposal_body(), ("ALB", "HRV")),
        ("field-missing", BALLOT, {}, ALL),
        ("ballot-in-anothers-name", BALLOT, ballot_body("HRV"), ALL),
        ("not-a-participant", BALLOT, ballot_body("ALB", participants=["HRV", "XKX"]), ALL),
        ("participant-outside-audience", BALLOT, ballot_body("ALB"), ("ALB", "HRV")),
        ("field-missing", CLOSE, {}, ALL),
        ("close-under-another-id", CLOSE, close_body(), ALL),
    ],
)
def test_an_entry_is_refused(desk, code, kind, body, audience):
    with pytest.raises(Refused) as refused:
        desk.put("ALB", kind, OTHER_ID, body, audience=audience)
    assert code_of(refused) == code
    assert refused.value.refusals[0].facts["check"] == 12


def propose(desk, **changes):
    return desk.put("ALB", PROPOSAL, PID, proposal_body(**changes))


def test_a_close_by_another_member_is_refused(desk):
    named = propose(desk)
    with pytest.raises(Refused) as refused:
        desk.put("HRV", CLOSE, close_id(PID), close_body(proposal=named))
    assert code_of(refused) == "close-not-beside-proposal"


def test_a_close_before_another_audience_is_refused(desk):
    named = propose(desk)
    with pytest.raises(Refused) as refused:
        desk.put("ALB", CLOSE, close_id(PID), close_body(proposal=named), audience=("ALB", "HRV"))
    assert code_of(refused) == "close-not-beside-proposal"


def test_a_close_of_what_is_no_proposal_is_refused(desk):
    named = desk.put("ALB", BALLOT, PID, ballot_body("ALB"))
    with pytest.raises(Refused) as refused:
        desk.put("ALB", CLOSE, close_id(PID), close_body(proposal=named))
    assert code_of(refused) == "close-not-beside-proposal"


def test_a_close_of_an_older_text_is_refused(desk):
    named = propose(desk)
    propose(desk, text="Another text.")
    with pytest.raises(Refused) as refused:
        desk.put("ALB", CLOSE, close_id(PID), close_body(proposal=named))
    assert code_of(refused) == "close-of-another-text"


def test_a_decision_is_closed_once_and_keeps_its_text(desk):
    named = propose(desk)
    desk.put("ALB", CLOSE, close_id(PID), close_body(proposal=named))
    with pytest.raises(Refused) as again:
        desk.put("ALB", CLOSE, close_id(PID), close_body(proposal=named))
    with pytest.raises(Refused) as changed:
        propose(desk, text="Another text.")
    assert [code_of(again), code_of(changed)] == ["decision-closed"] * 2


@pytest.mark.parametrize("kind", KINDS)
def test_no_act_of_a_decision_can_be_withdrawn(desk, kind):
    named = propose(desk)
    desk.put("ALB", BALLOT, BALLOT_ID, ballot_body("ALB", proposal=named))
    desk.put("ALB", CLOSE, close_id(PID), close_body(proposal=named))
    record = {PROPOSAL: PID, BALLOT: BALLOT_ID, CLOSE: close_id(PID)}[kind]
    with pytest.raises(Refused) as refused:
        desk.admit(desk.draft("ALB", ALL).withdraw(record, kind, 99, "second thoughts"))
    assert code_of(refused) == "lasting-kind"


def test_a_ballot_may_arrive_before_its_proposal(desk):
    desk.put("HRV", BALLOT, BALLOT_ID, ballot_body("HRV"))
    propose(desk)


def test_a_held_ballot_is_not_read_at_all(desk):
    """A liar's ballot with an unknown critical field passes no rule: its body may be anything."""
    named = propose(desk)
    desk.put("HRV", BALLOT, BALLOT_ID, ballot_body("HRV", proposal=named))
    ballot = desk.logs[log_id("HRV", ALL)][1]
    parts = (getattr(ballot, name) for name in ("entry", "envelope", "payload", "leaf", "content"))
    held = Held(*parts, {"anything": 1}, "unknown-crit")
    acts = [act for act in desk.acts() if act.kind != BALLOT]
    result = outcome([*acts, Act.of_accepted(held)], proposal=PID, log=log_id("ALB", ALL))
    assert (result.counted, result.awaited) == ((), ALL)


def test_a_voter_changes_its_ballot_by_a_later_version(desk):
    named = propose(desk)
    desk.put("HRV", BALLOT, BALLOT_ID, ballot_body("HRV", proposal=named))
    desk.put("HRV", BALLOT, BALLOT_ID, ballot_body("HRV", "reject", proposal=named))
