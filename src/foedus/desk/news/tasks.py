"""What waits for a person: the one line that every room's tasks are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Task:
    """`phrase` with its `facts` says what is to be done, `href` is where.

    `due_on` is the day by which; None for no day.
    """

    phrase: str
    facts: Mapping[str, object] = field(default_factory=dict)
    href: str = "/"
    due_on: date | None = None
