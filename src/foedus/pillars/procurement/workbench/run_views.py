"""One run: its progress, its result, shares, stop and export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render

from foedus.desk import showing
from foedus.desk.figures import Figures, Kind
from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.desk.phrases import say
from foedus.desk.records.fields import in_any_language
from foedus.pillars.procurement import queries
from foedus.pillars.procurement.plan.result import Shortfall
from foedus.pillars.procurement.records.needs import Alone
from foedus.pillars.procurement.report import tables as report_tables
from foedus.pillars.procurement.report.accession import accession_cards, accessions_shown
from foedus.pillars.procurement.report.page import (
    bars_drawn,
    front_drawn,
    page_table,
)
from foedus.pillars.procurement.report.proof import proof_table
from foedus.pillars.procurement.report.shares import shown_shares
from foedus.pillars.procurement.report.show import against, front_points
from foedus.pillars.procurement.report.shown import Column, Table
from foedus.pillars.procurement.wording.progress import STAGES
from foedus.pillars.procurement.wording.reasons import SHORTFALLS
from foedus.pillars.procurement.workbench import actions, exports, inputs, pages, seen, swept
from foedus.pillars.procurement.workbench.pages import PAGES
from foedus.pillars.procurement.workbench.seen import Result, Run
from foedus.pillars.procurement.workbench.tables import side_by_side

REFRESH_SECONDS = 2


@permit(Right.READ)
def run(request: Any, run: Any) -> HttpResponse:
    """How far it is, or what came out."""
    found = pages.run_or_404(request, run)
    if found.is_open:
        return _progress(request, found)
    if found.has_sweep:
        return swept.page(request, found)
    if found.has_plan:
        return _result(request, pages.result_or_404(request, found))
    facts = {
        **pages.frame(request, found),
        "notice": pages.notice(found, request.staff.language),
        "shortfalls": _shortfalls(found, request.staff.language),
    }
    return render(request, f"{PAGES}ended.html", facts)


@permit(Right.DRAFT)
def stop(request: Any, run: Any) -> HttpResponse:
    """By a post alone: a link that somebody follows must stop nothing."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = pages.run_or_404(request, run)
    stopped = actions.stop(request.node, request.staff, found.id)
    key = "workbench.done.stopped" if stopped else "workbench.done.ended"
    messages.success(request, words(key, request.staff.language))
    return redirect("run", found.id)


@permit(Right.READ)
def shares(request: Any, run: Any) -> HttpResponse:
    """Who pays what by each rule, and who would leave."""
    result = pages.result_or_404(request, pages.run_or_404(request, run))
    lexicon = pages.lexicon(result.head, request.staff.language)
    if result.head.plan.shares is None:
        raise Http404
    shown = shown_shares(lexicon, result.head.plan.shares)
    facts = {
        **pages.frame(request, result.run, result.head),
        "shares": shown,
        "tables": _written(lexicon.figures, {"shares": shown.shares, "leaving": shown.leaving}),
    }
    return render(request, f"{PAGES}shares.html", facts)


@permit(Right.READ)
def export(request: Any, run: Any) -> HttpResponse:
    """The whole result as a file."""
    found = pages.run_or_404(request, run)
    made = exports.of_run(request, found, request.GET.get("format", ""))
    if made is None:
        raise Http404
    return made


def _progress(request: Any, found: Run) -> HttpResponse:
    language = request.staff.language
    told, is_still = found.progress, request.GET.get("still") == "1"
    gap = _gap(told)
    context = {
        **pages.frame(request, found),
        "facts": [(words(f"workbench.fact.{c}", language), t) for c, t in _facts(told, language)],
        "gap": None if gap is None else 10_000 - gap,
        "waiting": seen.waiting_before(request.node, request.staff.reader, found),
        "is_still": is_still,
        "may_run": request.staff.may(Right.DRAFT),
    }
    answer = render(request, f"{PAGES}progress.html", context)
    if not is_still:
        answer.headers["Refresh"] = str(REFRESH_SECONDS)
    return answer


