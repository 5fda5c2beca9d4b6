"""Make every projection again from the ledger, for instance when an upgrade knows more kinds.

Entries that were held unread go through the gate once more, as of their position. A withdrawn
content that a restored backup brought back is forgotten again.
"""

from __future__ import annotations

from dataclasses import dataclass

from foedus.kernel.admit import Arrival, Held, admit
from foedus.kernel.merkle import Frontier
from foedus.kernel.refusals import Refused
from foedus.node import bulk, posting, projection
from foedus.node.history import TableHistory
from foedus.node.ledger import store_subtrees
from foedus.node.node import Advance, Connection, Node, unheard

_HELD = """
SELECT h.log, h.seq, h.code, e.envelope, c.bytes
FROM held h JOIN entry e ON e.log = h.log AND e.seq = h.seq
     LEFT JOIN content c ON c.log = h.log AND c.seq = h.seq
ORDER BY h.log, h.seq
"""
_LET_GO = "DELETE FROM held WHERE log = %s AND seq = %s"
_HOLD = "INSERT INTO held (log, seq, code) VALUES (%s, %s, %s)"
_FORGET = """
DELETE FROM content c USING entry e
WHERE c.log = e.log AND c.seq = e.seq AND EXISTS (
    SELECT FROM entry w WHERE left(w.log, 3) = left(e.log, 3) AND w.id = e.id
        AND w.op = 'withdraw' AND w.ver > e.ver)
"""
_SIZES = "SELECT name, coalesce(size, 0) FROM log LEFT JOIN tree ON log = name ORDER BY name"
_LEAVES = "SELECT leaf FROM entry WHERE log = %s ORDER BY seq"
LEAVES_AT_ONCE = 65_536


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """`read`: entries that were held and can be read now; `held`: those that still cannot."""

    records: int
    read: int
    held: int


def rebuild(node: Node, advance: Advance = unheard) -> Rebuilt:
    """Drop and replay in one transaction: until it ends, readers see the old rows."""
    with node.gate() as connection:
        connection.execute(_FORGET)
        before, held = _admit_again(node, connection)
        connection.execute("DELETE FROM record")
        projection.replay(connection, node.kinds)
        connection.execute("DELETE FROM posting")
        posting.replay(connection, node.kinds)
        bulk.replay(connection, node.kinds)
        connection.execute("DELETE FROM subtree")
        for log, size in connection.execute(_SIZES).fetchall():
            _grow(connection, log, size, advance)
        counted = connection.execute("SELECT count(*) FROM record").fetchone()
    return Rebuilt(counted[0] if counted else 0, before - held, held)


def _admit_again(node: Node, connection: Connection) -> tuple[int, int]:
    """How many were held before and are held now."""
    rows = connection.execute(_HELD).fetchall()
    held = 0
    for log, seq, _, envelope, content in rows:
        code = _verdict(node, connection, log, seq, Arrival(envelope, content))
        connection.execute(_LET_GO, [log, seq])
        if code:
            held += 1
            connection.execute(_HOLD, [log, seq, code])
    return len(rows), held


def _verdict(node: Node, connection: Connection, log: str, seq: int, arrival: Arrival) -> str:
    """Why the entry stays held, or "". A rule that refuses it now holds it: it is in the log."""
    history = TableHistory(connection, log=log, start=seq)
    try:
        accepted = admit(arrival, log=log, reader=node.member, history=history, kinds=node.kinds)
    except Refused as refused:
        return refused.refusals[0].code
    return accepted.code if isinstance(accepted, Held) else ""


def _grow(connection: Connection, log: str, size: int, advance: Advance) -> None:
    frontier = Frontier()
    with connection.cursor(name="leaves") as leaves:
        leaves.execute(_LEAVES, [log])
        while rows := leaves.fetchmany(LEAVES_AT_ONCE):
            frontier, nodes = frontier.grow(leaf for (leaf,) in rows)
            store_subtrees(connection, log, nodes)
            advance(log, frontier.size, max(size, frontier.size))
