"""Take the pictures of the tour (docs/tour.md) again: needs Chromium and playwright.

Starts the demonstration, signs in at Albania's node, and takes every main page at the width of a
telephone and of a desk, light and dark.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from foedus.cli.stage import found_data, staged

PICTURES = Path(__file__).parents[1] / "docs" / "images" / "tour"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
WIDTHS = {390: 844, 1280: 900}
SCHEMES = ("light", "dark")
QUALITY = 72


@dataclass(frozen=True)
class Sight:
    """A page: where to begin, and which link (a CSS selector) leads on from there."""

    name: str
    role: str
    path: str
    link: str = ""


TOUR = (
    Sight("sign-in", "", "/sign-in/"),
    Sight("home", "approving", "/"),
    Sight("plan", "drafting", "/governance/plans/", "main .card a"),
    Sight("schedule", "drafting", "/governance/plans/", "main .card a >> gantt/"),
    Sight("clauses", "drafting", "/governance/plans/", "main .card a >> coverage/"),
    Sight("participation", "drafting", "/governance/plans/", "main .card a >> participation/"),
    Sight("steps", "drafting", "/records/governance.step/"),
    Sight("step", "drafting", "/records/governance.step/", "main tbody a"),
    Sight("form", "drafting", "/records/governance.meeting/new/"),
    Sight("import", "drafting", "/records/governance.plan/import/"),
    Sight("requests", "checking", "/requests/"),
    Sight("packages", "approving", "/packages/"),
    Sight("package", "approving", "/packages/", "main a[href*='/packages/']"),
    Sight("candidates", "drafting", "/candidates/"),
    Sight("formats", "drafting", "/governance/formats/"),
    Sight("search", "drafting", "/search/?q=exercise"),
    Sight("news", "drafting", "/news/"),
    Sight("brief", "approving", "/brief/"),
    Sight("people", "administering", "/people/"),
    Sight("audit", "auditing", "/audit/"),
)


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is needed.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with staged(found_data(None), print) as places, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, page in sights(browser, places[0].url.replace("127.0.0.1", "localhost")):
            page.screenshot(path=PICTURES / name, type="jpeg", quality=QUALITY)
            print(name)
        browser.close()


def sights(browser: Any, url: str) -> Iterator[tuple[str, Any]]:
    """Every page of the tour, open; by name of its picture."""
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            for role in dict.fromkeys(sight.role for sight in TOUR):
                size = {"width": width, "height": height}
                context = browser.new_context(base_url=url, viewport=size, color_scheme=scheme)
                page = context.new_page()
                enter(page, role)
                for sight in (one for one in TOUR if one.role == role):
                    visit(page, sight)
                    yield f"{sight.name}-{width}-{scheme}.jpg", page
                context.close()


def enter(page: Any, role: str) -> None:
    """One click on the account of this role; "" stays outside."""
    page.goto("/sign-in/")
    if role:
        page.locator(f"form[action='/sign-in/demo/'] button[value*='{role}']").first.click()


def visit(page: Any, sight: Sight) -> None:
    page.goto(sight.path)
    selector, _, onward = sight.link.partition(" >> ")
    if selector:
        page.goto(page.locator(selector).first.get_attribute("href") + onward)


if __name__ == "__main__":
    main()
