from __future__ import annotations

import math

import pytest

from foedus.engine.watch import Progress, Watch


class Clock:
    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds


def test_time_runs_out():
    clock = Clock()
    watch = Watch(seconds=10, clock=clock)
    assert not watch.must_stop()
    clock.seconds = 10
    assert watch.must_stop()
    assert watch.remaining_seconds() == 0


def test_without_a_clock_no_time_passes():
    assert Watch().remaining_seconds() == math.inf


@pytest.mark.parametrize("seconds", [-1, math.nan])
def test_a_limit_below_zero_is_refused(seconds):
    with pytest.raises(ValueError, match="seconds"):
        Watch(seconds=seconds)


def test_an_interruption_stops_at_once():
    assert Watch(interrupted=lambda: True).must_stop()


def test_a_part_never_outlives_the_whole():
    clock = Clock()
    whole = Watch(seconds=10, clock=clock)
    clock.seconds = 7
    part = whole.part(60)
    assert part.remaining_seconds() == 3
    assert whole.part(1).remaining_seconds() == 1


def test_progress_reaches_the_listener():
    heard: list[Progress] = []
    Watch(listen=heard.append).report("solve", best_cents=200, bound_cents=150, done=1, total=2)
    assert heard[0].gap_share == 0.25
    assert (heard[0].stage, heard[0].done, heard[0].total) == ("solve", 1, 2)


@pytest.mark.parametrize("known", [{}, {"best_cents": 5}, {"bound_cents": 5}])
def test_a_gap_needs_both_ends(known):
    assert Progress("solve", 0.0, **known).gap_share is None
