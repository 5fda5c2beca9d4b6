"""Groups whose sum of shares is settled, and every group that follows from them.

The span of their 0-1 vectors; kept orthonormal by modified Gram and Schmidt, twice for accuracy.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from foedus.pillars.procurement.plan.pooled import Coalition

FloatArray = NDArray[np.float64]

CLOSE = 1e-7
"""0-1 vectors of up to 32 members nearer to the span than this lie in it."""


class Span:
    """A growing set of settled groups of `count` members."""

    def __init__(self, count: int) -> None:
        self._basis = np.zeros((0, count))
        self.count = count

    @property
    def rank(self) -> int:
        return len(self._basis)

    @property
    def is_whole(self) -> bool:
        return self.rank == self.count

    def add(self, coalition: Coalition) -> bool:
        """Settle a group; tell whether it was not settled before."""
        vector = vectors([coalition], self.count)[0]
        for _ in range(2):
            vector = vector - self._basis.T @ (self._basis @ vector)
        length = float(np.linalg.norm(vector))
        if length < CLOSE:
            return False
        self._basis = np.vstack([self._basis, vector / length])
        return True

    def holds(self, rows: FloatArray) -> NDArray[np.bool_]:
        """Tell for each 0-1 vector [K, J] whether it is settled."""
        rest = rows - (rows @ self._basis.T) @ self._basis
        return np.asarray((rest * rest).sum(axis=1) < CLOSE)


def vectors(coalitions: Iterable[Coalition], count: int) -> FloatArray:
    """Write groups of up to 62 members as rows of 0 and 1."""
    listed = np.array(list(coalitions), dtype=np.int64)
    return (listed[:, None] >> np.arange(count) & 1).astype(np.float64)
