"""Serve the exchange with granian: one worker process, a thread for each request in hand.

A held long poll keeps a thread, so there are more threads than cores on purpose.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from django.urls import get_resolver
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from foedus.exchange.tether import tether

APPLICATION = "foedus.site.wsgi"
THREADS = 64
STOP_SECONDS = 2
"""After so long a request in hand is dropped: the peer asks again."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen; with `certificate` and `key` (files, PEM) over TLS 1.3."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None


def serve(listening: Listening) -> None:
    """Serve until SIGTERM or SIGINT."""
    import_module(APPLICATION)  # once, before the worker is forked: it starts at once, and again
    server = Granian(
        APPLICATION,
        address=listening.host,
        port=listening.port,
        interface=Interfaces.WSGI,
        websockets=False,
        log_level=LogLevels.error,
        blocking_threads=THREADS,
        backpressure=THREADS,
        workers_kill_timeout=STOP_SECONDS,
        respawn_failed_workers=True,
        ssl_cert=listening.certificate,
        ssl_key=listening.key,
    )
    server.serve(target_loader=partial(load, os.getpid()))


def load(parent: int, target: str) -> Any:
    """What a worker process calls first; it must not outlive the process that made it.

    The addresses are looked up now: a node that cannot be opened fails before it is asked.
    """
    tether(parent)
    application = import_module(target).application
    get_resolver().url_patterns  # noqa: B018  (a lazy property)
    return application
