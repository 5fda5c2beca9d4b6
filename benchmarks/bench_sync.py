"""A pull of many entries, beside the raw signature check of the same minute; one process each.

    python benchmarks/bench_sync.py [--entries 100000] [--preload 1000000] [--rounds 3]

A real PostgreSQL (fsync on, row-level security forced) on the disk of the temporary folder. The
owner writes the entries and builds the pages as the partner's login; a process of its own receives
them. `ratio` is entries received in a second over Ed25519 checks of 1 KB in a second, measured
between the pages of the same run. With --preload the receiver's tables hold that many entries of
another log beforehand, and the cost of row-level security is measured on as many rows. The last
line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from hashlib import sha256
from pathlib import Path

from foedus.kernel.identity import Identity
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.kinds import Kind, Kinds
from foedus.node import members, serve
from foedus.node.database import install
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import ADMIN, Database
from foedus.node.database.sessions import Sessions
from foedus.node.home import prepare
from foedus.node.node import Connection, Node
from foedus.node.receive import receive
from foedus.node.write import pen

KIND = "bench.note"
KINDS = Kinds({KIND: Kind(KIND, lambda _body, _entry, _history: ())})
PAGE_ENTRIES = 1_000
CONTENT_BYTES = 1_024
RAW_CHECKS = 400
PRELOAD = """
INSERT INTO entry (log, seq, op, id, kind, ver, digest, policy, cls, categories, public, at, by,
                   reason, leaf, envelope)
SELECT 'HRV/00000000/1', n, 'put', gen_random_uuid(), 'bench.note', 1, sha256(n::text::bytea), 'P',
       1, '{}', false, now(), 'clerk', '', sha256(n::text::bytea),
       convert_to(repeat(md5(n::text), 28), 'UTF8')
FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n;
INSERT INTO content (log, seq, bytes)
SELECT 'HRV/00000000/1', n, convert_to(repeat(md5(n::text), 32), 'UTF8')
FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n;
INSERT INTO record (id, kind, ver, owner, policy, cls, categories, releasable_to, public, at, by,
                    digest, withdrawn, reason, body, tide)
SELECT id, kind, ver, 'HRV', 'P', seq %% 3, '{}', '{ALB,HRV}', false, at, by, digest, false, '',
       jsonb_build_object('title', md5(seq::text), 'text', repeat(md5(seq::text), 24)), seq
FROM entry WHERE log = 'HRV/00000000/1' AND seq BETWEEN %(first)s AND %(last)s
"""


def signer(member: str) -> Ed25519Signer:
    return Ed25519Signer.from_secret(sha256(member.encode()).digest())


def identity(member: str) -> Identity:
    return Identity(member, member, signer(member).public)


def opened(cluster: Cluster, member: str) -> Node:
    database = Database.embedded(cluster, f"bench_{member.lower()}")
    return Node(member, signer(member), KINDS, Sessions(database))


def made(cluster: Cluster, member: str, knows: str) -> Node:
    database = Database.embedded(cluster, f"bench_{member.lower()}")
    install.create(database)
    prepare(database, identity(member))
    node = opened(cluster, member)
    members.pin(node, identity(knows).to_bytes())
    return node


def write_entries(owner: Node, count: int) -> float:
    """Seconds for the owner to seal, admit, append and project them, a thousand at once."""
    text = "x" * (CONTENT_BYTES - len('{"body":{"text":""},"salt":""}') - 32)
    began = time.perf_counter()
    for start in range(0, count, PAGE_ENTRIES):
        records = [str(uuid.uuid4()) for _ in range(start, min(count, start + PAGE_ENTRIES))]
        with pen(owner) as ours:
            ours.expect(records)
            for record in records:
                ours.put(KIND, {"text": text}, by="clerk", to=("XKX",), record=record)
    return time.perf_counter() - began


def build_pages(owner: Node, folder: Path) -> tuple[str, float]:
    """The log and the seconds for reading and framing its pages, as the partner's login."""
    (log, size), *_ = serve.logs_for(owner, "XKX")
    began, start, seconds = time.perf_counter(), 0, 0.0
    while start < size:
        began = time.perf_counter()
        page = serve.page(owner, "XKX", log, start, max_entries=PAGE_ENTRIES)
        seconds += time.perf_counter() - began
        assert page is not None
        (folder / f"{start:09}").write_bytes(page)
        start += PAGE_ENTRIES
    return log, seconds


def raw_checks(count: int) -> float:
    """Seconds for so many Ed25519 checks of 1 KB, nothing else."""
    key = signer("ALB").public
    message = bytes(CONTENT_BYTES)
    signature = signer("ALB").sign(message)
    began = time.perf_counter()
    for _ in range(count):
        assert key.verify(message, signature)
    return time.perf_counter() - began


