"""A page of a list as plain values: the template has nothing to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from foedus.desk import showing
from foedus.desk.house import bodies, words
from foedus.desk.lists.listing import ARRIVED, Listing, key_of
from foedus.desk.permit import Staff
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref, in_any_language
from foedus.desk.records.shape import Sort, shape_of
from foedus.node import listing as node_listing
from foedus.node import members
from foedus.node.listing import MOST_COUNTED
from foedus.node.node import Node
from foedus.node.records import Record, many

Names = Mapping[tuple[str, str], str]
_REFERENCES = {Sort.REF, Sort.REFS}
_MEMBERS = {Sort.MEMBER, Sort.MEMBERS}


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
class Choice:
    """One value of a filter; `count` is "" where it was not counted."""

    value: str
    text: str
    count: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with its choices."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def is_open(self) -> bool:
        return any(choice.is_chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Tag:
    """A filter in force; `href` leads to the list without it."""

    label: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """All that desk/list.html needs."""

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
    counted = _counted(node, staff, asked)
    names = names_of(node, staff, [*_references(found.rows), *_chosen(asked, counted)])
    language = staff.language
    return ListPage(
        kind=asked.body.kind,
        name=showing.many_name(asked.body.kind, language),
        columns=tuple(_columns(asked, language)),
        rows=tuple(row_of(record, language, names) for record in found.rows),
        facets=(*_facets(asked, counted, language, names), _owners(node, asked, language)),
        tags=tuple(_tags(asked, language, names)),
        total=amount(found.total, language, is_least=found.total_is_least),
        is_ordered_by_optional=_is_optional(asked),
        number=len(asked.trail) + 1,
        next=asked.next(found.after).address() if found.more else "",
        previous=(asked.previous().address() or "?") if asked.trail else "",
    )


def row_of(record: Record, language: str, names: Names) -> Row:
    """A record as its kind's list shows it."""
    body = bodies()[record.kind].read(record.body or {})
    return Row(
        href=address_of(record),
        cells=tuple(_cell(body, name, language, names) for name in body.columns),
        owner=showing.member_name(record.owner, language),
        marking="" if record.label.classification == "PUBLIC" else record.label.classification,
        day=showing.day(record.at.date(), language),
    )


def address_of(record: Record) -> str:
    return f"/records/{record.kind}/{record.owner}/{record.id}/"


def names_of(node: Node, staff: Staff, refs: Iterable[Ref]) -> Names:
    """Headings of the records that this person may see; others are not in it."""
    wanted = {(ref.owner, ref.id) for ref in refs}
    found = many(node, staff.reader, wanted)
    return {
        place: name for place, record in found.items() if (name := named(record, staff.language))
    }


def named(record: Record, language: str) -> str:
    """What a record is called; "" for one that was withdrawn or is of no declared kind."""
    body = bodies().get(record.kind)
    return showing.heading(body.read(record.body), language) if body and record.body else ""


def amount(count: int, language: str, *, is_least: bool) -> str:
    """A count in words; "more than 1,000" where counting stopped."""
    if not is_least:
        return f"{count:,}"
    phrase = "list.more_than" if count >= MOST_COUNTED else "list.at_least"
    return words(phrase, language, count=f"{count:,}")


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


def _references(records: Sequence[Record]) -> Iterator[Ref]:
    for record in records:
        body = bodies()[record.kind].read(record.body or {})
        for name in body.columns:
            yield from showing.references(getattr(body, name))


Counted = Mapping[str, tuple[tuple[str, int], ...]]


def _counted(node: Node, staff: Staff, asked: Listing) -> Counted:
    query = asked.first().query(staff.language)
    return {
        name: node_listing.facets(node, staff.reader, query, name) for name in asked.body.filters
    }


def _chosen(asked: Listing, counted: Counted) -> Iterator[Ref]:
    """The references among the values of filters."""
    for name, counts in counted.items():
        if shape_of(asked.body, name).sort in _REFERENCES:
            for value in (*(value for value, _ in counts), *asked.where.get(name, ())):
                if ref := _reference(value):
                    yield ref


def _reference(value: str) -> Ref | None:
    owner, _, id_ = value.partition("/")
    try:
        return Ref(owner=owner, id=id_)
    except ValueError:
        return None


def _facets(asked: Listing, counted: Counted, language: str, names: Names) -> Iterator[Facet]:
    for name, counts in counted.items():
        chosen = asked.where.get(name, ())
        missing = [(value, 0) for value in chosen if value not in dict(counts)]
        choices = [
            Choice(
                value,
                value_text(asked.body, name, value, language, names),
                amount(count, language, is_least=count >= MOST_COUNTED),
                value in chosen,
            )
            for value, count in (*counts, *missing)
        ]
        if choices:
            yield Facet(name, showing.label(f"{asked.body.kind}.{name}", language), tuple(choices))


def value_text(body: type[Body], name: str, value: str, language: str, names: Names) -> str:
    """A filter's value in words. `value` is an index key, as addresses carry it."""
    shape = shape_of(body, name)
    if shape.sort in _MEMBERS:
        return showing.member_name(value, language)
    if shape.sort in _REFERENCES:
        owner, _, id_ = value.partition("/")
        return names.get((owner, id_), words("value.not_here", language))
    if shape.sort is Sort.FLAG:
        return words("value.yes" if value == "1" else "value.no", language)
    if shape.sort in {Sort.CHOICE, Sort.CHOICES}:
        return showing.choice(f"{body.kind}.{name}", value, language)
    return value


def _owners(node: Node, asked: Listing, language: str) -> Facet:
    codes = {node.member, *(one.member for one in members.pinned(node)), *asked.owners}
    choices = (
        Choice(code, showing.member_name(code, language), "", code in asked.owners)
        for code in sorted(codes)
    )
    return Facet("owner", words("list.owner", language), tuple(choices))


def _tags(asked: Listing, language: str, names: Names) -> Iterator[Tag]:
    if asked.text:
        address = asked.without("q").address() or "?"
        yield Tag(words("list.text", language), asked.text, address)
    for name, value in asked.filtering():
        address = asked.without(name, value).address() or "?"
        if name == "owner":
            label, text = words("list.owner", language), showing.member_name(value, language)
        else:
            label = showing.label(f"{asked.body.kind}.{name}", language)
            text = value_text(asked.body, name, value, language, names)
        yield Tag(label, text, address)


def filters_in_words(node: Node, staff: Staff, asked: Listing) -> tuple[tuple[str, str], ...]:
    """(label, value) of each filter in force: what a sheet or a saved list says of itself."""
    names = names_of(node, staff, _chosen(asked, dict.fromkeys(asked.where, ())))
    return tuple((tag.label, tag.text) for tag in _tags(asked, staff.language, names))
