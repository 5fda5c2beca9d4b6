"""What a run is asked to compute; frozen, and stored with it as JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.result import Objective
from foedus.pillars.procurement.records import Member, Requirement
from foedus.pillars.procurement.whatif.scenario import Change, Kind, Scenario, base_scenario

MOST_MINUTES = 240
MOST_WORDS = 100
Name = Literal["plan", "scenario", "sweep"]


class Changed(BaseModel):
    """One thing that is different; `size` as in whatif.scenario."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    codes: tuple[str, ...] = Field(min_length=1, max_length=200)
    size: int = Field(default=0, ge=-10_000, le=100_000)


class Need(BaseModel):
    """A need that we assume of a state that joins."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: str
    quantity: int = Field(ge=1, le=10**9)
    needed_on: date


class Joining(BaseModel):
    """A state that takes part in a scenario although the order does not name it, with needs that
    are our assumption. Without needs: those that it has in the case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    member: str = Field(pattern=r"^[A-Z]{3}$")
    name: str = Field(min_length=1, max_length=100)
    needs: tuple[Need, ...] = Field(default=(), max_length=500)


class Asked(BaseModel):
    """`plan`: as the tables stand; `scenario`: with other members or changes; `sweep`: all the
    scenarios of `declaration` (TOML; empty: the standard one).

    `members` empty: everybody who stands as a member. `gap_bp`: how far from the optimum the cost
    may be, in parts of 10,000; `minutes` > 0 at most; `seed` of everything random.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name = "plan"
    title: str = Field(default="", max_length=MOST_WORDS)
    members: tuple[str, ...] = ()
    changes: tuple[Changed, ...] = Field(default=(), max_length=10)
    joining: Joining | None = None
    declaration: str = Field(default="", max_length=20_000)
    objective: Objective = "cost"
    front: bool = False
    shares: bool = False
    gap_bp: int = Field(default=1, ge=0, le=1_000)
    minutes: int = Field(default=15, ge=1, le=MOST_MINUTES)
    seed: int = Field(default=0, ge=0)

    @property
    def options(self) -> Options:
        return Options(
            objective=self.objective,
            gap_share=self.gap_bp / 10_000,
            seed=self.seed,
            front=self.front,
        )

    def case(self, known: Case) -> Case:
        """The tables before any change, with the state that joins and what it is assumed to
        need."""
        one = self.joining
        if one is None:
            return known
        members = known.members
        if one.member not in {row.member for row in members}:
            candidate = Member(member=one.member, name=one.name, standing="candidate")
            members = (*members, candidate)
        assumed = tuple(
            Requirement(
                requirement=f"{one.member}-ASSUMED-{number}",
                member=one.member,
                item=need.item,
                quantity=need.quantity,
                needed_on=need.needed_on,
                mark="S",
            )
            for number, need in enumerate(one.needs, start=1)
        )
        others = tuple(n for n in known.requirements if not assumed or n.member != one.member)
        return replace(known, members=members, requirements=(*others, *assumed))

    def scenario(self, case: Case) -> Scenario:
        """Who takes part and what is different, in the order of the case."""
        inside = self.members or base_scenario(case).members
        members = tuple(m.member for m in case.members if m.member in inside)
        return Scenario(members, tuple(Change(c.kind, c.codes, c.size) for c in self.changes))
