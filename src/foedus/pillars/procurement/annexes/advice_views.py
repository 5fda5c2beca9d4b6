"""The page of advice on an annex, and the draft of a party's statement on its ceilings."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foedus.desk import showing
from foedus.desk.actions import save
from foedus.desk.actions.record import pinned
from foedus.desk.charts.gantt import Span, gantt
from foedus.desk.house import words
from foedus.desk.page import drawn
from foedus.desk.permit import Right, permit
from foedus.desk.phrases import LANGUAGES
from foedus.desk.votes.pages import say, today
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.annexes import advising
from foedus.pillars.procurement.annexes.refused import answer_refused
from foedus.pillars.procurement.annexes.shown import title_of
from foedus.pillars.procurement.annexes.views import subject
from foedus.pillars.procurement.nationals.ceilings import own_rows, statement
from foedus.pillars.procurement.nationals.paths import CriticalPath, Planned
from foedus.pillars.procurement.records.national import ApprovalPath, CeilingStatement
from foedus.pillars.procurement.wording.annex_advice import STATEMENTS

PAGES = "procurement/annexes/"


@permit(Right.READ)
def advice(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Everything worth knowing before it is signed, on one page. Advice never blocks."""
    about = subject(request, owner, str(id))
    node, staff, annex = request.node, request.staff, about.annex
    made = advising.given(node, staff, about)
    from_on = _day(request.GET.get("from", ""))
    path = advising.approvals(node, staff, annex, from_on)
    facts: dict[str, Any] = {
        "record": about.record,
        "annex": annex,
        "title": title_of(annex, staff.language),
        "made": made,
        "path": path,
        "path_drawing": _drawing(path, annex.order_on, staff.language),
        "missing": showing.member_names(path.missing, staff.language),
        "has_own_path": node.member not in path.missing,
        "from_on": from_on,
        "path_kind": ApprovalPath.kind,
        "is_member": node.member in annex.members,
    }
    if made is not None:
        on = made.case.order.order_on
        facts |= {
            "topics": [(f"annex.topic.{t}", said) for t, said in advising.by_topic(made.texts)],
            "own_rows": own_rows(made.advice, node.member),
            "standings": advising.standings(annex, made.candidates, on),
            "candidates": made.candidates,
            "origins": advising.origins(made.case, annex),
            "stages": advising.sales_stages(made.case, on),
        }
    return render(request, f"{PAGES}advice.html", facts)


def _day(stated: str) -> date:
    try:
        return date.fromisoformat(stated)
    except ValueError:
        return today()


def _drawing(path: CriticalPath, order_on: date, language: str) -> Any:
    """The steps on a scale of time; without slack is the critical path. None without steps."""
    spans = tuple(_span(one, order_on, language) for one in path.planned)
    if not spans:
        return None
    described = words("advice.path.described", language)
    return drawn(gantt("approvals", words("advice.path", language), described, spans))


def _span(one: Planned, order_on: date, language: str) -> Span:
    step = showing.choice(f"{ApprovalPath.kind}.path.step", one.step.step, language)
    label = f"{showing.member_name(one.member, language)}: {step}"
    return Span(label, one.first_on, one.last_on, None, order_on, one.is_critical)


@permit(Right.DRAFT)
@require_POST  # type: ignore[untyped-decorator]  # Django's
def draft_statement(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Draft our statement, in four languages; it is published as any record is, by two people."""
    about = subject(request, owner, str(id))
    node, staff = request.node, request.staff
    made = advising.given(node, staff, about)
    if made is None:
        refused = Refused.because("no-advice")
        return answer_refused(request, refused, "annex-advice", owner, str(id))
    titles = {code: title_of(about.annex, code) for code in LANGUAGES}
    title = {code: words("statement.title", code, title=titles[code])[:200] for code in LANGUAGES}
    said = statement(
        made.advice, pinned(about.record), node.member, title=title, words=STATEMENTS, on=today()
    )
    try:
        written = save(node, staff, said)
    except Refused as refused:
        return answer_refused(request, refused, "annex-advice", owner, str(id))
    say(request, "statement.done")
    return redirect("record", CeilingStatement.kind, node.member, written.id)
