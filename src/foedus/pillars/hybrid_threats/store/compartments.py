"""Where an object lies: a collection, an owner and a label. Names of both are computed, not given.

So two nodes name a collection alike without asking each other, and no number tells how many
compartments there are.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel import canonical
from foedus.kernel.label import CLASSIFICATIONS, Label

_NAMESPACE = uuid.UUID("5f0d6f4e-2c1b-5c52-9a3b-0a5b8f6f1d27")
_ID_BYTES = 8


def collection_id(name: str) -> uuid.UUID:
    """The TAXII identifier of the collection of this name, the same at every node."""
    return uuid.uuid5(_NAMESPACE, name)


@dataclass(frozen=True, slots=True)
class Compartment:
    """`collection` is its identifier."""

    collection: uuid.UUID
    owner: str
    label: Label

    @property
    def id(self) -> int:
        stated = canonical.encode([str(self.collection), self.owner, self.label.wire()])
        return int.from_bytes(sha256(stated).digest()[:_ID_BYTES], signed=True)

    @property
    def row(self) -> tuple[object, ...]:
        label = self.label
        return (
            self.id,
            self.collection,
            self.owner,
            label.policy,
            CLASSIFICATIONS.index(label.classification),
            list(label.categories),
            list(label.releasable_to),
            label.public,
        )
