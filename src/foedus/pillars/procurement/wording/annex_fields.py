"""The words of fields of the kinds from the joint annex on, one for each name.

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
    "order": Phrase("Order", "Porosia", "Narudžba", "Porudžbina"),
    "order_on": Phrase("Order day", "Data e porosisë", "Dan narudžbe", "Dan porudžbine"),
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
        "Nijedna porudžbina nije jeftinija od",
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
