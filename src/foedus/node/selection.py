"""The SQL of lists: the orders in which they are read, and how conditions are asked.

Each condition is a subquery on its own (`OFFSET 0`), so that the planner cannot turn the walk
around: it asks one record after the other, by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foedus.node.node import Connection
from foedus.node.query import Condition, Place, Query

Counts = tuple[tuple[str, int], ...]
"""Values of a column with their records, by value."""

_OWNERS = "(%(owners)s::text[] = '{}' OR s.owner = ANY (%(owners)s))"
_ASK = """
AND EXISTS (SELECT FROM posting p WHERE p.owner = s.owner AND p.id = s.id AND {} OFFSET 0)
"""
_SIZE = "SELECT count(*) FROM (SELECT FROM posting p WHERE p.kind = ANY (%(kinds)s) AND {} {}) x"
_GATHER = """
WITH few AS MATERIALIZED (
    SELECT DISTINCT p.owner, p.id FROM posting p WHERE p.kind = ANY (%(kinds)s) AND {rarest})
SELECT s.* FROM few, LATERAL (
    SELECT {value}, s.owner, s.id::text FROM {source}
    WHERE s.owner = few.owner AND s.id = few.id AND s.kind = ANY (%(kinds)s) AND {clause} {asking}
    OFFSET 0) s
"""
_WALK = """
(SELECT {value} AS at, s.owner, s.id FROM {source}
 WHERE s.kind = %(kind{n})s AND {clause} {cursor} {asking}
 ORDER BY {value} {way}, s.owner {way}, s.id {way} LIMIT %(rows)s)
"""
_WALKED = """
SELECT at, owner, id::text FROM ({each}) s
ORDER BY at {way}, owner {way}, s.id {way} LIMIT %(rows)s
"""
_COUNT = "SELECT count(*) FROM ({}) x"
_FIRST = """
SELECT s.owner, s.id FROM {source} WHERE s.kind = ANY (%(kinds)s) AND {clause} LIMIT %(walk)s
"""
_FOUND = "SELECT FROM ({first}) s WHERE true {asking} LIMIT %(most)s + 1"
_AMONG = """
SELECT p.value, count(*)
FROM unnest(%(owners)s::text[], %(ids)s::uuid[]) AS s (owner, id), LATERAL (
    SELECT value FROM posting p
    WHERE p.owner = s.owner AND p.id = s.id AND p.name = %(column)s OFFSET 0) p
GROUP BY p.value
"""
# From one value to the next by the index, however many records have it.
_VALUES = """
WITH RECURSIVE one (value) AS (
    (SELECT p.value FROM posting p WHERE p.kind = %(kind)s AND p.name = %(column)s
     ORDER BY p.value LIMIT 1)
    UNION ALL
    SELECT p.value FROM one, LATERAL (
        SELECT p.value FROM posting p
        WHERE p.kind = %(kind)s AND p.name = %(column)s AND p.value > one.value
        ORDER BY p.value LIMIT 1) p)
SELECT one.value, (SELECT count(*) FROM (
    SELECT FROM posting s WHERE s.kind = %(kind)s AND s.name = %(column)s
        AND s.value = one.value AND {owners} {asking} LIMIT %(most)s) x)
