"""What pages say of a result that depends on all of it: decided once, in every language. Pure.

Long lists are read in slices; a sentence about all of them cannot be made from a slice.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from foedus.desk.phrases import LANGUAGES
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.report.advised import advice_texts
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.report.shown import AdviceText, Report, advice_groups
from foedus.rulebook.book import Rulebook

MOST_WARNINGS = 20
MOST_JUDGEMENTS = 30
MOST_SCALES = 12
MOST_TEXTS = 8


def tell(
    case: Case, plan: SharedPlan, rulebook: Rulebook, *, candidates: tuple[str, ...]
) -> dict[str, Any]:
    """Language -> sentences of a plan; `candidates` are the members that do not take part."""
    told: dict[str, Any] = {}
    for language in LANGUAGES:
        advice = advice_texts(case, plan, rulebook, language, candidates=candidates)
        told[language] = _sentences(show(case, plan, language=language), advice)
    return {"languages": told, "days": mean_days(case, plan)}


def _sentences(report: Report, advice: tuple[AdviceText, ...]) -> dict[str, Any]:
    return {
        "answer": report.answer,
        "decision": report.decision,
        "numbers": [asdict(number) for number in report.numbers],
        "warnings": list(report.warnings[:MOST_WARNINGS]),
        "warnings_left": max(0, len(report.warnings) - MOST_WARNINGS),
        "judgements": [asdict(one) for one in report.judgements[:MOST_JUDGEMENTS]],
        "judgements_left": max(0, len(report.judgements) - MOST_JUDGEMENTS),
        "scales": [[one.heading, one.sentence] for one in report.scales[:MOST_SCALES]],
        "funding": [
            {
                "heading": group.heading,
                "count": len(group.advice),
                "texts": [one.text for one in group.advice[:MOST_TEXTS]],
                "source": group.advice[0].source,
            }
            for group in advice_groups(advice).get("funding", ())
        ],
    }


def mean_days(case: Case, plan: Plan) -> dict[str, dict[str, int]]:
    """Member -> days from the order to a delivery, the mean over units: together, and alone on
    the pro-rata market where it can be served so."""
    sums: dict[tuple[str, str], tuple[int, int]] = {}

    def add(member: str, how: str, units: int, days: int) -> None:
        had, passed = sums.get((member, how), (0, 0))
        sums[member, how] = had + units, passed + units * days

    for line in plan.joint.lines:
        days = (line.delivered_on - case.order.order_on).days
        add(line.member, "joint", line.quantity, days)
    for alone in plan.alone:
        for cost in alone.items if alone.reading == "pro_rata" else ():
            add(alone.member, "alone", cost.quantity, cost.mean_days)
    told: dict[str, dict[str, int]] = {}
    for (member, how), (units, passed) in sums.items():
        told.setdefault(member, {})[how] = (2 * passed + units) // (2 * units)
    return told
