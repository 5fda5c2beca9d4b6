"""Two thousand scenarios in this process, in processes and on a real cluster: the same bytes, and
whoever is killed in the middle, all of them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time

import pytest

import sweepbook
from clusterbook import dask_cluster
from foedus.engine.place import INLINE, Processes
from foedus.engine.run import Terms
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.whatif.sweep import sweep

CASE = sweepbook.lean()
SCENARIOS = sweepbook.declared(CASE, sweepbook.TWO_THOUSAND)


def swept(place, kill=None):
    """Sweep; a third of the way somebody is killed."""
    waiting = [kill] if kill else []

    def listen(moment):
        if waiting and moment.done > len(SCENARIOS) // 3:
            waiting.pop()()

    watch = Watch(clock=time.monotonic, listen=listen)
    found = sweep(CASE, SCENARIOS, Options(), watch=watch, terms=Terms(place))
    assert waiting == []
    assert found.computed == len(SCENARIOS) == 2001
    return sweepbook.spelled(found)


@pytest.fixture(scope="module")
def expected():
    return swept(INLINE)


def test_in_processes_of_which_one_is_killed(expected):
    def kill():
        os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)

    assert swept(Processes(2), kill) == expected


def test_on_a_cluster_of_which_a_worker_is_killed(expected, tmp_path):
    with dask_cluster(tmp_path) as cluster:
        assert swept(cluster.place, lambda: cluster.kill(1)) == expected
        assert len(cluster.worker_pids) == 2
