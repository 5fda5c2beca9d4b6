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
from foedus.node.node import Connection, Node
from foedus.node.reading import Reader
from foedus.node.versions import versions

_INSERT = """
INSERT INTO author (log, seq, cls, categories, person, at)
VALUES (%s, %s, %s, %s, %s, to_timestamp(%s))
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
    rows = versions(node, reader, owner, id)
    shown = (Authored(row.ver, row.op, row.person) for row in rows if row.person)
    return tuple(dict.fromkeys(shown))
