"""Charts: well-formed, named, escaped, readable without colour."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from foedus.desk.charts.bars import Bar, Group, grouped_bars
from foedus.desk.charts.gantt import Span, gantt
from foedus.desk.charts.ladder import Ladder, Part, Rung, price_ladder
from foedus.desk.charts.scatter import Point, scatter
from foedus.desk.charts.tornado import Swing, tornado

EVIL = '<b onclick="x">&'
DAY = date(2028, 3, 1)
SPAN = Span(EVIL, DAY, DAY, date(2028, 9, 1), date(2029, 1, 1), late=True)
BARS = (Bar("joint", 50, "50"), Bar("alone", 100, "100"), Bar("whole", None, "impossible"))
LADDER = Ladder((Rung(0, EVIL, False), Rung(10, "9", True)), (Part("ALB", 12),), "12")
POINTS = (Point(9, 1, "9", "1", chosen=True), Point(1, 9, "1", EVIL))
SWINGS = (Swing(EVIL, -40, 80, "-40", "+80"), Swing("b", 0, 20, "0", "+20", "not possible"))
CHARTS = {
    "bars": grouped_bars("c", EVIL, EVIL, (Group(EVIL, BARS),)),
    "gantt": gantt("c", EVIL, EVIL, (SPAN,)),
    "ladder": price_ladder("c", EVIL, EVIL, LADDER),
    "scatter": scatter("c", EVIL, EVIL, (EVIL, "up"), POINTS),
    "tornado": tornado("c", EVIL, EVIL, EVIL, SWINGS),
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_well_formed_named_and_escaped(name):
    root = ET.fromstring(CHARTS[name])  # noqa: S314  (our own markup)
    assert root.get("role") == "img"
    ids = {node.get("id") for node in root.iter()}
    assert set(root.get("aria-labelledby").split()) <= ids
    assert root.find("title").text == EVIL
    assert not [node for node in root.iter() if node.tag == "b"]


def test_bars_are_proportional_and_a_missing_one_is_not_drawn():
    root = ET.fromstring(CHARTS["bars"])  # noqa: S314
    bars = [n for n in root.iter("rect") if "bar" in n.get("class").split()]
    widths = [float(bar.get("width").rstrip("%")) for bar in bars]
    assert len(widths) == 2
    assert widths[1] == pytest.approx(2 * widths[0])
    assert "hatch" in bars[1].get("fill")


def test_the_gantt_marks_need_alternative_and_lateness():
    classes = {n.get("class") for n in ET.fromstring(CHARTS["gantt"]).iter()}  # noqa: S314
    assert {"needed", "other", "bar late"} <= classes


def test_the_reached_rung_and_the_chosen_point_are_ticked():
    assert "✔ 9" in CHARTS["ladder"]
    assert "✔ 1" in CHARTS["scatter"]


def test_a_front_of_one_point_and_an_empty_bar_do_not_fail():
    assert "circle" in scatter("c", "t", "d", ("a", "b"), POINTS[:1])
    assert "svg" in grouped_bars("c", "t", "d", (Group("g", (Bar("s", 0, "0"),)),))


def test_a_tornado_stands_on_one_axis_and_is_proportional():
    root = ET.fromstring(CHARTS["tornado"])  # noqa: S314
    bars = [n for n in root.iter("rect") if "bar" in n.get("class").split()]
    spans = [tuple(float(bar.get(k).rstrip("%")) for k in ("x", "width")) for bar in bars]
    (down, down_width), (up, up_width), (small, small_width) = spans
    assert down + down_width == pytest.approx(up) == pytest.approx(small)
    assert up_width == pytest.approx(2 * down_width) == pytest.approx(4 * small_width)
    assert "hatch" in bars[0].get("fill")
    assert "not possible" in CHARTS["tornado"]
    assert ">0<" not in CHARTS["tornado"]  # no bar, no figure


@pytest.mark.parametrize("swings", [(), (Swing("a", 0, 0, "0", "0"),)])
def test_a_tornado_of_nothing_does_not_fail(swings):
    assert "rect" not in tornado("c", "t", "d", "base", swings).split("</defs>")[1]
