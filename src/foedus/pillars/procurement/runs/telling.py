"""What pages say of a result that depends on all of it: decided once, in every language. Pure.

Long lists are read in slices; a sentence about all of them cannot be made from a slice.
"""

from __future__ import annotations

from dataclasses import asdict
from itertools import islice
from typing import Any

from foedus.desk.phrases import LANGUAGES
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.report.advised import given_advice, worded
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.scales import scales
from foedus.pillars.procurement.report.show import (
    answer_of,
    decision,
    judgement,
    numbers,
    warnings,
)
from foedus.pillars.procurement.report.shown import AdviceText, advice_groups
from foedus.rulebook.book import Rulebook

MOST_WARNINGS = 20
MOST_JUDGEMENTS = 30
MOST_SCALES = 12
MOST_TEXTS = 8


def tell(
    case: Case, plan: SharedPlan, rulebook: Rulebook, *, candidates: tuple[str, ...]
) -> dict[str, Any]:
    """Language -> sentences of a plan; `candidates` are the members that do not take part."""
    advice = given_advice(case, plan, rulebook, candidates=candidates)
    told = {
        language: _sentences(Lexicon(case, plan, language), worded(advice, language))
        for language in LANGUAGES
    }
    return {"languages": told, "days": mean_days(case, plan)}


def _sentences(lexicon: Lexicon, advice: tuple[AdviceText, ...]) -> dict[str, Any]:
    plan, answer = lexicon.plan, answer_of(lexicon.plan)
    minded = list(warnings(lexicon))
    judged = [judgement(lexicon, verdict) for verdict in plan.verdicts[:MOST_JUDGEMENTS]]
    return {
        "answer": answer,
        "decision": decision(lexicon, answer),
        "numbers": [asdict(number) for number in numbers(lexicon)],
        "warnings": minded[:MOST_WARNINGS],
        "warnings_left": max(0, len(minded) - MOST_WARNINGS),
        "judgements": [asdict(one) for one in judged],
        "judgements_left": max(0, len(plan.verdicts) - MOST_JUDGEMENTS),
        "scales": [[one.heading, one.sentence] for one in islice(scales(lexicon), MOST_SCALES)],
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
