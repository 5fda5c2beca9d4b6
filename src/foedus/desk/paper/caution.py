"""What somebody should mind before a text is published: advice, it never refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Caution:
    """`phrase` with its `facts` says what to mind."""

    phrase: str
    facts: Mapping[str, object] = field(default_factory=dict)
