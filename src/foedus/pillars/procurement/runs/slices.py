"""A large plan in slices: a head without the long lists, and the lists row by row. Pure.

A slice is read back as a plan and a case that hold just these rows, so that the tables of the
report are made from it by the same functions as from the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import (
    ActivationShare,
    Alone,
    Gain,
    ItemCost,
    Line,
    Step,
    Verdict,
)
from foedus.pillars.procurement.plan.shares.result import FairShares, SharedPlan
from foedus.pillars.procurement.records import (
    Item,
    Member,
    Offer,
    Order,
    Record,
    Requirement,
    Supplier,
)

LINES, GAINS, STEPS, VERDICTS, ACTIVATIONS = "lines", "gains", "steps", "verdicts", "activations"
ITEMS, SUPPLIERS, OFFERS = "items", "suppliers", "offers"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a long list, with the columns by which pages filter."""

    sheet: str
    value: dict[str, Any]
    member: str = ""
    item: str = ""
    supplier: str = ""
    period: int = -1


@dataclass(frozen=True, slots=True)
class Head:
    """A plan without lines, steps, gains, verdicts, costs by item and proofs; a case with the
    order and the members alone."""

    case: Case
    plan: SharedPlan


def head_of(case: Case, plan: SharedPlan) -> Head:
    """What every page of a run needs; a few kilobytes whatever the size of the order."""
    short = plan.model_copy(
        update={
            "joint": plan.joint.model_copy(
                update={"lines": (), "steps": (), "activation_shares": ()}
            ),
            "alone": tuple(
                one.model_copy(update={"items": (), "shortfalls": ()}) for one in plan.alone
            ),
            "gains": (),
            "verdicts": (),
            "proof": plan.proof.model_copy(update={"certificate": {}}),
            "shares": None if plan.shares is None else _short_shares(plan.shares),
        }
    )
    empty = Case(case.order, case.members, (), (), (), ())
    return Head(empty, short)


def write_head(head: Head) -> dict[str, Any]:
    return {
        "order": head.case.order.model_dump(mode="json"),
        "members": [row.model_dump(mode="json") for row in head.case.members],
        "plan": head.plan.model_dump(mode="json"),
    }


def read_head(told: Mapping[str, Any]) -> Head:
    """What `write_head` wrote; it comes from our own database and is trusted to have its shape."""
    members = tuple(_record(Member, row) for row in told["members"])
    case = Case(_record(Order, told["order"]), members, (), (), (), ())
    return Head(case, SharedPlan.model_validate(told["plan"]))


def rows_of(case: Case, plan: SharedPlan) -> Iterator[Row]:
    """Every row, in the order in which pages show them."""
    needs = {need.requirement: need for need in case.requirements}
    for line in plan.joint.lines:
        value = {"line": _wire(line), "need": _wire(needs[line.requirement])}
        yield Row(LINES, value, line.member, line.item, line.supplier, line.period)
    yield from _gains(case, plan)
    for share in plan.joint.activation_shares:
        yield Row(ACTIVATIONS, _wire(share), share.member, supplier=share.supplier)
    sellers = {offer.offer: offer for offer in case.offers}
    for step in plan.joint.steps:
        offer = sellers.get(step.code)
        supplier, item = (offer.supplier, offer.item) if offer else (step.code, "")
        yield Row(STEPS, _wire(step), item=item, supplier=supplier)
    for verdict in plan.verdicts:
        yield Row(VERDICTS, _wire(verdict), item=verdict.items[0])
    yield from (Row(ITEMS, _wire(row), item=row.item) for row in case.items)
    yield from (Row(SUPPLIERS, _wire(row), supplier=row.supplier) for row in case.suppliers)
    for offer in case.offers:
        yield Row(OFFERS, _wire(offer), item=offer.item, supplier=offer.supplier)


def _gains(case: Case, plan: SharedPlan) -> Iterator[Row]:
    """Each gain with what else is said beside it: the costs alone, the needs, a late delivery."""
    apart = {
        (alone.member, alone.reading, cost.item): cost
        for alone in plan.alone
        for cost in alone.items
    }
    needs: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for need in case.requirements:
        needs.setdefault((need.member, need.item), []).append(_wire(need))
    late = {
        (line.member, line.item): _wire(line) for line in plan.joint.lines if line.late_periods
    }
    for gain in plan.gains:
        key = gain.member, gain.item
        others = {r: apart.get((gain.member, r, gain.item)) for r in ("pro_rata", "whole")}
        value = {
            "gain": _wire(gain),
            "alone": {reading: _wire(cost) for reading, cost in others.items() if cost},
            "needs": needs.get(key, []),
            "late": late.get(key),
        }
        yield Row(GAINS, value, *key)


