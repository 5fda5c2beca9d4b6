"""What a node knows when an entry arrives: the port through which `admit` asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from foedus.kernel.keys import PublicKey


@dataclass(frozen=True, slots=True)
class Seen:
    """A version of a record that an earlier entry set. `digest` is "" after a withdraw."""

    log: str
    seq: int
    op: str
    kind: str
    ver: int
    digest: str


class History(Protocol):
    """Read only. Everything refers to entries already accepted, admitted or held.

    A record is the pair of its owner and its id, so nobody can occupy another's id.
    """

    def key_of(self, member: str) -> PublicKey | None:
        """The pinned key of a member, or None for a stranger."""
        ...

    def size(self, log: str) -> int:
        """Entries accepted of this log; 0 for an unknown one. The next position."""
        ...

    def audience(self, log: str) -> tuple[str, ...] | None:
        """Whom entry 0 of this log named, sorted; None before it came."""
        ...

    def closed(self, log: str) -> bool:
        """Whether a `close` was accepted."""
        ...

    def latest(self, log: str, record: str) -> Seen | None:
        """The record's last entry in this log; the log says whose record it is."""
        ...

    def head(self, owner: str, record: str) -> Seen | None:
        """The highest version of the owner's record in all logs seen here."""
        ...

    def digest_of(self, owner: str, record: str, ver: int) -> str | None:
        """The content digest of one version ("" for a withdraw); None if never seen."""
        ...
