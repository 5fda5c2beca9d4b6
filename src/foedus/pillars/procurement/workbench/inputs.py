"""What goes into an order: the records that this reader sees, as one case with its sources.

What was computed from records is as secret as the most secret of them (design.md, section 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings

from foedus.desk import showing
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.kernel.refusals import Refusal, Refused
from foedus.node import listing, records
from foedus.node.node import Node
from foedus.node.reading import Reader, reading_as
from foedus.node.records import Record
from foedus.pillars.procurement import queries
from foedus.pillars.procurement.assembly import Key, Source, assemble
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.records.market import Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import (
    Budget,
    Equivalence,
    Holding,
    Item,
    Requirement,
)
from foedus.pillars.procurement.records.orders import Order
from foedus.pillars.procurement.sourced import Sourced

READ = (Item, Requirement, Equivalence, Budget, Holding, Supplier, Offer, Rate)
PAGE, MOST = 500, 5_000
_SECRECY = """
SELECT coalesce(max(cls), 0), coalesce(array_agg(DISTINCT c) FILTER (WHERE c IS NOT NULL), '{}')
FROM record JOIN unnest(%s::text[], %s::uuid[]) AS r (o, i) ON owner = o AND id = i
LEFT JOIN LATERAL unnest(categories) AS c ON true
"""


@dataclass(frozen=True, slots=True)
class Known:
    """An order as this node has it."""

    owner: str
    id: str
    ver: int
    label: Label
    body: Order


@dataclass(frozen=True, slots=True)
class Frame:
    """An order with what it leaves open filled in: no requirements or offers means all that are
    seen of its members, and of anybody."""

    order: Order
    requirements: tuple[Ref, ...]
    offers: tuple[Ref, ...]
    members: tuple[str, ...]

    @property
    def title(self) -> Mapping[Any, str]:
        return self.order.title

    def __getattr__(self, name: str) -> object:
        return getattr(self.order, name)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a run needs; with `refusals` there is no case. `sources`: as of assembly."""

    order: Known
    case: Case | None
    sources: Mapping[Key, Source]
    classification: str
    categories: tuple[str, ...]
    refusals: tuple[Refusal, ...] = ()


def orders(node: Node, reader: Reader) -> tuple[Known, ...]:
    """Every order here, the one placed last first."""
    query = listing.Query(kinds=(Order.kind,), limit=PAGE)
    rows = listing.every(node, reader, query, most=MOST)
    found = [_known(row) for row in rows if row.body is not None]
    return tuple(sorted(found, key=lambda one: (one.body.order_on, one.id), reverse=True))


def find_order(node: Node, reader: Reader, owner: str, id_: str) -> Known | None:
    row = records.find(node, reader, id_, owner=owner)
    if row is None or row.kind != Order.kind or row.body is None:
        return None
    return _known(row)


def prepare(node: Node, reader: Reader, order: Known, language: str) -> Prepared:
    """Read and assemble; what does not fit comes back as refusals with their places."""
    seen: list[Sourced[Body]] = []
    for kind in READ:
        seen += queries.seen(node, reader, kind)
    frame = _filled(order.body, seen)
    names = {code: showing.member_name(code, language) for code in frame.members}
    try:
        made = assemble(
            frame,  # type: ignore[arg-type]  # it answers for the order by name
            seen,
            names=names,
            language=language,
            demo=settings.FOEDUS_DEMO,
        )
    except Refused as refused:
        return Prepared(order, None, {}, order.label.classification, (), refused.refusals)
    used = {(source.owner, source.id) for source in made.sources.values()}
    used |= {one.place for one in seen if isinstance(one.body, Equivalence)}  # in no source
    case = _with_standing(made.case, order.body)
    return Prepared(order, case, made.sources, *_secrecy(node, reader, order, used))


def _secrecy(
    node: Node, reader: Reader, order: Known, used: Iterable[tuple[str, str]]
) -> tuple[str, tuple[str, ...]]:
    """The highest classification and all categories of the order and of what goes into it."""
    owners, ids = zip(*used, strict=True) if (used := list(used)) else ((), ())
    with reading_as(node, reader) as connection:
        row = connection.execute(_SECRECY, [list(owners), list(ids)]).fetchone()
    level, categories = row or (0, [])
    own = CLASSIFICATIONS.index(order.label.classification)
    return CLASSIFICATIONS[max(level, own)], tuple(sorted({*categories, *order.label.categories}))


def _filled(order: Order, seen: Iterable[Sourced[Body]]) -> Frame:
    members = tuple(sorted({*order.members, *order.candidates}))
    needs, offers = list(order.requirements), list(order.offers)
    for one in seen:
        ref = Ref(owner=one.owner, id=one.id)
        if not order.requirements and isinstance(one.body, Requirement) and one.owner in members:
            needs.append(ref)
        if not order.offers and isinstance(one.body, Offer):
            offers.append(ref)
    return Frame(order, tuple(needs), tuple(offers), members)


def _with_standing(case: Case, order: Order) -> Case:
    """Candidates are left out unless a scenario asks for them."""
    members = tuple(
        row.model_copy(update={"standing": "candidate"}) if row.member in order.candidates else row
        for row in case.members
    )
    return replace(case, members=members)


def _known(row: Record) -> Known:
    return Known(row.owner, row.id, row.ver, row.label, Order.read(row.body or {}))
