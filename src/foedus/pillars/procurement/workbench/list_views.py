"""The long lists of a result, a page at a time: who gains, deliveries, steps, verdicts, fees."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render

from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.pillars.procurement.periods import period_start
from foedus.pillars.procurement.report import tables as report_tables
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.page import page_table, story_drawn
from foedus.pillars.procurement.report.show import stories
from foedus.pillars.procurement.report.shown import Table
from foedus.pillars.procurement.runs import slices
from foedus.pillars.procurement.runs.slices import Head
from foedus.pillars.procurement.workbench import pages, seen
from foedus.pillars.procurement.workbench.pages import PAGES
from foedus.pillars.procurement.workbench.seen import Filter, Result


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
