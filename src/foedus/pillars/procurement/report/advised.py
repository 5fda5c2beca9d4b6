"""Advice in words, ready to be shown beside the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from foedus.pillars.procurement.advice import Advice, advise
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.report.shown import AdviceText, Topic
from foedus.pillars.procurement.wording.advice import advice_text
from foedus.rulebook import Rulebook

WEAKNESS = "VDSRC"
"""Marks from the firmest to the weakest: advice is as firm as the weakest fact it quotes, and
derived from the plan itself where it quotes none."""

LAST = frozenset({"FUNDING_NOT_ELIGIBLE", "FUNDING_CLOSED", "VEHICLE_FITS"})
"""True and worth keeping, but nothing that anybody has to act on."""

TOPIC_OF: Mapping[str, Topic] = {
    "CEILING": "ceilings",
    "LEGAL": "ceilings",
    "NO": "ceilings",
    "NOT": "ceilings",
    "TREATY": "ceilings",
    "FUNDING": "funding",
    "ORIGIN": "funding",
    "FMS": "us_sales",
    "VEHICLE": "vehicles",
    "BUDGET": "terms",
    "CAPACITY": "terms",
    "LEAD": "terms",
    "PRICE": "terms",
}
"""The topic of an advice by the first word of its code."""


def advice_texts(
    case: Case, plan: Plan, rulebook: Rulebook, language: str, *, candidates: tuple[str, ...]
) -> tuple[AdviceText, ...]:
    """Word the advice on a plan, as of the day of the order."""
    return worded(given_advice(case, plan, rulebook, candidates=candidates), language)


def given_advice(
    case: Case, plan: Plan, rulebook: Rulebook, *, candidates: tuple[str, ...]
) -> tuple[Advice, ...]:
    """The advice on a plan, as of the day of the order, what somebody has to act on first."""
    on: date = case.order.order_on
    given = advise(case, plan, rulebook, on=on, candidates=candidates)
    return tuple(sorted(given, key=lambda advice: advice.code in LAST))


def worded(given: Iterable[Advice], language: str) -> tuple[AdviceText, ...]:
    return tuple(_text(advice, language) for advice in given)


def _text(advice: Advice, language: str) -> AdviceText:
    title, text = advice_text(advice, language)
    marks = [str(quote.mark.value) for quote in advice.quotes]
    days = [quote.valid_from.isoformat() for quote in advice.quotes]
    return AdviceText(
        title=title,
        text=text,
        source="; ".join(dict.fromkeys(quote.source for quote in advice.quotes)),
        date=max(days, default=""),
        mark=max(marks, key=WEAKNESS.index, default="D"),
        to_be_confirmed=any(not quote.is_confirmed for quote in advice.quotes),
        members=(advice.member,) if advice.member else (),
        items=(advice.item,) if advice.item else (),
        topic=TOPIC_OF[advice.code.split("_")[0]],
        about=str(advice.facts.get("title", "")),
        calm=advice.code in LAST,
    )
