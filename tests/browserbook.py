"""A real Chromium for page tests: `browser`, `window`, `axe`, `shots`. Skips where there is none.

Fixtures for every folder (tests/conftest.py names this file); mark such tests `browser`.
"""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
RULES = "axe.run(document).then(found => found.violations)"


@pytest.fixture(scope="module")
def browser(site):
    """Playwright's browser; one for each file, because Django refuses to work while it runs."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def window(browser, site):
    """`window("drafting", width=390, scheme="dark", language="sq")`: a page with a session.

    Without roles nobody is signed in. What the console says and which other hosts are asked is
    kept in `page.said` and `page.strangers`; both must be empty for a page to pass.
    """
    opened = []

    def make(*roles, width=1280, scheme="light", language="en", javascript=True):
        context = browser.new_context(
            base_url=local(site.url),
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=javascript,
        )
        opened.append(context)
        jar = dict(site.signed_in(*roles).cookies) if roles else {}
        jar["foedus_language"] = "sr-latn" if language == "sr" else language
        context.add_cookies(
            [{"name": n, "value": v, "url": local(site.url)} for n, v in jar.items()]
        )
        page = context.new_page()
        page.said, page.strangers = [], []
        page.on("console", lambda message: page.said.append(_told(message)))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("request", lambda asked: _note_stranger(page, asked.url, site.url))
        return page

    yield make
    for context in opened:
        context.close()


def _told(message):
    return f"{message.text} {message.location['url']}"


def local(url):
    """The address under a name that browsers trust with passkeys."""
    return url.replace("127.0.0.1", "localhost")


def _note_stranger(page, url, home):
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and parts.port != urlsplit(home).port:
        page.strangers.append(url)


def axe(page):
    """What axe-core finds on the page as it stands: (rule, help, elements); () is good.

    Evaluated, not added as a script element: the policy of our pages stays as it is.
    """
    source = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    page.evaluate(source)
    return tuple(
        (rule["id"], rule["help"], [node["html"][:200] for node in rule["nodes"]])
        for rule in page.evaluate(RULES)
    )


def is_sideways(page):
    """Whether the page must be scrolled sideways."""
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def shots(page, name, folder):
    """Screenshots at both widths in light and dark into `folder`; gives the files."""
    made = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            file = Path(folder) / f"{name}-{width}-{scheme}.png"
            page.screenshot(path=file, full_page=True)
            made.append(file)
    return made


def told(violations):
    """For the message of an assertion."""
    return json.dumps(violations, indent=1, ensure_ascii=False)
