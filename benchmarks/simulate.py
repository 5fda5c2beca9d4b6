"""The production kernel in many simulated federations; stops at the first broken invariant.

    python benchmarks/simulate.py [--steps 200000] [--each 2000] [--seed 0]

Each federation has its own seed and 3 to 7 members; it runs `each` steps, then settles, and a run
that fails is repeated exactly by its seed. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from hashlib import sha256

from foedus.accord.testing.scenes import federation


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=200_000)
    parser.add_argument("--each", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    trace, totals, started = sha256(), Counter[str](), time.process_time()
    lies, refusals = Counter[str](), Counter[str]()
    for seed in range(options.seed, options.seed + -(-options.steps // options.each)):
        scene = federation(seed)
        scene.run(min(options.each, options.steps - totals["steps"]))
        totals["steps"] += scene.now
        scene.settle()
        trace.update(scene.trace.encode())
        members = list(scene.members.values())
        totals["federations"] += 1
        totals["entries_checked"] += scene.watch.checks
        totals["crashes"] += scene.watch.crashes
        totals["port_calls"] += sum(member.fuse.calls for member in members)
        totals["forks_proven"] += sum(
            bool(shelf.fork) for member in members for shelf in member.disk.shelves.values()
        )
        lies.update(scene.liar.told if scene.liar else {})
        for member in members:
            refusals.update(member.refused)
        print(
            f"seed {seed}: {len(scene.names)} members, {scene.watch.checks} entries, ok",
            flush=True,
        )
    print("refused:", ", ".join(f"{code} {n}" for code, n in refusals.most_common()))
    print("lies:", ", ".join(f"{name} {n}" for name, n in lies.most_common()))
    figures = {
        **totals,
        "first_seed": options.seed,
        "lies_told": sum(lies.values()),
        "refusal_codes": len(refusals),
        "cpu_seconds": round(time.process_time() - started, 1),
        "digest": trace.hexdigest(),
        "invariants_broken": 0,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
