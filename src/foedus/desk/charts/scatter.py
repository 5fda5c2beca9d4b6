"""A front: points of two quantities that are both better when smaller, joined, one marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.desk.charts.drawing import at, drawing, element, line, percent, text

HEIGHT, TOP, BOTTOM, LEFT, RIGHT = 280, 34, 62, 0.04, 0.96


@dataclass(frozen=True)
class Point:
    """`across` and `up` are the quantities, `figures` their words; one point may be chosen."""

    across: int
    up: int
    across_figure: str
    up_figure: str
    chosen: bool = False


def scatter(
    code: str, title: str, description: str, axes: tuple[str, str], points: tuple[Point, ...]
) -> str:
    """Draw the points from left to right; axes are named across, up."""
    ordered = tuple(sorted(points, key=lambda point: (point.across, point.up)))
    places = [(_place(p.across, [q.across for q in points]), p) for p in ordered]
    marks = list(_frame(axes, ordered))
    ups = [point.up for point in points]
    heights = [HEIGHT - BOTTOM - _place(p.up, ups) * (HEIGHT - TOP - BOTTOM) for p in ordered]
    shares = [LEFT + share * (RIGHT - LEFT) for share, _ in places]
    for index in range(len(ordered) - 1):
        here, there = percent(shares[index]), percent(shares[index + 1])
        marks.append(line(here, heights[index], there, heights[index + 1], "front"))
    for share, y, point in zip(shares, heights, ordered, strict=True):
        marks.append(_point(share, y, point))
    return drawing(code, HEIGHT, title, description, marks)


def _place(value: int, values: list[int]) -> float:
    low, high = min(values), max(values)
    return 0.5 if high == low else (value - low) / (high - low)


def _frame(axes: tuple[str, str], ordered: tuple[Point, ...]) -> Iterator[str]:
    across, up = axes
    floor = HEIGHT - BOTTOM + 30
    yield line("0%", floor, "100%", floor, "grid")
    yield text(f"\u2191 {up}", x=0, y=12, class_="label quiet")
    yield text(f"{across} \u2192", x="100%", y=HEIGHT - 2, text_anchor="end", class_="label quiet")
    yield text(ordered[0].across_figure, x=0, y=floor + 13, class_="label figure")
    if len(ordered) > 1:
        last = ordered[-1].across_figure
        yield text(last, x="100%", y=floor + 13, text_anchor="end", class_="label figure")


def _point(share: float, y: float, point: Point) -> str:
    anchor = "end" if share > 0.6 else "start"  # noqa: PLR2004  (keeps the words inside)
    side = -10 if anchor == "end" else 10
    mark = element("circle", r=7 if point.chosen else 4.5, class_="point")
    if point.chosen:
        mark += element("circle", r=11, class_="ring")
    words = text(
        ("\u2714 " if point.chosen else "") + point.up_figure,
        x=side * (1.5 if point.chosen else 1),
        y=20 if anchor == "end" else -6,  # a front falls: free above right, below left
        text_anchor=anchor,
        class_="label strong halo" if point.chosen else "label halo",
    )
    return at(share, y, mark + words)
