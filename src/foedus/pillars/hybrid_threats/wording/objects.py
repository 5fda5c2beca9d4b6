"""Words for STIX objects and documents that are refused."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

EXPORT_AGAIN = Phrase(
    "Export it again from its source, in UTF-8.",
    "Eksportojeni përsëri nga burimi, në UTF-8.",
    "Izvezite ga ponovno iz izvora, u UTF-8.",
    "Izvezite ga ponovo iz izvora, u UTF-8.",
)

OBJECTS: dict[str, tuple[Phrase, Phrase]] = {
    "stix-not-utf8": (
        Phrase(
            "Byte {byte} is not UTF-8.",
            "Bajti {byte} nuk është UTF-8.",
            "Bajt {byte} nije UTF-8.",
            "Bajt {byte} nije UTF-8.",
        ),
        EXPORT_AGAIN,
    ),
    "stix-not-json": (
        Phrase(
            "This is no JSON at line {line}, column {column}: {reason}.",
            "Nuk është JSON në rreshtin {line}, kolona {column}: {reason}.",
            "Ovo nije JSON u retku {line}, stupcu {column}: {reason}.",
            "Ovo nije JSON u redu {line}, koloni {column}: {reason}.",
        ),
        EXPORT_AGAIN,
    ),
    "stix-duplicate-name": (
        Phrase(
            "The name {name} stands twice in one object.",
            "Emri {name} gjendet dy herë në një objekt.",
            "Naziv {name} dvaput se javlja u istom objektu.",
            "Naziv {name} se dva puta javlja u istom objektu.",
        ),
        Phrase(
            "Keep one of the two values.",
            "Mbani njërën nga dy vlerat.",
            "Zadržite jednu od dviju vrijednosti.",
            "Zadržite jednu od dve vrednosti.",
        ),
    ),
    "stix-no-objects": (
        Phrase(
            "There are no STIX objects here.",
            "Këtu nuk ka objekte STIX.",
            "Ovdje nema STIX objekata.",
            "Ovde nema STIX objekata.",
        ),
        Phrase(
            "Give a bundle, an envelope or a list with objects.",
            "Jepni një paketë, një zarf ose një listë me objekte.",
            "Dajte paket, omotnicu ili popis s objektima.",
            "Dajte paket, omotnicu ili spisak sa objektima.",
        ),
    ),
    "stix-not-an-object": (
        Phrase(
            "This is a value, not a STIX object.",
            "Kjo është një vlerë, jo një objekt STIX.",
            "Ovo je vrijednost, a ne STIX objekt.",
            "Ovo je vrednost, a ne STIX objekat.",
        ),
        Phrase(
            "Put an object with type and id in its place.",
            "Vendosni një objekt me type dhe id.",
            "Stavite objekt s poljima type i id.",
            "Stavite objekat sa poljima type i id.",
        ),
    ),
    "stix-id": (
        Phrase(
            "{id} is no identifier of an object of type {type}.",
            "{id} nuk është identifikues i një objekti të llojit {type}.",
            "{id} nije identifikator objekta vrste {type}.",
            "{id} nije identifikator objekta vrste {type}.",
        ),
        Phrase(
            "An identifier is its type, two hyphens and a UUID (STIX 2.1, section 2.9).",
            "Identifikuesi është lloji, dy viza dhe një UUID (STIX 2.1, pjesa 2.9).",
            "Identifikator čine vrsta, dvije crtice i UUID (STIX 2.1, odjeljak 2.9).",
            "Identifikator čine vrsta, dve crtice i UUID (STIX 2.1, odeljak 2.9).",
        ),
    ),
    "stix-spec-version": (
        Phrase(
            "The object is of STIX {found}; this node knows {known}.",
            "Objekti është i STIX {found}; ky nyje njeh {known}.",
            "Objekt je po STIX-u {found}; ovaj čvor poznaje {known}.",
            "Objekat je po STIX-u {found}; ovaj čvor poznaje {known}.",
        ),
        Phrase(
            "Convert it to STIX 2.1.",
            "Kthejeni në STIX 2.1.",
            "Pretvorite ga u STIX 2.1.",
            "Pretvorite ga u STIX 2.1.",
        ),
    ),
    "stix-timestamp": (
        Phrase(
            "{value} is no point in time.",
            "{value} nuk është një çast kohor.",
            "{value} nije vremenska oznaka.",
            "{value} nije vremenska oznaka.",
        ),
        Phrase(
            "Write it in UTC, as 2026-03-01T10:00:00.000Z.",
            "Shkruajeni në UTC, si 2026-03-01T10:00:00.000Z.",
            "Napišite je u UTC-u, kao 2026-03-01T10:00:00.000Z.",
            "Napišite je u UTC-u, kao 2026-03-01T10:00:00.000Z.",
        ),
    ),
    "stix-too-large": (
        Phrase(
            "The object has {size} bytes; {limit} are possible.",
            "Objekti ka {size} bajte; lejohen {limit}.",
            "Objekt ima {size} bajtova; moguće ih je {limit}.",
            "Objekat ima {size} bajtova; moguće ih je {limit}.",
        ),
        Phrase(
            "Refer to large contents by their address and hash.",
            "Referojuni përmbajtjeve të mëdha me adresë dhe hash.",
            "Na velike sadržaje uputite adresom i sažetkom.",
            "Na velike sadržaje uputite adresom i heš vrednošću.",
        ),
    ),
    "stix-schema": (
        Phrase(
            "The STIX 2.1 schema refuses {at}: {reason}.",
            "Skema STIX 2.1 e refuzon {at}: {reason}.",
            "Shema STIX 2.1 odbija {at}: {reason}.",
            "Šema STIX 2.1 odbija {at}: {reason}.",
        ),
        Phrase(
            "Correct that property at its source.",
            "Korrigjojeni atë veti në burim.",
            "Ispravite to svojstvo u izvoru.",
            "Ispravite to svojstvo u izvoru.",
        ),
    ),
    "stix-version-conflict": (
        Phrase(
            "{id} is here in the same version with other bytes.",
            "{id} gjendet këtu në të njëjtin version me bajte të tjerë.",
            "{id} ovdje postoji u istoj inačici s drugim bajtovima.",
            "{id} ovde postoji u istoj verziji sa drugim bajtovima.",
        ),
        Phrase(
            "A change needs a later time in modified.",
            "Një ndryshim kërkon një kohë më të vonë te modified.",
            "Promjena traži kasnije vrijeme u polju modified.",
            "Izmena traži kasnije vreme u polju modified.",
        ),
    ),
}
