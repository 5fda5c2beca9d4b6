"""The zygote: what comes from it ends as it is told, and nothing it imports asks for settings."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time

import pytest

from foedus.cli import zygote


@pytest.fixture(scope="module", autouse=True)
def warm():
    zygote.warm()


def test_a_command_that_fails_ends_with_its_code(tmp_path):
    nothing = zygote.fork(("verify", "--home", str(tmp_path / "none")), {})
    assert nothing.wait(60) == 1
    assert zygote.fork(("no-such-command",), {}).wait(60) == 2


def test_the_environment_is_that_of_the_command_alone(tmp_path):
    home = {"FOEDUS_HOME": str(tmp_path / "made")}
    assert zygote.fork(("verify",), home).wait(60) == 1
    assert "FOEDUS_HOME" not in os.environ
    assert zygote.fork(("--version",), {}).wait(60) == 0


def test_one_that_does_not_end_in_time_can_be_killed():
    asleep = zygote.Forked(_asleep())
    with pytest.raises(subprocess.TimeoutExpired):
        asleep.wait(0.05)
    asleep.kill()
    assert asleep.wait(60) < 0


def _asleep():
    process = multiprocessing.get_context("forkserver").Process(target=time.sleep, args=(600,))
    process.start()
    return process


def test_what_is_preloaded_is_there_and_reads_no_settings():
    """The fork server would pass over a module that is not there."""
    told = f"import {', '.join(zygote.PRELOADED)}\nfrom django.conf import settings\n"
    told += "raise SystemExit(settings.configured)"
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DJANGO", "FOEDUS"))}
    done = subprocess.run([sys.executable, "-c", told], env=environment, check=False)
    assert done.returncode == 0
