"""An embedded PostgreSQL of our own for the demo, the tests and a first look (ADR 0014).

One folder is one cluster: `data/` (0700, with its socket inside), `postgres.log`, `lock`. The
server is a foreground child that dies with us, whatever kills us; only the user who made the
folder may connect, and nobody connects over a network. fsync stays on.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from foedus.node.database import binaries, launch
from foedus.node.database.account import Account
from foedus.node.database.faults import DatabaseFault

SUPERUSER = "postgres"
PORT = 5432
LONGEST_SOCKET = 107  # sun_path of unix(7), less its final NUL
ASK_AGAIN_SECONDS = 2
POLL_SECONDS = 0.02
SETTINGS = {
    "listen_addresses": "",
    "port": str(PORT),
    # Relative to the data folder: a socket's path has 107 bytes, a home's path may have more.
    "unix_socket_directories": ".",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "max_wal_size": "2GB",
    "password_encryption": "scram-sha-256",
}


class Cluster:
    """A PostgreSQL in a folder. Who starts it owns it; another process may attach meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._account = Account.current()
        self.folder = _reachable(folder.absolute(), self._account)
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self._server: subprocess.Popen[bytes] | None = None
        self._handle: int | None = None

    @property
    def host(self) -> str:
        """What a client gives as `host`: the folder of the socket, by a short way if need be."""
        if len(os.fsencode(f"{self.data}/.s.PGSQL.{PORT}")) <= LONGEST_SOCKET:
            return str(self.data)
        if not Path("/proc/self/fd").is_dir():
            raise DatabaseFault("path-too-long", folder=str(self.folder))
        if self._handle is None:
            self._handle = os.open(self.data, os.O_RDONLY | os.O_DIRECTORY)
        return f"/proc/self/fd/{self._handle}"

    @property
    def pid(self) -> int | None:
        """The running server, ours or another process's; None when none is ready.

        The file alone proves nothing after a crash of the machine: the socket must answer.
        """
        with contextlib.suppress(OSError, ValueError, IndexError):
            lines = (self.data / "postmaster.pid").read_text().splitlines()
            if lines[7].strip() == "ready":
                with socket.socket(socket.AF_UNIX) as client:
                    client.connect(f"{self.host}/.s.PGSQL.{PORT}")
                return int(lines[0])
        return None

    def start(self) -> None:
        """Make the cluster if there is none, start it or attach to it. Returns when it answers.

        There is no time limit: recovery after a crash takes as long as it takes.
        """
        with self._alone():
            if self.pid is None:
                self._create()
                self._spawn()

    def stop(self) -> None:
        """Stop the server if we started it. A fast shutdown: open transactions are rolled back."""
        if self._server is not None:
            self._end(self._server)
            self._server = None
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _end(self, server: subprocess.Popen[bytes]) -> None:
        """Ask again until it hears: a server that has just been started may miss a signal."""
        while server.poll() is None:
            server.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(ASK_AGAIN_SECONDS)

    @contextlib.contextmanager
    def running(self) -> Iterator[Cluster]:
        self.start()
        try:
            yield self
        finally:
            self.stop()

    def destroy(self) -> None:
        """Stop it and remove every file of it."""
        self.stop()
        shutil.rmtree(self.folder)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One process makes or starts this cluster at a time; the lock is inside its folder."""
        # nobody must pass through our folder to the data; it cannot list it
        self.folder.mkdir(
            mode=0o711 if self._account.drops else 0o700, parents=True, exist_ok=True
        )
        with _private(self.folder / "lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _create(self) -> None:
        if self.data.exists():
            return
        partial = self.folder / "data.partial"
        shutil.rmtree(partial, ignore_errors=True)  # a first start that was killed
        self._account.make(partial)
        made = self._launch(
            "initdb",
            f"--pgdata={partial}",
            f"--username={SUPERUSER}",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=PG_UNICODE_FAST",
            "--locale=C",
            "--auth-local=peer",
            "--auth-host=scram-sha-256",
        )
        if made.wait() != 0:
            raise DatabaseFault("not-started", words=self._last_words())
        (partial / "pg_hba.conf").write_text("local all all peer map=foedus\n")
        (partial / "pg_ident.conf").write_text(f'foedus "{self._account.invoker}" all\n')
        partial.rename(self.data)

    def _spawn(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            raise DatabaseFault("not-main-thread")
        options = [f"--{name}={value}" for name, value in SETTINGS.items()]
        self._server = self._launch("postgres", "-D", str(self.data), *options)
        while self.pid is None:
            if self._server.poll() is not None:
                raise DatabaseFault("not-started", words=self._last_words())
            time.sleep(POLL_SECONDS)

    def _launch(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        account = self._account
        path = binaries.programs(account) / program
        head = [sys.executable, "-I", "-S", launch.__file__]
        ids = [str(os.getpid()), str(account.uid), str(account.gid)]
        with _private(self.log) as log:
            return subprocess.Popen(  # noqa: S603
                [*head, *ids, str(path), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,  # Ctrl-C is for us; we stop the server in our own order
            )

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return " / ".join(lines[-3:])


def _private(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "ab")


def _reachable(folder: Path, account: Account) -> Path:
    """The folder, or root's place for it when `nobody` cannot get to it."""
    if account.reaches(folder):
        return folder
    mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return binaries.ROOTS_PLACE / f"cluster-{mark}"
