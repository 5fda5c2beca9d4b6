"""One run: its progress, its result in slices, stop and export."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.shortcuts import redirect, render

from foedus.desk.figures import Figures, Kind
from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.desk.phrases import say
from foedus.pillars.procurement.periods import period_start
from foedus.pillars.procurement.plan.result import Shortfall
from foedus.pillars.procurement.report import tables as report_tables
from foedus.pillars.procurement.report.accession import accession_cards, accessions_shown
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.page import (
    bars_drawn,
    front_drawn,
    page_table,
    story_drawn,
)
from foedus.pillars.procurement.report.proof import proof_table
from foedus.pillars.procurement.report.shares import shown_shares
from foedus.pillars.procurement.report.show import against, front_points, stories
from foedus.pillars.procurement.report.shown import Column, Table
from foedus.pillars.procurement.runs import slices
from foedus.pillars.procurement.runs.slices import Head
from foedus.pillars.procurement.wording.progress import STAGES
from foedus.pillars.procurement.wording.reasons import SHORTFALLS
from foedus.pillars.procurement.workbench import actions, exports, pages, seen, swept
from foedus.pillars.procurement.workbench.pages import PAGES
from foedus.pillars.procurement.workbench.seen import Filter, Result, Run
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
        "front": front_drawn(lexicon.words(), points) if points else "",
        "cards": accession_cards(shown),
        "tables": _written(lexicon.figures, every),
        "formats": exports.FORMATS,
    }
    return render(request, f"{PAGES}result.html", context)


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


@dataclass(frozen=True, slots=True)
class _List:
    """How a long list is read back and shown, and by what it can be filtered."""

    slice: Callable[[Head, Sequence[Mapping[str, Any]]], Head]
    table: Callable[[Lexicon], Table]
    filters: frozenset[str]


LISTS: Mapping[str, _List] = {
    slices.LINES: _List(
        slices.with_lines,
        report_tables.delivery_table,
        frozenset({"member", "item", "supplier", "period"}),
    ),
    slices.GAINS: _List(
        slices.with_gains, report_tables.gain_table, frozenset({"member", "item"})
    ),
    slices.STEPS: _List(
        slices.with_steps, report_tables.step_table, frozenset({"item", "supplier"})
    ),
    slices.VERDICTS: _List(slices.with_verdicts, report_tables.verdict_table, frozenset({"item"})),
    slices.ACTIVATIONS: _List(
        slices.with_activations,
        report_tables.activation_table,
        frozenset({"member", "supplier"}),
    ),
}


@permit(Right.READ)
def listed(request: Any, run: Any, sheet: str) -> HttpResponse:
    """A long list of a result, a page at a time, filtered."""
    if sheet not in LISTS:
        raise Http404
    how = LISTS[sheet]
    result = pages.result_or_404(request, pages.run_or_404(request, run))
    asked, wrong = _filter(request, result, how)
    node, reader = request.node, request.staff.reader
    rows = seen.rows(node, reader, result.run.id, sheet, asked)
    names = seen.names(node, reader, result.run.id, **_named(rows.values))
    head = how.slice(slices.named(result.head, names), rows.values)
    lexicon = pages.lexicon(head, request.staff.language)
    table = how.table(lexicon)
    told = list(stories(lexicon)) if sheet == slices.GAINS and asked.member else []
    context = {
        **pages.frame(request, result.run, result.head),
        "asked": asked,
        "wrong": wrong,
        "table": page_table(lexicon.figures, table) if table.rows else None,
        "stories": [story_drawn(lexicon.words(), story) for story in told],
        "why": [item for story in told for item in story.items],
        "words": lexicon.words(),
        "total": rows.total,
        "pages": rows.pages,
        **_choices(request, result, how),
        **_turns(request.GET, asked, rows.pages),
    }
    status = 400 if wrong else 200
    return render(request, f"{PAGES}list.html", context, status=status)


def _filter(request: Any, result: Result, how: _List) -> tuple[Filter, str]:
    """What the address asks for; what is no choice is left out and named. Without a word about
    members a list of who gains begins with our own."""
    told, language = request.GET, request.staff.language
    known = [row.member for row in result.head.case.members]
    member = told.get("member", "")
    if "member" not in told and how is LISTS[slices.GAINS] and request.node.member in known:
        member = request.node.member
    numbers = {name: told.get(name, "") for name in ("period", "page")}
    wrong = [member] if member and member not in known else []
    wrong += [one for one in numbers.values() if one and not (one.isascii() and one.isdigit())]
    periods = result.head.case.order.periods
    if not wrong and numbers["period"] and int(numbers["period"][:6]) >= periods:
        wrong.append(numbers["period"])
    if wrong:
        return Filter(), words("workbench.wrong.filter", language, written=wrong[0][:40])
    allowed = how.filters
    return Filter(
        member=member if "member" in allowed else "",
        item=told.get("item", "").replace("\0", "").strip()[:100] if "item" in allowed else "",
        supplier=told.get("supplier", "").replace("\0", "")[:64] if "supplier" in allowed else "",
        period=int(numbers["period"] or -1) if "period" in allowed else -1,
        page=max(1, int(numbers["page"][:6] or 1)),
    ), ""


def _named(values: Sequence[Mapping[str, Any]]) -> dict[str, set[str]]:
    """The codes that a slice has to have names for."""
    found: dict[str, set[str]] = {"items": set(), "suppliers": set(), "offers": set()}
    for value in values:
        row = value.get("line") or value.get("gain") or value
        found["items"] |= {row[k] for k in ("item",) if row.get(k)} | {*row.get("items", ())}
        found["suppliers"] |= {row[k] for k in ("supplier",) if row.get(k)}
        found["offers"] |= {row[k] for k in ("offer",) if row.get(k)}
        if "scope" in row:
            found["offers" if row["scope"] == "offer" else "suppliers"].add(row["code"])
        for reason in row.get("reasons", ()):
            _named_by_reason(reason["facts"], found)
    return found


def _named_by_reason(facts: Mapping[str, Any], found: dict[str, set[str]]) -> None:
    for side in ("joint", "alone"):
        found["offers"] |= {*str(facts.get(side, "")).split()}
    for code in ("scale", "supplier"):
        if code in facts:
            found["offers"].add(str(facts[code]))
            found["suppliers"].add(str(facts[code]))


def _choices(request: Any, result: Result, how: _List) -> dict[str, object]:
    order = result.head.case.order
    suppliers: tuple[tuple[str, str], ...] = ()
    if "supplier" in how.filters:
        suppliers = seen.supplier_choices(request.node, request.staff.reader, result.run.id)
    periods = range(order.periods) if "period" in how.filters else ()
    return {
        "members": result.head.case.members if "member" in how.filters else (),
        "has_items": "item" in how.filters,
        "suppliers": suppliers,
        "periods": [(number, period_start(order, number).isoformat()) for number in periods],
    }


def _turns(query: QueryDict, asked: Filter, pages_: int) -> dict[str, str]:
    """Addresses of the pages before and after this one."""

    def at(page: int) -> str:
        if not 1 <= page <= pages_:
            return ""
        kept = {name: query[name] for name in query if name != "page"}
        return "?" + urlencode({**kept, "page": page})

    return {"previous": at(asked.page - 1), "next": at(asked.page + 1)}
