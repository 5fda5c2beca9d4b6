"""A tornado diagram: how far each thing by itself moves a quantity down and up, widest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.desk.charts.drawing import drawing, element, line, percent, text

HEAD, LABEL, BAR, ROW, FOOT = 24, 17, 15, 44, 8
SIDE = 0.2
"""Share of the width on each side that is left for the figures at the bars' ends."""


@dataclass(frozen=True)
class Swing:
    """One thing: `down` <= 0 <= `up` against the base, written as `down_figure`, `up_figure`; a
    `note` says what a bar cannot."""

    label: str
    down: int
    up: int
    down_figure: str
    up_figure: str
    note: str = ""


def tornado(
    code: str, title: str, description: str, axis_label: str, swings: tuple[Swing, ...]
) -> str:
    """Draw the swings around the axis of the base; what goes down is hatched, what goes up solid.
    The order is the caller's."""
    least = min((swing.down for swing in swings), default=0)
    most = max((swing.up for swing in swings), default=0)
    span = (most - least) or 1
    unit = (1 - 2 * SIDE) / span
    axis = SIDE - least * unit
    height = HEAD + ROW * len(swings) + FOOT
    marks = [line(percent(axis), HEAD - 6, percent(axis), height, "grid")]
    anchor = "end" if axis > 0.5 else "start"  # noqa: PLR2004  (half of the width)
    marks.append(text(axis_label, x=percent(axis), y=12, text_anchor=anchor, class_="label quiet"))
    for index, swing in enumerate(swings):
        marks += _row(code, swing, HEAD + ROW * index, axis, unit)
    return drawing(code, height, title, description, marks)


def _row(code: str, swing: Swing, y: float, axis: float, unit: float) -> Iterator[str]:
    yield text(swing.label, x=0, y=y + 12, class_="label strong halo")
    top, base = y + LABEL, y + LABEL + 12
    if swing.down:
        start = axis + swing.down * unit
        yield _bar(start, axis, top, "hatched", f"url(#{code}-hatch)")
        yield text(
            swing.down_figure, x=percent(start), dx=-5, y=base, text_anchor="end",
            class_="label figure halo",
        )  # fmt: skip
    if swing.up:
        end = axis + swing.up * unit
        yield _bar(axis, end, top, "solid", "")
        yield text(swing.up_figure, x=percent(end), dx=5, y=base, class_="label figure halo")
    if swing.note:
        yield text(swing.note, x="100%", y=y + 12, text_anchor="end", class_="label quiet halo")


def _bar(start: float, end: float, y: float, style: str, fill: str) -> str:
    return element(
        "rect",
        x=percent(start),
        y=y,
        width=percent(max(end - start, 0.003)),
        height=BAR,
        class_=f"bar {style}",
        **({"fill": fill} if fill else {}),
    )
