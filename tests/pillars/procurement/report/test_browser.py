"""The page in a real browser: quiet, self-contained, no sideways scrolling on a telephone."""

from __future__ import annotations

import shutil

import pytest

import shownbook
from foedus.pillars.procurement.report.page import report_page
from foedus.pillars.procurement.report.show import show

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_quiet_self_contained_and_fits_a_telephone(tmp_path, scheme):
    api = pytest.importorskip("playwright.sync_api")
    case = shownbook.case()
    path = tmp_path / "report.html"
    path.write_text(report_page(show(case, shownbook.plan(case))), "utf-8")
    said: list[str] = []
    asked: list[str] = []
    with api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_context(
            viewport={"width": 390, "height": 844}, color_scheme=scheme
        ).new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth")
        browser.close()
    assert said == []
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert wide == 390
