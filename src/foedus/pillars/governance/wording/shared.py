"""Labels and choices that several kinds of governance share, said in one way everywhere."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import MEMBER, under

PLACE = Phrase("Place", "Vendi", "Mjesto", "Mesto")
HOST = Phrase("Host", "Mikpritësi", "Domaćin", "Domaćin")
OFFICE = Phrase("Office", "Funksioni", "Dužnost", "Funkcija")
ABOUT = Phrase("About", "Lidhet me", "Odnosi se na", "Odnosi se na")
STEP = Phrase("Step", "Hapi", "Korak", "Korak")
LEAD = Phrase("Lead", "Drejtuesi", "Nositelj", "Nosilac")

AREA = {
    "area": Phrase("Area", "Fusha", "Područje", "Oblast"),
    "area.capabilities": Phrase(
        "Capabilities and industry",
        "Kapacitetet dhe industria",
        "Sposobnosti i industrija",
        "Sposobnosti i industrija",
    ),
    "area.interoperability": Phrase(
        "Interoperability", "Ndërveprueshmëria", "Interoperabilnost", "Interoperabilnost"
    ),
    "area.hybrid_threats": Phrase(
        "Hybrid threats and resilience",
        "Kërcënimet hibride dhe rezilienca",
        "Hibridne prijetnje i otpornost",
        "Hibridne pretnje i otpornost",
    ),
    "area.integration": Phrase(
        "Euro-Atlantic integration",
        "Integrimi euroatlantik",
        "Euroatlantska integracija",
        "Evroatlantska integracija",
    ),
}

CAPACITY = {
    "capacity": Phrase("Capacity", "Cilësia", "Svojstvo", "Svojstvo"),
    "capacity.full": Phrase(
        "In full office", "Me mandat të plotë", "U punom mandatu", "U punom mandatu"
    ),
    "capacity.acting": Phrase("Acting", "Në detyrë", "Vršitelj dužnosti", "Vršilac dužnosti"),
}

DELEGATIONS = {
    "delegations": Phrase("Delegations", "Delegacionet", "Izaslanstva", "Delegacije"),
    **under(
        "delegations",
        {
            "member": MEMBER,
            "head": Phrase(
                "Head", "Kryetari i delegacionit", "Voditelj izaslanstva", "Šef delegacije"
            ),
            "office": OFFICE,
        },
    ),
}
