"""A real Dask cluster on loopback: a scheduler and workers, each a process that ends by its id."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import distributed

from foedus.engine.cluster import security_of
from foedus.engine.place import Certificates, Cluster

TESTS = Path(__file__).parent
PATIENCE_SECONDS = 180


class DaskCluster:
    """Processes started here, the scheduler first."""

    def __init__(self, folder: Path, certificates: Certificates | None = None) -> None:
        self._folder, self._tls = folder, certificates
        self._started: list[subprocess.Popen[bytes]] = []
        self._file = folder / "scheduler.json"
        self._start("scheduler", "--port", "0", "--scheduler-file", str(self._file))
        until = time.monotonic() + PATIENCE_SECONDS
        while not self._address() and time.monotonic() < until:
            time.sleep(0.05)
        self.place = Cluster("127.0.0.1", int(self._address().rpartition(":")[2]), certificates)

    def _address(self) -> str:
        with contextlib.suppress(OSError, ValueError):
            return json.loads(self._file.read_text())["address"]
        return ""

    def add_workers(self, count: int) -> None:
        terms = ("--no-nanny", "--nthreads", "1", "--memory-limit", "0")
        for _ in range(count):
            self._start("worker", "--scheduler-file", str(self._file), *terms)

    def _start(self, kind: str, *arguments: str) -> None:
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments]
        command += ["--host", "127.0.0.1", "--no-dashboard"]
        if self._tls is not None:
            command += ["--protocol", "tls", "--tls-ca-file", self._tls.ca_file]
            command += ["--tls-cert", self._tls.certificate_file, "--tls-key", self._tls.key_file]
        with (self._folder / f"{kind}-{len(self._started)}.log").open("wb") as log:
            self._started.append(
                subprocess.Popen(
                    command,
                    cwd=self._folder,
                    env={**os.environ, "PYTHONPATH": str(TESTS)},
                    stdout=log,
                    stderr=log,
                )
            )

    @property
    def worker_pids(self) -> list[int]:
        """Of those that live."""
        return [process.pid for process in self._started[1:] if process.poll() is None]

    def wait(self) -> None:
        """Wait until every worker is known to the scheduler."""
        security = security_of(distributed, self._tls)
        address = self.place.address
        terms = {"timeout": PATIENCE_SECONDS, "set_as_default": False}
        with distributed.Client(address, security=security, **terms) as client:
            client.wait_for_workers(len(self.worker_pids), timeout=PATIENCE_SECONDS)

    def kill(self, place: int) -> None:
        """SIGKILL to the process that was started at that place; 0 is the scheduler."""
        self._started[place].kill()
        self._started[place].wait()

    def end(self) -> None:
        for process in self._started[::-1]:
            process.kill()
            process.wait()


@contextlib.contextmanager
def dask_cluster(folder: Path, workers: int = 3, certificates: Certificates | None = None):
    cluster = DaskCluster(folder, certificates)
    try:
        if workers:
            cluster.add_workers(workers)
            cluster.wait()
        yield cluster
    finally:
        cluster.end()
