"""The report as one self-contained HTML page: no script, no request, charts beside tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from django.utils.safestring import SafeString

from foedus.desk.charts.bars import Group, grouped_bars
from foedus.desk.charts.gantt import gantt
from foedus.desk.charts.ladder import price_ladder
from foedus.desk.charts.scatter import Point, scatter
from foedus.desk.figures import Figures, Kind
from foedus.desk.page import drawn, render_page
from foedus.desk.phrases import say
from foedus.pillars.procurement.report.accession import accession_cards
from foedus.pillars.procurement.report.shown import (
    AdviceGroup,
    AdviceText,
    MemberStory,
    Report,
    Scale,
    Table,
    Topic,
    advice_groups,
)
from foedus.pillars.procurement.wording.accession import ACCESSION
from foedus.pillars.procurement.wording.reasons import MARKS

TEMPLATES = Path(__file__).parent / "templates"
LOOKS: dict[Kind, str] = {"text": "text", "day": "day"}
SECTIONS = (
    "verdicts",
    "members",
    "steps",
    "bills",
    "shares",
    "gains",
    "front",
    "coalitions",
    "accession",
    "proof",
    "advice",
    "sources",
)


def report_page(report: Report) -> str:
    """Return the page's HTML."""
    return render_page(
        "procurement/report.html",
        {
            "language": "sr-Latn" if report.language == "sr" else report.language,
            "report": report,
            "order_on": report.order_on.isoformat(),
            "words": report.words,
            "own_bill": report.own_bill,
            "guarantee": report.guarantee,
            "sections": [
                {"code": code, "heading": _heading(report, code)}
                for code in SECTIONS
                if _has(report, code)
            ],
            "shares": report.shares,
            "charts": _charts(report),
            "accessions": accession_cards(report.accessions),
            "accession_basis": say(ACCESSION, "basis", report.language),
            "scales": [_scale(scale, number) for number, scale in enumerate(report.scales)],
            "stories": [story_drawn(report.words, story) for story in report.stories],
            "topics": [
                _topic(report, topic, groups)
                for topic, groups in advice_groups(report.advice).items()
            ],
            "tables": {
                code: page_table(report.figures, table) for code, table in report.tables.items()
            },
        },
        TEMPLATES,
    )


def _heading(report: Report, code: str) -> str:
    if code == "shares" and report.shares is not None:
        return report.shares.heading
    return report.words[f"h_{code}"]


def _has(report: Report, code: str) -> bool:
    shown = {
        "shares": report.shares is not None,
        "verdicts": bool(report.judgements),
        "steps": bool(report.scales),
        "front": bool(report.front),
        "coalitions": "verdicts" in report.tables,
        "accession": bool(report.accessions),
        "advice": bool(report.advice),
    }
    return shown.get(code, True)


def _charts(report: Report) -> dict[str, object]:
    charts: dict[str, object] = {"members": bars_drawn(report.words, report.against)}
    if report.front:
        charts["front"] = front_drawn(report.words, report.front)
    return charts


def bars_drawn(words: Mapping[str, str], groups: tuple[Group, ...]) -> SafeString:
    """Draw what each member pays together and alone."""
    told = "; ".join(
        f"{group.label}: " + ", ".join(f"{bar.series} {bar.figure}" for bar in group.bars)
        for group in groups
    )
    return drawn(grouped_bars("members-c", words["h_members"], told, groups))


def front_drawn(words: Mapping[str, str], points: tuple[Point, ...]) -> SafeString:
    """Draw the cost-delivery front."""
    axes = (words["c_lateness"], words["c_cost"])
    told = "; ".join(f"{p.up_figure}, {p.across_figure}" for p in points)
    return drawn(scatter("front-c", words["h_front"], told, axes, points))


def _scale(scale: Scale, number: int) -> dict[str, object]:
    told = "; ".join(rung.label for rung in scale.ladder.rungs) + ". " + scale.sentence
    chart = price_ladder(f"ladder-{number}", scale.heading, told, scale.ladder)
    return {"heading": scale.heading, "sentence": scale.sentence, "chart": drawn(chart)}


def story_drawn(words: Mapping[str, str], story: MemberStory) -> dict[str, object]:
    """One member's items with their reasons, and when they come as a Gantt chart."""
    told = "; ".join(
        f"{span.label}: {span.first_on.isoformat()} – {span.last_on.isoformat()}"
        for span in story.spans
    )
    title = f"{words['h_deliveries']}: {story.name}"
    chart = gantt(f"gantt-{story.member}", title, told, story.spans)
    return {
        "member": story.member,
        "name": story.name,
        "items": story.items,
        "chart": drawn(chart),
    }


OPEN_UP_TO = 2
"""Pieces of advice that a group shows at once, unless nobody has to act on them."""


def _topic(report: Report, topic: Topic, groups: Sequence[AdviceGroup]) -> dict[str, object]:
    return {
        "heading": report.words[f"h_advice_{topic}"],
        "groups": [
            {
                "heading": group.heading,
                "pieces": [text.text for text in group.advice],
                "facts": list(dict.fromkeys(_facts(report, text) for text in group.advice)),
                "is_open": not group.calm and len(group.advice) <= OPEN_UP_TO,
            }
            for group in groups
        ],
    }


def _facts(report: Report, text: AdviceText) -> str:
    """Say where a piece of advice comes from: source, day of the fact, confidence."""
    mark = say(MARKS, "R" if text.to_be_confirmed else text.mark, report.language)
    return ", ".join(part for part in (text.source, text.date, mark) if part)


def page_table(figures: Figures, table: Table) -> dict[str, object]:
    """Return a table as the template takes it: cells with their look."""
    looks = [LOOKS.get(column.kind, "n") for column in table.columns]
    rows = [
        [{"text": text, "look": look} for text, look in zip(row, looks, strict=True)]
        for row in table.written(figures)
    ]
    return {
        "code": table.code,
        "heading": table.heading,
        "columns": table.columns,
        "rows": rows,
    }
