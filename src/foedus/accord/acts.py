"""What accord reads of an admitted entry and of a receipt; everything else about them is kernel.

Acts come from entries that passed the gate. Receipts come from verified cosignatures: "this member
holds the first `size` entries of this log durably", said at that time by the member itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.accord.records import Version


@dataclass(frozen=True, slots=True)
class Act:
    """`body` is None for a withdrawal. `audience` is sorted; `digest` is that of the content."""

    log: str
    seq: int
    op: str
    id: str
    kind: str
    ver: int
    digest: str
    audience: tuple[str, ...]
    body: object

    @property
    def owner(self) -> str:
        return self.log.split("/")[0]

    @property
    def place(self) -> tuple[int, int]:
        """The order of an owner's acts before one audience: generation of the log, position."""
        return int(self.log.split("/")[2]), self.seq

    @property
    def version(self) -> Version:
        return Version(self.id, self.ver, self.digest)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A member's cosignature: it holds the first `size` entries of `log`, said at that time."""

    member: str
    log: str
    size: int
    time_unix_s: int

    def covers(self, act: Act) -> bool:
        return self.log == act.log and self.size > act.seq


def in_order(acts: Iterable[Act]) -> list[Act]:
    """Acts of one owner before one audience, as its logs have them in their generations."""
    return sorted(acts, key=lambda act: act.place)
