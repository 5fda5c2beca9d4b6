"""What the report of a sweep shows, decided once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foedus.desk.charts.tornado import Swing
from foedus.desk.figures import Figures
from foedus.pillars.procurement.report.shown import AccessionShown, Table


@dataclass(frozen=True)
class SweepReport:
    """Everything shown, in reading order. `tables` has swings and scenarios, and accession where
    a candidate was tried; `headings` by the same codes, and `sweep`."""

    language: str
    figures: Figures
    order: str
    title: str
    order_on: date
    demo: bool
    summary: tuple[str, ...]
    warnings: tuple[str, ...]
    accessions: tuple[AccessionShown, ...]
    swings: tuple[Swing, ...]
    basis: str
    tables: Mapping[str, Table]
    headings: Mapping[str, str]
    words: Mapping[str, str]
    digest: str