def _facts(told: Mapping[str, Any], language: str) -> Iterator[tuple[str, str]]:
    """What is known of how far a run is, by the code of its label."""
    figures = Figures(language, "")
    if stage := told.get("stage"):
        yield "stage", say(STAGES, stage, language) if stage in STAGES else str(stage)
    for code in ("best", "bound"):
        if (cents := told.get(f"{code}_cents")) is not None:
            yield code, figures.amount(cents)
    if (gap := _gap(told)) is not None:
        yield "gap", figures.share(gap)
    if told.get("total"):
        yield "done", f"{figures.count(told['done'])} / {figures.count(told['total'])}"
    if (seconds := told.get("seconds")) is not None:
        yield "seconds", figures.count(round(seconds))


def _gap(told: Mapping[str, Any]) -> int | None:
    """Parts of 10,000 between the best plan and the bound; None while one is missing."""
    best: int | None = told.get("best_cents")
    bound: int | None = told.get("bound_cents")
    if not best or bound is None:
        return None
    return max(0, min(10_000, round(10_000 * (best - bound) / best)))


def _result(request: Any, result: Result) -> HttpResponse:
    language, head = request.staff.language, result.head
    lexicon = pages.lexicon(head, language)
    every = {
        "bills": report_tables.bill_table(lexicon),
        "budgets": report_tables.budget_table(lexicon),
        "front": report_tables.front_table(lexicon),
        "proof": proof_table(lexicon),
    }
    points = tuple(front_points(lexicon))
    shown = accessions_shown(lexicon, head.plan.accessions)
    side = side_by_side(lexicon, result.days)
    context = {
        **pages.frame(request, result.run, head),
        "told": result.sentences(language),
        "notice": pages.notice(result.run, language),
        "different": pages.different(result.run, head, language),
        "words": lexicon.words(),
        "bars": bars_drawn(lexicon.words(), tuple(against(lexicon))),
        "side": page_table(lexicon.figures, side),
        "own_figures": _own_figures(request, result.run),
        "front": front_drawn(lexicon.words(), points) if points else "",
        "cards": accession_cards(shown),
        "tables": _written(lexicon.figures, every),
        "formats": exports.FORMATS,
    }
    return render(request, f"{PAGES}result.html", context)


def _own_figures(request: Any, run: Run) -> list[dict[str, str]]:
    """What our own ministry noted that it would pay alone for requirements of this order."""
    node, staff = request.node, request.staff
    order = inputs.find_order(node, staff.reader, run.order_owner, run.order_id)
    chosen = {*order.body.requirements} if order else set()
    return [
        {
            "title": in_any_language(one.body.title, staff.language)[1],
            "cost": Figures(staff.language, one.body.currency).money(one.body.cost_cents),
            "day": showing.day(one.body.delivered_on, staff.language)
            if one.body.delivered_on
            else "",
            "href": f"/records/{Alone.kind}/{one.owner}/{one.id}/",
        }
        for one in queries.seen(node, staff.reader, Alone)
        if one.owner == node.member and (not chosen or chosen & {*one.body.requirements})
    ]


def _written(figures: Figures, every: Mapping[str, Table]) -> dict[str, object]:
    return {code: page_table(figures, table) for code, table in every.items() if table.rows}


def _shortfalls(found: Run, language: str) -> dict[str, object] | None:
    gaps = [Shortfall.model_validate(one) for one in found.fault.get("shortfalls", ())]
    if not gaps:
        return None
    kinds: Mapping[str, Kind] = {"missing": "units", "until": "day"}
    columns = tuple(
        Column(words(f"workbench.short.{code}", language), kinds.get(code, "text"))
        for code in ("item", "members", "missing", "until", "why")
    )
    rows = tuple(
        (
            gap.item,
            ", ".join(gap.members),
            gap.missing,
            gap.latest_on,
            say(SHORTFALLS, gap.reason, language),
        )
        for gap in gaps
    )
    table = Table("shortfalls", words("workbench.short", language), columns, rows)
    return page_table(Figures(language, ""), table)
