"""The registry of record kinds: a visible list of names and rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.refusals import Refusal

Check = Callable[[dict[str, Any], Entry, History], tuple[Refusal, ...]]
"""What every node must refuse: body, entry, history -> refusals; none when it may pass."""


@dataclass(frozen=True, slots=True)
class Index:
    """By what lists of a kind are sorted and filtered, and the words a record is found by.

    A key sorts by code point; a column may have several (a tuple), then it only filters.
    """

    keys: Mapping[str, str | tuple[str, ...]]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is `pillar.noun`. `check` is pure; if it raises, the entry is held.

    A `lasting` kind cannot be withdrawn: what others rely on, such as a ballot in a decision.
    `index` is pure too; a record for which it raises is in no sorted list."""

    name: str
    check: Check
    lasting: bool = False
    index: Callable[[dict[str, Any]], Index] | None = None


@dataclass(frozen=True, slots=True)
class Kinds:
    """Kinds by name. None at all is an error: it would hold everything."""

    by_name: Mapping[str, Kind] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.by_name:
            raise ValueError("a node needs at least one kind of record")
        for name, kind in self.by_name.items():
            if name != kind.name:
                raise ValueError(f"{kind.name} is registered as {name}")

    def get(self, name: str) -> Kind | None:
        return self.by_name.get(name)
