"""Generated pages are current, and no page links to nothing."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if not target.startswith(("http", "mailto")):
            assert (page.parent / target).exists(), target
