"""A page for a minister, from live records: progress by area, what is late, what is next (X19)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from foedus.accord.outcome import Outcome
from foedus.accord.outcome import Status as Standing
from foedus.accord.records import Proposal
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Area, Meeting, Status
from foedus.pillars.governance.tree import AreaNode, StepNode, Tree

MOST_LINES = 5
"""Of each list: a page is a page."""


@dataclass(frozen=True, slots=True)
class AreaProgress:
    """Counts of steps; `late` are open ones after their due day."""

    area: Area
    steps: int
    done: int
    under_way: int
    stopped: int
    late: int


@dataclass(frozen=True, slots=True)
class Decision:
    """A joint decision that is open: who has not voted, and until when (None: no deadline)."""

    title: str
    awaited: tuple[str, ...]
    deadline_on: date | None


@dataclass(frozen=True, slots=True)
class Brief:
    """`late` begins with what is late longest, the others with what comes first; lists are cut to
    MOST_LINES and the `more_` counts say by how much."""

    on: date
    areas: tuple[AreaProgress, ...]
    late: tuple[StepNode, ...]
    more_late: int
    meetings: tuple[Known[Meeting], ...]
    more_meetings: int
    decisions: tuple[Decision, ...]
    more_decisions: int


def brief(
    tree: Tree,
    *,
    meetings: Iterable[Known[Meeting]],
    decisions: Iterable[Decision],
    on: date,
) -> Brief:
    """As of a day; a meeting on the day itself is still to come."""
    late = sorted(
        (node for node in tree.steps if is_late(node, on=on)),
        key=lambda node: (node.step.body.due_on, node.step.place),
    )
    coming = sorted(
        (one for one in meetings if one.body.on >= on), key=lambda one: (one.body.on, one.place)
    )
    waiting = sorted(decisions, key=lambda one: (one.deadline_on or date.max, one.title))
    return Brief(
        on,
        tuple(_progress(area, on) for area in tree.areas),
        tuple(late[:MOST_LINES]),
        max(0, len(late) - MOST_LINES),
        tuple(coming[:MOST_LINES]),
        max(0, len(coming) - MOST_LINES),
        tuple(waiting[:MOST_LINES]),
        max(0, len(waiting) - MOST_LINES),
    )


def decision_of(proposal: Proposal, found: Outcome) -> Decision | None:
    """None once it is decided. The deadline's day is that in UTC."""
    if found.status is not Standing.OPEN:
        return None
    deadline = proposal.deadline_unix_s
    deadline_on = datetime.fromtimestamp(deadline, UTC).date() if deadline else None
    return Decision(proposal.title, found.awaited, deadline_on)


def is_late(node: StepNode, *, on: date) -> bool:
    return node.state.is_open and node.step.body.due_on < on


def _progress(area: AreaNode, on: date) -> AreaProgress:
    return AreaProgress(
        area.area,
        len(area.steps),
        area.count(Status.DONE),
        area.count(Status.UNDER_WAY),
        area.count(Status.STOPPED),
        sum(is_late(node, on=on) for node in area.steps),
    )
