"""A Dask cluster as the crew (distributed, https://distributed.dask.org). The one module that
imports it: it comes with the extra `foedus[cluster]`.

Dask itself gives the work of a worker that died to another one, and gives a task up that was there
when several died (`KilledWorker`), guilty or not. Its `Client.get_executor` is an executor of
`concurrent.futures`.
"""

from __future__ import annotations

import logging
from concurrent.futures import Future
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from foedus.engine.batch import Item, Order, Result, Task, do
from foedus.engine.job import Outcome
from foedus.engine.place import Certificates, Cluster, is_loopback
from foedus.kernel.refusals import Refused

PATIENCE_SECONDS = 30
NOISY = ("distributed", "tornado.application")
"""They print a traceback for each connection that breaks; what matters is told by codes."""


class DaskCrew:
    """The workers of a cluster; `size` counts their threads as they are now."""

    def __init__(self, place: Cluster) -> None:
        library = _distributed()
        self.losses: tuple[type[Exception], ...] = (library.KilledWorker,)
        self._client = _client(library, place)
        try:
            self.size = self._count_workers(place)
        except BaseException:
            self._client.close()
            raise
        self.window = 2 * self.size
        self._executor = self._client.get_executor(pure=False)

    def submit(
        self, order: Order[Item, Result], tasks: tuple[Task[Item], ...]
    ) -> Future[list[Outcome[Result]]]:
        future: Future[list[Outcome[Result]]] = self._executor.submit(do, order, tasks)
        return future

    def check(self) -> None:
        """Dask cancels what is out when the scheduler goes, but can forget one."""
        if self._client.status != "running":
            raise Refused.because("cluster-lost")

    def end(self) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()

    def _count_workers(self, place: Cluster) -> int:
        """Wait for the first workers; refuse one that the network could reach."""
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
        except TimeoutError as error:
            raise Refused.because("cluster-empty", address=place.address) from error
        workers: dict[str, Any] = self._client.scheduler_info()["workers"]
        for address in workers:
            parts = urlsplit(address)
            if parts.scheme != "tls" and not is_loopback(parts.hostname or ""):
                raise Refused.because("worker-exposed", address=address)
        return sum(int(worker["nthreads"]) for worker in workers.values())


def _distributed() -> ModuleType:
    try:
        import distributed  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise Refused.because("cluster-extra-missing") from error
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return distributed


def security_of(library: ModuleType, certificates: Certificates | None) -> Any:
    """Return Dask's own form of our certificates; None where there are none."""
    if certificates is None:
        return None
    return library.Security(
        require_encryption=True,
        tls_ca_file=certificates.ca_file,
        tls_client_cert=certificates.certificate_file,
        tls_client_key=certificates.key_file,
    )


def _client(library: ModuleType, place: Cluster) -> Any:
    security = security_of(library, place.certificates)
    try:
        return library.Client(
            place.address, security=security, timeout=PATIENCE_SECONDS, set_as_default=False
        )
    except (OSError, TimeoutError) as error:
        raise Refused.because("cluster-unreachable", address=place.address) from error
