"""The ways to the pages of plans, packages, votes and candidates."""

from __future__ import annotations

import councilbook as book
from foedus.node.write import write
from paperbook import Papers
from ways.way import Way, nothing_said, press

PLAN = "/governance/plans/{plan}/"
NO_PAGE = {"certificate": "a file of JSON", "brief-pdf": "a PDF"}


def _decide(page):
    page.check("#choice-return")
    page.fill("#text", "A step is missing.")
    page.fill("#office", "Minister of Defence")
    page.check("#capacity-full")
    press("main button.button")(page)


WAYS = {
    "plan": (Way(PLAN),),
    **{
        f"plan-{view}": (Way(f"{PLAN}{view}/"),)
        for view in ("gantt", "coverage", "slippage", "participation", "alignment")
    },
    "meeting": (Way("/governance/meetings/{meeting}/"),),
    "packages": (Way("/packages/"),),
    "package-new": (Way("/packages/new/"), Way("/packages/new/?plan={again}")),
    "package": (Way("/packages/{voting}/"), Way("/packages/{fresh}/")),
    "package-send": (
        Way("/votes/{fresh}/send/"),
        Way("/votes/{fresh}/send/", then=nothing_said, status=400),
    ),
    "package-confirm": (Way("/votes/{asked}/confirm/", "second"),),
    "package-decide": (
        Way("/votes/{voting}/decide/", "second"),
        Way("/votes/{voting}/decide/", "second", nothing_said, 400),
        Way("/votes/{voting}/decide/", "second", _decide),
    ),
    "package-close": (Way("/votes/{voting}/close/", "second"),),
    "certificate-pdf": (Way("/votes/{voting}/certificate.pdf", status=409),),
    "candidate": (Way("/candidates/{candidate}/"), Way("/candidates/{candidate}/", "reader")),
    "candidate-preview": (Way("/candidates/{candidate}/preview/"),),
    "candidate-opening": (Way("/candidates/{candidate}/opening/", "second"),),
}


def made(site):
    place, papers = site.place, Papers(site.node)
    fresh, asked, voting = (_frozen(site) for _ in range(3))
    for package in (asked, voting):
        book.submit(place, package)
    book.confirm(place, voting)
    plan = papers.plan
    said = {"title": book.titled("meeting"), "on": "2026-11-30", "host": "HRV", "minutes": {}}
    meeting = papers.put("meeting", format=book.ref("ALB", fresh), **said)
    return {
        "plan": f"{plan['owner']}/{plan['id']}",
        "again": f"ALB/{book.record(site.node, fresh).body['plan']['id']}",
        "meeting": f"{meeting['owner']}/{meeting['id']}",
        "fresh": f"ALB/{fresh}",
        "asked": f"ALB/{asked}",
        "voting": f"ALB/{voting}",
        "candidate": f"ALB/{_candidate(site.node)}",
    }


def _frozen(site):
    return book.freeze(site.place, book.write_plan(site.node)["plan"]).id


def _candidate(node):
    """Named only, so that nobody's register says invited; what waits to be opened is made up."""
    passed = {"stage": "mentioned", "on": "2025-03-18", "source": "demo", "mark": "S"}
    body = {"state": "BGR", "name": {"en": "Bulgaria"}, "stage": "mentioned"}
    body |= {"basis": "nato_member", "history": [passed]}
    candidate = write(node, "governance.candidate", body, by="drafting")
    opening = {
        "purpose": "opening",
        "about": book.ref("ALB", candidate.id),
        "ver": candidate.ver,
        "digest": candidate.digest,
        "to": ["BGR"],
        "contents": [{"kind": "governance.candidate", **_version(candidate)}],
        "stage": "open",
        "asked_at": "2026-11-20T10:00:00Z",
    }
    write(node, "governance.submission", opening, by="drafting")
    return candidate.id


def _version(written):
    return {"owner": "ALB", "id": written.id, "ver": written.ver, "digest": written.digest}
