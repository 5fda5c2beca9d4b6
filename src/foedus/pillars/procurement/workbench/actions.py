"""The verbs of the workbench: ask for a run, stop it."""

from __future__ import annotations

from datetime import UTC, datetime

from foedus.desk.permit import Staff
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.node import Node
from foedus.pillars.procurement.runs import papers, store
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.workbench import seen
from foedus.pillars.procurement.workbench.inputs import Prepared

MOST_WAITING = 20
"""Runs of one order that may wait at once: who presses a button again and again is told."""


def ask(node: Node, staff: Staff, prepared: Prepared, asked: Asked) -> str:
    """Queue a run about an order as its records stand now; its id.

    Raises Refused: `too-many-runs`, and what keeps the order from being planned.
    """
    order = prepared.order
    if prepared.case is None:
        raise Refused(prepared.refusals)
    waiting = [r for r in seen.runs_of(node, staff.reader, order.owner, order.id) if r.is_open]
    if len(waiting) >= MOST_WAITING:
        raise Refused.because("too-many-runs", count=len(waiting))
    new = store.NewRun(
        order=(order.owner, order.id, order.ver),
        asked=asked,
        case=papers.pack_case(prepared.case),
        case_digest=prepared.case.digest(),
        sources={
            f"{table} {code}": [source.owner, source.id, source.ver, source.digest]
            for (table, code), source in prepared.sources.items()
        },
        person=staff.person,
        classification=prepared.classification,
        categories=prepared.categories,
    )
    return store.put(node, staff.reader, new, now())


def stop(node: Node, staff: Staff, run: str) -> bool:
    """Ask for the best plan so far; False where the run had ended."""
    return store.ask_stop(node, staff.reader, run, now())


def now() -> datetime:
    return datetime.fromtimestamp(clock.unix_s(), UTC)
