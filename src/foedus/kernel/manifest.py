"""What the house knows of a pillar: its code, its title and the record kinds that it owns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """An entry of the navigation: the phrase that names it, and the name of its address."""

    phrase: str
    address: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar's manifest. `kinds` are record classes; none may be missing (empty means no)."""

    code: str
    title: str
    kinds: tuple[type, ...]
    pages: tuple[Page, ...] = ()

    def __post_init__(self) -> None:
        if not (self.code.isidentifier() and self.title and self.kinds):
            raise ValueError(f"a pillar needs a code, a title and kinds: {self.code!r}")
