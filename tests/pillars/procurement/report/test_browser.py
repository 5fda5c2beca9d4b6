"""The page in a real browser: quiet, self-contained, no sideways scrolling on a telephone."""

from __future__ import annotations

import shutil

import pytest

import shownbook
import sweepbook
from foedus.pillars.procurement.report.page import report_page
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.report.sweeps.page import sweep_page
from foedus.pillars.procurement.report.sweeps.show import show_sweep
from foedus.pillars.procurement.whatif.scenario import Change, Scenario

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


def plan_page():
    case = shownbook.case()
    return report_page(show(case, shownbook.plan(case)))


def what_if_page():
    standing = ("ALB", "HRV", "XKX")
    bills = [sweepbook.bill(member, 5_000_000_00) for member in standing]
    dearer = Scenario(standing, (Change("price", ("near",), 1000),))
    answers = {
        Scenario(standing): sweepbook.planned(15_000_000_00, *bills),
        Scenario((*standing, "BGR")): sweepbook.planned(14_000_000_00, *bills),
        dearer: sweepbook.planned(16_000_000_00),
    }
    return sweep_page(show_sweep(sweepbook.by_hand(sweepbook.small(), answers)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("made", [plan_page, what_if_page])
def test_the_page_is_quiet_self_contained_and_fits_a_telephone(tmp_path, made, scheme):
    api = pytest.importorskip("playwright.sync_api")
    path = tmp_path / "report.html"
    path.write_text(made(), "utf-8")
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
