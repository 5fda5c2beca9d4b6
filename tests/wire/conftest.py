"""Three real nodes on loopback for the session: one PostgreSQL, a server process for each."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from foedus.cli import trio
from wirebook import Stranger


@pytest.fixture(scope="session")
def made():
    """(cluster, places); the files live in memory where the system offers it."""
    before = os.environ.get("TMPDIR")
    if Path("/dev/shm").is_dir():
        os.environ["TMPDIR"] = "/dev/shm"
    trio.tempfile.tempdir = None
    try:
        with trio.nodes(("ALB", "HRV", "XKX")) as (cluster, places):
            trio.serve(places)
            yield cluster, places
    finally:
        trio.tempfile.tempdir = None
        os.environ.pop("TMPDIR", None)
        if before is not None:
            os.environ["TMPDIR"] = before


@pytest.fixture
def cluster(made):
    return made[0]


@pytest.fixture
def alb(made):
    return made[1][0]


@pytest.fixture
def hrv(made):
    return made[1][1]


@pytest.fixture
def xkx(made):
    return made[1][2]


@pytest.fixture
def stranger(alb, hrv):
    """Somebody who speaks to ALB as HRV would, and may change everything on the way."""
    return Stranger(alb.url, "HRV", hrv.node.signer)
