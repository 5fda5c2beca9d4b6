"""A run gives the same everywhere, survives deaths, and stops when it is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

import enginebook
from foedus import __version__
from foedus.engine import batch
from foedus.engine import run as running
from foedus.engine.job import Failure, TaskFailed, content_digest, derived_seed
from foedus.engine.place import INLINE, Processes
from foedus.engine.run import Terms, results, run
from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused

PLACES = [INLINE, Processes(2)]
NUMBERS = list(range(60))


def clocked(**changes):
    return Watch(clock=time.monotonic, **changes)


@pytest.mark.parametrize("changes", [{"seed": -1}, {"retries": -1}, {"seconds_each": 0}])
def test_terms_out_of_range_are_an_error(changes):
    with pytest.raises(ValueError, match="out of range"):
        Terms(**changes)


@pytest.mark.parametrize("place", PLACES)
def test_other_versions_are_refused(monkeypatch, place):
    monkeypatch.setattr(running, "versions", lambda _: {"foedus": "9.9.9"})
    with pytest.raises(Refused) as caught:
        results(enginebook.square, NUMBERS, watch=clocked(), terms=Terms(place))
    facts = {"library": "foedus", "here": "9.9.9", "there": __version__}
    assert dict(caught.value.refusals[0].facts) == facts
    assert caught.value.refusals[0].code == "worker-differs"


@pytest.mark.parametrize("place", PLACES)
def test_what_is_raised_is_told_after_the_retries(place):
    outcomes = list(run(enginebook.boom, [5], watch=clocked(), terms=Terms(place)))
    assert outcomes[0].failure == Failure("raised", "ValueError: no 5")
    with pytest.raises(TaskFailed, match="input 0 raised: ValueError: no 5"):
        assert outcomes[0].result


@pytest.mark.parametrize(("retries", "works"), [(0, False), (1, True)])
def test_a_failure_is_tried_again(tmp_path, retries, works):
    function = partial(enginebook.fails_once, str(tmp_path))
    (outcome,) = run(function, [5], watch=clocked(), terms=Terms(retries=retries))
    assert (outcome.value == 5) is works


def test_results_are_the_same_everywhere():
    expected = [
        enginebook.dice(n, batch.Job(derived_seed(7, content_digest(n)), None)) for n in NUMBERS
    ]
    for place in PLACES:
        assert (
            results(enginebook.dice, NUMBERS, watch=clocked(), terms=Terms(place, seed=7))
            == expected
        )
    assert results(enginebook.dice, NUMBERS, watch=clocked(), terms=Terms(seed=8)) != expected


def test_a_seed_follows_from_the_input_and_not_from_its_place():
    forwards = results(enginebook.dice, NUMBERS, watch=clocked())
    assert results(enginebook.dice, NUMBERS[::-1], watch=clocked()) == forwards[::-1]


def test_a_receipt_says_what_was_computed_with_what():
    terms = Terms(seed=7, libraries=("numpy",))
    (outcome,) = run(enginebook.square, [3], watch=clocked(), terms=terms)
    receipt = outcome.receipt
    assert receipt.input_digest == content_digest(3)
    assert receipt.seed == derived_seed(7, receipt.input_digest)
    assert set(receipt.versions) == {"foedus", "python", "numpy"}
    assert receipt.seconds >= 0
    assert not receipt.cut_short


def test_the_time_of_one_input_is_limited_and_told():
    terms = Terms(seconds_each=0.05)
    (outcome,) = run(enginebook.cut_short, [3], watch=clocked(), terms=terms)
    assert outcome.value == 3
    assert outcome.receipt.cut_short


def test_nothing_to_do_starts_nothing(monkeypatch):
    monkeypatch.setattr(running, "crew_for", None)
    assert results(enginebook.square, [], watch=clocked(), terms=Terms(Processes(2))) == []
    assert results(enginebook.square, [1], watch=clocked(interrupted=lambda: True)) == []


def test_several_processes_do_the_work():
    found = results(enginebook.who, NUMBERS, watch=clocked(), terms=Terms(Processes(2)))
    assert len(set(found)) == 2
    assert os.getpid() not in found


@pytest.mark.parametrize("place", PLACES)
def test_progress_is_told(place):
    heard = []
    terms = Terms(place, stage="sweep")
    results(enginebook.square, NUMBERS, watch=clocked(listen=heard.append), terms=terms)
    assert {moment.stage for moment in heard} == {"sweep"}
    assert (heard[0].done, heard[-1].done, heard[-1].total) == (0, 60, 60)


def test_a_dead_process_is_replaced_and_only_its_work_is_done_again(tmp_path):
    function = partial(enginebook.counted, str(tmp_path))
    found = results(function, NUMBERS, watch=clocked(), terms=Terms(Processes(2)))
    assert found == [number * number for number in NUMBERS]
    marks = [int(mark.name.split("-")[0]) for mark in tmp_path.iterdir()]
    again = {number for number in marks if marks.count(number) > 1}
    assert 3 in again
    assert len(again) <= 4  # what was handed out at the time, and no more


def test_an_input_that_kills_whoever_touches_it_is_given_up_and_nobody_else():
    outcomes = run(enginebook.deadly, list(range(8)), watch=clocked(), terms=Terms(Processes(2)))
    failed = {o.index: o.failure for o in outcomes if o.failure or o.value != o.index**2}
    assert failed == {3: Failure("lost", "BrokenProcessPool")}


def test_an_interruption_keeps_what_is_there_and_ends_the_rest():
    stop = threading.Event()
    found, began = [], time.monotonic()
    watch = clocked(interrupted=stop.is_set)
    for outcome in run(enginebook.slow, [0, 1, 2, 3, 3], watch=watch, terms=Terms(Processes(2))):
        found.append(outcome.value)
        if len(found) == 3:
            stop.set()
    assert sorted(found) == [0, 1, 2]
    assert time.monotonic() - began < 20


def test_time_that_runs_out_ends_the_run():
    terms = Terms(Processes(2))
    assert results(enginebook.slow, [3, 3], watch=clocked(seconds=0.5), terms=terms) == []


def test_inline_what_an_interruption_cut_short_is_left_out():
    asked = iter([False] * 4 + [True] * 99)
    watch = clocked(interrupted=lambda: next(asked))
    assert list(run(enginebook.square, [1, 2, 3], watch=watch)) != []
    watch = clocked(seconds=0.05)
    assert list(run(enginebook.cut_short, [1], watch=watch)) == []


def test_results_before_a_gap_are_whole():
    watch = clocked(seconds=1.5)
    found = results(enginebook.slow, [0, 3, 1, 2], watch=watch, terms=Terms(Processes(2)))
    assert found in ([], [0])


def test_the_processes_end_with_the_run():
    outcomes = run(enginebook.who, NUMBERS, watch=clocked(), terms=Terms(Processes(2)))
    worker = next(outcomes).value
    outcomes.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, signal.SIG_DFL)


def test_the_processes_die_with_a_parent_that_is_killed():
    code = (
        "import time, enginebook; from foedus.engine.run import *;"
        "from foedus.engine.place import Processes; from foedus.engine.watch import Watch\n"
        "outcomes = run(enginebook.who, list(range(10**6)), watch=Watch(clock=time.monotonic),"
        " terms=Terms(Processes(1)))\n"
        "for outcome in outcomes: print(outcome.value, flush=True)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(Path(enginebook.__file__).parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as parent:
        worker = int(parent.stdout.readline())
        parent.kill()
    until = time.monotonic() + 20
    while _lives(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _lives(worker)


def _lives(pid: int) -> bool:
    """Whether a process runs; one that nobody has waited for yet does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
