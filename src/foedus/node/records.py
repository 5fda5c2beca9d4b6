"""Current records as a user of our own ministry may read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.node.node import Connection, Node
from foedus.node.reading import EVERYTHING_UNCATEGORISED, Reader, reading_as
from foedus.node.versions import VersionRow, versions

__all__ = [
    "EVERYTHING_UNCATEGORISED",
    "Reader",
    "Record",
    "Ref",
    "VersionRow",
    "current",
    "find",
    "many",
    "many_of",
    "reading_as",
    "versions",
]

_COLUMNS = """
SELECT id::text, kind, ver, owner, policy, cls, categories, releasable_to, public, at, by,
       encode(digest, 'hex'), withdrawn, reason, body, tide
FROM record
"""
_PAGE = """
WHERE (%(kind)s = '' OR kind = %(kind)s) AND (%(owner)s = '' OR owner = %(owner)s)
  AND (%(after)s = '' OR id > NULLIF(%(after)s, '')::uuid)
ORDER BY id FETCH FIRST %(limit)s ROWS WITH TIES
"""
_THESE = "JOIN unnest(%s::text[], %s::uuid[]) AS r (o, i) ON owner = o AND id = i"

Ref = tuple[str, str]
"""Owner and id of a record."""


@dataclass(frozen=True, slots=True)
class Record:
    """The highest version of a record here; `body` is None when its owner withdrew it.

    `tide` says when this version came in here: milliseconds since 1970 that never run backwards.
    """

    id: str
    kind: str
    ver: int
    owner: str
    label: Label
    at: datetime
    by: str
    digest: str
    reason: str
    body: dict[str, Any] | None
    tide: int

    @property
    def arrived_at(self) -> datetime:
        return datetime.fromtimestamp(self.tide / 1_000, UTC)


def current(
    node: Node,
    reader: Reader,
    *,
    kind: str = "",
    owner: str = "",
    after: str = "",
    limit: int = 100,
) -> tuple[Record, ...]:
    """Records in the order of their ids, `limit` of them after the id `after`.

    A few more where several members use one id: none may fall between two pages.
    """
    values = {"kind": kind, "owner": owner, "after": after, "limit": limit}
    with reading_as(node, reader) as connection:
        rows = connection.execute(_COLUMNS + _PAGE, values).fetchall()
    return tuple(_record(row) for row in rows)


def find(node: Node, reader: Reader, id: str, *, owner: str = "") -> Record | None:  # noqa: A002
    """One record of this owner, ours by default.

    None if it is not here or not for this reader, which look the same.
    """
    query = _COLUMNS + "WHERE owner = %s AND id = %s"
    with reading_as(node, reader) as connection:
        row = connection.execute(query, [owner or node.member, id]).fetchone()
    return _record(row) if row else None


def many(node: Node, reader: Reader, refs: Iterable[Ref]) -> Mapping[Ref, Record]:
    """The records of these owners and ids that are here for this reader."""
    with reading_as(node, reader) as connection:
        return many_of(connection, list(refs))


def many_of(connection: Connection, refs: Sequence[Ref]) -> dict[Ref, Record]:
    """The same within a transaction of `reading_as`."""
    if not refs:
        return {}
    owners, ids = zip(*refs, strict=True)
    rows = connection.execute(_COLUMNS + _THESE, [list(owners), list(ids)]).fetchall()
    return {(record.owner, record.id): record for record in map(_record, rows)}


def _record(row: tuple[Any, ...]) -> Record:
    (id_, kind, ver, owner, policy, cls, categories, members, public, *rest) = row
    at, by, digest, _, reason, body, tide = rest
    label = Label(policy, CLASSIFICATIONS[cls], tuple(categories), tuple(members), public)
    return Record(id_, kind, ver, owner, label, at, by, digest, reason, body, tide)
