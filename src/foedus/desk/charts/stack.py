"""Stacked bars: how many of a row's things are where. The whole width is all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.desk.charts.drawing import drawing, element, percent, text

ROW, BAR = 46, 18


@dataclass(frozen=True)
class Stack:
    """A row: `parts` are (style, count) from left to right; `note` stands at the right end."""

    label: str
    note: str
    parts: tuple[tuple[str, int], ...]


def stacked_bars(code: str, title: str, description: str, stacks: tuple[Stack, ...]) -> str:
    """Draw the rows; one without anything is an empty frame."""
    marks = [mark for index, stack in enumerate(stacks) for mark in _row(stack, ROW * index)]
    return drawing(code, ROW * len(stacks), title, description, marks)


def _row(stack: Stack, top: int) -> Iterator[str]:
    yield text(stack.label, x=0, y=top + 13, class_="label strong")
    yield text(stack.note, x="100%", y=top + 13, class_="label quiet figure", text_anchor="end")
    yield element("rect", x=0, y=top + 20, width="100%", height=BAR, class_="stack-frame")
    total, start = sum(count for _, count in stack.parts), 0
    for style, count in stack.parts:
        if count:
            yield element(
                "rect",
                x=percent(start / total),
                y=top + 20,
                width=percent(count / total),
                height=BAR,
                class_=f"part {style}",
            )
        start += count
