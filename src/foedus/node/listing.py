"""Lists of current records: sorted, filtered, searched, page by page, as a user may see them.

Everything is read under the user's own row-level security, also what is only counted. The plan is
ours and not the planner's guess: where some condition leaves few records they are gathered and
sorted; otherwise the list is walked in the order of its index and each record is asked, and where
that does not fill a page soon, they are gathered after all (ADR 0021).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from foedus.node import selection
from foedus.node.node import Connection, Node
from foedus.node.query import Condition, Place, Query, conditions, read_cursor, write_cursor
from foedus.node.records import Reader, Record, many_of, reading_as

__all__ = [
    "MOST_COUNTED",
    "MOST_FACET_COUNTED",
    "Page",
    "Query",
    "changes",
    "facets",
    "page",
    "tide",
]

MOST_COUNTED = 1_000
"""Totals and facets are counted up to here: "more than 1,000"."""

MOST_FACETS, MOST_FACET_COUNTED = 50, 100
FEW = 5_000
"""Up to so many records are gathered and sorted."""

MOST_ASKED = 2_000
"""Records that are asked one by one before they are gathered, and for a total."""

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


def _placed(
    connection: Connection, query: Query, after: Place | None
) -> tuple[list[Place], int, bool]:
    """A page and one place more, the total, and whether there may be more than that."""
    asked, few = _weighed(connection, query)
    if not few:
        places = selection.walked(connection, query, asked, after, walk=MOST_ASKED)
        if not asked:
            return places, *selection.total(connection, query, most=MOST_COUNTED)
        if len(places) > query.limit:
            bounds = {"most": MOST_COUNTED, "walk": MOST_ASKED}
            total = selection.total_asked(connection, query, asked, **bounds)
            return places, max(total, query.limit), True
    places, count = selection.gathered(connection, query, asked, after)
    return places, min(count, MOST_COUNTED), count > MOST_COUNTED


def facets(node: Node, reader: Reader, query: Query, column: str) -> tuple[tuple[str, int], ...]:
    """The values of a column in this list and how many records have each, by value.

    At most MOST_FACETS values; counts stop at MOST_FACET_COUNTED. What the query itself asks of
    this column is left aside: these are its choices.
    """
    others = {name: values for name, values in query.where.items() if name != column}
    query = replace(query, where=others, order="")
    with _reading(node, reader) as connection:
        asked, few = _weighed(connection, query)
        if not few:
            bounds = {"values": MOST_FACETS, "most": MOST_FACET_COUNTED}
            return selection.counted(connection, query, asked, column, **bounds)
        counts = selection.counted_among(connection, query, asked, column)
    return tuple((value, min(count, MOST_FACET_COUNTED)) for value, count in counts[:MOST_FACETS])


def changes(
    node: Node, reader: Reader, since: int, kinds: tuple[str, ...] = (), limit: int = 50
) -> tuple[Record, ...]:
    """What came in after the tide `since`, newest first, also what was withdrawn."""
    values = {"since": since, "kinds": list(kinds), "limit": limit}
    with reading_as(node, reader) as connection:
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


def _weighed(connection: Connection, query: Query) -> tuple[list[Condition], bool]:
    """The conditions, the rarest first, and whether it leaves few records."""
    asked = conditions(query)
    if not asked:
        return [], False
    sizes = selection.sizes(connection, query, asked, most=FEW)
    places = sorted(range(len(asked)), key=lambda n: sizes[n])
    return [asked[n] for n in places], min(sizes) < FEW
