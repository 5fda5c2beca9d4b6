"""What waits for what: circles, the chain that ends last, and steps late because of others.

Critical path method (Kelley and Walker, 1959) on the days that steps are expected: a step with a
start keeps its length, one without is taken to need no time after what it depends on.
The critical chain leads from its first step to the one that ends last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter

from foedus.desk.records.fields import Ref
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Step
from foedus.pillars.governance.tree import StepNode


@dataclass(frozen=True, slots=True)
class Planned:
    """`ends_on` is when the step can be done at the earliest, given what it depends on; None if it
    was stopped. `because_of` are the dependencies that push it beyond its due day."""

    step: Known[Step]
    ends_on: date | None
    late_days: int
    because_of: tuple[Known[Step], ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """`cycles` are circles of dependencies: each waits for the next, the last for the first; their
    inner dependencies are left out of the days. `missing` are dependencies not known here."""

    planned: tuple[Planned, ...]
    critical_chain: tuple[Planned, ...]
    cycles: tuple[tuple[Known[Step], ...], ...]
    missing: tuple[tuple[Known[Step], Ref], ...]


def schedule(nodes: Iterable[StepNode], *, on: date) -> Schedule:
    """Steps in an order in which they can be done, as of a day: nothing open ends before it."""
    known = {node.step.ref: node for node in nodes}
    needs = {
        ref: [one for one in node.step.body.depends_on if one in known]
        for ref, node in known.items()
    }
    cycles = _cycles(needs)
    for cycle in cycles:
        for ref in cycle:
            needs[ref] = [one for one in needs[ref] if one not in cycle]
    planned: dict[Ref, Planned] = {}
    for ref in TopologicalSorter(needs).static_order():
        planned[ref] = _plan(known[ref], [planned[one] for one in needs[ref]], on)
    return Schedule(
        tuple(planned.values()),
        _critical_chain(planned, needs),
        tuple(tuple(known[ref].step for ref in cycle) for cycle in cycles),
        tuple(
            (node.step, one)
            for node in known.values()
            for one in node.step.body.depends_on
            if one not in known
        ),
    )


def _cycles(needs: Mapping[Ref, list[Ref]]) -> list[list[Ref]]:
    """One circle after the other is found and cut open, until none is left."""
    rest = {ref: set(others) for ref, others in needs.items()}
    found: list[list[Ref]] = []
    while True:
        try:
            TopologicalSorter(rest).prepare()
        except CycleError as error:
            cycle = list(reversed(error.args[1][1:]))
            found.append(cycle)
            for ref in cycle:
                rest[ref] -= set(cycle)
        else:
            return found


def _plan(node: StepNode, needed: list[Planned], on: date) -> Planned:
    step, expected_on = node.step, node.state.expected_on
    if not node.state.is_open or expected_on is None:
        return Planned(step, expected_on, 0, ())
    length = step.body.due_on - (step.body.starts_on or step.body.due_on)
    pushed = {one.step.ref: _after(one, length) for one in needed}
    ends_on = max([on, expected_on, *(day for day in pushed.values() if day)])
    because_of = tuple(
        one.step for one in needed if (pushed[one.step.ref] or date.min) > step.body.due_on
    )
    return Planned(step, ends_on, max(0, (ends_on - step.body.due_on).days), because_of)


def _after(needed: Planned, length: timedelta) -> date | None:
    """A step that was stopped pushes nothing: whoever needs it must decide anew."""
    return needed.ends_on + length if needed.ends_on else None


def _critical_chain(
    planned: Mapping[Ref, Planned], needs: Mapping[Ref, list[Ref]]
) -> tuple[Planned, ...]:
    """From the step that ends last back along what ends last of its dependencies."""
    ends = {ref: one.ends_on for ref, one in planned.items() if one.ends_on}
    chain: list[Planned] = []
    latest = max(ends, key=lambda ref: (ends[ref], ref.owner, ref.id), default=None)
    while latest:
        chain.append(planned[latest])
        earlier = [one for one in needs[latest] if one in ends]
        latest = max(earlier, key=lambda ref: (ends[ref], ref.owner, ref.id), default=None)
    return tuple(reversed(chain))
