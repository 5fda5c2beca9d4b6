"""Which reports about a step count: each member's newest, and of these the lead's decides.

A report of somebody who does not take part in the step is left out, as is one that a member wrote
in another's name (the gate refuses it, but a body may come from elsewhere).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Progress, Status, Step

FINAL = frozenset({Status.DONE, Status.STOPPED})


@dataclass(frozen=True, slots=True)
class State:
    """Where a step stands. `report` is the lead's newest, None before the first; `others` are the
    newest of the other participants, by member."""

    status: Status
    expected_on: date | None
    report: Known[Progress] | None
    others: tuple[Known[Progress], ...]

    @property
    def is_open(self) -> bool:
        return self.status not in FINAL


def state_of(step: Known[Step], reports: Iterable[Known[Progress]]) -> State:
    """`expected_on`: the day it was done, None if stopped, else the forecast or the due day."""
    newest = {one.owner: one for one in counting(step, reports)}
    report = newest.pop(step.body.lead, None)
    others = tuple(newest[member] for member in sorted(newest))
    if report is None:
        return State(Status.NOT_STARTED, step.body.due_on, None, others)
    status = report.body.status
    return State(status, _expected_on(step, report.body), report, others)


def counting(step: Known[Step], reports: Iterable[Known[Progress]]) -> tuple[Known[Progress], ...]:
    """The participants' reports about the step, by the day they speak of, then by version."""
    found = [
        one
        for one in reports
        if one.body.about == step.ref
        and one.owner == one.body.member
        and one.owner in step.body.participants
    ]
    return tuple(sorted(found, key=lambda one: (one.body.on, one.ver, one.id)))


def _expected_on(step: Known[Step], report: Progress) -> date | None:
    if report.status is Status.STOPPED:
        return None
    if report.status is Status.DONE:
        return report.on
    return report.forecast_on or step.body.due_on
