"""The way in: the board of candidates, who was invited, who may apply, what a newcomer would see.

Eligibility is data of the rulebook (accession_rules.csv); it warns and never refuses, since the
members can admit whom they want by unanimous decision (A01 to A03).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Basis, Candidate, Passed, Stage
from foedus.rulebook import Fact, Rulebook

FACTS: Mapping[str, tuple[str, ...]] = {
    "accession-open": ("state", "path"),
    "accession-not-open": ("state",),
    "accession-undecided": ("state", "unknown"),
    "basis-not-confirmed": ("state", "basis"),
}
"""Every code of advice and the names of its facts; the wording may use these and no others."""


@dataclass(frozen=True)
class Advice:
    """One piece, with the facts of the rulebook that it rests on."""

    code: str
    facts: Mapping[str, str]
    quotes: tuple[Fact[Any], ...] = ()

    def __post_init__(self) -> None:
        if set(self.facts) != set(FACTS[self.code]):
            raise ValueError(f"{self.code}: {sorted(self.facts)}")


@dataclass(frozen=True, slots=True)
class Way:
    """One way in: open to the state, not open, or (None) not known. `quotes` say why."""

    path: str
    is_open: bool | None
    quotes: tuple[Fact[Any], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a newcomer sees today, would see once `new` is released, and would not see."""

    already: tuple[Known[Body], ...]
    new: tuple[Known[Body], ...]
    withheld: tuple[Known[Body], ...]


def board(candidates: Iterable[Known[Candidate]]) -> dict[Stage, tuple[Known[Candidate], ...]]:
    """A column for each stage, in the order of the stages, also the empty ones."""
    columns: dict[Stage, list[Known[Candidate]]] = {stage: [] for stage in Stage}
    for one in sorted(candidates, key=lambda one: (one.body.history[-1].on, one.place)):
        columns[one.body.stage].append(one)
    return {stage: tuple(column) for stage, column in columns.items()}


def invitations(
    candidates: Iterable[Known[Candidate]],
) -> tuple[tuple[Known[Candidate], Passed], ...]:
    """Who was invited, by day, with what shows it. Who is not here was not invited by us (A03)."""
    found = [
        (one, passed)
        for one in candidates
        for passed in one.body.history
        if passed.stage is Stage.INVITED
    ]
    return tuple(sorted(found, key=lambda pair: (pair[1].on, pair[0].place)))


def ways_in(
    state: str, rulebook: Rulebook, *, founders: Iterable[str], on: date
) -> tuple[Way, ...]:
    """The ways known on the day. `founders` are the parties of the instrument."""
    found = []
    for rule in rulebook.ways_to_join(on=on):
        if rule.flag:
            answer = rulebook.flag(state, rule.flag, on=on)
            quotes = (rule.quote(), *((answer,) if answer else ()))
            found.append(Way(rule.path, None if answer is None else answer.value is True, quotes))
        else:
            found.append(Way(rule.path, state in set(founders), (rule.quote(),)))
    return tuple(found)


def eligibility(state: str, rulebook: Rulebook, *, founders: Iterable[str], on: date) -> Advice:
    """Open if one way is; undecided if none is but one is not known; else not open."""
    ways = ways_in(state, rulebook, founders=founders, on=on)
    opened = [way for way in ways if way.is_open]
    if opened:
        return Advice("accession-open", {"state": state, "path": opened[0].path}, opened[0].quotes)
    quotes = tuple(quote for way in ways for quote in way.quotes)
    unknown = ", ".join(way.path for way in ways if way.is_open is None)
    if unknown:
        return Advice("accession-undecided", {"state": state, "unknown": unknown}, quotes)
    return Advice("accession-not-open", {"state": state}, quotes)


def advise(
    candidate: Candidate, rulebook: Rulebook, *, founders: Iterable[str], on: date
) -> tuple[Advice, ...]:
    """The eligibility, and whether the basis that the record names is confirmed by a fact."""
    founders = tuple(founders)
    state, basis = candidate.state, candidate.basis
    found = [eligibility(state, rulebook, founders=founders, on=on)]
    ways = {w.path: w for w in ways_in(state, rulebook, founders=founders, on=on)}
    way = ways.get(basis)
    if basis is not Basis.NONE and (way is None or not way.is_open):
        facts = {"state": state, "basis": str(basis)}
        found.append(Advice("basis-not-confirmed", facts, way.quotes if way else ()))
    return tuple(found)


def preview(
    records: Iterable[Known[Body]], state: str, *, releasing: Iterable[Ref] = ()
) -> Preview:
    """Nothing old becomes visible by itself: only what its owner releases."""
    chosen = set(releasing)
    parts: dict[str, list[Known[Body]]] = {"already": [], "new": [], "withheld": []}
    for one in sorted(records, key=lambda one: (one.body.kind, one.place)):
        part = "new" if one.ref in chosen else "withheld"
        parts["already" if one.is_visible_to(state) else part].append(one)
    return Preview(*(tuple(found) for found in parts.values()))
