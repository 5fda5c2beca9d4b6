"""The SQL of lists: the orders in which they are read, and how conditions are asked.

Each condition is a subquery on its own (`OFFSET 0`), so that the planner cannot turn the walk
around: it asks one record after the other, by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from foedus.node.node import Connection
from foedus.node.query import Condition, Place, Query, sendable

_OF_OWNERS = " AND {}.owner = ANY (%(owners)s::text[])"
_KEYS = "posting p WHERE p.kind = ANY (%(kinds)s) AND {}{}"
_ASK = """
AND EXISTS (SELECT FROM posting p WHERE p.owner = s.owner AND p.id = s.id AND {} OFFSET 0)
"""
_SIZE = "(SELECT count(*) FROM (SELECT FROM {} LIMIT %(most)s) x)"
_COUNT = """
SELECT count(*) FROM (
    SELECT FROM {source} WHERE s.kind = ANY (%(kinds)s) AND {clause} LIMIT %(most)s + 1) x
"""
_COUNT_ASKED = """
SELECT count(*) FROM (
    SELECT FROM (SELECT DISTINCT p.owner, p.id FROM (SELECT p.owner, p.id FROM {keys}
                                                     LIMIT %(walk)s) p OFFSET 0) s
    WHERE true {asking} LIMIT %(most)s + 1) x
"""
_WALK = """
(SELECT {value} AS at, s.owner, s.id FROM {source}
 WHERE s.kind = %(kind{n})s AND {clause} {cursor}
 ORDER BY {value} {way}, s.owner {way}, s.id {way} LIMIT %(walk)s)
"""
_WALKED = """
SELECT s.at, s.owner, s.id::text
FROM (SELECT * FROM ({each}) s ORDER BY s.at {way}, s.owner {way}, s.id {way} OFFSET 0) s
WHERE true {asking} LIMIT %(rows)s
"""
_FOUND = """
WITH few AS MATERIALIZED (
         SELECT s.owner, s.id FROM (SELECT DISTINCT p.owner, p.id FROM {keys}) s
         WHERE true {asking}),
     found AS MATERIALIZED (
         SELECT s.* FROM few, LATERAL (
             SELECT {value} AS at, s.owner, s.id FROM {source}
             WHERE s.owner = few.owner AND s.id = few.id AND s.kind = ANY (%(kinds)s)
               AND {clause} OFFSET 0) s)
"""
_GATHERED = """
SELECT c.n, f.at, f.owner, f.id::text
FROM (SELECT count(*) AS n FROM found) c LEFT JOIN LATERAL (
    SELECT * FROM found s WHERE true {cursor}
    ORDER BY s.at {way}, s.owner {way}, s.id {way} LIMIT %(rows)s) f ON true
"""
_AMONG = """
WITH looked_at AS MATERIALIZED (
    SELECT s.owner, s.id
    FROM (SELECT DISTINCT p.owner, p.id FROM (SELECT p.owner, p.id FROM {keys}
                                              LIMIT %(walk)s) p OFFSET 0) s
    WHERE true {asking} LIMIT %(most)s)
SELECT p.name, p.value, count(*) FROM looked_at s, LATERAL (
    SELECT name, value FROM posting p
    WHERE p.owner = s.owner AND p.id = s.id AND p.name = ANY (%(columns)s) OFFSET 0) p
GROUP BY p.name, p.value
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
        AND s.value = one.value {owners} LIMIT %(most)s) x)
