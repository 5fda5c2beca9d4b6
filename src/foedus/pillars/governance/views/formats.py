"""Formats by level with their chair of the day, and a meeting with its agenda and actions."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render

from foedus.desk.permit import Right, permit
from foedus.desk.records.fields import Ref
from foedus.pillars.governance.queries import coming_meetings, find, formats
from foedus.pillars.governance.records import Action, Chair, Format, Level, Meeting
from foedus.pillars.governance.views.finding import today


@permit(Right.READ)
def format_tree(request: Any) -> HttpResponse:
    """From the ministers down to the working groups; who is in the chair today, who is next."""
    node, reader, day = request.node, request.staff.reader, today()
    rows = [(one, *_chairs(one.body, day)) for one in formats(node, reader)]
    levels = [(level, [row for row in rows if row[0].body.level is level]) for level in Level]
    meetings = coming_meetings(node, reader, day)
    return render(request, "governance/formats.html", {"levels": levels, "meetings": meetings})


def _chairs(one: Format, day: date) -> tuple[Chair | None, Chair | None]:
    """Who is in the chair on this day, and who comes next."""
    sitting = next((turn for turn in one.chairs if turn.from_on <= day <= turn.to_on), None)
    return sitting, next((turn for turn in one.chairs if turn.from_on > day), None)


@permit(Right.READ)
def meeting(request: Any, owner: str, record: str) -> HttpResponse:
    """Agenda, attendance, minutes, and actions that become steps."""
    ref = Ref(owner=owner, id=record)
    found = find(request.node, request.staff.reader, Meeting, ref)
    if found is None:
        raise Http404
    actions = [(action, _as_step(action)) for action in found.body.actions]
    return render(request, "governance/meeting.html", {"meeting": found, "actions": actions})


def _as_step(action: Action) -> str:
    """The address of a form for a new step, filled in with what the action says."""
    values = {
        "lead": action.lead,
        "participants": action.lead,
        "due_on": action.due_on.isoformat(),
        **{f"title.{language}": text[:200] for language, text in action.text.items()},
    }
    return f"/records/governance.step/new/?{urlencode(values)}"
