"""Time in a plan: periods of whole months, counted from the day of the order.

Period 0 starts on `order_on`. Months are counted as people do: one month after 31 January is the
last day of February.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from foedus.pillars.procurement.records import Order


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def period_start(order: Order, period: int) -> date:
    return _months_later(order.order_on, period * order.period_months)


def period_end(order: Order, period: int) -> date:
    """Return the last day of a period; a delivery in the period counts as made by then."""
    return period_start(order, period + 1) - timedelta(days=1)


def period_of(order: Order, day: date) -> int:
    """Return the period a day falls in: negative before the order, `order.periods` or more after
    the plan's end."""
    months = (day.year - order.order_on.year) * 12 + day.month - order.order_on.month
    period = months // order.period_months + 1
    while period_start(order, period) > day:
        period -= 1
    return period


def first_period(order: Order, lead_time_days: int) -> int:
    """Return the earliest period in which something ordered on `order_on` can arrive."""
    return period_of(order, order.order_on + timedelta(days=lead_time_days))
