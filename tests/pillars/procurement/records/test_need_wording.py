"""Every word that a page of needs asks for is there, and none is left over."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from foedus.pillars import procurement
from foedus.pillars.procurement.needs import drawings, tasks, views
from foedus.pillars.procurement.wording.market_pages import PAGES as MARKET
from foedus.pillars.procurement.wording.need_pages import PAGES as NEEDS

WORDS = {**NEEDS, **MARKET}
TEMPLATES = Path(inspect.getfile(procurement)).parent / "templates" / "procurement" / "needs"
FAMILIES = ("needs", "bundles", "market", "frameworks", "industry", "demand", "workbook")


def asked():
    texts = [file.read_text("utf-8") for file in TEMPLATES.glob("*.html")]
    texts += [inspect.getsource(module) for module in (drawings, tasks, views)]
    keys = {key for text in texts for key in re.findall(r"[\"']([a-z]+\.[a-z._]+)[\"']", text)}
    own = {key for key in keys if key.partition(".")[0] in FAMILIES}
    return own | {key for key in keys if key in WORDS}


def test_no_word_is_missing_or_left_over():
    assert asked() - {"needs.html"} == set(WORDS)


@pytest.mark.parametrize("key", WORDS)
def test_a_word_is_said_in_every_language(key):
    phrase = WORDS[key]
    assert all(wording.strip() == wording and wording for wording in phrase)
    facts = {frozenset(re.findall(r"{(\w+)}", wording)) for wording in phrase}
    assert len(facts) == 1
