"""Append accepted entries to the ledger and to its projections: one set-based write.

Binary COPY into a temporary table, then INSERT ... SELECT: COPY into a table with row-level
security is refused by PostgreSQL, and this way is the fastest as well (protocol.md 4.2, 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.kernel.admit import Admitted, Held
from foedus.kernel.history import History
from foedus.kernel.kinds import Kinds
from foedus.kernel.label import CLASSIFICATIONS
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import HASH_BYTES, Frontier, Node
from foedus.node import bulk, clock, posting, projection
from foedus.node.node import Connection

Accepted = Admitted | Held
STORED_LEVEL = 8
"""Subtrees from 256 leaves are stored; smaller ones are hashed again when a proof needs them."""

_ARRIVAL = """
CREATE TEMPORARY TABLE IF NOT EXISTS arrival (
    seq int8, op text, id text, kind text, ver int8, digest bytea, policy text, cls int2,
    categories text[], public bool, at text, by text, reason text, leaf bytea, envelope bytea,
    content bytea
) ON COMMIT DELETE ROWS;
DELETE FROM arrival
"""  # another log's, earlier in this transaction
_COPY = "COPY arrival FROM STDIN (FORMAT BINARY)"
# fmt: off
_TYPES = (
    "int8", "text", "text", "text", "int8", "bytea", "text", "int2", "text[]", "bool", "text",
    "text", "text", "bytea", "bytea", "bytea",
)
# fmt: on
_LOG = "INSERT INTO log (name, owner, audience) VALUES (%s, %s, %s)"
_ENTRIES = """
INSERT INTO entry (log, seq, op, id, kind, ver, digest, policy, cls, categories, public, at, by,
                   reason, leaf, envelope)
SELECT %s, seq, op, NULLIF(id, '')::uuid, kind, ver, digest, policy, cls, categories, public,
       at::timestamptz, by, reason, leaf, envelope
FROM arrival ORDER BY seq
"""
_CONTENTS = """
INSERT INTO content (log, seq, bytes)
SELECT %s, seq, content FROM arrival WHERE content IS NOT NULL ORDER BY seq
"""
_HELD = "INSERT INTO held (log, seq, code) VALUES (%s, %s, %s)"
_SUBTREES = """
INSERT INTO subtree (log, level, position, hash)
SELECT %s, * FROM unnest(%s::smallint[], %s::bigint[], %s::bytea[])
"""
# Milliseconds, but never back: what comes later must not look older than what was read before.
_ARRIVE = """
INSERT INTO arrived (log, first, tide)
SELECT %s, %s, greatest(max(tide) + 1, %s) FROM record RETURNING tide
"""
# A checkpoint ahead of the tree is a promise: it stays until the tree has passed through it.
_TREE = """
INSERT INTO tree (log, size, frontier, closed, note_size, note) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (log) DO UPDATE SET size = excluded.size, frontier = excluded.frontier,
    closed = tree.closed OR excluded.closed,
    note = CASE WHEN tree.note_size > excluded.size THEN tree.note ELSE excluded.note END,
    note_size = CASE WHEN tree.note_size > excluded.size THEN tree.note_size
                ELSE excluded.note_size END
"""
# A withdraw forgets every lower version, in all logs of its owner, whatever came first.
_FORGET = """
DELETE FROM content c USING entry e
WHERE left(e.log, 3) = %s AND e.id = ANY (%s::uuid[]) AND c.log = e.log AND c.seq = e.seq
  AND EXISTS (SELECT FROM entry w WHERE left(w.log, 3) = left(e.log, 3) AND w.id = e.id
                AND w.op = 'withdraw' AND w.ver > e.ver)
