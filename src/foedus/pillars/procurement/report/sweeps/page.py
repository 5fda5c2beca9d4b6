"""The report of a sweep as one self-contained HTML page: charts beside tables, no script."""

from __future__ import annotations

from foedus.desk.charts.tornado import tornado
from foedus.desk.page import drawn, render_page
from foedus.desk.phrases import say
from foedus.pillars.procurement.report.accession import accession_cards
from foedus.pillars.procurement.report.page import TEMPLATES, page_table
from foedus.pillars.procurement.report.sweeps.shown import SweepReport
from foedus.pillars.procurement.wording.accession import ACCESSION


def sweep_page(report: SweepReport) -> str:
    """Return the page's HTML."""
    figures = report.figures
    return render_page(
        "procurement/sweep.html",
        {
            "language": "sr-Latn" if report.language == "sr" else report.language,
            "report": report,
            "order_on": report.order_on.isoformat(),
            "words": report.words,
            "headings": report.headings,
            "accessions": accession_cards(report.accessions),
            "accession_basis": say(ACCESSION, "basis", report.language),
            "chart": swings_drawn(report),
            "tables": {code: page_table(figures, table) for code, table in report.tables.items()},
        },
        TEMPLATES,
    )


def swings_drawn(report: SweepReport) -> object:
    """Draw what moves the cost, the most moving first; "" where nothing does."""
    told = "; ".join(
        f"{swing.label}: " + ", ".join(_ends(swing.down_figure, swing.up_figure, swing.note))
        for swing in report.swings
    )
    if not report.swings:
        return ""
    heading = report.headings["swings"]
    return drawn(tornado("swings-c", heading, told, report.words["axis"], report.swings))


def _ends(*figures: str) -> list[str]:
    return [figure for figure in figures if figure]
