"""Kinds whose records are boxes of many things: a pillar's own tables instead of `record`.

Such an entry passes the same gate and lies in the same ledger. What is in it is projected by the
pillar in the transaction that appends it, whether it was said here or received, and again by
`rebuild`; `verify` asks the pillar for what differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from foedus.kernel.admit import Accepted, Admitted
from foedus.kernel.content import read_content
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.kernel.logs import owner_of
from foedus.node.node import Connection

CHUNK = 200
WITHDRAW = "withdraw"

_STANDING = """
SELECT e.op, l.owner, e.id::text, e.ver, e.policy, e.cls, e.categories, l.audience, e.public,
       c.bytes
FROM entry e JOIN log l ON l.name = e.log JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.kind = %s AND e.op IN ('put', 'release')
  AND NOT EXISTS (SELECT FROM held h WHERE h.log = e.log AND h.seq = e.seq)
ORDER BY coalesce((SELECT a.tide FROM arrived a WHERE a.log = e.log AND a.first <= e.seq
                   ORDER BY a.first DESC LIMIT 1), 0), e.log, e.seq
"""


@dataclass(frozen=True, slots=True)
class Brought:
    """One entry of a bulk kind; `body` is None for a withdraw."""

    op: str
    owner: str
    id: str
    ver: int
    label: Label
    body: dict[str, Any] | None


class Projection(Protocol):
    """The tables of a bulk kind. Everything runs in the transaction of the gate."""

    def apply(self, connection: Connection, brought: Sequence[Brought]) -> None:
        """Take in what was appended, in this order."""

    def replay(self, connection: Connection, standing: Iterator[Sequence[Brought]]) -> None:
        """Make the tables again from all that is not withdrawn, in the order of arrival."""

    def differences(
        self, connection: Connection, standing: Iterator[Sequence[Brought]]
    ) -> Iterator[str]:
        """The records whose things are not in the tables as they should be."""


@dataclass(frozen=True, slots=True)
class BulkKind(Kind):
    """A kind without rows in `record`."""

    projection: Projection | None = None

    def __post_init__(self) -> None:
        if self.projection is None or self.index is not None:
            raise ValueError(f"{self.name} needs a projection, and no index of records")


def names(kinds: Kinds) -> list[str]:
    """The bulk kinds among these."""
    return [kind.name for kind, _ in _projections(kinds)]


def has_records(entries: Sequence[Accepted], kinds: Kinds) -> bool:
    """Whether any of these goes into `record`."""
    ours = {"", *names(kinds)}
    return any(accepted.entry.kind not in ours for accepted in entries)


def apply_arrivals(
    connection: Connection, entries: Sequence[Accepted], history: History, kinds: Kinds
) -> None:
    """After the append; `history` is the one from before these entries."""
    for kind, projection in _projections(kinds):
        brought = [
            _brought(accepted)
            for accepted in entries
            if accepted.entry.kind == kind.name
            and isinstance(accepted, Admitted)
            and not _is_withdrawn(accepted, history)
        ]
        if brought:
            projection.apply(connection, brought)


def replay(connection: Connection, kinds: Kinds) -> None:
    for kind, projection in _projections(kinds):
        projection.replay(connection, _standing(connection, kind))


def differences(connection: Connection, kinds: Kinds) -> Iterator[str]:
    for kind, projection in _projections(kinds):
        yield from projection.differences(connection, _standing(connection, kind))


def _projections(kinds: Kinds) -> Iterable[tuple[Kind, Projection]]:
    for kind in kinds.by_name.values():
        if isinstance(kind, BulkKind) and kind.projection is not None:
            yield kind, kind.projection


def _is_withdrawn(accepted: Accepted, history: History) -> bool:
    """Whether a withdraw that came by another log has already forgotten it."""
    entry = accepted.entry
    head = history.head(owner_of(entry.log), entry.id)
    return head is not None and head.op == WITHDRAW and head.ver > entry.ver


def _brought(accepted: Accepted) -> Brought:
    entry = accepted.entry
    owner, label = owner_of(entry.log), entry.label
    return Brought(entry.op, owner, entry.id, entry.ver, label, accepted.body)


def _standing(connection: Connection, kind: Kind) -> Iterator[Sequence[Brought]]:
    with connection.cursor(name="standing") as entries:
        entries.execute(_STANDING, [kind.name])
        while rows := entries.fetchmany(CHUNK):
            yield [_row(*row) for row in rows]


def _row(op: str, owner: str, id_: str, ver: int, *more: Any) -> Brought:
    policy, cls, categories, audience, public, content = more
    label = Label(policy, CLASSIFICATIONS[cls], tuple(categories), tuple(audience), public)
    return Brought(op, owner, id_, ver, label, read_content(content))
