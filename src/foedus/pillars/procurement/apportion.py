"""Sharing whole cents or units so that the parts add up exactly.

Largest remainder method (Hamilton): everybody gets the whole part of the exact share, the units
left over go to the largest remainders, ties to the earlier one. In integers throughout.
"""

from __future__ import annotations

from collections.abc import Sequence


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """Split `total` >= 0 in proportion to `weights` >= 0 (at least one positive).

    The result has the length of `weights` and the sum `total`; a zero weight gets zero.
    """
    whole = sum(weights)
    if total < 0 or whole <= 0 or min(weights) < 0:
        raise ValueError(f"cannot apportion {total} by {weights}")
    shares = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda index: (-remainders[index], index))
    for index in order[: total - sum(shares)]:
        shares[index] += 1
    return shares


def apportion_capped(total: int, weights: Sequence[int], caps: Sequence[int]) -> list[int]:
    """Split `total` as `apportion` does, but give nobody more than its cap (>= 0).

    Whoever's share exceeds its cap gets the cap; the rest is split again among the others.
    ValueError when the caps of those with a positive weight cannot hold the total.
    """
    shares = [0] * len(weights)
    open_weights = list(weights)
    left = total
    while left:
        if not any(open_weights):
            raise ValueError(f"caps {caps} cannot hold {total}")
        parts = apportion(left, open_weights)
        above = [index for index, part in enumerate(parts) if part > caps[index]]
        for index in above or [i for i, weight in enumerate(open_weights) if weight]:
            shares[index] = min(parts[index], caps[index])
            left -= shares[index]
            open_weights[index] = 0
        if not above:
            break
    return shares
