"""Failed logs are rows: how often, why, and when each is tried again; a restart forgets none."""

from __future__ import annotations

import math

import pytest

from foedus.exchange.notebook import Notebook, attempts
from foedus.kernel.refusals import Refusal

LOG, OTHER = "HRV/0123abcd/1", "HRV/fedcba98/1"
NOW = 1_764_066_000


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture
def notebook(alb, clock):
    made = Notebook(alb.node.sessions, "HRV", lambda: clock[0], lambda: 1.0)
    yield made
    for log in (LOG, OTHER):
        made.went_well(log)


def test_a_log_that_never_failed_is_due(notebook):
    assert notebook.is_due(LOG)
    assert notebook.seconds_to_next([LOG]) == math.inf


def test_the_wait_doubles_and_is_kept(alb, notebook, clock):
    for wait in (1, 2, 4, 8):
        notebook.failed(LOG, Refusal("gap", facts={"found": 7}))
        assert notebook.seconds_to_next([LOG]) == wait
        assert not notebook.is_due(LOG)
        clock[0] += wait
        after_a_restart = Notebook(alb.node.sessions, "HRV", lambda: clock[0], lambda: 1.0)
        assert after_a_restart.is_due(LOG)
    (kept,) = attempts(alb.node.sessions)
    assert (kept.log, kept.failures, kept.code, kept.facts) == (LOG, 4, "gap", {"found": 7})


def test_a_busy_peer_is_heeded(notebook):
    notebook.failed(LOG, Refusal("peer-busy", facts={"retry_after_seconds": 40}))
    assert notebook.seconds_to_next([LOG]) == 40


def test_another_log_is_not_held_back(notebook):
    notebook.failed(LOG, Refusal("gap"))
    assert notebook.is_due(OTHER)
    assert notebook.seconds_to_next([OTHER]) == math.inf


def test_success_forgets_the_failures(alb, notebook):
    notebook.failed(LOG, Refusal("gap"))
    notebook.went_well(LOG)
    assert notebook.is_due(LOG)
    assert attempts(alb.node.sessions) == ()
