"""National approval steps on one critical path: from the annex to the day all can sign. Pure.

Steps of one state follow one another; states go ahead side by side. The order can be placed when
the last of them is through, so that state's path is the critical one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.pillars.procurement.records.national import ApprovalPath, PathStep


@dataclass(frozen=True, slots=True)
class Planned:
    """A step on a scale of time. `slack_days`: how much it may slip before the order does."""

    member: str
    step: PathStep
    first_on: date
    last_on: date
    slack_days: int

    @property
    def is_critical(self) -> bool:
        return self.slack_days == 0


@dataclass(frozen=True, slots=True)
class CriticalPath:
    """`ready_on` is when all are through; `missing` have said nothing of their steps."""

    planned: tuple[Planned, ...]
    ready_on: date
    late_days: int
    missing: tuple[str, ...]


def critical_path(
    members: Sequence[str], paths: Mapping[str, ApprovalPath], *, from_on: date, order_on: date
) -> CriticalPath:
    """Of the members whose path is known; `late_days` counts from the day of the order to when all
    are through, negative for days to spare."""
    known = {member: paths[member] for member in members if member in paths}
    length = {member: sum(step.days for step in path.path) for member, path in known.items()}
    longest = max(length.values(), default=0)
    planned = []
    for member, path in known.items():
        on = from_on
        for step in path.path:
            until = on + timedelta(days=step.days)
            planned.append(Planned(member, step, on, until, longest - length[member]))
            on = until
    ready = from_on + timedelta(days=longest)
    missing = tuple(member for member in members if member not in paths)
    return CriticalPath(tuple(planned), ready, (ready - order_on).days, missing)
