"""What the pages of procurement read: records with their bodies, as this person may see them.

A page about everybody's needs reads thousands of records. They are read strictly, which takes a
while, so what was read is kept in this process as long as nothing new came in for this reader.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.node import listing, records
from foedus.node.node import Node
from foedus.node.records import Reader, Record
from foedus.pillars.procurement.sourced import Sourced

B = TypeVar("B", bound=Body)
PAGE, MOST = 500, 20_000
KEPT = 40
"""So many kinds, of readers of different clearance, are kept."""


def sourced(record: Record, kind: type[B]) -> Sourced[B]:
    """A record that is not withdrawn, with its body as declared."""
    body = kind.read(record.body or {})
    return Sourced(record.owner, record.id, record.ver, record.digest, body)


def seen(node: Node, reader: Reader, kind: type[B]) -> tuple[Sourced[B], ...]:
    """Up to MOST records of a kind."""
    tide = listing.tide(node, reader)
    return _read(_Asked(node, id(node.sessions), reader, tide), kind)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who asks, and up to where records had come in then. `place` stands for the node, which
    lives as long as this does."""

    node: Node = field(compare=False)
    place: int
    reader: Reader
    tide: int


@lru_cache(maxsize=KEPT)
def _read(asked: _Asked, kind: type[B]) -> tuple[Sourced[B], ...]:
    query = listing.Query(kinds=(kind.kind,), limit=PAGE)
    rows = listing.every(asked.node, asked.reader, query, most=MOST)
    return tuple(sourced(row, kind) for row in rows if row.body is not None)


def found(node: Node, reader: Reader, kind: type[B], ref: Ref) -> Sourced[B] | None:
    """One record of this kind; None if it is not here, not for this reader, or withdrawn."""
    record = records.find(node, reader, ref.id, owner=ref.owner)
    if record is None or record.kind != kind.kind or record.body is None:
        return None
    return sourced(record, kind)
