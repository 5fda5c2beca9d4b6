"""One log, entry by entry, through the gate again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from foedus.kernel.admit import Admitted, Arrival, Held, admit
from foedus.kernel.checkpoint import read_note
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.logs import LogName, log_id
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import Frontier
from foedus.kernel.refusals import Refused
from foedus.node import ledger
from foedus.node.history import TableHistory, unverified_versions
from foedus.node.node import Advance, Connection, Node
from foedus.node.verify.finding import Finding

CHUNK = 1_000
Row = tuple[Any, ...]

_NAMES = """
SELECT name FROM log UNION SELECT log FROM entry UNION SELECT log FROM tree
UNION SELECT log FROM content UNION SELECT log FROM held UNION SELECT log FROM subtree
UNION SELECT log FROM receipt ORDER BY 1
"""
# fmt: off
_COLUMNS = (
    "seq", "op", "id", "kind", "ver", "digest", "policy", "cls", "categories", "public", "at",
    "by", "reason", "leaf", "envelope",
)
# fmt: on
_ENTRIES = """
SELECT e.seq, e.op, coalesce(e.id::text, ''), e.kind, e.ver, e.digest, e.policy, e.cls,
       e.categories, e.public, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       e.by, e.reason, e.leaf, e.envelope, c.bytes,
       e.id IS NOT NULL AND EXISTS (
           SELECT FROM entry w WHERE left(w.log, 3) = left(e.log, 3) AND w.id = e.id
               AND w.op = 'withdraw' AND w.ver > e.ver)
FROM entry e LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.log = %s ORDER BY e.seq
"""
_STRAYS = """
SELECT 'content-extra', seq FROM content c WHERE log = %(log)s AND NOT EXISTS (
    SELECT FROM entry e WHERE e.log = c.log AND e.seq = c.seq)
UNION ALL
SELECT 'held-extra', seq FROM held h WHERE log = %(log)s AND NOT EXISTS (
    SELECT FROM entry e WHERE e.log = h.log AND e.seq = h.seq)
