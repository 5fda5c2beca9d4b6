"""Functions that runs are tried with; they stand here so that other processes can import them."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import numpy as np


def square(number, job):
    return number * number


def dice(number, job):
    return int(np.random.default_rng(job.seed).integers(0, 2**62))


def boom(number, job):
    raise ValueError(f"no {number}")


def counted(folder, number, job):
    """Leave a mark for each time it is called; the third input dies the first time."""
    mark = Path(folder) / f"{number}-{os.getpid()}-{time.monotonic_ns()}"
    mark.touch()
    first = len(list(Path(folder).glob(f"{number}-*"))) == 1
    if number == 3 and first:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def deadly(number, job):
    """The third input kills whoever touches it."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def slow(number, job):
    time.sleep(30 if number == 3 else 0.01)
    return number


def fails_once(folder, number, job):
    mark = Path(folder) / str(number)
    if not mark.exists():
        mark.touch()
        raise OSError("busy")
    return number


def who(number, job):
    time.sleep(0.02)
    return os.getpid()


def cut_short(number, job):
    while not job.watch.must_stop():
        time.sleep(0.001)
    return number


def echo(item, watch):
    watch.report("solve", best_cents=200, bound_cents=150)
    return item


def raises(item, watch):
    raise ValueError(f"no {item}")


def dies(item, watch):
    os.kill(os.getpid(), signal.SIGKILL)


def greedy(item, watch):
    return len(bytearray(item))


def patient(item, watch):
    """Works until it is stopped, then hands over the best it has."""
    for done in range(6_000):
        if watch.must_stop():
            return done
        watch.report("solve", best_cents=6_000 - done)
        time.sleep(0.01)
    return -1


def deaf(item, watch):
    time.sleep(60)
