"""The words of choices and of the kinds themselves, from the joint annex on."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import MARK
from foedus.pillars.procurement.wording.annex_fields import NAMES

CHOICES: Mapping[str, Mapping[str, Phrase]] = {
    "reason": {
        "delivery": Phrase("Delivery", "Dorëzimi", "Isporuka", "Isporuka"),
        "advance": Phrase("Advance", "Parapagimi", "Predujam", "Avans"),
        "common_cost": Phrase(
            "Common cost", "Kosto e përbashkët", "Zajednički trošak", "Zajednički trošak"
        ),
    },
    "mark": {name.removeprefix("mark."): phrase for name, phrase in MARK.items() if "." in name},
    "cost_rule": {
        "value": Phrase("by value", "sipas vlerës", "po vrijednosti", "po vrednosti"),
        "quantity": Phrase("by quantity", "sipas sasisë", "po količini", "po količini"),
        "equal": Phrase("equally", "njësoj", "jednako", "jednako"),
    },
    "objective": {
        "cost": Phrase("cost", "kostoja", "trošak", "trošak"),
        "delivery": Phrase("delivery", "dorëzimi", "isporuka", "isporuka"),
    },
    "scope": {
        "offer": Phrase("the offer", "ofertës", "ponude", "ponude"),
        "supplier": Phrase(
            "the supplier's total",
            "gjithsej të furnizuesit",
            "ukupnog iznosa dobavljača",
            "ukupnog iznosa dobavljača",
        ),
    },
    "result": {
        "verified": Phrase("Verified", "I verifikuar", "Provjereno", "Provereno"),
        "refused": Phrase("Refused", "I refuzuar", "Odbijeno", "Odbijeno"),
    },
    "counterfactual": {
        "own_figure": Phrase(
            "our own figure of the cost alone",
            "shifra jonë e kostos së vetme",
            "naš iznos troška kad kupujemo sami",
            "naš iznos troška kada kupujemo sami",
        ),
        "pro_rata": Phrase(
            "cost alone on the own share of the market",
            "kostoja e vetme në pjesën tonë të tregut",
            "trošak samih na vlastitom udjelu tržišta",
            "trošak samih na sopstvenom udelu tržišta",
        ),
        "whole": Phrase(
            "cost alone on the whole market",
            "kostoja e vetme në gjithë tregun",
            "trošak samih na cijelom tržištu",
            "trošak samih na celom tržištu",
        ),
        "last_contract": Phrase(
            "the last contract", "kontrata e fundit", "posljednji ugovor", "poslednji ugovor"
        ),
        "market_price": Phrase(
            "a market price", "një çmim tregu", "tržišna cijena", "tržišna cena"
        ),
        "none": Phrase(
            "nothing: cannot be served alone",
            "asgjë: nuk shërbehet dot i vetëm",
            "ni s čime: sami ne možemo nabaviti",
            "ni sa čim: sami ne možemo nabaviti",
        ),
    },
    "stage": {
        "drafted": Phrase("Drafted", "E hartuar", "Nacrt", "Nacrt"),
        "legal_review": Phrase(
            "Reviewed by law", "Në shqyrtim ligjor", "Pravna provjera", "Pravna provera"
        ),
        "committee": Phrase("In committee", "Në komision", "U odboru", "U odboru"),
        "budget_committed": Phrase(
            "Budget committed",
            "Buxheti i angazhuar",
            "Sredstva rezervirana",
            "Sredstva rezervisana",
        ),
        "signed": Phrase("Signed", "E nënshkruar", "Potpisano", "Potpisano"),
        "delivering": Phrase("Delivering", "Në dorëzim", "U isporuci", "U isporuci"),
        "closed": Phrase("Closed", "E mbyllur", "Zaključeno", "Zaključeno"),
        "cancelled": Phrase("Cancelled", "E anuluar", "Otkazano", "Otkazano"),
        "estimated": Phrase("Estimated", "I vlerësuar", "Procijenjeno", "Procenjeno"),
        "offered": Phrase("Offered", "I ofruar", "Ponuđeno", "Ponuđeno"),
        "contracted": Phrase("Contracted", "I kontraktuar", "Ugovoreno", "Ugovoreno"),
        "realised": Phrase("Realised", "I realizuar", "Ostvareno", "Ostvareno"),
    },
    "state": {
        "due": Phrase("Due", "Për t'u paguar", "Dospijeva", "Dospeva"),
        "paid": Phrase("Paid", "E paguar", "Plaćeno", "Plaćeno"),
        "planned": Phrase("Planned", "E planifikuar", "Planirano", "Planirano"),
        "accepted": Phrase("Accepted", "E pranuar", "Preuzeto", "Preuzeto"),
        "open": Phrase("Open", "E hapur", "Otvoreno", "Otvoreno"),
        "resolved": Phrase("Resolved", "E zgjidhur", "Riješeno", "Rešeno"),
    },
    "step": {
        "legal_review": Phrase(
            "Legal review", "Shqyrtimi ligjor", "Pravna provjera", "Pravna provera"
        ),
        "ministry": Phrase("Ministry", "Ministria", "Ministarstvo", "Ministarstvo"),
        "government": Phrase("Government", "Qeveria", "Vlada", "Vlada"),
        "committee": Phrase(
            "Committee of parliament",
            "Komisioni parlamentar",
            "Saborski odbor",
            "Skupštinski odbor",
        ),
        "parliament": Phrase("Parliament", "Parlamenti", "Parlament", "Parlament"),
        "budget": Phrase(
            "Budget commitment",
            "Angazhimi buxhetor",
            "Rezervacija sredstava",
            "Rezervacija sredstava",
        ),
        "signature": Phrase("Signature", "Nënshkrimi", "Potpis", "Potpis"),
    },
    "category": {
        "battle_tank": Phrase(
            "Battle tanks", "Tanke luftarake", "Borbeni tenkovi", "Borbeni tenkovi"
        ),
        "armoured_combat_vehicle": Phrase(
            "Armoured combat vehicles",
            "Mjete luftarake të blinduara",
            "Oklopna borbena vozila",
            "Oklopna borbena vozila",
        ),
        "artillery_75mm_plus": Phrase(
            "Artillery of 75 mm and above",
            "Artileri 75 mm e lart",
            "Topništvo od 75 mm i više",
            "Artiljerija od 75 mm i više",
        ),
        "combat_aircraft": Phrase(
            "Combat aircraft", "Avionë luftarakë", "Borbeni zrakoplovi", "Borbeni avioni"
        ),
        "attack_helicopter": Phrase(
            "Attack helicopters",
            "Helikopterë sulmues",
            "Jurišni helikopteri",
            "Jurišni helikopteri",
        ),
    },
}

KIND_NAMES: Mapping[str, tuple[Phrase, Phrase]] = {
    "procurement.annex": (
        NAMES["annex"],
        Phrase("Joint annexes", "Anekset e përbashkëta", "Zajednički dodaci", "Zajednički aneksi"),
    ),
    "procurement.verdict": (
        Phrase("Check of an annex", "Kontrolli i aneksit", "Provjera dodatka", "Provera aneksa"),
        Phrase(
            "Checks of annexes", "Kontrollet e anekseve", "Provjere dodataka", "Provere aneksa"
        ),
    ),
    "procurement.national_order": (
        Phrase(
            "National order", "Porosia kombëtare", "Nacionalna narudžba", "Nacionalna porudžbina"
        ),
        Phrase(
            "National orders", "Porositë kombëtare", "Nacionalne narudžbe", "Nacionalne porudžbine"
        ),
    ),
    "procurement.payment": (
        Phrase("Payment", "Pagesa", "Plaćanje", "Plaćanje"),
        Phrase("Payments", "Pagesat", "Plaćanja", "Plaćanja"),
    ),
    "procurement.delivery": (
        NAMES["delivery"],
        Phrase("Deliveries", "Dorëzimet", "Isporuke", "Isporuke"),
    ),
    "procurement.discrepancy": (
        Phrase("Discrepancy", "Mospërputhja", "Odstupanje", "Odstupanje"),
        Phrase("Discrepancies", "Mospërputhjet", "Odstupanja", "Odstupanja"),
    ),
    "procurement.saving": (
        Phrase("Saving", "Kursimi", "Ušteda", "Ušteda"),
        Phrase("Savings", "Kursimet", "Uštede", "Uštede"),
    ),
    "procurement.approval_path": (
        Phrase(
            "National approval path",
            "Rruga kombëtare e miratimit",
            "Put nacionalnih odobrenja",
            "Put nacionalnih odobrenja",
        ),
        Phrase(
            "National approval paths",
            "Rrugët kombëtare të miratimit",
            "Putovi nacionalnih odobrenja",
            "Putevi nacionalnih odobrenja",
        ),
    ),
    "procurement.ceiling_statement": (
        Phrase(
            "Statement on ceilings",
            "Deklarata për tavanet",
            "Izjava o gornjim granicama",
            "Izjava o gornjim granicama",
        ),
        Phrase(
            "Statements on ceilings",
            "Deklaratat për tavanet",
            "Izjave o gornjim granicama",
            "Izjave o gornjim granicama",
        ),
    ),
}
