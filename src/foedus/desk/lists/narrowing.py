"""The filters of a list: their choices with counts, and those in force as tags to take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.lists.listing import Listing
from foedus.desk.lists.naming import Names, amount, names_of
from foedus.desk.permit import Staff
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.desk.records.shape import Sort, shape_of
from foedus.node import listing as node_listing
from foedus.node import members
from foedus.node.listing import Tally
from foedus.node.node import Node

MOST_OPEN = 8
_REFERENCES = {Sort.REF, Sort.REFS}
_MEMBERS = {Sort.MEMBER, Sort.MEMBERS}


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
    def is_folded(self) -> bool:
        """Too many choices to stand open beside the list, and none of them is chosen."""
        return len(self.choices) > MOST_OPEN and not any(one.is_chosen for one in self.choices)


@dataclass(frozen=True, slots=True)
class Tag:
    """A filter in force; `href` leads to the list without it."""

    label: str
    text: str
    href: str


Counted = Mapping[str, tuple[Tally, ...]]


def counted(node: Node, staff: Staff, asked: Listing) -> Counted:
    query = asked.first().query(staff.language)
    return node_listing.facets(node, staff.reader, query, asked.body.filters)


def references(asked: Listing, counted: Counted) -> Iterator[Ref]:
    """The references among the values of filters."""
    for name, counts in counted.items():
        if shape_of(asked.body, name).sort in _REFERENCES:
            for value in (*(one.value for one in counts), *asked.where.get(name, ())):
                if ref := _reference(value):
                    yield ref


def _reference(value: str) -> Ref | None:
    owner, _, id_ = value.partition("/")
    try:
        return Ref(owner=owner, id=id_)
    except ValueError:
        return None


def facets(asked: Listing, counted: Counted, language: str, names: Names) -> Iterator[Facet]:
    for name, counts in counted.items():
        chosen = asked.where.get(name, ())
        counted_values = {one.value for one in counts}
        missing = [Tally(value, 0) for value in chosen if value not in counted_values]
        choices = [
            Choice(
                one.value,
                value_text(asked.body, name, one.value, language, names),
                _tally(one, language),
                one.value in chosen,
            )
            for one in (*counts, *missing)
        ]
        if choices:
            yield Facet(name, showing.label(f"{asked.body.kind}.{name}", language), tuple(choices))


def _tally(one: Tally, language: str) -> str:
    """Nothing where none was met among the records that were looked at: there may be some."""
    if one.is_least and not one.records:
        return ""
    return amount(one.records, language, is_least=one.is_least)


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


def owners(node: Node, asked: Listing, language: str) -> Facet:
    codes = {node.member, *(one.member for one in members.pinned(node)), *asked.owners}
    choices = (
        Choice(code, showing.member_name(code, language), "", code in asked.owners)
        for code in sorted(codes)
    )
    return Facet("owner", words("list.owner", language), tuple(choices))


def tags(asked: Listing, language: str, names: Names) -> Iterator[Tag]:
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
    names = names_of(node, staff, references(asked, dict.fromkeys(asked.where, ())))
    return tuple((tag.label, tag.text) for tag in tags(asked, staff.language, names))
