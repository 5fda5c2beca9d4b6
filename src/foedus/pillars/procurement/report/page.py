"""The report as one HTML page that needs nothing else: style inline, no script, no request.

Rendered with Django's template engine on its own; the template gets plain values, already worded.
"""

from __future__ import annotations

from importlib.resources import files

from django.template import Context, Engine
from django.utils.safestring import mark_safe

from foedus.desk.charts import svg
from foedus.pillars.procurement.report.values import NUMERIC, Section, Table, View, shown
from foedus.pillars.procurement.wording.report import LANGUAGES


def page(view: View) -> str:
    desk = files("foedus.desk")
    source = desk.joinpath("templates", "plan.html").read_text(encoding="utf-8")
    style = desk.joinpath("page.css").read_text(encoding="utf-8")
    template = Engine(autoescape=True).from_string(source)
    values = {
        "view": view,
        "tag": LANGUAGES[view.language],
        "style": mark_safe(style),  # noqa: S308  (our own file)
        "sections": [_section(section, view.language) for section in view.sections],
    }
    return template.render(Context(values, use_l10n=False, use_tz=False))


def _section(section: Section, language: str) -> dict[str, object]:
    return {
        "code": section.code,
        "title": section.title,
        "sentences": section.sentences,
        "charts": [mark_safe(svg(chart)) for chart in section.charts],  # noqa: S308  (svg escapes)
        "tables": [_table(table, language) for table in section.tables],
    }


def _table(table: Table, language: str) -> dict[str, object]:
    numeric = [column.kind in NUMERIC for column in table.columns]
    kinds = [column.kind for column in table.columns]
    rows = [
        [
            (shown(cell, kind, language), number)
            for cell, kind, number in zip(row, kinds, numeric, strict=True)
        ]
        for row in table.rows
    ]
    return {
        "caption": table.caption,
        "detail": table.detail,
        "headings": [(c.heading, n) for c, n in zip(table.columns, numeric, strict=True)],
        "rows": rows,
    }
