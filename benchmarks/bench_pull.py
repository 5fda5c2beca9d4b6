"""A pull over HTTP, beside the raw signature check of the same minute; one process each.

    python benchmarks/bench_pull.py [--entries 100000]

Two nodes as a ministry runs them: granian serves the owner's log as the partner's database login,
httpx pulls it into PostgreSQL (fsync on, row-level security forced) on the disk of the temporary
folder. `ratio` is entries pulled in a second over Ed25519 checks of 1 KB in a second by one
process, measured just before and just after. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
import uuid
from pathlib import Path

from foedus.cli import trio
from foedus.exchange.pull import Moved
from foedus.exchange.pulling import Pulling
from foedus.kernel.keys import Ed25519Signer
from foedus.node import members
from foedus.node.database.server import Database
from foedus.node.database.sessions import Sessions
from foedus.node.home import Home
from foedus.node.node import Node
from foedus.node.write import pen
from foedus.site.kinds import KINDS

CONTENT_BYTES = 1_024
AT_ONCE = 1_000
RAW_SECONDS = 3.0
SHELL = len('{"body":{"text":{"en":""},"title":{"en":"Note"}},"salt":""}') + 32
BODY: dict[str, object] = {"title": {"en": "Note"}, "text": {"en": "x" * (CONTENT_BYTES - SHELL)}}


def write_entries(owner: Node, count: int) -> None:
    for start in range(0, count, AT_ONCE):
        records = [str(uuid.uuid4()) for _ in range(start, min(count, start + AT_ONCE))]
        with pen(owner) as ours:
            ours.expect(records)
            for record in records:
                ours.put("desk.notice", BODY, by="clerk", to=("XKX",), record=record)


def raw_checks_per_s() -> float:
    signer = Ed25519Signer.from_secret(bytes(31) + b"\x01")
    message = bytes(CONTENT_BYTES)
    signature, key = signer.sign(message), signer.public
    count, began = 0, time.perf_counter()
    while (seconds := time.perf_counter() - began) < RAW_SECONDS:
        for _ in range(200):
            assert key.verify(message, signature)
        count += 200
    return count / seconds


def pull(folder: Path, database_url: str) -> dict[str, float]:
    """The receiver, in a process of its own."""
    home = Home(folder)
    database = Database.at(database_url, (folder / "keys" / "database.key").read_bytes())
    node = Node(home.identity.member, home.signer, KINDS, Sessions(database))
    moments: list[tuple[float, int]] = []

    def tell(moved: Moved) -> None:
        moments.append((time.perf_counter(), moved.size))

    (owner,) = members.pinned(node)
    before = raw_checks_per_s()
    began = time.perf_counter()
    refused = Pulling(node, tell).once(owner)
    seconds = time.perf_counter() - began
    raw = (before + raw_checks_per_s()) / 2
    assert not refused, refused
    size = moments[-1][1]
    node.sessions.close()
    return {
        "entries": size,
        "entries_per_s": round(size / seconds),
        "raw_checks_per_s": round(raw),
        "ratio": round(size / seconds / raw, 3),
        "last_tenth_over_first": round(
            _rate(moments[-len(moments) // 10 :]) / _rate(moments[: len(moments) // 10]), 3
        ),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _rate(moments: list[tuple[float, int]]) -> float:
    (first, low), (last, high) = moments[0], moments[-1]
    return (high - low) / (last - first)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--pull", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.pull:
        print(json.dumps(pull(Path(options.pull[0]), options.pull[1])))
        return
    with trio.nodes(("ALB", "XKX")) as (_, (owner, reader)):
        write_entries(owner.node, options.entries)
        trio.serve((owner,))
        command = [
            sys.executable,
            __file__,
            "--pull",
            str(reader.home.folder),
            reader.database_url,
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ)
        print(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
