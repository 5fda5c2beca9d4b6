"""Which person of our own ministry said an entry. The ledger names roles only; this stays here.

Kept for the separation of duties: who drafted must not approve. Append-only, like the ledger, in
the transaction of the entry; never exchanged, and no part of what `rebuild` makes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from foedus.kernel.admit import Accepted
from foedus.kernel.label import CLASSIFICATIONS
from foedus.node import clock
from foedus.node.node import Connection, Node
from foedus.node.reading import Reader, reading_as
from foedus.node.versions import versions

_INSERT = """
INSERT INTO author (log, seq, cls, categories, person, at)
VALUES (%s, %s, %s, %s, %s, to_timestamp(%s))
"""

_ACTS = """
SELECT a.at, a.person, e.op, e.kind, e.ver, left(e.log, 3) || '/' || e.id
FROM author a JOIN entry e ON e.log = a.log AND e.seq = a.seq
WHERE (%(person)s = '' OR a.person = %(person)s) AND (%(op)s = '' OR e.op = %(op)s)
  AND (%(since)s::timestamptz IS NULL OR a.at >= %(since)s)
  AND (%(until)s::timestamptz IS NULL OR a.at < %(until)s)
ORDER BY a.at DESC, e.log, e.seq DESC LIMIT %(limit)s
"""
OPS = ("put", "release", "withdraw")


@dataclass(frozen=True, slots=True)
class Act:
    """One entry that a person of ours said. `record` is OWNER/id."""

    at: datetime
    person: str
    op: str
    kind: str
    ver: int
    record: str


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
    rows = versions(node, reader, owner, id)
    shown = (Authored(row.ver, row.op, row.person) for row in rows if row.person)
    return tuple(dict.fromkeys(shown))


def acts(
    node: Node,
    reader: Reader,
    *,
    person: str = "",
    op: str = "",
    span: tuple[datetime | None, datetime | None] = (None, None),
    limit: int = 100,
) -> tuple[Act, ...]:
    """What people of ours said, newest first, as one may see it: for the audit.

    `span` is from a time until before another; None is no bound.
    """
    since, until = span
    asked = {"person": person, "op": op, "since": since, "until": until, "limit": limit}
    with reading_as(node, reader) as connection:
        return tuple(Act(*row) for row in connection.execute(_ACTS, asked).fetchall())
