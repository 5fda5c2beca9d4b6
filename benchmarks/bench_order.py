"""The exact method beside the textbook model in HiGHS, SCIP and CP-SAT: one thread, CPU seconds.

    python benchmarks/bench_order.py [--quick] [--limit SECONDS] [--seeds 1 2] [--classes NAME ...]
                                     [--solvers ours highs scip cp-sat]

Every solve runs in a process of its own, one after the other, to a gap of 0.01 % or the limit. The
last line is one JSON object. `speed_up` is, for each peer, the geometric mean of its seconds over
ours on the markets of 20 and 50 suppliers: a run that a peer did not finish counts with the
seconds it had, so the true figure is larger; one that we did not finish counts alike, against us.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

from markets import MemberMarket, member_market, published_market
from peers import GAP_SHARE, PEERS, Found, textbook_of

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.market import Market, purchase_cost_cents
from foedus.pillars.procurement.plan.solve import solve_market

OURS = "ours"
SMALL = (
    "20-100-0.8-dp1-U",
    "20-100-0.8-dp2-C",
    "20-100-0.1-dp2-C-AC",
    "20-100-0.8-dp2-C-AC",
    "50-100-0.8-dp1-U",
    "50-100-0.8-dp2-C",
    "50-100-0.1-dp2-C-AC",
    "50-100-0.8-dp2-C-AC",
)
LARGE = (
    "100-500-0.8-dp1-U",
    "100-500-0.8-dp2-C",
    "100-500-0.1-dp2-C-AC",
    "100-500-0.8-dp2-C-AC",
)
QUICK = (SMALL[0], SMALL[1], SMALL[2])
MEMBERS = ("members-3", "members-32")

Figures = dict[str, object]


def ours(market: Market, limit: float) -> tuple[Found, Figures]:
    began = time.process_time()
    found = solve_market(market, watch=Watch(limit, time.process_time), gap_share=GAP_SHARE)
    seconds = time.process_time() - began
    cost = None
    if found.purchase is not None:
        cost = purchase_cost_cents(market, found.purchase.tier, found.purchase.flow)
    return Found(cost, found.bound_cents, seconds, "foedus"), {"nodes": found.nodes}


def ours_for_members(members: MemberMarket, limit: float) -> tuple[Found, Figures]:
    """Solve for all members together and split: both count."""
    began = time.process_time()
    found = solve_market(members.together, watch=Watch(limit, time.process_time))
    assert found.purchase is not None
    units = members.split(found.purchase)
    seconds = time.process_time() - began
    assert (units.sum(axis=1) == found.purchase.flow).all()
    cost = found.purchase.cost_cents
    return Found(cost, found.bound_cents, seconds, "foedus"), {"nodes": found.nodes}


def one(solver: str, name: str, seed: int, limit: float) -> Figures:
    """Solve one market in this process."""
    members = member_market(int(name[8:]), seed) if name in MEMBERS else None
    more: Figures = {}
    if solver != OURS:
        market = members.apart() if members else published_market(name, seed)
        found = PEERS[solver](textbook_of(market), limit)
    elif members:
        found, more = ours_for_members(members, limit)
    else:
        found, more = ours(published_market(name, seed), limit)
    gap = found.gap_pct
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "class": name, "seed": seed, "solver": solver, "cpu_seconds": round(found.seconds, 2),
        "gap_pct": None if gap is None else round(gap, 4), "cost_cents": found.cost_cents,
        "memory_mib": memory, "version": found.version, **more,
    }  # fmt: skip


def apart(solver: str, name: str, seed: int, limit: float) -> Figures:
    """Solve one market in a process of its own."""
    command = [sys.executable, __file__, "--one", solver, name, str(seed), "--limit", str(limit)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {"class": name, "seed": seed, "solver": solver, "failed": done.returncode}
    answer: Figures = json.loads(done.stdout.splitlines()[-1])
    return answer


def _seconds(figures: Figures) -> float:
    return max(0.01, float(str(figures["cpu_seconds"])))


def _is_closed(figures: Figures) -> bool:
    gap = figures.get("gap_pct")
    return gap is not None and float(str(gap)) <= 100 * GAP_SHARE + 5e-5


def _mean(ratios: Iterable[float]) -> float | None:
    logs = [math.log(ratio) for ratio in ratios]
    return round(math.exp(sum(logs) / len(logs)), 2) if logs else None


def _pairs(results: list[Figures], peer: str) -> Iterator[tuple[Figures, Figures]]:
    """Yield our figures and the peer's for the same market."""
    known = {(r["class"], r["seed"], r["solver"]): r for r in results if "failed" not in r}
    for (name, seed, solver), theirs in known.items():
        mine = known.get((name, seed, OURS))
        if solver == peer and mine is not None:
            yield mine, theirs


def summary(results: list[Figures]) -> Figures:
    """Reduce the results to the figures that the project promises."""
    known = [r for r in results if "failed" not in r]
    mine = [r for r in known if r["solver"] == OURS]
    speed_up, members = {}, {}
    for peer in PEERS:
        pairs = list(_pairs(known, peer))
        small = [p for p in pairs if p[0]["class"] in SMALL]
        speed_up[peer] = _mean(_seconds(b) / _seconds(a) for a, b in small)
        members[peer] = {
            name: _mean(_seconds(b) / _seconds(a) for a, b in pairs if a["class"] == name)
            for name in MEMBERS
        }
    large = [float(str(r["gap_pct"])) for r in mine if r["class"] in LARGE and r["gap_pct"]]
    few, many = ([_seconds(r) for r in mine if r["class"] == name] for name in MEMBERS)
    return {
        "speed_up": speed_up,
        "ours_not_closed": [[r["class"], r["seed"]] for r in mine if not _is_closed(r)],
        "largest_gap_pct_100x500": max(large, default=None),
        "members_32_over_3": _mean(b / a for a, b in zip(few, many, strict=True)),
        "members_speed_up": members,
        "memory_mib": max((int(str(r["memory_mib"])) for r in mine), default=None),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--limit", type=float)
    parser.add_argument("--seeds", type=int, nargs="*")
    parser.add_argument("--classes", nargs="*")
    parser.add_argument("--solvers", nargs="*", default=[OURS, *PEERS])
    parser.add_argument("--one", nargs=3)
    asked = parser.parse_args()
    limit = asked.limit or (20.0 if asked.quick else 60.0)
    if asked.one:
        solver, name, seed = asked.one
        print(json.dumps(one(solver, name, int(seed), limit)))
        return
    seeds = asked.seeds or ([1] if asked.quick else [1, 2])
    classes = asked.classes or [*(QUICK if asked.quick else (*SMALL, *LARGE)), *MEMBERS]
    results = []
    for name in classes:
        for seed in seeds:
            for solver in asked.solvers:
                results.append(apart(solver, name, seed, limit))
                print(json.dumps(results[-1]), flush=True)
    about = {
        "on": time.strftime("%Y-%m-%d", time.gmtime()),
        "python": platform.python_version(),
        "limit_seconds": limit,
    }
    print(json.dumps({**about, **summary(results), "results": results}))


if __name__ == "__main__":
    main()
