"""The report as a workbook: one sheet a table, numbers as numbers.

No text becomes a formula, a link or a number: texts are written as strings whatever they look
like (OWASP, "CSV injection").
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from foedus.desk.figures import Kind, Value
from foedus.pillars.procurement.report.shown import Report, Table
from foedus.pillars.procurement.report.sweeps.shown import SweepReport

SHEETS = (
    "bills",
    "shares",
    "leaving",
    "deliveries",
    "steps",
    "alone",
    "gains",
    "verdicts",
    "coalitions",
    "activations",
    "budgets",
    "shortfalls",
    "front",
    "accession",
    "prices",
    "advice",
    "sources",
)
FORMATS: dict[Kind, str] = {
    "money": "#,##0.00",
    "saving": "+#,##0.00;-#,##0.00;0.00",
    "units": "#,##0",
    "days": "+#,##0;-#,##0;0",
    "day": "yyyy-mm-dd",
    "share": "0.00%",
    "text": "@",
}
WIDEST = 60


def write_workbook(report: Report, path: Path) -> None:
    """Write the report to `path`; an existing file is replaced."""
    _write(
        path, _summary(report), [report.tables[code] for code in SHEETS if code in report.tables]
    )


def write_sweep_workbook(report: SweepReport, path: Path) -> None:
    """Write the report of a sweep in the same way."""
    rows: list[tuple[str, ...]] = [(f"{report.headings['sweep']}: {report.title}",)]
    if report.demo:
        rows.append((report.words["demo"],))
    rows += [(sentence,) for sentence in (*report.summary, *report.warnings, report.basis)]
    rows += [(one.heading, sentence) for one in report.accessions for sentence in one.sentences]
    _write(path, rows, list(report.tables.values()))


def write_tables(tables: Sequence[Table], path: Path) -> None:
    """Write some tables, headed by what they are."""
    _write(path, [(table.heading,) for table in tables], list(tables))


def _write(path: Path, summary: list[tuple[str, ...]], tables: list[Table]) -> None:
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        formats = {kind: book.add_format({"num_format": f}) for kind, f in FORMATS.items()}
        for wrapped in ("text", "day"):
            formats[wrapped].set_align("top")
        head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
        _summary_sheet(book, summary, head)
        for table in tables:
            _sheet(book, table, formats, head)


def _summary(report: Report) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [(report.title,), (report.decision,)]
    if report.demo:
        rows.append((report.words["n_demo"],))
    rows += [(number.label, number.figure, number.note) for number in report.numbers]
    rows += [(warning,) for warning in report.warnings]
    rows += [(judged.items, judged.tag, judged.sentence) for judged in report.judgements]
    rows += [(report.own_bill,), (report.words["n_pro_rata"],), (report.words["n_whole"],)]
    rows += report.tables["proof"].written(report.figures)
    return rows


def _summary_sheet(book: Any, rows: list[tuple[str, ...]], head: Any) -> None:
    sheet = book.add_worksheet("summary")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 2, 48)
    for index, row in enumerate(rows):
        for column, words in enumerate(row):
            sheet.write_string(index, column, words, head if index == 0 else None)


def _sheet(book: Any, table: Table, formats: dict[Kind, Any], head: Any) -> None:
    sheet = book.add_worksheet(table.code)
    sheet.freeze_panes(1, 1)
    for index, column in enumerate(table.columns):
        sheet.write_string(0, index, column.label, head)
        longest = max((len(str(row[index])) for row in table.rows), default=0)
        sheet.set_column(index, index, min(WIDEST, max(12, len(column.label), longest + 2)))
    for number, row in enumerate(table.rows, start=1):
        for index, value in enumerate(row):
            kind = table.columns[index].kind
            _cell(sheet, (number, index), kind, value, formats[kind])
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _cell(sheet: Any, place: tuple[int, int], kind: Kind, value: Value, look: Any) -> None:
    if value is None:
        sheet.write_blank(*place, None, look)
    elif isinstance(value, date):
        sheet.write_datetime(*place, value, look)
    elif isinstance(value, str):
        sheet.write_string(*place, value)
    elif kind in ("money", "saving"):
        sheet.write_number(*place, value / 100, look)
    elif kind == "share":
        sheet.write_number(*place, value / 10_000, look)
    else:
        sheet.write_number(*place, value, look)
