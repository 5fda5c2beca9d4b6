"""Seeded chance for simulations: SplitMix64 (Steele, Lea, Flood 2014). Never for keys or salts."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar
from uuid import UUID

Item = TypeVar("Item")
_MASK = 2**64 - 1


class Dice:
    """The same seed gives the same throws on every machine."""

    def __init__(self, *seed: str | int) -> None:
        self._state = int.from_bytes(sha256(repr(seed).encode()).digest()[:8])

    def throw(self) -> int:
        """64 bits."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def below(self, limit: int) -> int:
        return self.throw() % limit

    def chance(self, percent: int) -> bool:
        return self.below(100) < percent

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]

    def some(self, items: Sequence[Item]) -> list[Item]:
        """Each item with an even chance."""
        return [item for item in items if self.throw() & 1]

    def raw(self, length: int) -> bytes:
        return b"".join(self.throw().to_bytes(8) for _ in range(-(-length // 8)))[:length]

    def record_id(self) -> str:
        """A random UUID, version 4."""
        return str(UUID(bytes=self.raw(16), version=4))
