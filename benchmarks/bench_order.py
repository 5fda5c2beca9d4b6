"""The exact method beside the textbook model in HiGHS, one thread each, CPU seconds.

    python benchmarks/bench_order.py [--quick] [--limit SECONDS] [--seeds 1 2] [--classes NAME]

Every solve runs in a process of its own, to a gap of 0.01 % or the limit. The last line is one
JSON object; `speed_up_at_least` is a geometric mean over the markets of 20 and 50 suppliers; a run
that HiGHS did not finish counts with the CPU seconds it had, so the true figure is larger.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import time

from markets import published_market

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.solve import solve_market
from foedus.pillars.procurement.plan.textbook import solve_textbook

QUICK = ("20-100-0.8-dp1-U", "20-100-0.8-dp2-C", "20-100-0.8-dp2-C-AC")
CLASSES = (
    *QUICK,
    "20-100-0.1-dp2-C-AC",
    "50-100-0.8-dp1-U",
    "50-100-0.8-dp2-C",
    "50-100-0.1-dp2-C-AC",
    "50-100-0.8-dp2-C-AC",
    "100-500-0.8-dp1-U",
    "100-500-0.8-dp2-C",
    "100-500-0.1-dp2-C-AC",
    "100-500-0.8-dp2-C-AC",
)


def one(solver: str, name: str, seed: int, limit: float) -> dict[str, object]:
    market = published_market(name, seed)
    began = time.process_time()
    watch = Watch(limit, time.process_time)
    if solver == "ours":
        found = solve_market(market, watch=watch)
    else:
        found = solve_textbook(market, watch)
    seconds = time.process_time() - began
    cost = None if found.purchase is None else found.purchase.cost_cents
    gap = None if cost is None else 100 * (cost - found.bound_cents) / cost
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "class": name, "seed": seed, "solver": solver, "cpu_seconds": round(seconds, 2),
        "status": found.status, "gap_pct": None if gap is None else round(gap, 4),
        "memory_mib": memory,
    }  # fmt: skip


def apart(solver: str, name: str, seed: int, limit: float) -> dict[str, object]:
    command = [sys.executable, __file__, "--one", solver, name, str(seed), "--limit", str(limit)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


def speed_up(results: list[dict[str, object]]) -> float | None:
    logs = []
    for ours, theirs in zip(results[::2], results[1::2], strict=True):
        if str(ours["class"]).startswith("100-"):
            continue
        known = float(str(theirs["cpu_seconds"]))
        logs.append(math.log(known / max(0.01, float(str(ours["cpu_seconds"])))))
    return round(math.exp(sum(logs) / len(logs)), 2) if logs else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--seeds", type=int, nargs="*", default=[1])
    parser.add_argument("--classes", nargs="*")
    parser.add_argument("--one", nargs=3)
    asked = parser.parse_args()
    if asked.one:
        solver, name, seed = asked.one
        print(json.dumps(one(solver, name, int(seed), asked.limit)))
        return
    results = []
    for name in asked.classes or (QUICK if asked.quick else CLASSES):
        for seed in asked.seeds:
            for solver in ("ours", "highs"):
                results.append(apart(solver, name, seed, asked.limit))
                print(results[-1], flush=True)
    summary = {"limit_seconds": asked.limit, "speed_up_at_least": speed_up(results)}
    print(json.dumps(summary | {"results": results}))


if __name__ == "__main__":
    main()
