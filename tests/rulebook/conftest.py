"""The shipped rulebook, and a copy of its tables that a test may spoil."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from foedus.rulebook import Rulebook, load_rulebook


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return load_rulebook()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "facts"
    with as_file(files("foedus.rulebook") / "data") as data:
        shutil.copytree(data, copy)
    return copy
