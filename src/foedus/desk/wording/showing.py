"""Words for values: yes and no, what is missing, languages, confidence marks."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "value.yes": Phrase("Yes", "Po", "Da", "Da"),
    "value.no": Phrase("No", "Jo", "Ne", "Ne"),
    "value.none": Phrase("Not given", "Nuk është dhënë", "Nije navedeno", "Nije navedeno"),
    "value.everybody": Phrase("Everybody", "Të gjithë", "Svi", "Svi"),
    "value.no_translation": Phrase(
        "Not translated yet", "Ende pa përkthim", "Još nije prevedeno", "Još nije prevedeno"
    ),
    "value.not_here": Phrase(
        "A record that is not for you, or not here yet",
        "Një regjistër që nuk është për ju ose ende nuk ka mbërritur",
        "Zapis koji nije za vas ili još nije stigao",
        "Zapis koji nije za vas ili još nije stigao",
    ),
    "language.en": Phrase("English", "Anglisht", "Engleski", "Engleski"),
    "value.first_rows": Phrase(
        "The first {shown} of {count} rows.",
        "{shown} rreshtat e parë nga {count}.",
        "Prvih {shown} od ukupno {count} redaka.",
        "Prvih {shown} od ukupno {count} redova.",
    ),
    "language.sq": Phrase("Albanian", "Shqip", "Albanski", "Albanski"),
    "language.hr": Phrase("Croatian", "Kroatisht", "Hrvatski", "Hrvatski"),
    "language.sr": Phrase("Serbian", "Serbisht", "Srpski", "Srpski"),
    "mark.V": Phrase(
        "Read in the source", "Lexuar në burim", "Pročitano u izvoru", "Pročitano u izvoru"
    ),
    "mark.D": Phrase(
        "Derived from the source",
        "Nxjerrë nga burimi",
        "Izvedeno iz izvora",
        "Izvedeno iz izvora",
    ),
    "mark.R": Phrase(
        "To be confirmed", "Për t’u konfirmuar", "Treba potvrditi", "Treba potvrditi"
    ),
    "mark.C": Phrase(
        "Sources disagree", "Burimet nuk përputhen", "Izvori se ne slažu", "Izvori se ne slažu"
    ),
    "mark.S": Phrase(
        "Invented for the demonstration",
        "I sajuar për demonstrimin",
        "Izmišljeno za demonstraciju",
        "Izmišljeno za demonstraciju",
    ),
}
