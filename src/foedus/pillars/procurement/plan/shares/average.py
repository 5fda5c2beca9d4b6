"""What each member adds on average, from the costs of all groups (Shapley, 1953)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb


def average_added(cost: Sequence[Fraction], count: int) -> tuple[Fraction, ...]:
    """Return the Shapley value; `cost` [2 ** count] by group as bits, bit j the j-th member."""
    shares = [Fraction(0)] * count
    for group in range((1 << count) - 1):
        weight = Fraction(1, count * comb(count - 1, group.bit_count()))
        for j in range(count):
            if not group >> j & 1:
                shares[j] += weight * (cost[group | 1 << j] - cost[group])
    return tuple(shares)
