"""Receive a page, pulled or from a bundle: verify, append, project, move the cursor, at once.

Any page may come any number of times and may overlap: what is here is passed over. A page with
one entry that must be refused changes nothing, and its log stops until an operator looks; no
other log is touched.
"""

from __future__ import annotations

from dataclasses import dataclass

from psycopg.types.json import Jsonb

from foedus.kernel.admit import Held
from foedus.kernel.admit_page import AdmittedPage, admit_page
from foedus.kernel.checkpoint import read_note
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import Frontier
from foedus.kernel.page import UnverifiedPage, read_page
from foedus.kernel.refusals import Refusal, Refused
from foedus.node import clock, crash, ledger
from foedus.node.history import TableHistory, unverified_versions
from foedus.node.node import Connection, Node

EVIDENCE_BYTES = 64 * 1024
# Refusals that only the owner of the log can have caused: it signed what must not be. Others may
# come from a broken connection or a stranger, and are simply tried again.
_OWNERS_FAULT = frozenset({"broken-consistency", "checkpoint-behind", "fork"})


@dataclass(frozen=True, slots=True)
class Received:
    """What a page brought. `size` entries of the log are durable here now."""

    log: str
    size: int
    admitted: int
    held: int


def receive(node: Node, unverified_page: bytes, *, log: str) -> Received:
    """Take a page of `log` in; raises Refused, also `log-stopped`, having changed no log."""
    opened = read_page(unverified_page)
    crash.point("receive-before-apply")
    try:
        with node.gate() as connection:
            received = _apply(node, connection, opened, log)
            crash.point("receive-before-commit")
    except Refused as refused:
        _raise_alarm(node, opened, log, refused.refusals[0])
        raise
    crash.point("receive-after-commit")
    return received


def resume(node: Node, log: str) -> bool:
    """An operator lets a stopped log go on; whether it was stopped."""
    with node.gate() as connection:
        return connection.execute("DELETE FROM alarm WHERE log = %s", [log]).rowcount > 0


def _apply(node: Node, connection: Connection, opened: UnverifiedPage, log: str) -> Received:
    if connection.execute("SELECT FROM alarm WHERE log = %s", [log]).fetchone() is not None:
        raise Refused.because("log-stopped", log=log)
    frontier = ledger.frontier_of(connection, log)
    history = TableHistory(connection)
    news = opened.arrivals[max(0, frontier.size - opened.start) :]
    unverified = unverified_versions(arrival.envelope for arrival in news)
    history.prefetch(owner_of(log), unverified, log=log)
    page = admit_page(
        opened,
        log=log,
        reader=node.member,
        frontier=frontier,
        history=history,
        kinds=node.kinds,
    )
    if page.checkpoint is not None:
        _check_promise(connection, history, frontier, page, log)
        size, note = page.checkpoint.size, opened.note
        growth = ledger.Growth(log, page.entries, page.frontier, page.nodes, size, note)
        ledger.append(connection, growth, history)
    held = sum(isinstance(accepted, Held) for accepted in page.entries)
    return Received(log, page.frontier.size, len(page.entries) - held, held)


def _check_promise(
    connection: Connection, history: TableHistory, old: Frontier, page: AdmittedPage, log: str
) -> None:
    """The tree must pass through the checkpoint that we were shown before; else `fork`.

    The two notes, the one in `tree` and the one that goes into `alarm`, are the evidence.
    """
    query = "SELECT note_size, note FROM tree WHERE log = %s"
    row = connection.execute(query, [log]).fetchone()
    if row is None or not old.size < row[0] <= page.frontier.size:
        return
    leaves = (accepted.leaf for accepted in page.entries[: row[0] - old.size])
    if read_note(row[1], history.key_of).root != old.extend(leaves).root():
        raise Refused.because("fork", log=log, seq=row[0])


def _raise_alarm(node: Node, opened: UnverifiedPage, log: str, refusal: Refusal) -> None:
    """Stop the log and keep the bytes, if its owner must have signed what we refused."""
    if "check" not in refusal.facts and refusal.code not in _OWNERS_FAULT:
        return
    seq = int(refusal.facts.get("seq", opened.start))
    at = seq - opened.start
    within = "check" in refusal.facts and 0 <= at < len(opened.arrivals)
    evidence = opened.arrivals[at].envelope if within else opened.note
    with node.gate() as connection:
        connection.execute(
            "INSERT INTO alarm (log, seq, code, facts, bytes, at)"
            " VALUES (%s, %s, %s, %s, %s, to_timestamp(%s)) ON CONFLICT (log) DO NOTHING",
            [
                log,
                seq,
                refusal.code,
                Jsonb(dict(refusal.facts)),
                evidence[:EVIDENCE_BYTES],
                clock.unix_s(),
            ],
        )
