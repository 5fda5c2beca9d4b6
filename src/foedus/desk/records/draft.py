"""A record that a demonstration's node is to write, made from files and not by hand."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

DEMO = "DEMO"
"""How every text begins that is made up."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What `owner` is to write on its node, for itself and the members `to`; `body` as the ledger
    wants it. `public` also means the lowest classification."""

    owner: str
    id: str
    kind: str
    body: dict[str, Any]
    to: tuple[str, ...]
    public: bool = False


def record_id(key: str) -> str:
    """The same at every run, so that a second demonstration finds what the first one wrote."""
    return str(uuid.UUID(bytes=sha256(f"foedus demo {key}".encode()).digest()[:16], version=4))