FROM (SELECT value FROM one LIMIT %(values)s) one
"""


def sizes(
    connection: Connection, query: Query, conditions: Sequence[Condition], *, most: int
) -> list[int]:
    """How many keys fulfil each condition, counted up to `most`."""
    counts = ", ".join(f"({_SIZE.format(one.clause, 'LIMIT %(most)s')})" for one in conditions)
    values = _values(query, conditions) | {"most": most}
    row = connection.execute(f"SELECT {counts}", values).fetchone()
    return list(row or ())


def gathered(connection: Connection, query: Query, conditions: Sequence[Condition]) -> list[Place]:
    """All of the list, in its order. The first condition is the one that leaves few."""
    statement = _GATHER.format(
        rarest=conditions[0].clause, asking=_asking(conditions[1:]), **_source(query)
    )
    rows: list[Place] = connection.execute(statement, _values(query, conditions)).fetchall()
    return sorted(rows, reverse=query.descending)


def beyond(found: Iterable[Place], after: Place | None, query: Query) -> list[Place]:
    """What comes after the cursor."""
    if after is None:
        return list(found)
    return [one for one in found if (one < after if query.descending else one > after)]


def walked(
    connection: Connection, query: Query, conditions: Sequence[Condition], after: Place | None
) -> list[Place]:
    """A page and one place more, read in the order of the index."""
    way, sign = ("DESC", "<") if query.descending else ("ASC", ">")
    source = _source(query)
    cursor = f"AND ({source['value']}, s.owner, s.id) {sign} (%(at)s, %(owner)s, %(id)s)"
    parts = source | {"way": way, "cursor": cursor if after else "", "asking": _asking(conditions)}
    each = " UNION ALL ".join(_WALK.format(n=n, **parts) for n in range(len(query.kinds)))
    values = _values(query, conditions) | {"rows": query.limit + 1}
    values |= {f"kind{n}": kind for n, kind in enumerate(query.kinds)}
    values |= dict(zip(("at", "owner", "id"), after or (), strict=False))
    return connection.execute(_WALKED.format(each=each, way=way), values).fetchall()


def total(
    connection: Connection,
    query: Query,
    conditions: Sequence[Condition],
    *,
    most: int,
    walk: int,
) -> tuple[int, bool]:
    """Records of the list, counted up to `most`, and whether it could have more.

    Of a list with conditions only the first `walk` records are asked.
    """
    first = _FIRST.format(**_source(query))
    found = _FOUND.format(first=first, asking=_asking(conditions))
    values = _values(query, conditions) | {"most": most, "walk": walk + 1}
    counted = _one(connection, _COUNT.format(found), values)
    if counted > most or not conditions:
        return min(counted, most), counted > most
    return counted, _one(connection, _COUNT.format(first), values) > walk


def counted_among(connection: Connection, found: Sequence[Place], column: str) -> Counts:
    """Values of a column among these records."""
    owners, ids = [owner for _, owner, _ in found], [id_ for _, _, id_ in found]
    values = {"owners": owners, "ids": ids, "column": column}
    return tuple(sorted(connection.execute(_AMONG, values).fetchall()))


def counted(
    connection: Connection,
    query: Query,
    conditions: Sequence[Condition],
    column: str,
    *,
    values: int,
    most: int,
) -> Counts:
    """The first `values` of a column in a long list, each counted up to `most`."""
    counts: dict[str, int] = {}
    statement = _VALUES.format(owners=_OWNERS, asking=_asking(conditions))
    for kind in query.kinds:
        bounds = {"kind": kind, "column": column, "values": values, "most": most}
        parameters = _values(query, conditions) | bounds
        for value, count in connection.execute(statement, parameters).fetchall():
            counts[value] = min(most, counts.get(value, 0) + count)
    return tuple(sorted((value, count) for value, count in counts.items() if count))[:values]


def _source(query: Query) -> dict[str, str]:
    """Where the order comes from."""
    owners = f" AND {_OWNERS}" if query.owners else ""
    if query.order:
        clause = "s.name = %(order)s AND s.sorts" + owners
        return {"value": "s.value", "source": "posting s", "clause": clause}
    clause = ("true" if query.withdrawn else "NOT s.withdrawn") + owners
    return {"value": "s.tide", "source": "record s", "clause": clause}


def _asking(conditions: Iterable[Condition]) -> str:
    return "".join(_ASK.format(one.clause) for one in conditions)


def _values(query: Query, conditions: Iterable[Condition]) -> dict[str, object]:
    values: dict[str, object] = {
        "kinds": list(query.kinds),
        "owners": list(query.owners),
        "order": query.order,
    }
    for one in conditions:
        values |= one.values
    return values


def _one(connection: Connection, statement: str, values: dict[str, object]) -> int:
    row = connection.execute(statement, values).fetchone()
    return int(row[0]) if row else 0
