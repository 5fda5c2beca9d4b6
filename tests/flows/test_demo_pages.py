"""foedus demo with its pages: three links, accounts without a password, gone afterwards."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from flows.test_three_nodes import PROC, assert_nothing_is_left, lines_until

LAST = "The nodes go on. End with Ctrl-C."
PREPARING = "Preparing the demonstration; the next start will be faster."


@contextmanager
def demo(folder):
    running = subprocess.Popen(
        [sys.executable, "-m", "foedus.cli", "demo"],
        env={**os.environ, "TMPDIR": str(folder / "run"), "XDG_CACHE_HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield running
    finally:
        running.kill()
        running.wait()
        running.stdout.close()


@pytest.fixture
def folder():
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    made = Path(tempfile.mkdtemp(prefix="foedus-pages-", dir=memory))
    made.chmod(0o711)
    (made / "run").mkdir(mode=0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


def package_of(url):
    """The page of the approval round, as the approver of this node gets it without a password."""
    with httpx.Client(base_url=url, follow_redirects=True, timeout=60) as visitor:
        form = visitor.get("/sign-in/").text
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', form)[1]
        named = {"csrfmiddlewaretoken": token, "person": "approving"}
        home = visitor.post("/sign-in/demo/", data=named, headers={"referer": url})
        assert home.status_code == 200
        listed = visitor.get("/packages/").text
        return visitor.get(re.search(r'href="(/packages/[A-Z]{3}/[^"]+)"', listed)[1]).text


@pytest.mark.skipif(not PROC.is_dir(), reason="looks for processes in /proc")
def test_three_nodes_show_an_approval_round_half_way(folder):
    with demo(folder) as running:
        told = lines_until(running, LAST)
        assert PREPARING in told
        links = [line.split()[1] for line in told if "http://localhost:" in line]
        assert len(links) == 3
        for link in links:
            shown = package_of(link.rstrip("/"))
            assert "With the ministries" in shown
            assert shown.count("No answer yet") == 2
            assert "Demonstration" in shown
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0
    assert_nothing_is_left(folder / "run")
    with demo(folder) as running:
        again = lines_until(running, LAST)
        assert PREPARING not in again
        assert [line.split()[1] for line in again if "http://localhost:" in line] == links
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 0
    assert_nothing_is_left(folder / "run")
