"""The words of every kind of this pillar, by the keys that forms and lists ask for."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import Words
from foedus.pillars.procurement.wording import industry, market, needs, orders
from foedus.pillars.procurement.wording.admission import REFUSALS

EVERY_REFUSAL = {**REFUSALS, **orders.REFUSALS}

BY_KIND: Mapping[str, Words] = {
    "procurement.item": needs.ITEMS,
    "procurement.requirement": needs.REQUIREMENT,
    "procurement.bundle": needs.BUNDLE,
    "procurement.equivalence": needs.EQUIVALENCE,
    "procurement.budget": needs.BUDGET,
    "procurement.alone": needs.ALONE,
    "procurement.holding": needs.HOLDING,
    "procurement.supplier": market.SUPPLIERS,
    "procurement.offer": market.OFFER,
    "procurement.framework": market.FRAMEWORK,
    "procurement.rate": market.RATE,
    "procurement.company": industry.COMPANY,
    "procurement.project": industry.PROJECT,
    "procurement.innovation": industry.INNOVATION,
    "procurement.order": orders.ORDER,
}

PHRASES: Mapping[str, Phrase] = {
    "procurement": Phrase(
        "Joint procurement", "Prokurimi i përbashkët", "Zajednička nabava", "Zajednička nabavka"
    ),
    **{
        f"{kind}.{name}".removesuffix("."): phrase
        for kind, words in BY_KIND.items()
        for name, phrase in words.items()
    },
    **{f"refusal.{code}": wrong for code, (wrong, _) in EVERY_REFUSAL.items()},
    **{f"cure.{code}": cure for code, (_, cure) in EVERY_REFUSAL.items()},
}
