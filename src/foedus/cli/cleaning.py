"""Remove folders once the process that holds our standard input is gone: `cleaning.py FOLDER ...`.

The demo starts it first. However the demo ends, kill -9 included, the pipe closes; what is left of
its children ends by itself meanwhile, and then nothing is left of its files.
"""

from __future__ import annotations

import contextlib
import shutil
import signal
import sys
import time
from pathlib import Path

PATIENCE_SECONDS = 30.0


def clean(folders: list[Path]) -> None:
    """Wait for the pipe to close, then for the database to stop, then remove everything."""
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)
    sys.stdin.buffer.read()
    until = time.monotonic() + PATIENCE_SECONDS
    while any(_is_running(folder) for folder in folders) and time.monotonic() < until:
        time.sleep(0.05)
    while any(folder.exists() for folder in folders) and time.monotonic() < until:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        time.sleep(0.05)


def _is_running(folder: Path) -> bool:
    with contextlib.suppress(OSError):
        return any(folder.rglob("postmaster.pid"))
    return False


if __name__ == "__main__":
    clean([Path(name) for name in sys.argv[1:]])
