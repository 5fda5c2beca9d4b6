"""Advice: what a plan should be told before it is signed. It warns and never refuses.

Every piece carries facts, the rulebook's sources, their dates and marks; the wording is elsewhere
(wording/advice.py). Rules of law and of the market are rows of the rulebook, none stands here.
"""

from __future__ import annotations

from datetime import date

from foedus.pillars.procurement.advice.ceilings import about_ceilings
from foedus.pillars.procurement.advice.fms import about_us_sales
from foedus.pillars.procurement.advice.funding import about_funding
from foedus.pillars.procurement.advice.matter import FACTS, Advice, Matter
from foedus.pillars.procurement.advice.terms import about_terms
from foedus.pillars.procurement.advice.vehicles import about_vehicles
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan
from foedus.rulebook import Rulebook

__all__ = ["FACTS", "Advice", "advise"]

SUBJECTS = (about_ceilings, about_funding, about_us_sales, about_vehicles, about_terms)


def advise(
    case: Case,
    plan: Plan,
    rulebook: Rulebook,
    *,
    on: date,
    candidates: tuple[str, ...] = (),
) -> tuple[Advice, ...]:
    """Everything worth knowing about `plan` on the day `on`, in a fixed order.

    `candidates` are members that do not take part but could: they are tried as further buyers.
    Nothing about the plan's arithmetic is checked here; that is `plan.verify`.
    """
    matter = Matter(case, plan, rulebook, on, candidates)
    return tuple(advice for subject in SUBJECTS for advice in subject(matter))
