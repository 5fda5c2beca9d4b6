"""Who may freeze, submit, confirm, decide and close: every role in every state, refusals first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from councilbook import PEOPLE, staff
from foedus.accord.outcome import Status
from foedus.accord.records import Choice
from foedus.desk.votes.situation import (
    Act,
    Situation,
    State,
    days_left,
    deadline_of,
    voting_state,
    why_not,
)

OURS = Situation(State.FROZEN, is_ours=True, is_ours_to_decide=True)
NOON = 1_798_545_600  # 2026-12-29 12:00 UTC
WHO: dict[Act, set[str]] = {
    Act.FREEZE: {"drafter", "second-drafter"},
    Act.SUBMIT: {"drafter", "second-drafter"},
    Act.CONFIRM: {"checker", "minister", "second-drafter"},
    Act.DECIDE: {"minister", "second-drafter"},
    Act.CLOSE: {"checker", "minister", "second-drafter"},
}
WHEN: dict[Act, set[str]] = {
    Act.FREEZE: {"draft", "frozen", "voting", "overdue", "returned", "approved", "rejected"},
    Act.SUBMIT: {"frozen"},
    Act.CONFIRM: {"submitted"},
    Act.DECIDE: {"voting", "overdue", "returned", "approved", "rejected"},
    Act.CLOSE: {"overdue", "approved", "rejected"},
}


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("act", Act)
def test_a_role_without_the_right_is_refused_in_every_state(act, person):
    refused = {why_not(act, staff(person), replace(OURS, state=s)) for s in State}
    assert (refused == {"not-your-role"}) is (person not in WHO[act])


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", Act)
def test_the_state_decides(act, state):
    person = staff(min(WHO[act]))
    expected = "" if state in WHEN[act] else "not-in-this-state"
    assert why_not(act, person, replace(OURS, state=state)) == expected


@pytest.mark.parametrize("act", Act)
def test_what_belongs_to_others_is_theirs_to_do(act):
    person = staff(min(WHO[act]))
    state = State(min(WHEN[act]))
    others = replace(OURS, state=state, is_ours=False, is_ours_to_decide=False)
    expected = "not-a-participant" if act is Act.DECIDE else "not-our-record"
    assert why_not(act, person, others) == expected


@pytest.mark.parametrize("act", [Act.CONFIRM, Act.DECIDE, Act.CLOSE])
def test_nobody_passes_the_own_work(act):
    state = State(min(WHEN[act]))
    at = replace(OURS, state=state, drafters=frozenset({"second-drafter"}))
    assert why_not(act, staff("second-drafter"), at) == "your-own-work"
    assert why_not(act, staff("minister"), at) == ""


@pytest.mark.parametrize("act", Act)
def test_a_closed_decision_stays(act):
    person = staff(min(WHO[act]))
    at = replace(OURS, state=State(min(WHEN[act])), is_closed=True)
    assert why_not(act, person, at) == "decision-closed"


def vote(status, *choices, deadline=None, now=NOON):
    counted = tuple(SimpleNamespace(ballot=SimpleNamespace(choice=choice)) for choice in choices)
    outcome = SimpleNamespace(status=status, counted=counted)
    return voting_state(outcome, SimpleNamespace(deadline_unix_s=deadline), now)


def test_the_state_of_a_vote():
    assert vote(Status.ADOPTED, Choice.RESERVE) is State.APPROVED
    assert vote(Status.NOT_ADOPTED, Choice.REJECT, Choice.RETURN) is State.REJECTED
    assert vote(Status.OPEN, Choice.APPROVE, Choice.RETURN, deadline=NOON - 1) is State.RETURNED
    assert vote(Status.OPEN, Choice.APPROVE, deadline=NOON) is State.VOTING
    assert vote(Status.OPEN, Choice.APPROVE, deadline=NOON - 1) is State.OVERDUE
    assert vote(Status.OPEN) is State.VOTING


def test_days_are_counted_by_the_calendar():
    end = deadline_of(date(2026, 12, 31))
    assert end == 1_798_761_599
    assert days_left(end, NOON) == 2
    assert days_left(end, end) == 0
    assert days_left(end, end + 1) == -1
    assert days_left(None, NOON) is deadline_of(None) is None
