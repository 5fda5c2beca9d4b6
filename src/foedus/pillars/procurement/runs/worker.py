"""The worker of a node's runs: claims one, has it computed in a process of its own, keeps it.

One session of its own holds the lock on the run and hears when a new one is asked for.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import psycopg

from foedus.engine.apart import Limits, apart
from foedus.engine.watch import Progress, Watch
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.database.server import INGEST
from foedus.node.node import Connection, Node
from foedus.pillars.procurement.runs import papers, slices, store
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.computing import Computed, Question, case_of, compute
from foedus.pillars.procurement.runs.states import DONE, FAILED, STOPPED
from foedus.pillars.procurement.runs.telling import tell
from foedus.rulebook import load_rulebook

MEMORY_MB = 8_192
LOOK_SECONDS = 0.5
"""How often progress is written down, and whether somebody asked to stop is looked up."""

IDLE_SECONDS = 10.0
"""After so long without a word a worker looks for runs that lost theirs."""

AWAY_SECONDS = 2.0
LONGEST_WORDS = 500
log = logging.getLogger(__name__)


def work(node: Node, stop: threading.Event, *, memory_mb: int = MEMORY_MB) -> None:
    """Do runs until `stop` is set; a database that is away is asked again."""
    while not stop.is_set():
        try:
            with node.sessions.database.connect(INGEST) as held:
                held.execute(f"LISTEN {store.CHANNEL}")
                _serve(node, held, stop, memory_mb)
        except psycopg.OperationalError:
            stop.wait(AWAY_SECONDS)


def _serve(node: Node, held: Connection, stop: threading.Event, memory_mb: int) -> None:
    while not stop.is_set():
        store.sweep_up(held, now())
        if do_one(node, held, stop, memory_mb=memory_mb):
            continue
        waited = 0.0
        while waited < IDLE_SECONDS and not stop.is_set():
            if list(held.notifies(timeout=LOOK_SECONDS, stop_after=1)):
                break
            waited += LOOK_SECONDS


def do_one(
    node: Node, held: Connection, stop: threading.Event, *, memory_mb: int = MEMORY_MB
) -> bool:
    """Claim a run and do it; False where none waits. A worker that is told to end stops the run
    and leaves it to the next one."""
    claimed = store.claim(held, now())
    if claimed is None:
        return False
    try:
        made = _settled(node, claimed, stop, memory_mb)
        if made is None:
            store.give_back(node, claimed.id)
        else:
            store.finish(node, claimed.id, made, now())
    finally:
        store.let_go(held, claimed.id)
    return True


def _settled(
    node: Node, claimed: store.Claimed, stop: threading.Event, memory_mb: int
) -> store.Ended | None:
    """A fault of ours fails this run and not the worker: others wait behind it."""
    try:
        return _done(node, claimed, stop, memory_mb)
    except psycopg.OperationalError:
        raise
    except Exception as error:
        log.exception("run %s", claimed.id)
        words = f"{type(error).__name__}: {error}"[:LONGEST_WORDS]
        return store.Ended(FAILED, {"code": "run-raised", "facts": {"words": words}})


def _done(
    node: Node, claimed: store.Claimed, stop: threading.Event, memory_mb: int
) -> store.Ended | None:
    asked = Asked.model_validate(claimed.unread_asked)
    question = Question(papers.unpack_case(claimed.case), asked)
    attendance = _Attendance(node, claimed.id, stop)
    watch = Watch(clock=time.monotonic, interrupted=attendance.must_stop, listen=attendance.hear)
    limits = Limits(seconds=60.0 * asked.minutes, memory_mb=memory_mb)
    try:
        computed = apart(compute, question, watch=watch, limits=limits)
    except Refused as refused:
        if stop.is_set():
            return None
        first = refused.refusals[0]
        return store.Ended(FAILED, {"code": first.code, "facts": dict(first.facts)})
    if stop.is_set() and not attendance.is_asked:
        return None
    return ended(question, computed, is_stopped=attendance.is_asked)


def ended(question: Question, computed: Computed, *, is_stopped: bool) -> store.Ended:
    """What is kept of a result. Stopped by a person: what was found by then."""
    state = STOPPED if is_stopped else DONE
    fault: dict[str, Any] = {"code": computed.outcome, "cut_short": computed.cut_short}
    if computed.swept is not None:
        return store.Ended(state, fault, result=papers.pack_sweep(computed.swept))
    if computed.plan is None:
        gaps = [one.model_dump(mode="json") for one in computed.shortfalls]
        return store.Ended(state, {**fault, "shortfalls": gaps})
    case, plan = case_of(question), computed.plan
    inside = {row.member for row in case.members}
    candidates = tuple(m.member for m in question.everybody.members if m.member not in inside)
    return store.Ended(
        state,
        fault,
        result=papers.pack_plan(plan),
        head=slices.write_head(slices.head_of(case, plan)),
        told=tell(case, plan, load_rulebook(), candidates=candidates),
        rows=slices.rows_of(case, plan),
    )


class _Attendance:
    """Writes progress down and looks whether a person asked to stop, both now and then."""

    def __init__(self, node: Node, run: str, stop: threading.Event) -> None:
        self._node, self._run, self._stop = node, run, stop
        self._looked_at, self.is_asked = 0.0, False

    def must_stop(self) -> bool:
        now = time.monotonic()
        if now - self._looked_at >= LOOK_SECONDS:
            self._looked_at = now
            self.is_asked |= store.stop_is_asked(self._node, self._run)
        return self.is_asked or self._stop.is_set()

    def hear(self, moment: Progress) -> None:
        """The process tells at most twice a second."""
        self.is_asked |= store.report(self._node, self._run, asdict(moment))


def now() -> datetime:
    return datetime.fromtimestamp(clock.unix_s(), UTC)
