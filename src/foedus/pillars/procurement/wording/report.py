"""The words of a plan's report: columns and notes."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

COLUMNS = {
    "member": Phrase("Member", "Anëtari", "Članica", "Članica"),
    "item": Phrase("Item", "Artikulli", "Artikl", "Artikal"),
    "items": Phrase("Items", "Artikujt", "Artikli", "Artikli"),
    "quantity": Phrase("Quantity", "Sasia", "Količina", "Količina"),
    "unit": Phrase("Unit", "Njësia", "Jedinica", "Jedinica"),
    "goods": Phrase("Goods", "Mallrat", "Roba", "Roba"),
    "activation": Phrase(
        "One-off shares", "Pjesët e njëhershme", "Jednokratni udjeli", "Jednokratni udeli"
    ),
    "supplier": Phrase("Supplier", "Furnitori", "Dobavljač", "Dobavljač"),
    "offer": Phrase("Offer", "Oferta", "Ponuda", "Ponuda"),
    "cost": Phrase("Cost", "Kostoja", "Trošak", "Trošak"),
    "total": Phrase("Total", "Gjithsej", "Ukupno", "Ukupno"),
    "joint": Phrase("Together", "Së bashku", "Zajedno", "Zajedno"),
    "separate": Phrase("Separately", "Veçmas", "Odvojeno", "Odvojeno"),
    "pro_rata": Phrase("Alone, pro rata", "Vetëm, pro rata", "Sama, razmjerno", "Sama, srazmerno"),
    "whole": Phrase(
        "Alone, whole market", "Vetëm, gjithë tregu", "Sama, cijelo tržište", "Sama, celo tržište"
    ),
    "saving": Phrase("Saving", "Kursimi", "Ušteda", "Ušteda"),
    "saving_whole": Phrase(
        "Saving, whole market",
        "Kursimi, gjithë tregu",
        "Ušteda, cijelo tržište",
        "Ušteda, celo tržište",
    ),
    "days": Phrase("Days gained", "Ditë të fituara", "Dobiveni dani", "Dobijeni dani"),
    "first": Phrase("First delivery", "Dorëzimi i parë", "Prva isporuka", "Prva isporuka"),
    "last": Phrase("Last delivery", "Dorëzimi i fundit", "Zadnja isporuka", "Poslednja isporuka"),
    "last_alone": Phrase("Last, alone", "I fundit, vetëm", "Zadnja, sama", "Poslednja, sama"),
    "needed": Phrase("Needed by", "Nevojitet deri", "Potrebno do", "Potrebno do"),
    "delivered": Phrase("Delivered by", "Dorëzuar deri", "Isporučeno do", "Isporučeno do"),
    "late": Phrase("Periods late", "Periudha vonesë", "Razdoblja kašnjenja", "Perioda kašnjenja"),
    "why": Phrase("Why", "Pse", "Zašto", "Zašto"),
    "scale": Phrase("Scale", "Shkalla", "Ljestvica", "Skala"),
    "step": Phrase("Step", "Hapi", "Razred", "Razred"),
    "volume": Phrase("Volume", "Vëllimi", "Obujam", "Obim"),
    "from": Phrase("Step from", "Hapi nga", "Razred od", "Razred od"),
    "next": Phrase("Next step from", "Hapi tjetër nga", "Sljedeći od", "Sledeći od"),
    "missing": Phrase("Short of it", "Mungon", "Nedostaje", "Nedostaje"),
    "brought": Phrase("Brought by", "Sjellë nga", "Donijele", "Donele"),
    "verdict": Phrase("Verdict", "Gjykimi", "Ocjena", "Ocena"),
    "best": Phrase("Best together", "Më mirë së bashku", "Najbolje zajedno", "Najbolje zajedno"),
    "best_cost": Phrase(
        "Best way costs", "Mënyra më e mirë kushton", "Najbolji način", "Najbolji način"
    ),
    "joining": Phrase(
        "Joining costs", "Kostot e bashkimit", "Troškovi udruživanja", "Troškovi udruživanja"
    ),
    "coalition": Phrase("Coalition", "Koalicioni", "Koalicija", "Koalicija"),
    "lateness": Phrase("Lateness", "Vonesa", "Kašnjenje", "Kašnjenje"),
    "mean_days": Phrase(
        "Mean days to delivery",
        "Ditë mesatare deri në dorëzim",
        "Prosjek dana do isporuke",
        "Prosek dana do isporuke",
    ),
    "proven": Phrase("Proven", "E provuar", "Dokazano", "Dokazano"),
    "chosen": Phrase("Chosen", "I zgjedhur", "Odabrano", "Odabrano"),
    "limit": Phrase("Limit", "Kufiri", "Granica", "Granica"),
    "excess": Phrase("Above it by", "Mbi të me", "Iznad za", "Iznad za"),
    "until": Phrase("Until", "Deri", "Do", "Do"),
    "since": Phrase("From", "Nga", "Od", "Od"),
    "reading": Phrase("Reading", "Leximi", "Čitanje", "Čitanje"),
    "bound": Phrase("Proven bound", "Kufiri i provuar", "Dokazana granica", "Dokazana granica"),
    "table": Phrase("Table", "Tabela", "Tablica", "Tabela"),
    "record": Phrase("Record", "Regjistrimi", "Zapis", "Zapis"),
    "mark": Phrase("Confidence", "Besueshmëria", "Pouzdanost", "Pouzdanost"),
    "source": Phrase("Source", "Burimi", "Izvor", "Izvor"),
    "kind": Phrase("Kind of value", "Lloji i vlerës", "Vrsta vrijednosti", "Vrsta vrednosti"),
    "price": Phrase(
        "Base value of one unit", "Vlera bazë", "Osnovna vrijednost", "Osnovna vrednost"
    ),
    "currency": Phrase("Currency", "Monedha", "Valuta", "Valuta"),
    "what": Phrase("What", "Çfarë", "Što", "Šta"),
    "value": Phrase("Value", "Vlera", "Vrijednost", "Vrednost"),
    "advice": Phrase("Advice", "Këshilla", "Savjet", "Savet"),
    "on": Phrase("Date", "Data", "Datum", "Datum"),
    "file": Phrase("File", "Skedari", "Datoteka", "Datoteka"),
    "sheet": Phrase("Sheet", "Fleta", "List", "List"),
    "row": Phrase("Row", "Rreshti", "Red", "Red"),
    "column": Phrase("Column", "Kolona", "Stupac", "Kolona"),
    "wrong": Phrase("What is wrong", "Çfarë nuk shkon", "Što nije u redu", "Šta nije u redu"),
    "cure": Phrase("Cure", "Zgjidhja", "Ispravak", "Ispravka"),
}

NOTES = {
    "advice": Phrase(
        "Advice warns and refuses nothing. The number says how many pieces a group has.",
        "Këshillat paralajmërojnë dhe nuk refuzojnë asgjë. Numri tregon sa ka çdo grup.",
        "Savjeti upozorava i ništa ne odbija. Broj kaže koliko ih skupina ima.",
        "Savet upozorava i ništa ne odbija. Broj kaže koliko ih grupa ima.",
    ),
    "advice_more": Phrase(
        "A number stands for pieces that are worded in full on the page and in the workbook.",
        "Numri zëvendëson këshilla që janë të plota në faqe dhe në librin e punës.",
        "Broj zamjenjuje savjete koji su u cijelosti na stranici i u radnoj knjizi.",
        "Broj zamenjuje savete koji su u celosti na stranici i u radnoj svesci.",
    ),
    "saves": Phrase(
        "It saves {saving} ({share}) against separate orders.",
        "Kursen {saving} ({share}) kundrejt porosive të veçanta.",
        "Ušteda je {saving} ({share}) prema odvojenim narudžbama.",
        "Ušteda je {saving} ({share}) prema odvojenim porudžbinama.",
    ),
    "dearer": Phrase(
        "It costs {saving} more than separate orders.",
        "Kushton {saving} më shumë se porositë e veçanta.",
        "Skuplje je za {saving} od odvojenih narudžbi.",
        "Skuplje je za {saving} od odvojenih porudžbina.",
    ),
    "no_comparison": Phrase(
        "No saving is shown: not every member can meet its needs alone.",
        "Nuk tregohet kursim: jo çdo anëtar i plotëson nevojat vetëm.",
        "Ušteda se ne prikazuje: ne može svaka članica sama podmiriti potrebe.",
        "Ušteda se ne prikazuje: ne može svaka članica sama da podmiri potrebe.",
    ),
    "against": Phrase(
        "separately {separate}", "veçmas {separate}", "odvojeno {separate}", "odvojeno {separate}"
    ),
    "not_alone": Phrase(
        "separately not possible for all",
        "veçmas e pamundur për të gjithë",
        "odvojeno nije moguće za sve",
        "odvojeno nije moguće za sve",
    ),
    "of_separate": Phrase(
        "{share} of the separate total; joining costs not in it",
        "{share} e totalit të veçantë; pa kostot e bashkimit",
        "{share} odvojenog zbroja; bez troškova udruživanja",
        "{share} odvojenog zbira; bez troškova udruživanja",
    ),
    "mean_over": Phrase(
        "mean over {count} needs of members; {earlier} earlier, {later} later",
        "mesatare mbi {count} nevoja; {earlier} më herët, {later} më vonë",
        "prosjek {count} potreba članica; {earlier} ranije, {later} kasnije",
        "prosek {count} potreba članica; {earlier} ranije, {later} kasnije",
    ),
    "pro_rata": Phrase(
        "Alone, pro rata: the others buy at the same time, separately, so a member has only its "
        "share of each scarce capacity.",
        "Vetëm, pro rata: të tjerët blejnë njëkohësisht, veçmas, prandaj anëtari ka vetëm pjesën "
        "e vet të çdo kapaciteti të pakët.",
        "Sama, razmjerno: ostale kupuju istodobno i odvojeno pa članica ima samo svoj dio svakog "
        "oskudnog kapaciteta.",
        "Sama, srazmerno: ostale kupuju istovremeno i odvojeno pa članica ima samo svoj deo "
        "svakog oskudnog kapaciteta.",
    ),
    "whole": Phrase(
        "Alone, whole market: the member buys as if nobody else did and may use every capacity.",
        "Vetëm, gjithë tregu: anëtari blen sikur askush tjetër të mos blinte dhe përdor çdo "
        "kapacitet.",
        "Sama, cijelo tržište: članica kupuje kao da nitko drugi ne kupuje i smije rabiti sav "
        "kapacitet.",
        "Sama, celo tržište: članica kupuje kao da niko drugi ne kupuje i sme da koristi sav "
        "kapacitet.",
    ),
    "own_bill": Phrase(
        "Each member pays its own deliveries at the same unit price; no money passes between "
        "states. One-off costs are split {rule}.",
        "Çdo anëtar paguan dorëzimet e veta me të njëjtin çmim; mes shteteve nuk kalojnë para. "
        "Kostot e njëhershme ndahen {rule}.",
        "Svaka članica plaća svoje isporuke po istoj jediničnoj cijeni; među državama nema "
        "plaćanja. Jednokratni troškovi dijele se {rule}.",
        "Svaka članica plaća svoje isporuke po istoj jediničnoj ceni; među državama nema "
        "plaćanja. Jednokratni troškovi dele se {rule}.",
    ),
    "capped": Phrase(
        "Nobody is to pay more than alone, pro rata.",
        "Askush nuk duhet të paguajë më shumë se vetëm, pro rata.",
        "Nitko ne smije platiti više nego sam, razmjerno.",
        "Niko ne sme da plati više nego sam, srazmerno.",
    ),
    "uncapped": Phrase(
        "Without the guarantee: a member may pay more than alone.",
        "Pa garanci: një anëtar mund të paguajë më shumë se vetëm.",
        "Bez jamstva: članica može platiti više nego sama.",
        "Bez garancije: članica može da plati više nego sama.",
    ),
    "separate": Phrase(
        "{offers}: every member has its own contract and price step, because the step that all "
        "reach together would deliver too late for somebody.",
        "{offers}: çdo anëtar ka kontratën dhe shkallën e vet të çmimit, sepse shkalla që arrihet "
        "së bashku do të dorëzonte tepër vonë për dikë.",
        "{offers}: svaka članica ima svoj ugovor i cjenovni razred jer bi razred dostignut "
        "zajedno nekomu isporučio prekasno.",
        "{offers}: svaka članica ima svoj ugovor i cenovni razred jer bi razred dostignut "
        "zajedno nekome isporučio prekasno.",
    ),
    "demo": Phrase(
        "Demonstration: these data are made up.",
        "Demonstrim: këto të dhëna janë të trilluara.",
        "Demonstracija: ovi su podaci izmišljeni.",
        "Demonstracija: ovi podaci su izmišljeni.",
    ),
    "ceilings": Phrase(
        "These values are published ceilings, not prices, and the saving on them is not a "
        "forecast: {offers}.",
        "Këto vlera janë tavane të publikuara, jo çmime; kursimi mbi to nuk është parashikim: "
        "{offers}.",
        "Ove su vrijednosti objavljene gornje granice, a ne cijene; ušteda nije prognoza: "
        "{offers}.",
        "Ove vrednosti su objavljene gornje granice, a ne cene; ušteda nije prognoza: {offers}.",
    ),
    "over_budget": Phrase(
        "{member} is above its budget until {until} by {excess}.",
        "{member} e tejkalon buxhetin deri më {until} me {excess}.",
        "{member} prekoračuje proračun do {until} za {excess}.",
        "{member} prekoračuje budžet do {until} za {excess}.",
    ),
    "loses": Phrase(
        "{member} pays {loss} more than alone, pro rata.",
        "{member} paguan {loss} më shumë se vetëm, pro rata.",
        "{member} plaća {loss} više nego sama, razmjerno.",
        "{member} plaća {loss} više nego sama, srazmerno.",
    ),
    "guarantee": Phrase(
        "Cost of the guarantee and the budgets",
        "Kostoja e garancisë dhe e buxheteve",
        "Trošak jamstva i proračuna",
        "Trošak garancije i budžeta",
    ),
    "certified": Phrase(
        "Bound that is re-checked without a solver",
        "Kufiri i rikontrolluar pa zgjidhës",
        "Granica provjerena bez rješavača",
        "Granica proverena bez rešavača",
    ),
    "gap": Phrase("Gap", "Hendeku", "Razmak", "Razmak"),
    "seconds": Phrase("Seconds", "Sekonda", "Sekunde", "Sekunde"),
    "versions": Phrase("Made with", "Bërë me", "Izrađeno pomoću", "Izrađeno pomoću"),
    "seed": Phrase("Seed", "Fara", "Sjeme", "Seme"),
    "digest": Phrase(
        "Digest of the inputs", "Përmbledhja e të dhënave", "Sažetak ulaza", "Sažetak ulaza"
    ),
    "verify": Phrase(
        "Check it yourself, without the solver: foedus verify-plan PLAN.json CASE",
        "Kontrolloje vetë, pa zgjidhës: foedus verify-plan PLAN.json CASE",
        "Provjerite sami, bez rješavača: foedus verify-plan PLAN.json CASE",
        "Proverite sami, bez rešavača: foedus verify-plan PLAN.json CASE",
    ),
    "yes": Phrase("yes", "po", "da", "da"),
    "no": Phrase("no", "jo", "ne", "ne"),
    "status": Phrase("Status", "Gjendja", "Stanje", "Stanje"),
    "objective": Phrase("Objective", "Objektivi", "Cilj", "Cilj"),
    "cost": Phrase("cost first", "së pari kostoja", "najprije trošak", "najpre trošak"),
    "delivery": Phrase(
        "delivery first", "së pari dorëzimi", "najprije isporuka", "najpre isporuka"
    ),
    "base": Phrase("base", "bazë", "osnovno", "osnovno"),
    "top": Phrase("top step reached", "hapi më i lartë", "najviši razred", "najviši razred"),
    "off": Phrase("{share} off", "{share} zbritje", "{share} popusta", "{share} popusta"),
    "from_units": Phrase("from {volume}", "nga {volume}", "od {volume}", "od {volume}"),
    "legend": Phrase(
        "Bar: deliveries together. Diamond: last delivery alone. Upright line: needed by. "
        "Dashed bar: late.",
        "Shiriti: dorëzimet së bashku. Rombi: dorëzimi i fundit vetëm. Vija: nevojitet deri. "
        "Shirit i ndërprerë: me vonesë.",
        "Traka: zajedničke isporuke. Romb: zadnja isporuka sama. Crta: potrebno do. Isprekana "
        "traka: kasni.",
        "Traka: zajedničke isporuke. Romb: poslednja isporuka sama. Crta: potrebno do. Isprekana "
        "traka: kasni.",
    ),
    "skip": Phrase(
        "Skip to the report", "Kalo te raporti", "Prijeđi na izvještaj", "Pređi na izveštaj"
    ),
    "table": Phrase("The figures", "Shifrat", "Brojke", "Brojke"),
    "impossible": Phrase("not possible", "e pamundur", "nije moguće", "nije moguće"),
    "cannot": Phrase(
        "The needs cannot be met, even together.",
        "Nevojat nuk plotësohen dot, as së bashku.",
        "Potrebe se ne mogu podmiriti ni zajedno.",
        "Potrebe se ne mogu podmiriti ni zajedno.",
    ),
}
