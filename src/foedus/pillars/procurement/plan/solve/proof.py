"""The search written down as a tree of a certificate."""

from __future__ import annotations

import math

from foedus.pillars.procurement.plan.certificate import LARGEST_SIZE, Node, Tree
from foedus.pillars.procurement.plan.solve.tree import Record

MARGIN_CENTS = 0.005
"""The search reckons in floating point: claim a little less than it found."""


def proof_of(
    records: list[Record], bound_cents: int, cutoff: float, most_unused: int
) -> Tree | None:
    """Write down the tree, whose choices were dropped at `cutoff` cents or above.

    A tree too large is cut down to its root. None: nothing is proven.
    """
    distinct = len({id(record.multipliers) for record in records})
    if distinct * len(records[0].multipliers) + len(records) > LARGEST_SIZE:
        records = [Record(records[0].multipliers, records[0].bound)]
    reached = min(cutoff, *(record.bound for record in records if not record.children))
    claim = bound_cents
    if math.isfinite(reached):
        claim = min(claim, math.ceil(reached - MARGIN_CENTS))
    if claim < 0:
        return None
    position: dict[int, int] = {}
    lists: list[tuple[int, ...]] = []
    for record in records:
        if id(record.multipliers) not in position:
            position[id(record.multipliers)] = len(lists)
            lists.append(tuple(record.multipliers.tolist()))
    nodes = tuple(
        Node(position[id(r.multipliers)], r.group, tuple(r.parts), tuple(r.children))
        for r in records
    )
    return Tree(claim, most_unused, tuple(lists), nodes)
