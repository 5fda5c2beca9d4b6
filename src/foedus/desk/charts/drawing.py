"""The few SVG elements that the charts are drawn from; every text is escaped here.

W3C SVG 2; accessible names after WAI-ARIA Graphics: role=img, labelled by title and desc.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

Attribute = str | float | int


def element(name: str, content: str = "", **attributes: Attribute) -> str:
    """Return an element; `class_` becomes class, `stroke_width` becomes stroke-width.

    `content` is markup: pass text through `text` or `escape`.
    """
    parts = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_plain(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{parts}>{content}</{name}>" if content else f"<{name}{parts}/>"


def text(words: str, **attributes: Attribute) -> str:
    return element("text", escape(words), **attributes)


def percent(share: float) -> str:
    """Return a share (0-1) of the width as an SVG length."""
    return f"{100 * share:.3f}%"


def line(x1: str, y1: float, x2: str, y2: float, class_: str) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def at(share: float, y: float, marks: str) -> str:
    """Place marks drawn around (0, 0) at a share of the width."""
    return element("svg", marks, x=percent(share), y=y, overflow="visible", width=1, height=1)


def drawing(code: str, height: float, title: str, description: str, marks: Iterable[str]) -> str:
    """Return the whole chart. `code` must be unique in the page."""
    names = element("title", escape(title), id=f"{code}-title")
    names += element("desc", escape(description), id=f"{code}-desc")
    hatch = element(
        "pattern",
        element("rect", width=6, height=6, class_="hatch-ground")
        + element("line", x1=0, y1=0, x2=0, y2=6, class_="hatch-line"),
        id=f"{code}-hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return element(
        "svg",
        names + element("defs", hatch) + "".join(marks),
        class_="chart",
        role="img",
        width="100%",
        height=f"{height:g}",
        aria_labelledby=f"{code}-title {code}-desc",
    )


def _plain(value: Attribute) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
