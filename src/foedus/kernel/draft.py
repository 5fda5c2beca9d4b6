"""The next entry of an own log: position and chain follow from what is already there."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.kernel.content import digest
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.label import Label


def next_ver(history: History, owner: str, record: str, *, unix_ms: int) -> int:
    """The owner's next tick for a record: later than every version, and no count."""
    head = history.head(owner, record)
    return max(head.ver + 1 if head else 1, unix_ms)


@dataclass(frozen=True, slots=True)
class Draft:
    """Who says it (`by`, a role), when (`at`, RFC 3339), in which log and under which label.

    Each method gives an unsigned entry for the next position of the log in `history`.
    """

    history: History
    log: str
    label: Label
    at: str
    by: str

    def open(self) -> Entry:
        """Entry 0: the label's `releasable_to` is the log's audience from now on."""
        return self._log_entry("open")

    def close(self) -> Entry:
        return self._log_entry("close")

    def put(self, record: str, kind: str, ver: int, content: bytes) -> Entry:
        return self._with_content("put", record, kind, ver, content)

    def release(self, record: str, kind: str, ver: int, content: bytes) -> Entry:
        """A version that a narrower log already has, with the same `ver` and content."""
        return self._with_content("release", record, kind, ver, content)

    def withdraw(self, record: str, kind: str, ver: int, reason: str) -> Entry:
        """To be said in every log that carried the record, with one `ver`."""
        return Entry(
            *self._position("withdraw"),
            id=record,
            kind=kind,
            ver=ver,
            prev=self._previous(record),
            reason=reason,
        )

    def _log_entry(self, op: str) -> Entry:
        return Entry(*self._position(op))

    def _with_content(self, op: str, record: str, kind: str, ver: int, content: bytes) -> Entry:
        return Entry(
            *self._position(op),
            id=record,
            kind=kind,
            ver=ver,
            prev=self._previous(record),
            content_digest=digest(content),
            content_size=len(content),
        )

    def _position(self, op: str) -> tuple[str, int, str, Label, str, str]:
        return self.log, self.history.size(self.log), op, self.label, self.at, self.by

    def _previous(self, record: str) -> str:
        latest = self.history.latest(self.log, record)
        return latest.digest if latest else ""
