"""A history in memory; also the overlay that a node lays over its tables for one page."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.kernel.admit import Admitted, Held
from foedus.kernel.history import History, Seen
from foedus.kernel.keys import PublicKey
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import Frontier


class MemoryHistory:
    """Everything applied here, over everything that `base` knows.

    `base` is only read, so a page that is refused half-way leaves no trace.
    """

    def __init__(
        self, keys: Mapping[str, PublicKey] | None = None, base: History | None = None
    ) -> None:
        self._keys = dict(keys or {})
        self._base = base
        self._sizes: dict[str, int] = {}
        self._audiences: dict[str, tuple[str, ...]] = {}
        self._closed: set[str] = set()
        self._latest: dict[tuple[str, str], Seen] = {}
        self._heads: dict[tuple[str, str], Seen] = {}
        self._digests: dict[tuple[str, str, int], str] = {}
        self.frontiers: dict[str, Frontier] = {}
        """The trees of the logs that were applied here from their first entry."""

    def apply(self, accepted: Admitted | Held) -> None:
        """Take the entry in; it must be the next of its log."""
        entry = accepted.entry
        if entry.seq != self.size(entry.log):
            raise ValueError(f"{entry.log} has {self.size(entry.log)} entries, not {entry.seq}")
        self._sizes[entry.log] = entry.seq + 1
        if entry.seq == 0 or entry.log in self.frontiers:
            grown = self.frontiers.get(entry.log, Frontier()).append(accepted.leaf)
            self.frontiers[entry.log] = grown
        if entry.op == "open":
            self._audiences[entry.log] = entry.audience
        elif entry.op == "close":
            self._closed.add(entry.log)
        else:
            self._apply_version(accepted)

    def _apply_version(self, accepted: Admitted | Held) -> None:
        entry, owner = accepted.entry, owner_of(accepted.entry.log)
        seen = Seen(entry.log, entry.seq, entry.op, entry.kind, entry.ver, entry.content_digest)
        head = self.head(owner, entry.id)
        if head is None or seen.ver > head.ver:
            self._heads[owner, entry.id] = seen
        self._latest[entry.log, entry.id] = seen
        self._digests[owner, entry.id, entry.ver] = entry.content_digest

    def key_of(self, member: str) -> PublicKey | None:
        found = self._keys.get(member)
        return found or (self._base.key_of(member) if self._base else None)

    def size(self, log: str) -> int:
        if log in self._sizes:
            return self._sizes[log]
        return self._base.size(log) if self._base else 0

    def audience(self, log: str) -> tuple[str, ...] | None:
        found = self._audiences.get(log)
        return found or (self._base.audience(log) if self._base else None)

    def closed(self, log: str) -> bool:
        return log in self._closed or (self._base is not None and self._base.closed(log))

    def latest(self, log: str, record: str) -> Seen | None:
        found = self._latest.get((log, record))
        return found or (self._base.latest(log, record) if self._base else None)

    def head(self, owner: str, record: str) -> Seen | None:
        found = self._heads.get((owner, record))
        return found or (self._base.head(owner, record) if self._base else None)

    def digest_of(self, owner: str, record: str, ver: int) -> str | None:
        if (owner, record, ver) in self._digests:
            return self._digests[owner, record, ver]
        return self._base.digest_of(owner, record, ver) if self._base else None
