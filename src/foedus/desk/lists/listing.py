"""What the address of a list asks for, and the addresses that it leads to. Pure.

The whole state of a list is its address, so it can be kept, sent and saved:

    ?order=due_on&down=1&lead=ALB&lead=HRV&owner=ALB&q=bridge&compact=1

A column's filter has the name of the field. `after` is there once for each page that was turned:
the last is where this page begins, and one less leads back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import urlencode

from foedus.desk.records.body import Body
from foedus.desk.records.shape import Sort, shape_of
from foedus.kernel.refusals import Refusal, Refused
from foedus.node.listing import Query

ARRIVED = "arrived"
"""Not a field: the order in which records came in here. Without any order the newest is first."""

PAGES_BACK = 40
MOST_VALUES = 100
LONGEST_TEXT = 200
_SINGLE = ("order", "down", "q", "compact")
_SEVERAL = ("owner", "after")
_SORTED = frozenset(
    {Sort.LINE, Sort.LONG, Sort.TEXTS, Sort.DAY, Sort.MOMENT, Sort.NUMBER, Sort.FLAG}
    | {Sort.CHOICE, Sort.MEMBER}
)


def key_of(body: type[Body], column: str, language: str) -> str:
    """The index key by which a column is sorted; "" without an order: several values, a link."""
    sort = shape_of(body, column).sort
    if sort not in _SORTED:
        return ""
    return f"{column}@{language}" if sort is Sort.TEXTS else column


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one kind. Made by `read`, changed by the methods; `address` spells it."""

    body: type[Body]
    order: str = ""
    down: bool = False
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    owners: tuple[str, ...] = ()
    text: str = ""
    trail: tuple[str, ...] = ()
    compact: bool = False

    @classmethod
    def read(cls, body: type[Body], asked: Mapping[str, Sequence[str]]) -> Self:
        """Raises Refused with every parameter that this list does not have.

        Codes: `list-unknown-parameter`, `list-unknown-order`, `list-not-a-flag`,
        `list-said-twice`, `list-too-long`; facts: name, value.
        """
        if refusals := tuple(_refusals(body, asked)):
            raise Refused(refusals)
        one = {name: values[0] for name, values in asked.items() if name in _SINGLE and values}
        return cls(
            body,
            order=one.get("order", ""),
            down=one.get("down") == "1",
            where={
                name: tuple(dict.fromkeys(filter(None, asked[name])))
                for name in body.filters
                if any(asked.get(name, ()))
            },
            owners=tuple(dict.fromkeys(filter(None, asked.get("owner", ())))),
            text=one.get("q", "").strip(),
            trail=tuple(filter(None, asked.get("after", ())))[-PAGES_BACK:],
            compact=one.get("compact") == "1",
        )

    def query(self, language: str, limit: int = 50) -> Query:
        """The node's question. The order of a text is that of the language's alphabet."""
        by_arrival = self.order in {"", ARRIVED}
        return Query(
            kinds=(self.body.kind,),
            order="" if by_arrival else key_of(self.body, self.order, language),
            descending=self.down or not self.order,
            where=self.where,
            text=self.text,
            owners=self.owners,
            after=self.trail[-1] if self.trail else "",
            limit=limit,
        )

    def address(self) -> str:
        """The query string with its `?`; "" for the plain list."""
        asked: list[tuple[str, str]] = list(self.filtering())
        asked += [("q", self.text)] if self.text else []
        asked += [("order", self.order)] if self.order else []
        asked += [("down", "1")] if self.down else []
        asked += [("compact", "1")] if self.compact else []
        asked += [("after", cursor) for cursor in self.trail]
        return f"?{urlencode(asked)}" if asked else ""

    def filtering(self) -> Iterator[tuple[str, str]]:
        """Each filter in force as a parameter: (field or `owner`, value)."""
        for name, values in self.where.items():
            yield from ((name, value) for value in values)
        yield from (("owner", owner) for owner in self.owners)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.where or self.owners or self.text)

    def sorted_by(self, column: str) -> Self:
        """By this column; if it is already, the other way round."""
        return replace(self, order=column, down=self.order == column and not self.down, trail=())

    def without(self, name: str, value: str = "") -> Self:
        """With one filter less, or without the text (`q`)."""
        if name == "q":
            return replace(self, text="", trail=())
        if name == "owner":
            return replace(self, owners=_less(self.owners, value), trail=())
        left = {**self.where, name: _less(self.where.get(name, ()), value)}
        kept = {field: values for field, values in left.items() if values}
        return replace(self, where=kept, trail=())

    def plain(self) -> Self:
        """Nothing narrowed down: the order and the density stay."""
        return replace(self, where={}, owners=(), text="", trail=())

    def newest(self) -> Self:
        """In the order of arrival, the newest first."""
        return replace(self, order="", down=False, trail=())

    def first(self) -> Self:
        return replace(self, trail=())

    def next(self, after: str) -> Self:
        return replace(self, trail=(*self.trail, after)[-PAGES_BACK:])

    def previous(self) -> Self:
        return replace(self, trail=self.trail[:-1])

    def dense(self, *, compact: bool) -> Self:
        return replace(self, compact=compact)


def _less(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(one for one in values if one != value)


def _refusals(body: type[Body], asked: Mapping[str, Sequence[str]]) -> Iterator[Refusal]:
    for name, values in asked.items():
        if name not in (*_SINGLE, *_SEVERAL, *body.filters):
            yield _refusal("list-unknown-parameter", name, *values[:1])
        elif name in _SINGLE and len(values) > 1:
            yield _refusal("list-said-twice", name, values[1])
        elif len(values) > MOST_VALUES or (name == "q" and len(values[0]) > LONGEST_TEXT):
            yield _refusal("list-too-long", name, values[0])
        elif name in {"down", "compact"} and set(values) - {"", "0", "1"}:
            yield _refusal("list-not-a-flag", name, values[0])
        elif name == "order" and not _is_order(body, values[0]):
            yield _refusal("list-unknown-order", name, values[0])


def _is_order(body: type[Body], column: str) -> bool:
    return column in {"", ARRIVED} or (column in body.columns and key_of(body, column, "en") != "")


def _refusal(code: str, name: str, value: str = "") -> Refusal:
    return Refusal(code, value=value[:80], facts={"name": name[:80], "value": value[:80]})
