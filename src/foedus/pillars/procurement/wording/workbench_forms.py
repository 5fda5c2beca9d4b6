"""The words of the workbench's forms: what is asked."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

FORMS: dict[str, Phrase] = {
    "workbench.objective": Phrase(
        "What matters most",
        "Çfarë ka më shumë rëndësi",
        "Što je najvažnije",
        "Šta je najvažnije",
    ),
    "workbench.objective.cost": Phrase(
        "Cost, then early delivery",
        "Kostoja, pastaj dorëzimi i hershëm",
        "Trošak, zatim rana isporuka",
        "Trošak, zatim rana isporuka",
    ),
    "workbench.objective.delivery": Phrase(
        "Early delivery, then cost",
        "Dorëzimi i hershëm, pastaj kostoja",
        "Rana isporuka, zatim trošak",
        "Rana isporuka, zatim trošak",
    ),
    "workbench.beside": Phrase(
        "Also compute",
        "Llogarit edhe",
        "Izračunaj i",
        "Izračunaj i",
    ),
    "workbench.front": Phrase(
        "Every compromise between cost and delivery (chart)",
        "Çdo kompromis ndërmjet kostos dhe dorëzimit (grafik)",
        "Svaki kompromis između troška i isporuke (grafikon)",
        "Svaki kompromis između troška i isporuke (grafikon)",
    ),
    "workbench.shares": Phrase(
        "Shares by each rule, and who would be better off leaving",
        "Pjesët sipas secilit rregull dhe kush do të fitonte duke dalë",
        "Udjeli po svakom pravilu i tko bi bolje prošao izlaskom",
        "Udeli po svakom pravilu i ko bi bolje prošao izlaskom",
    ),
    "workbench.minutes": Phrase(
        "Minutes at most",
        "Minuta më së shumti",
        "Najviše minuta",
        "Najviše minuta",
    ),
    "workbench.minutes.help": Phrase(
        "1 to 240. When they are over, or when you stop it, the best plan found by then is kept.",
        "1 deri 240. Kur mbarojnë, ose kur e ndalni, ruhet plani më i mirë i gjetur deri atëherë.",
        "1 do 240. Kad isteknu, ili kad ga zaustavite, zadržava se najbolji plan nađen do tada.",
        "1 do 240. Kada isteknu, ili kada ga zaustavite, zadržava se najbolji plan nađen do tada.",
    ),
    "workbench.title": Phrase(
        "What to call it",
        "Si ta quajmë",
        "Kako ga nazvati",
        "Kako ga nazvati",
    ),
    "workbench.optional": Phrase(
        "not needed",
        "jo e nevojshme",
        "nije obvezno",
        "nije obavezno",
    ),
    "workbench.start": Phrase(
        "Plan this order",
        "Planifiko këtë porosi",
        "Planiraj ovu narudžbu",
        "Planiraj ovu porudžbinu",
    ),
    "workbench.start.do": Phrase(
        "Start",
        "Nis",
        "Pokreni",
        "Pokreni",
    ),
    "workbench.whatif": Phrase(
        "What if",
        "Po sikur",
        "Što ako",
        "Šta ako",
    ),
    "workbench.whatif.one": Phrase(
        "One scenario",
        "Një skenar",
        "Jedan scenarij",
        "Jedan scenario",
    ),
    "workbench.whatif.sweep": Phrase(
        "Many scenarios at once",
        "Shumë skenarë njëherësh",
        "Više scenarija odjednom",
        "Više scenarija odjednom",
    ),
    "workbench.whatif.accession": Phrase(
        "What one more state would change",
        "Çfarë do të ndryshonte një shtet tjetër",
        "Što bi promijenila još jedna država",
        "Šta bi promenila još jedna država",
    ),
    "workbench.whatif.lead": Phrase(
        "Everything else stays as in the records. The scenario is kept and can be compared.",
        "Gjithçka tjetër mbetet si në regjistrime. Skenari ruhet dhe mund të krahasohet.",
        "Sve ostalo ostaje kao u zapisima. Scenarij se čuva i može se usporediti.",
        "Sve ostalo ostaje kao u zapisima. Scenario se čuva i može da se uporedi.",
    ),
    "workbench.members": Phrase(
        "Who takes part",
        "Kush merr pjesë",
        "Tko sudjeluje",
        "Ko učestvuje",
    ),
    "workbench.members.help": Phrase(
        "Take a tick away for a member that leaves; add one for a candidate that joins.",
        "Hiqni shenjën për anëtarin që del; shtojeni për kandidatin që hyn.",
        "Uklonite oznaku za članicu koja izlazi; dodajte je za kandidatkinju koja ulazi.",
        "Uklonite oznaku za članicu koja izlazi; dodajte je za kandidatkinju koja ulazi.",
    ),
    "workbench.candidate": Phrase(
        "candidate",
        "kandidat",
        "kandidatkinja",
        "kandidatkinja",
    ),
    "workbench.change": Phrase(
        "Change {number}",
        "Ndryshimi {number}",
        "Promjena {number}",
        "Promena {number}",
    ),
    "workbench.change.kind": Phrase(
        "What changes",
        "Çfarë ndryshon",
        "Što se mijenja",
        "Šta se menja",
    ),
    "workbench.change.none": Phrase(
        "nothing",
        "asgjë",
        "ništa",
        "ništa",
    ),
    "workbench.change.what": Phrase(
        "Of whom or of what",
        "I kujt ose i çkaje",
        "Koga ili čega",
        "Koga ili čega",
    ),
    "workbench.change.size": Phrase(
        "By how much",
        "Me sa",
        "Za koliko",
        "Za koliko",
    ),
    "workbench.change.size.help": Phrase(
        "Per cent, such as 10 or -12.5; for lead times days, such as 180. Nothing for a "
        "supplier that fails.",
        "Përqind, p.sh. 10 ose -12,5; për afatet ditë, p.sh. 180. Asgjë për furnizuesin që "
        "dështon.",
        "Postotak, npr. 10 ili -12,5; za rokove dani, npr. 180. Ništa za dobavljača koji zakaže.",
        "Procenat, npr. 10 ili -12,5; za rokove dani, npr. 180. Ništa za dobavljača koji zakaže.",
    ),
    "workbench.change.all": Phrase(
        "all of them",
        "të gjithë",
        "svi",
        "svi",
    ),
    "workbench.kind.fails": Phrase(
        "A supplier fails",
        "Një furnizues dështon",
        "Dobavljač zakaže",
        "Dobavljač zakaže",
    ),
    "workbench.kind.price": Phrase(
        "Prices move",
        "Lëvizin çmimet",
        "Mijenjaju se cijene",
        "Menjaju se cene",
    ),
    "workbench.kind.steps": Phrase(
        "Thresholds of price steps move",
        "Lëvizin pragjet e shkallëve të çmimit",
        "Pomiču se pragovi cjenovnih razreda",
        "Pomeraju se pragovi cenovnih razreda",
    ),
    "workbench.kind.slip": Phrase(
        "Deliveries slip",
        "Dorëzimet vonohen",
        "Isporuke kasne",
        "Isporuke kasne",
    ),
    "workbench.kind.rate": Phrase(
        "An exchange rate moves",
        "Lëviz një kurs këmbimi",
        "Mijenja se tečaj",
        "Menja se kurs",
    ),
    "workbench.kind.budget": Phrase(
        "A budget is cut or raised",
        "Një buxhet shkurtohet ose rritet",
        "Proračun se smanjuje ili povećava",
        "Budžet se smanjuje ili povećava",
    ),
    "workbench.group.suppliers": Phrase(
        "Suppliers",
        "Furnizuesit",
        "Dobavljači",
        "Dobavljači",
    ),
    "workbench.group.rates": Phrase(
        "Currencies",
        "Monedhat",
        "Valute",
        "Valute",
    ),
    "workbench.group.members": Phrase(
        "Members with a budget",
        "Anëtarët me buxhet",
        "Članice s proračunom",
        "Članice sa budžetom",
    ),
    "workbench.sweep.lead": Phrase(
        "Every group of members and each thing that can change by itself: {count} scenarios. "
        "Or declare your own.",
        "Çdo grup anëtarësh dhe çdo gjë që mund të ndryshojë veçmas: {count} skenarë. Ose "
        "deklaroni tuajat.",
        "Svaka skupina članica i svaka stvar koja se može promijeniti zasebno: {count} "
        "scenarija. Ili navedite vlastite.",
        "Svaka grupa članica i svaka stvar koja može da se promeni zasebno: {count} "
        "scenarija. Ili navedite sopstvene.",
    ),
    "workbench.sweep.large": Phrase(
        "more than {count}",
        "më shumë se {count}",
        "više od {count}",
        "više od {count}",
    ),
    "workbench.declaration": Phrase(
        "Declaration",
        "Deklarimi",
        "Deklaracija",
        "Deklaracija",
    ),
    "workbench.declaration.help": Phrase(
        "In TOML. Empty: the standard set.",
        "Në TOML. Bosh: grupi standard.",
        "U TOML-u. Prazno: standardni skup.",
        "U TOML-u. Prazno: standardni skup.",
    ),
    "workbench.declaration.example": Phrase(
        "An example",
        "Një shembull",
        "Primjer",
        "Primer",
    ),
    "workbench.accession.lead": Phrase(
        "Two plans are computed, without it and with it, and shown side by side: prices, "
        "shares, delivery and which funding is open. What it needs is our assumption and "
        "stays here.",
        "Llogariten dy plane, pa të dhe me të, dhe tregohen krah për krah: çmimet, pjesët, "
        "dorëzimi dhe cilat financime hapen. Ajo që i duhet është supozimi ynë dhe mbetet "
        "këtu.",
        "Računaju se dva plana, bez nje i s njom, i prikazuju usporedno: cijene, udjeli, "
        "isporuka i dostupno financiranje. Njezine potrebe naša su pretpostavka i ostaju "
        "ovdje.",
        "Računaju se dva plana, bez nje i sa njom, i prikazuju uporedo: cene, udeli, "
        "isporuka i dostupno finansiranje. Njene potrebe su naša pretpostavka i ostaju ovde.",
    ),
    "workbench.accession.who": Phrase(
        "Which state",
        "Cili shtet",
        "Koja država",
        "Koja država",
    ),
    "workbench.accession.needs": Phrase(
        "What it would need",
        "Çfarë do t'i duhej",
        "Što bi joj trebalo",
        "Šta bi joj trebalo",
    ),
    "workbench.accession.needs.help": Phrase(
        "One need a line: item, units, day by which it is wanted, such as ALB-ATGM 40 "
        "2028-06-30. Empty: what it released to us.",
        "Një nevojë për rresht: artikulli, njësitë, dita deri kur duhet, p.sh. ALB-ATGM 40 "
        "2028-06-30. Bosh: ato që na lëshoi.",
        "Jedna potreba po retku: artikl, jedinice, dan do kojega treba, npr. ALB-ATGM 40 "
        "2028-06-30. Prazno: ono što nam je ustupila.",
        "Jedna potreba po redu: artikal, jedinice, dan do kog treba, npr. ALB-ATGM 40 "
        "2028-06-30. Prazno: ono što nam je ustupila.",
    ),
    "workbench.accession.items": Phrase(
        "Codes of the items",
        "Kodet e artikujve",
        "Šifre artikala",
        "Šifre artikala",
    ),
    "workbench.accession.do": Phrase(
        "Compute both",
        "Llogarit të dyja",
        "Izračunaj oba",
        "Izračunaj oba",
    ),
    "workbench.accession.title": Phrase(
        "What {member} would change",
        "Çfarë do të ndryshonte {member}",
        "Što bi promijenila {member}",
        "Šta bi promenila {member}",
    ),
}
