"""Our TAXII server and OpenTAXII on one PostgreSQL, asked in turn by one client over HTTP.

    python benchmarks/bench_taxii.py [--objects 1000000] [--alone] [--opentaxii SOURCE]

Objects of some 520 bytes: 70 % indicators, 10 % each malware, sighting and relationship. Ours is
the node as a ministry runs it: granian with one worker, every object judged by its schema and its
pattern's grammar, every batch signed, fsync on, row-level security, HTTP Basic. Theirs is gunicorn
with one worker, without sign-in. Batches of one size go to both by turns, so that both meet the
same load of the machine; the rest is posted to ours, 500 at once, and put into theirs by COPY.
Seconds are of the wall. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import opentaxii

from foedus.cli import trio
from foedus.pillars.hybrid_threats.collections import Collection, define
from foedus.pillars.hybrid_threats.taxii.tokens import Scope, issue

MEDIA = "application/taxii+json;version=2.1"
TIMES = "2026-01-01T00:00:00.000Z"
BATCHES = {1: 40, 100: 2_000, 500: 3_000}
"""Batch size -> how many objects are sent in batches of it to both."""
PROBES = 30
KINDS = ("indicator",) * 7 + ("malware", "sighting", "relationship")


def made(number: int, chance: np.random.Generator) -> dict[str, Any]:
    kind = KINDS[number % len(KINDS)]
    one = {
        "type": kind,
        "spec_version": "2.1",
        "id": f"{kind}--{uuid.UUID(bytes=chance.bytes(16), version=4)}",
        "created": TIMES,
        "modified": TIMES,
    }
    other = f"indicator--{uuid.UUID(bytes=chance.bytes(16), version=4)}"
    a, b, c = (int(part) for part in chance.integers(0, 256, 3))
    return (
        one
        | {
            "indicator": {
                "name": f"Address {number}",
                "description": "x" * 180,
                "pattern": f"[ipv4-addr:value = '10.{a}.{b}.{c}']",
                "pattern_type": "stix",
                "valid_from": TIMES,
            },
            "malware": {"name": f"Malware {number}", "is_family": False, "description": "x" * 200},
            "sighting": {"sighting_of_ref": other, "description": "x" * 200},
            "relationship": {
                "relationship_type": "related-to",
                "source_ref": other,
                "target_ref": other,
                "description": "x" * 120,
            },
        }[kind]
    )


def objects(count: int, start: int = 0) -> Iterator[dict[str, Any]]:
    """The same ones for the same numbers."""
    chance = np.random.default_rng(start)
    for number in range(start, start + count):
        yield made(number, chance)


@dataclass
class Server:
    """One of the two; `taken` are the seconds of each kind of request."""

    name: str
    client: httpx.Client
    at: str
    taken: dict[str, list[float]] = field(default_factory=dict)
    depths: dict[str, str] = field(default_factory=dict)

    def post(self, body: bytes, what: str) -> None:
        self.timed(what, lambda: self.client.post(f"{self.at}objects/", content=body), 202)

    def get(self, what: str, **parameters: Any) -> httpx.Response:
        named = {
            f"match[{name[6:]}]" if name.startswith("match_") else name: value
            for name, value in parameters.items()
        }
        return self.timed(what, lambda: self.client.get(f"{self.at}objects/", params=named), 200)

    def timed(self, what: str, ask: Callable[[], httpx.Response], status: int) -> httpx.Response:
        began = time.perf_counter()
        answer = ask()
        self.taken.setdefault(what, []).append(time.perf_counter() - began)
        assert answer.status_code == status, (self.name, what, answer.status_code, answer.text)
        return answer

    def p50_ms(self, what: str) -> float:
        return round(1_000 * statistics.median(self.taken[what]), 2)

    def p99_ms(self, what: str) -> float:
        return round(1_000 * float(np.quantile(self.taken[what], 0.99)), 2)


def envelope(batch: Sequence[dict[str, Any]]) -> bytes:
    return json.dumps({"objects": list(batch)}, separators=(",", ":")).encode()


def ingest(servers: Sequence[Server], share: float) -> tuple[int, dict[str, dict[int, float]]]:
    """Objects in a second by batch size, the servers by turns; and how many each got."""
    sent = 0
    rates: dict[str, dict[int, float]] = {server.name: {} for server in servers}
    for size, wanted in BATCHES.items():
        count = max(size, int(wanted * share) // size * size)
        bodies = [envelope(list(objects(size, sent + start))) for start in range(0, count, size)]
        sent += count
        for body in bodies:
            for server in servers:
                server.post(body, f"post {size}")
        for server in servers:
            seconds = sum(server.taken[f"post {size}"])
            rates[server.name][size] = round(count / seconds, 1)
    return sent, rates


def walk(server: Server, limit: int) -> dict[str, Any]:
    """Everything by `next`, from the beginning to the end; notes moments of its depth."""
    count, parameters, dates = 0, {"limit": limit}, []
    while True:
        answer = server.get("walk", **parameters)
        told = answer.json()
        count += len(told.get("objects", ()))
        dates.append(answer.headers["x-taxii-date-added-first"])
        if not told.get("more"):
            break
        parameters["next"] = told["next"]
    server.depths = {"start": dates[0], "middle": dates[len(dates) // 2], "end": dates[-2]}
    taken = server.taken["walk"]
    tenth = max(1, len(taken) // 10)
    return {
        "objects": count,
        "objects_per_s": round(count / sum(taken)),
        "first_tenth_ms": round(1_000 * statistics.mean(taken[:tenth]), 2),
        "last_tenth_ms": round(1_000 * statistics.mean(taken[-tenth:]), 2),
    }


def probe(servers: Sequence[Server]) -> None:
    """A page of 100 at the beginning, in the middle and near the end; match[type]; match[id]."""
    for server in servers:
        address = f"{server.at}manifest/"
        one = server.client.get(address, params={"limit": 1}).json()["objects"][0]["id"]
        for _ in range(PROBES):
            for depth, after in server.depths.items():
                server.get(f"page {depth}", limit=100, added_after=after)
            server.get("type", limit=100, match_type="malware")
            server.get("id", match_id=one)


def report(server: Server) -> dict[str, Any]:
    whats = ("page start", "page middle", "page end", "type", "id")
    return {
        **{f"{what} p50_ms": server.p50_ms(what) for what in whats},
        **{f"{what} p99_ms": server.p99_ms(what) for what in whats},
    }


def ours(place: trio.Place) -> Server:
    """The node with a collection and a token, served."""
    collection = Collection("bench", "Benchmark")
    define(place.node, collection)
    scope = Scope(("bench",), ("read", "write"), member=place.member)
    secret = issue(place.node, "bench", scope, by="benchmark")
    trio.serve((place,))
    at = f"{place.url}/taxii2/threats/collections/{collection.id}/"
    return Server("foedus", client(("bench", secret)), at)


def client(auth: tuple[str, str] | None = None) -> httpx.Client:
    headers = {"Accept": MEDIA, "Content-Type": MEDIA}
    return httpx.Client(auth=auth, headers=headers, timeout=600, trust_env=False)


def fill(server: Server, count: int, start: int) -> float:
    """Many objects into ours by TAXII, 500 at once; objects in a second."""
    for first in range(start, start + count, 500):
        batch = list(objects(min(500, start + count - first), first))
        server.post(envelope(batch), "fill")
    return round(count / sum(server.taken["fill"]), 1)


def measured(options: argparse.Namespace) -> dict[str, Any]:
    with trio.nodes(("ALB",)) as (cluster, (place,)):
        servers = [ours(place)]
        peer = None
        if not options.alone:
            programs = opentaxii.environment(Path(options.cache), options.opentaxii)
            peer = opentaxii.start(programs, place.home.folder, cluster.host)
            servers.append(Server("opentaxii", client(), peer.at))
        try:
            sent, rates = ingest(servers, options.share)
            rest = max(0, options.objects - sent)
            filled = fill(servers[0], rest, sent) if rest else 0
            if peer is not None and rest:
                opentaxii.fill(peer, objects(rest, sent))
            walks = {server.name: walk(server, 1_000) for server in servers}
            probe(servers)
            return {
                "objects": sent + rest,
                "ingest_per_s": rates,
                "fill_per_s": filled,
                "walk": walks,
                **{server.name: report(server) for server in servers},
            }
        finally:
            if peer is not None:
                peer.process.terminate()
                peer.process.wait()
                peer.connection.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--objects", type=int, default=1_000_000)
    parser.add_argument("--alone", action="store_true", help="without OpenTAXII")
    parser.add_argument("--opentaxii", type=Path, help="a checkout instead of PyPI's release")
    parser.add_argument("--share", type=float, default=1.0, help="of the posts by turns")
    cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    parser.add_argument("--cache", default=f"{cache}/foedus-bench")
    print(json.dumps(measured(parser.parse_args())))


if __name__ == "__main__":
    main()
