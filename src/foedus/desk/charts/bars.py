"""Grouped horizontal bars: a few readings of one quantity, group by group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.desk.charts.drawing import drawing, element, percent, text

BAR, ROW, HEAD, FOOT = 16, 22, 24, 14
WIDEST = 0.54
"""Share of the width for the longest bar; the rest is for its figure."""

STYLES = ("solid", "hatched", "outlined")


@dataclass(frozen=True)
class Bar:
    """One bar: `value` >= 0 sets its length, None draws none; `figure` is written at its end."""

    series: str
    value: int | None
    figure: str


@dataclass(frozen=True)
class Group:
    """Bars that belong together, under their label."""

    label: str
    bars: tuple[Bar, ...]


def grouped_bars(code: str, title: str, description: str, groups: tuple[Group, ...]) -> str:
    """Draw groups of at most three bars; the n-th bar of each group has the n-th style."""
    top = max((bar.value or 0 for group in groups for bar in group.bars), default=0) or 1
    height = sum(HEAD + ROW * len(group.bars) + FOOT for group in groups)
    return drawing(code, height, title, description, _marks(code, groups, top))


def _marks(code: str, groups: tuple[Group, ...], top: int) -> Iterator[str]:
    y = 0
    for group in groups:
        yield text(group.label, x=0, y=y + 15, class_="label strong")
        y += HEAD
        for style, bar in zip(STYLES, group.bars, strict=False):
            share = WIDEST * (bar.value or 0) / top
            if bar.value is not None:
                yield _bar(code, style, share, y)
            yield text(
                f"{bar.series}: {bar.figure}" if bar.value is None else bar.figure,
                x=percent(share),
                dx=6 if bar.value is not None else 0,
                y=y + 13,
                class_="label figure",
            )
            y += ROW
        y += FOOT


def _bar(code: str, style: str, share: float, y: float) -> str:
    fill = f"url(#{code}-hatch)" if style == "hatched" else ""
    return element(
        "rect",
        x=0,
        y=y,
        width=percent(max(share, 0.004)),
        height=BAR,
        class_=f"bar {style}",
        **({"fill": fill} if fill else {}),
    )
