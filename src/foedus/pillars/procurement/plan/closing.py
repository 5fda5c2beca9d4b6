"""How many suppliers can stay unused at once: a bound that only whole suppliers see.

Where demand takes nearly all that there is, few suppliers can be done without, and fewer than any
relaxation thinks, which leaves a little of each unused. A set of suppliers can stay unused only if
all others together still reach every row: a packing of suppliers into the rows' slack. The largest
packing is found by enumeration, so that solver and checker get it alike.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from foedus.pillars.procurement.plan.market import IntArray, Market

BoolArray = NDArray[np.bool_]

DEEPEST = 8
"""Largest packing looked for; where more suppliers are idle, enumeration would not end."""

LARGEST_WORK = 20_000_000_000
"""Comparisons of two suppliers in a row: seconds compiled, a minute in NumPy. Beyond it nothing is
claimed."""

TIGHTEST = 24
LARGEST_UNITS = 1 << 24


class TooMuchError(Exception):
    """The enumeration was given up."""


Fits = Callable[[IntArray, IntArray, int], bool]
"""Whether so many suppliers, of takes [N, R], fit into the rest [R] together."""


def suppliers_of(market: Market) -> list[int]:
    """Suppliers that have groups, in rising order."""
    return sorted({group.supplier for group in market.groups})


def most_unused(market: Market, fits: Fits | None = None) -> int:
    """Return how many suppliers can stay unused at most; all of them where it is not known.

    `fits` is the enumeration to use; it raises TooMuchError.
    """
    takes, slack = _reach(market)
    everyone = len(takes)
    if (slack < 0).any() or takes.max(initial=0) > LARGEST_UNITS:
        return everyone
    rows = np.argsort(slack, kind="stable")  # the tightest first
    takes, slack = takes[np.argsort(-takes.sum(axis=1), kind="stable")][:, rows], slack[rows]
    takes = takes[(takes <= slack).all(axis=1)]
    if _some_packing(takes, slack) > DEEPEST:
        return everyone
    slack = np.minimum(slack, (DEEPEST + 1) * takes.max(axis=0, initial=0))
    fits = fits or Packing().fits
    try:
        return next(
            (size for size in range(DEEPEST + 1) if not fits(takes, slack, size + 1)), everyone
        )
    except TooMuchError:
        return everyone


def _reach(market: Market) -> tuple[IntArray, IntArray]:
    """Return what each supplier delivers to each row at most, and what of it is not needed."""
    of_offer = np.full(market.n_offers, -1, dtype=np.int64)
    suppliers = suppliers_of(market)
    for group in market.groups:
        of_offer[group.offers] = suppliers.index(group.supplier)
    owner = of_offer[market.cell_offer[market.edge_cell]]
    known = owner >= 0
    takes = np.zeros((len(suppliers), market.n_rows), dtype=np.int64)
    room = market.cell_capacity[market.edge_cell[known]]
    np.add.at(takes, (owner[known], market.edge_row[known]), room)
    takes = np.minimum(takes, market.demand + market.surplus_max)
    return takes, takes.sum(axis=0) - market.demand


def _some_packing(takes: IntArray, slack: IntArray) -> int:
    """Return the size of one packing, the small suppliers first."""
    rest, size = slack.copy(), 0
    for taken in takes[::-1]:
        if (taken <= rest).all():
            rest, size = rest - taken, size + 1
    return size


class Packing:
    """Depth first over packings, in NumPy; every candidate fits by itself."""

    def __init__(self) -> None:
        self._work = 0

    def fits(self, takes: IntArray, rest: IntArray, size: int) -> bool:
        """Whether `size` of the candidates fit into `rest` together."""
        if len(takes) < size or size <= 1:
            return len(takes) >= size
        self._work += takes.size * len(takes)
        if self._work > LARGEST_WORK:
            raise TooMuchError
        pairs = _pairs(takes, rest)
        if size == 2:  # noqa: PLR2004  (a pair)
            return bool(pairs.any())
        return any(
            self.fits(takes[pairs[first]], rest - takes[first], size - 1)
            for first in np.flatnonzero(pairs.sum(axis=1) >= size - 1).tolist()
        )


def _pairs(takes: IntArray, rest: IntArray) -> BoolArray:
    """Which two candidates fit together; the second stands after the first."""
    first, second = np.triu_indices(len(takes), 1)
    few, little = takes[:, :TIGHTEST], rest[:TIGHTEST]  # most pairs fail in a tight row
    kept = (few[first] + few[second] <= little).all(axis=1)
    first, second = first[kept], second[kept]
    kept = (takes[first] + takes[second] <= rest).all(axis=1)
    pairs = np.zeros((len(takes), len(takes)), dtype=bool)
    pairs[first[kept], second[kept]] = True
    return pairs