def receive_pages(folder: Path, log: str, pages: Path) -> dict[str, float]:
    """The receiver: pages one after the other, raw checks in between."""
    cluster = Cluster(folder)
    cluster.start()
    node = opened(cluster, "XKX")
    seconds, raw, taken, cpu = [], [], 0, 0.0
    for path in sorted(pages.iterdir()):
        page = path.read_bytes()
        began, used = time.perf_counter(), time.process_time()
        received = receive(node, page, log=log)
        seconds.append(time.perf_counter() - began)
        cpu += time.process_time() - used
        taken += received.admitted
        raw.append(raw_checks(RAW_CHECKS))
    node.sessions.close()
    tenth = max(1, len(seconds) // 10)
    slowness = [page / check for page, check in zip(seconds, raw, strict=True)]
    flatness = statistics.median(slowness[:tenth]) / statistics.median(slowness[-tenth - 1 : -1])
    rate, raw_rate = taken / sum(seconds), len(raw) * RAW_CHECKS / sum(raw)
    return {
        "entries": taken,
        "entries_per_s": round(rate),
        "raw_checks_per_s": round(raw_rate),
        "ratio": round(rate / raw_rate, 3),
        "cpu_us_per_entry": round(cpu / taken * 1e6, 1),
        "last_tenth_over_first": round(flatness, 3),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def preload(node: Node, count: int) -> None:
    """So many entries of another log, with contents and records; nothing of it is signed."""
    with node.sessions.database.connect(ADMIN) as admin:
        admin.execute("INSERT INTO log VALUES ('HRV/00000000/1', 'HRV', '{HRV,XKX}')")
        for first in range(0, count, 100_000):
            limits = {"first": first, "last": min(count, first + 100_000) - 1}
            for statement in PRELOAD.split(";"):
                admin.execute(statement, limits)
        admin.execute("VACUUM ANALYZE entry, content, record")
        admin.execute("CHECKPOINT")


QUERIES = {
    "count": "SELECT count(*) FROM record WHERE {filter}",
    "list": "SELECT id FROM record WHERE kind = 'bench.note' AND {filter} ORDER BY id LIMIT 100",
    "key": "SELECT ver FROM record WHERE id = ANY (%(ids)s) AND {filter}",
}
FILTER = "cls <= 1 AND categories <@ ARRAY['NUC']"


def security_cost(node: Node, rounds: int) -> dict[str, float]:
    """Median seconds under the policies over the superuser's with the filter in the query."""
    database = node.sessions.database
    with database.connect(ADMIN) as admin, database.connect("web") as web:
        web.execute("SELECT set_config('foedus.clearance', '1', false)")
        web.execute("SELECT set_config('foedus.categories', 'NUC', false)")
        ids = [row[0] for row in admin.execute("SELECT id FROM record LIMIT 300")]
        ratios = {}
        for name, query in QUERIES.items():
            repeats = rounds * (5 if name == "count" else 100)
            ours, plain = [], []
            for _ in range(repeats):
                ours.append(seconds_of(web, query.format(filter="true"), ids))
                plain.append(seconds_of(admin, query.format(filter=FILTER), ids))
            ratio = statistics.median(ours) / statistics.median(plain)
            ratios[f"rls_{name}"] = round(ratio, 3)
    return ratios


def seconds_of(connection: Connection, query: str, ids: list[object]) -> float:
    began = time.perf_counter()
    connection.execute(query, {"ids": ids}).fetchall()
    return time.perf_counter() - began


def in_a_process_of_its_own(folder: Path, log: str, pages: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--receive", str(folder), log, str(pages)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def fresh_receiver(cluster: Cluster) -> Node:
    with Database.embedded(cluster, "bench_xkx").connect(ADMIN, dbname="postgres") as admin:
        admin.execute("DROP DATABASE IF EXISTS bench_xkx WITH (FORCE)")
    return made(cluster, "XKX", "ALB")


def run(cluster: Cluster, work: Path, options: argparse.Namespace) -> dict[str, object]:
    owner = made(cluster, "ALB", "XKX")
    seconds = write_entries(owner, options.entries)
    result: dict[str, object] = {"write_per_s": round(options.entries / seconds)}
    print(f"written in {seconds:.1f} s")
    pages = work / "pages"
    pages.mkdir()
    log, seconds = build_pages(owner, pages)
    result["page_build_per_s"] = round((options.entries + 1) / seconds)
    owner.sessions.close()
    runs = []
    for _ in range(options.rounds):
        fresh_receiver(cluster).sessions.close()
        runs.append(in_a_process_of_its_own(cluster.folder, log, pages))
        print(json.dumps(runs[-1]))
    result |= sorted(runs, key=lambda one: one["ratio"])[len(runs) // 2]
    if options.preload:
        receiver = fresh_receiver(cluster)
        preload(receiver, options.preload)
        result |= security_cost(receiver, options.rounds)
        receiver.sessions.close()
        full = in_a_process_of_its_own(cluster.folder, log, pages)
        print(json.dumps(full))
        result["preloaded"] = options.preload
        result["ratio_preloaded"] = full["ratio"]
        result["memory_mb_preloaded"] = full["memory_mb"]
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--preload", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--receive", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.receive:
        folder, log, pages = options.receive
        print(json.dumps(receive_pages(Path(folder), log, Path(pages))))
        return
    work = Path(tempfile.mkdtemp(prefix="foedus-bench-"))
    work.chmod(0o711)
    try:
        with Cluster(work / "postgres").running() as cluster:
            print(json.dumps(run(cluster, work, options)))
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
