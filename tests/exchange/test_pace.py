"""Pace: the token bucket that slows a peer down, the waits after failures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.exchange.bucket import Bucket, Buckets
from foedus.exchange.retry import LONGEST_SECONDS, delay_seconds


@pytest.mark.parametrize("broken", [(0, 1), (1, 0), (-1, 5)])
def test_an_empty_bucket_is_an_error(broken):
    with pytest.raises(ValueError, match="at least one"):
        Bucket(*broken)


def test_a_bucket_lets_a_burst_pass_and_then_the_rate():
    bucket = Bucket(burst=3, per_second=2)
    assert [bucket.take(100.0) for _ in range(3)] == [0, 0, 0]
    assert bucket.take(100.0) == pytest.approx(0.5)
    assert bucket.take(100.5) == 0
    assert bucket.take(100.5) > 0


def test_a_clock_that_runs_backwards_fills_nothing():
    bucket = Bucket(burst=1, per_second=1)
    assert bucket.take(100.0) == 0
    assert bucket.take(50.0) > 0


def test_one_member_never_takes_the_tokens_of_another():
    buckets = Buckets(burst=1, per_second=1)
    assert buckets.take("ALB", 5.0) == 0
    assert buckets.take("ALB", 5.0) > 0
    assert buckets.take("HRV", 5.0) == 0


def test_a_retry_needs_a_failure():
    with pytest.raises(ValueError, match="follows a failure"):
        delay_seconds(0, 0.5)


@given(st.integers(1, 10**9), st.floats(0, 1, exclude_max=True))
def test_a_wait_is_never_longer_than_five_minutes_nor_shorter_than_half_a_second(failures, chance):
    assert 0.5 <= delay_seconds(failures, chance) <= LONGEST_SECONDS


def test_the_ceiling_doubles():
    ceilings = [delay_seconds(failures, 1.0) for failures in range(1, 12)]
    assert ceilings == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
