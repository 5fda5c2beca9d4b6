"""The floors hold, and a broken floor is caught: each contract is sabotaged once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SABOTAGES = {
    "floors": ("kernel/refusals.py", "import foedus.rulebook"),
    "pillars": ("pillars/other/__init__.py", "import foedus.pillars.procurement.records"),
    "pure": ("pillars/procurement/records.py", "import django"),
    "verify": ("pillars/procurement/plan/verify/sabotage.py", "import highspy"),
    "cluster": ("engine/pool.py", "import distributed"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("*.so"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_as_it_stands_keeps_every_contract(copy):
    done = lint(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract", SABOTAGES)
def test_a_sabotaged_contract_is_caught(copy, contract):
    path, line = SABOTAGES[contract]
    target = copy / "src" / "foedus" / path
    target.parent.mkdir(exist_ok=True)
    text = target.read_text() if target.exists() else ""
    target.write_text(f"{text}\n{line}\n")
    done = lint(copy)
    assert done.returncode != 0
    assert "BROKEN" in done.stdout
