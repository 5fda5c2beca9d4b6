"""Generated pages are current, and no page links to nothing."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from pydantic import BaseModel

from foedus.pillars.procurement.plan import result

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "spec").rglob("*.md")),
]


MADE = runpy.run_path(str(ROOT / "tools" / "docs.py"))["PAGES"]


@pytest.mark.parametrize("file", MADE)
def test_a_generated_page_is_current(file):
    assert (ROOT / "docs" / "reference" / file).read_text("utf-8") == MADE[file](), "make docs"


def test_the_api_page_has_every_type_of_a_plan():
    types = runpy.run_path(str(ROOT / "tools" / "docs.py"))["TYPES"]
    models = {m for m in vars(result).values() if isinstance(m, type) and issubclass(m, BaseModel)}
    assert set(types) == models - {BaseModel, result.Result}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if not target.startswith(("http", "mailto")):
            assert (page.parent / target).exists(), target
