"""Pictures as SVG text: grouped bars, a Gantt chart, a front, a ladder of steps.

Pure functions of frozen values. Every text is escaped; every picture has a title and stands beside
a table that says the same. Colours are classes (`s0`, `s1`, ...) that the style sheet fills.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

WIDTH = 480
ROW = 18
SERIES = 6
"""Series with a colour of their own; further ones start again."""


@dataclass(frozen=True)
class Bar:
    """One bar: its colour, its length and what is written beside it."""

    series: int
    value: int
    text: str


@dataclass(frozen=True)
class Bars:
    """Groups of bars from zero; a bar is written with its text beside it."""

    title: str
    series: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Bar, ...]], ...]


@dataclass(frozen=True)
class Span:
    """One row of a Gantt chart; `other` is where the other plan ends, None without one."""

    label: str
    first: date
    last: date
    needed: date
    other: date | None


@dataclass(frozen=True)
class Gantt:
    """Rows of time: a bar, a line where it was needed, a ring where the other plan ends."""

    title: str
    legend: tuple[str, str, str]
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Front:
    """Points that trade `x` against `y`; the first is the one chosen."""

    title: str
    x_name: str
    y_name: str
    points: tuple[tuple[int, int], ...]
    corners: tuple[str, str, str, str]
    """What is written at least x, most x, least y, most y."""


@dataclass(frozen=True)
class Ladder:
    """A volume made of parts against the steps it can reach."""

    title: str
    parts: tuple[tuple[str, int], ...]
    steps: tuple[tuple[int, str], ...]


Chart = Bars | Gantt | Front | Ladder


def svg(chart: Chart) -> str:
    match chart:
        case Bars():
            return grouped_bars(chart)
        case Gantt():
            return gantt(chart)
        case Front():
            return front(chart)
        case Ladder():
            return ladder(chart)


def grouped_bars(chart: Bars) -> str:
    most = max((bar.value for _, bars in chart.groups for bar in bars), default=0)
    parts = [*_legend(chart.series)]
    y = ROW * len(chart.series) + 8
    for label, bars in chart.groups:
        parts.append(_text(0, y + 13, label, "name"))
        y += ROW + 2
        for bar in bars:
            width = _scaled(bar.value, most, WIDTH - 160)
            parts.append(_rect(0, y, width, ROW - 4, bar.series))
            parts.append(_text(width + 6, y + 11, bar.text))
            y += ROW
        y += 8
    return _picture(chart.title, y, parts)


def gantt(chart: Gantt) -> str:
    days = [d for s in chart.spans for d in (s.first, s.last, s.needed, s.other or s.last)]
    low, high = min(days), max(days)
    years = [date(year, 1, 1) for year in range(low.year, high.year + 2)]
    low, high = min(low, years[0]), max(high, years[-1])
    top = ROW * 3 + 26
    height = top + len(chart.spans) * (2 * ROW + 4)

    def x(day: date) -> int:
        return 8 + _scaled((day - low).days, (high - low).days, WIDTH - 48)

    parts = [*_marks(chart.legend)]
    for year in years:
        parts.append(_line(x(year), top - 6, x(year), height, "grid"))
        parts.append(_text(x(year) - 8, top - 10, str(year.year)))
    for index, span in enumerate(chart.spans):
        y = top + index * (2 * ROW + 4)
        parts.append(_text(8, y + 12, span.label, "name"))
        parts.append(
            _rect(x(span.first), y + ROW, max(4, x(span.last) - x(span.first)), ROW - 4, 0)
        )
        parts.append(_line(x(span.needed), y + ROW - 3, x(span.needed), y + 2 * ROW, "needed"))
        if span.other:
            parts.append(_ring(x(span.other), y + ROW + 7))
    return _picture(chart.title, height, parts)


def front(chart: Front) -> str:
    left, top, wide, high = 12, 44, WIDTH - 40, 200
    xs, ys = [p[0] for p in chart.points], [p[1] for p in chart.points]

    def at(point: tuple[int, int]) -> tuple[int, int]:
        across = _scaled(point[0] - min(xs), max(xs) - min(xs), wide)
        up = _scaled(point[1] - min(ys), max(ys) - min(ys), high)
        return left + across, top + high - up

    bottom = top + high
    places = [at(point) for point in chart.points]
    line = " ".join(f"{x},{y}" for x, y in sorted(places))
    parts = [
        _text(0, 12, f"{chart.y_name}: {chart.corners[2]} – {chart.corners[3]}", "name"),
        _line(left, top, left, bottom, "axis"),
        _line(left, bottom, left + wide, bottom, "axis"),
        f'<polyline class="front" points="{line}"/>',
        *(f'<circle class="point" cx="{x}" cy="{y}" r="3"/>' for x, y in places[1:]),
        *(f'<circle class="chosen" cx="{x}" cy="{y}" r="6"/>' for x, y in places[:1]),
        _text(0, bottom + 22, f"{chart.x_name}: {chart.corners[0]} – {chart.corners[1]}", "name"),
    ]
    return _picture(chart.title, bottom + 32, parts)


def ladder(chart: Ladder) -> str:
    volume = sum(part for _, part in chart.parts)
    most = max([volume, *(start for start, _ in chart.steps)])
    top = ROW * len(chart.parts) + 10
    height = top + ROW + 8 + len(chart.steps) * ROW
    parts = [*_legend(f"{name}" for name, _ in chart.parts)]
    done = 0
    for series, (_, part) in enumerate(chart.parts):
        start = _scaled(done, most, WIDTH - 2)
        done += part
        parts.append(_rect(start, top, _scaled(done, most, WIDTH - 2) - start, ROW, series))
    for index, (threshold, text) in enumerate(chart.steps):
        x = 1 + _scaled(threshold, most, WIDTH - 2)
        y = top + ROW + 14 + index * ROW
        reached = "reached" if threshold <= volume else "open"
        parts.append(_line(x, top - 4, x, y + 2, reached))
        anchor = "end" if x > WIDTH // 2 else "start"
        parts.append(_text(x + (-5 if anchor == "end" else 5), y, text, reached, anchor))
    return _picture(chart.title, height, parts)


def _scaled(value: int, most: int, width: int) -> int:
    return width * max(0, value) // most if most > 0 else 0


def _legend(names: Iterable[str]) -> Iterable[str]:
    for index, name in enumerate(names):
        yield _rect(0, index * ROW + 2, 12, 12, index)
        yield _text(18, index * ROW + 13, name)


def _marks(names: tuple[str, str, str]) -> Iterable[str]:
    yield _rect(0, 4, 14, 10, 0)
    yield _line(7, ROW + 2, 7, ROW + 16, "needed")
    yield _ring(7, 2 * ROW + 9)
    for index, name in enumerate(names):
        yield _text(22, index * ROW + 13, name)


def _rect(x: int, y: int, width: int, height: int, series: int) -> str:
    return f'<rect class="s{series % SERIES}" x="{x}" y="{y}" width="{width}" height="{height}"/>'


def _line(x: int, y: int, x2: int, y2: int, kind: str) -> str:
    return f'<line class="{kind}" x1="{x}" y1="{y}" x2="{x2}" y2="{y2}"/>'


def _ring(x: int, y: int) -> str:
    return f'<circle class="ring" cx="{x}" cy="{y}" r="5"/>'


def _text(x: int, y: int, text: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'


def _picture(title: str, height: int, parts: Iterable[str]) -> str:
    return (
        f'<svg role="img" viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )
