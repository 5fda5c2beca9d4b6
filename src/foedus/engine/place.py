"""Where a run is done: in this process, in processes of this machine, or on a Dask cluster.

Written as `inline`, `processes[:N]`, `dask://host:port` or `tls://host:port`, in FOEDUS_EXECUTOR
or after `--executor`. Whoever reaches the port of a Dask scheduler or worker makes it execute any
code (it unpickles what it is sent), so a plain address is accepted on this machine alone, and any
other only with certificates on both sides (distributed, "TLS/SSL").
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from foedus.kernel.refusals import Refused

VARIABLE = "FOEDUS_EXECUTOR"
CERTIFICATES = ("FOEDUS_CLUSTER_CA", "FOEDUS_CLUSTER_CERT", "FOEDUS_CLUSTER_KEY")
MOST_PROCESSES = 256


@dataclass(frozen=True)
class Inline:
    """In the calling process, one after the other."""


@dataclass(frozen=True)
class Processes:
    """In `count` >= 1 processes of this machine."""

    count: int

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MOST_PROCESSES:
            raise ValueError(f"count must be in 1..{MOST_PROCESSES}, got {self.count}")


@dataclass(frozen=True)
class Certificates:
    """PEM files: who may sign for the cluster, our certificate, and its key."""

    ca_file: str
    certificate_file: str
    key_file: str


@dataclass(frozen=True)
class Cluster:
    """On the Dask cluster whose scheduler listens at `host`:`port`; without certificates only on
    this machine."""

    host: str
    port: int
    certificates: Certificates | None = None

    def __post_init__(self) -> None:
        if self.certificates is None and not is_loopback(self.host):
            raise Refused.because("cluster-exposed", host=self.host)

    @property
    def address(self) -> str:
        """The scheduler's address as Dask writes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'tls' if self.certificates else 'tcp'}://{host}:{self.port}"


Place = Inline | Processes | Cluster
INLINE = Inline()


def place_named(written: str, environment: Mapping[str, str]) -> Place:
    """Read where to run; `environment` has the names of the certificate files for tls://.

    Raises Refused: `executor-unknown`, `cluster-exposed`, `certificate-missing`.
    """
    kind, _, rest = written.partition(":")
    if written in {"", "inline"}:
        return Inline()
    if kind == "processes":
        return Processes(_count(written, rest))
    if kind in {"dask", "tls"}:
        parts = urlsplit(written)
        return Cluster(
            *_host_and_port(written, parts),
            _certificates(environment) if kind == "tls" else None,
        )
    raise Refused.because("executor-unknown", written=written)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine for certain: a loopback address, or `localhost`. Other names
    are not looked up: what they mean can change."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _count(written: str, rest: str) -> int:
    if not rest and ":" not in written:
        return min(os.cpu_count() or 1, MOST_PROCESSES)
    if rest.isascii() and rest.isdigit() and 1 <= int(rest) <= MOST_PROCESSES:
        return int(rest)
    raise Refused.because("executor-unknown", written=written)


def _host_and_port(written: str, parts: SplitResult) -> tuple[str, int]:
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    beside = parts.path or parts.query or parts.fragment or "@" in parts.netloc
    if not host or not port or beside:
        raise Refused.because("executor-unknown", written=written)
    return host, port


def _certificates(environment: Mapping[str, str]) -> Certificates:
    files = [environment.get(name, "") for name in CERTIFICATES]
    for name, file in zip(CERTIFICATES, files, strict=True):
        if not file or not Path(file).is_file():
            raise Refused.because("certificate-missing", name=name, file=file)
    return Certificates(*files)
