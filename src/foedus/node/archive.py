"""What this node can show of joint decisions: the acts it holds, receipts, parts of certificates.

Nothing here asks who reads: a caller first finds the proposal as its reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from foedus.accord.acts import Act, Receipt
from foedus.accord.certificate.form import Exhibit, Receipted
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, close_id
from foedus.kernel import note
from foedus.kernel.checkpoint import read_cosignatures
from foedus.kernel.content import read_content
from foedus.kernel.identity import Identity
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import inclusion_proof
from foedus.node import receipts as own_receipts
from foedus.node.database.server import INGEST
from foedus.node.history import TableHistory
from foedus.node.node import Node
from foedus.node.serve import Tree

_ACTS = """
SELECT e.log, e.seq, e.op, e.id::text, e.kind, e.ver, encode(e.digest, 'hex'), l.audience, c.bytes
FROM entry e JOIN log l ON l.name = e.log
     LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.id IS NOT NULL AND e.op IN ('put', 'release')
  AND NOT EXISTS (SELECT FROM held h WHERE h.log = e.log AND h.seq = e.seq)
  AND ((l.owner = %(owner)s AND e.kind = %(proposal)s AND e.id = %(id)s)
    OR (l.owner = %(owner)s AND e.kind = %(close)s AND e.id = %(close_id)s)
    OR e.kind = %(ballot)s)
ORDER BY e.log, e.seq
"""
_TIMES = """
SELECT e.log, e.seq, e.at FROM entry e
JOIN unnest(%s::text[], %s::int8[]) AS p (log, seq) ON e.log = p.log AND e.seq = p.seq
"""
_RECEIPTS = "SELECT note FROM receipt WHERE log = ANY (%s) ORDER BY log, member, size"
_EXHIBIT = """
SELECT e.envelope, c.bytes FROM entry e
JOIN content c ON c.log = e.log AND c.seq = e.seq WHERE e.log = %s AND e.seq = %s
"""
_NOTE = "SELECT note, size FROM tree WHERE log = %s AND note_size = size"
_SAME_SIZE = """
SELECT DISTINCT ON (member) note FROM receipt WHERE log = %s AND size = %s ORDER BY member, at
"""
_COVERING = "SELECT note FROM receipt WHERE log = %s AND size > %s ORDER BY member, size"


def acts_on(node: Node, owner: str, proposal: str) -> tuple[Act, ...]:
    """The texts and the close of this owner's proposal, and every ballot that speaks of it."""
    values = {
        "owner": owner,
        "id": proposal,
        "close_id": close_id(proposal),
        "proposal": PROPOSAL,
        "close": CLOSE,
        "ballot": BALLOT,
    }
    with node.reading(INGEST) as connection:
        rows = connection.execute(_ACTS, values).fetchall()
    acts = [_act(*row) for row in rows]
    return tuple(act for act in acts if act.kind != BALLOT or _names(act.body, owner, proposal))


def _act(*row: Any) -> Act:
    *placed, audience, content = row
    log, seq, op, id_, kind, ver, digest = placed
    body = None if content is None else read_content(content)
    return Act(log, seq, op, id_, kind, ver, digest, tuple(audience), body)


def _names(body: object, owner: str, proposal: str) -> bool:
    named = body.get("proposal") if isinstance(body, dict) else None
    return isinstance(named, dict) and (named.get("owner"), named.get("id")) == (owner, proposal)


def times_of(node: Node, acts: Iterable[Act]) -> dict[tuple[str, int], datetime]:
    """When the author of each act said that it was: (log, seq) -> time, UTC."""
    places = sorted({(act.log, act.seq) for act in acts})
    logs, seqs = [log for log, _ in places], [seq for _, seq in places]
    with node.reading(INGEST) as connection:
        rows = connection.execute(_TIMES, [logs, seqs]).fetchall()
    return {(log, seq): at.astimezone(UTC) for log, seq, at in rows}


def receipts_of(node: Node, logs: Iterable[str]) -> tuple[Receipt, ...]:
    """What partners said that they hold of these logs of ours."""
    with node.reading(INGEST) as connection:
        history = TableHistory(connection)
        rows = connection.execute(_RECEIPTS, [list(logs)]).fetchall()
        found = [c for (raw,) in rows for c in read_cosignatures(raw, history.key_of)]
    return tuple(Receipt.of(cosignature) for cosignature in found)


class Archive:
    """The source of a certificate (accord.certificate.Source). What is not here: LookupError.

    Of a partner's log we are the witness ourselves: our own receipt says what is durable here.
    """

    def __init__(self, node: Node) -> None:
        self._node = node

    def exhibit(self, log: str, seq: int) -> Exhibit:
        with self._node.reading(INGEST) as connection:
            row = connection.execute(_EXHIBIT, [log, seq]).fetchone()
            noted = connection.execute(_NOTE, [log]).fetchone()
            if row is None or noted is None:
                raise LookupError(f"{log} has no entry {seq} to show")
            node_at = Tree(connection, log).node_at
            return Exhibit(row[0], row[1], inclusion_proof(node_at, seq, noted[1]))

    def checkpoint(self, log: str) -> bytes:
        """With one receipt of each member for the same size."""
        with self._node.reading(INGEST) as connection:
            row = connection.execute(_NOTE, [log]).fetchone()
            if row is None:
                raise LookupError(f"{log} is not complete here")
            signed, size = row
            cosigned = [raw for (raw,) in connection.execute(_SAME_SIZE, [log, size]).fetchall()]
        if owner_of(log) != self._node.member:
            made = own_receipts.make(self._node, log)
            cosigned = [*cosigned, made] if made else cosigned
        return note.merge(signed, *cosigned)

    def receipted(self, log: str, seq: int) -> list[Receipted]:
        with self._node.reading(INGEST) as connection:
            history, node_at = TableHistory(connection), Tree(connection, log).node_at
            rows = connection.execute(_COVERING, [log, seq]).fetchall()
            return [
                Receipted(raw, inclusion_proof(node_at, seq, cosignature.checkpoint.size))
                for (raw,) in rows
                for cosignature in read_cosignatures(raw, history.key_of)
            ]


def identity_of_ours(node: Node) -> Identity:
    """As partners have pinned it."""
    with node.reading(INGEST) as connection:
        row = connection.execute("SELECT identity FROM node").fetchone()
    if row is None:
        raise LookupError("this database does not say whose it is")
    return Identity.read(row[0])
