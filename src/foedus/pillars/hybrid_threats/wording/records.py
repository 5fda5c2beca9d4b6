"""The names and fields of sightings, notes, opinions and watched values."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

Words = dict[str, Phrase]

_VALUE = Phrase("Value", "Vlera", "Vrijednost", "Vrednost")
_VALUE_HELP = Phrase(
    "Address, network, domain, URL, e-mail address or hash, in small letters.",
    "Adresë, rrjet, domen, URL, adresë e-postës ose hash, me shkronja të vogla.",
    "Adresa, mreža, domena, URL, adresa e-pošte ili sažetak, malim slovima.",
    "Adresa, mreža, domen, URL, adresa e-pošte ili heš, malim slovima.",
)
_OBJECT = Phrase("STIX object", "Objekti STIX", "STIX objekt", "STIX objekat")
_OWNER = Phrase("Owner", "Pronari", "Vlasnik", "Vlasnik")

SIGHTING: Words = {
    "": Phrase("Sighting", "Vëzhgim", "Opažanje", "Opažanje"),
    "many": Phrase("Sightings", "Vëzhgime", "Opažanja", "Opažanja"),
    "value": _VALUE,
    "value.help": _VALUE_HELP,
    "verdict": Phrase("Verdict", "Vlerësimi", "Ocjena", "Ocena"),
    "verdict.true": Phrase("Seen", "U pa", "Viđeno", "Viđeno"),
    "verdict.false": Phrase("False alarm", "Alarm i rremë", "Lažna uzbuna", "Lažna uzbuna"),
    "verdict.expired": Phrase("Expired", "Skaduar", "Isteklo", "Isteklo"),
    "seen_at": Phrase("When", "Kur", "Kada", "Kada"),
    "count": Phrase("How often", "Sa herë", "Koliko puta", "Koliko puta"),
    "object": _OBJECT,
    "remark": Phrase("Remark", "Shënim", "Napomena", "Napomena"),
    "remark.help": Phrase(
        "Where and how it was seen. Write no names of persons.",
        "Ku dhe si u pa. Mos shkruani emra personash.",
        "Gdje je i kako viđeno. Ne navodite imena osoba.",
        "Gde je i kako viđeno. Ne navodite imena lica.",
    ),
}
NOTE: Words = {
    "": Phrase(
        "Note on an object", "Shënim për një objekt", "Bilješka uz objekt", "Beleška uz objekat"
    ),
    "many": Phrase(
        "Notes on objects", "Shënime për objekte", "Bilješke uz objekte", "Beleške uz objekte"
    ),
    "object": _OBJECT,
    "owner": _OWNER,
    "text": Phrase("Text", "Teksti", "Tekst", "Tekst"),
}
OPINION: Words = {
    "": Phrase(
        "Opinion on an object",
        "Mendim për një objekt",
        "Mišljenje o objektu",
        "Mišljenje o objektu",
    ),
    "many": Phrase(
        "Opinions on objects",
        "Mendime për objekte",
        "Mišljenja o objektima",
        "Mišljenja o objektima",
    ),
    "object": _OBJECT,
    "owner": _OWNER,
    "stance": Phrase("Opinion", "Mendimi", "Mišljenje", "Mišljenje"),
    "stance.strongly-disagree": Phrase(
        "Strongly disagree", "Aspak dakord", "Nikako se ne slažemo", "Nikako se ne slažemo"
    ),
    "stance.disagree": Phrase("Disagree", "Nuk jemi dakord", "Ne slažemo se", "Ne slažemo se"),
    "stance.neutral": Phrase("Neutral", "Asnjanës", "Neutralno", "Neutralno"),
    "stance.agree": Phrase("Agree", "Jemi dakord", "Slažemo se", "Slažemo se"),
    "stance.strongly-agree": Phrase(
        "Strongly agree", "Plotësisht dakord", "Potpuno se slažemo", "Potpuno se slažemo"
    ),
    "explanation": Phrase("Why", "Pse", "Zašto", "Zašto"),
}
WATCH: Words = {
    "": Phrase("Watched value", "Vlerë nën vëzhgim", "Praćena vrijednost", "Praćena vrednost"),
    "many": Phrase(
        "Watched values", "Vlera nën vëzhgim", "Praćene vrijednosti", "Praćene vrednosti"
    ),
    "value": _VALUE,
    "value.help": _VALUE_HELP,
    "within": Phrase(
        "Also what lies inside",
        "Edhe çfarë gjendet brenda",
        "I ono što je unutar nje",
        "I ono što je unutar nje",
    ),
    "within.help": Phrase(
        "Addresses of a network; names, URLs and e-mail addresses under a domain.",
        "Adresat e një rrjeti; emrat, URL-të dhe adresat e-postës nën një domen.",
        "Adrese mreže; nazivi, URL-ovi i adrese e-pošte pod domenom.",
        "Adrese mreže; nazivi, URL-ovi i adrese e-pošte pod domenom.",
    ),
    "reason": Phrase("Reason", "Arsyeja", "Razlog", "Razlog"),
    "checked_at": Phrase("Looked at", "Shqyrtuar më", "Pregledano", "Pregledano"),
}

RECORDS: dict[str, Phrase] = {
    f"hybrid_threats.{kind}" + (f".{name}" if name else ""): phrase
    for kind, words in (
        ("sighting", SIGHTING),
        ("note", NOTE),
        ("opinion", OPINION),
        ("watch", WATCH),
    )
    for name, phrase in words.items()
}

REFUSED: dict[str, tuple[Phrase, Phrase]] = {
    "value-unknown": (
        Phrase(
            "This is no address, network, domain, URL, e-mail address or hash.",
            "Kjo nuk është adresë, rrjet, domen, URL, adresë e-postës apo hash.",
            "Ovo nije adresa, mreža, domena, URL, adresa e-pošte ni sažetak.",
            "Ovo nije adresa, mreža, domen, URL, adresa e-pošte ni heš.",
        ),
        Phrase(
            "Check for a typing error.",
            "Kontrolloni për gabim shkrimi.",
            "Provjerite ima li pogreške u pisanju.",
            "Proverite da li ima greške u kucanju.",
        ),
    ),
    "value-spelling": (
        Phrase(
            "Members write this value in one way only: {spelling}",
            "Anëtarët e shkruajnë këtë vlerë vetëm në një mënyrë: {spelling}",
            "Članice ovu vrijednost pišu samo na jedan način: {spelling}",
            "Članice ovu vrednost pišu samo na jedan način: {spelling}",
        ),
        Phrase("Write it so.", "Shkruajeni kështu.", "Napišite je tako.", "Napišite je tako."),
    ),
    "object-id": (
        Phrase(
            "This is no identifier of a STIX object.",
            "Ky nuk është identifikues i një objekti STIX.",
            "Ovo nije identifikator STIX objekta.",
            "Ovo nije identifikator STIX objekta.",
        ),
        Phrase(
            "Copy it from the object: type, two hyphens, UUID.",
            "Kopjojeni nga objekti: lloji, dy viza, UUID.",
            "Prepišite ga s objekta: vrsta, dvije crtice, UUID.",
            "Prepišite ga sa objekta: vrsta, dve crtice, UUID.",
        ),
    ),
}
