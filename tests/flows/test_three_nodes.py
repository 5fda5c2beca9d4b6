"""The story of three nodes, as `foedus demo` tells it; and that it leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

STORY = [
    "ALB writes a record and releases it to HRV.",
    "HRV has it. XKX has it: no.",
    "ALB releases it to all.",
    "XKX has it.",
    "ALB withdraws it.",
    "It is gone at HRV and XKX, and both acknowledged that to ALB.",
    "The nodes go on. End with Ctrl-C.",
]
PROC = Path("/proc")


@contextmanager
def demo():
    """A running demo, its lines, and the folder in which everything of it lives."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="foedus-story-", dir=memory))
    folder.chmod(0o711)
    running = subprocess.Popen(
        [sys.executable, "-m", "foedus.cli", "demo", "--headless"],
        env={**os.environ, "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield running, folder
    finally:
        running.kill()
        running.wait()
        running.stdout.close()
        shutil.rmtree(folder, ignore_errors=True)


def lines_until(running, last):
    told = []
    for line in running.stdout:
        told.append(line.rstrip())
        if last in line:
            break
    return told


def left_over(folder):
    """Processes that were started under this folder, and files in it."""
    mark = str(folder).encode()
    found = [str(path) for path in folder.iterdir()]
    for process in PROC.glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


def assert_nothing_is_left(folder):
    until = time.monotonic() + 30
    while (found := left_over(folder)) and time.monotonic() < until:
        time.sleep(0.1)
    assert found == []


@pytest.mark.skipif(not PROC.is_dir(), reason="looks for processes in /proc")
def test_three_nodes_exchange_and_end_in_good_order():
    with demo() as (running, folder):
        told = lines_until(running, STORY[-1])
        assert [line for line in told if line in STORY] == STORY
        assert sum("answers at http://127.0.0.1:" in line for line in told) == 3
        assert left_over(folder)
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0
        assert_nothing_is_left(folder)


@pytest.mark.skipif(not PROC.is_dir(), reason="looks for processes in /proc")
def test_nothing_is_left_after_a_kill():
    with demo() as (running, folder):
        lines_until(running, "ALB answers at")
        running.kill()
        running.wait()
        assert_nothing_is_left(folder)
