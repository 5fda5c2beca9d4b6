"""What the pages of procurement read: records with their bodies, as this person may see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.node import listing, records
from foedus.node.node import Node
from foedus.node.records import Reader, Record
from foedus.pillars.procurement.sourced import Sourced

B = TypeVar("B", bound=Body)
PAGE, MOST = 500, 20_000


def sourced(record: Record, kind: type[B]) -> Sourced[B]:
    """A record that is not withdrawn, with its body as declared."""
    body = kind.read(record.body or {})
    return Sourced(record.owner, record.id, record.ver, record.digest, body)


def seen(
    node: Node, reader: Reader, kind: type[B], **where: Iterable[str]
) -> tuple[Sourced[B], ...]:
    """Up to MOST records of a kind; `where` narrows each column to some of its values."""
    narrowed = {column: tuple(values) for column, values in where.items()}
    return tuple(_walk(node, reader, kind, narrowed))


def _walk(
    node: Node, reader: Reader, kind: type[B], where: dict[str, tuple[str, ...]]
) -> Iterator[Sourced[B]]:
    after, count = "", 0
    while count < MOST:
        query = listing.Query(kinds=(kind.kind,), where=where, after=after, limit=PAGE)
        page = listing.page(node, reader, query)
        yield from (sourced(row, kind) for row in page.rows if row.body is not None)
        after, count = page.after, count + len(page.rows)
        if not page.more:
            return


def found(node: Node, reader: Reader, kind: type[B], ref: Ref) -> Sourced[B] | None:
    """One record of this kind; None if it is not here, not for this reader, or withdrawn."""
    record = records.find(node, reader, ref.id, owner=ref.owner)
    if record is None or record.kind != kind.kind or record.body is None:
        return None
    return sourced(record, kind)
