"""Take single objects back.

A batch is never changed: what stays of it is said again, in a new one, and the old one is
withdrawn, so that its content is forgotten here and at every partner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.node.node import Node
from foedus.node.write import pen
from foedus.pillars.hybrid_threats.intake import put

REASON = "an object in it was deleted"
_BATCHES = """
SELECT DISTINCT o.batch::text
FROM threat_object o JOIN threat_compartment c ON c.id = o.compartment
     JOIN unnest(%s::text[], %s::bigint[]) AS g (id, version)
          ON g.id = o.id AND g.version = o.version
WHERE c.collection = %s AND c.owner = %s
"""
_REST = """
SELECT c.policy, c.cls, c.categories, c.releasable_to, c.public, l.name, o.bytes
FROM threat_object o JOIN threat_compartment c ON c.id = o.compartment
     JOIN threat_collection l ON l.id = c.collection
WHERE o.batch = %s AND NOT EXISTS (
    SELECT FROM unnest(%s::text[], %s::bigint[]) AS g (id, version)
    WHERE g.id = o.id AND g.version = o.version)
ORDER BY c.id, o.added
"""
Key = tuple[str, int]
"""Identifier and version of an object."""


def remove(node: Node, keys: Iterable[Key], *, collection: Any, by: str) -> int:
    """How many batches were said anew without these objects, ours alone, wherever they lie."""
    ids, versions = map(list, zip(*keys, strict=True))
    with pen(node) as ours:
        found = ours.connection.execute(_BATCHES, [ids, versions, collection, node.member])
        batches = [batch for (batch,) in found.fetchall()]
        for batch in batches:
            rest = ours.connection.execute(_REST, [batch, ids, versions]).fetchall()
            for (label, name), raws in _grouped(rest).items():
                put(ours, name, label, raws, by)
            ours.withdraw(batch, reason=REASON, by=by)
    return len(batches)


def _grouped(rows: Sequence[tuple[Any, ...]]) -> dict[tuple[Label, str], list[bytes]]:
    found: dict[tuple[Label, str], list[bytes]] = {}
    for policy, cls, categories, members, public, name, raw in rows:
        label = Label(policy, CLASSIFICATIONS[cls], tuple(categories), tuple(members), public)
        found.setdefault((label, name), []).append(bytes(raw))
    return found
