"""What the house knows of a pillar: its code, its title and the record kinds that it owns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar's manifest. `kinds` are record classes; none may be missing (empty means no)."""

    code: str
    title: str
    kinds: tuple[type, ...]

    def __post_init__(self) -> None:
        if not (self.code.isidentifier() and self.title and self.kinds):
            raise ValueError(f"a pillar needs a code, a title and kinds: {self.code!r}")
