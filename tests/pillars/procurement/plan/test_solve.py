"""The exact method against the textbook program, and its proof against tampering."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from casebook import cases
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import Certificate, check_bound
from foedus.pillars.procurement.plan.compile import compile_market
from foedus.pillars.procurement.plan.market import purchase_cost_cents
from foedus.pillars.procurement.plan.solve import compiled, solve_market
from foedus.pillars.procurement.plan.textbook import solve_textbook

sys.path.append(str(Path(__file__).parents[4] / "benchmarks"))
from markets import published_market

CLASSES = [
    f"5-12-{looseness}-{policy}-{prices}{fees}"
    for looseness in ("0.1", "0.8")
    for policy in ("dp1", "dp2")
    for prices in ("U", "C")
    for fees in ("", "-AC")
]


@pytest.mark.parametrize("name", CLASSES)
def test_published_classes_are_solved_as_the_textbook_does(name):
    market = published_market(name, 1)
    found = solve_market(market, watch=Watch())
    known = solve_textbook(market, Watch(), 0.0)
    assert found.status == "optimal"
    assert found.purchase.cost_cents == pytest.approx(known.purchase.cost_cents, rel=1e-4)
    assert found.bound_cents <= known.purchase.cost_cents


@given(cases())
def test_any_market_is_solved_as_the_textbook_does(case):
    market = compile_market(case).market
    found = solve_market(market, watch=Watch())
    known = solve_textbook(market, Watch(), 0.0)
    if known.purchase is None:
        assert found.purchase is None
        return
    assert found.purchase.cost_cents == pytest.approx(known.purchase.cost_cents, rel=1e-4)
    assert found.bound_cents <= known.purchase.cost_cents
    cost = purchase_cost_cents(market, found.purchase.tier, found.purchase.flow)
    assert cost == found.purchase.cost_cents


@pytest.mark.parametrize("name", CLASSES)
def test_the_certificate_proves_the_bound_without_a_solver(name):
    market = published_market(name, 2)
    found = solve_market(market, watch=Watch())
    again = Certificate.from_json(found.certificate.to_json())
    proven = check_bound(market, again)
    assert found.certificate.bound_cents <= proven <= found.purchase.cost_cents
    assert found.purchase.cost_cents - proven <= 2e-4 * found.purchase.cost_cents


def test_a_certificate_never_proves_more_than_the_optimum():
    market = published_market("5-12-0.8-dp2-C-AC", 3)
    found = solve_market(market, watch=Watch())
    cheaper = replace(market, activation_cents=market.activation_cents // 2)
    optimum = solve_textbook(cheaper, Watch(), 0.0).purchase.cost_cents
    try:
        assert check_bound(cheaper, found.certificate) <= optimum
    except ValueError:
        assert optimum < found.bound_cents


def test_the_same_market_gives_the_same_purchase():
    market = published_market("10-30-0.8-dp2-C-AC", 1)
    first, second = (solve_market(market, watch=Watch(), seed=seed) for seed in (0, 7))
    assert first.purchase.flow.tolist() == second.purchase.flow.tolist()
    assert first.certificate == second.certificate
    assert first.nodes == second.nodes


@pytest.mark.parametrize("name", ["4-6-0.8-dp2-C-AC", "6-3-0.1-dp2-C-AC"])
def test_without_a_compiler_the_same_is_found(name, monkeypatch):
    market = published_market(name, 1)
    fast = solve_market(market, watch=Watch(), gap_share=0.0)
    monkeypatch.setattr(compiled, "LIBRARY", Path("nowhere.so"))
    plain = solve_market(market, watch=Watch(), gap_share=0.0)
    assert plain.status == fast.status == "optimal"
    assert plain.purchase.cost_cents == fast.purchase.cost_cents
    assert plain.bound_cents == fast.bound_cents


def test_few_unused_suppliers_close_the_gap_at_the_root():
    found = solve_market(published_market("20-6-0.1-dp2-C-AC", 1), watch=Watch())
    assert found.nodes == 1
    assert found.certificate.trees[0].most_unused == 1


def test_highs_out_of_time_does_not_mean_that_nothing_can_be_bought():
    market = published_market("20-100-0.8-dp2-C-AC", 1)
    assert solve_textbook(market, Watch(seconds=1e-9)).status == "limit"


@pytest.mark.parametrize("watch", [Watch(seconds=0), Watch(interrupted=lambda: True)])
def test_stopping_at_once_still_says_something_true(watch):
    market = published_market("6-12-0.8-dp2-C-AC", 1)
    found = solve_market(market, watch=watch)
    optimum = solve_textbook(market, Watch(), 1e-4).purchase.cost_cents
    assert found.status in {"limit", "interrupted"}
    assert found.bound_cents <= optimum
    if found.purchase is not None:
        assert found.purchase.cost_cents >= optimum * (1 - 1e-4)
    assert math.isfinite(found.bound_cents)
