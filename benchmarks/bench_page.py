"""The list page of many records over HTTP, and a sheet of 2,000 rows on its way in.

    python benchmarks/bench_page.py [--records 100000] [--rounds 30]

A node with PostgreSQL on the disk of the temporary folder, served by granian as `foedus serve`
does; steps of a plan under three labels. A signed-in person asks for the page of the kind: plain,
sorted by each column, filtered, searched, turned; with its filters counted. Times are from the
request to the last byte on loopback, so they hold all of the server's work. The last line is one
JSON object with milliseconds.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import time
import uuid
from collections.abc import Iterator

import httpx
import numpy as np
import xlsxwriter
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from foedus.cli import trio
from foedus.node.node import Node
from foedus.node.write import Marking, pen

AT_ONCE = 1_000
MEMBERS = ("ALB", "HRV", "XKX")
WORDS = ("vežba", "obuka", "nabavka", "kufiri", "mbrojtje", "zajednička", "granica", "plan")
MARKINGS = tuple(Marking(classification=one) for one in ("PUBLIC", "INTERNAL", "RESTRICTED"))
NAME, SECRET = "bench", "a long enough phrase for a benchmark"
STEPS = "/records/governance.step/"
SHEET_ROWS = 2_000
PAGES = {
    "newest": "",
    "by title": "?order=title",
    "by code": "?order=code",
    "by lead": "?order=lead",
    "by day, latest first": "?order=due_on&down=1",
    "filtered": "?order=title&lead=HRV",
    "filtered twice": "?order=due_on&lead=HRV&participants=XKX",
    "own": "?order=code&owner=ALB",
    "common word": "?order=title&q=vezba",
    "two words": "?order=due_on&q=mbrojtje+zaj",
    "rare word": "?order=title&q=00777",
}


def load(node: Node, count: int) -> float:
    """Seconds for writing so many steps below fifty measures."""
    dice = np.random.default_rng(1)
    measures = [str(uuid.uuid4()) for _ in range(50)]
    with pen(node) as ours:
        for number, record in enumerate(measures):
            objective = {"owner": "ALB", "id": str(uuid.uuid4())}
            said: dict[str, object] = {
                "objective": objective,
                "code": f"M{number}",
                "title": {"en": f"M {number}"},
            }
            ours.put("governance.measure", said, by="clerk", to=(), record=record)
    began = time.perf_counter()
    for start in range(0, count, AT_ONCE):
        records = [str(uuid.uuid4()) for _ in range(start, min(count, start + AT_ONCE))]
        with pen(node) as ours:
            ours.expect(records)
            for number, record in enumerate(records, start):
                marking = MARKINGS[number % len(MARKINGS)]
                said = step(number, measures, dice)
                ours.put(
                    "governance.step", said, by="clerk", to=(), record=record, marking=marking
                )
    return time.perf_counter() - began


def step(number: int, measures: list[str], dice: np.random.Generator) -> dict[str, object]:
    words = " ".join(WORDS[n] for n in dice.integers(0, len(WORDS), 6))
    lead = MEMBERS[dice.integers(0, 3)]
    return {
        "measure": {"owner": "ALB", "id": measures[number % len(measures)]},
        "code": f"B{number}",
        "title": {"en": f"{words} {number:05}", "hr": f"{words} {number:05}"},
        "description": {},
        "lead": lead,
        "participants": sorted({lead, MEMBERS[dice.integers(0, 3)]}),
        "due_on": f"2027-{dice.integers(1, 13):02}-{dice.integers(1, 29):02}",
        "depends_on": [],
        "clauses": [],
    }


def entered(node: Node, url: str) -> httpx.Client:
    """A person with a session."""
    secret = PBKDF2PasswordHasher().encode(SECRET, "salt", 1)
    with node.sessions.open("web") as connection:
        connection.execute(
            "INSERT INTO desk_person (username, name, password, roles, clearance, categories,"
            " language, email, seen_tide, wants_digest, is_active)"
            " VALUES (%s, %s, %s, %s, 'RESTRICTED', '{}', 'en', '', 0, true, true)",
            [NAME, NAME, secret, ["drafting"]],
        )
    client = httpx.Client(base_url=url, follow_redirects=True, timeout=120)
    posted(client, "/sign-in/", {"login": NAME, "password": SECRET})
    assert client.get(STEPS).url.path == STEPS, "signed in"
    return client


def posted(
    client: httpx.Client, path: str, data: dict[str, str], **more: object
) -> httpx.Response:
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', client.get(path).text)
    assert token
    fields = {"csrfmiddlewaretoken": token[1], **data}
    return client.post(path, data=fields, **more)  # type: ignore[arg-type]  # httpx's own


def measured(client: httpx.Client, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every page; each round also turns two pages on."""
    times: dict[str, list[float]] = {}
    for name, query in PAGES.items():
        for _ in range(rounds):
            for taken in turned(client, STEPS + query):
                times.setdefault(name, []).append(taken)
    return times


def turned(client: httpx.Client, path: str) -> Iterator[float]:
    for _ in range(3):
        began = time.perf_counter()
        answer = client.get(path)
        yield (time.perf_counter() - began) * 1_000
        assert answer.status_code == 200
        onward = re.search(r'href="([^"]*)" rel="next"', answer.text)
        if not onward:
            return
        path = STEPS + html.unescape(onward[1])


def sheet(path: str) -> None:
    """SHEET_ROWS new terms."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("term")
        page.write_row(0, 0, ("title (en)", "title (hr)", "reason (en)"))
        for row in range(1, SHEET_ROWS + 1):
            page.write_row(row, 0, (f"Term {row}", f"Pojam {row}", "Because it is so."))


def brought_in(client: httpx.Client, folder: str) -> tuple[float, float]:
    """Seconds of the dry run and of storing."""
    path, address = f"{folder}/terms.xlsx", "/records/governance.term/import/"
    sheet(path)
    with open(path, "rb") as file:  # noqa: PTH123  (httpx wants a file)
        content = file.read()
    began = time.perf_counter()
    shown = posted(client, address, {}, files={"file": ("terms.xlsx", content)}).text
    tried = time.perf_counter() - began
    hidden = dict(re.findall(r'name="(confirm|act)" value="([^"]+)"', shown))
    began = time.perf_counter()
    stored = posted(client, address, hidden)
    assert f"Stored: {SHEET_ROWS} records." in stored.text
    return tried, time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=30)
    asked = parser.parse_args()
    with trio.nodes(("ALB", "HRV", "XKX")) as (_, places):
        place = places[0]
        print(f"{asked.records} records written in {load(place.node, asked.records):.0f} s")
        trio.serve([place])
        client = entered(place.node, place.url)
        times = measured(client, asked.rounds)
        for name, taken in times.items():
            print(f"{name:24}{np.median(taken):8.1f}{np.percentile(taken, 95):8.1f}")
        tried, stored = brought_in(client, str(place.home.folder))
        print(f"{SHEET_ROWS} rows: dry run {tried:.1f} s, stored {stored:.1f} s")
        client.close()
    every = [one for taken in times.values() for one in taken]
    told = {
        "records": asked.records,
        "median": round(float(np.median(every)), 1),
        "p95": round(float(np.percentile(every, 95)), 1),
        "worst_page_p95": round(max(float(np.percentile(t, 95)) for t in times.values()), 1),
        "sheet_rows": SHEET_ROWS,
        "dry_run_s": round(tried, 1),
        "stored_s": round(stored, 1),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
