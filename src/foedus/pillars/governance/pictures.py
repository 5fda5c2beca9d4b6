"""The pictures of a plan: its steps on a scale of time, its areas by progress."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.safestring import SafeString

from foedus.desk import showing
from foedus.desk.charts.gantt import Span, gantt
from foedus.desk.charts.stack import Stack, stacked_bars
from foedus.desk.house import words
from foedus.desk.page import drawn
from foedus.desk.records.fields import in_any_language
from foedus.pillars.governance.brief import AreaProgress
from foedus.pillars.governance.schedule import Planned, Schedule
from foedus.pillars.governance.tree import Tree

UNPLANNED_DAYS = 30
"""A step without a first day is drawn this long: only its end is a promise."""


def plan_gantt(tree: Tree, planned: Schedule, language: str) -> SafeString | None:
    """None for a plan without steps."""
    by_step = {one.step.ref: one for one in planned.planned}
    spans = tuple(_span(by_step[node.step.ref], language) for node in tree.steps)
    if not spans:
        return None
    title = in_any_language(tree.plan.body.title, language)[1]
    return drawn(gantt("plan", title, words("gantt.described", language), spans))


def _span(one: Planned, language: str) -> Span:
    step = one.step.body
    last_on = one.ends_on or step.due_on
    first_on = step.starts_on or min(step.due_on, last_on) - timedelta(days=UNPLANNED_DAYS)
    label = f"{step.code} {in_any_language(step.title, language)[1]}"
    return Span(label, min(first_on, last_on), last_on, None, step.due_on, one.late_days > 0)


def area_bars(areas: tuple[AreaProgress, ...], on: date, language: str) -> SafeString:
    """A bar for each area: done, under way, late, the rest."""
    stacks = tuple(_stack(one, language) for one in areas)
    title = words("areas.progress", language)
    described = words("areas.described", language, day=showing.day(on, language))
    return drawn(stacked_bars("areas", title, described, stacks))


def _stack(one: AreaProgress, language: str) -> Stack:
    open_ = one.steps - one.done - one.stopped - one.late
    parts = (("done", one.done), ("late", one.late), ("open", open_), ("stopped", one.stopped))
    label = showing.choice("governance.objective.area", one.area, language)
    return Stack(label, f"{one.done}/{one.steps}", parts)
