"""The relaxation: compiled and in NumPy alike, in exact integers just below, never too high."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from foedus.pillars.procurement.plan.market import UNUSED
from foedus.pillars.procurement.plan.relaxation import PER_CENT, Relaxation
from foedus.pillars.procurement.plan.solve import compiled
from foedus.pillars.procurement.plan.solve.ascent import first_multipliers
from foedus.pillars.procurement.plan.solve.fixing import forced_bounds
from foedus.pillars.procurement.plan.solve.layout import Allowed, lay_out
from foedus.pillars.procurement.plan.solve.plain import NumpyEvaluator
from foedus.pillars.procurement.plan.solve.relaxed import Effort
from marketbook import random_market

SEEDS = st.integers(0, 10**6)

needs_compiler = pytest.mark.skipif(
    not compiled.LIBRARY.exists(), reason="no C compiler when Foedus was installed"
)


def node(seed):
    """A market, multipliers on the grid, and some choices: groups idle, forced or closed."""
    layout = lay_out(random_market(seed))
    assume(layout.n_edges > 0)
    rng = np.random.default_rng(seed)
    scale = rng.uniform(-0.2, 1.6, layout.market.n_rows)
    grid = np.rint(first_multipliers(layout) * scale * PER_CENT).astype(np.int64)
    tiers = rng.random(layout.n_tiers) < 0.8
    idle = rng.random(layout.n_groups) < 0.7
    suppliers = len(np.unique(layout.group_supplier))
    least = int(rng.integers(0, suppliers + 1)) * int(rng.integers(0, 2))
    return layout, grid, Allowed(tiers, idle, least)


def options_of(layout, allowed):
    return [
        {t - layout.tiers_of(g).start for t in layout.tiers_of(g) if allowed.tiers[t]}
        | ({UNUSED} if allowed.idle[g] else set())
        for g in range(layout.n_groups)
    ]


@needs_compiler
@given(SEEDS)
def test_compiled_and_numpy_evaluate_alike(seed):
    layout, grid, allowed = node(seed)
    fast = compiled.CompiledEvaluator(layout)(grid / PER_CENT, allowed)
    plain = NumpyEvaluator(layout)(grid / PER_CENT, allowed)
    assert fast.value == pytest.approx(plain.value)
    assert fast.bound == pytest.approx(plain.bound)
    if math.isfinite(plain.bound):
        assert fast.count_price == pytest.approx(plain.count_price)
        assert fast.choice.tolist() == plain.choice.tolist()
        assert fast.bought == pytest.approx(plain.bought)


@needs_compiler
@given(SEEDS)
def test_compiled_and_numpy_rise_alike(seed):
    layout, grid, allowed = node(seed)
    effort = Effort(12, math.inf)  # longer, and rounding takes them apart
    fast = compiled.CompiledEvaluator(layout).rise(grid / PER_CENT, allowed, effort)
    plain = NumpyEvaluator(layout).rise(grid / PER_CENT, allowed, effort)
    assert fast.bound == pytest.approx(plain.bound, rel=1e-6)
    assert fast.steps == plain.steps


@given(SEEDS)
def test_the_exact_bound_is_the_evaluated_one_rounded_down(seed):
    layout, grid, allowed = node(seed)
    found = NumpyEvaluator(layout)(grid / PER_CENT, allowed)
    exact = Relaxation(layout.market, tuple(grid.tolist()), allowed.least_used)
    bound = exact.bound(options_of(layout, allowed))
    if bound is None:
        assert found.bound == math.inf
        return
    slack = 0.01 * (1 + layout.n_groups)
    assert found.bound - slack <= bound / PER_CENT <= found.bound + 1e-6 * (1 + abs(found.bound))


@given(SEEDS, st.floats(0, 0.2))
def test_the_checker_drops_what_the_search_dropped(seed, above):
    layout, grid, allowed = node(seed)
    found = NumpyEvaluator(layout)(grid / PER_CENT, allowed)
    assume(math.isfinite(found.bound))
    cutoff = found.bound + above * abs(found.bound) + 1
    with_tier, without = forced_bounds(layout, allowed, found)
    exact = Relaxation(layout.market, tuple(grid.tolist()), allowed.least_used)
    left = exact.below(options_of(layout, allowed), math.floor((cutoff - 0.1) * PER_CENT))
    for group, kept in enumerate(left):
        tiers = layout.tiers_of(group)
        assert all(with_tier[tiers.start + t] < cutoff for t in kept - {UNUSED})
        assert UNUSED not in kept or without[group] < cutoff


@given(SEEDS)
def test_a_forced_choice_never_costs_less_than_is_said(seed):
    layout, grid, allowed = node(seed)
    evaluate = NumpyEvaluator(layout)
    found = evaluate(grid / PER_CENT, allowed)
    assume(math.isfinite(found.bound))
    with_tier, without = forced_bounds(layout, allowed, found)
    for group in range(layout.n_groups):
        tiers = layout.tiers_of(group)
        for choice in [t for t in tiers if allowed.tiers[t]] + [-1] * int(allowed.idle[group]):
            forced = allowed.copy()
            forced.tiers[list(tiers)] = False
            forced.idle[group] = choice < 0
            if choice >= 0:
                forced.tiers[choice] = True
            truth = evaluate(grid / PER_CENT, forced).bound
            said = without[group] if choice < 0 else with_tier[choice]
            assert said <= truth + 1e-6 * (1 + abs(truth))
