"""The pages of a large plan over HTTP: 32 members, 500 items, 100 suppliers, 12 periods.

    python benchmarks/bench_plan_pages.py [--rounds 20] [--small]

A node with PostgreSQL on the disk of the temporary folder, served by granian as `foedus serve`
does. The plan is made up (large_plan), stored as a worker stores one, and read as a signed-in
person reads it: the result, each long list plain, filtered, turned to the end; shares; two runs
compared; files. Times are from the request to the last byte on loopback, so they hold all of the
server's work and whatever else the machine did; beside them the CPU time that server and database
spent on a page. The last line is one JSON object with milliseconds.
"""

from __future__ import annotations

import argparse
import json
import time
import uuid
from urllib.parse import quote

import httpx
import numpy as np
from bench_page import entered, spent
from large_plan import Size, large_case, made_up_plan

from foedus.cli import trio
from foedus.node.database.server import INGEST
from foedus.node.node import Node
from foedus.node.reading import Reader
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.runs import papers, store, worker
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.computing import Computed, Question

READER = Reader("RESTRICTED")
LARGEST_BYTES = 100_000
FILES = ("json", "xlsx", "csv")


def stored(node: Node, case: Case, plan: SharedPlan) -> str:
    """A run that has been done; its id."""
    asked = Asked()
    new = store.NewRun(
        order=("ALB", str(uuid.UUID(int=1)), 1),
        asked=asked,
        case=papers.pack_case(case),
        case_digest=case.digest(),
        sources={},
        person="bench",
        classification="INTERNAL",
        categories=(),
    )
    store.put(node, READER, new, worker.now())
    with node.sessions.database.connect(INGEST) as held:
        claimed = store.claim(held, worker.now())
        assert claimed
        kept = worker.ended(Question(case, asked), Computed("planned", plan), is_stopped=False)
        assert store.finish(node, claimed.id, kept, worker.now())
    return claimed.id


def addresses(run: str, other: str, case: Case) -> dict[str, str]:
    base = f"/procurement/runs/{run}/"
    member, supplier = case.members[5].member, quote(case.suppliers[7].supplier)
    return {
        "result": base,
        "gains of one": f"{base}lists/gains/",
        "gains of all": f"{base}lists/gains/?member=",
        "gains of an item": f"{base}lists/gains/?member=&item=number+77",
        "deliveries": f"{base}lists/lines/",
        "deliveries to one": f"{base}lists/lines/?member={member}",
        "deliveries by supplier": f"{base}lists/lines/?supplier={supplier}",
        "deliveries in a period": f"{base}lists/lines/?period=7",
        "deliveries by all four": f"{base}lists/lines/?member={member}&item=1&period=3",
        "deliveries, last page": f"{base}lists/lines/?page=300",
        "price steps": f"{base}lists/steps/",
        "price steps of a supplier": f"{base}lists/steps/?supplier={supplier}",
        "where it pays": f"{base}lists/verdicts/",
        "one-off costs": f"{base}lists/activations/?member={member}",
        "shares": f"{base}shares/",
        "two runs compared": f"/procurement/runs/compare/?run={run}&run={other}",
    }


def measured(client: httpx.Client, path: str, rounds: int) -> tuple[list[float], float, int]:
    """Milliseconds of each time, of CPU on average, and bytes."""
    before, times, size = spent(), [], 0
    for _ in range(rounds):
        began = time.perf_counter()
        answer = client.get(path)
        times.append((time.perf_counter() - began) * 1_000)
        assert answer.status_code == 200, answer.text[:500]
        size = len(answer.content)
    return times, (spent() - before) * 1_000 / rounds, size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--small", action="store_true")
    asked = parser.parse_args()
    size = Size(members=8, items=60, suppliers=12) if asked.small else Size()
    case = large_case(size, seed=1)
    plan = made_up_plan(case, seed=1)
    print(f"{len(case.requirements)} needs, {len(plan.joint.lines)} deliveries", flush=True)
    with trio.nodes(("ALB", "HRV", "XKX")) as (_, places):
        place = places[0]
        began = time.process_time()
        run, other = (stored(place.node, case, plan) for _ in range(2))
        keeping = (time.process_time() - began) / 2
        print(f"kept in {keeping:.1f} s of CPU, without the database", flush=True)
        trio.serve([place])
        client = entered(place.node, place.url)
        told = _pages(client, addresses(run, other, case), asked.rounds)
        files = _files(client, run)
        client.close()
    print(json.dumps({**told, "keep_cpu_s": round(keeping, 1), "files": files}))


def _pages(client: httpx.Client, paths: dict[str, str], rounds: int) -> dict[str, object]:
    print(f"{'page':28}{'median':>8}{'p95':>8}{'CPU':>8}{'bytes':>9}")
    slowest, dearest, largest = 0.0, 0.0, 0
    for name, path in paths.items():
        client.get(path)
        times, cpu, size = measured(client, path, rounds)
        middle, slow = float(np.median(times)), float(np.percentile(times, 95))
        print(f"{name:28}{middle:8.1f}{slow:8.1f}{cpu:8.1f}{size:9}", flush=True)
        slowest, dearest, largest = max(slowest, slow), max(dearest, cpu), max(largest, size)
    return {
        "worst_page_p95": round(slowest, 1),
        "cpu_worst": round(dearest, 1),
        "largest_page_bytes": largest,
        "pages_within_bytes": largest <= LARGEST_BYTES,
    }


def _files(client: httpx.Client, run: str) -> dict[str, float]:
    """Seconds of CPU for each file of the whole plan."""
    taken = {}
    for form in FILES:
        path = f"/procurement/runs/{run}/export/?format={form}"
        _, cpu, size = measured(client, path, 1)
        print(f"{form}: {cpu / 1_000:.1f} s of CPU, {size} bytes", flush=True)
        taken[form] = round(cpu / 1_000, 1)
    return taken


if __name__ == "__main__":
    main()
