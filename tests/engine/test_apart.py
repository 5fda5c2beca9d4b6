from __future__ import annotations

import math
import time

import pytest

import enginebook
from foedus.engine.apart import Limits, apart
from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused

MINUTE = Limits(seconds=60)


def timed(**listeners):
    return Watch(clock=time.monotonic, **listeners)


def refused(function, item=None, *, watch=None, limits=MINUTE):
    with pytest.raises(Refused) as caught:
        apart(function, item, watch=watch or timed(), limits=limits)
    return caught.value.refusals[0]


@pytest.mark.parametrize(
    "broken", [{"seconds": 0}, {"seconds": math.nan}, {"grace_seconds": 0}, {"memory_mb": -1}]
)
def test_limits_out_of_range(broken):
    with pytest.raises(ValueError, match="out of range"):
        Limits(**{"seconds": 1, **broken})


def test_what_the_function_raised_is_told():
    told = refused(enginebook.raises, "soup")
    assert (told.code, told.facts["words"]) == ("run-raised", "ValueError: no soup")


def test_a_process_that_died_is_told():
    assert refused(enginebook.dies).code == "run-lost"


def test_memory_has_a_limit():
    told = refused(enginebook.greedy, 2**31, limits=Limits(seconds=60, memory_mb=1_024))
    assert (told.code, told.facts["limit_mb"]) == ("run-memory", 1_024)


def test_who_does_not_stop_is_ended():
    watch = timed(interrupted=lambda: True)
    started = time.monotonic()
    assert (
        refused(enginebook.deaf, watch=watch, limits=Limits(60, grace_seconds=1)).code
        == "run-deaf"
    )
    assert time.monotonic() - started < 30


def test_stop_hands_over_the_best_so_far_and_progress_is_heard():
    heard = []
    watch = timed(interrupted=lambda: len(heard) > 1, listen=heard.append)
    done = apart(enginebook.patient, None, watch=watch, limits=MINUTE)
    assert 0 < done < 6_000
    assert heard[0].best_cents > heard[-1].best_cents


def test_the_result_comes_back():
    assert apart(enginebook.echo, {"a": 1}, watch=timed(), limits=MINUTE) == {"a": 1}


def test_its_own_time_ends_it():
    assert apart(enginebook.patient, None, watch=timed(), limits=Limits(seconds=0.3)) > 0
