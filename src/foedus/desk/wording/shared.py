"""Labels and choices that kinds of several pillars share, said in one way everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase

Words = Mapping[str, Phrase]

TITLE = Phrase("Title", "Titulli", "Naslov", "Naslov")
MEMBER = Phrase("Member", "Anëtari", "Članica", "Članica")
ON = Phrase("Day", "Data", "Datum", "Datum")
FROM_ON = Phrase("From", "Nga data", "Od", "Od")
TO_ON = Phrase("Until", "Deri më", "Do", "Do")
CODE = Phrase("Code", "Kodi", "Oznaka", "Oznaka")
SOURCE = Phrase("Source", "Burimi", "Izvor", "Izvor")
URL = Phrase("Web address", "Adresa në internet", "Internetska adresa", "Internet adresa")
DUE_ON = Phrase("Due", "Afati", "Rok", "Rok")

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
