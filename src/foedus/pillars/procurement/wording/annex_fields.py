"""The words of fields and choices of the kinds from the joint annex on, one for each name.

A field of one name means the same in each of these kinds, so it has one phrase.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import CODE, MARK, MEMBER, ON, SOURCE, TITLE

NAMES: Mapping[str, Phrase] = {
    "title": TITLE,
    "member": MEMBER,
    "code": CODE,
    "on": ON,
    "source": SOURCE,
    "mark": MARK["mark"],
    "order": Phrase("Order", "Porosia", "Narudžba", "Narudžbina"),
    "order_on": Phrase("Order day", "Data e porosisë", "Dan narudžbe", "Dan narudžbine"),
    "period_months": Phrase(
        "Months in a period", "Muaj në një periudhë", "Mjeseci u razdoblju", "Meseci u periodu"
    ),
    "periods": Phrase("Periods", "Periudha", "Razdoblja", "Periodi"),
    "currency": Phrase("Currency", "Monedha", "Valuta", "Valuta"),
    "cost_rule": Phrase(
        "Split of common costs",
        "Ndarja e kostove të përbashkëta",
        "Podjela zajedničkih troškova",
        "Podela zajedničkih troškova",
    ),
    "capped": Phrase(
        "Nobody pays more than alone",
        "Askush nuk paguan më shumë se i vetëm",
        "Nitko ne plaća više nego sam",
        "Niko ne plaća više nego sam",
    ),
    "objective": Phrase(
        "What came first", "Çfarë ka përparësi", "Što ima prednost", "Šta ima prednost"
    ),
    "gap_bp": Phrase("Allowed gap", "Hendeku i lejuar", "Dopušteni razmak", "Dozvoljeni razmak"),
    "seed": Phrase("Seed", "Fara", "Sjeme", "Seme"),
    "members": Phrase("Members", "Anëtarët", "Članice", "Članice"),
    "vehicle": Phrase(
        "Procurement vehicle", "Rruga e prokurimit", "Način nabave", "Način nabavke"
    ),
    "terms": Phrase(
        "Common terms", "Kushtet e përbashkëta", "Zajednički uvjeti", "Zajednički uslovi"
    ),
    "items": Phrase("Items", "Artikujt", "Predmeti", "Predmeti"),
    "lines": Phrase("Deliveries", "Dorëzimet", "Isporuke", "Isporuke"),
    "steps": Phrase("Price steps", "Shkallët e çmimit", "Cjenovni pragovi", "Cenovni pragovi"),
    "separate": Phrase(
        "Offers ordered separately",
        "Oferta të porositura veç e veç",
        "Ponude naručene odvojeno",
        "Ponude naručene odvojeno",
    ),
    "common_costs": Phrase(
        "Common costs", "Kostot e përbashkëta", "Zajednički troškovi", "Zajednički troškovi"
    ),
    "shares": Phrase("Shares", "Pjesët", "Udjeli", "Udeli"),
    "total_cents": Phrase("Total", "Gjithsej", "Ukupno", "Ukupno"),
    "bound": Phrase("Proven bound", "Kufiri i provuar", "Dokazana granica", "Dokazana granica"),
    "inputs": Phrase(
        "Records it rests on",
        "Regjistrimet ku mbështetet",
        "Zapisi na kojima počiva",
        "Zapisi na kojima počiva",
    ),
    "table": Phrase("Table", "Tabela", "Tablica", "Tabela"),
    "owner": Phrase("Owner", "Zotëruesi", "Vlasnik", "Vlasnik"),
    "id": Phrase("Identifier", "Identifikuesi", "Identifikator", "Identifikator"),
    "ver": Phrase("Version", "Versioni", "Inačica", "Verzija"),
    "digest": Phrase("Digest", "Gjurma digjitale", "Sažetak", "Heš"),
    "kind": Phrase("Kind", "Lloji", "Vrsta", "Vrsta"),
    "item": Phrase("Item", "Artikulli", "Predmet", "Predmet"),
    "name": Phrase("Name", "Emri", "Naziv", "Naziv"),
    "unit": Phrase("Unit", "Njësia", "Jedinica", "Jedinica"),
    "nsn": Phrase("NSN", "NSN", "NSN", "NSN"),
    "configuration": Phrase("Configuration", "Konfigurimi", "Konfiguracija", "Konfiguracija"),
    "requirement": Phrase("Requirement", "Kërkesa", "Potreba", "Potreba"),
    "offer": Phrase("Offer", "Oferta", "Ponuda", "Ponuda"),
    "supplier": Phrase("Supplier", "Furnizuesi", "Dobavljač", "Dobavljač"),
    "period": Phrase("Period", "Periudha", "Razdoblje", "Period"),
    "delivered_on": Phrase("Delivery by", "Dorëzimi deri më", "Isporuka do", "Isporuka do"),
    "quantity": Phrase("Quantity", "Sasia", "Količina", "Količina"),
    "unit_cents": Phrase("Unit price", "Çmimi për njësi", "Jedinična cijena", "Jedinična cena"),
    "goods_cents": Phrase("Goods", "Mallrat", "Roba", "Roba"),
    "late_periods": Phrase(
        "Periods late", "Periudha vonesë", "Razdoblja kašnjenja", "Perioda kašnjenja"
    ),
    "scope": Phrase("Scale of", "Shkalla e", "Ljestvica", "Skala"),
    "step": Phrase("Step", "Shkalla", "Prag", "Prag"),
    "volume": Phrase("Volume", "Vëllimi", "Obujam", "Obim"),
    "by_value": Phrase("Volume in money", "Vëllimi në para", "Obujam u novcu", "Obim u novcu"),
    "threshold": Phrase("From volume", "Nga vëllimi", "Od obujma", "Od obima"),
    "next_from": Phrase(
        "Next step from", "Shkalla tjetër nga", "Sljedeći prag od", "Sledeći prag od"
    ),
    "fixed_cents": Phrase(
        "Dearer first units",
        "Njësitë e para më të shtrenjta",
        "Skuplje prve jedinice",
        "Skuplje prve jedinice",
    ),
    "cents": Phrase("Amount", "Shuma", "Iznos", "Iznos"),
    "common_cents": Phrase(
        "Common costs", "Kostot e përbashkëta", "Zajednički troškovi", "Zajednički troškovi"
    ),
    "bound_cents": Phrase(
        "No order costs less than",
        "Asnjë porosi nuk kushton më pak se",
        "Nijedna narudžba nije jeftinija od",
        "Nijedna narudžbina nije jeftinija od",
    ),
    "certified_bound_cents": Phrase(
        "Of this re-checked by every node",
        "Nga kjo e rishikuar nga çdo nyjë",
        "Od toga provjerava svaki čvor",
        "Od toga proverava svaki čvor",
    ),
    "certificate": Phrase("Certificate", "Certifikata", "Potvrda", "Potvrda"),
    "annex": Phrase(
        "Joint annex", "Aneksi i përbashkët", "Zajednički dodatak", "Zajednički aneks"
    ),
    "result": Phrase("Result", "Rezultati", "Rezultat", "Rezultat"),
    "faults": Phrase("Faults", "Gabimet", "Pogreške", "Greške"),
    "place": Phrase("Place", "Vendi", "Mjesto", "Mesto"),
    "found": Phrase("Found", "U gjet", "Nađeno", "Nađeno"),
    "expected": Phrase("Expected", "Pritej", "Očekivano", "Očekivano"),
    "counterfactual": Phrase("Compared with", "Krahasuar me", "Uspoređeno s", "Upoređeno sa"),
    "checked_at": Phrase("Checked", "E kontrolluar", "Provjereno", "Provereno"),
    "stage": Phrase("Stage", "Faza", "Faza", "Faza"),
    "history": Phrase("Stages reached", "Fazat e arritura", "Dosegnute faze", "Dostignute faze"),
    "reference": Phrase("File number", "Numri i dosjes", "Broj spisa", "Broj predmeta"),
    "reason": Phrase("For what", "Për çfarë", "Za što", "Za šta"),
    "due_on": Phrase("Due", "Afati", "Dospijeće", "Dospeće"),
    "amount_cents": Phrase("Amount", "Shuma", "Iznos", "Iznos"),
    "state": Phrase("State", "Gjendja", "Stanje", "Stanje"),
    "paid_on": Phrase("Paid on", "E paguar më", "Plaćeno dana", "Plaćeno dana"),
    "planned_on": Phrase("Planned", "E planifikuar", "Planirano", "Planirano"),
    "forecast_on": Phrase("Expected now", "E pritshme tani", "Sada se očekuje", "Sada se očekuje"),
    "accepted_on": Phrase("Accepted on", "E pranuar më", "Preuzeto dana", "Preuzeto dana"),
    "accepted_quantity": Phrase(
        "Units accepted", "Njësi të pranuara", "Preuzeta količina", "Preuzeta količina"
    ),
    "delivery": Phrase("Delivery", "Dorëzimi", "Isporuka", "Isporuka"),
    "what": Phrase("What is wrong", "Çfarë nuk shkon", "Što nije u redu", "Šta nije u redu"),
    "found_on": Phrase("Found on", "E gjetur më", "Utvrđeno dana", "Utvrđeno dana"),
    "resolved_on": Phrase("Resolved on", "E zgjidhur më", "Riješeno dana", "Rešeno dana"),
    "resolution": Phrase(
        "How it was resolved", "Si u zgjidh", "Kako je riješeno", "Kako je rešeno"
    ),
    "ledger": Phrase(
        "Figures by stage", "Shifrat sipas fazës", "Iznosi po fazama", "Iznosi po fazama"
    ),
    "method": Phrase("Method", "Metoda", "Metoda", "Metod"),
    "skipped_because": Phrase(
        "Why the stage before is missing",
        "Pse mungon faza e mëparshme",
        "Zašto nema prethodne faze",
        "Zašto nema prethodne faze",
    ),
    "text": Phrase("Statement", "Deklarata", "Izjava", "Izjava"),
    "path": Phrase("Steps", "Hapat", "Koraci", "Koraci"),
    "days": Phrase("Days", "Ditë", "Dana", "Dana"),
    "rows": Phrase("By category", "Sipas kategorisë", "Po kategorijama", "Po kategorijama"),
    "category": Phrase("Category", "Kategoria", "Kategorija", "Kategorija"),
    "ceiling": Phrase("Ceiling", "Tavani", "Gornja granica", "Gornja granica"),
    "holding": Phrase("Held", "Në zotërim", "U posjedu", "U posedu"),
    "own": Phrase("Own deliveries", "Dorëzimet tona", "Vlastite isporuke", "Sopstvene isporuke"),
    "after": Phrase(
        "After all deliveries",
        "Pas të gjitha dorëzimeve",
        "Nakon svih isporuka",
        "Posle svih isporuka",
    ),
    "as_of": Phrase("Counted on", "Numëruar më", "Stanje na dan", "Stanje na dan"),
}

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
            "National order", "Porosia kombëtare", "Nacionalna narudžba", "Nacionalna narudžbina"
        ),
        Phrase(
            "National orders", "Porositë kombëtare", "Nacionalne narudžbe", "Nacionalne narudžbine"
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
