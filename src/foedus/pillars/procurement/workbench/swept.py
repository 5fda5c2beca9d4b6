"""The page of many scenarios: what matters, and every scenario, a page at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from foedus.pillars.procurement.report.accession import accession_cards
from foedus.pillars.procurement.report.page import page_table
from foedus.pillars.procurement.report.sweeps.page import swings_drawn
from foedus.pillars.procurement.report.sweeps.show import show_sweep
from foedus.pillars.procurement.runs import papers
from foedus.pillars.procurement.runs.computing import Question
from foedus.pillars.procurement.workbench import exports, pages, seen
from foedus.pillars.procurement.workbench.pages import PAGES
from foedus.pillars.procurement.workbench.seen import PAGE, Run


def page(request: Any, run: Run) -> HttpResponse:
    found = seen.documents(request.node, request.staff.reader, run.id)
    if found is None or found[1] is None:
        raise Http404
    question = Question(papers.unpack_case(found[0]), run.asked)
    swept = papers.unpack_sweep(found[1], question.everybody)
    report = show_sweep(swept, language=request.staff.language)
    written = request.GET.get("page", "1")
    number = int(written[:6]) if written.isascii() and written.isdigit() else 1
    tables = dict(report.tables)
    rows = tables["scenarios"].rows
    tables["scenarios"] = replace(
        tables["scenarios"], rows=rows[PAGE * (number - 1) : PAGE * number]
    )
    if "swings" in tables:
        tables["swings"] = replace(tables["swings"], rows=tables["swings"].rows[:PAGE])
    last = max(1, -(-len(rows) // PAGE))
    facts = {
        **pages.frame(request, run),
        "report": report,
        "cards": accession_cards(report.accessions),
        "chart": swings_drawn(report),
        "tables": {code: page_table(report.figures, table) for code, table in tables.items()},
        "previous": f"?page={number - 1}" if 1 < number <= last else "",
        "next": f"?page={number + 1}" if number < last else "",
        "formats": exports.FORMATS,
    }
    return render(request, f"{PAGES}swept.html", facts)
