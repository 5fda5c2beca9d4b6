"""The plan as a task list, as a Gantt chart, by clause, by slippage, by who takes part."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from foedus.desk.permit import Right, permit
from foedus.pillars.governance.coverage import cover
from foedus.pillars.governance.participation import Taking, taking_part
from foedus.pillars.governance.pictures import plan_gantt
from foedus.pillars.governance.queries import plans, step_versions
from foedus.pillars.governance.schedule import schedule
from foedus.pillars.governance.slippage import slippage
from foedus.pillars.governance.views.finding import plan_or_404, today

EVERYBODY = (Right.READ,)


@permit(*EVERYBODY)
def plan_list(request: Any) -> HttpResponse:
    """Every plan that may be seen here."""
    found = plans(request.node, request.staff.reader)
    return render(request, "governance/plans.html", {"plans": found})


@permit(*EVERYBODY)
def plan(request: Any, owner: str, record: str) -> HttpResponse:
    """Area, objective, measure, step: what is to be done, by whom, until when."""
    found = plan_or_404(request, owner, record)
    values = {"found": found, "tree": found.tree, "today": today()}
    return render(request, "governance/plan.html", values)


@permit(*EVERYBODY)
def gantt(request: Any, owner: str, record: str) -> HttpResponse:
    """The steps on a scale of time, with what depends on what in the table beside it."""
    found = plan_or_404(request, owner, record)
    planned = schedule(found.tree.steps, on=today())
    drawing = plan_gantt(found.tree, planned, request.staff.language)
    steps = {node.step.ref: node.step for node in found.tree.steps}
    rows = [
        (one, [steps[ref] for ref in one.step.body.depends_on if ref in steps])
        for one in planned.planned
    ]
    values = {"found": found, "tree": found.tree, "schedule": planned, "drawing": drawing}
    return render(request, "governance/gantt.html", {**values, "rows": rows})


@permit(*EVERYBODY)
def coverage(request: Any, owner: str, record: str) -> HttpResponse:
    """Which clause of the instrument is served by which steps, and which by none."""
    found = plan_or_404(request, owner, record)
    steps = [node.step for node in found.tree.steps]
    covered = cover(found.instrument.body, steps) if found.instrument else None
    values = {"found": found, "tree": found.tree, "coverage": covered}
    return render(request, "governance/coverage.html", values)


@permit(*EVERYBODY)
def slipping(request: Any, owner: str, record: str) -> HttpResponse:
    """Every due day that was promised, and how far each step slipped from the first."""
    found = plan_or_404(request, owner, record)
    node, reader, day = request.node, request.staff.reader, today()
    slipped = [
        slippage(step_versions(node, reader, one.step), found.reports, on=day)
        for one in found.tree.steps
    ]
    slipped.sort(key=lambda one: (-(one.slipped_days or 0), one.step.place))
    return render(
        request,
        "governance/slippage.html",
        {"found": found, "tree": found.tree, "slipped": slipped},
    )


@permit(*EVERYBODY)
def participation(request: Any, owner: str, record: str) -> HttpResponse:
    """Who takes part in which step: each member says so for itself."""
    found = plan_or_404(request, owner, record)
    members = found.tree.plan.body.members
    day = today()
    rows = []
    for one in found.tree.steps:
        taking = taking_part(one.step, found.choices, on=day)
        rows.append((taking, [(member, _choice(taking, member)) for member in members]))
    values = {"found": found, "tree": found.tree, "rows": rows, "members": members}
    return render(request, "governance/participation.html", values)


def _choice(taking: Taking, member: str) -> str:
    """`none` for a member that was not named and did not join."""
    for name in ("outside", "inside", "joined", "awaited"):
        if member in getattr(taking, name):
            return name
    return "none"
