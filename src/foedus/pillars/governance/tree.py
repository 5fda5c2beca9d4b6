"""The plan as a tree: area, objective, measure, step, each step with its state.

Records come from several owners and in any order, so a parent may be missing or withdrawn: what
hangs in the air is listed, never dropped.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from foedus.desk.records.fields import Ref
from foedus.pillars.governance.known import Known, by_ref
from foedus.pillars.governance.records import (
    Area,
    Measure,
    Objective,
    Plan,
    Progress,
    Status,
    Step,
)
from foedus.pillars.governance.reports import State, state_of

Coded = TypeVar("Coded", Objective, Measure, Step)


@dataclass(frozen=True, slots=True)
class StepNode:
    """A step and where it stands."""

    step: Known[Step]
    state: State


@dataclass(frozen=True, slots=True)
class MeasureNode:
    """A measure and its steps, by code."""

    measure: Known[Measure]
    steps: tuple[StepNode, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveNode:
    """An objective and its measures, by code."""

    objective: Known[Objective]
    measures: tuple[MeasureNode, ...]


@dataclass(frozen=True, slots=True)
class AreaNode:
    """One of the four, also where it has no objective yet."""

    area: Area
    objectives: tuple[ObjectiveNode, ...]

    @property
    def steps(self) -> tuple[StepNode, ...]:
        measures = chain.from_iterable(objective.measures for objective in self.objectives)
        return tuple(chain.from_iterable(measure.steps for measure in measures))

    def count(self, status: Status) -> int:
        return sum(node.state.status is status for node in self.steps)


@dataclass(frozen=True, slots=True)
class Tree:
    """`orphans` are measures and steps whose way up to any objective is broken here."""

    plan: Known[Plan]
    areas: tuple[AreaNode, ...]
    orphans: tuple[Known[Measure] | Known[Step], ...]

    @property
    def steps(self) -> tuple[StepNode, ...]:
        return tuple(chain.from_iterable(area.steps for area in self.areas))


@dataclass(frozen=True, slots=True)
class Records:
    """What a tree is grown from, of any plan and in any order."""

    objectives: tuple[Known[Objective], ...] = ()
    measures: tuple[Known[Measure], ...] = ()
    steps: tuple[Known[Step], ...] = ()
    reports: tuple[Known[Progress], ...] = ()


def grow(plan: Known[Plan], records: Records) -> Tree:
    """The tree of this plan; the parts of other plans are left out, siblings stand by code."""
    objectives = _under(records.objectives, "plan")
    measures = _under(records.measures, "objective")
    steps = _under(records.steps, "measure")
    reports: dict[Ref, list[Known[Progress]]] = defaultdict(list)
    for report in records.reports:
        reports[report.body.about].append(report)

    def measure_node(measure: Known[Measure]) -> MeasureNode:
        nodes = (StepNode(one, state_of(one, reports[one.ref])) for one in steps[measure.ref])
        return MeasureNode(measure, tuple(nodes))

    def area_node(area: Area) -> AreaNode:
        return AreaNode(
            area,
            tuple(
                ObjectiveNode(one, tuple(map(measure_node, measures[one.ref])))
                for one in objectives[plan.ref]
                if one.body.area is area
            ),
        )

    return Tree(plan, tuple(map(area_node, Area)), _orphans(records))


def _under(records: Iterable[Known[Coded]], parent: str) -> Mapping[Ref, list[Known[Coded]]]:
    """The newest versions by the record that they are part of, in the order of their codes."""
    children: dict[Ref, list[Known[Coded]]] = defaultdict(list)
    for one in in_code_order(by_ref(records).values()):
        children[getattr(one.body, parent)].append(one)
    return children


def _orphans(records: Records) -> tuple[Known[Measure] | Known[Step], ...]:
    objectives, measures = by_ref(records.objectives), by_ref(records.measures)
    loose = [one for one in measures.values() if one.body.objective not in objectives]
    attached = measures.keys() - {one.ref for one in loose}
    steps = by_ref(records.steps).values()
    astray = [one for one in steps if one.body.measure not in attached]
    return (*in_code_order(loose), *in_code_order(astray))


def in_code_order(records: Iterable[Known[Coded]]) -> list[Known[Coded]]:
    """C2 before C10: numbers inside a code count as numbers."""
    return sorted(records, key=lambda one: (_parts(one.body.code), one.place))


def _parts(code: str) -> list[tuple[int, str]]:
    found = re.findall(r"[0-9]+|[^0-9]+", code)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in found]
