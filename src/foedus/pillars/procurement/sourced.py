"""A version of a record as a node sees it, and where a row of an order came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from foedus.desk.records.body import Body

B = TypeVar("B", bound=Body)
B_co = TypeVar("B_co", bound=Body, covariant=True)
Place = tuple[str, str]
"""Owner and id of a record."""


@dataclass(frozen=True, slots=True)
class Source:
    """The version of a record that something was computed from."""

    owner: str
    id: str
    ver: int
    digest: str


@dataclass(frozen=True, slots=True)
class Sourced(Generic[B_co]):
    """A record in the version that this node sees."""

    owner: str
    id: str
    ver: int
    digest: str
    body: B_co

    @property
    def place(self) -> Place:
        return self.owner, self.id

    @property
    def source(self) -> Source:
        return Source(self.owner, self.id, self.ver, self.digest)


def of_kind(seen: Iterable[Sourced[Body]], body: type[B]) -> Iterator[Sourced[B]]:
    """Those of one kind, in the order given."""
    for one in seen:
        if isinstance(one.body, body):
            yield Sourced(one.owner, one.id, one.ver, one.digest, one.body)
