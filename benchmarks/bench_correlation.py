"""Correlation: rows a second over many sightings, incremental and in full.

    python benchmarks/bench_correlation.py [--rows 200000] [--batch 1000]

A node's own tables and statements, without ledger and signatures: objects' rows are laid into
threat_object first, then their values are added batch by batch as `store.projection` does it, each
batch with the report of its new correlations; then every value of every member in full. Values
are 60 % unique and 40 % Zipf over a million, of three members.
Wall time and the CPU seconds of this process; the database's own work is in the wall time.
"""

from __future__ import annotations

import argparse
import time
import uuid
from collections.abc import Iterator

import numpy as np

from foedus.cli import trio
from foedus.kernel.label import Label
from foedus.node.node import Connection, Node
from foedus.node.reading import EVERYTHING_UNCATEGORISED, reading_as
from foedus.pillars.hybrid_threats.store import correlation, lookup
from foedus.pillars.hybrid_threats.store.compartments import Compartment, collection_id
from foedus.pillars.hybrid_threats.values.value import Value

SEED, MEMBERS, POPULAR = 7, ("ALB", "HRV", "XKX"), 1_000_000
COLLECTION = "bench"
_COMPARTMENT = """
INSERT INTO threat_compartment (id, collection, owner, policy, cls, categories, releasable_to,
                                public, changed)
VALUES (%(id)s, %(collection)s, %(owner)s, %(policy)s, %(cls)s, %(categories)s, %(members)s,
        %(public)s, 0)
"""
_OBJECTS = """
INSERT INTO threat_object (compartment, id, version, added, type, is_last, batch, bytes)
SELECT *, 'indicator', true, %s, '{}'
FROM unnest(%s::bigint[], %s::text[], %s::bigint[], %s::bigint[])
"""
_FULL = """
SELECT count(*) FROM (
    SELECT v.value FROM threat_value v JOIN threat_compartment c ON c.id = v.compartment
    GROUP BY v.value HAVING count(DISTINCT c.owner) > 1) met
"""
_SIZE = """
SELECT count(*), pg_total_relation_size('threat_value'), pg_total_relation_size('threat_carrier')
FROM threat_value
"""
Row = tuple[object, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--batch", type=int, default=1_000)
    asked = parser.parse_args()
    with trio.nodes(("ALB",)) as (_, places):
        node = places[0].node
        with node.sessions.open("ingest") as connection:
            compartments = [opened(connection, member) for member in MEMBERS]
        incremental(node, compartments, asked.rows, asked.batch)
        full(node, asked.rows)


def opened(connection: Connection, member: str) -> int:
    label = Label("FOEDUS", "INTERNAL", (), MEMBERS)
    compartment = Compartment(collection_id(COLLECTION), member, label)
    connection.execute(_COMPARTMENT, compartment.row)
    return compartment.id


def incremental(node: Node, compartments: list[int], rows: int, size: int) -> None:
    chance = np.random.default_rng(SEED)
    took: list[float] = []
    cpu, added, met = 0.0, 0.0, 0
    for first in range(0, rows, size):
        compartment = compartments[first // size % len(compartments)]
        batch = list(drawn(chance, compartment, first, size))
        with node.sessions.open("ingest") as connection:
            lay_objects(connection, batch)
        start, began = time.perf_counter(), time.process_time()
        with node.sessions.open("ingest") as connection:
            correlation.add(connection, batch)
            added += time.perf_counter() - start
            met += len(lookup.met(connection, after=first - 1, until=first + size, most=size))
        took.append(time.perf_counter() - start)
        cpu += time.process_time() - began
    print(f"added: {rows / added:,.0f} rows/s wall")
    took.sort()
    print(f"incremental: {rows / sum(took):,.0f} rows/s wall, {cpu:.1f} s CPU of this process")
    p50, p99 = took[len(took) // 2], took[int(len(took) * 0.99)]
    print(
        f"  a batch of {size:,}: p50 {1e3 * p50:.0f} ms, p99 {1e3 * p99:.0f} ms; {met:,} reported"
    )


def drawn(chance: np.random.Generator, compartment: int, first: int, size: int) -> Iterator[Row]:
    batch = uuid.UUID(int=first + 1)
    for number in range(first, first + size):
        is_unique = chance.random() < 0.6
        rank = number + POPULAR if is_unique else int(POPULAR ** chance.random())
        value = Value(
            "ipv4-addr", f"{rank >> 24}.{rank >> 16 & 255}.{rank >> 8 & 255}.{rank & 255}"
        )
        stated = (value.key, value.type, value.text, value.place)
        yield compartment, *stated, f"indicator--{uuid.UUID(int=number)}", 1, number, batch


def lay_objects(connection: Connection, batch: list[Row]) -> None:
    columns = [list(column) for column in zip(*batch, strict=True)]
    compartments, *_, ids, versions, added, batches = columns
    connection.execute(_OBJECTS, [batches[0], compartments, ids, versions, added])


def full(node: Node, rows: int) -> None:
    with reading_as(node, EVERYTHING_UNCATEGORISED) as connection:
        start = time.perf_counter()
        counted = connection.execute(_FULL).fetchone()
        took = time.perf_counter() - start
    found = counted[0] if counted else 0
    print(f"full: {found:,} values of several members in {took:.2f} s: {rows / took:,.0f} rows/s")
    with node.sessions.open("ingest") as connection:
        sizes = connection.execute(_SIZE).fetchone() or (0, 0, 0)
    each = [size / rows for size in sizes[1:]]
    print(f"  {sizes[0]:,} rows of values; bytes for each sighting: {each[0]:.0f} + {each[1]:.0f}")
    with reading_as(node, EVERYTHING_UNCATEGORISED) as connection:
        start = time.perf_counter()
        lookup.held(connection, [Value("ipv4-addr", "0.0.0.1")])
        print(f"  one look-up: {1e3 * (time.perf_counter() - start):.1f} ms")


if __name__ == "__main__":
    main()
