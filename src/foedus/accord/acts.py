"""What accord reads of an admitted entry and of a receipt; everything else about them is kernel.

Acts come from entries that passed the gate. Receipts come from verified cosignatures: "this member
holds the first `size` entries of this log durably", said at that time by the member itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.accord.records import Version
from foedus.kernel.admit import Accepted, Admitted
from foedus.kernel.checkpoint import Cosignature
from foedus.kernel.entry import Entry
from foedus.kernel.logs import LogName


@dataclass(frozen=True, slots=True)
class Act:
    """`digest` is that of the content; `body` is None where it cannot be read here."""

    log: str
    seq: int
    op: str
    id: str
    kind: str
    ver: int
    digest: str
    audience: tuple[str, ...]
    body: object

    @classmethod
    def of(cls, entry: Entry, body: object) -> Act:
        return cls(
            entry.log,
            entry.seq,
            entry.op,
            entry.id,
            entry.kind,
            entry.ver,
            entry.content_digest,
            entry.audience,
            body,
        )

    @classmethod
    def of_accepted(cls, accepted: Accepted) -> Act:
        """What is held cannot be read here, whatever its content seems to say."""
        return cls.of(accepted.entry, accepted.body if isinstance(accepted, Admitted) else None)

    @property
    def owner(self) -> str:
        return LogName.read(self.log).owner

    @property
    def place(self) -> tuple[int, int]:
        """The order of an owner's acts before one audience: generation of the log, position."""
        return LogName.read(self.log).generation, self.seq

    @property
    def version(self) -> Version:
        return Version(self.owner, self.id, self.ver, self.digest)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A member's cosignature: it holds the first `size` entries of `log`, said at that time."""

    member: str
    log: str
    size: int
    time_unix_s: int

    @classmethod
    def of(cls, cosignature: Cosignature) -> Receipt:
        point = cosignature.checkpoint
        return cls(cosignature.member, point.log, point.size, cosignature.at)

    def covers(self, act: Act) -> bool:
        return self.log == act.log and self.size > act.seq


def in_order(acts: Iterable[Act]) -> list[Act]:
    """Acts of one owner before one audience, as its logs have them in their generations."""
    return sorted(acts, key=lambda act: act.place)
