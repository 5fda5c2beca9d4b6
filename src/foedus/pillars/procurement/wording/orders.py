"""The words of the order as a record, and of what it refuses."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import TITLE, Words
from foedus.pillars.procurement.wording.shared import CURRENCY, PURPOSE, TITLE_HELP

ORDER: Words = {
    "": Phrase("Order", "Porosia", "Narudžba", "Porudžbina"),
    "many": Phrase("Orders", "Porositë", "Narudžbe", "Porudžbine"),
    "title": TITLE,
    "title.help": TITLE_HELP,
    "purpose": PURPOSE,
    "members": Phrase("Who takes part", "Kush merr pjesë", "Tko sudjeluje", "Ko učestvuje"),
    "members.help": Phrase(
        "Any members, and only these.",
        "Cilëtdo anëtarë, dhe vetëm këta.",
        "Bilo koje članice, i samo one.",
        "Bilo koje članice, i samo one.",
    ),
    "candidates": Phrase("Candidates", "Kandidatët", "Kandidatkinje", "Kandidatkinje"),
    "candidates.help": Phrase(
        "States whose joining is looked at. They take part in no plan unless a scenario says so.",
        "Shtete, hyrja e të cilave shqyrtohet. Nuk marrin pjesë në asnjë plan, përveçse kur e "
        "thotë një skenar.",
        "Države čije se pristupanje razmatra. Ne sudjeluju ni u jednom planu osim ako to ne kaže "
        "scenarij.",
        "Države čije se pristupanje razmatra. Ne učestvuju ni u jednom planu osim ako to ne kaže "
        "scenario.",
    ),
    "requirements": Phrase("Requirements", "Kërkesat", "Potrebe", "Potrebe"),
    "requirements.help": Phrase(
        "Leave empty for all requirements of the members that are seen here.",
        "Lëreni bosh për të gjitha kërkesat e anëtarëve që shihen këtu.",
        "Ostavite prazno za sve potrebe članica koje se ovdje vide.",
        "Ostavite prazno za sve potrebe članica koje se ovde vide.",
    ),
    "offers": Phrase("Offers", "Ofertat", "Ponude", "Ponude"),
    "offers.help": Phrase(
        "Leave empty for all offers that are seen here.",
        "Lëreni bosh për të gjitha ofertat që shihen këtu.",
        "Ostavite prazno za sve ponude koje se ovdje vide.",
        "Ostavite prazno za sve ponude koje se ovde vide.",
    ),
    "order_on": Phrase("Day of the order", "Dita e porosisë", "Dan narudžbe", "Dan porudžbine"),
    "period_months": Phrase(
        "Length of a period", "Gjatësia e një periudhe", "Duljina razdoblja", "Dužina perioda"
    ),
    "period_months.unit": Phrase("months", "muaj", "mjeseci", "meseci"),
    "periods": Phrase("Periods", "Periudha", "Razdoblja", "Periodi"),
    "periods.help": Phrase(
        "How many the plan may use: 12 periods of 3 months are three years.",
        "Sa mund të përdorë plani: 12 periudha nga 3 muaj janë tre vjet.",
        "Koliko ih plan smije rabiti: 12 razdoblja po 3 mjeseca tri su godine.",
        "Koliko ih plan sme da koristi: 12 perioda po 3 meseca su tri godine.",
    ),
    "currency": CURRENCY,
    "activation_rule": Phrase(
        "One-off costs are split by",
        "Kostot e njëhershme ndahen sipas",
        "Jednokratni troškovi dijele se prema",
        "Jednokratni troškovi se dele prema",
    ),
    "activation_rule.value": Phrase("value", "vlerës", "vrijednosti", "vrednosti"),
    "activation_rule.quantity": Phrase("quantity", "sasisë", "količini", "količini"),
    "activation_rule.equal": Phrase(
        "equal parts", "pjesëve të barabarta", "jednakim dijelovima", "jednakim delovima"
    ),
    "matters": Phrase(
        "What matters most", "Çfarë ka më shumë rëndësi", "Što je najvažnije", "Šta je najvažnije"
    ),
    "matters.cost": Phrase("cost", "kostoja", "trošak", "trošak"),
    "matters.delivery": Phrase("delivery", "dorëzimi", "isporuka", "isporuka"),
    "matters.both": Phrase(
        "both: every compromise",
        "të dyja: çdo kompromis",
        "oboje: svaki kompromis",
        "oba: svaki kompromis",
    ),
}

REFUSALS: dict[str, tuple[Phrase, Phrase]] = {
    "candidate-takes-part": (
        Phrase(
            "{member} is a member of this order and a candidate.",
            "{member} është edhe anëtar i kësaj porosie edhe kandidat.",
            "{member} je i članica ove narudžbe i kandidatkinja.",
            "{member} je i članica ove porudžbine i kandidatkinja.",
        ),
        Phrase(
            "Take it out of one of the two.",
            "Hiqeni nga njëra prej të dyjave.",
            "Uklonite je s jednoga od dvaju popisa.",
            "Uklonite je sa jednog od dva spiska.",
        ),
    ),
    "requirement-of-outsider": (
        Phrase(
            "A requirement of {owner} is chosen, which does not take part.",
            "Është zgjedhur një kërkesë e {owner}, që nuk merr pjesë.",
            "Odabrana je potreba članice {owner}, koja ne sudjeluje.",
            "Izabrana je potreba članice {owner}, koja ne učestvuje.",
        ),
        Phrase(
            "Add {owner} to those who take part, or take the requirement out.",
            "Shtoni {owner} te pjesëmarrësit ose hiqni kërkesën.",
            "Dodajte {owner} među sudionice ili uklonite potrebu.",
            "Dodajte {owner} među učesnice ili uklonite potrebu.",
        ),
    ),
    "no-such-run": (
        Phrase(
            "There is no such run here.",
            "Këtu nuk ka llogaritje të tillë.",
            "Ovdje nema takvog izračuna.",
            "Ovde nema takvog proračuna.",
        ),
        Phrase(
            "Choose one from the page of the order.",
            "Zgjidhni një nga faqja e porosisë.",
            "Odaberite ga na stranici narudžbe.",
            "Izaberite ga na stranici porudžbine.",
        ),
    ),
    "run-without-plan": (
        Phrase(
            "This run has no plan.",
            "Kjo llogaritje nuk ka plan.",
            "Ovaj izračun nema plan.",
            "Ovaj proračun nema plan.",
        ),
        Phrase(
            "Wait until it is done, or choose another one.",
            "Prisni derisa të mbarojë ose zgjidhni një tjetër.",
            "Pričekajte da završi ili odaberite drugi.",
            "Sačekajte da završi ili izaberite drugi.",
        ),
    ),
}
