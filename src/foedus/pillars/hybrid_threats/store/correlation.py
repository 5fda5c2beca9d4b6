"""The values of objects into their tables, in the transaction that brings the objects.

One row for each value and compartment: what is written costs the same however often a value is
seen, and no value is too frequent. Who correlates reads these rows under row-level security
(`lookup`), so a count is a count of what the reader may see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from foedus.node.node import Connection
from foedus.pillars.hybrid_threats.stix.objects import StixObject
from foedus.pillars.hybrid_threats.values.extract import values_of

_STATED = """
unnest(%(compartment)b::bigint[], %(value)b::uuid[], %(type)b::text[], %(text)b::text[],
       %(place)b::text[], %(id)b::text[], %(version)b::bigint[], %(added)b::bigint[],
       %(batch)b::uuid[])
    AS s (compartment, value, type, text, place, id, version, added, batch)
"""
_COLUMNS = ("compartment", "value", "type", "text", "place", "id", "version", "added", "batch")
# Look-ups by key, whatever the planner thinks of what is asked. An object with
# other bytes than the one that is here is not here, and neither are its values.
_REAL = f"""
SELECT DISTINCT ON (compartment, value, id, version) *,
       CASE version WHEN 0 THEN added ELSE version END AS seen
FROM {_STATED}
WHERE s.batch = (SELECT o.batch FROM threat_object o WHERE o.compartment = s.compartment
                 AND o.id = s.id AND o.version = s.version)
ORDER BY compartment, value, id, version, added
"""  # noqa: S608  (a constant of this file)
_ADD = f"""
WITH real AS MATERIALIZED ({_REAL}),
     news AS MATERIALIZED (
         SELECT r.*, (
             SELECT 1 FROM threat_carrier e WHERE e.compartment = r.compartment
                 AND e.value = r.value AND e.id = r.id LIMIT 1) IS NULL AS is_another
         FROM real r WHERE (
             SELECT 1 FROM threat_carrier k WHERE k.compartment = r.compartment
                 AND k.value = r.value AND k.id = r.id AND k.version = r.version) IS NULL),
     carried AS (
         INSERT INTO threat_carrier (compartment, value, id, version, seen)
         SELECT compartment, value, id, version, seen FROM news)
INSERT INTO threat_value AS v (compartment, value, type, text, place, count, first_seen,
                               last_seen, since)
SELECT compartment, value, min(type), min(text), min(place),
       count(DISTINCT id) FILTER (WHERE is_another), min(seen), max(seen), min(added)
FROM news GROUP BY compartment, value
ON CONFLICT (compartment, value) DO UPDATE SET
    count = v.count + excluded.count,
    first_seen = least(v.first_seen, excluded.first_seen),
    last_seen = greatest(v.last_seen, excluded.last_seen)
"""  # noqa: S608  (a constant of this file)
_LET_GO = """
DELETE FROM threat_carrier k
USING unnest(%s::bigint[], %s::text[]) AS g (compartment, id)
WHERE k.compartment = g.compartment AND k.id = g.id AND (
    SELECT 1 FROM threat_object o WHERE o.compartment = k.compartment AND o.id = k.id
        AND o.version = k.version) IS NULL
RETURNING k.compartment, k.value
"""
_FORGET = """
DELETE FROM threat_value v USING unnest(%(compartments)s::bigint[], %(values)s::uuid[])
                                 AS g (compartment, value)
WHERE v.compartment = g.compartment AND v.value = g.value AND (
    SELECT 1 FROM threat_carrier k WHERE k.compartment = v.compartment AND k.value = v.value
    LIMIT 1) IS NULL
"""
_COUNTED = """
SELECT k.compartment, k.value, count(DISTINCT k.id) AS count, min(k.seen) AS first_seen,
       max(k.seen) AS last_seen, min(o.added) AS since
FROM threat_carrier k JOIN threat_object o USING (compartment, id, version)
"""
_COUNT_AGAIN = f"""
UPDATE threat_value v SET count = c.count, first_seen = c.first_seen, last_seen = c.last_seen,
    since = c.since
FROM ({_COUNTED} JOIN (
          SELECT DISTINCT * FROM unnest(%(compartments)s::bigint[], %(values)s::uuid[])
      ) AS g (compartment, value) USING (compartment, value)
      GROUP BY k.compartment, k.value) c
