"""Charts of needs and offers; each stands beside a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString

from foedus.desk import showing
from foedus.desk.charts.bars import Bar, Group, grouped_bars
from foedus.desk.charts.ladder import Ladder, Part, Rung, price_ladder
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
    """Units needed beside units that can be made, year by year."""
    if not gaps:
        return ""
    figures = Figures(language, "")
    needed, made = words("demand.needed", language), words("demand.capacity", language)
    groups = tuple(
        Group(
            _gap_label(gap, language),
            (
                Bar(needed, gap.needed, f"{needed}: {figures.count(gap.needed)}"),
                Bar(made, gap.capacity, f"{made}: {figures.count(gap.capacity)}"),
            ),
        )
        for gap in gaps
    )
    title, told = words("demand.title", language), words("demand.told", language)
    return drawn(grouped_bars("demand", title, told, groups))


def _gap_label(gap: Gap, language: str) -> str:
    family = showing.choice("procurement.item.family", gap.family, language)
    unit = showing.choice("procurement.item.unit", gap.unit, language)
    return f"{gap.year} · {family} ({unit})"
