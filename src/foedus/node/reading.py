"""Who is signed in, and a snapshot as that user may read it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.kernel.label import CLASSIFICATIONS
from foedus.node.database.server import WEB
from foedus.node.node import Connection, Node

_SEEN = """
SELECT e.log, e.seq FROM unnest(%s::text[], %s::bigint[]) AS w (log, seq), LATERAL (
    SELECT e.log, e.seq FROM entry e WHERE e.log = w.log AND e.seq = w.seq OFFSET 0) e
"""
_RECORD = "SELECT FROM record WHERE owner = %s AND id = %s"

Entry = tuple[str, int]
"""Log and position."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A signed-in user. `clearance` is a classification; `categories` what they are read into."""

    clearance: str = "PUBLIC"
    categories: tuple[str, ...] = ()


EVERYTHING_UNCATEGORISED = Reader(CLASSIFICATIONS[-1])


@contextlib.contextmanager
def reading_as(node: Node, reader: Reader) -> Iterator[Connection]:
    """A snapshot under the context of a user; it ends with the transaction."""
    clearance = str(CLASSIFICATIONS.index(reader.clearance))
    with node.reading(WEB) as connection:
        connection.execute(
            "SELECT set_config('foedus.clearance', %s, true),"
            " set_config('foedus.categories', %s, true)",
            [clearance, ",".join(reader.categories)],
        )
        yield connection


def seen(connection: Connection, entries: Iterable[Entry]) -> set[Entry]:
    """Those of these entries that the user of `reading_as` may see.

    By their keys: under row-level security PostgreSQL would look for a record's entries one by
    one, because `left` in the index of records is a function that it does not trust.
    """
    logs, seqs = zip(*entries, strict=True) if (entries := list(entries)) else ((), ())
    return set(connection.execute(_SEEN, [list(logs), list(seqs)]).fetchall())


def seen_of(
    node: Node, reader: Reader, record: tuple[str, str], entries: Iterable[Entry]
) -> set[Entry]:
    """Those of the entries of one record (owner, id) that this user may see.

    None where the record itself, as it is now, is not here for the user.
    """
    with reading_as(node, reader) as connection:
        if connection.execute(_RECORD, record).fetchone() is None:
            return set()
        return seen(connection, entries)
