from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.procurement.apportion import apportion, apportion_capped

WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=8).filter(any)


@given(st.integers(0, 10**9), WEIGHTS)
def test_parts_add_up_and_stay_within_one_of_the_exact_share(total, weights):
    parts = apportion(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - total * weight) < sum(weights)


def test_left_over_cents_go_to_the_largest_remainders_then_the_earlier():
    assert apportion(100, [1, 1, 1]) == [34, 33, 33]
    assert apportion(7, [5, 3, 1]) == [4, 2, 1]


@pytest.mark.parametrize(("total", "weights"), [(-1, [1]), (1, [0, 0]), (1, [2, -1])])
def test_nonsense_is_refused(total, weights):
    with pytest.raises(ValueError, match="cannot apportion"):
        apportion(total, weights)


@given(st.integers(0, 10**6), WEIGHTS, st.data())
def test_nobody_is_given_more_than_its_cap(total, weights, data):
    caps = [data.draw(st.integers(0, 10**6)) for _ in weights]
    room = sum(cap for cap, weight in zip(caps, weights, strict=True) if weight)
    if room < total:
        with pytest.raises(ValueError, match="cannot hold"):
            apportion_capped(total, weights, caps)
        return
    parts = apportion_capped(total, weights, caps)
    assert sum(parts) == total
    assert all(part <= cap for part, cap in zip(parts, caps, strict=True))
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if not weight)


def test_a_cap_that_does_not_bind_changes_nothing():
    assert apportion_capped(100, [1, 1, 1], [99, 99, 99]) == [34, 33, 33]


def test_what_one_cannot_carry_falls_to_the_others_in_proportion():
    assert apportion_capped(100, [1, 1, 2], [10, 100, 100]) == [10, 30, 60]
