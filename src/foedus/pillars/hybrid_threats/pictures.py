"""The decay curve of a value: its score from when it was last seen, the threshold, and today."""

from __future__ import annotations

from itertools import pairwise

from django.utils.safestring import SafeString

from foedus.desk.charts.drawing import at, drawing, element, line, percent, text
from foedus.desk.house import words
from foedus.desk.page import drawn
from foedus.pillars.hybrid_threats.values.decay import (
    DAY_S,
    HIGHEST,
    Evidence,
    Model,
    curve,
    score,
)

HEIGHT, TOP, BOTTOM = 220, 20, 40


def decay_curve(model: Model, evidence: Evidence, at_s: int, language: str) -> SafeString:
    points = curve(model, evidence)
    places = [(day / model.lifetime_days, _y(left)) for day, left in points]
    marks = [line("0%", _y(0), "100%", _y(0), "grid")]
    marks += [
        line(percent(one[0]), one[1], percent(other[0]), other[1], "needed")
        for one, other in pairwise(places)
    ]
    threshold = words("threats.decay.threshold", language, threshold=model.threshold)
    marks.append(line("0%", _y(model.threshold), "100%", _y(model.threshold), "reach"))
    marks.append(
        text(
            threshold, x="100%", y=_y(model.threshold) - 5, text_anchor="end", class_="label halo"
        )
    )
    marks.append(text("0", x=0, y=_y(0) + 16, class_="label figure"))
    days = words("threats.decay.days", language, days=model.lifetime_days)
    marks.append(text(days, x="100%", y=_y(0) + 16, text_anchor="end", class_="label figure"))
    age = (at_s - evidence.last_seen_s) / (model.lifetime_days * DAY_S)
    now = score(model, evidence, at_s).score
    marks.append(at(min(max(age, 0.0), 1.0), _y(now), element("circle", r=6, class_="point")))
    title = words("threats.decay.title", language)
    described = words("threats.decay.described", language, score=now, threshold=model.threshold)
    return drawn(drawing("decay", HEIGHT, title, described, marks))


def _y(left: int) -> float:
    return HEIGHT - BOTTOM - left * (HEIGHT - TOP - BOTTOM) / HIGHEST
