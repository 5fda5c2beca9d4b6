"""Ministries on nodes of their own, each with its people and a browser for each of them."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from browserbook import CHROMIUM, FLAGS, local
from foedus.cli import trio
from foedus.node.records import EVERYTHING_UNCATEGORISED, find
from servedbook import PATIENCE_SECONDS, Site, in_memory

DEMO = Path(__file__).parents[1] / "demo" / "declaration"
CLEARANCE = {"clearance": "INTERNAL"}


class Ministry(Site):
    """A served node that pulls; `as_(role)` is a page of a browser with that person's session."""

    def __init__(self, place, browser):
        super().__init__(place)
        self.member = place.member
        self._browser = browser
        self._pages = {}
        self._pulling = None

    def serve(self, port=None):
        """Answer at the own address; at another `port` only the own people find it."""
        listen = f"127.0.0.1:{port}" if port else self.place.url.removeprefix("http://")
        self.url = f"http://{listen}"
        self._serving = self.place.start("serve", "--listen", listen, FOEDUS_DEMO="1")

    def pull(self):
        self._pulling = self.place.start("pull")

    def go_offline(self, port):
        """No partner reaches it, it reaches none; its own people go on at another port."""
        for process in (self._serving, self._pulling):
            process.terminate()
            process.wait(PATIENCE_SECONDS)
        self._pages.clear()
        self._cookies.clear()
        self.serve(port)
        self.wait_until_served()

    def wait_until_served(self):
        wait_for(lambda: _answers(f"{self.url}/sign-in/"), f"pages at {self.url}")

    def as_(self, role):
        if role not in self._pages:
            context = self._browser.new_context(base_url=local(self.url))
            with contextlib.closing(self.signed_in(role)) as visitor:
                cookies = {cookie.name: cookie.value for cookie in visitor.cookies.jar}
            context.add_cookies(
                [{"name": n, "value": v, "url": local(self.url)} for n, v in cookies.items()]
            )
            self._pages[role] = context.new_page()
        return self._pages[role]

    def has(self, owner, record, ver=0):
        found = find(self.node, EVERYTHING_UNCATEGORISED, record, owner=owner)
        return found is not None and found.body is not None and found.ver >= ver


def _answers(url):
    try:
        return httpx.get(url).status_code < 500
    except httpx.HTTPError:
        return False


@contextlib.contextmanager
def ministries(*members):
    """Served and pulling, each with a browser of its own."""
    api = pytest.importorskip("playwright.sync_api")
    with in_memory(), trio.nodes(members) as (_, places), api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        made = {place.member: Ministry(place, browser) for place in places}
        for one in made.values():
            one.serve()
        for one in made.values():
            one.wait_until_served()
            one.pull()
        yield made
        browser.close()


def wait_for(happened, what, seconds=PATIENCE_SECONDS):
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until, f"it did not happen in time: {what}"
        time.sleep(0.1)


def text_of(page):
    return page.inner_text("main")


def digest_on(page):
    """The digest that the page says is decided on."""
    shown = page.locator("section:has(#vote) .digest").first.inner_text()
    return re.sub(r"\s", "", shown)


def freeze(ministry, plan, title):
    """The drafter freezes; returns the address of the package."""
    page = ministry.as_("drafting")
    page.goto(f"/packages/new/?plan={ministry.member}/{plan}")
    page.fill("#title", title)
    page.click("text=Freeze >> nth=-1")
    page.wait_for_url("**/packages/*/*/")
    return "/" + page.url.split("/", 3)[3]


def send(ministry, subject, text="Please decide."):
    """The drafter asks, the checker confirms."""
    votes = votes_on(subject)
    page = ministry.as_("drafting")
    page.goto(f"{votes}send/")
    page.fill("#deadline_on", "2099-12-31")
    page.fill("#text", text)
    page.click("main button.button")
    checker = ministry.as_("checking")
    checker.goto(f"{votes}confirm/")
    checker.click("button[value=confirm]")
    assert "It was sent to the ministries." in text_of(checker)


def decide(ministry, subject, choice, text=""):
    """The minister answers, checks, signs."""
    page = ministry.as_("approving")
    page.goto(f"{votes_on(subject)}decide/")
    page.check(f"#choice-{choice}")
    page.fill("#text", text)
    page.fill("#office", "Minister of Defence")
    page.check("#capacity-full")
    page.click("main button.button")
    assert "non-binding" in text_of(page)
    page.click("button[name=checked]")
    assert "Our answer was signed." in text_of(page)


def close(ministry, subject):
    page = ministry.as_("checking")
    page.goto(f"{votes_on(subject)}close/")
    page.click("#close button")
    assert "The decision is closed." in text_of(page)


def votes_on(subject):
    return re.sub(r"^/(packages|candidates)/", "/votes/", subject)


def shows(ministry, subject, *texts):
    """Whether the page of the reader says all of this by now."""
    page = ministry.as_("reading")
    page.goto(subject)
    said = text_of(page)
    return all(text in said for text in texts)


def wait_until_shown(ministry, subject, *texts):
    wait_for(lambda: shows(ministry, subject, *texts), f"{ministry.member}: {texts}")


def proves(ministry, address, council, folder):
    """The certificate from this ministry's page holds where there is nothing but identities."""
    with ministry.as_("reading").expect_download() as waiting:
        ministry.as_("reading").evaluate(
            "address => { location.href = address }",
            address,
        )
    waiting.value.save_as(folder / "certificate.json")
    identities = folder / "identities"
    identities.mkdir()
    for one in council.values():
        file = identities / f"{one.member}.json"
        file.write_bytes(one.place.home.identity.to_bytes())
    command = ["verify", "certificate", "certificate.json", "--identity", "identities", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "foedus.cli", *command],
        cwd=folder,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)["outcome"]


def carry(source, target, folder):
    """foedus export here, foedus import there, and the receipts the same way back."""
    file, receipts = folder / f"{source.member}.fxb", folder / f"{target.member}.receipts"
    for stale in (file, receipts):
        stale.unlink(missing_ok=True)
    run(source, "export", str(file), "--to", target.member)
    if not file.exists():
        return
    run(target, "import", str(file), "--receipts", str(receipts))
    run(source, "import", str(receipts))


def run(ministry, *command):
    process = ministry.place.start(*command)
    assert process.wait(PATIENCE_SECONDS) == 0, command
