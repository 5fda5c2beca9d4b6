"""Every page in a real browser, with real data, in two languages: fit for everybody.

The list is that of the authorisation matrix; a page without a way (tests/ways) fails. English is
looked at on a telephone, light; one of the other languages, in turn, on a desk, dark.
"""

from __future__ import annotations

import itertools
import re

import pytest

from browserbook import add_authenticator, axe, is_sideways, page_of, speak, told
from desk.people.test_second_factor import set_up_codes
from foedus.desk.permit import ROLES
from foedus.site import matrix
from servedbook import SECRET
from ways import NO_PAGE, WAYS, made
from ways.way import Way

LARGEST_BYTES = 100_000
TAGS = {"sr": "sr-Latn"}
STRICT = {"default-src 'none'", "script-src 'self'", "style-src 'self'"}
LINES = {line.name: line.route for line in matrix.lines()}
PLAIN = {name: route for name, route in LINES.items() if "<" not in route and name not in NO_PAGE}
WALK = [way for ways in WAYS.values() for way in ways]
WALK += [Way(f"/{route}") for name, route in PLAIN.items() if name not in WAYS]
STEPS = list(zip(WALK, itertools.cycle(("sq", "hr", "sr")), strict=False))


def test_every_page_has_a_way():
    assert set(LINES) - set(WAYS) - set(NO_PAGE) - set(PLAIN) == set()
    assert set(WAYS) - set(LINES) == set()
    assert set(WAYS) & set(NO_PAGE) == set()


def test_what_is_no_page_shows_none(site, places):
    person = site.signed_in(*ROLES)
    for name in NO_PAGE:
        route = LINES.get(name)
        if route and "<" not in route:
            answer = person.get(f"/{route}", follow_redirects=False)
            is_page = answer.headers.get("content-type", "").startswith("text/html")
            assert answer.status_code in {302, 404, 405} or not is_page, name


@pytest.fixture(scope="module")
def places(site):
    """Made before the browser starts: Django refuses to work while it runs."""
    return made(site)


class Walker:
    """One page of the browser for each person."""

    def __init__(self, browser, site, places):
        self.browser, self.site, self.places = browser, site, places
        self._pages = {}

    def page(self, who):
        if who not in self._pages:
            page = page_of(self.browser, self.site, self._jar(who))
            self._pages[who] = page
            if who == "keeper":
                self.places["key"] = add_key(page)
        return self._pages[who]

    def _jar(self, who):
        roles = {"everybody": tuple(ROLES), "second": ("checking", "approving")}
        roles |= {"reader": ("reading",)}
        if who in roles:
            return dict(self.site.signed_in(*roles[who]).cookies)
        if who == "nobody":
            return {}
        return self._factored(who)

    def _factored(self, who):
        """Codes are set up; "half" has given the password and no code yet."""
        username = self.site.person("reading", categories=(who,))
        visitor = self._enter(username)
        set_up_codes(visitor)
        return dict((self._enter(username) if who == "half" else visitor).cookies)

    def _enter(self, username):
        visitor = self.site.visitor()
        fields = {"login": username, "password": SECRET}
        visitor.fill("/sign-in/", fields, follow_redirects=False)
        return visitor

    def walk(self, way, language, width, scheme):
        """The page at the end of the way, and the answer that brought it."""
        page, answers = self.page(way.who), []
        speak(page, language)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.said.clear()

        def note(answer):
            if answer.request.is_navigation_request():
                answers.append(answer)

        page.on("response", note)
        page.goto(way.path.format(**self.places))
        if way.then:
            way.then(page)
        page.remove_listener("response", note)
        return page, answers[-1]


def add_key(page):
    """A passkey; gives the address of the page that removes it."""
    add_authenticator(page)
    page.goto("/account/keys/new/")
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: not url.endswith("/new/"))
    page.goto("/account/keys/")
    return page.locator("main dd a").first.get_attribute("href")


@pytest.fixture(scope="module")
def walker(places, browser, site):
    return Walker(browser, site, places)


@pytest.mark.browser
@pytest.mark.parametrize(("way", "other"), STEPS, ids=[str(way) for way, _ in STEPS])
def test_a_page_is_fit_for_everybody(walker, way, other):
    for language, width, scheme in (("en", 390, "light"), (other, 1280, "dark")):
        page, answer = walker.walk(way, language, width, scheme)
        assert answer.status == way.status
        assert len(answer.body()) < LARGEST_BYTES
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert set(policy.split("; ")) >= STRICT
        root = page.evaluate("document.documentElement.lang")
        assert root == TAGS.get(language, language)
        assert axe(page) == (), told(axe(page))
        assert not is_sideways(page)
        assert page.strangers == []
        assert [one for one in page.said if not re.search(r"status of 4\d\d", one)] == []
