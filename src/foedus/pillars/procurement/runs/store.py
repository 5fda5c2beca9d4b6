"""Runs in the database: asked for by people, claimed and done by workers.

The row is the job. A worker claims the oldest one (FOR UPDATE SKIP LOCKED) and holds an advisory
lock of its session on it while it works: whatever kills the worker gives the lock back, so a
running run that nobody holds has lost its worker, and is queued again or failed (ADR 0029).
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg.types.json import Jsonb

from foedus.kernel.label import CLASSIFICATIONS
from foedus.node.database.server import INGEST, WEB
from foedus.node.node import Connection, Node
from foedus.node.reading import Reader
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.slices import Row
from foedus.pillars.procurement.runs.states import DONE, FAILED, QUEUED, RUNNING, STOPPED, before

CHANNEL = "procurement_run"
MOST_TRIES = 2
"""A run that took its worker with it so often is failed: the next worker would die of it too."""

_HELD = "pg_try_advisory_lock(hashtextextended(%(run)s, 0))"
_LET_GO = "SELECT pg_advisory_unlock(hashtextextended(%s, 0))"
_PUT = """
INSERT INTO procurement_run (id, order_owner, order_id, order_ver, asked, state, tries, stop_asked,
  progress, fault, case_digest, "case", sources, person, asked_at, cls, categories)
VALUES (gen_random_uuid(), %(owner)s, %(order)s, %(ver)s, %(asked)s, 'queued', 0, false,
  '{}', '{}', %(digest)s, %(case)s, %(sources)s, %(person)s, %(at)s, %(cls)s, %(categories)s)
RETURNING id::text
"""
_CLAIM = """
UPDATE procurement_run SET state = 'running', tries = tries + 1, started_at = %(at)s,
  progress = '{}'
WHERE id = (SELECT id FROM procurement_run WHERE state = 'queued' ORDER BY asked_at, id
            FOR UPDATE SKIP LOCKED LIMIT 1)
RETURNING id::text, asked, "case"
"""
_RUNNING = "SELECT id::text, tries, stop_asked FROM procurement_run WHERE state = 'running'"
_MOVE = """
UPDATE procurement_run SET state = %(state)s, fault = %(fault)s, ended_at = %(at)s
WHERE id = %(run)s AND state = ANY (%(before)s)
"""
_PROGRESS = """
UPDATE procurement_run SET progress = %(progress)s WHERE id = %(run)s RETURNING stop_asked
"""
_GIVE_BACK = """
UPDATE procurement_run SET state = 'queued', tries = tries - 1
WHERE id = %s AND state = 'running'
"""
_STOP_ASKED = "SELECT stop_asked FROM procurement_run WHERE id = %s"
_FINISH = """
UPDATE procurement_run SET state = %(state)s, fault = %(fault)s, ended_at = %(at)s,
  result = %(result)s, head = %(head)s, told = %(told)s
WHERE id = %(run)s AND state = ANY (%(before)s)
"""
_ASK_STOP = """
UPDATE procurement_run SET stop_asked = true,
  state = CASE state WHEN 'queued' THEN 'stopped' ELSE state END,
  ended_at = CASE state WHEN 'queued' THEN %(at)s ELSE ended_at END
WHERE id = %(run)s AND state = ANY (ARRAY['queued', 'running'])
"""

_INSERT = """
INSERT INTO procurement_runrow (run_id, sheet, place, member, item, supplier, period, row)
SELECT %s::uuid, * FROM unnest(%s::text[], %s::int[], %s::text[], %s::text[], %s::text[],
                               %s::smallint[], %s::jsonb[])
