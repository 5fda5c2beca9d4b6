"""The words of the pages of needs: home, matching, bundles, the own workbook, tasks."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import Words

HOME: Words = {
    "procurement.title": Phrase("Procurement", "Prokurimi", "Nabava", "Nabavka"),
    "procurement.lead": Phrase(
        "From what each ministry needs to one joint order. Every list is the ministry's own until"
        " it releases it.",
        "Nga nevojat e çdo ministrie te një porosi e përbashkët. Çdo listë mbetet e ministrisë"
        " derisa ajo ta lëshojë.",
        "Od potreba svakog ministarstva do jedne zajedničke narudžbe. Svaki popis ostaje kod"
        " ministarstva dok ga ono ne pošalje.",
        "Od potreba svakog ministarstva do jedne zajedničke porudžbine. Svaki spisak ostaje kod"
        " ministarstva dok ga ono ne pošalje.",
    ),
    "procurement.ours": Phrase(
        "Our requirements", "Kërkesat tona", "Naše potrebe", "Naše potrebe"
    ),
    "procurement.theirs": Phrase(
        "Released by partners",
        "Të lëshuara nga partnerët",
        "Poslali partneri",
        "Poslali partneri",
    ),
    "procurement.shared": Phrase(
        "Items that several need",
        "Artikuj që u duhen disave",
        "Artikli koje treba više članica",
        "Artikli koji trebaju više članica",
    ),
    "procurement.offers": Phrase("Offers", "Oferta", "Ponuda", "Ponuda"),
    "procurement.tasks": Phrase("Waiting for you", "Ju presin", "Čeka na vas", "Čeka na vas"),
    "procurement.parts": Phrase("Parts", "Pjesët", "Dijelovi", "Delovi"),
    "procurement.lists": Phrase("Lists", "Listat", "Popisi", "Spiskovi"),
    "needs.task.agree": Phrase(
        "Say whether “{one}” and “{other}” serve alike",
        "Thoni nëse “{one}” dhe “{other}” janë të njëvlershme",
        "Recite jesu li “{one}” i “{other}” istovrijedni",
        "Recite da li su “{one}” i “{other}” ekvivalentni",
    ),
    "needs.task.bundle": Phrase(
        "Complete the bundle “{title}”",
        "Plotësoni paketin “{title}”",
        "Dopunite sklop “{title}”",
        "Dopunite celinu “{title}”",
    ),
}

NEEDS: Words = {
    "needs.title": Phrase(
        "Needs and matches",
        "Nevojat dhe përputhjet",
        "Potrebe i podudaranja",
        "Potrebe i podudaranja",
    ),
    "needs.about": Phrase(
        "What we need, what partners released, what matches.",
        "Çfarë na duhet, çfarë kanë lëshuar partnerët, çfarë përputhet.",
        "Što trebamo, što su poslali partneri, što se podudara.",
        "Šta nam treba, šta su poslali partneri, šta se podudara.",
    ),
    "needs.lead": Phrase(
        "Items with the same NATO Stock Number, or of the same maker and configuration, are one."
        " Others serve alike once the owners of both say so.",
        "Artikujt me të njëjtin numër stoku të NATO-s, ose me të njëjtin prodhues dhe"
        " konfiguracion, janë një. Të tjerët janë të njëvlershëm kur e thonë të dy pronarët.",
        "Artikli s istim NATO skladišnim brojem ili istog proizvođača i konfiguracije jedan su"
        " artikl. Drugi su istovrijedni kad to kažu vlasnici obaju.",
        "Artikli sa istim NATO skladišnim brojem ili istog proizvođača i konfiguracije su jedan"
        " artikal. Drugi su ekvivalentni kada to kažu vlasnici oba.",
    ),
    "needs.find": Phrase(
        "Name, code or NATO Stock Number",
        "Emri, kodi ose numri i stokut të NATO-s",
        "Naziv, oznaka ili NATO skladišni broj",
        "Naziv, oznaka ili NATO skladišni broj",
    ),
    "needs.only_shared": Phrase(
        "Only what several members need",
        "Vetëm çka u duhet disa anëtarëve",
        "Samo ono što treba više članica",
        "Samo ono što treba više članica",
    ),
    "needs.who": Phrase("Who needs it", "Kujt i duhet", "Tko ga treba", "Kome treba"),
    "needs.together": Phrase("Together", "Bashkë", "Zajedno", "Zajedno"),
    "needs.owner": Phrase("Member", "Anëtari", "Članica", "Članica"),
    "needs.is_shared": Phrase("matches", "përputhet", "podudara se", "podudara se"),
    "needs.none": Phrase(
        "Nobody's need or offer is here yet.",
        "Këtu nuk ka ende nevoja apo oferta.",
        "Ovdje još nema potreba ni ponuda.",
        "Ovde još nema potreba ni ponuda.",
    ),
    "needs.add": Phrase("Add a requirement", "Shto kërkesë", "Dodaj potrebu", "Dodaj potrebu"),
    "needs.release": Phrase(
        "Release requirements", "Lësho kërkesat", "Pošalji potrebe", "Pošalji potrebe"
    ),
    "needs.equivalences.lead": Phrase(
        "Open an item to propose that another one serves as well.",
        "Hapni një artikull për të propozuar një tjetër të njëvlershëm.",
        "Otvorite artikl da predložite drugi koji služi jednako.",
        "Otvorite artikal da predložite drugi koji služi jednako.",
    ),
    "needs.no_pairs": Phrase(
        "None is proposed.", "Nuk ka propozime.", "Nema prijedloga.", "Nema predloga."
    ),
    "needs.said": Phrase(
        "Said so: {members}.",
        "E thanë: {members}.",
        "Rekli su: {members}.",
        "Rekli su: {members}.",
    ),
    "needs.awaited": Phrase(
        "Awaited: {members}.", "Pritet: {members}.", "Čeka se: {members}.", "Čeka se: {members}."
    ),
    "needs.agreed": Phrase("agreed", "dakordësuar", "dogovoreno", "dogovoreno"),
    "needs.open": Phrase("open", "e hapur", "otvoreno", "otvoreno"),
    "needs.agree": Phrase("Agree", "Pranoj", "Slažem se", "Saglasni smo"),
    "needs.spoken": Phrase(
        "Our word is written; a second person lets it out.",
        "Fjala jonë u shkrua; një person i dytë e lëshon.",
        "Naša je riječ zapisana; druga je osoba šalje.",
        "Naša reč je zapisana; druga osoba je šalje.",
    ),
    "needs.alike": Phrase("The same item", "I njëjti artikull", "Isti artikl", "Isti artikal"),
    "needs.propose": Phrase(
        "Propose that another item serves alike",
        "Propozo një artikull tjetër të njëvlershëm",
        "Predloži drugi istovrijedan artikl",
        "Predloži drugi ekvivalentan artikal",
    ),
    "needs.propose.with": Phrase(
        "The other item", "Artikulli tjetër", "Drugi artikl", "Drugi artikal"
    ),
    "needs.propose.act": Phrase("Propose", "Propozo", "Predloži", "Predloži"),
    "needs.covered": Phrase(
        "Already covered?", "Është i mbuluar?", "Već pokriveno?", "Već pokriveno?"
    ),
    "needs.covered.no": Phrase(
        "No framework is known", "Nuk njihet kuadër", "Okvir nije poznat", "Okvir nije poznat"
    ),
    "needs.covered.item": Phrase(
        "names the item", "e përmend artikullin", "navodi artikl", "navodi artikal"
    ),
    "needs.covered.family": Phrase(
        "its family only", "vetëm grupin e tij", "samo njegovu skupinu", "samo njegovu grupu"
    ),
    "needs.covered.no_end": Phrase(
        "last day not known",
        "dita e fundit nuk dihet",
        "posljednji dan nije poznat",
        "poslednji dan nije poznat",
    ),
    "needs.nobody": Phrase(
        "Nobody whose needs we see needs it.",
        "Nuk i duhet askujt nga ata që shohim.",
        "Ne treba nikome čije potrebe vidimo.",
        "Ne treba nikome čije potrebe vidimo.",
    ),
    "needs.no_offers": Phrase(
        "No offer is seen here.", "Këtu nuk ka oferta.", "Ovdje nema ponuda.", "Ovde nema ponuda."
    ),
    "needs.from": Phrase("from {start}", "nga {start}", "od {start}", "od {start}"),
    "needs.from_units": Phrase("from {count}", "nga {count}", "od {count}", "od {count}"),
    "needs.ladder": Phrase(
        "price steps and the quantity of all members",
        "shkallët e çmimit dhe sasia e të gjithë anëtarëve",
        "razredi cijene i količina svih članica",
        "razredi cene i količina svih članica",
    ),
    "needs.ladder.told": Phrase(
        "Price steps of the offer over the quantity needed together: {volume}.",
        "Shkallët e çmimit të ofertës mbi sasinë e përbashkët: {volume}.",
        "Razredi cijene ponude prema zajednički potrebnoj količini: {volume}.",
        "Razredi cene ponude prema zajednički potrebnoj količini: {volume}.",
    ),
}

BUNDLES: Words = {
    "bundles.title": Phrase("Bundles", "Paketet", "Sklopovi potreba", "Celine potreba"),
    "bundles.about": Phrase(
        "Equipment, training, infrastructure and sustainment of one capability, together.",
        "Pajisjet, trajnimi, infrastruktura dhe mirëmbajtja e një kapaciteti, së bashku.",
        "Oprema, obuka, infrastruktura i održavanje jedne sposobnosti, zajedno.",
        "Oprema, obuka, infrastruktura i održavanje jedne sposobnosti, zajedno.",
    ),
    "bundles.add": Phrase("Add a bundle", "Shto paket", "Dodaj sklop", "Dodaj celinu"),
    "bundles.complete": Phrase("complete", "i plotë", "potpuno", "potpuno"),
    "bundles.missing": Phrase("missing", "mungon", "nedostaje", "nedostaje"),
    "bundles.late": Phrase(
        "the last of it only on {day}",
        "e fundit vetëm më {day}",
        "posljednje tek {day}",
        "poslednje tek {day}",
    ),
    "bundles.nothing": Phrase("nothing yet", "ende asgjë", "još ništa", "još ništa"),
    "bundles.none": Phrase(
        "No bundle yet.", "Ende asnjë paket.", "Još nema sklopova.", "Još nema celina."
    ),
}

WORKBOOK: Words = {
    "workbook.title": Phrase(
        "Our own workbook", "Libri ynë i punës", "Naša radna knjiga", "Naša radna knjiga"
    ),
    "workbook.about": Phrase(
        "Bring in all own tables at once: requirements, budgets, holdings, items, offers.",
        "Sillni të gjitha tabelat tuaja njëherësh: kërkesat, buxhetet, gjendjet, ofertat.",
        "Unesite sve svoje tablice odjednom: potrebe, proračune, stanja, artikle, ponude.",
        "Unesite sve svoje tabele odjednom: potrebe, budžete, stanja, artikle, ponude.",
    ),
    "workbook.lead": Phrase(
        "All or nothing: first a dry run names every error with its place and cure, or shows what"
        " would be stored.",
        "Gjithçka ose asgjë: së pari një provë tregon çdo gabim me vendin dhe ndreqjen, ose çfarë"
        " do të ruhej.",
        "Sve ili ništa: pokusni prolaz najprije navodi svaku pogrešku s mjestom i lijekom ili"
        " pokazuje što bi se spremilo.",
        "Sve ili ništa: probni prolaz najpre navodi svaku grešku sa mestom i lekom ili pokazuje"
        " šta bi se sačuvalo.",
    ),
    "workbook.template": Phrase(
        "Empty workbook in my language",
        "Libër bosh në gjuhën time",
        "Prazna knjiga na mojem jeziku",
        "Prazna knjiga na mom jeziku",
    ),
    "workbook.filled": Phrase(
        "Workbook with what we have now",
        "Libër me çka kemi tani",
        "Knjiga s onim što sada imamo",
        "Knjiga sa onim što sada imamo",
    ),
    "workbook.tables": Phrase(
        "It has a sheet for each of these:",
        "Ka një fletë për secilën nga këto:",
        "Ima list za svako od ovoga:",
        "Ima list za svako od ovoga:",
    ),
    "workbook.thirteen": Phrase(
        "The tables of the planner's own template (foedus plan --template) are read too: items,"
        " requirements, suppliers, supplier_breaks, offers, price_breaks, capacity, budgets,"
        " rates, holdings.",
        "Lexohen edhe tabelat e modelit të planifikuesit (foedus plan --template): items,"
        " requirements, suppliers, supplier_breaks, offers, price_breaks, capacity, budgets,"
        " rates, holdings.",
        "Čitaju se i tablice predloška planera (foedus plan --template): items, requirements,"
        " suppliers, supplier_breaks, offers, price_breaks, capacity, budgets, rates, holdings.",
        "Čitaju se i tabele šablona planera (foedus plan --template): items, requirements,"
        " suppliers, supplier_breaks, offers, price_breaks, capacity, budgets, rates, holdings.",
    ),
    "workbook.private": Phrase(
        "What is stored is for our own ministry alone. Releasing it is a step of its own, with a"
        " second person; budgets are never released.",
        "Çka ruhet është vetëm për ministrinë tonë. Lëshimi është hap më vete, me një person të"
        " dytë; buxhetet nuk lëshohen kurrë.",
        "Što se spremi, samo je za naše ministarstvo. Slanje je zaseban korak, s drugom osobom;"
        " proračuni se nikad ne šalju.",
        "Što se sačuva, samo je za naše ministarstvo. Slanje je poseban korak, sa drugom osobom;"
        " budžeti se nikada ne šalju.",
    ),
}

PAGES: Words = {**HOME, **NEEDS, **BUNDLES, **WORKBOOK}