FROM (SELECT value FROM one LIMIT %(values)s) one
"""


def sizes(
    connection: Connection, query: Query, conditions: Sequence[Condition], *, most: int
) -> list[int]:
    """How many keys fulfil each condition, counted up to `most`."""
    counts = ", ".join(_SIZE.format(_keys(query, one)) for one in conditions)
    values = _values(query, conditions) | {"most": most}
    return list(_row(connection, f"SELECT {counts}", values))


def walked(
    connection: Connection,
    query: Query,
    conditions: Sequence[Condition],
    after: Place | None,
    *,
    rows: int,
    walk: int,
) -> list[Place]:
    """The next `rows` in the order of the index, looked for among the next `walk` records."""
    way, cursor = _after(query, after, _source(query)["value"])
    parts = _source(query) | {"way": way, "cursor": cursor}
    each = " UNION ALL ".join(_WALK.format(n=n, **parts) for n in range(len(query.kinds)))
    values = _values(query, conditions, after) | {
        "rows": rows,
        "walk": walk if conditions else rows,
    }
    values |= {f"kind{n}": sendable(kind) for n, kind in enumerate(query.kinds)}
    statement = _WALKED.format(each=each, way=way, asking=_asking(conditions))
    return connection.execute(statement, values).fetchall()


def gathered(
    connection: Connection,
    query: Query,
    conditions: Sequence[Condition],
    after: Place | None,
    *,
    rows: int,
) -> tuple[list[Place], int]:
    """The next `rows`, and how long the list is. The first condition leaves fewest."""
    way, cursor = _after(query, after, "s.at")
    statement = _found(query, conditions) + _GATHERED.format(way=way, cursor=cursor)
    values = _values(query, conditions, after) | {"rows": rows}
    (count, *first), *rest = connection.execute(statement, values).fetchall()
    places = [(at, owner, id_) for _, at, owner, id_ in rest]
    return ([tuple(first), *places] if first[1] else []), count


def total(connection: Connection, query: Query, *, most: int) -> tuple[int, bool]:
    """Records of a list without conditions, up to `most`, and whether there are more."""
    values = _values(query, ()) | {"most": most}
    (count,) = _row(connection, _COUNT.format(**_source(query)), values)
    return min(count, most), count > most


def total_asked(
    connection: Connection,
    query: Query,
    conditions: Sequence[Condition],
    *,
    most: int,
    walk: int,
) -> int:
    """Records of a list up to `most`, among the first `walk` that fulfil the first condition."""
    rarest, others = conditions[0], conditions[1:]
    statement = _COUNT_ASKED.format(asking=_asking(others), keys=_keys(query, rarest))
    values = _values(query, conditions) | {"most": most, "walk": walk}
    (count,) = _row(connection, statement, values)
    return min(int(count), most)


def counted_among(
    connection: Connection,
    query: Query,
    conditions: Sequence[Condition],
    columns: Sequence[str],
    *,
    walk: int,
    most: int,
) -> dict[str, dict[str, int]]:
    """Column -> value -> records with it, of up to `most` that fulfil the conditions.

    They are looked for among the first `walk` that fulfil the first condition.
    """
    statement = _AMONG.format(asking=_asking(conditions[1:]), keys=_keys(query, conditions[0]))
    bounds = {"columns": [sendable(name) for name in columns], "walk": walk, "most": most}
    counts: dict[str, dict[str, int]] = {}
    values = _values(query, conditions) | bounds
    for name, value, count in connection.execute(statement, values).fetchall():
        counts.setdefault(name, {})[value] = count
    return counts


def counted(
    connection: Connection, query: Query, column: str, *, values: int, most: int
) -> dict[str, int]:
    """The first `values` of a column, each with its records up to `most`, no condition asked."""
    counts: dict[str, int] = {}
    statement = _VALUES.format(owners=_OF_OWNERS.format("s") if query.owners else "")
    for kind in query.kinds:
        bounds = {
            "kind": sendable(kind),
            "column": sendable(column),
            "values": values,
            "most": most,
        }
        parameters = _values(query, ()) | bounds
        for value, count in connection.execute(statement, parameters).fetchall():
            counts[value] = min(most, counts.get(value, 0) + count)
    return dict(sorted(counts.items())[:values])


def _source(query: Query) -> dict[str, str]:
    """Where the order comes from."""
    owners = _OF_OWNERS.format("s") if query.owners else ""
    if query.order:
        clause = "s.name = %(order)s AND s.sorts" + owners
        return {"value": "s.value", "source": "posting s", "clause": clause}
    clause = ("true" if query.withdrawn else "NOT s.withdrawn") + owners
    return {"value": "s.tide", "source": "record s", "clause": clause}


def _keys(query: Query, condition: Condition) -> str:
    return _KEYS.format(condition.clause, _OF_OWNERS.format("p") if query.owners else "")


def _found(query: Query, conditions: Sequence[Condition]) -> str:
    asking = _asking(conditions[1:])
    return _FOUND.format(asking=asking, keys=_keys(query, conditions[0]), **_source(query))


def _asking(conditions: Iterable[Condition]) -> str:
    return "".join(_ASK.format(one.clause) for one in conditions)


def _after(query: Query, after: Place | None, value: str) -> tuple[str, str]:
    """The direction, and the condition of what comes after the cursor."""
    way, sign = ("DESC", "<") if query.descending else ("ASC", ">")
    cursor = f"AND ({value}, s.owner, s.id) {sign} (%(at)s, %(owner)s, %(id)s)" if after else ""
    return way, cursor


def _values(
    query: Query, conditions: Iterable[Condition], after: Place | None = None
) -> dict[str, object]:
    values: dict[str, object] = {
        "kinds": [sendable(kind) for kind in query.kinds],
        "owners": [sendable(owner) for owner in query.owners],
        "order": sendable(query.order),
    }
    for one in conditions:
        values |= one.values
    return values | dict(zip(("at", "owner", "id"), after or (), strict=False))


def _row(connection: Connection, statement: str, values: dict[str, object]) -> tuple[Any, ...]:
    return connection.execute(statement, values).fetchone() or ()
