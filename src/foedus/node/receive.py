"""Receive a page, pulled or from a bundle: verify, append, project, move the cursor, at once.

Any page may come any number of times and may overlap: what is here is passed over. A page with
one entry that must be refused changes nothing; its log stays where it is and the bytes are kept.
If the owner must have signed them the log stops until an operator looks; if they may have been
spoilt on the way, a better page heals it. No other log is touched.
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
# What only the owner can have caused, because it comes after the check of its signature (6).
# Check 9 is not among them: a content is not signed, only its digest.
_OWNERS_CHECKS = frozenset({7, 8, 10, 12})
# Of the page as a whole. A proof is not signed either: a false one may have been spoilt.
_PAGE_CODES = frozenset({"broken-consistency", "checkpoint-behind", "fork"})
_ALARM = """
INSERT INTO alarm (log, stopped, seq, code, facts, bytes, at)
VALUES (%s, %s, %s, %s, %s, %s, to_timestamp(%s))
ON CONFLICT (log) DO UPDATE SET stopped = excluded.stopped, seq = excluded.seq,
    code = excluded.code, facts = excluded.facts, bytes = excluded.bytes, at = excluded.at
WHERE NOT alarm.stopped
"""


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
    query = "SELECT 1 FROM alarm WHERE log = %s AND stopped"
    if connection.execute(query, [log]).fetchone():
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
        ledger.append(connection, growth, history, node.kinds)
        connection.execute("DELETE FROM alarm WHERE log = %s", [log])
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
    """Keep the bytes; stop the log if its owner must have signed them."""
    entry = "check" in refusal.facts
    if not entry and refusal.code not in _PAGE_CODES:
        return
    seq = int(refusal.facts.get("seq", opened.start))
    at = seq - opened.start
    within = entry and 0 <= at < len(opened.arrivals)
    evidence = opened.arrivals[at].envelope if within else opened.note
    facts, kept = Jsonb(dict(refusal.facts)), evidence[:EVIDENCE_BYTES]
    with node.gate() as connection:
        values = [log, _is_owners_fault(refusal), seq, refusal.code, facts, kept, clock.unix_s()]
        connection.execute(_ALARM, values)


def _is_owners_fault(refusal: Refusal) -> bool:
    """Whether signatures of the owner contradict each other, or a rule that every node applies."""
    facts = refusal.facts
    if refusal.code == "broken-consistency":  # signed entries against a note of the same size
        return facts.get("old") == facts.get("new")
    return refusal.code == "fork" or facts.get("check") in _OWNERS_CHECKS
