"""Stacked bars: every part in proportion, nothing for what is not there."""

from __future__ import annotations

import re

from foedus.desk.charts.stack import Stack, stacked_bars


def widths(drawn):
    return [float(width) for width in re.findall(r'width="([\d.]+)%"[^>]*class="part', drawn)]


def test_the_parts_fill_the_row_in_proportion():
    row = Stack("Area", "2/8", (("done", 2), ("late", 1), ("open", 5), ("stopped", 0)))
    drawn = stacked_bars("areas", "Areas", "Steps", (row,))
    assert widths(drawn) == [25, 12.5, 62.5]
    starts = re.findall(r'<rect x="([\d.]+)%"[^>]*class="part', drawn)
    assert [float(start) for start in starts] == [0, 25, 37.5]
    assert "part stopped" not in drawn


def test_a_row_without_anything_is_an_empty_frame():
    drawn = stacked_bars("areas", "Areas", "Steps", (Stack("Area", "0/0", (("done", 0),)),))
    assert widths(drawn) == []
    assert "stack-frame" in drawn


def test_texts_are_escaped():
    drawn = stacked_bars("areas", "<b>", "a & b", (Stack("<i>", "0", ()),))
    assert "<b>" not in drawn
    assert "<i>" not in drawn
    assert "a &amp; b" in drawn
