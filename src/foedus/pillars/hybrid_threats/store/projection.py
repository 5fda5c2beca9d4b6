"""Batches of the ledger into the table of objects: the only code that writes that table.

An object is added once for each compartment. Its number, `added`, is taken from the collection's
clock under the lock of the clock's row, which is held until the commit: so whoever commits later
has higher numbers, and a reader who follows them never misses one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from foedus.node import clock
from foedus.node.bulk import WITHDRAW, Brought
from foedus.node.node import Connection
from foedus.pillars.hybrid_threats.batch import objects_of
from foedus.pillars.hybrid_threats.store.compartments import Compartment, collection_id

# In binary, and no temporary table: emptying one at each commit costs more than a small batch.
_INCOMING = """
unnest(%(compartment)b::bigint[], %(id)b::text[], %(version)b::bigint[], %(added)b::bigint[],
       %(type)b::text[], %(batch)b::uuid[], %(bytes)b::bytea[])
    AS i (compartment, id, version, added, type, batch, bytes)
"""
_COLUMNS = ("compartment", "id", "version", "added", "type", "batch", "bytes")
_TICK = """
INSERT INTO threat_clock AS c (collection, added) VALUES (%(collection)s, %(now)s + %(count)s - 1)
ON CONFLICT (collection) DO UPDATE SET added = greatest(c.added + 1, %(now)s) + %(count)s - 1
RETURNING added - %(count)s + 1 AS first
"""
# One question for a batch: its numbers, and the rows of its collection and compartment.
_ENTER = f"""
WITH tick AS ({_TICK}),
     listed AS (
         INSERT INTO threat_collection (id, name, title, description, cls, members)
         VALUES (%(collection)s, %(name)s, %(name)s, '', 1, '{{}}') ON CONFLICT DO NOTHING),
     opened AS (
         INSERT INTO threat_compartment (id, collection, owner, policy, cls, categories,
                                         releasable_to, public, changed)
         SELECT %(id)s, %(collection)s, %(owner)s, %(policy)s, %(cls)s, %(categories)s,
                %(members)s, %(public)s, first FROM tick
         ON CONFLICT (id) DO UPDATE SET changed = excluded.changed)
SELECT first FROM tick
"""  # noqa: S608  (a constant of this file)
# The statement sees the table as it was: the newest of what comes against the newest of what is.
_INSERT = f"""
WITH news AS MATERIALIZED (
         SELECT *, max(version) OVER (PARTITION BY compartment, id) AS newest
         FROM {_INCOMING}),
     superseded AS (
         UPDATE threat_object o SET is_last = false FROM news i
         WHERE o.compartment = i.compartment AND o.id = i.id AND o.is_last
           AND o.version < i.newest AND i.version = i.newest),
     added AS (
         INSERT INTO threat_object (compartment, id, version, added, type, is_last, batch, bytes)
         SELECT compartment, id, version, added, type,
                version = newest AND NOT EXISTS (
                    SELECT FROM threat_object o WHERE o.compartment = i.compartment
                        AND o.id = i.id AND o.version > i.version),
                batch, bytes
         FROM news i ORDER BY added ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*) FROM added
"""  # noqa: S608  (a constant of this file)
# The same object in a later batch hangs on that one: the earlier may then be withdrawn.
_HANG_ON = f"""
UPDATE threat_object o SET batch = i.batch
FROM (SELECT DISTINCT ON (compartment, id, version) * FROM {_INCOMING}
      ORDER BY compartment, id, version, added DESC) i
WHERE o.compartment = i.compartment AND o.id = i.id AND o.version = i.version
  AND o.batch <> i.batch AND o.bytes = i.bytes
"""  # noqa: S608  (a constant of this file)
_CHANGED = "UPDATE threat_compartment SET changed = %s WHERE id = ANY (%s)"
_REMOVE = """
DELETE FROM threat_object o USING threat_compartment c
WHERE o.batch = ANY (%s::uuid[]) AND c.id = o.compartment AND c.owner = %s
RETURNING o.compartment, o.id, c.collection
"""
_RAISE = """
UPDATE threat_object o SET is_last = true
FROM (SELECT DISTINCT g.compartment, g.id FROM unnest(%s::bigint[], %s::text[])
                                               AS g (compartment, id)) g,
     LATERAL (SELECT max(version) AS version FROM threat_object n
              WHERE n.compartment = g.compartment AND n.id = g.id) n
WHERE o.compartment = g.compartment AND o.id = g.id AND o.version = n.version AND NOT o.is_last
"""
_KEEP = """
CREATE TEMPORARY TABLE threat_kept ON COMMIT DROP AS
SELECT compartment, id, version, added FROM threat_object
"""
_GIVE_BACK = """
UPDATE threat_object o SET added = k.added FROM threat_kept k
WHERE o.compartment = k.compartment AND o.id = k.id AND o.version = k.version
"""
_EXPECT = """
CREATE TEMPORARY TABLE threat_expected (compartment bigint, id text, version bigint, batch uuid,
                                        digest bytea) ON COMMIT DROP
