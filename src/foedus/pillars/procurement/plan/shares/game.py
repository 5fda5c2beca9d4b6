"""A cooperative cost game: what each group of members would pay by itself.

Shapley (1953); Peleg, Sudhoelter, Introduction to the Theory of Cooperative Games (2007). Costs
are whole cents for orders; textbook games may have any rational number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from foedus.pillars.procurement.plan.pooled import Coalition

Amount = int | Fraction


@dataclass(frozen=True)
class Between:
    """What is known of a cost: at least `lower`, at most `upper`; None where the group cannot be
    served at all."""

    lower: Amount
    upper: Amount | None

    @property
    def is_exact(self) -> bool:
        return self.upper is None or self.lower == self.upper


class Game(Protocol):
    """Members in order, and the cost of each group of them."""

    @property
    def members(self) -> tuple[str, ...]: ...

    def cost(self, coalition: Coalition) -> Between:
        """Return the cost of a group, computed once; nobody costs nothing."""


class TableGame:
    """A game from a function or a table, computed when asked."""

    def __init__(
        self, members: Sequence[str], cost: Callable[[frozenset[str]], Amount | None]
    ) -> None:
        self.members = tuple(members)
        self._cost = cost
        self._known: dict[Coalition, Between] = {0: Between(0, 0)}

    @classmethod
    def of(cls, members: Sequence[str], table: Mapping[str, Amount]) -> TableGame:
        """Make a game of members with one-letter names from a table by joined names."""
        costs = {frozenset(group): amount for group, amount in table.items()}
        return cls(members, lambda group: costs[group])

    @classmethod
    def of_worth(
        cls, members: Sequence[str], worth: Callable[[frozenset[str]], Amount]
    ) -> TableGame:
        """Make a cost game of a game of gains: a gain is a cost below nothing."""
        return cls(members, lambda group: -worth(group))

    def cost(self, coalition: Coalition) -> Between:
        known = self._known.get(coalition)
        if known is None:
            amount = self._cost(names_of(self.members, coalition))
            known = Between(0, None) if amount is None else Between(amount, amount)
            self._known[coalition] = known
        return known


def names_of(members: Sequence[str], coalition: Coalition) -> frozenset[str]:
    return frozenset(name for j, name in enumerate(members) if coalition >> j & 1)


def everybody(game: Game) -> Coalition:
    return (1 << len(game.members)) - 1


def inside(coalition: Coalition, count: int) -> list[int]:
    """List the positions of a group's members among `count`."""
    return [j for j in range(count) if coalition >> j & 1]
