"""Three real nodes on loopback for the session: one PostgreSQL, a server process for each."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from foedus.cli import main, trio
from foedus.node import members
from foedus.node.home import Home
from servedbook import in_memory
from wirebook import Stranger


@pytest.fixture(scope="session")
def made():
    """(cluster, places); the files live in memory where the system offers it."""
    with in_memory(), trio.nodes(("ALB", "HRV", "XKX")) as (cluster, places):
        trio.serve(places)
        yield cluster, places


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


@pytest.fixture(scope="session")
def twin(made):
    """A second node of XKX with a database of its own, that no network reaches."""
    cluster, (alb, hrv, xkx) = made
    folder = xkx.home.folder.with_name("XKX-twin")
    shutil.copytree(xkx.home.folder, folder)
    place = trio.place(cluster, Home(folder), "twin")
    for other in (alb, hrv):
        members.pin(place.node, other.home.identity.to_bytes())
    yield place
    place.node.sessions.close()


@pytest.fixture
def foedus(monkeypatch):
    """`foedus(place, "record", "list")`: a command of this node, in this process."""

    def run(place, *arguments, **changed):
        monkeypatch.setenv("FOEDUS_HOME", str(place.home.folder))
        monkeypatch.setenv("FOEDUS_DATABASE_URL", place.database_url)
        return CliRunner().invoke(main, [str(part) for part in arguments], **changed)

    return run
