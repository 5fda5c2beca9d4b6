"""Self-contained pages: Django templates rendered without settings, the stylesheet inside.

Django 5.2, `django.template.Engine` standalone: no project, no localisation, autoescape on. The
look follows patterns of the GOV.UK Design System: summary list, tag, inset text, captioned table.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from django.template import Context, Engine
from django.utils.safestring import SafeString, mark_safe

DESK = Path(__file__).parent


def render_page(template: str, values: Mapping[str, object], *folders: Path) -> str:
    """Render `template`, looked for in `folders` and in the desk's own.

    `values` are plain values; markup among them must come through `drawn`. The page carries its
    style and asks for nothing from anywhere.
    """
    engine = Engine(dirs=[str(folder) for folder in (*folders, DESK / "templates")])
    style = (DESK / "static" / "desk.css").read_text("utf-8")
    context = Context(
        {**values, "style": mark_safe(style)},  # noqa: S308  (a file of ours)
        use_l10n=False,
        use_tz=False,
    )
    return str(engine.get_template(template).render(context))


def drawn(chart: str) -> SafeString:
    """Mark a drawing of desk.charts as markup: its texts were escaped when drawn."""
    safe: SafeString = mark_safe(chart)  # noqa: S308  (escaped in charts.drawing)
    return safe