WHERE v.compartment = c.compartment AND v.value = c.value
"""  # noqa: S608  (a constant of this file)
# Objects have got back the numbers that they had before a rebuild: so do their values.
_ARRIVALS = """
UPDATE threat_carrier k SET seen = o.added FROM threat_object o
WHERE k.version = 0 AND o.compartment = k.compartment AND o.id = k.id AND o.version = 0
"""
_SETTLE = f"""
UPDATE threat_value v SET first_seen = c.first_seen, last_seen = c.last_seen, since = c.since
FROM ({_COUNTED} GROUP BY k.compartment, k.value) c
WHERE v.compartment = c.compartment AND v.value = c.value
"""  # noqa: S608  (a constant of this file)
_EXPECT = """
CREATE TEMPORARY TABLE threat_expected_value (
    compartment bigint, value uuid, id text, version bigint, batch uuid) ON COMMIT DROP
"""
_EXPECTED = f"""
INSERT INTO threat_expected_value SELECT compartment, value, id, version, batch FROM ({_REAL}) r
"""  # noqa: S608  (a constant of this file)
_DIFFERENT = f"""
SELECT e.batch::text FROM threat_expected_value e WHERE NOT EXISTS (
    SELECT FROM threat_carrier k WHERE k.compartment = e.compartment AND k.value = e.value
        AND k.id = e.id AND k.version = e.version)
UNION
SELECT coalesce(o.batch, k.value)::text
FROM threat_carrier k LEFT JOIN threat_object o USING (compartment, id, version)
WHERE NOT EXISTS (
    SELECT FROM threat_expected_value e WHERE e.compartment = k.compartment
        AND e.value = k.value AND e.id = k.id AND e.version = k.version)
UNION
SELECT coalesce(v.value, c.value)::text
FROM threat_value v FULL JOIN ({_COUNTED} GROUP BY k.compartment, k.value) c
     USING (compartment, value)
WHERE (v.count, v.first_seen, v.last_seen) IS DISTINCT FROM (c.count, c.first_seen, c.last_seen)
ORDER BY 1
"""  # noqa: S608  (a constant of this file)
Row = tuple[object, ...]


def carried(
    compartment: int, batch: UUID, first: int, objects: Sequence[StixObject]
) -> Iterator[Row]:
    """A row for each value of each object; `first` is the number of the first of them."""
    for added, thing in enumerate(objects, first):
        for value in values_of(thing.value):
            stated = (value.key, value.type, value.text, value.place or None)
            yield compartment, *stated, thing.id, thing.version, added, batch


def add(connection: Connection, rows: Sequence[Row]) -> None:
    """After their objects were added."""
    if rows:
        # Planned each time, as in `projection`.
        connection.execute(_ADD, _columns(rows), prepare=False)


def remove(connection: Connection, gone: Sequence[tuple[int, str]]) -> None:
    """After objects, by compartment and id, were removed in some version."""
    keys = [[compartment for compartment, _ in gone], [id_ for _, id_ in gone]]
    touched = connection.execute(_LET_GO, keys).fetchall()
    if touched:
        of = {"compartments": [one for one, _ in touched], "values": [one for _, one in touched]}
        connection.execute(_FORGET, of)
        connection.execute(_COUNT_AGAIN, of)


def clear(connection: Connection) -> None:
    connection.execute("DELETE FROM threat_carrier")
    connection.execute("DELETE FROM threat_value")


def settle(connection: Connection) -> None:
    """After a replay, when the objects have their old numbers again."""
    connection.execute(_ARRIVALS)
    connection.execute(_SETTLE)


def expect(connection: Connection) -> None:
    """Begin to say what should be in the tables."""
    connection.execute(_EXPECT)


def expected(connection: Connection, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(_EXPECTED, _columns(rows))


def differences(connection: Connection) -> Iterator[str]:
    """Batches whose values are not in the tables as they should be; values that no batch has."""
    connection.execute("CREATE INDEX ON threat_expected_value (compartment, value, id, version)")
    yield from (record for (record,) in connection.execute(_DIFFERENT).fetchall())
    connection.execute("DROP TABLE threat_expected_value")


def _columns(rows: Sequence[Row]) -> dict[str, list[object]]:
    return dict(zip(_COLUMNS, map(list, zip(*rows, strict=True)), strict=True))