"""


@dataclass(frozen=True, slots=True)
class Growth:
    """What a log gained: entries in order, its tree after them, and a checkpoint that fits.

    `note_size` may lie ahead of the tree: then the owner has more to send.
    """

    log: str
    entries: Sequence[Accepted]
    frontier: Frontier
    nodes: Sequence[Node]
    note_size: int
    note: bytes


def append(connection: Connection, growth: Growth, history: History, kinds: Kinds) -> None:
    """Add to the ledger and project. `history` is the one from before these entries.

    The caller holds the gate; nothing here decides whether the entries may pass.
    """
    entries = growth.entries
    if entries:
        if entries[0].entry.op == "open":
            audience = list(entries[0].entry.audience)
            connection.execute(_LOG, [growth.log, owner_of(growth.log), audience])
        _copy(connection, entries)
        connection.execute(_ENTRIES, [growth.log])
        connection.execute(_CONTENTS, [growth.log])
        _hold(connection, entries)
        tide = _arrive(connection, growth.log, entries[0].entry.seq)
        if bulk.has_records(entries, kinds):
            projection.apply_arrivals(connection, growth.log, tide, kinds)
        posting.apply_arrivals(connection, entries, kinds)
        _forget(connection, owner_of(growth.log), entries, history)
        bulk.apply_arrivals(connection, entries, history, kinds)
        store_subtrees(connection, growth.log, growth.nodes)
    _move_cursor(connection, growth)


def _arrive(connection: Connection, log: str, first: int) -> int:
    row = connection.execute(_ARRIVE, [log, first, clock.unix_ms()]).fetchone()
    return int(row[0]) if row else 0


def _move_cursor(connection: Connection, growth: Growth) -> None:
    closed = any(accepted.entry.op == "close" for accepted in growth.entries)
    frontier = b"".join(growth.frontier.roots)
    size, note_size = growth.frontier.size, growth.note_size
    connection.execute(_TREE, [growth.log, size, frontier, closed, note_size, growth.note])


def frontier_of(connection: Connection, log: str) -> Frontier:
    """The tree of a log as it stands here; empty for an unknown one."""
    row = connection.execute("SELECT size, frontier FROM tree WHERE log = %s", [log]).fetchone()
    if row is None:
        return Frontier()
    size, joined = row
    roots = tuple(joined[i : i + HASH_BYTES] for i in range(0, len(joined), HASH_BYTES))
    return Frontier(size, roots)


def store_subtrees(connection: Connection, log: str, nodes: Sequence[Node]) -> None:
    stored = [node for node in nodes if node[0] >= STORED_LEVEL]
    if stored:
        levels, positions, hashes = zip(*stored, strict=True)
        connection.execute(_SUBTREES, [log, list(levels), list(positions), list(hashes)])


def _copy(connection: Connection, entries: Sequence[Accepted]) -> None:
    connection.execute(_ARRIVAL)
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        copy.set_types(_TYPES)
        for accepted in entries:
            copy.write_row(row(accepted))


def row(accepted: Accepted) -> tuple[object, ...]:
    entry, label = accepted.entry, accepted.entry.label
    return (
        entry.seq,
        entry.op,
        entry.id,
        entry.kind,
        entry.ver,
        bytes.fromhex(entry.content_digest),
        label.policy,
        CLASSIFICATIONS.index(label.classification),
        list(label.categories),
        label.public,
        entry.at,
        entry.by,
        entry.reason,
        accepted.leaf,
        accepted.envelope,
        accepted.content,
    )


def _hold(connection: Connection, entries: Sequence[Accepted]) -> None:
    held = [(h.entry.log, h.entry.seq, h.code) for h in entries if isinstance(h, Held)]
    if held:
        with connection.cursor() as cursor:
            cursor.executemany(_HELD, held)


def _forget(
    connection: Connection, owner: str, entries: Sequence[Accepted], history: History
) -> None:
    """Drop withdrawn contents: of what is withdrawn now, and of what comes after its withdraw."""
    doubtful = []
    for entry in (accepted.entry for accepted in entries):
        head = history.head(owner, entry.id) if entry.id else None
        if entry.op == "withdraw" or (head and head.ver > entry.ver):
            doubtful.append(entry.id)
    if doubtful:
        connection.execute(_FORGET, [owner, doubtful])