"""
_EXPECTED = f"""
INSERT INTO threat_expected
SELECT compartment, id, version, batch, sha256(bytes) FROM {_INCOMING}
"""  # noqa: S608  (a constant of this file)
_DIFFERENT = """
SELECT e.batch::text FROM threat_expected e WHERE NOT EXISTS (
    SELECT FROM threat_object o
    WHERE o.compartment = e.compartment AND o.id = e.id AND o.version = e.version)
UNION
SELECT o.batch::text FROM threat_object o WHERE NOT EXISTS (
    SELECT FROM threat_expected e WHERE o.compartment = e.compartment AND o.id = e.id
        AND o.version = e.version AND sha256(o.bytes) = e.digest)
    OR o.is_last = EXISTS (SELECT FROM threat_object n WHERE n.compartment = o.compartment
                             AND n.id = o.id AND n.version > o.version)
ORDER BY 1
"""
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ThreatObjects:
    """The projection of `hybrid_threats.batch` (`foedus.node.bulk`)."""

    def apply(self, connection: Connection, brought: Sequence[Brought]) -> None:
        for withdrawn, group in groupby(brought, key=lambda one: one.op == WITHDRAW):
            (_remove if withdrawn else _add)(connection, list(group))

    def replay(self, connection: Connection, standing: Iterator[Sequence[Brought]]) -> None:
        """What was there keeps its number, so that no reader is told of it again."""
        connection.execute(_KEEP)
        connection.execute("CREATE UNIQUE INDEX ON threat_kept (compartment, id, version)")
        connection.execute("DELETE FROM threat_object")
        for brought in standing:
            self.apply(connection, brought)
        connection.execute(_GIVE_BACK)

    def differences(
        self, connection: Connection, standing: Iterator[Sequence[Brought]]
    ) -> Iterator[str]:
        connection.execute(_EXPECT)
        for brought in standing:
            rows = [row for one in brought for row in _rows(one, _compartment(one), 0)]
            connection.execute(_EXPECTED, _columns(rows))
        connection.execute("CREATE INDEX ON threat_expected (compartment, id, version)")
        yield from (record for (record,) in connection.execute(_DIFFERENT).fetchall())
        connection.execute("DROP TABLE threat_expected")


def _add(connection: Connection, brought: Sequence[Brought]) -> None:
    rows: list[Row] = []
    for one in brought:
        body, compartment = one.body or {}, _compartment(one)
        asked = {"count": int(body["count"]), "name": str(body["collection"]), **_now()}
        found = connection.execute(_ENTER, compartment.row | asked).fetchone()
        rows += _rows(one, compartment, found[0] if found else 0)
    columns = _columns(rows)
    # Planned each time: a plan made while the table was small would walk through all of it later.
    counted = connection.execute(_INSERT, columns, prepare=False).fetchone()
    if counted is None or counted[0] < len(rows):
        connection.execute(_HANG_ON, columns, prepare=False)


def _remove(connection: Connection, brought: Sequence[Brought]) -> None:
    """A withdrawn batch takes its objects along, unless a later batch has them too."""
    for owner, group in groupby(brought, key=lambda one: one.owner):
        records = [one.id for one in group]
        gone = connection.execute(_REMOVE, [records, owner]).fetchall()
        compartments = [compartment for compartment, _, _ in gone]
        connection.execute(_RAISE, [compartments, [id_ for _, id_, _ in gone]])
        for collection in {collection for _, _, collection in gone}:
            changed = [one for one, _, where in gone if where == collection]
            asked = {"collection": collection, "count": 1, **_now()}
            found = connection.execute(_TICK, asked).fetchone()
            connection.execute(_CHANGED, [found[0] if found else 0, changed])


def _now() -> dict[str, int]:
    return {"now": 1_000 * clock.unix_ms()}


def _compartment(one: Brought) -> Compartment:
    body = one.body or {}
    return Compartment(collection_id(str(body["collection"])), one.owner, one.label)


def _rows(one: Brought, compartment: Compartment, first: int) -> Iterator[Row]:
    where, batch = compartment.id, UUID(one.id)
    for number, thing in enumerate(objects_of(one.body or {})):
        yield where, thing.id, thing.version, first + number, thing.type, batch, thing.raw


def _columns(rows: Iterable[Row]) -> dict[str, list[object]]:
    return dict(zip(_COLUMNS, map(list, zip(*rows, strict=True)), strict=True))
