"""A page of a list as plain values: the template has nothing to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.lists.listing import ARRIVED, Listing, key_of
from foedus.desk.lists.naming import Names, amount, names_of
from foedus.desk.lists.narrowing import Facet, Tag, counted, facets, owners, references, tags
from foedus.desk.permit import Staff
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref, in_any_language
from foedus.desk.records.shape import Sort, shape_of
from foedus.node import listing as node_listing
from foedus.node.node import Node
from foedus.node.records import Record


@dataclass(frozen=True, slots=True)
class Cell:
    """`lang` is set where the text is not in the language of the page, so `is_missing` in it."""

    label: str
    text: str
    lang: str = ""
    look: str = ""

    @property
    def is_missing(self) -> bool:
        return bool(self.lang)


@dataclass(frozen=True, slots=True)
class Row:
    """One record; `marking` is what its label says in a word, "" for what everybody may read."""

    href: str
    cells: tuple[Cell, ...]
    owner: str
    marking: str
    day: str


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; `href` sorts by it ("" where there is no order), `sort` is ARIA's word."""

    label: str
    href: str = ""
    sort: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class ListPage:
    """All that desk/list.html needs, and the `records` behind the rows."""

    records: tuple[Record, ...]
    kind: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]
    tags: tuple[Tag, ...]
    total: str
    is_ordered_by_optional: bool
    number: int
    next: str
    previous: str


def list_page(node: Node, staff: Staff, asked: Listing, limit: int = 50) -> ListPage:
    """Raises Refused `not-a-cursor` for a place that is not of this order."""
    found = node_listing.page(node, staff.reader, asked.query(staff.language, limit))
    counts = counted(node, staff, asked)
    read = [(record, asked.body.read(record.body or {})) for record in found.rows]
    shown = [*_references(body for _, body in read), *references(asked, counts)]
    names, language = names_of(node, staff, shown), staff.language
    return ListPage(
        records=found.rows,
        kind=asked.body.kind,
        name=showing.many_name(asked.body.kind, language),
        columns=tuple(_columns(asked, language)),
        rows=tuple(_row(record, body, language, names) for record, body in read),
        facets=(*facets(asked, counts, language, names), owners(node, asked, language)),
        tags=tuple(tags(asked, language, names)),
        total=amount(found.total, language, is_least=found.total_is_least),
        is_ordered_by_optional=_is_optional(asked),
        number=len(asked.trail) + 1,
        next=asked.next(found.after).address() if found.more else "",
        previous=(asked.previous().address() or "?") if asked.trail else "",
    )


def _row(record: Record, body: Body, language: str, names: Names) -> Row:
    return Row(
        href=address_of(record),
        cells=tuple(_cell(body, name, language, names) for name in body.columns),
        owner=showing.member_name(record.owner, language),
        marking="" if record.label.classification == "PUBLIC" else record.label.classification,
        day=showing.day(record.at.date(), language),
    )


def address_of(record: Record) -> str:
    return f"/records/{record.kind}/{record.owner}/{record.id}/"


def _cell(body: Body, name: str, language: str, names: Names) -> Cell:
    value, sort = getattr(body, name), shape_of(type(body), name).sort
    label = showing.label(f"{body.kind}.{name}", language)
    if sort is Sort.TEXTS:
        code, text = in_any_language(value, language)
        lang = {"sr": "sr-Latn"}.get(code, code) if text and code != language else ""
        return Cell(label, text, lang)
    look = {Sort.NUMBER: "n", Sort.DAY: "day", Sort.MOMENT: "day"}.get(sort, "")
    return Cell(label, showing.text(body.kind, name, value, language, names), look=look)


def _columns(asked: Listing, language: str) -> Iterator[Column]:
    for name in asked.body.columns:
        label = showing.label(f"{asked.body.kind}.{name}", language)
        look = "n" if shape_of(asked.body, name).sort is Sort.NUMBER else ""
        if key_of(asked.body, name, language):
            yield _sortable(asked, name, label, look)
        else:
            yield Column(label, look=look)
    yield Column(words("list.owner", language))
    yield Column(words("list.label", language))
    yield _sortable(asked, ARRIVED, words("list.changed", language), "")


def _sortable(asked: Listing, name: str, label: str, look: str) -> Column:
    is_ours = asked.order == name or (name == ARRIVED and not asked.order)
    down = asked.down or not asked.order
    sort = ("descending" if down else "ascending") if is_ours else ""
    return Column(label, asked.sorted_by(name).address(), sort, look)


def _is_optional(asked: Listing) -> bool:
    """A record without the value is not in that order: the page says so."""
    return asked.order in asked.body.columns and not shape_of(asked.body, asked.order).required


def _references(read: Iterable[Body]) -> Iterator[Ref]:
    for body in read:
        for name in body.columns:
            yield from showing.references(getattr(body, name))
