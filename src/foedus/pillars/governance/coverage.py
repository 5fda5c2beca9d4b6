"""Which clauses of an instrument are served by steps, and which are not (G16)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Area, Clause, Instrument, Step


@dataclass(frozen=True, slots=True)
class Served:
    """A clause and the steps that name it; none: it is only a word so far."""

    clause: Clause
    steps: tuple[Known[Step], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """`unknown` are steps that name a clause which the instrument has not, with its code;
    `aimless` are steps that name none."""

    clauses: tuple[Served, ...]
    unknown: tuple[tuple[Known[Step], str], ...]
    aimless: tuple[Known[Step], ...]

    @property
    def served(self) -> tuple[Served, ...]:
        return tuple(one for one in self.clauses if one.steps)

    @property
    def not_served(self) -> tuple[Served, ...]:
        return tuple(one for one in self.clauses if not one.steps)

    def of_area(self, area: Area | None) -> tuple[Served, ...]:
        """None: the clauses about the instrument as a whole."""
        return tuple(one for one in self.clauses if one.clause.area is area)


def cover(instrument: Instrument, steps: Iterable[Known[Step]]) -> Coverage:
    """Clauses in the order of the instrument, steps in the order given."""
    steps = tuple(steps)
    codes = {clause.code for clause in instrument.clauses}
    return Coverage(
        tuple(
            Served(clause, tuple(step for step in steps if clause.code in step.body.clauses))
            for clause in instrument.clauses
        ),
        tuple((step, code) for step in steps for code in step.body.clauses if code not in codes),
        tuple(step for step in steps if not step.body.clauses),
    )
