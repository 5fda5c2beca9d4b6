"""Which person of our own ministry said an entry. The ledger names roles only; this stays here.

Kept for the separation of duties: who drafted must not approve. Append-only, like the ledger, in
the transaction of the entry; never exchanged, and no part of what `rebuild` makes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.kernel.admit import Accepted
from foedus.kernel.label import CLASSIFICATIONS
from foedus.node import clock
from foedus.node.database.server import INGEST
from foedus.node.node import Connection, Node
from foedus.node.reading import Reader, seen_of

_INSERT = """
INSERT INTO author (log, seq, cls, categories, person, at)
VALUES (%s, %s, %s, %s, %s, to_timestamp(%s))
"""
_AUTHORS = """
SELECT e.ver, e.op, a.person, e.log, e.seq
FROM entry e JOIN author a ON a.log = e.log AND a.seq = e.seq
WHERE left(e.log, 3) = %(owner)s AND e.id = %(id)s
ORDER BY e.ver DESC, a.at DESC, e.op DESC, a.person
"""


@dataclass(frozen=True, slots=True)
class Authored:
    """`op` is put, release or withdraw."""

    ver: int
    op: str
    person: str


def sign(connection: Connection, entries: Sequence[Accepted], person: str) -> None:
    """Remember who said these entries; without a person, for instance an import, nothing."""
    if not person:
        return
    at = clock.unix_s()
    said = [accepted.entry for accepted in entries if accepted.entry.id]
    rows = [
        (
            entry.log,
            entry.seq,
            CLASSIFICATIONS.index(entry.label.classification),
            list(entry.label.categories),
            person,
            at,
        )
        for entry in said
    ]
    with connection.cursor() as cursor:
        cursor.executemany(_INSERT, rows)


def authors(
    node: Node,
    reader: Reader,
    owner: str,
    id: str,  # noqa: A002  (the word of the protocol)
) -> tuple[Authored, ...]:
    """Who of us wrote, released and withdrew a record of ours, newest first, as one may see."""
    which = {"owner": owner or node.member, "id": id}
    with node.reading(INGEST) as connection:
        rows = connection.execute(_AUTHORS, which).fetchall()
    entries = [(log, seq) for *_, log, seq in rows]
    visible = seen_of(node, reader, (which["owner"], id), entries)
    shown = (Authored(*row) for *row, log, seq in rows if (log, seq) in visible)
    return tuple(dict.fromkeys(shown))
