"""Pages of a list of many records, as a signed-in user reads them, one process.

    python benchmarks/bench_list.py [--records 100000] [--rounds 20]

A real PostgreSQL on the disk of the temporary folder, row-level security forced. The owner writes
records of one kind with five sort keys, a column of several values and some ten words each, under
labels of every clearance; then each sort of page is asked for by users who may see all, two thirds
and a third of them: beginning, middle and end, sorted by each column, filtered, searched. Times
are of a call as a whole, the database included. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from bench_sync import identity, signer

from foedus.kernel.kinds import Index, Kind, Kinds
from foedus.node import listing
from foedus.node.database import install
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import ADMIN, WEB, Database
from foedus.node.database.sessions import Sessions
from foedus.node.home import prepare
from foedus.node.listing import Query
from foedus.node.node import Node
from foedus.node.records import Reader
from foedus.node.write import Marking, pen

KIND = "bench.step"
AT_ONCE = 1_000
LATER = (1, 10, 40, 66)
MOST_PAGES, FEW_PAGES = 67, 10
"""Of 500 rows each: 33,000 records are all that the last reader may see."""

Taken = tuple[float, float]
"""Milliseconds on the wall and of processors."""
COLUMNS = ("title", "due", "status", "cost", "lead")
MEMBERS = ("ALB", "BGR", "HRV", "XKX")
STATUS = ("draft", "late", "open", "done", "stopped")
WORDS = ("vežba", "obuka", "nabavka", "kufiri", "mbrojtje", "zajednička", "granica", "plan")
MARKINGS = (
    Marking(classification="PUBLIC"),
    Marking(classification="INTERNAL"),
    Marking(classification="RESTRICTED", categories=("NUC",)),
)
READERS = {
    "all": Reader("RESTRICTED", ("NUC",)),
    "two thirds": Reader("INTERNAL"),
    "one third": Reader("PUBLIC"),
}


def index(body: dict[str, object]) -> Index:
    keys = {name: str(body[name]) for name in COLUMNS}
    return Index({**keys, "who": tuple(str(body["who"]).split())}, str(body["title"]))


KINDS = Kinds({KIND: Kind(KIND, lambda _body, _entry, _history: (), index=index)})


def body(number: int, dice: np.random.Generator) -> dict[str, object]:
    words = " ".join(WORDS[n] for n in dice.integers(0, len(WORDS), 6))
    return {
        "title": f"{words} {dice.integers(0, 10**6):06}",
        "due": f"2027-{dice.integers(1, 13):02}-{dice.integers(1, 29):02}",
        "status": STATUS[min(4, int(dice.exponential(1)))],
        "cost": f"{dice.integers(0, 10**9):012}",
        "lead": MEMBERS[dice.integers(0, 4)],
        "who": " ".join(sorted({MEMBERS[n] for n in dice.integers(0, 4, 2)})),
        "number": number,
    }


def made(cluster: Cluster) -> Node:
    database = Database.embedded(cluster, "bench_alb")
    install.create(database)
    prepare(database, identity("ALB"))
    return Node("ALB", signer("ALB"), KINDS, Sessions(database))


def load(node: Node, count: int) -> float:
    """Seconds for writing so many records, a thousand in a transaction."""
    dice = np.random.default_rng(1)
    began = time.perf_counter()
    for start in range(0, count, AT_ONCE):
        records = [str(uuid.uuid4()) for _ in range(start, min(count, start + AT_ONCE))]
        with pen(node) as ours:
            ours.expect(records)
            for number, record in enumerate(records, start):
                marking = MARKINGS[number % len(MARKINGS)]
                said = body(number, dice)
                ours.put(KIND, said, by="clerk", to=(), record=record, marking=marking)
    return time.perf_counter() - began


def queries() -> Iterator[tuple[str, Query]]:
    yield "arrival", Query((KIND,), descending=True)
    for column in COLUMNS:
        yield f"by {column}", Query((KIND,), order=column)
    broad = {"status": ("draft",)}
    narrow = {"due": ("2027-05-05",)}
    yield "one value", Query((KIND,), order="title", where=broad)
    yield "rare value", Query((KIND,), order="title", where=narrow)
    yield "two columns", Query((KIND,), order="due", where={**broad, "lead": ("ALB", "HRV")})
    three = {"status": ("stopped", "done"), "lead": ("XKX",), "who": ("BGR",)}
    yield "three columns", Query((KIND,), order="cost", where=three)
    yield "none of many", Query((KIND,), order="cost", where={"lead": ("XKX",)}, owners=("HRV",))
    yield "common word", Query((KIND,), order="title", text="vezba")
    yield "two words", Query((KIND,), order="due", text="mbrojtje zaj")
    yield "rare word", Query((KIND,), order="due", text="12345")
    yield "word and value", Query((KIND,), order="due", text="plan", where=broad)


def whole(query: Query) -> Query:
    return replace(query, where={}, text="", owners=())


def started(node: Node, reader: Reader, query: Query) -> list[Query]:
    """The query at its beginning, and at pages on the way to its end."""
    found, after, pages = [query], "", 0
    while page := listing.page(node, reader, replace(query, limit=500, after=after)):
        after, pages = page.after, pages + 1
        if not page.more or pages == (MOST_PAGES if query == whole(query) else FEW_PAGES):
            return found
        if pages in LATER:
            found.append(replace(query, after=after))
    return found


def measured(node: Node, clock: Clock, rounds: int) -> dict[str, list[Taken]]:
    """Milliseconds of every call, by reader and sort of query."""
    times: dict[str, list[Taken]] = {}
    for name, reader in READERS.items():
        for what, query in queries():
            pages = started(node, reader, query)
            taken = times.setdefault(f"{what}, {name}", [])
            while len(taken) < rounds:
                taken += [clock.taken(listing.page, node, reader, one) for one in pages]
        for what, query, column in choices():
            taken = times.setdefault(f"facets of {what}, {name}", [])
            asked = (node, reader, query, (column,))
            taken += [clock.taken(listing.facets, *asked) for _ in range(rounds)]
    return times


def choices() -> Iterator[tuple[str, Query, str]]:
    whole = Query((KIND,), order="title")
    for column in ("status", "who", "due"):
        yield column, whole, column
    yield "status, one lead", replace(whole, where={"lead": ("ALB",)}), "status"
    yield "status, a word", replace(whole, text="vezba"), "status"


class Clock:
    """Wall time, and processor time of this process and of the session's PostgreSQL process.

    The second is what counts on a machine that does other things as well.
    """

    def __init__(self, node: Node) -> None:
        with node.reading(WEB) as connection:
            self._session = Path(f"/proc/{connection.info.backend_pid}/schedstat")

    def taken(self, call: Callable[..., object], *asked: object) -> Taken:
        began, worked = time.perf_counter(), self._worked()
        call(*asked)
        return (time.perf_counter() - began) * 1e3, (self._worked() - worked) * 1e3

    def _worked(self) -> float:
        return time.process_time() + int(self._session.read_text().split()[0]) / 1e9


def percentile(taken: list[float], percent: int) -> float:
    return round(statistics.quantiles(taken, n=100, method="inclusive")[percent - 1], 1)


def summary(name: str, taken: list[Taken]) -> dict[str, float]:
    wall, work = [w for w, _ in taken], [w for _, w in taken]
    return {
        f"{name}_p50_ms": percentile(wall, 50),
        f"{name}_p95_ms": percentile(wall, 95),
        f"{name}_p50_cpu_ms": percentile(work, 50),
        f"{name}_p95_cpu_ms": percentile(work, 95),
    }


def run(cluster: Cluster, options: argparse.Namespace) -> dict[str, object]:
    node = made(cluster)
    seconds = load(node, options.records)
    print(f"written in {seconds:.1f} s")
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute("VACUUM ANALYZE")
        size = "SELECT pg_total_relation_size('posting') / 1000000, count(*) FROM posting"
        (megabytes, keys) = admin.execute(size).fetchone() or (0, 0)
    times = measured(node, Clock(node), options.rounds)
    node.sessions.close()
    for what, taken in times.items():
        print(what, json.dumps(summary("call", taken)))
    pages = [t for what, taken in times.items() if not what.startswith("facets") for t in taken]
    facets = [t for what, taken in times.items() if what.startswith("facets") for t in taken]
    result = {
        "records": options.records,
        "write_per_s": round(options.records / seconds),
        "keys": keys,
        "keys_mb": int(megabytes),
        "calls": len(pages) + len(facets),
    }
    return {**result, **summary("page", pages), **summary("facets", facets)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="foedus-bench-"))
    work.chmod(0o711)
    try:
        with Cluster(work / "postgres").running() as cluster:
            print(json.dumps(run(cluster, options)))
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
