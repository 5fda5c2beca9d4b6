"""Processes that begin with what every node imports, imported once (Android's word: zygote).

One process imports and then only forks, on `multiprocessing`'s fork server. Settings and databases
are not in it: each process that comes from it sets its own environment first.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing import forkserver
from multiprocessing.context import ForkServerProcess

from foedus.cli.nodes import PARENT

PRELOADED = (
    "foedus.exchange.here",
    "foedus.exchange.pulling",
    "foedus.exchange.serving",
    "foedus.node.home",
    "foedus.site.kinds",
    "foedus.desk.charts",
    "foedus.desk.intake.book",
    "django.contrib.postgres.fields",
    "django.core.wsgi",
    "django.db.backends.postgresql.base",
    "django.template.loader_tags",
    "django.views.debug",
    "csp.middleware",
    "fido2.server",
    "python_calamine",
    "requests",
    "whitenoise.middleware",
)
"""Modules that ask for no settings. One that does not exist would be passed over in silence."""


class Forked:
    """As much of a `subprocess.Popen` as whoever ends it again needs."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process
        self.terminate, self.kill = process.terminate, process.kill

    def wait(self, timeout: float | None = None) -> int:
        """Raises subprocess.TimeoutExpired, as Popen does."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0)
        return self._process.exitcode


def warm() -> None:
    """Start the zygote. It imports while its maker does something else."""
    forkserver.set_forkserver_preload(list(PRELOADED))
    forkserver.ensure_running()


def fork(command: Sequence[str], environment: Mapping[str, str]) -> Forked:
    """Start a command of `foedus` without a standard output; it ends when the zygote does."""
    context = multiprocessing.get_context("forkserver")
    process = context.Process(target=_run, args=(tuple(command), dict(environment)))
    process.start()
    return Forked(process)


def _run(command: tuple[str, ...], environment: dict[str, str]) -> None:
    from foedus.cli import main

    multiprocessing.set_start_method("fork", force=True)  # the server's worker is forked as well
    os.environ.update(environment, **{PARENT: str(os.getppid())})
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123  (a device, not a file)
        os.dup2(nothing.fileno(), sys.stdout.fileno())
    main(command)
