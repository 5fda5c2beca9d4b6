"""Collections: names on which the members agree, and at this node who gets what is put in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.kernel.label import CLASSIFICATIONS
from foedus.kernel.logs import is_member
from foedus.kernel.refusals import Refused
from foedus.node.database.server import INGEST
from foedus.node.node import Node
from foedus.pillars.hybrid_threats.batch import COLLECTION
from foedus.pillars.hybrid_threats.intake import Terms
from foedus.pillars.hybrid_threats.store.compartments import collection_id

_DEFINE = """
INSERT INTO threat_collection (id, name, title, description, cls, members)
VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
    cls = excluded.cls, members = excluded.members
"""
_LISTED = "SELECT name, title, description, cls, members FROM threat_collection ORDER BY name"


@dataclass(frozen=True, slots=True)
class Collection:
    """`classification` and `members` are the freest label of what TAXII clients put in."""

    name: str
    title: str
    description: str = ""
    classification: str = "INTERNAL"
    members: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return str(collection_id(self.name))

    @property
    def terms(self) -> Terms:
        return Terms(self.name, self.classification, self.members)


def define(node: Node, collection: Collection) -> None:
    """Make it, or change its words and terms; raises Refused `collection-shape`.

    What is in it already keeps its labels.
    """
    checks = {
        "name": COLLECTION.fullmatch(collection.name),
        "title": collection.title,
        "classification": collection.classification in CLASSIFICATIONS,
        "members": all(is_member(member) for member in collection.members),
    }
    for field, good in checks.items():
        if not good:
            raise Refused.because("collection-shape", field=field)
    cls = CLASSIFICATIONS.index(collection.classification)
    words = [collection.id, collection.name, collection.title, collection.description]
    with node.sessions.open(INGEST) as connection:
        connection.execute(_DEFINE, [*words, cls, sorted(set(collection.members))])


def collections(node: Node) -> Sequence[Collection]:
    """All of them, by name."""
    with node.reading(INGEST) as connection:
        rows = connection.execute(_LISTED).fetchall()
    return tuple(
        Collection(name, title, description, CLASSIFICATIONS[cls], tuple(members))
        for name, title, description, cls, members in rows
    )
