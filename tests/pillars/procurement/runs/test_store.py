"""Runs as jobs: who may see them, how they are claimed, what becomes of those left behind."""

from __future__ import annotations

import threading
from datetime import timedelta

import psycopg
import pytest

from foedus.kernel.refusals import Refused
from foedus.node.reading import Reader, reading_as
from foedus.pillars.procurement.runs import store, worker
from foedus.pillars.procurement.workbench.finished import finished
from runbook import AT, INSIDER, new_run, put


@pytest.fixture
def node(site):
    """A node at which no worker runs; its runs go afterwards."""
    made = site.partners[0]
    yield made
    with made.sessions.database.connect("admin") as admin:
        admin.execute("TRUNCATE procurement_run CASCADE")


@pytest.fixture
def session(node):
    with node.sessions.database.connect("ingest") as held:
        yield held


def state_of(node, run):
    with reading_as(node, INSIDER) as connection:
        query = "SELECT state, tries, fault->>'code' FROM procurement_run WHERE id = %s"
        return connection.execute(query, [run]).fetchone()


def test_a_reader_without_the_clearance_sees_no_run(node):
    run = store.put(node, INSIDER, new_run(classification="RESTRICTED"), AT)
    with reading_as(node, Reader("INTERNAL")) as connection:
        assert connection.execute("SELECT id FROM procurement_run").fetchall() == []
    assert not store.ask_stop(node, Reader("INTERNAL"), run, AT)
    assert state_of(node, run)[0] == "queued"


def test_nobody_asks_for_a_run_above_the_own_clearance(node):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        store.put(node, Reader("PUBLIC"), new_run(), AT)


@pytest.mark.parametrize("table", ["procurement_run", "procurement_runrow"])
@pytest.mark.parametrize("role", ["peer_alb", "public"])
def test_partners_and_the_public_may_not_look(node, role, table):
    with node.sessions.database.connect(role) as connection:  # noqa: SIM117
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(f"SELECT count(*) FROM {table}")


def test_the_oldest_is_claimed_first_and_once(node, session):
    first, second = put(node), put(node)
    assert store.claim(session, AT).id in {first, second}
    assert store.claim(session, AT).id in {first, second}
    assert store.claim(session, AT) is None


def test_a_run_whose_worker_works_is_left_alone(node, session):
    run = put(node)
    store.claim(session, AT)
    with node.sessions.database.connect("ingest") as other:
        assert store.sweep_up(other, AT) == 0
    assert state_of(node, run)[0] == "running"


def test_a_run_whose_worker_died_is_queued_again_then_failed(node):
    run = put(node)
    for expected in (("queued", 1, None), ("failed", 2, "worker-lost")):
        with node.sessions.database.connect("ingest") as dying:
            assert store.claim(dying, AT).id == run
        with node.sessions.database.connect("ingest") as other:
            assert store.sweep_up(other, AT) == 1
        assert state_of(node, run) == expected


def test_a_stopped_run_whose_worker_died_is_not_begun_again(node):
    run = put(node)
    with node.sessions.database.connect("ingest") as dying:
        store.claim(dying, AT)
    assert store.ask_stop(node, INSIDER, run, AT)
    with node.sessions.database.connect("ingest") as other:
        store.sweep_up(other, AT)
    assert state_of(node, run) == ("stopped", 1, "worker-lost")


def test_a_queued_run_stops_at_once_and_only_once(node, session):
    run = put(node)
    assert store.ask_stop(node, INSIDER, run, AT)
    assert state_of(node, run)[0] == "stopped"
    assert store.claim(session, AT) is None
    assert not store.ask_stop(node, INSIDER, run, AT)


def test_an_ended_run_is_not_ended_again(node, session):
    run = put(node)
    store.claim(session, AT)
    assert store.finish(node, run, store.Ended("done", {"code": "not_found"}), AT)
    assert not store.finish(node, run, store.Ended("failed", {"code": "run-lost"}), AT)
    assert state_of(node, run) == ("done", 1, "not_found")


def test_a_worker_that_ends_in_order_leaves_its_run_to_the_next(node, session):
    run = put(node)
    stop = threading.Event()
    stop.set()
    assert worker.do_one(node, session, stop)
    assert state_of(node, run) == ("queued", 0, None)


def test_a_worker_plans_the_order(node, session):
    run = put(node, shares=True)
    assert worker.do_one(node, session, threading.Event())
    assert state_of(node, run) == ("done", 1, "planned")
    assert not worker.do_one(node, session, threading.Event())
    with reading_as(node, INSIDER) as connection:
        query = "SELECT sheet, count(*) FROM procurement_runrow WHERE run_id = %s GROUP BY sheet"
        sheets = dict(connection.execute(query, [run]).fetchall())
    assert sheets.keys() >= {"lines", "gains", "verdicts", "items", "suppliers", "offers"}
    found = finished(node, INSIDER, run)
    assert found.plan.joint.case_digest == found.case.digest()
    assert found.is_as_recorded


def test_a_run_that_cannot_be_read_fails_and_not_the_worker(node, session):
    broken = put(node)
    with node.sessions.database.connect("admin") as admin:
        admin.execute("UPDATE procurement_run SET asked = '{\"minutes\": 0}'")
    sound = store.put(node, INSIDER, new_run(), AT + timedelta(seconds=1))
    assert worker.do_one(node, session, threading.Event())
    assert state_of(node, broken) == ("failed", 1, "run-raised")
    assert state_of(node, sound)[0] == "queued"


@pytest.mark.parametrize("state", ["queued", "failed"])
def test_a_run_without_a_plan_leads_to_no_annex(node, session, state):
    run = put(node)
    if state == "failed":
        store.claim(session, AT)
        store.finish(node, run, store.Ended("failed", {"code": "run-lost"}), AT)
    with pytest.raises(Refused, match="run-without-plan"):
        finished(node, INSIDER, run)
    with pytest.raises(Refused, match="no-such-run"):
        finished(node, Reader("PUBLIC"), run)


def test_a_process_without_memory_fails_with_a_word(node, session):
    run = put(node)
    worker.do_one(node, session, threading.Event(), memory_mb=64)
    state, _, code = state_of(node, run)
    assert (state, code) in {("failed", "run-memory"), ("failed", "run-lost")}
