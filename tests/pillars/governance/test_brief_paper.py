"""The brief on paper: one page in each language, and what the page says when it cannot be made."""

from __future__ import annotations

import re
import sys
from contextlib import closing
from datetime import date

import pytest

from foedus.desk.phrases import LANGUAGES
from foedus.kernel.refusals import Refused
from foedus.pillars.governance.brief import MOST_LINES, Decision
from foedus.pillars.governance.brief_paper import paper
from pillars.governance.planbook import known, step
from pillars.governance.test_brief import TODAY, page


def test_without_typst_it_is_refused(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(Refused) as caught:
        paper(None, "Brief", TODAY, "en")
    assert caught.value.refusals[0].code == "no-typst"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_brief_is_one_page(language):
    many = range(MOST_LINES + 2)
    made = page(
        [step(30 + n, due_on=f"2027-05-{n + 1:02d}") for n in many],
        meetings=[known("meeting", 60 + n, on="2027-08-01") for n in many],
        decisions=[Decision("A plan", ("ALB", "HRV"), date(2027, 7, 9)) for _ in many],
    )
    content = paper(made, "Implementation plan", TODAY, language)
    assert content.startswith(b"%PDF")
    assert f"/Lang({language})".encode() in content
    assert len(re.findall(rb"/Type ?/Page\b", content)) == 1


def test_a_reader_downloads_it(site):
    with closing(site.signed_in("reading")) as reader:
        answer = reader.get("/brief.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
