"""A node that serves its pages, for the whole session, and people of each role who sign in.

Fixtures for every folder (tests/conftest.py names this file). One PostgreSQL and one granian
process; the node is a demonstration, so that a test signs in without a password.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

PATIENCE_SECONDS = 180
_count = itertools.count(1)
SECRET = "a long enough phrase for tests"  # noqa: S105  (of nobody outside)


@contextlib.contextmanager
def in_memory():
    """Files of nodes live in memory where the system offers it."""
    from foedus.cli import trio

    before = os.environ.get("TMPDIR")
    if Path("/dev/shm").is_dir():
        os.environ["TMPDIR"] = "/dev/shm"
    trio.tempfile.tempdir = None
    try:
        yield
    finally:
        trio.tempfile.tempdir = None
        os.environ.pop("TMPDIR", None)
        if before is not None:
            os.environ["TMPDIR"] = before


class Visitor(httpx.Client):
    """A browser without JavaScript: keeps cookies, follows redirects, posts forms."""

    def __init__(self, url):
        # no connection outlives its answer: there is nothing to close
        once = httpx.Limits(max_keepalive_connections=0)
        super().__init__(base_url=url, follow_redirects=True, timeout=30, limits=once)

    def fill(self, path, data=None, *, at=None, **more):
        """Open the page at `at` (as a rule `path`), then post the form to `path`."""
        if not self.token:
            self.get(at or path)
        return self.post(path, data={"csrfmiddlewaretoken": self.token, **(data or {})}, **more)

    @property
    def token(self):
        """What every form carries; "" before the first page."""
        found = [self.cookies[name] for name in self.cookies if name.startswith("foedus_csrf")]
        return found[0] if found else ""


class Site:
    """A served node. `node` looks into it as tests/wire does; `staff` acts without HTTP."""

    def __init__(self, place, url=""):
        self.place = place
        self.node = place.node
        self.url = url or place.url
        self._people = {}
        self._cookies = {}

    def person(self, *roles, clearance="INTERNAL", categories=(), language="en"):
        """The user name of a person with these roles, made when first asked for."""
        key = (roles, clearance, tuple(categories), language)
        if key not in self._people:
            self._people[key] = self._make(
                f"{'-'.join(roles)[:50] or 'nobody'}.{next(_count)}", key
            )
        return self._people[key]

    def staff(self, *roles, language="en", **more):
        """What a view hands to an action."""
        from foedus.desk.permit import Staff
        from foedus.node.records import Reader

        name = self.person(*roles, language=language, **more)
        reader = Reader(more.get("clearance", "INTERNAL"), tuple(more.get("categories", ())))
        return Staff(name, name.title(), roles, reader, language)

    def visitor(self):
        """Nobody is signed in."""
        return Visitor(self.url)

    def signed_in(self, *roles, **more):
        """A new client with a session; the sign-in itself happens once for each person."""
        username = self.person(*roles, **more)
        visitor = self.visitor()
        if username not in self._cookies:
            self._enter(visitor, username)
            self._cookies[username] = list(visitor.cookies.jar)
        for cookie in self._cookies[username]:
            visitor.cookies.jar.set_cookie(cookie)
        return visitor

    def _enter(self, visitor, username):
        person = {"person": username}
        answer = visitor.fill("/sign-in/demo/", person, at="/sign-in/", follow_redirects=False)
        assert answer.status_code == 302, answer.text

    def _make(self, username, key):
        from django.contrib.auth.hashers import PBKDF2PasswordHasher

        roles, clearance, categories, language = key
        secret = PBKDF2PasswordHasher().encode(SECRET, "salt", 1)
        row = [username, username.title(), secret, list(roles), clearance, list(categories)]
        with self.node.sessions.open("web") as connection:
            connection.execute(
                "INSERT INTO desk_person (username, name, password, roles, clearance, categories,"
                " language, email, seen_tide, wants_digest, is_active)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s, '', 0, true, true)",
                [*row, language],
            )
        return username


@pytest.fixture(scope="session")
def site():
    """The node of ALB with its pages served; HRV and XKX are its partners (not running)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
    import django

    django.setup()
    from foedus.cli import trio

    with in_memory(), trio.nodes(("ALB", "HRV", "XKX")) as (_, places):
        answering(places[0].start("serve", FOEDUS_DEMO="1"), places[0].url)
        made = Site(places[0])
        made.partners = tuple(place.node for place in places[1:])
        yield made


@pytest.fixture(scope="session")
def strict(site):
    """The same node without the demonstration: passwords, second factors, no list of accounts."""
    return serve_beside(site)


def serve_beside(site, **environment):
    """Another server of the same node, not of a demonstration."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        at = f"127.0.0.1:{free.getsockname()[1]}"
    told = {"FOEDUS_DEMO": "0", **environment}
    answering(site.place.start("serve", "--listen", at, **told), f"http://{at}")
    return Site(site.place, f"http://{at}")


def answering(process, url):
    """Wait until the server answers."""
    until = time.monotonic() + PATIENCE_SECONDS
    parts = urlsplit(url)
    while True:
        assert process.poll() is None, "the server ended"
        assert time.monotonic() < until, "the server does not answer"
        with contextlib.suppress(OSError):
            socket.create_connection((parts.hostname, parts.port), 1).close()
            return
        time.sleep(0.05)


@pytest.fixture
def signed_in(site):
    """`signed_in("drafting")`: an httpx client; several roles make a person who has them all."""
    with contextlib.ExitStack() as stack:
        yield lambda *roles, **more: stack.enter_context(
            contextlib.closing(site.signed_in(*roles, **more))
        )
