"""Labels and choices that several kinds share, said in one way everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase

Words = Mapping[str, Phrase]

TITLE = Phrase("Title", "Titulli", "Naslov", "Naslov")
MEMBER = Phrase("Member", "Anëtari", "Članica", "Članica")
ON = Phrase("Day", "Data", "Datum", "Datum")
FROM_ON = Phrase("From", "Nga data", "Od", "Od")
TO_ON = Phrase("Until", "Deri më", "Do", "Do")
PLACE = Phrase("Place", "Vendi", "Mjesto", "Mesto")
HOST = Phrase("Host", "Mikpritësi", "Domaćin", "Domaćin")
CODE = Phrase("Code", "Kodi", "Oznaka", "Oznaka")
OFFICE = Phrase("Office", "Funksioni", "Dužnost", "Funkcija")
SOURCE = Phrase("Source", "Burimi", "Izvor", "Izvor")
URL = Phrase("Web address", "Adresa në internet", "Internetska adresa", "Internet adresa")
ABOUT = Phrase("About", "Lidhet me", "Odnosi se na", "Odnosi se na")
STEP = Phrase("Step", "Hapi", "Korak", "Korak")
DUE_ON = Phrase("Due", "Afati", "Rok", "Rok")
LEAD = Phrase("Lead", "Drejtuesi", "Nositelj", "Nosilac")

MARK = {
    "mark": Phrase("Confidence", "Besueshmëria", "Pouzdanost", "Pouzdanost"),
    "mark.V": Phrase(
        "Read in a source", "I lexuar në burim", "Pročitano u izvoru", "Pročitano u izvoru"
    ),
    "mark.D": Phrase("Derived", "I nxjerrë", "Izvedeno", "Izvedeno"),
    "mark.R": Phrase(
        "Recalled, to be confirmed",
        "I kujtuar, për t'u konfirmuar",
        "Po sjećanju, treba potvrditi",
        "Po sećanju, treba potvrditi",
    ),
    "mark.C": Phrase(
        "Sources conflict", "Burimet bien ndesh", "Izvori se razilaze", "Izvori se razilaze"
    ),
    "mark.S": Phrase(
        "Made up for the demo",
        "I trilluar për demonstrim",
        "Izmišljeno za prikaz",
        "Izmišljeno za prikaz",
    ),
}

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

LANGUAGE = {
    "language": Phrase("Language", "Gjuha", "Jezik", "Jezik"),
    "language.en": Phrase("English", "Anglisht", "Engleski", "Engleski"),
    "language.sq": Phrase("Albanian", "Shqip", "Albanski", "Albanski"),
    "language.hr": Phrase("Croatian", "Kroatisht", "Hrvatski", "Hrvatski"),
    "language.sr": Phrase(
        "Serbian (Latin)", "Serbisht (latinisht)", "Srpski (latinica)", "Srpski (latinica)"
    ),
}


def under(name: str, words: Words) -> dict[str, Phrase]:
    """The words of the rows of a field."""
    return {f"{name}.{key}": phrase for key, phrase in words.items()}


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
