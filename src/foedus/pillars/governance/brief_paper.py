"""The brief as a sheet of paper: the same page from the same records, set by Typst."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from foedus.desk import showing, typeset
from foedus.desk.house import words
from foedus.desk.records.fields import in_any_language
from foedus.pillars.governance.brief import AreaProgress, Brief, Decision
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Meeting
from foedus.pillars.governance.tree import StepNode

TEMPLATE = Path(__file__).parent / "brief.typ"
COUNTS = ("areas.area", "areas.steps", "areas.done", "areas.under_way", "areas.late")


def paper(made: Brief | None, title: str, on: date, language: str) -> bytes:
    """`made` is None where there is no plan. Raises Refused `no-typst`."""
    facts = {
        "language": language,
        "demo": words("frame.demo", language) if settings.FOEDUS_DEMO else "",
        "kicker": words("brief.title", language),
        "title": title,
        "as_of": words("brief.as_of", language, day=showing.day(on, language)),
        "nature": words("brief.nature", language),
        "columns": [words(key, language) for key in COUNTS] if made else [],
        "rows": [_area(one, language) for one in made.areas] if made else [],
        "lists": _lists(made, language) if made else [],
        "nothing": "" if made else words("home.no_plan", language),
    }
    return typeset.pdf(TEMPLATE, facts)


def _area(one: AreaProgress, language: str) -> list[str]:
    name = showing.choice("governance.objective.area", one.area, language)
    return [name, *map(str, (one.steps, one.done, one.under_way, one.late))]


def _lists(made: Brief, language: str) -> list[dict[str, Any]]:
    """Three lists of (what, who, when); what was cut is counted."""
    parts: tuple[tuple[str, str, Iterable[list[str]], int], ...] = (
        (
            "brief.decisions",
            "brief.no_decisions",
            (_decision(one, language) for one in made.decisions),
            made.more_decisions,
        ),
        (
            "home.late",
            "home.no_late",
            (_step(one, language) for one in made.late),
            made.more_late,
        ),
        (
            "home.meetings",
            "home.no_meetings",
            (_meeting(one, language) for one in made.meetings),
            made.more_meetings,
        ),
    )
    return [
        {
            "title": words(title, language),
            "lines": list(lines),
            "none": words(none, language),
            "more": words("home.more", language, count=more) if more else "",
        }
        for title, none, lines, more in parts
    ]


def _decision(one: Decision, language: str) -> list[str]:
    awaited = showing.member_names(one.awaited, language)
    said = words("brief.awaited", language, members=awaited) if awaited else ""
    return [one.title, said, _due(one.deadline_on, language)]


def _step(node: StepNode, language: str) -> list[str]:
    step = node.step.body
    leads = words("plan.leads", language, member=showing.member_name(step.lead, language))
    title = in_any_language(step.title, language)[1]
    return [f"{step.code} {title}", leads, _due(step.due_on, language)]


def _due(on: date | None, language: str) -> str:
    return words("plan.due", language, day=showing.day(on, language)) if on else ""


def _meeting(one: Known[Meeting], language: str) -> list[str]:
    host = showing.member_name(one.body.host, language)
    where = ", ".join(part for part in (one.body.place, host) if part)
    title = in_any_language(one.body.title, language)[1]
    return [title, where, showing.day(one.body.on, language)]
