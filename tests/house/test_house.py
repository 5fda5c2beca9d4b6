"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 70
PURE = ("kernel", "accord", "engine", "rulebook")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_a_file_stays_readable(path):
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_nothing_is_left_to_do(path):
    assert not re.search(r"\b(TODO|FIXME|NotImplementedError)\b", path.read_text())


def is_pure(path: Path) -> bool:
    parts = path.relative_to(ROOT / "src" / "foedus").parts
    return (
        parts[0] in PURE
        or {"plan", "records", "whatif"} & set(parts)
        or path.name in {"records.py", "rules.py"}
    )


@pytest.mark.parametrize("path", [p for p in SOURCES if is_pure(p)], ids=named)
def test_pure_code_has_no_clock(path):
    imported = {
        alias.name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert not imported & {"time", "random", "socket"}


KERNEL_IMPORTS = {
    *("__future__", "binascii", "collections", "dataclasses", "datetime", "functools"),
    *("hashlib", "operator", "re", "typing", "cryptography", "orjson", "foedus"),
}
# The invariants judge with the standard library, so that the kernel does not judge itself.
SIMULATOR_IMPORTS = {"base64", "copy", "heapq", "itertools", "json", "uuid"}


@pytest.mark.parametrize("path", sorted((ROOT / "src/foedus/kernel").rglob("*.py")), ids=named)
def test_the_kernel_stands_on_two_libraries_and_only_computes(path):
    modules = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(path.read_text()))
        for name in _imported(node)
    }
    simulates = path.parent.name == "testing"
    assert modules <= KERNEL_IMPORTS | (SIMULATOR_IMPORTS if simulates else set())


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_pinned_requirements_carry_hashes_and_no_host():
    locks = sorted(ROOT.glob("requirements*.txt"))
    assert len(locks) >= 3
    for lock in locks:
        text = lock.read_text()
        assert not re.search(r"https?://", text), lock.name
        pins = re.findall(r"^[a-z0-9][^\n=]*==", text, re.MULTILINE)
        assert pins
        assert text.count("--hash=sha256:") >= len(pins)


def test_no_lock_file_with_hosts_is_committed():
    done = subprocess.run(
        ["git", "ls-files", "uv.lock", "pylock.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""


def test_the_pure_half_imports_without_the_web():
    code = (
        "import sys, foedus.pillars.procurement.plan.verify, foedus.rulebook;"
        "assert not {'django', 'click', 'highspy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
