"""What a partner may fetch, read as the partner's own login: PostgreSQL decides with us.

Answers about a log that does not exist and about one that the partner may not see are the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.kernel.admit import Arrival
from foedus.kernel.merkle import consistency_proof, node_hash
from foedus.kernel.page import write_page
from foedus.node.database.server import peer
from foedus.node.ledger import STORED_LEVEL
from foedus.node.node import Connection, Node

MAX_ENTRIES = 1_000
MAX_BYTES = 4 * 1024 * 1024

_LOGS = """
SELECT name, size FROM log JOIN tree ON tree.log = log.name WHERE owner = %s ORDER BY name
"""
_NOTE = "SELECT note_size, note FROM tree WHERE log = %s AND note_size = size"
_ENTRIES = """
SELECT e.envelope, c.bytes FROM entry e LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.log = %s AND e.seq >= %s AND e.seq < %s ORDER BY e.seq
"""
_LEAVES = "SELECT leaf FROM entry WHERE log = %s AND seq >= %s AND seq < %s ORDER BY seq"
_SUBTREE = "SELECT hash FROM subtree WHERE log = %s AND level = %s AND position = %s"


def logs_for(node: Node, member: str) -> tuple[tuple[str, int], ...]:
    """Our logs that this member may read, and how many entries each has."""
    with node.reading(peer(member)) as connection:
        rows = connection.execute(_LOGS, [node.member]).fetchall()
    return tuple((name, size) for name, size in rows)


def checkpoint(node: Node, member: str, log: str) -> bytes | None:
    """The newest signed note of a log; None for a log that is not there for this member."""
    with node.reading(peer(member)) as connection:
        row = connection.execute(_NOTE, [log]).fetchone()
    return row[1] if row else None


def page(
    node: Node,
    member: str,
    log: str,
    start: int,
    *,
    max_entries: int = MAX_ENTRIES,
    max_bytes: int = MAX_BYTES,
) -> bytes | None:
    """Entries from `start`, at least one if there is one; None for a log that is not there.

    Beyond the end it is an empty page from the end.
    """
    with node.reading(peer(member)) as connection:
        row = connection.execute(_NOTE, [log]).fetchone()
        if row is None:
            return None
        size, note = row
        start = min(max(0, start), size)
        count = min(max(1, max_entries), MAX_ENTRIES)
        rows = connection.execute(_ENTRIES, [log, start, min(size, start + count)]).fetchall()
        arrivals = _within(rows, max_bytes)
        proof = consistency_proof(Tree(connection, log).node_at, start + len(arrivals), size)
    return write_page(log=log, start=start, arrivals=arrivals, note=note, proof=proof)


def _within(rows: Sequence[tuple[bytes, bytes | None]], max_bytes: int) -> list[Arrival]:
    taken: list[Arrival] = []
    used = 0
    for envelope, content in rows:
        used += len(envelope) + len(content or b"")
        if taken and used > max_bytes:
            break
        taken.append(Arrival(envelope, content))
    return taken


class Tree:
    """Subtree roots of a log: stored ones from 256 leaves, smaller ones from their leaves."""

    def __init__(self, connection: Connection, log: str) -> None:
        self._connection = connection
        self._log = log

    def node_at(self, level: int, index: int) -> bytes:
        if level >= STORED_LEVEL:
            row = self._connection.execute(_SUBTREE, [self._log, level, index]).fetchone()
            if row is None:
                raise LookupError(f"{self._log} has no subtree {level}/{index}: foedus rebuild")
            return bytes(row[0])
        start = index << level
        rows = self._connection.execute(_LEAVES, [self._log, start, start + (1 << level)])
        return _root([leaf for (leaf,) in rows.fetchall()])


def _root(nodes: list[bytes]) -> bytes:
    while len(nodes) > 1:
        nodes = [node_hash(nodes[i], nodes[i + 1]) for i in range(0, len(nodes), 2)]
    return nodes[0]
