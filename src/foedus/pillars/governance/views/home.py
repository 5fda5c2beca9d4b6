"""Home: the four areas, what waits, what is late, what changed, who meets; and the brief."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import showing
from foedus.desk.house import bodies, words
from foedus.desk.news.waiting import waiting
from foedus.desk.permit import Right, permit
from foedus.desk.records.fields import in_any_language
from foedus.desk.votes.pages import refusal_key
from foedus.kernel.refusals import Refused
from foedus.node import listing
from foedus.node.records import Record
from foedus.pillars.governance.brief import Brief, brief
from foedus.pillars.governance.brief_paper import paper
from foedus.pillars.governance.council.decisions import open_decisions
from foedus.pillars.governance.pictures import area_bars
from foedus.pillars.governance.queries import coming_meetings, planned, plans
from foedus.pillars.governance.views.finding import today

MOST_CHANGES = 6


@permit(Right.READ, Right.ADMINISTER)
def home(request: Any) -> HttpResponse:
    """The first page after signing in."""
    staff, since = request.staff, request.user.seen_tide
    changes = listing.changes(request.node, staff.reader, since, limit=MOST_CHANGES)
    values = {
        **_plan_now(request),
        "tasks": waiting(request.node, staff),
        "changes": [_change(one, staff.language) for one in changes],
    }
    return render(request, "governance/home.html", values)


@permit(Right.READ)
def brief_page(request: Any) -> HttpResponse:
    """One page for a minister, from the records as they are now."""
    return render(request, "governance/brief.html", _plan_now(request))


@permit(Right.READ)
def brief_pdf(request: Any) -> HttpResponse:
    """The same page as a PDF."""
    language, now = request.staff.language, _plan_now(request)
    found = now.get("found")
    title = (
        in_any_language(found.tree.plan.body.title, language)[1]
        if found
        else words("brief.title", language)
    )
    try:
        content = paper(now.get("brief"), title, now["today"], language)
    except Refused as refused:
        messages.error(request, words(refusal_key(refused), language))
        return redirect("brief")
    answer = HttpResponse(content, content_type="application/pdf")
    name = f"foedus-brief-{now['today']}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _plan_now(request: Any) -> dict[str, Any]:
    """The latest plan and its brief; empty without a plan."""
    node, reader, day = request.node, request.staff.reader, today()
    meetings = coming_meetings(node, reader, day)
    latest = next(iter(plans(node, reader)), None)
    found = planned(node, reader, latest.ref) if latest else None
    if found is None:
        return {"today": day, "meetings": meetings}
    decisions = open_decisions(node, reader)
    made: Brief = brief(found.tree, meetings=meetings, decisions=decisions, on=day)
    drawing = area_bars(made.areas, day, request.staff.language)
    return {"today": day, "found": found, "brief": made, "drawing": drawing, "meetings": meetings}


def _change(record: Record, language: str) -> dict[str, Any]:
    """A line about a record that came in or changed."""
    kind, body = bodies().get(record.kind), record.body
    return {
        "record": record,
        "kind": showing.kind_name(record.kind, language),
        "heading": ""
        if kind is None or body is None
        else showing.heading(kind.read(body), language),
    }
