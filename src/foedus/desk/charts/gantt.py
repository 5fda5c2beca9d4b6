"""A Gantt chart (Gantt, 1910): when each thing arrives, against when it would and when it must."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foedus.desk.charts.drawing import at, drawing, element, line, percent, text

ROW, HEAD, BAR = 40, 26, 11
NARROWEST = 0.012
LONGEST = 44
"""Letters of a label that fit a telephone; the table beside the chart has the whole name."""


@dataclass(frozen=True)
class Span:
    """A row: deliveries from `first_on` to `last_on`; `other_on` is when the alternative would
    be complete, `needed_on` when it is wanted. None draws no marker."""

    label: str
    first_on: date
    last_on: date
    other_on: date | None
    needed_on: date | None
    late: bool


def gantt(code: str, title: str, description: str, spans: tuple[Span, ...]) -> str:
    """Draw the rows on a scale of whole years."""
    days = [day for span in spans for day in _days(span)]
    first = date(min(days).year, 1, 1)
    last = date(max(days).year + 1, 1, 1)
    height = HEAD + ROW * len(spans) + 4
    marks = [*_years(first, last, height), *_rows(spans, first, last)]
    return drawing(code, height, title, description, marks)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1].rstrip()}\u2026"


def _days(span: Span) -> Iterator[date]:
    yield span.first_on
    yield span.last_on
    yield from (day for day in (span.other_on, span.needed_on) if day is not None)


def _share(day: date, first: date, last: date) -> float:
    return (day - first).days / (last - first).days


def _years(first: date, last: date, height: float) -> Iterator[str]:
    for year in range(first.year, last.year + 1):
        share = _share(date(year, 1, 1), first, last)
        yield line(percent(share), 18, percent(share), height, "grid")
        if year < last.year:
            yield text(str(year), x=percent(share), dx=3, y=12, class_="label quiet")


def _rows(spans: tuple[Span, ...], first: date, last: date) -> Iterator[str]:
    for index, span in enumerate(spans):
        y = HEAD + ROW * index
        yield text(_short(span.label), x=0, y=y + 13, class_="label strong halo")
        start = _share(span.first_on, first, last)
        width = max(NARROWEST, _share(span.last_on, first, last) - start)
        yield element(
            "rect",
            x=percent(start),
            y=y + 19,
            width=percent(width),
            height=BAR,
            rx=2,
            class_="bar late" if span.late else "bar solid",
        )
        yield from _markers(span, y + 24.5, first, last)


def _markers(span: Span, y: float, first: date, last: date) -> Iterator[str]:
    if span.needed_on is not None:
        flag = element("path", d="M0 -9V9", class_="needed")
        yield at(_share(span.needed_on, first, last), y, flag)
    if span.other_on is not None:
        diamond = element("path", d="M0 -6.5L6.5 0L0 6.5L-6.5 0Z", class_="other")
        yield at(_share(span.other_on, first, last), y, diamond)
