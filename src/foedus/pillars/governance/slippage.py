"""How a step's day moved: every due day that was promised, the forecast, the days slipped (G09).

Slipping is measured from the first promise, so that moving the due day hides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Progress, Status, Step
from foedus.pillars.governance.reports import counting, state_of


@dataclass(frozen=True, slots=True)
class Promise:
    """A day that was named, and the day on which it was."""

    said_on: date
    due_on: date


@dataclass(frozen=True, slots=True)
class Slippage:
    """`promises` are the due days, `forecasts` what the lead reported since, each in time order.
    `expected_on` is None for a step that was stopped. Days are negative for what is early."""

    step: Known[Step]
    status: Status
    promises: tuple[Promise, ...]
    forecasts: tuple[Promise, ...]
    expected_on: date | None
    overdue_days: int

    @property
    def first_due_on(self) -> date:
        return self.promises[0].due_on

    @property
    def moved_days(self) -> int:
        """How far the due day was moved since the first promise."""
        return (self.promises[-1].due_on - self.first_due_on).days

    @property
    def slipped_days(self) -> int | None:
        """From the first promise to the day it was done or is now expected; None if stopped."""
        return None if self.expected_on is None else (self.expected_on - self.first_due_on).days


def slippage(
    versions: Sequence[Known[Step]], reports: Iterable[Known[Progress]], *, on: date
) -> Slippage:
    """Of one step, from at least one version of it. Overdue: open after its due day."""
    ordered = sorted(versions, key=lambda one: one.ver)
    step = ordered[-1]
    reports = counting(step, reports)
    state = state_of(step, reports)
    expected_on = state.expected_on
    if state.is_open and expected_on is not None:
        expected_on = max(expected_on, on)
    late = (on - step.body.due_on).days if state.is_open else 0
    forecasts = tuple(
        Promise(one.body.on, one.body.forecast_on)
        for one in reports
        if one.owner == step.body.lead and one.body.forecast_on
    )
    promises = _promises(ordered)
    return Slippage(step, state.status, promises, forecasts, expected_on, max(0, late))


def _promises(ordered: Sequence[Known[Step]]) -> tuple[Promise, ...]:
    """Versions that left the due day as it was promise nothing new."""
    found: list[Promise] = []
    for version in ordered:
        if not found or found[-1].due_on != version.body.due_on:
            found.append(Promise(version.said_on, version.body.due_on))
    return tuple(found)
