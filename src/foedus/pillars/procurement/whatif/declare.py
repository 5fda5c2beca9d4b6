"""The declaration of a sweep: a TOML file, or the standard one of a case.

```toml
[[set]]                                   # a set is the product of what stands in it
prices = { suppliers = "each", pct = [-10, 10] }

[[set]]                                   # several sets are put one after the other
members = "candidates"
rates = { currencies = ["USD"], pct = [-10, 0, 10] }
```

TOML 1.0 (`tomllib`); fractions are read as decimals, never as binary floats.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, combinations, product
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.rules import check
from foedus.pillars.procurement.whatif.scenario import (
    Change,
    Kind,
    Scenario,
    base_scenario,
    changed,
)

MOST_SCENARIOS = 20_000
Selection = Literal["each", "all"] | Annotated[tuple[str, ...], Field(min_length=1)]
Percent = Annotated[Decimal, Field(gt=-100, le=1000, decimal_places=2, max_digits=6)]
Percents = Annotated[tuple[Percent, ...], Field(min_length=1)]
Days = Annotated[int, Field(strict=True, ge=-3650, le=3650)]


class Declared(BaseModel):
    """A frozen part of a declaration; unknown names are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Suppliers(Declared):
    """Suppliers that fail, all their offers with them."""

    suppliers: Selection


class Scaled(Suppliers):
    """Prices or thresholds of suppliers, per cent more."""

    pct: Percents


class Slipped(Suppliers):
    """Lead times of suppliers, days more."""

    days: Annotated[tuple[Days, ...], Field(min_length=1)]


class Rates(Declared):
    """Units of a currency for one of the order's, per cent more."""

    currencies: Selection
    pct: Percents


class Budgets(Declared):
    """Budgets of members, per cent more."""

    members: Selection
    pct: Percents


class ScenarioSet(Declared):
    """The product of its axes; one that is left out changes nothing. `members`: every non-empty
    group of members and candidates, the members with each candidate, or groups by code."""

    members: Literal["subsets", "candidates"] | tuple[str, ...] | None = None
    fails: Suppliers | None = None
    prices: Scaled | None = None
    steps: Scaled | None = None
    slips: Slipped | None = None
    rates: Rates | None = None
    budgets: Budgets | None = None


