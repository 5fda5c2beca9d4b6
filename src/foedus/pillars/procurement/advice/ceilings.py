"""Ceilings of the Sub-Regional Arms Control Agreement (Florence, 1996).

A ceiling binds a party, not a group: of a joint order only the party's own deliveries count.
Counted is holding + on order - leaving + own deliveries; beside it stands the cautious figure, in
which nothing has left yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from foedus.pillars.procurement.advice.matter import Advice, Matter
from foedus.pillars.procurement.records import Item
from foedus.rulebook import Fact

PARTY = "arms_control_party"
REVIEW = "legal_review"


@dataclass(frozen=True)
class Count:
    """What a member holds of a category, is to get from elsewhere, and is to give away."""

    holding: int
    on_order: int
    leaving: int
    as_of: str
    source: str
    mark: str
    quotes: tuple[Fact[Any], ...] = ()


def about_ceilings(matter: Matter) -> Iterator[Advice]:
    for item in _items(matter):
        yield from _about_mapping(matter, item)
    for (member, category), own in _own_deliveries(matter).items():
        yield _about_category(matter, member, category, own)


def _items(matter: Matter) -> tuple[Item, ...]:
    delivered = {matter.delivered(line).item for line in matter.lines}
    return tuple(item for item in matter.case.items if item.item in delivered)


def _about_mapping(matter: Matter, item: Item) -> Iterator[Advice]:
    row = matter.book.treaty_category(item.system, on=matter.on) if item.system else None
    if row is None:
        yield Advice("NO_TREATY_MAPPING", "", item.item, {"system": item.system or ""})
        return
    quotes = (row.quote(),)
    if row.category == REVIEW:
        offers = tuple(o for o in matter.offers_sold() if o.item == item.item)
        buyers = " ".join(matter.buyers(offers))
        facts = {"system": row.system, "buyers": buyers, "remark": row.note}
        yield Advice("LEGAL_REVIEW", "", item.item, facts, quotes)
    if row.condition:
        conditional = {
            "system": row.system,
            "category": row.category,
            "condition": row.condition,
        }
        yield Advice("TREATY_CONDITION", "", item.item, conditional, quotes)


def _own_deliveries(matter: Matter) -> dict[tuple[str, str], int]:
    own: Counter[tuple[str, str]] = Counter()
    for line in matter.lines:
        system = matter.delivered(line).system
        row = matter.book.treaty_category(system, on=matter.on) if system else None
        if row is not None and row.is_counted:
            own[line.member, row.category] += line.quantity
    return {key: units for key, units in own.items() if units}


def _about_category(matter: Matter, member: str, category: str, own: int) -> Advice:
    party = matter.book.flag(member, PARTY, on=matter.on)
    if party is not None and not party.value:
        return Advice("NOT_A_PARTY", member, "", {"category": category, "own": own}, (party,))
    ceiling = matter.book.ceiling(member, category, on=matter.on)
    if party is None or ceiling is None:
        known = () if party is None else (party,)
        return Advice("CEILING_UNKNOWN", member, "", {"category": category, "own": own}, known)
    count = _from_case(matter, member, category) or _from_book(matter, member, category)
    if count is None:
        bare: dict[str, str | int] = {"category": category, "ceiling": ceiling.value, "own": own}
        return Advice("CEILING_NO_HOLDING", member, "", bare, (ceiling,))
    return _against(ceiling, count, member, category, own)


def _against(ceiling: Fact[int], count: Count, member: str, category: str, own: int) -> Advice:
    cautious = count.holding + count.on_order + own
    after = cautious - count.leaving
    code = "CEILING_KEPT"
    if cautious > ceiling.value:
        code = "CEILING_KEPT_IF_GONE"
    if after > ceiling.value:
        code = "CEILING_EXCEEDED"
    facts: dict[str, str | int] = {
        "category": category,
        "ceiling": ceiling.value,
        "holding": count.holding,
        "on_order": count.on_order,
        "leaving": count.leaving,
        "own": own,
        "after": after,
        "cautious": cautious,
        "as_of": count.as_of,
        "holding_source": count.source,
        "holding_mark": count.mark,
    }
    return Advice(code, member, "", facts, (ceiling, *count.quotes))


def _from_case(matter: Matter, member: str, category: str) -> Count | None:
    """The ministry's own count comes before what was published."""
    for row in matter.case.holdings:
        if (row.member, row.category) == (member, category):
            as_of = row.as_of.isoformat()
            return Count(row.holding, row.on_order, row.leaving, as_of, row.source, row.mark or "")
    return None


def _from_book(matter: Matter, member: str, category: str) -> Count | None:
    holding = matter.book.holding(member, category, on=matter.on)
    if holding is None:
        return None
    rows = matter.book.changes_of_holding(member, category, on=matter.on)
    return Count(
        holding=holding.value,
        on_order=sum(row.change for row in rows if row.change > 0),
        leaving=-sum(row.change for row in rows if row.change < 0),
        as_of=holding.valid_from.isoformat(),
        source=holding.source,
        mark=holding.mark,
        quotes=(holding, *(row.quote() for row in rows)),
    )
