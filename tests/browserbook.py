"""A real Chromium for page tests: `browser`, `window`, `axe`, `shots`. Skips where there is none.

Fixtures for every folder (tests/conftest.py names this file); mark such tests `browser`.
"""

from __future__ import annotations

import json
import shutil
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
RULES = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


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
        jar = dict(site.signed_in(*roles).cookies) if roles else {}
        shape = {"color_scheme": scheme, "java_script_enabled": javascript}
        shape["viewport"] = {"width": width, "height": 900}
        page = page_of(browser, site, jar, **shape)
        opened.append(page.context)
        speak(page, language)
        return page

    yield make
    for context in opened:
        context.close()


def page_of(browser, site, jar, **shape):
    """A page of a new context with these cookies."""
    context = browser.new_context(base_url=local(site.url), **shape)
    cookies = [{"name": n, "value": v, "url": local(site.url)} for n, v in jar.items()]
    context.add_cookies(cookies)
    # by the browser's own door, not as a script element: the policy of our pages stays as it is
    context.add_init_script(axe_source())
    page = context.new_page()
    page.home, page.said, page.strangers = local(site.url), [], []
    page.on("console", lambda message: page.said.append(_told(message)))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda asked: _note_stranger(page, asked.url, site.url))
    return page


def speak(page, language):
    """From the next page on."""
    code = "sr-latn" if language == "sr" else language
    page.context.add_cookies([{"name": "foedus_language", "value": code, "url": page.home}])


def add_authenticator(page):
    """The DevTools virtual authenticator: a platform key that recognises its user."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def _told(message):
    return f"{message.text} {message.location['url']}"


def local(url):
    """The address under a name that browsers trust with passkeys."""
    return url.replace("127.0.0.1", "localhost")


def _note_stranger(page, url, home):
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and parts.port != urlsplit(home).port:
        page.strangers.append(url)


@cache
def axe_source():
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def axe(page):
    """What axe-core finds on the page as it stands: (rule, help, elements); () is good."""
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
