"""A refusal: what is wrong, where, and the facts; never prose.

The code is stable and language-free (style.md, rule 4). Sentences and cures are wording, kept in
the shell; a test names the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands. Every part that does not apply is empty.

    `row` counts as the user's spreadsheet does: 1 is the header row; 0 means the whole table.
    """

    file: str = ""
    sheet: str = ""
    row: int = 0
    column: str = ""

    def __str__(self) -> str:
        row = f"row {self.row}" if self.row else ""
        return ", ".join(part for part in (self.file, self.sheet, row, self.column) if part)


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing refused. `facts` are strings or integers that the wording may quote."""

    code: str
    place: Place = field(default_factory=Place)
    value: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)


class Refused(ValueError):  # noqa: N818  (a refusal is an outcome, not a programming error)
    """Raised with every refusal found; nothing of the input was used."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        if not refusals:
            msg = "Refused needs at least one refusal"
            raise ValueError(msg)
        super().__init__("; ".join(_spelled(refusal) for refusal in refusals))
        self.refusals = refusals

    @classmethod
    def because(cls, code: str, **facts: str | int) -> Refused:
        """One refusal without a place, as `raise Refused.because("too-deep", limit=32)`."""
        return cls((Refusal(code, facts=facts),))


def _spelled(refusal: Refusal) -> str:
    return f"{refusal.code} at {refusal.place}" if str(refusal.place) else refusal.code
