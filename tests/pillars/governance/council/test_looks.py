"""The pages of the council in a real browser: axe-core finds nothing, nothing goes sideways."""

from __future__ import annotations

import pytest

import councilbook as book
from browserbook import axe, is_sideways, told

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def addresses(site):
    """Made before the browser starts: Django refuses to work while it runs."""
    place = site.place
    plan = book.write_plan(site.node)["plan"]
    package = book.freeze(place, plan).id
    fresh = book.freeze(place, book.write_plan(site.node)["plan"]).id
    book.submit(place, package)
    book.confirm(place, package)
    body = {
        "state": "BGR",
        "name": {"en": "Bulgaria"},
        "stage": "mentioned",
        "basis": "nato_member",
        "history": [{"stage": "mentioned", "on": "2025-03-18", "source": "demo", "mark": "S"}],
    }
    candidate = book.write(site.node, "governance.candidate", body, by="drafting").id
    return [
        "/packages/",
        "/packages/new/",
        f"/packages/new/?plan=ALB/{plan}",
        f"/packages/ALB/{package}/",
        f"/votes/ALB/{fresh}/send/",
        f"/votes/ALB/{package}/decide/",
        f"/votes/ALB/{package}/certificate.pdf",
        "/candidates/",
        f"/candidates/ALB/{candidate}/",
        f"/candidates/ALB/{candidate}/preview/",
        "/candidates/invitations/",
    ]


@pytest.mark.parametrize("language", ["en", "hr"])
def test_every_page_is_accessible(addresses, window, language):
    everybody = ("drafting", "checking", "approving", "reading")
    for width, scheme in ((390, "light"), (1280, "dark")):
        page = window(*everybody, width=width, scheme=scheme, language=language)
        for path in addresses:
            page.goto(path)
            found = axe(page)
            assert not found, (path, told(found))
            assert not is_sideways(page), path
        assert page.strangers == []
