"""The Lagrangian subproblems: compiled (kernel.c) where it could be built, else in NumPy.

Both give the same values; NumPy sorts where C selects.
"""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout

LIBRARY = Path(__file__).with_name("libkernel.so")


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The relaxation at some multipliers.

    `bound` in cents (infinite: no choice is allowed), `value` [T] the cost of each tier, `choice`
    [G] the cheapest tier (-1: unused), `bought` [R] what the choice delivers.
    """

    bound: float
    value: FloatArray
    choice: IntArray
    bought: FloatArray


class Evaluator(Protocol):
    """Evaluates the relaxation of one market."""

    def __call__(self, multipliers: FloatArray, allowed: Allowed) -> Evaluation:
        """Return the relaxation at multipliers [R] (cents a unit) under a node's choices."""


def evaluator(layout: Layout) -> Evaluator:
    """Return the compiled evaluation, or NumPy's where nothing was compiled."""
    if LIBRARY.exists():
        try:
            return CompiledEvaluator(layout)
        except (OSError, AttributeError):  # built for another machine
            return NumpyEvaluator(layout)
    return NumpyEvaluator(layout)


def constant(layout: Layout, multipliers: FloatArray) -> float:
    """Return what the relaxed rows add: demand, and surplus where it is worth buying."""
    market = layout.market
    below = np.minimum(multipliers, 0.0)
    return float(multipliers @ market.demand + below @ market.surplus_max)


class _Arrays(ctypes.Structure):
    """struct Layout of kernel.c."""

    _fields_ = (
        *[(name, ctypes.c_int64) for name in ("rows", "groups", "suppliers")],
        *[
            (name, ctypes.c_void_p)
            for name in (
                "group_edge", "group_tier", "group_supplier", "tier_price", "row", "weight",
                "price", "low", "high", "fixed", "activation",
                "key", "volume", "best", "sum", "cut", "part", "forced",
            )
        ],
    )  # fmt: skip


class CompiledEvaluator:
    """kernel.c behind ctypes."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._function = ctypes.CDLL(str(LIBRARY)).foedus_evaluate
        self._function.restype = ctypes.c_double
        self._function.argtypes = [ctypes.c_void_p] * 8
        largest = int(np.diff(layout.group_edge).max(initial=1))
        suppliers = len(layout.activation)
        work = {
            "key": np.zeros(largest),
            "volume": np.zeros(largest),
            "best": np.zeros(layout.n_groups),
            "sum": np.zeros(suppliers),
            "cut": np.zeros(layout.n_tiers),
            "part": np.zeros(layout.n_tiers),
            "forced": np.zeros(suppliers, dtype=np.int64),
        }
        self._kept = {  # ctypes holds bare addresses: keep the arrays alive
            name: work[name] if name in work else np.ascontiguousarray(getattr(layout, name))
            for name, kind, *_ in _Arrays._fields_
            if kind is ctypes.c_void_p
        }
        addresses = {name: array.ctypes.data for name, array in self._kept.items()}
        self._arrays = _Arrays(
            rows=layout.market.n_rows, groups=layout.n_groups, suppliers=suppliers, **addresses
        )
        self._amount = None if layout.shared_cells.any() else layout.amounts(np.zeros(0))

    def __call__(self, multipliers: FloatArray, allowed: Allowed) -> Evaluation:
        layout = self._layout
        amount = layout.amounts(multipliers) if self._amount is None else self._amount
        value = np.empty(layout.n_tiers)
        choice = np.empty(layout.n_groups, dtype=np.int64)
        bought = np.empty(layout.market.n_rows)
        arrays = (multipliers, amount, allowed.tiers, allowed.idle, value, choice, bought)
        total = self._function(
            ctypes.addressof(self._arrays), *(a.__array_interface__["data"][0] for a in arrays)
        )
        return Evaluation(total + constant(layout, multipliers), value, choice, bought)


class NumpyEvaluator:
    """The same in NumPy, tier by tier."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def __call__(self, multipliers: FloatArray, allowed: Allowed) -> Evaluation:
        layout = self._layout
        amount = layout.amounts(multipliers)
        value = np.full(layout.n_tiers, math.inf)
        flows: list[FloatArray] = [np.zeros(0)] * layout.n_tiers
        for tier in np.flatnonzero(allowed.tiers).tolist():
            value[tier], flows[tier] = self._tier(tier, multipliers, amount)
        best = np.full(layout.n_groups, math.inf)
        choice = np.full(layout.n_groups, -1, dtype=np.int64)
        for group in range(layout.n_groups):
            tiers = layout.tiers_of(group)
            if tiers:
                choice[group] = tiers.start + int(np.argmin(value[tiers.start : tiers.stop]))
                best[group] = value[choice[group]]
        total, choice = self._choose(best, choice, allowed)
        bought = np.zeros(layout.market.n_rows)
        for group in np.flatnonzero(choice >= 0).tolist():
            part = slice(int(layout.group_edge[group]), int(layout.group_edge[group + 1]))
            if np.isfinite(best[group]):
                np.add.at(bought, layout.row[part], flows[int(choice[group])])
        return Evaluation(total + constant(layout, multipliers), value, choice, bought)

    def _choose(
        self, best: FloatArray, choice: IntArray, allowed: Allowed
    ) -> tuple[float, IntArray]:
        layout = self._layout
        cost = layout.activation.copy()
        counted = ~allowed.idle | (best < 0)
        np.add.at(cost, layout.group_supplier[counted], best[counted])
        forced = np.zeros(len(cost), dtype=bool)
        forced[layout.group_supplier[~allowed.idle]] = True
        used = forced | (cost < 0)
        chosen = np.where(used[layout.group_supplier] & counted, choice, -1)
        return float(cost[used].sum()), chosen

    def _tier(
        self, tier: int, multipliers: FloatArray, amount: FloatArray
    ) -> tuple[float, FloatArray]:
        """Cost of a tier and its flows on the group's edges."""
        layout = self._layout
        group = int(layout.tier_group[tier])
        part = slice(int(layout.group_edge[group]), int(layout.group_edge[group + 1]))
        price, weight = layout.prices_of(tier), layout.weight[part]
        key = (price - multipliers[layout.row[part]]) / weight
        volume = np.where(price < 0, 0.0, weight * amount[part])
        if volume.sum() < layout.low[tier]:
            return math.inf, np.zeros(len(key))
        wanted = float(volume[key < 0].sum())
        target = min(max(wanted, float(layout.low[tier])), float(layout.high[tier]))
        order = np.argsort(key, kind="stable")
        before = np.cumsum(volume[order]) - volume[order]
        taken = np.zeros(len(key))
        taken[order] = np.clip(target - before, 0.0, volume[order])
        return float(layout.fixed[tier] + taken @ key), taken / weight
