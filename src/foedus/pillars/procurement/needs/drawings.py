"""Charts of needs and offers; each stands beside a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString

from foedus.desk import showing
from foedus.desk.charts.ladder import Ladder, Part, Rung, price_ladder
from foedus.desk.charts.stack import Stack, stacked_bars
from foedus.desk.figures import Figures
from foedus.desk.house import words
from foedus.desk.page import drawn
from foedus.desk.records.fields import in_any_language
from foedus.pillars.procurement.overview.demand import Gap
from foedus.pillars.procurement.overview.matching import Match
from foedus.pillars.procurement.records.market import Offer
from foedus.pillars.procurement.sourced import Sourced


def ladder(match: Match, offer: Sourced[Offer], code: str, language: str) -> SafeString:
    """The price steps of an offer over the units that all members need together (P22); steps by
    value stand at the units that they begin with at the base price."""
    body, figures = offer.body, Figures(language, offer.body.currency)
    starts = [(0, body.unit_price_cents)]
    for step in body.price_breaks:
        units = step.from_quantity or -(-(step.from_value_cents or 0) // body.unit_price_cents)
        starts.append((units, step.unit_price_cents))
    reached = max(at for at, (start, _) in enumerate(starts) if start <= match.quantity)
    rungs = tuple(
        Rung(start, _rung(start, figures.money(cents), figures, language), at == reached)
        for at, (start, cents) in enumerate(starts)
    )
    parts = tuple(
        Part(showing.member_name(member, language), units)
        for member, units in match.by_member.items()
    )
    unit = showing.choice("procurement.item.unit", match.item.body.unit, language)
    volume = f"{figures.count(match.quantity)} {unit}"
    title = in_any_language(body.title, language)[1]
    told = words("needs.ladder.told", language, volume=volume)
    return drawn(price_ladder(code, title, told, Ladder(rungs, parts, volume)))


def _rung(start: int, price: str, figures: Figures, language: str) -> str:
    if not start:
        return price
    return f"{price}, {words('needs.from_units', language, count=figures.count(start))}"


def demand(gaps: Sequence[Gap], language: str) -> SafeString | str:
    """Of each year's need the part that can be made and the part that is missing: units differ
    from row to row, so every row is a whole of its own."""
    stacks = tuple(_stack(gap, language) for gap in gaps if gap.needed)
    if not stacks:
        return ""
    title, told = words("demand.title", language), words("demand.told", language)
    return drawn(stacked_bars("demand", title, told, stacks))


def _stack(gap: Gap, language: str) -> Stack:
    figures = Figures(language, "")
    family = showing.choice("procurement.item.family", gap.family, language)
    made = min(gap.needed, gap.capacity)
    parts = (("done", made), ("late", gap.needed - made))
    note = f"{figures.count(made)} / {figures.count(gap.needed)}"
    return Stack(f"{gap.year} · {family}", note, parts)
