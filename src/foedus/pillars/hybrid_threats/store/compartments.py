"""Where an object lies: a collection, an owner and a label. Names of both are computed, not given.

So two nodes name a collection alike without asking each other, and no number tells how many
compartments there are.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from foedus.kernel import canonical
from foedus.kernel.label import CLASSIFICATIONS, Label

_NAMESPACE = uuid.UUID("5f0d6f4e-2c1b-5c52-9a3b-0a5b8f6f1d27")
_ID_BYTES = 8


@lru_cache(256)
def collection_id(name: str) -> uuid.UUID:
    """The TAXII identifier of the collection of this name, the same at every node."""
    return uuid.uuid5(_NAMESPACE, name)


@dataclass(frozen=True, slots=True)
class Compartment:
    """`collection` is its identifier."""

    collection: uuid.UUID
    owner: str
    label: Label
    id: int = field(init=False)

    def __post_init__(self) -> None:
        stated = canonical.encode([str(self.collection), self.owner, self.label.wire()])
        number = int.from_bytes(sha256(stated).digest()[:_ID_BYTES], signed=True)
        object.__setattr__(self, "id", number)

    @property
    def row(self) -> dict[str, object]:
        label = self.label
        return {
            "id": self.id,
            "collection": self.collection,
            "owner": self.owner,
            "policy": label.policy,
            "cls": CLASSIFICATIONS.index(label.classification),
            "categories": list(label.categories),
            "members": list(label.releasable_to),
            "public": label.public,
        }
