"""Whose report about a step counts."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.pillars.governance.records import Status
from foedus.pillars.governance.reports import state_of
from pillars.governance.planbook import known, ref, report, step

STEP = step(5)
"""Led by Croatia, with Albania; due on 30 June 2027."""


@pytest.mark.parametrize(
    "other",
    [
        report(20, 5, "done", "2027-03-01", by="XKX"),
        report(20, 6, "done", "2027-03-01"),
        known("progress", 20, owner="ALB", about=ref(5), member="HRV", status="done"),
    ],
    ids=["of an outsider", "about another step", "in another's name"],
)
def test_a_report_that_does_not_count_is_left_out(other):
    state = state_of(STEP, [other])
    assert (state.status, state.report, state.others) == (Status.NOT_STARTED, None, ())


def test_the_word_of_the_lead_decides_and_that_of_a_participant_is_kept():
    lead = report(20, 5, "under_way", "2027-02-01")
    other = report(21, 5, "done", "2027-03-01", by="ALB")
    state = state_of(STEP, [other, lead])
    assert (state.status, state.report, state.others) == (Status.UNDER_WAY, lead, (other,))


def test_the_newest_day_counts_and_then_the_newest_version():
    old = report(20, 5, "done", "2027-02-01", ver=9)
    new = report(21, 5, "under_way", "2027-03-01", ver=2)
    newer = report(21, 5, "stopped", "2027-03-01", ver=3)
    assert state_of(STEP, [newer, new, old]).report == newer


@pytest.mark.parametrize(
    ("reports", "expected_on"),
    [
        ([], date(2027, 6, 30)),
        ([report(20, 5, "under_way", "2027-02-01")], date(2027, 6, 30)),
        ([report(20, 5, "under_way", "2027-02-01", forecast_on="2027-09-01")], date(2027, 9, 1)),
        ([report(20, 5, "done", "2027-05-01")], date(2027, 5, 1)),
        ([report(20, 5, "stopped", "2027-05-01")], None),
    ],
)
def test_the_day_on_which_a_step_is_expected(reports, expected_on):
    state = state_of(STEP, reports)
    assert state.expected_on == expected_on
    assert state.is_open == (not reports or reports[0].body.status not in {"done", "stopped"})
