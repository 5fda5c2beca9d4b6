"""The certificate of a joint decision, from the tables of this node.

Entries are shown only to a reader who may see them, each asked under the reader's own row-level
security. Everything else is one snapshot: paths, checkpoints and receipts must fit each other.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from foedus.accord.certificate import certify
from foedus.accord.certificate.form import Exhibit, Receipted
from foedus.accord.outcome import outcome
from foedus.accord.records import CLOSE, Proposal
from foedus.kernel import note
from foedus.kernel.checkpoint import Checkpoint, cosign
from foedus.kernel.identity import Identity
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import inclusion_proof
from foedus.kernel.refusals import Refused
from foedus.node import clock, decisions
from foedus.node.database.server import INGEST
from foedus.node.ledger import frontier_of
from foedus.node.node import Connection, Node
from foedus.node.reading import Reader, reading_as, seen
from foedus.node.serve import Tree

_EXHIBIT = """
SELECT e.envelope, c.bytes FROM entry e LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.log = %s AND e.seq = %s
"""
_NOTE = "SELECT note_size, note FROM tree WHERE log = %s"
_COSIGNED = "SELECT note FROM receipt WHERE log = %s AND size = %s ORDER BY member"
# The first and the last one of each member that cover an entry say all that is asked of them.
_RECEIPTS = """
SELECT DISTINCT ON (w.last, r.member) r.size, r.note
FROM (VALUES (false), (true)) AS w (last), receipt r WHERE r.log = %(log)s AND r.size > %(seq)s
ORDER BY w.last, r.member, CASE WHEN w.last THEN -r.at ELSE r.at END
"""
_IDENTITIES = "SELECT identity FROM node UNION ALL SELECT identity FROM member"


@dataclass(frozen=True)
class Archive:
    """`accord.certificate.Source` over one snapshot; only `opened` makes one."""

    _node: Node
    _reader: Reader
    _connection: Connection

    def exhibit(self, log: str, seq: int) -> Exhibit:
        """Raises Refused `content-missing`, also for what this reader may not see."""
        row = self._connection.execute(_EXHIBIT, [log, seq]).fetchone()
        with reading_as(self._node, self._reader) as connection:
            visible = seen(connection, [(log, seq)])
        if row is None or row[1] is None or not visible:
            raise Refused.because("content-missing", log=log, seq=seq)
        return Exhibit(row[0], row[1], self._path(log, seq, self._checkpoint(log).size))

    def checkpoint(self, log: str) -> bytes:
        """With each receipt for the same size; for another's log it is our own.

        Raises Refused `log-incomplete` while entries under the checkpoint are still to come.
        """
        size, signed = self._note(log)
        if owner_of(log) == self._node.member:
            rows = self._connection.execute(_COSIGNED, [log, size]).fetchall()
            return note.merge(signed, *(raw for (raw,) in rows))
        us, signer, now = self._node.member, self._node.signer, clock.unix_s()
        ours = cosign(self._checkpoint(log), member=us, signer=signer, at=now)
        return note.merge(signed, ours)

    def receipted(self, log: str, seq: int) -> list[Receipted]:
        values = {"log": log, "seq": seq}
        rows = self._connection.execute(_RECEIPTS, values).fetchall()
        notes = {raw: size for size, raw in rows}
        return [Receipted(raw, self._path(log, seq, size)) for raw, size in notes.items()]

    def identities(self) -> list[Identity]:
        """Ours and our partners'."""
        return [Identity.read(one) for (one,) in self._connection.execute(_IDENTITIES).fetchall()]

    def _note(self, log: str) -> tuple[int, bytes]:
        row = self._connection.execute(_NOTE, [log]).fetchone()
        if row is None or row[0] != self._checkpoint(log).size:
            raise Refused.because("log-incomplete", log=log)
        return row[0], row[1]

    def _checkpoint(self, log: str) -> Checkpoint:
        frontier = frontier_of(self._connection, log)
        return Checkpoint(log, frontier.size, frontier.root())

    def _path(self, log: str, seq: int, size: int) -> tuple[bytes, ...]:
        return inclusion_proof(Tree(self._connection, log).node_at, seq, size)


@contextlib.contextmanager
def opened(node: Node, reader: Reader) -> Iterator[Archive]:
    with node.reading(INGEST) as connection:
        yield Archive(node, reader, connection)


def certificate(node: Node, reader: Reader, owner: str, proposal: str) -> bytes:
    """The certificate of a closed decision; it was checked before it is handed out.

    Raises Refused: `no-such-record`, `decision-open`, `log-incomplete`, or why it would convince
    nobody, for instance `close-unwitnessed`.
    """
    acts, receipts, log = decisions.acts(node, reader, owner, proposal)
    result = outcome(acts, proposal=proposal, log=log, receipts=receipts)
    closes = [act for act in acts if act.log == log and act.kind == CLOSE]
    texts = [act for act in acts if act.log == log and act.version == result.text]
    if not result.closed or not closes or not texts:
        raise Refused.because("decision-open", id=proposal)
    members = {*Proposal.read(texts[-1].body).participants, owner_of(log)}
    with opened(node, reader) as archive:
        return certify(
            archive,
            proposal=texts[-1],
            close=closes[0],
            result=result,
            identities=[one for one in archive.identities() if one.member in members],
        )
