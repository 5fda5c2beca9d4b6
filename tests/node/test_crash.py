"""Whatever is killed and when: nothing acknowledged is lost, nothing is doubled."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from cast import KINDS, NOTICE, bodies, identity, pull, signer, size_of
from foedus.node import crash, members, serve
from foedus.node.database import install
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import Database
from foedus.node.database.sessions import Sessions
from foedus.node.home import prepare
from foedus.node.node import Node
from foedus.node.receive import receive
from foedus.node.state import state
from foedus.node.verify import verify
from foedus.node.write import pen, write

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
TALK = """
import sys
from pathlib import Path
from cast import KINDS, NOTICE, signer
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import Database
from foedus.node.database.sessions import Sessions
from foedus.node.node import Node
folder, name, prefix, member, act, *rest = sys.argv[1:]
cluster = Cluster(Path(folder))
cluster.start()
database = Database.embedded(cluster, name, prefix=prefix)
node = Node(member, signer(member), KINDS, Sessions(database))
if act == "receive":
    from foedus.node.receive import receive
    log, *pages = rest
    for page in pages:
        print(receive(node, Path(page).read_bytes(), log=log).size, flush=True)
else:
    from foedus.node.write import write
    print(write(node, NOTICE, {"title": "said"}, by="clerk", to=("HRV",)).id, flush=True)
"""


def talk(node, act, *rest, crash_at=""):
    """The act in a process of its own, on the same database."""
    database = node.sessions.database
    folder = Path(database.parameters["host"]).parent
    return subprocess.run(
        [
            sys.executable,
            "-c",
            TALK,
            folder,
            database.name,
            database.prefix,
            node.member,
            act,
            *rest,
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), crash.VARIABLE: crash_at},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def pages(alb, tmp_path):
    """Thirty notices in four pages, as files; and the log's name."""
    with pen(alb) as ours:
        for n in range(30):
            record = f"00000000-0000-4000-8000-{n:012x}"
            ours.put(NOTICE, {"title": f"no. {n}"}, by="clerk", to=("HRV",), record=record)
    (log, size), *_ = serve.logs_for(alb, "HRV")
    files = []
    for start in range(0, size, 8):
        files.append(tmp_path / f"{start}")
        files[-1].write_bytes(serve.page(alb, "HRV", log, start, max_entries=8))
    return log, files


@pytest.mark.parametrize("point", [p for p in crash.POINTS if p.startswith("receive")])
def test_a_killed_receiver_loses_and_doubles_nothing(alb, hrv, pages, point):
    log, files = pages
    receive(hrv, files[0].read_bytes(), log=log)
    died = talk(hrv, "receive", log, *files[1:], crash_at=point)
    assert died.returncode == -signal.SIGKILL
    acknowledged = [8, *map(int, died.stdout.split())]
    assert size_of(hrv, log) in {acknowledged[-1], 16}
    assert list(verify(hrv)) == []
    for file in files:
        receive(hrv, file.read_bytes(), log=log)
    assert len(bodies(hrv)) == 30
    assert size_of(hrv, log) == 31
    assert list(verify(hrv)) == []


@pytest.mark.parametrize("point", [p for p in crash.POINTS if p.startswith("write")])
def test_a_killed_writer_said_all_or_nothing(alb, hrv, point):
    died = talk(alb, "write", crash_at=point)
    assert died.returncode == -signal.SIGKILL
    assert len(bodies(alb)) == (1 if point == "write-after-commit" else 0)
    assert list(verify(alb)) == []
    write(alb, NOTICE, {"title": "said"}, by="clerk", to=("HRV",))
    pull(hrv, alb)
    assert bodies(hrv) == bodies(alb)


def test_an_unknown_point_is_an_error_not_a_silence(alb):
    done = talk(alb, "write", crash_at="somewhere")
    assert done.returncode == 1
    assert "write-before-commit" in done.stderr


def test_a_moved_clock_changes_nothing_that_is_accepted(hrv, pages):
    log, files = pages
    os.environ["FOEDUS_CLOCK_OFFSET"] = str(-10 * 365 * 86_400)
    try:
        assert talk(hrv, "receive", log, *files).returncode == 0
    finally:
        del os.environ["FOEDUS_CLOCK_OFFSET"]
    assert len(bodies(hrv)) == 30


@pytest.fixture
def own_server():
    """A node whose database server may be killed."""
    folder = Path(tempfile.mkdtemp(prefix="foedus-crash-", dir=MEMORY))
    folder.chmod(0o711)
    cluster = Cluster(folder / "postgres")
    cluster.start()
    database = Database.embedded(cluster, "foedus")
    install.create(database)
    prepare(database, identity("HRV"))
    node = Node("HRV", signer("HRV"), KINDS, Sessions(database))
    members.pin(node, identity("ALB").to_bytes())
    yield node, cluster
    node.sessions.close()
    cluster.destroy()
    shutil.rmtree(folder)


def test_a_killed_postgres_loses_nothing_acknowledged(own_server, pages):
    node, cluster = own_server
    log, files = pages
    for file in files[:2]:
        received = receive(node, file.read_bytes(), log=log)
    mine = write(node, NOTICE, {"title": "mine"}, by="clerk")
    before = state(node)
    os.kill(cluster.pid, signal.SIGKILL)
    cluster.stop()
    began = time.monotonic()
    cluster.start()
    assert time.monotonic() - began < 10
    assert size_of(node, log) == received.size == 16
    assert mine.id in bodies(node)
    assert state(node) == before
    for file in files:
        received = receive(node, file.read_bytes(), log=log)
    assert received.size == 31
    assert list(verify(node)) == []
