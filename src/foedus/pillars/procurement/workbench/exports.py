"""Results as files: JSON with everything, a workbook, a CSV of the main table."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.http import HttpResponse

from foedus.desk.intake.views import XLSX
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.report.shown import Table
from foedus.pillars.procurement.report.sweeps.files import sweep_json, write_csv
from foedus.pillars.procurement.report.sweeps.show import show_sweep
from foedus.pillars.procurement.report.workbook import (
    write_sweep_workbook,
    write_tables,
    write_workbook,
)
from foedus.pillars.procurement.runs import papers
from foedus.pillars.procurement.runs.computing import Question, case_of
from foedus.pillars.procurement.workbench import seen
from foedus.pillars.procurement.workbench.seen import Run

FORMATS = ("json", "xlsx", "csv")
TYPES = {"json": "application/json", "xlsx": XLSX, "csv": "text/csv; charset=utf-8"}


def of_run(request: Any, run: Run, form: str) -> HttpResponse | None:
    """The whole result; None for an unknown format or a run without one."""
    found = seen.documents(request.node, request.staff.reader, run.id)
    if form not in FORMATS or found is None or found[1] is None:
        return None
    case, result = found[0], found[1]
    question = Question(papers.unpack_case(case), run.asked)
    language = request.staff.language
    if run.has_sweep:
        swept = papers.unpack_sweep(result, question.everybody)
        report = show_sweep(swept, language=language)
        writers: Mapping[str, Callable[[Path], Any]] = {
            "json": lambda path: path.write_text(sweep_json(swept), "utf-8"),
            "xlsx": lambda path: write_sweep_workbook(report, path),
            "csv": lambda path: write_csv(report.tables["scenarios"], path),
        }
    elif form == "json":
        content = papers.plan_bytes(result)
        return as_file(content, form, f"plan-{run.id}")
    else:
        plan = papers.unpack_plan(result)
        writers = _plan_writers(question, plan, language)
    return as_file(written(writers[form]), form, f"run-{run.id}")


def _plan_writers(
    question: Question, plan: SharedPlan, language: str
) -> Mapping[str, Callable[[Path], Any]]:
    report = show(case_of(question), plan, language=language, shares=plan.shares)
    return {
        "xlsx": lambda path: write_workbook(report, path),
        "csv": lambda path: write_csv(report.tables["deliveries"], path),
    }


def of_tables(tables: tuple[Table, ...], form: str, name: str) -> HttpResponse | None:
    """Some tables as a file: the first one alone as CSV."""
    if form not in FORMATS or not tables:
        return None
    writers: Mapping[str, Callable[[Path], Any]] = {
        "json": lambda path: path.write_text(_json(tables), "utf-8"),
        "xlsx": lambda path: write_tables(tables, path),
        "csv": lambda path: write_csv(tables[0], path),
    }
    return as_file(written(writers[form]), form, name)


def _json(tables: tuple[Table, ...]) -> str:
    told = [
        {
            "table": table.code,
            "heading": table.heading,
            "columns": [column.label for column in table.columns],
            "rows": [[str(v) if hasattr(v, "isoformat") else v for v in r] for r in table.rows],
        }
        for table in tables
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)


def written(write: Callable[[Path], Any]) -> bytes:
    """What a writer of files writes, without the file."""
    with tempfile.TemporaryDirectory(prefix="foedus-export-") as folder:
        path = Path(folder) / "export"
        write(path)
        return path.read_bytes()


def as_file(content: bytes, form: str, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(content, content_type=TYPES[form], headers=disposition)
