"""Decay: what is no model, how a score falls, and what the explanation says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.values.decay import (
    DAY_S,
    Evidence,
    Model,
    curve,
    expiry,
    read_models,
    score,
)
from foedus.pillars.hybrid_threats.values.value import TYPES, Value
from foedus.pillars.hybrid_threats.warning_lists import model_for

GOOD = {
    "types": ("md5",),
    "lifetime_days": 100,
    "speed_tenths": 10,
    "base": 80,
    "threshold": 30,
    "source": "s",
    "mark": "S",
}
MODEL = Model(**GOOD)
NOW = 1_800_000_000
BROKEN = [
    ("types", ()),
    ("types", ("mutex",)),
    ("lifetime_days", 0),
    ("lifetime_days", 36_501),
    ("speed_tenths", 0),
    ("base", 0),
    ("base", 101),
    ("threshold", -1),
    ("threshold", 80),
    ("source", ""),
    ("mark", ""),
]


@pytest.mark.parametrize(("field", "value"), BROKEN)
def test_a_broken_model_is_refused(field, value):
    with pytest.raises(Refused) as refused:
        Model(**{**GOOD, field: value})
    assert refused.value.refusals[0].facts == {"field": field}


def test_every_type_needs_a_model():
    with pytest.raises(Refused):
        read_models([{**GOOD, "types": list(TYPES[1:])}])
    assert all(model_for(Value(type_, "x")).types for type_ in TYPES)


def at(days, evidence=None, model=MODEL):
    return score(model, evidence or Evidence(NOW), NOW + int(days * DAY_S))


@pytest.mark.parametrize(
    ("days", "left"), [(-1, 80), (0, 80), (25, 60), (50, 40), (100, 0), (999, 0)]
)
def test_an_even_fall(days, left):
    assert at(days).score == left


def test_a_fast_beginning():
    assert at(25, model=replace(MODEL, speed_tenths=20)).score == 40
    assert at(25, model=replace(MODEL, speed_tenths=5)).score == 75


def test_who_denies_takes_a_share():
    told = at(0, Evidence(NOW, vouching=3, denying=1))
    assert told.score == 60
    assert told.parts[1].facts == {"denying": 1, "vouching": 3, "start": 60}
    assert at(0, Evidence(NOW, vouching=0, denying=0)).score == 0


def test_what_expired_says_nothing():
    evidence = Evidence(NOW, expired_s=NOW + 10 * DAY_S)
    assert at(9, evidence).score == 73
    assert at(10, evidence).score == 0
    assert at(10, evidence).ends_s == NOW + 10 * DAY_S
    assert [part.code for part in at(10, evidence).parts] == ["base", "expired", "below"]


def test_an_expiry_before_it_was_seen_again_does_not_count():
    assert expiry(NOW, [NOW - 1, NOW + 5, NOW + 3]) == NOW + 3
    assert expiry(NOW, [NOW - 1]) is None


def test_the_parts_in_their_order():
    told = at(50)
    assert [part.code for part in told.parts] == ["base", "age", "above"]
    assert told.parts[1].facts == {"days": 50, "lifetime": 100}
    assert at(70).parts[-1].code == "below"


@given(
    st.integers(1, 400),
    st.integers(5, 60),
    st.integers(1, 5),
    st.integers(0, 5),
    st.integers(0, 500),
)
def test_a_score_falls_and_ends_where_it_says(lifetime, speed, vouching, denying, day):
    model = replace(MODEL, lifetime_days=lifetime, speed_tenths=speed)
    evidence = Evidence(NOW, vouching, denying)
    before, after = at(day, evidence, model), at(day + 1, evidence, model)
    assert 0 <= after.score <= before.score <= model.base
    if before.score > model.threshold:
        assert before.ends_s > NOW + day * DAY_S
    if before.score < model.threshold:
        assert before.ends_s <= NOW + day * DAY_S


def test_a_curve_covers_the_lifetime():
    points = curve(MODEL, Evidence(NOW))
    assert points[0] == (0, 80)
    assert points[-1] == (100, 0)
    assert [left for _, left in points] == sorted((left for _, left in points), reverse=True)
    assert curve(replace(MODEL, lifetime_days=2), Evidence(NOW)) == ((0, 80), (1, 40), (2, 0))
