"""Lists of current records: sorted, filtered, searched, page by page, as a user may see them.

Everything is read under the user's own row-level security, also what is only counted. The plan is
ours and not the planner's guess: where some condition leaves few records they are gathered and
sorted; otherwise the list is walked in the order of its index and each record is asked, and where
that does not fill a page soon, they are gathered after all (ADR 0021).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from foedus.node import selection
from foedus.node.node import Connection, Node
from foedus.node.query import Condition, Place, Query, conditions, read_cursor, write_cursor
from foedus.node.records import Reader, Record, many_of, reading_as

__all__ = [
    "MOST_COUNTED",
    "MOST_FACET_COUNTED",
    "Page",
    "Query",
    "Tally",
    "changes",
    "every",
    "facets",
    "page",
    "tide",
    "whole",
]

MOST_COUNTED = 1_000
"""Totals are counted up to here, "more than 1,000", and among so many of a long list that fulfil
its rarest condition."""

MOST_FACETS, MOST_FACET_COUNTED = 50, 100
MOST_SAMPLED = 500
"""Records of a long list under conditions among which its choices are counted."""

FEW = 3_000
"""Up to so many records are gathered and sorted."""

MOST_ASKED = 2_000
"""Records that are asked one by one for a page before they are gathered."""

# The order of an index is what makes a list of any length fast; a sort or a compilation is not.
_PLAN = """
SELECT set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
       set_config('enable_bitmapscan', 'off', true), set_config('jit', 'off', true)
"""
_TIDE = "SELECT coalesce(max(tide), 0) FROM record"
_CHANGES = """
SELECT owner, id::text FROM record
WHERE tide > %(since)s AND (%(kinds)s::text[] = '{}' OR kind = ANY (%(kinds)s))
ORDER BY tide DESC, owner DESC, id DESC LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Page:
    """`after` leads to the next page if there is `more`. If `total_is_least` there may be more
    than `total`."""

    rows: tuple[Record, ...]
    after: str
    more: bool
    total: int
    total_is_least: bool


class Tally(NamedTuple):
    """A value of a column and how many records of a list have it.

    If `is_least` there may be more than those, also where there are 0.
    """

    value: str
    records: int
    is_least: bool = False


Weighed = tuple[Condition, int]
"""A condition, and how many keys fulfil it, counted up to FEW."""


def page(node: Node, reader: Reader, query: Query) -> Page:
    """Raises Refused `not-a-cursor` for an `after` that is none of a list in this order."""
    after = read_cursor(query)
    with _reading(node, reader) as connection:
        places, total, is_least = _placed(connection, query, after)
        shown = places[: query.limit]
        records = many_of(connection, [(owner, id_) for _, owner, id_ in shown])
    rows = tuple(records[owner, id_] for _, owner, id_ in shown)
    more = len(places) > query.limit
    return Page(rows, write_cursor(query, shown[-1]) if more else "", more, total, is_least)


def every(node: Node, reader: Reader, query: Query, *, most: int) -> Iterator[Record]:
    """The records of all pages of a list, up to about `most`; each page is a snapshot."""
    count = 0
    while count < most:
        found = page(node, reader, query)
        yield from found.rows
        count += len(found.rows)
        if not found.more:
            return
        query = replace(query, after=found.after)


def _placed(
    connection: Connection, query: Query, after: Place | None
) -> tuple[list[Place], int, bool]:
    """A page and one place more, the total, and whether there may be more than that."""
    weighed, rows = _weighed(connection, query), query.limit + 1
    asked = [one for one, _ in weighed]
    if not _leaves_few(weighed):
        places = selection.walked(connection, query, asked, after, rows=rows, walk=MOST_ASKED)
        if not asked:
            return places, *selection.total(connection, query, most=MOST_COUNTED)
        if len(places) > query.limit:
            bounds = {"most": MOST_COUNTED, "walk": MOST_COUNTED + 1}
            total = selection.total_asked(connection, query, asked, **bounds)
            return places, max(total, query.limit), True
    places, count = selection.gathered(connection, query, asked, after, rows=rows)
    return places, min(count, MOST_COUNTED), count > MOST_COUNTED