"""
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class NewRun:
    """A run to be asked for: of which version of which order, by whom, with which case (packed)
    from which records, and how secret these are together."""

    order: tuple[str, str, int]
    asked: Asked
    case: bytes
    case_digest: str
    sources: Mapping[str, Any]
    person: str
    classification: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A run that this worker holds: what is asked, as stored, and the packed case."""

    id: str
    unread_asked: Mapping[str, Any]
    case: bytes


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended; what there is of a result is kept whatever the state."""

    state: str
    fault: Mapping[str, Any]
    result: bytes | None = None
    head: Mapping[str, Any] | None = None
    told: Mapping[str, Any] | None = None
    rows: Iterable[Row] = ()


@contextlib.contextmanager
def acting_as(node: Node, reader: Reader) -> Iterator[Connection]:
    """A transaction of the pages that may write what this reader may see."""
    clearance = str(CLASSIFICATIONS.index(reader.clearance))
    with node.sessions.open(WEB) as connection:
        connection.execute(
            "SELECT set_config('foedus.clearance', %s, true),"
            " set_config('foedus.categories', %s, true)",
            [clearance, ",".join(reader.categories)],
        )
        yield connection


def put(node: Node, reader: Reader, new: NewRun, at: datetime) -> str:
    """Queue a run and wake a worker; its id."""
    owner, order, ver = new.order
    values = {
        "owner": owner,
        "order": order,
        "ver": ver,
        "asked": Jsonb(new.asked.model_dump(mode="json")),
        "digest": new.case_digest,
        "case": new.case,
        "sources": Jsonb(new.sources),
        "person": new.person,
        "at": at,
        "cls": CLASSIFICATIONS.index(new.classification),
        "categories": list(new.categories),
    }
    with acting_as(node, reader) as connection:
        row = connection.execute(_PUT, values).fetchone()
        connection.execute(f"NOTIFY {CHANNEL}")
    return str(row[0]) if row else ""


def ask_stop(node: Node, reader: Reader, run: str, at: datetime) -> bool:
    """Ask a worker to stop with the best it has; a queued run stops here. False: it had ended."""
    with acting_as(node, reader) as connection:
        return connection.execute(_ASK_STOP, {"run": run, "at": at}).rowcount == 1


def claim(held: Connection, at: datetime) -> Claimed | None:
    """Take the oldest queued run, on the session that will hold it; None where none waits."""
    with held.transaction():
        row = held.execute(_CLAIM, {"at": at}).fetchone()
        if row is None:
            return None
        run, asked, case = row
        held.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [run])
    return Claimed(run, asked, bytes(case))


def let_go(held: Connection, run: str) -> None:
    held.execute(_LET_GO, [run])


def sweep_up(held: Connection, at: datetime) -> int:
    """Queue again, stop or fail the runs whose worker died; how many there were."""
    found = 0
    for run, tries, stop_asked in held.execute(_RUNNING).fetchall():
        row = held.execute("SELECT " + _HELD, {"run": run}).fetchone()
        if not row or not row[0]:
            continue
        try:
            state, fault = _after_loss(tries, stop_asked=stop_asked)
            values = {"run": run, "state": state, "fault": Jsonb(fault)}
            values |= {"before": list(before(state)), "at": None if state == QUEUED else at}
            found += held.execute(_MOVE, values).rowcount
        finally:
            let_go(held, run)
    return found


def _after_loss(tries: int, *, stop_asked: bool) -> tuple[str, dict[str, Any]]:
    if stop_asked:
        return STOPPED, {"code": "worker-lost"}
    if tries < MOST_TRIES:
        return QUEUED, {}
    return FAILED, {"code": "worker-lost", "tries": tries}


def report(node: Node, run: str, progress: Mapping[str, Any]) -> bool:
    """Write down how far a run is; whether somebody asked to stop it."""
    with node.sessions.open(INGEST) as connection:
        values = {"run": run, "progress": Jsonb(progress)}
        row = connection.execute(_PROGRESS, values).fetchone()
    return bool(row and row[0])


def give_back(node: Node, run: str) -> None:
    """A worker that ends in order leaves its run to the next one; that was no try."""
    with node.sessions.open(INGEST) as connection:
        connection.execute(_GIVE_BACK, [run])


def stop_is_asked(node: Node, run: str) -> bool:
    with node.sessions.open(INGEST) as connection:
        row = connection.execute(_STOP_ASKED, [run]).fetchone()
    return bool(row and row[0])


def finish(node: Node, run: str, ended: Ended, at: datetime) -> bool:
    """Keep the result and end the run, all at once; False where it had ended already."""
    if ended.state not in {DONE, STOPPED, FAILED}:
        raise ValueError(ended.state)
    values = {
        "run": run,
        "state": ended.state,
        "before": [RUNNING],
        "fault": Jsonb(ended.fault),
        "at": at,
        "result": ended.result,
        "head": None if ended.head is None else Jsonb(ended.head),
        "told": None if ended.told is None else Jsonb(ended.told),
    }
    with node.sessions.open(INGEST) as connection:
        moved = connection.execute(_FINISH, values).rowcount == 1
        if moved:
            _insert(connection, run, ended.rows)
    return moved


def _insert(connection: Connection, run: str, rows: Iterable[Row]) -> None:
    """In batches: COPY does not go together with row-level security."""
    places: dict[str, int] = {}
    told: list[tuple[Any, ...]] = []
    for one in rows:
        place = places.get(one.sheet, 0)
        places[one.sheet] = place + 1
        row = json.dumps(one.value, ensure_ascii=False)
        told.append((one.sheet, place, one.member, one.item, one.supplier, one.period, row))
        if len(told) == BATCH:
            connection.execute(_INSERT, [run, *map(list, zip(*told, strict=True))])
            told = []
    if told:
        connection.execute(_INSERT, [run, *map(list, zip(*told, strict=True))])
