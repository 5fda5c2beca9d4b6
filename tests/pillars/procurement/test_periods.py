from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook import order
from foedus.pillars.procurement.periods import (
    first_period,
    period_end,
    period_of,
    period_start,
)


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2027, 1, 15), 0),
        (date(2027, 4, 14), 0),
        (date(2027, 4, 15), 1),
        (date(2027, 1, 14), -1),
        (date(2029, 1, 15), 8),
    ],
)
def test_a_day_falls_into_its_period(day, period):
    assert period_of(order(), day) == period


def test_a_month_after_the_last_of_january_is_the_last_of_february():
    monthly = order(order_on=date(2027, 1, 31), period_months=1)
    assert period_start(monthly, 1) == date(2027, 2, 28)
    assert period_end(monthly, 0) == date(2027, 2, 27)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 12), st.integers(-500, 5000))
def test_periods_tile_the_calendar(start, months, offset):
    frame = order(order_on=start, period_months=months)
    day = start + timedelta(days=offset)
    period = period_of(frame, day)
    assert period_start(frame, period) <= day <= period_end(frame, period)


def test_what_takes_no_time_arrives_in_the_first_period():
    assert first_period(order(), 0) == 0
    assert first_period(order(), 90) == 1
