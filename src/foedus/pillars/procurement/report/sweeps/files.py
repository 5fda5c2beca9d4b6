"""A sweep in files: JSON with codes and cents, a CSV of the scenarios, a workbook.

Text in CSV is guarded, so that no spreadsheet takes it for a formula (OWASP, "CSV injection").
"""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from foedus.desk.figures import Kind, Value
from foedus.desk.sheets.raw import guarded
from foedus.engine.job import versions
from foedus.pillars.procurement.report.shown import Table
from foedus.pillars.procurement.whatif.accession import accessions_of
from foedus.pillars.procurement.whatif.scenario import Scenario
from foedus.pillars.procurement.whatif.sweep import LIBRARIES, Swept
from foedus.pillars.procurement.whatif.tornado import swings


def sweep_json(swept: Swept) -> str:
    """Return the whole sweep; the first scenario is the base."""
    told = {
        "order": swept.case.order.order,
        "case_digest": swept.case.digest(),
        "versions": dict(versions(LIBRARIES)),
        "kept": swept.kept,
        "computed": swept.computed,
        "open": len(swept.open),
        "accessions": [one.model_dump(mode="json") for one in accessions_of(swept)],
        "swings": [asdict(swing) for swing in swings(swept)],
        "scenarios": [_scenario(swept, scenario) for scenario in swept.scenarios],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _scenario(swept: Swept, scenario: Scenario) -> dict[str, Any]:
    answer = swept.answers.get(scenario)
    told = asdict(scenario) | {
        "answer": None if answer is None else answer.model_dump(mode="json")
    }
    failed = swept.failed.get(scenario)
    return told if failed is None else told | {"failed": failed}


def write_csv(table: Table, path: Path) -> None:
    """Write one table: money with two decimals, days as yyyy-mm-dd."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(guarded(column.label) for column in table.columns)
        for row in table.rows:
            cells = zip(table.columns, row, strict=True)
            writer.writerow(_cell(column.kind, value) for column, value in cells)


def _cell(kind: Kind, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, int) and kind in ("money", "saving"):
        return str(Decimal(value).scaleb(-2))
    return str(value)
