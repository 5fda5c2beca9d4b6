"""One page, from live records, as of a day."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.accord.acts import Act
from foedus.accord.outcome import outcome
from foedus.accord.records import BALLOT, PROPOSAL, Ballot, Choice, Proposal, Rule, RuleName
from foedus.kernel.logs import log_id
from foedus.pillars.governance.brief import MOST_LINES, Decision, brief, decision_of
from foedus.pillars.governance.records import Area
from foedus.pillars.governance.tree import Records, grow
from pillars.governance.planbook import ALL, an_id, known, report, step

TODAY = date(2027, 7, 1)


def tree(steps, reports=()):
    records = Records(
        (known("objective", 3),), (known("measure", 4),), tuple(steps), tuple(reports)
    )
    return grow(known("plan", 2), records)


def page(steps=(), reports=(), meetings=(), decisions=()):
    return brief(tree(steps, reports), meetings=meetings, decisions=decisions, on=TODAY)


def test_progress_is_counted_by_area():
    found = page([step(5), step(6), step(7)], [report(20, 5, "done", "2027-02-01")])
    counts = {one.area: (one.steps, one.done, one.late) for one in found.areas}
    assert counts[Area.INTEROPERABILITY] == (3, 1, 2)
    assert counts[Area.INTEGRATION] == (0, 0, 0)


def test_a_step_is_late_after_its_due_day_and_not_on_it():
    on_the_day, after = step(5, due_on="2027-07-01"), step(6, due_on="2027-06-30")
    assert [node.step for node in page([on_the_day, after]).late] == [after]


def test_a_long_list_is_cut_and_says_so():
    found = page([step(30 + n, due_on=f"2027-05-{n + 1:02d}") for n in range(MOST_LINES + 2)])
    assert [node.step.body.due_on.day for node in found.late] == list(range(1, MOST_LINES + 1))
    assert found.more_late == 2


def test_meetings_to_come_begin_with_today():
    past, today, later = (
        known("meeting", n, on=on)
        for n, on in ((7, "2027-06-30"), (8, "2027-07-01"), (9, "2027-08-01"))
    )
    found = page(meetings=[later, past, today])
    assert (found.meetings, found.more_meetings) == ((today, later), 0)


def test_decisions_begin_with_the_next_deadline():
    without, soon = Decision("b", ("ALB",), None), Decision("a", ("HRV",), date(2027, 7, 9))
    assert page(decisions=[without, soon]).decisions == (soon, without)


NOON_UNIX_S = 1_798_804_800
"""1 January 2027, 12:00 UTC."""


@pytest.mark.parametrize(
    ("choices", "deadline_unix_s", "decision"),
    [
        ([], NOON_UNIX_S, Decision("Plan", ("ALB", "HRV", "XKX"), date(2027, 1, 1))),
        (["approve"], None, Decision("Plan", ("HRV", "XKX"), None)),
        (["approve"] * 3, NOON_UNIX_S, None),
        (["reject"], NOON_UNIX_S, None),
    ],
    ids=["nobody voted", "one approved", "adopted", "rejected"],
)
def test_a_decision_is_open_until_it_is_decided(choices, deadline_unix_s, decision):
    proposal = Proposal("Plan", "Text", (), ALL, Rule(RuleName.UNANIMITY), deadline_unix_s)
    log = log_id("ALB", ALL)
    put = Act(log, 1, "put", an_id(1), PROPOSAL, 1, "a" * 64, ALL, proposal.wire())
    ballots = [
        Ballot(put.version, ALL, voter, Choice(choice), "", "Minister")
        for voter, choice in zip(ALL, choices, strict=False)
    ]
    cast = [
        Act(log_id(b.voter, ALL), 2, "put", an_id(2), BALLOT, 1, b.voter, ALL, b.wire())
        for b in ballots
    ]
    found = outcome([put, *cast], proposal=put.id, log=log)
    assert decision_of(proposal, found) == decision
