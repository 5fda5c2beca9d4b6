"""Which group to branch on, and how to cut its choices in two.

The average of the late relaxations tells about which group there is doubt; what branching on a
group was worth before (pseudo-costs; Benichou et al., Mathematical Programming 1, 1971) weighs it.
"""

from __future__ import annotations

import numpy as np

from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout

LEAST_DOUBT = 0.05

Part = tuple[int, ...]
"""Tiers of one group, counted within it; -1 is unused."""


class Branching:
    """Remembers what branching brought; [G, 2]: the part with the lower tiers, the other."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._gain = np.zeros((layout.n_groups, 2))
        self._times = np.zeros((layout.n_groups, 2))

    def learn(self, group: int, side: int, doubt: float, gain: float) -> None:
        """Remember that excluding `doubt` (in [0, 1]) of the average raised the bound so far."""
        self._gain[group, side] += max(0.0, gain) / max(doubt, LEAST_DOUBT)
        self._times[group, side] += 1

    def group(self, allowed: Allowed, often: FloatArray) -> int | None:
        """Return the group to branch on, None where nothing is left to decide."""
        layout = self._layout
        count = np.bincount(layout.tier_group[allowed.tiers], minlength=layout.n_groups)
        count += allowed.idle
        open_groups = np.flatnonzero(count > 1)
        if (count == 0).any() or len(open_groups) == 0:
            return None
        left = np.where(allowed.tiers, often, 0.0)
        most = np.zeros(layout.n_groups)
        np.maximum.at(most, layout.tier_group, left)
        used = np.bincount(layout.tier_group, left, minlength=layout.n_groups)
        doubt = 1 - np.maximum(most, np.clip(1 - used, 0.0, 1.0) * allowed.idle)
        typical = self._gain.sum(axis=0) / np.maximum(1, self._times.sum(axis=0)) + 1e-6
        gain = (self._gain + typical) / (self._times + 1)
        score = (doubt + 1e-3) * np.sqrt(gain[:, 0] * gain[:, 1])
        return int(open_groups[np.argmax(score[open_groups])])

    def cut(self, allowed: Allowed, often: FloatArray, group: int) -> list[tuple[Part, float]]:
        """Cut where the average is split most evenly; each part with its share of the average."""
        tiers = self._layout.tiers_of(group)
        options = [-1] if allowed.idle[group] else []
        options += [t - tiers.start for t in tiers if allowed.tiers[t]]
        unused = 1 - sum(often[t] for t in tiers)
        share = [float(often[tiers.start + o] if o >= 0 else unused) for o in options]
        below = np.cumsum(share)[:-1]
        at = int(np.argmin(np.abs(below - 0.5 * sum(share)))) + 1
        return [
            (tuple(options[:at]), sum(share[:at])),
            (tuple(options[at:]), sum(share[at:])),
        ]
