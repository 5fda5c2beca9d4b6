"""Runs beside each other: any two to five of an order, and one without and with a state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.pillars.procurement.plan.result import StepReached
from foedus.pillars.procurement.report.lexicon import Names
from foedus.pillars.procurement.report.page import page_table
from foedus.pillars.procurement.report.shown import Table
from foedus.pillars.procurement.runs import slices
from foedus.pillars.procurement.workbench import exports, pages, seen
from foedus.pillars.procurement.workbench.pages import PAGES
from foedus.pillars.procurement.workbench.run_views import REFRESH_SECONDS
from foedus.pillars.procurement.workbench.seen import MOST_COMPARED, Result, Run
from foedus.pillars.procurement.workbench.tables import (
    Compared,
    compared,
    funding,
    shares_compared,
    steps_reached,
    unit_prices,
)


@permit(Right.READ)
def compare(request: Any) -> HttpResponse:
    """Two to five runs side by side; the first is what the others are held against."""
    language = request.staff.language
    runs = _named(request)
    context: dict[str, object] = {"title": words("workbench.compare.title", language)}
    results = seen.results(request.node, request.staff.reader, runs)
    one_order = len({(run.order_owner, run.order_id) for run in runs}) == 1
    if not 2 <= len(results) <= MOST_COMPARED or not one_order:  # noqa: PLR2004  (two or more)
        context["wrong"] = words("workbench.compare.few", language)
        return render(request, f"{PAGES}compare.html", context, status=400)
    tables = _tables(request, results)
    if form := request.GET.get("format", ""):
        return _file(tables, form, "runs-compared")
    context |= _page(request, results, tables)
    return render(request, f"{PAGES}compare.html", context)


@permit(Right.READ)
def accession(request: Any) -> HttpResponse:
    """What one more state would change: prices, shares, delivery, funding, before and after."""
    language = request.staff.language
    runs = _named(request)
    joining = runs[-1].asked.joining if runs else None
    if len(runs) != 2 or joining is None:  # noqa: PLR2004  (without and with)
        raise Http404
    title = words("workbench.accession.title", language, member=joining.name)
    context: dict[str, object] = {"title": title, "order": _order(request, runs[0])}
    results = seen.results(request.node, request.staff.reader, runs)
    if len(results) < len(runs):
        context["open"] = [run for run in runs if not run.has_plan]
        answer = render(request, f"{PAGES}compare.html", context)
        if any(run.is_open for run in runs) and request.GET.get("still") != "1":
            answer.headers["Refresh"] = str(REFRESH_SECONDS)
        return answer
    tables = (*_tables(request, results), *_before_and_after(request, results))
    if form := request.GET.get("format", ""):
        return _file(tables, form, f"accession-{joining.member}")
    context |= _page(request, results, tables)
    context["funding"] = _funding(request, results)
    return render(request, f"{PAGES}compare.html", context)


def _named(request: Any) -> tuple[Run, ...]:
    ids = [one for one in request.GET.getlist("run") if _is_id(one)][: MOST_COMPARED + 1]
    return seen.these(request.node, request.staff.reader, ids)


def _is_id(written: str) -> bool:
    dashes = [at for at, letter in enumerate(written) if letter == "-"]
    hexed = written.replace("-", "")
    known = set("0123456789abcdef")
    return dashes == [8, 13, 18, 23] and len(hexed) == 32 and set(hexed) <= known  # noqa: PLR2004


def _tables(request: Any, results: tuple[Result, ...]) -> tuple[Table, ...]:
    language = request.staff.language
    beside = [_compared(request, result) for result in results]
    names = _names(request, results, beside)
    reached = steps_reached(names, beside)
    return (compared(language, beside), *((reached,) if reached.rows else ()))


def _compared(request: Any, result: Result) -> Compared:
    told = seen.reached(request.node, request.staff.reader, result.run.id)
    steps = tuple(
        StepReached(**{name: row[name] for name in StepReached.model_fields}) for row in told
    )
    title = pages.title_of(result.run, request.staff.language)
    return Compared(title, result.head, result.days, steps)


def _names(
    request: Any,
    results: tuple[Result, ...],
    beside: list[Compared],
    items: tuple[str, ...] = (),
) -> Names:
    """Names of everybody in any of the runs, and of the scales and items that are shown."""
    codes = {step.code for run in beside for step in run.steps}
    found = {
        (sheet, str(sorted(value.items()))): (sheet, value)
        for result in results
        for sheet, value in seen.names(
            request.node,
            request.staff.reader,
            result.run.id,
            items=items,
            suppliers=codes,
            offers=codes,
        )
    }
    head = slices.named(
        max(results, key=lambda one: len(one.head.case.members)).head, found.values()
    )
    return Names(head.case, request.staff.language)


def _before_and_after(request: Any, results: tuple[Result, ...]) -> tuple[Table, ...]:
    node, reader = request.node, request.staff.reader
    before, after = results
    prices = [seen.prices(node, reader, one.run.id) for one in results]
    names = _names(request, results, [], tuple({*prices[0], *prices[1]}))
    language = request.staff.language
    advice = [one.sentences(language)["funding"] for one in results]
    tables = [unit_prices(names, *prices), funding(language, *advice)]
    if before.head.plan.shares and after.head.plan.shares:
        tables.append(shares_compared(names, before.head.plan.shares, after.head.plan.shares))
    return tuple(tables)


def _funding(request: Any, results: tuple[Result, ...]) -> list[Mapping[str, Any]]:
    """What funding advice says of the later plan and did not say of the earlier one."""
    before, after = (result.sentences(request.staff.language)["funding"] for result in results)
    known = {one["heading"] for one in before}
    return [one for one in after if one["heading"] not in known]


def _page(
    request: Any, results: tuple[Result, ...], tables: tuple[Table, ...]
) -> dict[str, object]:
    language = request.staff.language
    figures = pages.lexicon(results[0].head, language).figures
    query = urlencode([("run", result.run.id) for result in results])
    return {
        "order": _order(request, results[0].run),
        "tables": [page_table(figures, table) for table in tables],
        "different": [
            {
                "id": one.run.id,
                "title": pages.title_of(one.run, language),
                "text": pages.different(one.run, one.head, language),
            }
            for one in results
        ],
        "compared": True,
        "query": f"?{query}",
        "formats": exports.FORMATS,
    }


def _order(request: Any, run: Run) -> dict[str, str]:
    href = reverse("order", args=[run.order_owner, run.order_id])
    return {"href": href, "title": pages.order_title(request, run)}


def _file(tables: tuple[Table, ...], form: str, name: str) -> HttpResponse:
    made = exports.of_tables(tables, form, name)
    if made is None:
        raise Http404
    return made