def named(head: Head, names: Iterable[tuple[str, Mapping[str, Any]]]) -> Head:
    """The head with the items, suppliers and offers of a slice, so that they have names."""
    kinds: Mapping[str, type[Record]] = {ITEMS: Item, SUPPLIERS: Supplier, OFFERS: Offer}
    found: dict[str, list[Any]] = {sheet: [] for sheet in kinds}
    for sheet, value in names:
        found[sheet].append(_record(kinds[sheet], value))
    case = replace(
        head.case,
        items=tuple(found[ITEMS]),
        suppliers=tuple(found[SUPPLIERS]),
        offers=tuple(found[OFFERS]),
    )
    return Head(case, head.plan)


def with_lines(head: Head, values: Iterable[Mapping[str, Any]]) -> Head:
    """A plan of these deliveries alone."""
    told = list(values)
    needs = {value["need"]["requirement"]: value["need"] for value in told}
    case = replace(
        head.case, requirements=tuple(_record(Requirement, need) for need in needs.values())
    )
    lines = tuple(Line.model_validate(value["line"]) for value in told)
    return Head(case, _joint(head.plan, lines=lines))


def with_steps(head: Head, values: Iterable[Mapping[str, Any]]) -> Head:
    return Head(head.case, _joint(head.plan, steps=tuple(map(Step.model_validate, values))))


def with_verdicts(head: Head, values: Iterable[Mapping[str, Any]]) -> Head:
    verdicts = tuple(map(Verdict.model_validate, values))
    return Head(head.case, head.plan.model_copy(update={"verdicts": verdicts}))


def with_gains(head: Head, values: Iterable[Mapping[str, Any]]) -> Head:
    """A plan of these gains alone, with what the same items cost the same members alone."""
    told = list(values)
    gains = tuple(Gain.model_validate(value["gain"]) for value in told)
    costs: dict[tuple[str, str], list[ItemCost]] = {}
    for gain, value in zip(gains, told, strict=True):
        for reading, cost in value["alone"].items():
            costs.setdefault((gain.member, reading), []).append(ItemCost.model_validate(cost))
    alone = tuple(_with_items(one, costs) for one in head.plan.alone)
    late = tuple(Line.model_validate(value["late"]) for value in told if value["late"])
    plan = _joint(head.plan, lines=late).model_copy(update={"gains": gains, "alone": alone})
    needs = tuple(_record(Requirement, need) for value in told for need in value["needs"])
    return Head(replace(head.case, requirements=needs), plan)


def with_activations(head: Head, values: Iterable[Mapping[str, Any]]) -> Head:
    shares = tuple(map(ActivationShare.model_validate, values))
    return Head(head.case, _joint(head.plan, activation_shares=shares))


def _with_items(alone: Alone, costs: Mapping[tuple[str, str], list[ItemCost]]) -> Alone:
    return alone.model_copy(update={"items": tuple(costs.get((alone.member, alone.reading), ()))})


def _joint(plan: SharedPlan, **lists: object) -> SharedPlan:
    return plan.model_copy(update={"joint": plan.joint.model_copy(update=lists)})


def _short_shares(shares: FairShares) -> FairShares:
    """Without the groups and the proofs: the whole document has them."""
    games = tuple(game.model_copy(update={"groups": ()}) for game in shares.games)
    rules = tuple(
        told.model_copy(
            update={
                "stability": tuple(
                    one.model_copy(update={"certificate": {}}) for one in told.stability
                )
            }
        )
        for told in shares.rules
    )
    return shares.model_copy(update={"games": games, "rules": rules})


def _wire(row: Any) -> dict[str, Any]:
    told: dict[str, Any] = row.model_dump(mode="json")
    return told


def _record(kind: type[Record], told: Mapping[str, Any]) -> Any:
    """A row that was one before: dates and lists come back from JSON, nothing is checked again."""
    return kind.model_validate(told, strict=False)
