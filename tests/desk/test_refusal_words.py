"""Whatever a person at a page can be refused is said in words: every code, found in the source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from foedus.desk.house import phrases
from foedus.desk.wording.cells import CELLS
from foedus.desk.wording.sheets import SHEETS

SOURCE = Path(__file__).parents[2] / "src" / "foedus"
ROOMS = ("accord", "node", "desk", "pillars/governance")
ELSEWHERE = ("accord/certificate", "accord/testing", "node/receive.py", "node/receipts.py")
"""Certificates, pages and receipts of other nodes: the command line has words for these."""
PEERS = ("node/members.py",)
"""Partners are named on the command line only (`foedus peer add`)."""
NOT_SAID = {
    "sheet-overtaken": "the page of the dry run says it in its own words",
    "FILE_MISSING": "of a file that is named on the command line",
}
GIVERS = {"because", "Refusal", "_refused", "refuse"}


def codes():
    for room in ROOMS:
        for path in (SOURCE / room).rglob("*.py"):
            where = path.relative_to(SOURCE).as_posix()
            if not where.startswith((*ELSEWHERE, *PEERS)):
                yield from given(ast.parse(path.read_text("utf-8")))


def given(tree):
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in GIVERS and isinstance(call.args[0], ast.Constant):
            yield call.args[0].value


KNOWN = sorted(set(codes()) - set(NOT_SAID))


def test_codes_are_found():
    assert len(KNOWN) > 80


@pytest.mark.parametrize("code", KNOWN)
def test_a_code_has_words(code):
    keys = (f"refusal.{code}", f"council.refused.{code}")
    assert any(key in phrases() for key in keys) or code in {**SHEETS, **CELLS}
