"""What the tables of the order do not have: a bundle, a framework, industry. Made up, but for the
framework, which a public analysis names.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from foedus.desk.records.draft import DEMO
from foedus.pillars.procurement.records.industry import (
    Company,
    Innovation,
    Share,
    YearlyCapacity,
)
from foedus.pillars.procurement.records.market import Framework
from foedus.pillars.procurement.records.needs import Bundle

LANGUAGES = ("en", "sq", "hr", "sr")
LONGEST = 200


def marked(texts: Mapping[str, str]) -> dict[str, str]:
    return {code: f"{DEMO}: {text}"[:LONGEST] for code, text in texts.items()}


def same(text: str) -> dict[str, str]:
    """A text that reads alike in every language, such as a name."""
    return marked(dict.fromkeys(LANGUAGES, text))


def four(en: str, sq: str, hr: str, sr: str) -> dict[Any, str]:
    return marked({"en": en, "sq": sq, "hr": hr, "sr": sr})


FRAMEWORK = Framework(
    title={
        "en": "Five-year framework with Türkiye (2024)",
        "sq": "Kuadër pesëvjeçar me Turqinë (2024)",
        "hr": "Petogodišnji okvir s Turskom (2024.)",
        "sr": "Petogodišnji okvir sa Turskom (2024)",
    },
    partner="Türkiye",
    members=("ALB", "XKX"),
    families=("logistics", "training"),
    scope={},
    source="Analysis of 4 April 2025: training, intelligence, logistics, equipment; also North"
    " Macedonia. The text was not read and its last day is not known.",
    mark="R",
)
BUNDLE = Bundle(
    code="CUAS",
    title=four(
        "Protection against drones",
        "Mbrojtja nga dronët",
        "Zaštita od dronova",
        "Zaštita od dronova",
    ),
    purpose={},
    ready_on=date(2029, 12, 31),
    mark="S",
)
FACTORY = Company(
    code="AMMO",
    name=f"{DEMO}: ammunition factory",
    country="XKX",
    families=("ammunition",),
    state_owned=True,
    capabilities={},
    capacity=tuple(
        YearlyCapacity(
            family="ammunition",
            unit="hundred_thousand_rounds",
            year=year,
            capacity=24,
            booked=booked,
        )
        for year, booked in ((2028, 16), (2029, 10))
    ),
    source="Synthetic.",
    mark="S",
)
HOUSE = Company(
    code="CUAS",
    name=f"{DEMO}: counter-drone house",
    country="HRV",
    families=("unmanned_systems",),
    sme=True,
    capabilities={},
    capacity=tuple(
        YearlyCapacity(family="unmanned_systems", unit="system", year=year, capacity=4, booked=1)
        for year in (2028, 2029)
    ),
    source="Synthetic.",
    mark="S",
)
PROJECT: dict[str, Any] = {
    "title": four(
        "Second line for 5.56 mm cartridges",
        "Linja e dytë për fishekë 5,56 mm",
        "Druga linija za metke 5,56 mm",
        "Druga linija za metke 5,56 mm",
    ),
    "family": "ammunition",
    "stage": "study",
    "purpose": {},
    "cost_cents": 12_000_000_00,
    "shares": (
        Share(member="ALB", share_bp=4_000, work_share_bp=2_500),
        Share(member="XKX", share_bp=6_000, work_share_bp=7_500),
    ),
    "rights": {},
    "source": "Synthetic.",
    "mark": "S",
}
CHALLENGE = Innovation(
    title=four(
        "Find small drones by sound",
        "Zbulimi i dronëve të vegjël me zë",
        "Otkrivanje malih dronova zvukom",
        "Otkrivanje malih dronova zvukom",
    ),
    stage="pilot",
    trl=5,
    on=date(2026, 9, 1),
    members=("ALB", "HRV"),
    need={},
    result={},
    source="Synthetic.",
    mark="S",
)
