"""What is here of a joint decision for a reader: what `accord.outcome` is computed from.

Only acts whose entries the reader may see, asked under the reader's own row-level security before
a content is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.accord.acts import Act, Receipt
from foedus.accord.kinds import key_of
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, Version, close_id
from foedus.kernel import canonical
from foedus.kernel.content import read_content
from foedus.kernel.entry import read_entry
from foedus.kernel.envelope import MAX_PAYLOAD_BYTES, unwrap
from foedus.kernel.refusals import Refused
from foedus.node.database.server import INGEST
from foedus.node.node import Connection, Node
from foedus.node.reading import Reader, reading_as, seen

# A ballot that was changed may have been one on another proposal before: all such are looked at.
_BALLOTS = """
SELECT owner, id::text FROM posting
WHERE kind = %(kind)s AND name = 'proposal' AND value = %(proposal)s
UNION
SELECT owner, id::text FROM record r WHERE kind = %(kind)s AND EXISTS (
    SELECT FROM entry e WHERE left(e.log, 3) = r.owner AND e.id = r.id AND e.ver < r.ver)
"""
_ACTS = """
SELECT e.log, e.seq, e.envelope, c.bytes, h.log IS NOT NULL
FROM unnest(%s::text[], %s::uuid[]) AS w (owner, id)
     JOIN entry e ON left(e.log, 3) = w.owner AND e.id = w.id
     LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
     LEFT JOIN held h ON h.log = e.log AND h.seq = e.seq
ORDER BY e.log, e.seq
"""
# The first and the last receipt of each member for an entry say all that is asked of them.
_RECEIPTS = """
SELECT DISTINCT r.log, r.member, r.size, r.at
FROM unnest(%s::text[], %s::bigint[]) AS w (log, seq) JOIN receipt r ON r.log = w.log,
     LATERAL (SELECT min(at) AS first, max(at) AS last FROM receipt o
              WHERE o.log = w.log AND o.member = r.member AND o.size > w.seq) o
WHERE r.size > w.seq AND r.at IN (o.first, o.last) ORDER BY 1, 2, 3
"""


def acts(
    node: Node, reader: Reader, owner: str, proposal: str
) -> tuple[tuple[Act, ...], tuple[Receipt, ...], str]:
    """Acts, receipts and the log for `accord.outcome`.

    Raises Refused `no-such-record` if the proposal is not here for this reader.
    """
    owner = owner or node.member
    with node.reading(INGEST) as connection:
        wanted = {"kind": BALLOT, "proposal": key_of(Version(owner, proposal, 0, ""))}
        ballots = connection.execute(_BALLOTS, wanted).fetchall()
        refs = [(owner, proposal), (owner, close_id(proposal)), *ballots]
        owners, ids = zip(*refs, strict=True)
        rows = connection.execute(_ACTS, [list(owners), list(ids)]).fetchall()
    with reading_as(node, reader) as connection:
        visible = seen(connection, [(log, seq) for log, seq, *_ in rows])
    found = tuple(
        _act(envelope, None if held else content)
        for log, seq, envelope, content, held in rows
        if (log, seq) in visible
    )
    log = _log_of(found, owner, proposal)
    with node.reading(INGEST) as connection:
        return found, _receipts(connection, found), log


def _act(envelope: bytes, content: bytes | None) -> Act:
    payload = canonical.decode(unwrap(envelope).payload, limit=MAX_PAYLOAD_BYTES)
    return Act.of(read_entry(payload), read_content(content) if content is not None else None)


def _log_of(found: Sequence[Act], owner: str, proposal: str) -> str:
    """Where the close stands; else where the newest text was put, not where it was released."""
    closes = [a for a in found if a.kind == CLOSE and a.id == close_id(proposal)]
    texts = [a for a in found if a.kind == PROPOSAL and (a.owner, a.id) == (owner, proposal)]
    if not texts:
        raise Refused.because("no-such-record", id=proposal)
    if closes:
        return closes[0].log
    return max(texts, key=lambda a: (a.ver, a.op == "put", a.log)).log


def _receipts(connection: Connection, found: Sequence[Act]) -> tuple[Receipt, ...]:
    places = [[act.log for act in found], [act.seq for act in found]]
    rows = connection.execute(_RECEIPTS, places).fetchall()
    return tuple(Receipt(member, log, size, at) for log, member, size, at in rows)
