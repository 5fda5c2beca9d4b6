"""One thing that is wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` is stable; `log` and `seq` name the position, `record` the record, `what` the part.

    Parts that do not apply are empty; `seq` is -1 for a log as a whole.
    """

    code: str
    log: str = ""
    seq: int = -1
    record: str = ""
    what: str = ""

    def __str__(self) -> str:
        place = self.log if self.seq < 0 else f"{self.log} entry {self.seq}"
        parts = (place, f"record {self.record}" if self.record else "", self.what)
        return f"{self.code}: {', '.join(part for part in parts if part)}"
