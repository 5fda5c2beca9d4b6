"""The ways to the pages of needs, orders, runs, annexes and national orders."""

from __future__ import annotations

import contextlib

import councilbook
import jointbook as book
from foedus.accord.records import Choice
from foedus.desk.permit import ROLES
from orderbook import Beside, clear, ended
from ways.way import Way, nothing_said, press

ANNEX = "/procurement/annexes/{%s}/"
ORDER = "/procurement/orders/{order}/"
RUN = "/procurement/runs/{run}/"
ASKED = {"objective": "cost", "minutes": "5"}
NO_PAGE = {
    "annex-draft": "takes a form",
    "annex-verify": "takes a form",
    "ceiling-statement": "takes a form",
    "national-order-make": "takes a form",
    "national-order-move": "takes a form",
    "run-stop": "takes a form",
    "equivalent": "takes a form",
    "order-start": "takes a form",
    "annex-certificate": "a file",
    "annex-file": "a file",
    "national-order-file": "a file",
    "run-export": "a file",
    "own-template": "a workbook",
    "api-kinds": "JSON",
    "api-records": "JSON",
    "api-record": "JSON",
    "api-annex-ocds": "JSON",
    "api-order-ocds": "JSON",
    "api-openapi": "JSON",
}


def _return(page):
    page.check("#choice-return")
    page.fill("#text", "A price is not ours.")
    page.fill("#office", "Minister of Defence")
    page.check("#capacity-full")
    press("main button.button")(page)


WAYS = {
    "item": (Way("/procurement/items/{item}/"),),
    "records-release": (Way("/records/procurement.requirement/release/"),),
    "order": (Way(ORDER), Way(ORDER, "reader")),
    "order-what-if": (
        Way(f"{ORDER}what-if/"),
        Way(f"{ORDER}what-if/", then=nothing_said, status=400),
    ),
    "order-sweep": (Way(f"{ORDER}sweep/"),),
    "order-accession": (Way(f"{ORDER}accession/"),),
    "run": (Way(RUN), Way("/procurement/runs/{swept}/")),
    "run-shares": (Way(f"{RUN}shares/"),),
    "run-list": (
        *(Way(f"{RUN}lists/{sheet}/") for sheet in ("lines", "gains")),
        Way(f"{RUN}lists/lines/?member=ITA", status=400),
    ),
    "run-compare": (
        Way("/procurement/runs/compare/?run={run}&run={other}"),
        Way("/procurement/runs/compare/?run={run}", status=400),
    ),
    "run-accession": (Way("/procurement/runs/accession/?run={before}&run={after}"),),
    "annex": (
        Way(ANNEX % "drafted"),
        Way(ANNEX % "refused"),
        Way(ANNEX % "approved"),
        Way(ANNEX % "approved", "reader"),
    ),
    "annex-advice": (Way(f"{ANNEX % 'drafted'}advice/"),),
    "annex-propose": (
        Way(f"{ANNEX % 'drafted'}propose/", "second"),
        Way(f"{ANNEX % 'drafted'}propose/", "second", nothing_said, 400),
    ),
    "annex-decide": (
        Way(f"{ANNEX % 'refused'}decide/", "second"),
        Way(f"{ANNEX % 'refused'}decide/", "second", _return),
    ),
    "annex-close": (Way(f"{ANNEX % 'refused'}close/", "second"),),
    "national-order": (Way("/procurement/national-orders/{national}/"),),
}


def made(site):
    """An order with runs of each sort; an annex as drafted, one that this node refuses, one that
    all approved with its national order."""
    clear(site)
    places = (site.place, *(Beside(node) for node in site.partners))
    told = book.prepare(places)
    with contextlib.closing(site.signed_in(*ROLES)) as visitor:
        names = {"order": _path(told["order"]), "item": _path(told["item"])}
        names |= _runs(visitor, f"/procurement/orders/{names['order']}/", told["item"])
        names |= _annexes(places, told)
        address = f"/procurement/annexes/{names['approved']}/"
        order = visitor.fill(f"{address}order/", at=address)
        names["national"] = order.url.path.partition("national-orders/")[2].rstrip("/")
    return names


def _path(ref):
    return f"{ref['owner']}/{ref['id']}"


def _runs(visitor, order, item):
    """Identifiers of a plan, a scenario, a sweep, and the two of what one more member changes."""

    def asked(address, **fields):
        answer = visitor.fill(address, {**ASKED, **fields})
        assert "/procurement/runs/" in str(answer.url), answer.text
        ended(visitor, answer.url.raw_path.decode())
        return answer.url

    def id_of(url):
        return url.path.split("/")[3]

    declaration = '[[set]]\nprices = { suppliers = "each", pct = [-10, 10] }'
    changes = {"members": ["ALB", "XKX"], "kind-1": "price", "what-1": "suppliers:*"}
    needs = "ALB-MISSILE 300 2027-09-01"
    joined = asked(f"{order}accession/", member="BGR", needs=needs)
    before, after = joined.params.get_list("run")
    return {
        "run": id_of(asked(f"{order}start/", front="1", shares="1")),
        "other": id_of(asked(f"{order}what-if/", **changes, **{"size-1": "10"})),
        "swept": id_of(asked(f"{order}sweep/", declaration=declaration)),
        "before": before,
        "after": after,
    }


def _annexes(places, told):
    """By the state that they are in."""
    here = places[0]
    orders = [told["order"], *(book.write_order(here, told["needs"], told["offer"]) for _ in "ab")]
    drafted, refused, approved = (book.draft(here, book.planned(here, order)) for order in orders)
    book.draft(here, book.moved(book.planned(here, orders[1]), 1))
    for id_ in (refused, approved):
        book.propose(here, id_)
    councilbook.exchange(places)
    book.verify(here, "ALB", refused)
    for place in places:
        book.verify(place, "ALB", approved)
        book.decide(place, "ALB", approved, Choice.APPROVE)
    councilbook.exchange(places)
    book.close(here, approved)
    return {
        "drafted": f"ALB/{drafted}",
        "refused": f"ALB/{refused}",
        "approved": f"ALB/{approved}",
    }
