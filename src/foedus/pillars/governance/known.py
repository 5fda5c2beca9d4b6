"""A version of a record as a node knows it: what the computations of this pillar read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.kernel.label import Label

B_co = TypeVar("B_co", bound=Body, covariant=True)


@dataclass(frozen=True, slots=True)
class Known(Generic[B_co]):
    """`said_on` is the day on which the owner said it; `digest` is that of the content."""

    owner: str
    id: str
    ver: int
    digest: str
    label: Label
    said_on: date
    body: B_co

    @property
    def ref(self) -> Ref:
        return Ref(owner=self.owner, id=self.id)

    @property
    def place(self) -> tuple[str, str]:
        """Sorts; one for each record."""
        return self.owner, self.id

    def is_visible_to(self, member: str) -> bool:
        return self.label.public or member in self.label.releasable_to


def by_ref(records: Iterable[Known[B_co]]) -> dict[Ref, Known[B_co]]:
    """Records in their newest version; of several versions the highest stays."""
    return {one.ref: one for one in sorted(records, key=lambda one: one.ver)}