def whole(
    node: Node, reader: Reader, query: Query, *, most: int
) -> tuple[tuple[Record, ...], bool]:
    """The list from its beginning in one go, up to `most`, and whether there are more.

    Page after page would ask a long list under conditions for its records again and again.
    """
    with _reading(node, reader) as connection:
        asked = [one for one, _ in _weighed(connection, query)]
        if asked:
            places, _ = selection.gathered(connection, query, asked, None, rows=most + 1)
        else:
            places = selection.walked(connection, query, (), None, rows=most + 1, walk=most + 1)
        refs = [(owner, id_) for _, owner, id_ in places[:most]]
        records = many_of(connection, refs)
    return tuple(records[ref] for ref in refs), len(places) > most


def facets(
    node: Node, reader: Reader, query: Query, columns: Sequence[str]
) -> dict[str, tuple[Tally, ...]]:
    """For each column its values in this list and how many records have each, by value.

    At most MOST_FACETS values; counts stop at MOST_FACET_COUNTED. What the query itself asks of
    a column is left aside for that column: these are its choices. In a long list under conditions
    only some of its records are looked at: then a value may be without one.
    """
    chosen = [(column,) for column in columns if column in query.where]
    together = tuple(column for column in columns if column not in query.where)
    found: dict[str, tuple[Tally, ...]] = {}
    with _reading(node, reader) as connection:
        weighed = _weighed(connection, query)
        for group in filter(None, (together, *chosen)):
            left = [one for one in weighed if one[0].choice not in group]
            found |= _choices(connection, query, left, group)
    return {column: found[column] for column in columns}


def _choices(
    connection: Connection, query: Query, weighed: Sequence[Weighed], columns: Sequence[str]
) -> Iterator[tuple[str, tuple[Tally, ...]]]:
    asked, few = [one for one, _ in weighed], _leaves_few(weighed)
    if not asked:
        bounds = {"values": MOST_FACETS, "most": MOST_FACET_COUNTED + 1}
        for column in columns:
            yield column, _tallies(selection.counted(connection, query, column, **bounds))
        return
    bounds = {"walk": FEW, "most": FEW} if few else {"walk": MOST_COUNTED, "most": MOST_SAMPLED}
    among = selection.counted_among(connection, query, asked, columns, **bounds)
    for column in columns:
        counts = dict(sorted(among.get(column, {}).items())[:MOST_FACETS])
        if not few:
            others = selection.counted(connection, query, column, values=MOST_FACETS, most=1)
            unseen = [(value, 0) for value in others if value not in counts]
            counts |= unseen[: MOST_FACETS - len(counts)]
        yield column, _tallies(counts, are_least=not few)


def _tallies(counts: Mapping[str, int], *, are_least: bool = False) -> tuple[Tally, ...]:
    return tuple(
        Tally(value, min(count, MOST_FACET_COUNTED), are_least or count > MOST_FACET_COUNTED)
        for value, count in sorted(counts.items())
        if count or are_least
    )


def changes(
    node: Node, reader: Reader, since: int, kinds: tuple[str, ...] = (), limit: int = 50
) -> tuple[Record, ...]:
    """What came in after the tide `since`, newest first, also what was withdrawn."""
    values = {"since": since, "kinds": list(kinds), "limit": limit}
    with _reading(node, reader) as connection:
        refs = [(owner, id_) for owner, id_ in connection.execute(_CHANGES, values).fetchall()]
        records = many_of(connection, refs)
    return tuple(records[ref] for ref in refs)


def tide(node: Node, reader: Reader) -> int:
    """Up to where this reader's records have come in; whatever comes later has a higher one."""
    with reading_as(node, reader) as connection:
        row = connection.execute(_TIDE).fetchone()
    return int(row[0]) if row else 0


@contextlib.contextmanager
def _reading(node: Node, reader: Reader) -> Iterator[Connection]:
    with reading_as(node, reader) as connection:
        connection.execute(_PLAN)
        yield connection


def _weighed(connection: Connection, query: Query) -> list[Weighed]:
    """The conditions, the rarest first."""
    asked = conditions(query)
    if not asked:
        return []
    sizes = selection.sizes(connection, query, asked, most=FEW)
    return sorted(zip(asked, sizes, strict=True), key=lambda one: one[1])


def _leaves_few(weighed: Sequence[Weighed]) -> bool:
    return bool(weighed) and weighed[0][1] < FEW
