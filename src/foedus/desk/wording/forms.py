"""The words of the form kit: marks, buttons, and what is wrong with an answer and cures it."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "form.optional": Phrase("optional", "jo e detyrueshme", "nije obvezno", "nije obavezno"),
    "form.choose": Phrase("Choose…", "Zgjidhni…", "Odaberite…", "Izaberite…"),
    "form.error": Phrase("Error", "Gabim", "Pogreška", "Greška"),
    "form.faults": Phrase(
        "There is something to correct",
        "Ka diçka për të korrigjuar",
        "Potrebno je nešto ispraviti",
        "Potrebno je nešto ispraviti",
    ),
    "form.other_languages": Phrase(
        "In the other languages ({written} of {languages} written)",
        "Në gjuhët e tjera (shkruar {written} nga {languages})",
        "Na ostalim jezicima (napisano {written} od {languages})",
        "Na ostalim jezicima (napisano {written} od {languages})",
    ),
    "form.one_a_line": Phrase(
        "One on each line.", "Një në çdo rresht.", "Po jedno u retku.", "Po jedno u redu."
    ),
    "form.address_of_record": Phrase(
        "Copy the address of the record’s page here.",
        "Kopjoni këtu adresën e faqes së regjistrit.",
        "Ovamo kopirajte adresu stranice zapisa.",
        "Ovde kopirajte adresu stranice zapisa.",
    ),
    "form.search": Phrase(
        "There are many: narrow the list down by a word",
        "Janë shumë: ngushtojeni listën me një fjalë",
        "Ima ih mnogo: suzite popis riječju",
        "Ima ih mnogo: suzite spisak rečju",
    ),
    "form.find": Phrase("Search", "Kërko", "Traži", "Traži"),
    "form.row": Phrase(
        "{label}: {number}", "{label}: {number}", "{label}: {number}", "{label}: {number}"
    ),
    "form.add": Phrase(
        "Add another ({label})",
        "Shto edhe një ({label})",
        "Dodaj još ({label})",
        "Dodaj još ({label})",
    ),
    "form.remove": Phrase(
        "Remove ({label}: {number})",
        "Hiq ({label}: {number})",
        "Ukloni ({label}: {number})",
        "Ukloni ({label}: {number})",
    ),
    "wrong.needed": Phrase(
        "This is needed. Fill it in.",
        "Kjo është e detyrueshme. Plotësojeni.",
        "Ovo je obvezno. Ispunite polje.",
        "Ovo je obavezno. Popunite polje.",
    ),
    "wrong.too_long": Phrase(
        "This is longer than {most} characters. Shorten it.",
        "Kjo është më e gjatë se {most} karaktere. Shkurtojeni.",
        "Ovo je dulje od {most} znakova. Skratite tekst.",
        "Ovo je duže od {most} znakova. Skratite tekst.",
    ),
    "wrong.too_many": Phrase(
        "There may be at most {most}. Remove some.",
        "Lejohen më së shumti {most}. Hiqni disa.",
        "Smije ih biti najviše {most}. Uklonite neke.",
        "Sme ih biti najviše {most}. Uklonite neke.",
    ),
    "wrong.too_small": Phrase(
        "This is too small. Enter {least} or more.",
        "Kjo është shumë e vogël. Shkruani {least} ose më shumë.",
        "Vrijednost je premala. Upišite {least} ili više.",
        "Vrednost je premala. Upišite {least} ili više.",
    ),
    "wrong.too_large": Phrase(
        "This is too large. Enter {most} or less.",
        "Kjo është shumë e madhe. Shkruani {most} ose më pak.",
        "Vrijednost je prevelika. Upišite {most} ili manje.",
        "Vrednost je prevelika. Upišite {most} ili manje.",
    ),
    "wrong.number": Phrase(
        "This is no whole number. Write digits only, such as 1200.",
        "Kjo nuk është numër i plotë. Shkruani vetëm shifra, si 1200.",
        "Ovo nije cijeli broj. Pišite samo znamenke, npr. 1200.",
        "Ovo nije ceo broj. Pišite samo cifre, npr. 1200.",
    ),
    "wrong.decimal": Phrase(
        "This is no number with at most {decimals} decimals. Write it as 1200 or 1200.50.",
        "Ky nuk është numër me deri {decimals} shifra pas presjes. Shkruani 1200 ose 1200,50.",
        "Ovo nije broj s najviše {decimals} decimala. Upišite npr. 1200 ili 1200,50.",
        "Ovo nije broj sa najviše {decimals} decimala. Upišite npr. 1200 ili 1200,50.",
    ),
    "wrong.day": Phrase(
        "There is no such day. Write it as 2026-03-18 or 18.3.2026.",
        "Nuk ka datë të tillë. Shkruajeni si 2026-03-18 ose 18.3.2026.",
        "Takav datum ne postoji. Upišite ga kao 2026-03-18 ili 18.3.2026.",
        "Takav datum ne postoji. Upišite ga kao 2026-03-18 ili 18.3.2026.",
    ),
    "wrong.choice": Phrase(
        "This is none of the choices. Choose one of them.",
        "Kjo nuk është ndër zgjedhjet. Zgjidhni njërën prej tyre.",
        "To nije među ponuđenim. Odaberite jednu mogućnost.",
        "To nije među ponuđenim. Izaberite jednu mogućnost.",
    ),
    "wrong.form": Phrase(
        "This is not in the form that is expected here. Compare with the hint and correct it.",
        "Kjo nuk ka formën që pritet këtu. Krahasojeni me udhëzimin dhe korrigjojeni.",
        "Ovo nije u očekivanom obliku. Usporedite s uputom i ispravite.",
        "Ovo nije u očekivanom obliku. Uporedite sa uputstvom i ispravite.",
    ),
    "wrong.other": Phrase(
        "This was refused ({code}). Ask the administrator of your node.",
        "Kjo u refuzua ({code}). Pyetni administratorin e nyjës suaj.",
        "Ovo je odbijeno ({code}). Obratite se administratoru svojeg čvora.",
        "Ovo je odbijeno ({code}). Obratite se administratoru svog čvora.",
    ),
}
