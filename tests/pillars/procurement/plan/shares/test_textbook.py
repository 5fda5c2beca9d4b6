"""Games of the literature: nucleolus and Shapley value exactly as published."""

from __future__ import annotations

from fractions import Fraction

import pytest

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.shares import rational
from foedus.pillars.procurement.plan.shares.game import TableGame
from foedus.pillars.procurement.plan.shares.nucleolus import RowGeneration, exact_shares
from foedus.pillars.procurement.plan.shares.separation import Enumeration
from foedus.pillars.procurement.plan.shares.shapley import (
    sampled_shapley,
    shapley,
    student_quantile,
)
from textbook import TEXTBOOK, airport, voting


def test_equations_that_contradict_are_refused():
    with pytest.raises(ValueError, match="contradict"):
        rational.solve([([1, 1], 2), ([2, 2], 5)], 2)


def test_equations_that_leave_something_open_are_refused():
    with pytest.raises(ValueError, match="left open"):
        rational.solve([([1, 1], 2), ([2, 2], 4)], 2)


def test_all_together_must_be_served():
    game = TableGame("ab", lambda group: None if len(group) > 1 else 1)
    with pytest.raises(ValueError, match="together"):
        RowGeneration(game, Enumeration(game), Watch())


def test_a_group_that_cannot_be_served_has_no_average():
    game = TableGame("ab", lambda group: 3 if len(group) > 1 else None)
    with pytest.raises(ValueError, match="served"):
        shapley(game, Watch())


@pytest.mark.parametrize("name", TEXTBOOK)
def test_the_nucleolus_is_the_published_one(name):
    known = TEXTBOOK[name]
    found = RowGeneration(known.game, Enumeration(known.game), Watch()).nucleolus()
    assert found.is_proven
    exact = exact_shares(known.game, found)
    assert tuple(known.sign * share for share in exact) == known.nucleolus
    for share, known_share in zip(found.shares, exact, strict=True):
        assert share == pytest.approx(float(known_share), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("name", TEXTBOOK)
def test_the_shapley_value_is_the_published_one(name):
    known = TEXTBOOK[name]
    assert tuple(known.sign * share for share in shapley(known.game, Watch())) == known.shapley


@pytest.mark.parametrize(
    ("name", "is_empty"),
    [
        ("majority of three", True),
        ("apex voting", True),
        ("airport", False),
        ("assignment", False),
    ],
)
def test_an_empty_core_is_told(name, is_empty):
    game = TEXTBOOK[name].game
    found = RowGeneration(game, Enumeration(game), Watch()).least_core()
    assert (found.least_core > 1e-9) is is_empty


def test_levels_fall():
    game = airport([1, 2, 4, 5, 9, 14])
    gains = [level.gain for level in RowGeneration(game, Enumeration(game), Watch())
             .nucleolus().levels]  # fmt: skip
    assert gains == sorted(gains, reverse=True)
    assert len(gains) > 1


def test_sampling_holds_the_exact_value_in_its_interval():
    game = voting(12, [4, 4, 4, 2, 2, 1])
    exact = shapley(game, Watch())
    found = sampled_shapley(game, Watch(), half_width=0.03, seed=3)
    assert sum(found.shares) == pytest.approx(-1)
    assert max(found.half_width) <= 0.03
    inside = [
        abs(share - float(true)) <= width + 1e-12
        for share, true, width in zip(found.shares, exact, found.half_width, strict=True)
    ]
    assert sum(inside) >= 5


def test_sampling_repeats_itself_by_its_seed():
    game = voting(12, [4, 4, 4, 2, 2, 1])
    one, same, other = (
        sampled_shapley(game, Watch(), half_width=0.05, seed=seed) for seed in (1, 1, 2)
    )
    assert one == same
    assert one != other


def test_sampling_stops_when_told():
    game = airport([1, 2, 4, 5])
    found = sampled_shapley(game, Watch(interrupted=lambda: True), half_width=0.0, seed=0)
    assert found.draws == 2


@pytest.mark.parametrize(
    ("free", "published"), [(1, 12.706), (3, 3.182), (4, 2.776), (10, 2.228), (30, 2.042)]
)
def test_the_quantile_is_that_of_the_tables(free, published):
    assert student_quantile(free) == pytest.approx(published, rel=4e-3)


def test_costs_may_be_any_rational():
    game = TableGame("ab", lambda group: Fraction(len(group), 3))
    found = RowGeneration(game, Enumeration(game), Watch()).nucleolus()
    assert exact_shares(game, found) == (Fraction(1, 3), Fraction(1, 3))
