"""What is said while a plan is made: stages, the best so far, an interruption."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

STAGES = {
    "alone": Phrase("each alone", "secili vetëm", "svaka sama", "svaka sama"),
    "solve": Phrase("together", "së bashku", "zajedno", "zajedno"),
    "schedule": Phrase("deliveries", "dorëzimet", "isporuke", "isporuke"),
    "guard": Phrase(
        "nobody above alone",
        "askush mbi vetëm",
        "nitko iznad samostalnog",
        "niko iznad samostalnog",
    ),
    "verdicts": Phrase("who with whom", "kush me kë", "tko s kim", "ko s kim"),
    "shapley": Phrase("what each adds", "çfarë shton secili", "što tko dodaje", "šta ko dodaje"),
    "nucleolus": Phrase("shares", "pjesët", "udjeli", "udeli"),
    "leaving": Phrase("who would leave", "kush do të dilte", "tko bi izašao", "ko bi izašao"),
    "front": Phrase(
        "cost against delivery",
        "kostoja kundrejt dorëzimit",
        "trošak prema isporuci",
        "trošak prema isporuci",
    ),
    "accession": Phrase("one more", "edhe një", "još jedna", "još jedna"),
    "sweep": Phrase("scenarios", "skenarët", "scenariji", "scenariji"),
}
"""The stages that a watch reports."""

PROGRESS = {
    "best": Phrase(
        "best {amount}", "më e mira {amount}", "najbolje {amount}", "najbolje {amount}"
    ),
    "bound": Phrase("bound {amount}", "kufiri {amount}", "granica {amount}", "granica {amount}"),
    "gap": Phrase("gap {share} %", "hendeku {share} %", "razmak {share} %", "razmak {share} %"),
    "interrupted": Phrase(
        "Interrupted: finishing with the best that is there.",
        "U ndërpre: po mbaroj me më të mirën që ka.",
        "Prekinuto: završavam s najboljim što postoji.",
        "Prekinuto: završavam s najboljim što postoji.",
    ),
    "none": Phrase(
        "No plan exists.", "Nuk ekziston asnjë plan.", "Plan ne postoji.", "Plan ne postoji."
    ),
    "not_found": Phrase(
        "No plan was found within the limits.",
        "Brenda kufijve nuk u gjet asnjë plan.",
        "U zadanim granicama plan nije nađen.",
        "U zadatim granicama plan nije nađen.",
    ),
}
