"""Receipts: a partner's signed statement of how many of our entries are durable there."""

from __future__ import annotations

from foedus.kernel.checkpoint import Checkpoint, Cosignature, cosign, read_cosignatures, read_note
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import root_of
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.database.server import INGEST
from foedus.node.history import TableHistory
from foedus.node.ledger import frontier_of
from foedus.node.node import Node
from foedus.node.serve import Tree

_INSERT = """
INSERT INTO receipt (log, member, size, at, note) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT DO NOTHING
"""
_ACKNOWLEDGED = """
WITH withdrawn AS (
    SELECT e.log, e.seq, l.audience FROM entry e JOIN log l ON l.name = e.log
    WHERE left(e.log, 3) = %(owner)s AND e.id = %(id)s AND e.op = 'withdraw')
SELECT DISTINCT r.member FROM receipt r
WHERE EXISTS (SELECT FROM withdrawn w WHERE r.member = ANY (w.audience))
  AND NOT EXISTS (
    SELECT FROM withdrawn w WHERE r.member = ANY (w.audience) AND NOT EXISTS (
        SELECT FROM receipt x WHERE x.log = w.log AND x.member = r.member AND x.size > w.seq))
ORDER BY 1
"""


def make(node: Node, log: str) -> bytes | None:
    """Our receipt for another member's log, of what is durable here; None for nothing."""
    with node.reading(INGEST) as connection:
        frontier = frontier_of(connection, log)
    if frontier.size == 0:
        return None
    held = Checkpoint(log, frontier.size, frontier.root())
    return cosign(held, member=node.member, signer=node.signer, at=clock.unix_s())


def record(node: Node, member: str, unverified_note: bytes) -> Cosignature:
    """Keep a partner's receipt for a log of ours.

    Raises Refused: `not-a-receipt` (none by this member), `unknown-log`, `receipt-ahead` and
    `receipt-differs`, which says that the partner holds another log under our name.
    """
    with node.gate() as connection:
        history = TableHistory(connection)
        found = [
            c for c in read_cosignatures(unverified_note, history.key_of) if c.member == member
        ]
        if not found:
            raise Refused.because("not-a-receipt", member=member)
        receipt, log = found[0], found[0].checkpoint.log
        audience = history.audience(log)
        if owner_of(log) != node.member or audience is None or member not in audience:
            raise Refused.because("unknown-log", log=log)
        if receipt.checkpoint.size > history.size(log):
            raise Refused.because("receipt-ahead", log=log, size=receipt.checkpoint.size)
        ours = root_of(Tree(connection, log).node_at, receipt.checkpoint.size)
        if ours != receipt.checkpoint.root:
            raise Refused.because("receipt-differs", log=log, size=receipt.checkpoint.size)
        values = [log, member, receipt.checkpoint.size, receipt.at, unverified_note]
        connection.execute(_INSERT, values)
    return receipt


def held_by(node: Node, log: str) -> dict[str, int]:
    """Member -> entries of our log that it said are durable there."""
    query = "SELECT member, max(size) FROM receipt WHERE log = %s GROUP BY member ORDER BY member"
    with node.reading(INGEST) as connection:
        return dict(connection.execute(query, [log]).fetchall())


def acknowledged(node: Node, id: str) -> tuple[str, ...]:  # noqa: A002
    """The members that confirmed every withdraw of this record which concerns them."""
    values = {"id": id, "owner": node.member}
    with node.reading(INGEST) as connection:
        return tuple(member for (member,) in connection.execute(_ACKNOWLEDGED, values).fetchall())


def checkpoint_of(node: Node, log: str) -> Checkpoint | None:
    """The signed checkpoint that we hold of a log; it may lie ahead of our entries."""
    with node.reading(INGEST) as connection:
        row = connection.execute("SELECT note FROM tree WHERE log = %s", [log]).fetchone()
        return read_note(row[0], TableHistory(connection).key_of) if row else None
