"""A network that loses, doubles, delays and reorders messages, and comes apart for a while."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from foedus.kernel.testing.dice import Dice


@dataclass(frozen=True, slots=True)
class Message:
    """`cargo` is what travels: bytes, but for a pull, which lists positions by log."""

    sender: str
    receiver: str
    verb: str
    log: str
    cargo: bytes


@dataclass(frozen=True, slots=True)
class Weather:
    """How bad the network is, in per cent of messages; delays in steps."""

    loss_pct: int = 10
    double_pct: int = 10
    longest_delay: int = 40


FAIR = Weather(loss_pct=0, double_pct=0, longest_delay=1)


class Wire:
    """Each pair of members has its own chance, so what others send changes nothing between two."""

    def __init__(self, seed: int, weather: Weather) -> None:
        self.weather = weather
        self._seed = seed
        self._dice: dict[tuple[str, str], Dice] = {}
        self._flying: list[tuple[int, str, str, int, Message]] = []
        self._sent: dict[tuple[str, str], int] = {}
        self._apart: frozenset[str] = frozenset()

    def part(self, members: frozenset[str]) -> None:
        """From now on these members reach only one another; an empty set heals."""
        self._apart = members

    def reaches(self, one: str, other: str) -> bool:
        return (one in self._apart) == (other in self._apart)

    def send(self, message: Message, now: int) -> None:
        pair = message.sender, message.receiver
        dice = self._dice.setdefault(pair, Dice(self._seed, *pair))
        lost, copies = dice.chance(self.weather.loss_pct), 1 + dice.chance(self.weather.double_pct)
        if lost or not self.reaches(*pair):
            return
        for _ in range(copies):
            serial = self._sent[pair] = self._sent.get(pair, 0) + 1
            due = now + 1 + dice.below(self.weather.longest_delay)
            heapq.heappush(self._flying, (due, *pair, serial, message))

    def next_due(self, now: int) -> Message | None:
        if not self._flying or self._flying[0][0] > now:
            return None
        return heapq.heappop(self._flying)[-1]

    def __len__(self) -> int:
        return len(self._flying)
