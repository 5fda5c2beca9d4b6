"""Refusals of a body that cannot be read in one way only: what joint decisions insist on."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.refusals.cures import ADMINISTRATOR, SHORTEN

SHAPES: dict[str, tuple[Phrase, Phrase]] = {
    "not-an-object": (
        Phrase(
            "{field} does not consist of fields.",
            "{field} nuk përbëhet nga fusha.",
            "{field} se ne sastoji od polja.",
            "{field} se ne sastoji od polja.",
        ),
        ADMINISTRATOR,
    ),
    "field-missing": (
        Phrase(
            "{field} is missing.", "Mungon {field}.", "Nedostaje {field}.", "Nedostaje {field}."
        ),
        Phrase("Fill it in.", "Plotësojeni.", "Upišite ga.", "Upišite ga."),
    ),
    "field-unknown": (
        Phrase(
            "{field} is not known here.",
            "{field} nuk njihet këtu.",
            "{field} ovdje nije poznato.",
            "{field} ovde nije poznato.",
        ),
        ADMINISTRATOR,
    ),
    "not-a-text": (
        Phrase(
            "{field} is no text.",
            "{field} nuk është tekst.",
            "{field} nije tekst.",
            "{field} nije tekst.",
        ),
        Phrase("Write a text.", "Shkruani një tekst.", "Upišite tekst.", "Upišite tekst."),
    ),
    "text-length": (
        Phrase(
            "{field} has not {shortest} to {longest} characters.",
            "{field} nuk ka {shortest} deri në {longest} shenja.",
            "{field} nema od {shortest} do {longest} znakova.",
            "{field} nema od {shortest} do {longest} znakova.",
        ),
        SHORTEN,
    ),
    "malformed": (
        Phrase(
            "{field} has not the form it must have.",
            "{field} nuk e ka formën e duhur.",
            "{field} nije u propisanom obliku.",
            "{field} nije u propisanom obliku.",
        ),
        Phrase("Correct it.", "Korrigjojeni.", "Ispravite ga.", "Ispravite ga."),
    ),
    "not-an-integer": (
        Phrase(
            "{field} is no whole number.",
            "{field} nuk është numër i plotë.",
            "{field} nije cijeli broj.",
            "{field} nije ceo broj.",
        ),
        Phrase(
            "Write a whole number.",
            "Shkruani një numër të plotë.",
            "Upišite cijeli broj.",
            "Upišite ceo broj.",
        ),
    ),
    "out-of-range": (
        Phrase(
            "{field} is not between {least} and {most}.",
            "{field} nuk është midis {least} dhe {most}.",
            "{field} nije između {least} i {most}.",
            "{field} nije između {least} i {most}.",
        ),
        Phrase(
            "Give a number in between.",
            "Jepni një numër brenda kufijve.",
            "Navedite broj unutar tih granica.",
            "Navedite broj unutar tih granica.",
        ),
    ),
    "not-an-option": (
        Phrase(
            "{field} is none of the options.",
            "{field} nuk është asnjë nga mundësitë.",
            "{field} nije među ponuđenim mogućnostima.",
            "{field} nije među ponuđenim mogućnostima.",
        ),
        Phrase(
            "Choose one of them.",
            "Zgjidhni njërën prej tyre.",
            "Odaberite jednu od njih.",
            "Izaberite jednu od njih.",
        ),
    ),
    "not-a-list": (
        Phrase(
            "{field} is no list.",
            "{field} nuk është listë.",
            "{field} nije popis.",
            "{field} nije spisak.",
        ),
        ADMINISTRATOR,
    ),
    "not-ascending": (
        Phrase(
            "{field} is not in ascending order, each entry once.",
            "{field} nuk është në rend rritës, secila hyrje një herë.",
            "{field} nije uzlaznim redom, svaki unos jedanput.",
            "{field} nije rastućim redom, svaki unos jedanput.",
        ),
        Phrase("Sort it.", "Renditeni.", "Poredajte ga.", "Poređajte ga."),
    ),
}
