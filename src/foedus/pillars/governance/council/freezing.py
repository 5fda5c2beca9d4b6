"""What a plan consists of now, frozen as exact versions, and what must leave with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.kernel.label import CLASSIFICATIONS
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Reader, Record, find, many
from foedus.node.write import Marking
from foedus.pillars.governance.records import Frozen, Measure, Objective, Package, Plan, Step

MOST_ROWS = 500
PARTS: tuple[tuple[type[Body], str], ...] = (
    (Objective, "plan"),
    (Measure, "objective"),
    (Step, "measure"),
)
"""From the plan down: the kind of the next level, and the field that points up."""


@dataclass(frozen=True, slots=True)
class Here:
    """How the frozen versions stand at this node. `unseen` holds, by member, what we know of that
    this member may not see."""

    same: tuple[Frozen, ...]
    newer: tuple[Frozen, ...]
    absent: tuple[Frozen, ...]
    unseen: Mapping[str, tuple[Frozen, ...]] = field(default_factory=dict)


def plans(node: Node, reader: Reader, *owners: str) -> tuple[Record, ...]:
    """The plans of these owners, or of everybody."""
    return every(node, reader, Query((Plan.kind,), owners=owners))


def plan_records(node: Node, reader: Reader, plan: Ref) -> tuple[Record, ...]:
    """The plan and all its parts, whoever owns them, in the order of the levels."""
    top = find(node, reader, plan.id, owner=plan.owner)
    if top is None or top.kind != Plan.kind or top.body is None:
        return ()
    level, found = [top], [top]
    for kind, pointer in PARTS:
        above = tuple(f"{record.owner}/{record.id}" for record in level)
        level = list(every(node, reader, Query((kind.kind,), where={pointer: above})))
        found += level
    return tuple(found)


def every(node: Node, reader: Reader, query: Query) -> tuple[Record, ...]:
    """All pages of a list. A list asked for nothing is empty, not everything."""
    if any(not values for values in query.where.values()):
        return ()
    found: list[Record] = []
    after = ""
    while True:
        asked = Query(
            query.kinds, where=query.where, owners=query.owners, after=after, limit=MOST_ROWS
        )
        listed = page(node, reader, asked)
        found += [record for record in listed.rows if record.body is not None]
        if not listed.more:
            return tuple(found)
        after = listed.after


def frozen(records: Iterable[Record]) -> tuple[Frozen, ...]:
    """Exact versions, ascending by owner and id."""
    rows = [
        Frozen(owner=r.owner, id=r.id, kind=r.kind, ver=r.ver, digest=r.digest) for r in records
    ]
    return tuple(sorted(rows, key=_place))


def marking_of(records: Iterable[Record]) -> Marking:
    """Of what is derived from them: the highest classification and all categories."""
    labels = [record.label for record in records]
    highest = max((CLASSIFICATIONS.index(label.classification) for label in labels), default=1)
    categories = {name for label in labels for name in label.categories}
    return Marking(classification=CLASSIFICATIONS[highest], categories=tuple(sorted(categories)))


def here(node: Node, reader: Reader, package: Package, members: Iterable[str] = ()) -> Here:
    """Which of the frozen versions this node holds; and who of `members` may not see them yet."""
    found = many(node, reader, [_place(row) for row in package.contents])
    same, newer, absent = [], [], []
    for row in package.contents:
        record = found.get(_place(row))
        if record is None or record.ver < row.ver:
            absent.append(row)
        elif record.digest == row.digest:
            same.append(row)
        else:
            newer.append(row)
    unseen = {member: tuple(_hidden_from(member, same, found)) for member in members}
    return Here(
        tuple(same), tuple(newer), tuple(absent), {m: rows for m, rows in unseen.items() if rows}
    )


def _hidden_from(
    member: str, rows: Iterable[Frozen], found: Mapping[tuple[str, str], Record]
) -> Iterator[Frozen]:
    for row in rows:
        if member not in found[_place(row)].label.releasable_to:
            yield row


def to_release(node: Node, reader: Reader, package: Package, to: Iterable[str]) -> list[Frozen]:
    """Our own listed records that some of `to` may not see yet."""
    hidden = here(node, reader, package, to).unseen.values()
    ours = {_place(row): row for rows in hidden for row in rows if row.owner == node.member}
    return [ours[place] for place in sorted(ours)]


def _place(row: Frozen) -> tuple[str, str]:
    return row.owner, row.id
