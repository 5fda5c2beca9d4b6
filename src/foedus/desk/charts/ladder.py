"""A price ladder: the steps of a discount scale, the volume reached and who brought it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.desk.charts.drawing import at, drawing, element, line, percent, text

RISE, TOP, BAND, FOOT = 26, 24, 16, 64


@dataclass(frozen=True)
class Rung:
    """A step: it starts at `start` (volume) and is labelled with its price or discount."""

    start: int
    label: str
    reached: bool


@dataclass(frozen=True)
class Part:
    """What one buyer brings to the volume."""

    label: str
    volume: int


@dataclass(frozen=True)
class Ladder:
    """A scale: its rungs from the base price on, and the volume's parts."""

    rungs: tuple[Rung, ...]
    parts: tuple[Part, ...]
    volume_label: str


def price_ladder(code: str, title: str, description: str, ladder: Ladder) -> str:
    """Draw the rungs downwards (each is cheaper) over a band of the buyers' volumes."""
    volume = sum(part.volume for part in ladder.parts)
    span = 1.15 * max(volume, *(rung.start for rung in ladder.rungs), 1)
    bottom = TOP + RISE * len(ladder.rungs)
    share = volume / span
    marks = [line(percent(share), TOP - 12, percent(share), bottom + 14, "reach")]
    marks += [*_rungs(ladder.rungs, span), *_band(ladder.parts, span, bottom + 14)]
    anchor = "end" if share > 0.5 else "start"  # noqa: PLR2004  (half of the width)
    marks.append(
        text(
            ladder.volume_label,
            x=percent(share),
            dx=-5 if anchor == "end" else 5,
            y=bottom + 7,
            text_anchor=anchor,
            class_="label figure strong halo",
        )
    )
    return drawing(code, bottom + FOOT, title, description, marks)


def _rungs(rungs: tuple[Rung, ...], span: float) -> Iterator[str]:
    for index, rung in enumerate(rungs):
        start = 0.0 if index == 0 else rung.start / span
        end = rungs[index + 1].start / span if index + 1 < len(rungs) else 1.0
        y = TOP + RISE * index
        kind = "rung reached" if rung.reached else "rung"
        yield line(percent(start), y, percent(end), y, kind)
        if index + 1 < len(rungs):
            yield line(percent(end), y, percent(end), y + RISE, "rung drop")
        late = end > 1 - start  # there is more room to the left
        yield text(
            ("\u2714 " if rung.reached else "") + rung.label,
            x=percent(end if late else start),
            dx=-4 if late else 4,
            y=y - 5,
            text_anchor="end" if late else "start",
            class_="label strong halo" if rung.reached else "label halo",
        )


def _band(parts: tuple[Part, ...], span: float, y: float) -> Iterator[str]:
    start = 0.0
    for index, part in enumerate(parts):
        width = part.volume / span
        yield element(
            "rect",
            x=percent(start),
            y=y,
            width=percent(width),
            height=BAND,
            class_=f"part part-{index % 6}",
        )
        yield at(start, y, text(part.label, x=2, y=BAND + 13 + 12 * (index % 2), class_="label"))
        start += width
