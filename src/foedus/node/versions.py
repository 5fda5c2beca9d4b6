"""Every version here of one record: who said it and when, who may see it, who holds it durably.

A version is as secret as the most secret entry that carries it, and nothing is shown of a record
that the reader may not see. What the reader may see is asked under the reader's own row-level
security; contents are then read for those entries alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from foedus.kernel.content import read_content
from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.node.database.server import INGEST
from foedus.node.node import Node
from foedus.node.reading import Entry, Reader, seen_of

_OPS = ("put", "release", "withdraw")
_SAID = """
SELECT e.log, e.seq, e.ver, e.op, e.at, e.by, encode(e.digest, 'hex') AS digest, e.policy, e.cls,
       e.categories, l.audience, e.public, e.reason, coalesce(a.person, ''), c.bytes
FROM entry e JOIN log l ON l.name = e.log LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
     LEFT JOIN author a ON a.log = e.log AND a.seq = e.seq
WHERE left(e.log, 3) = %(owner)s AND e.id = %(id)s AND e.op = ANY (%(ops)s)
  AND NOT EXISTS (SELECT FROM held h WHERE h.log = e.log AND h.seq = e.seq)
"""
_HELD = """
SELECT e.log, e.seq, r.member, min(r.at) FROM entry e JOIN receipt r ON r.log = e.log
WHERE left(e.log, 3) = %(owner)s AND e.id = %(id)s AND r.size > e.seq GROUP BY 1, 2, 3
"""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One act on a record: a version put, released to more, or the withdraw.

    `by` is the role as signed; `person` is known of our own acts only, else empty. `body` is None
    where the content was withdrawn or withheld. `holders`, of our own records: the partners whose
    receipts say that they hold it, and since when.
    """

    ver: int
    op: str
    at: datetime
    by: str
    person: str
    digest: str
    label: Label
    logs: tuple[str, ...]
    reason: str
    body: dict[str, Any] | None
    holders: Mapping[str, datetime]


@dataclass(frozen=True, slots=True)
class _Said:
    """An entry with its content."""

    log: str
    seq: int
    ver: int
    op: str
    at: datetime
    by: str
    digest: str
    policy: str
    cls: int
    categories: list[str]
    audience: list[str]
    public: bool
    reason: str
    person: str
    content: bytes | None

    @property
    def place(self) -> Entry:
        return self.log, self.seq

    @property
    def act(self) -> tuple[int, int, datetime, str]:
        """A withdraw is one act in all its logs; each other entry is one of its own."""
        if self.op == _OPS[-1]:
            return self.ver, len(_OPS), datetime.max.replace(tzinfo=UTC), ""
        return self.ver, _OPS.index(self.op), self.at, self.log


def versions(
    node: Node,
    reader: Reader,
    owner: str,
    id: str,  # noqa: A002  (the word of the protocol)
) -> tuple[VersionRow, ...]:
    """Newest first. None at all where `records.find` finds nothing."""
    record = owner or node.member, id
    which = {"owner": record[0], "id": id, "ops": list(_OPS)}
    with node.reading(INGEST) as connection:
        said = [_Said(*row) for row in connection.execute(_SAID, which).fetchall()]
        held = _held(connection.execute(_HELD, which).fetchall())
    visible = seen_of(node, reader, record, [one.place for one in said])
    secret = {one.ver for one in said if one.place not in visible}
    shown = sorted((s for s in said if s.ver not in secret), key=lambda s: s.act, reverse=True)
    acts = [list(entries) for _, entries in groupby(shown, key=lambda s: s.act)]
    return tuple(_row(node.member, entries, held) for entries in acts)


def _row(
    us: str, said: Sequence[_Said], held: Mapping[Entry, Mapping[str, datetime]]
) -> VersionRow:
    first = min(said, key=lambda one: (one.at, one.log))
    contents = [one.content for one in said if one.content is not None]
    return VersionRow(
        first.ver,
        first.op,
        first.at,
        first.by,
        first.person,
        first.digest,
        _label(said),
        tuple(sorted(one.log for one in said)),
        first.reason,
        read_content(contents[0]) if contents else None,
        dict(_holders(us, said, held)),
    )


def _label(said: Sequence[_Said]) -> Label:
    """The strictest, as for the record."""
    return Label(
        min(one.policy for one in said),
        CLASSIFICATIONS[max(one.cls for one in said)],
        tuple(sorted({name for one in said for name in one.categories})),
        tuple(sorted({member for one in said for member in one.audience})),
        all(one.public for one in said),
    )


def _held(rows: Iterable[tuple[str, int, str, int]]) -> dict[Entry, dict[str, datetime]]:
    held: dict[Entry, dict[str, datetime]] = {}
    for log, seq, member, at in rows:
        held.setdefault((log, seq), {})[member] = datetime.fromtimestamp(at, UTC)
    return held


def _holders(
    us: str, said: Sequence[_Said], held: Mapping[Entry, Mapping[str, datetime]]
) -> Iterator[tuple[str, datetime]]:
    """A partner holds an act once it holds it in every log of it that it is given."""
    for member in sorted({member for one in said for member in one.audience} - {us}):
        given = [held.get(one.place, {}) for one in said if member in one.audience]
        if all(member in since for since in given):
            yield member, max(since[member] for since in given)