class Declaration(Declared):
    """Sets, one after the other."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    sets: Annotated[tuple[ScenarioSet, ...], Field(alias="set", min_length=1)]


def read_declaration(text: str) -> Declaration:
    """Parse a declaration. Raises Refused: `sweep-not-toml`, `sweep-malformed`."""
    try:
        told = tomllib.loads(text, parse_float=Decimal)
        return Declaration.model_validate(told, by_alias=True, by_name=False)
    except tomllib.TOMLDecodeError as error:
        raise Refused.because("sweep-not-toml", error=str(error)) from error
    except ValidationError as error:
        raise Refused(tuple(_malformed(fault) for fault in error.errors())) from error


def standard_declaration() -> Declaration:
    """Every group, every candidate, and each thing that can change by itself."""
    tenth = (Decimal(-10), Decimal(10))
    sets = (
        ScenarioSet(members="subsets"),
        ScenarioSet(prices=Scaled(suppliers="each", pct=tenth)),
        ScenarioSet(steps=Scaled(suppliers="each", pct=tenth)),
        ScenarioSet(slips=Slipped(suppliers="each", days=(180,))),
        ScenarioSet(fails=Suppliers(suppliers="each")),
        ScenarioSet(budgets=Budgets(members="each", pct=(Decimal(-20),))),
        ScenarioSet(rates=Rates(currencies="each", pct=tenth)),
    )
    return Declaration(sets=sets)


def scenarios_of(case: Case, declaration: Declaration) -> tuple[Scenario, ...]:
    """List the scenarios, each once, the base first.

    Raises Refused: `sweep-unknown-code`, `sweep-too-large`, `sweep-breaks-rule`.
    """
    found = {base_scenario(case): None}
    for declared in declaration.sets:
        for scenario in _scenarios(case, declared):
            found.setdefault(scenario)
            if len(found) > MOST_SCENARIOS:
                raise Refused.because("sweep-too-large", most=MOST_SCENARIOS)
    for changes in dict.fromkeys(scenario.changes for scenario in found):
        breaches = check(changed(case, changes)) if changes else ()
        if breaches:
            raise Refused.because(
                "sweep-breaks-rule", rule=breaches[0].code, change=_told(changes)
            )
    return tuple(found)


def _scenarios(case: Case, declared: ScenarioSet) -> Iterator[Scenario]:
    axes = list(_axes(case, declared))
    for members in _groups(case, declared.members):
        for changes in product(*axes):
            yield Scenario(members, tuple(change for change in changes if _is_one(change)))


def _is_one(change: Change) -> bool:
    return change.size != 0 or change.kind == "fails"


def _groups(case: Case, wanted: str | tuple[str, ...] | None) -> Iterator[tuple[str, ...]]:
    everybody = [m.member for m in case.members]
    standing = [m.member for m in case.members if m.standing == "member"]
    if wanted is None:
        yield tuple(standing)
    elif wanted == "subsets":
        sizes = range(1, len(everybody) + 1)
        yield from chain.from_iterable(combinations(everybody, size) for size in sizes)
    elif wanted == "candidates":
        for candidate in everybody:
            if candidate not in standing:
                yield tuple(m for m in everybody if m in standing or m == candidate)
    else:
        for group in wanted:
            named = _known("members", group.split(), everybody)
            yield tuple(m for m in everybody if m in named)


def _axes(case: Case, declared: ScenarioSet) -> Iterator[list[Change]]:
    """Yield the changes along each axis; none where there is nothing to change."""
    suppliers = list(dict.fromkeys(offer.supplier for offer in case.offers))
    axes: tuple[tuple[Kind, Suppliers | Scaled | Slipped | None, list[str]], ...] = (
        ("fails", declared.fails, suppliers),
        ("price", declared.prices, suppliers),
        ("steps", declared.steps, _with_a_scale(case, suppliers)),
        ("slip", declared.slips, suppliers),
    )
    for kind, axis, known in axes:
        if axis is not None:
            yield _changes(kind, _picked("suppliers", axis.suppliers, known), _sizes(axis))
    if declared.rates is not None:
        known = [rate.currency for rate in case.rates]
        picked = _picked("currencies", declared.rates.currencies, known)
        yield _changes("rate", picked, _sizes(declared.rates))
    if declared.budgets is not None:
        known = list(dict.fromkeys(budget.member for budget in case.budgets))
        picked = _picked("budgets", declared.budgets.members, known)
        yield _changes("budget", picked, _sizes(declared.budgets))


def _with_a_scale(case: Case, suppliers: Sequence[str]) -> list[str]:
    scaled = {step.supplier for step in case.supplier_breaks}
    stepped = {step.offer for step in case.price_breaks}
    scaled |= {offer.supplier for offer in case.offers if offer.offer in stepped}
    return [supplier for supplier in suppliers if supplier in scaled]


def _sizes(axis: Declared) -> list[int]:
    if isinstance(axis, Slipped):
        return list(axis.days)
    if isinstance(axis, Scaled | Rates | Budgets):
        return [int(pct * 100) for pct in axis.pct]
    return [0]


def _picked(
    what: str, wanted: str | tuple[str, ...], known: Sequence[str]
) -> list[tuple[str, ...]]:
    """Return which codes change together: each by itself, or all at once."""
    if wanted == "all":
        return [tuple(known)] if known else []
    codes = known if wanted == "each" else _known(what, wanted, known)
    return [(code,) for code in codes]


def _changes(kind: Kind, picked: Sequence[tuple[str, ...]], sizes: Sequence[int]) -> list[Change]:
    return [Change(kind, codes, size) for codes in picked for size in sizes]


def _known(what: str, codes: Iterable[str], known: Sequence[str]) -> list[str]:
    for code in codes:
        if code not in known:
            words = " ".join(known)
            raise Refused.because("sweep-unknown-code", what=what, written=code, known=words)
    return list(codes)


def _malformed(fault: Mapping[str, Any]) -> Refusal:
    place = ".".join(str(part) for part in fault["loc"])
    return Refusal("sweep-malformed", Place(column=place), facts={"error": str(fault["msg"])})


def _told(changes: Iterable[Change]) -> str:
    return ", ".join(f"{c.kind} {' '.join(c.codes)} {c.size:+d}" for c in changes)