ORDER BY 2
"""
_TREE = "SELECT size, frontier, closed, note_size, note FROM tree WHERE log = %s"


def names(connection: Connection) -> list[str]:
    """Every log that any table speaks of."""
    return [name for (name,) in connection.execute(_NAMES).fetchall()]


class _Position(MemoryHistory):
    """The history at one position after the other, whatever went wrong before it."""

    at = 0

    def size(self, log: str) -> int:  # noqa: ARG002  (only one log is walked)
        return self.at


class Walk:
    """The check of one log. The kinds' own rules were for the moment of arrival: not again."""

    def __init__(self, node: Node, connection: Connection, log: str, advance: Advance) -> None:
        self._reader = node.member
        self._kinds = Kinds({name: Kind(name, _no_rule) for name in node.kinds.by_name})
        self._connection = connection
        self._log = log
        self._advance = advance
        self._frontier = Frontier()
        self._subtrees: dict[tuple[int, int], bytes] = {}
        self._held: dict[int, str] = {}
        self._closed = False
        self._next = 0

    def findings(self) -> Iterator[Finding]:
        row = self._connection.execute(_TREE, [self._log]).fetchone()
        size, frontier, closed, note_size, note = row or (0, b"", False, 0, b"")
        held = "SELECT seq, code FROM held WHERE log = %s"
        self._held = dict(self._connection.execute(held, [self._log]).fetchall())
        sound = True
        for finding in self._entries(size, caught_up=note_size == size):
            sound = False
            yield finding
        for code, seq in self._connection.execute(_STRAYS, {"log": self._log}).fetchall():
            yield Finding(code, self._log, seq)
        yield from self._log_row()
        if row is None:
            yield Finding("tree-missing", self._log)
        elif sound:
            yield from self._tree(size, frontier, closed)
            yield from self._note(note_size, note)

    def _entries(self, size: int, *, caught_up: bool) -> Iterator[Finding]:
        with self._connection.cursor(name="walk") as cursor:
            cursor.execute(_ENTRIES, [self._log])
            while rows := cursor.fetchmany(CHUNK):
                yield from self._chunk(rows, size, caught_up=caught_up)
                self._advance(self._log, self._next, max(size, self._next))
        if self._next < size:
            yield from (Finding("entry-missing", self._log, s) for s in range(self._next, size))

    def _chunk(self, rows: Sequence[Row], size: int, *, caught_up: bool) -> Iterator[Finding]:
        before = TableHistory(self._connection, log=self._log, start=rows[0][0])
        versions = unverified_versions(row[14] for row in rows)
        before.prefetch(self._log[:3], versions, log=self._log)
        history = _Position(base=before)
        leaves = []
        for row in rows:
            seq = row[0]
            for missing in range(self._next, seq):
                yield Finding("entry-missing", self._log, missing)
            self._next = seq + 1
            leaves.append(row[13])
            if seq >= size:
                yield Finding("entry-extra", self._log, seq)
            yield from self._entry(row, history, caught_up=caught_up)
        self._frontier, nodes = self._frontier.grow(leaves)
        stored = (node for node in nodes if node[0] >= ledger.STORED_LEVEL)
        self._subtrees.update({(level, position): root for level, position, root in stored})

    def _entry(self, row: Row, history: _Position, *, caught_up: bool) -> Iterator[Finding]:
        seq, envelope, content, withdrawn = row[0], row[14], row[15], row[16]
        history.at = seq
        try:
            accepted = admit(
                Arrival(envelope, content),
                log=self._log,
                reader=self._reader,
                history=history,
                kinds=self._kinds,
            )
        except Refused as refused:
            yield Finding(refused.refusals[0].code, self._log, seq, row[2])
            return
        history.apply(accepted)
        self._closed |= accepted.entry.op == "close"
        for column, here, signed in zip(_COLUMNS, row, ledger.row(accepted), strict=False):
            if here != signed:
                yield Finding("entry-differs", self._log, seq, row[2], what=column)
        yield from self._holding(accepted, caught_up=caught_up, withdrawn=withdrawn)
        if withdrawn and content is not None:
            yield Finding("content-not-forgotten", self._log, seq, row[2])

    def _holding(
        self, accepted: Admitted | Held, *, caught_up: bool, withdrawn: bool
    ) -> Iterator[Finding]:
        entry = accepted.entry
        code = accepted.code if isinstance(accepted, Held) else ""
        held = self._held.get(entry.seq, "")
        if code == "content-missing" and (withdrawn or (held == code and not caught_up)):
            return
        if code == "content-missing":
            yield Finding(code, self._log, entry.seq, entry.id)
        elif bool(code) != bool(held) and held != "rule-failed":
            yield Finding("held-differs", self._log, entry.seq, entry.id)

    def _log_row(self) -> Iterator[Finding]:
        query = "SELECT owner, audience FROM log WHERE name = %s"
        row = self._connection.execute(query, [self._log]).fetchone()
        if row is None:
            yield Finding("log-missing", self._log)
            return
        owner, audience = row
        try:
            right = log_id(owner, audience, LogName.read(self._log).generation) == self._log
        except Refused:
            right = False
        if not right or audience != sorted(audience):
            yield Finding("log-differs", self._log)

    def _tree(self, size: int, frontier: bytes, closed: bool) -> Iterator[Finding]:  # noqa: FBT001
        ours = self._frontier
        if (size, frontier, closed) != (ours.size, b"".join(ours.roots), self._closed):
            yield Finding("tree-differs", self._log, size)
        query = "SELECT level, position, hash FROM subtree WHERE log = %s"
        rows = self._connection.execute(query, [self._log]).fetchall()
        stored = {(level, position): root for level, position, root in rows}
        for place in sorted(self._subtrees.keys() | stored.keys()):
            if self._subtrees.get(place) != stored.get(place):
                level, position = place
                yield Finding("subtree-differs", self._log, position << level, what=f"{level}")

    def _note(self, note_size: int, note: bytes) -> Iterator[Finding]:
        try:
            checkpoint = read_note(note, TableHistory(self._connection).key_of)
        except Refused as refused:
            yield Finding(refused.refusals[0].code, self._log, note_size, what="checkpoint")
            return
        ours = self._frontier
        fits = (checkpoint.log, checkpoint.size) == (self._log, note_size)
        if (
            not fits
            or note_size < ours.size
            or (note_size == ours.size and checkpoint.root != ours.root())
        ):
            yield Finding("checkpoint-differs", self._log, note_size)


def _no_rule(body: dict[str, Any], entry: object, history: object) -> tuple[()]:  # noqa: ARG001
    return ()
