"""Kill -9 of the client, the server and PostgreSQL: nothing is lost, nothing is doubled."""

from __future__ import annotations

import os
import signal
import time

import pytest

from foedus.kernel.logs import log_id
from foedus.node import receipts
from foedus.node.verify import verify
from wirebook import notice, pull, said, sees, wait_for

LOG = log_id("ALB", ("ALB", "HRV"))
CLIENT_POINTS = [
    "receive-before-apply",
    "receive-before-commit",
    "receive-after-commit",
    "pull-before-receipt",
]


def positions(place, log=LOG):
    """The positions of a log held here, and its cursor."""
    with place.node.reading("ingest") as connection:
        rows = connection.execute("SELECT seq FROM entry WHERE log = %s ORDER BY seq", [log])
        cursor = connection.execute("SELECT size FROM tree WHERE log = %s", [log]).fetchone()
        return [seq for (seq,) in rows.fetchall()], cursor[0] if cursor else 0


def assert_whole(owner, reader):
    held, cursor = positions(reader)
    assert held == list(range(cursor)) == positions(owner)[0]
    assert receipts.held_by(owner.node, LOG)[reader.member] == cursor


@pytest.mark.parametrize("point", CLIENT_POINTS)
def test_a_client_killed_anywhere_goes_on_where_it_was(alb, hrv, point):
    record = said(alb, "HRV", text=point)
    killed = hrv.start("pull", "--once", FOEDUS_CRASH_AT=point)
    assert killed.wait(60) == -signal.SIGKILL
    acknowledged = receipts.held_by(alb.node, LOG).get("HRV", 0)
    assert acknowledged <= positions(hrv)[1]
    assert pull(hrv, alb) == {}
    assert sees(hrv, record) == notice(point)
    assert_whole(alb, hrv)


def test_a_server_killed_while_it_serves_loses_nothing(alb, hrv):
    record = said(alb, "HRV", text="during a kill")
    stop(alb)
    dying = alb.start("serve", FOEDUS_CRASH_AT="serve-before-answer")
    wait_for(alb.is_answering)
    assert set(pull(hrv, alb).values()) <= {"answer-cut-short", "peer-unreachable", "peer-hangs"}
    assert sees(hrv, record) is None
    dying.kill()
    dying.wait(10)
    wait_for(lambda: not alb.is_answering())
    alb.start("serve")
    wait_for(lambda: pull(hrv, alb) == {})
    assert sees(hrv, record) == notice("during a kill")
    assert_whole(alb, hrv)


def test_a_killed_database_loses_nothing_that_was_acknowledged(alb, hrv, cluster):
    following = hrv.start("pull")
    first = said(alb, "HRV", text="before")
    wait_for(lambda: sees(hrv, first))
    os.kill(cluster.pid, signal.SIGKILL)
    wait_for(lambda: cluster.pid is None)
    cluster.stop()
    began = time.monotonic()
    cluster.start()
    second = said(alb, "HRV", text="after")
    assert time.monotonic() - began < 10
    wait_for(lambda: sees(hrv, second))
    assert following.poll() is None, "the client outlives its database"
    following.send_signal(signal.SIGTERM)
    assert following.wait(10) == 0
    wait_for(lambda: pull(hrv, alb) == {})
    assert sees(hrv, first) == notice("before")
    assert_whole(alb, hrv)
    for place in (alb, hrv):
        assert list(verify(place.node)) == []


def stop(place):
    for process in place.running:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
    wait_for(lambda: not place.is_answering())
