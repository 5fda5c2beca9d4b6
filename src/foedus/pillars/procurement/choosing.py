"""What an order chose, and what that leads to: offers to suppliers, needs and offers to items.

Every record that is pointed to must be seen here: an order with a hole is refused as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.kernel.refusals import Place as Where
from foedus.kernel.refusals import Refusal, Refused
from foedus.pillars.procurement.records.market import Offer, Supplier
from foedus.pillars.procurement.records.needs import Item, Requirement
from foedus.pillars.procurement.sameness import groups
from foedus.pillars.procurement.sourced import Place, Sourced, of_kind

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records of an order, each once. `first` leads from an item to the one that stands for
    all that are the same, `alike` from that one to all of them, itself first."""

    needs: tuple[Sourced[Requirement], ...]
    offers: tuple[Sourced[Offer], ...]
    suppliers: Mapping[Place, Sourced[Supplier]]
    first: Mapping[Place, Sourced[Item]]
    alike: Mapping[Place, tuple[Sourced[Item], ...]]

    def item(self, ref: Ref) -> str:
        """The code of the row of an item."""
        return code(self.first[place_of(ref)])

    def supplier(self, ref: Ref) -> str:
        return code(self.suppliers[place_of(ref)])


def code(one: Sourced[Any]) -> str:
    """The code of a record's row."""
    return f"{one.owner}-{one.body.code}"


def place_of(ref: Ref) -> Place:
    return ref.owner, ref.id


def choose(
    requirements: Sequence[Ref], offers: Sequence[Ref], seen: Sequence[Sourced[Body]]
) -> Chosen:
    """Raises Refused: `nothing-chosen`, `record-not-seen`, `units-differ`."""
    refusals: list[Refusal] = []
    needed = _found("procurement.requirement", requirements, of_kind(seen, Requirement), refusals)
    offered = _found("procurement.offer", offers, of_kind(seen, Offer), refusals)
    sellers = _found(
        "procurement.supplier",
        (one.body.supplier for one in offered),
        of_kind(seen, Supplier),
        refusals,
    )
    asked = [one.body.item for one in needed] + [one.body.item for one in offered]
    wanted = _found("procurement.item", asked, of_kind(seen, Item), refusals)
    items = {one.place: one for one in of_kind(seen, Item)}
    first = {
        place: items[other]
        for place, other in groups({place: one.body for place, one in items.items()}).items()
    }
    alike = _alike(first, wanted)
    refusals += _nothing(requirements, "requirements") + _nothing(offers, "offers")
    refusals += (refusal for several in alike.values() for refusal in _units(several))
    if refusals:
        raise Refused(tuple(refusals))
    suppliers = {one.place: one for one in sellers}
    return Chosen(needed, offered, suppliers, first, alike)


def _found(
    kind: str, refs: Iterable[Ref], seen: Iterable[Sourced[B]], refusals: list[Refusal]
) -> tuple[Sourced[B], ...]:
    """The records that are pointed to, each once, in order of owner and id."""
    known = {one.place: one for one in seen}
    places = sorted({place_of(ref) for ref in refs})
    refusals += (
        Refusal("record-not-seen", where(place), facts={"kind": kind})
        for place in places
        if place not in known
    )
    return tuple(known[place] for place in places if place in known)


def _nothing(refs: Sequence[Ref], field: str) -> list[Refusal]:
    return [] if refs else [Refusal("nothing-chosen", Where(column=field), facts={"field": field})]


def _alike(
    first: Mapping[Place, Sourced[Item]], wanted: Iterable[Sourced[Item]]
) -> dict[Place, tuple[Sourced[Item], ...]]:
    """Of what is wanted: the standing one -> the wanted ones that are the same, itself first."""
    found: dict[Place, dict[Place, Sourced[Item]]] = defaultdict(dict)
    for one in wanted:
        stands = first[one.place]
        found[stands.place].setdefault(stands.place, stands)
        found[stands.place].setdefault(one.place, one)
    return {place: tuple(several.values()) for place, several in sorted(found.items())}


def _units(alike: Sequence[Sourced[Item]]) -> Iterator[Refusal]:
    """Quantities in different units cannot be added, whatever the number of the item is."""
    unit = alike[0].body.unit
    for one in alike[1:]:
        if one.body.unit != unit:
            facts: dict[str, str | int] = {"other": unit, "first": code(alike[0])}
            yield Refusal("units-differ", where(one.place, "items", "unit"), one.body.unit, facts)


def where(place: Place, table: str = "", column: str = "") -> Where:
    """The place of a record in a refusal: OWNER/id as its file."""
    return Where(file="/".join(place), sheet=table, column=column)
