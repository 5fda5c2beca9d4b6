"""Words for tokens and collections."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

TOKENS: dict[str, tuple[Phrase, Phrase]] = {
    "token-shape": (
        Phrase(
            "The token is wrong at {field}.",
            "Tokeni është i gabuar te {field}.",
            "Token je neispravan kod {field}.",
            "Token je neispravan kod {field}.",
        ),
        Phrase(
            "It needs a name in small letters, a collection, something to do and 1 to 730 days.",
            "Duhen një emër me shkronja të vogla, një koleksion, një veprim dhe 1 deri 730 ditë.",
            "Treba naziv malim slovima, zbirku, radnju i 1 do 730 dana.",
            "Treba naziv malim slovima, zbirku, radnju i 1 do 730 dana.",
        ),
    ),
    "token-exists": (
        Phrase(
            "There is a token {name}.",
            "Tokeni {name} ekziston.",
            "Token {name} već postoji.",
            "Token {name} već postoji.",
        ),
        Phrase(
            "Choose another name, or revoke it first.",
            "Zgjidhni një emër tjetër, ose shfuqizojeni më parë.",
            "Odaberite drugi naziv ili ga prvo opozovite.",
            "Izaberite drugi naziv ili ga prvo opozovite.",
        ),
    ),
    "no-such-token": (
        Phrase(
            "There is no token {name}.",
            "Nuk ka token {name}.",
            "Token {name} ne postoji.",
            "Token {name} ne postoji.",
        ),
        Phrase(
            "See the list of tokens.",
            "Shihni listën e tokenëve.",
            "Pogledajte popis tokena.",
            "Pogledajte spisak tokena.",
        ),
    ),
    "no-such-collection": (
        Phrase(
            "There is no collection {name}.",
            "Nuk ka koleksion {name}.",
            "Zbirka {name} ne postoji.",
            "Zbirka {name} ne postoji.",
        ),
        Phrase(
            "Define it first.",
            "Përcaktojeni më parë.",
            "Prvo je odredite.",
            "Prvo je odredite.",
        ),
    ),
    "collection-shape": (
        Phrase(
            "The collection is wrong at {field}.",
            "Koleksioni është i gabuar te {field}.",
            "Zbirka je neispravna kod {field}.",
            "Zbirka je neispravna kod {field}.",
        ),
        Phrase(
            "A name has small letters, digits and hyphens, up to 63; members are partners.",
            "Emri ka shkronja të vogla, shifra dhe viza, deri në 63; anëtarët janë partnerë.",
            "Naziv ima mala slova, znamenke i crtice, do 63; članice su partneri.",
            "Naziv ima mala slova, cifre i crtice, do 63; članice su partneri.",
        ),
    ),
}
