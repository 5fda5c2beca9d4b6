"""Days slipped are counted from the first promise, so that a moved due day hides nothing."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.pillars.governance.slippage import Promise, slippage
from pillars.governance.planbook import report, step

FIRST = step(5, ver=1, due_on="2027-06-30", said_on="2027-01-10")
TOUCHED = step(5, ver=2, due_on="2027-06-30", said_on="2027-02-01", code="I1.1.b")
MOVED = step(5, ver=3, due_on="2027-08-31", said_on="2027-05-01")
TODAY = date(2027, 5, 2)


def test_every_change_of_the_due_day_is_in_the_history_and_nothing_else():
    found = slippage([MOVED, FIRST, TOUCHED], [], on=TODAY)
    assert found.promises == (
        Promise(date(2027, 1, 10), date(2027, 6, 30)),
        Promise(date(2027, 5, 1), date(2027, 8, 31)),
    )
    assert (found.moved_days, found.slipped_days, found.overdue_days) == (62, 62, 0)


@pytest.mark.parametrize(
    ("reports", "on", "slipped", "overdue"),
    [
        ([], date(2027, 6, 30), 0, 0),
        ([], date(2027, 7, 3), 3, 3),
        ([report(20, 5, "under_way", "2027-06-01", forecast_on="2027-07-10")], TODAY, 10, 0),
        ([report(20, 5, "under_way", "2027-06-01", forecast_on="2027-06-20")], TODAY, -10, 0),
        ([report(20, 5, "done", "2027-06-25")], date(2027, 9, 1), -5, 0),
        ([report(20, 5, "stopped", "2027-06-25")], date(2027, 9, 1), None, 0),
    ],
    ids=["on the day", "after it", "forecast late", "forecast early", "done early", "stopped"],
)
def test_days_slipped_and_overdue(reports, on, slipped, overdue):
    found = slippage([FIRST], reports, on=on)
    assert (found.slipped_days, found.overdue_days) == (slipped, overdue)


def test_a_forecast_that_has_passed_is_no_forecast():
    old = report(20, 5, "under_way", "2027-06-01", forecast_on="2027-07-10")
    assert slippage([FIRST], [old], on=date(2027, 8, 1)).expected_on == date(2027, 8, 1)


def test_the_leads_forecasts_are_kept_in_time_order():
    later = report(20, 5, "under_way", "2027-06-01", forecast_on="2027-07-10")
    first = report(21, 5, "under_way", "2027-05-01", forecast_on="2027-07-01")
    without = report(22, 5, "under_way", "2027-05-15")
    others = report(23, 5, "under_way", "2027-05-20", by="ALB", forecast_on="2028-01-01")
    found = slippage([FIRST], [later, others, without, first], on=TODAY)
    assert found.forecasts == (
        Promise(date(2027, 5, 1), date(2027, 7, 1)),
        Promise(date(2027, 6, 1), date(2027, 7, 10)),
    )
