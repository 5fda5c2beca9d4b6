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
    """Split `total` as `apportion` does, but nobody above its cap in `caps` >= 0.

    Those whose share exceeds their cap get the cap; the rest is apportioned anew among the
    others, until nobody is above. ValueError if the caps cannot hold the total.
    """
    if total < 0 or min(caps) < 0:
        raise ValueError(f"cannot apportion {total} under {caps}")
    shares = [0] * len(weights)
    open_ = list(range(len(weights)))
    left = total
    while left > 0:
        if not any(weights[index] for index in open_):
            raise ValueError(f"caps {caps} cannot hold {total}")
        parts = dict(zip(open_, apportion(left, [weights[i] for i in open_]), strict=True))
        above = [index for index in open_ if parts[index] > caps[index]]
        if not above:
            for index, part in parts.items():
                shares[index] = part
            return shares
        for index in above:
            shares[index] = caps[index]
            left -= caps[index]
        open_ = [index for index in open_ if index not in above]
    return shares
