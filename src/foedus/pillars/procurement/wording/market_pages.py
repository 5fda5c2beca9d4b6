"""The words of the pages of market and industry."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import Words

MARKET: Words = {
    "market.title": Phrase(
        "Offers and suppliers",
        "Ofertat dhe furnitorët",
        "Ponude i dobavljači",
        "Ponude i dobavljači",
    ),
    "market.about": Phrase(
        "Who sells what, and how much hangs on whom.",
        "Kush shet çfarë dhe sa varet nga kush.",
        "Tko što prodaje i koliko ovisi o kome.",
        "Ko šta prodaje i koliko zavisi od koga.",
    ),
    "market.concentration": Phrase(
        "Concentration and dependency",
        "Përqendrimi dhe varësia",
        "Koncentracija i ovisnost",
        "Koncentracija i zavisnost",
    ),
    "market.concentration.told": Phrase(
        "Herfindahl-Hirschman index of the value on offer in each family: 10 000 is a single"
        " supplier, above {limit} the market is called highly concentrated (US Merger Guidelines,"
        " 2023). Outside: made neither in a member state nor in the European Union.",
        "Indeksi Herfindahl-Hirschman i vlerës së ofruar në çdo grup: 10 000 është një furnitor i"
        " vetëm, mbi {limit} tregu quhet shumë i përqendruar (US Merger Guidelines, 2023). Jashtë:"
        " prodhuar as në vend anëtar, as në Bashkimin Evropian.",
        "Herfindahl-Hirschmanov indeks ponuđene vrijednosti u svakoj skupini: 10 000 je jedan"
        " dobavljač, iznad {limit} tržište se naziva vrlo koncentriranim (US Merger Guidelines,"
        " 2023.). Izvana: ne proizvodi se ni u državi članici ni u Europskoj uniji.",
        "Herfindal-Hiršmanov indeks ponuđene vrednosti u svakoj grupi: 10 000 je jedan dobavljač,"
        " iznad {limit} tržište se naziva veoma koncentrisanim (US Merger Guidelines, 2023)."
        " Spolja: ne proizvodi se ni u državi članici ni u Evropskoj uniji.",
    ),
    "market.index": Phrase("Index", "Indeksi", "Indeks", "Indeks"),
    "market.largest": Phrase(
        "Largest supplier", "Furnitori më i madh", "Najveći dobavljač", "Najveći dobavljač"
    ),
    "market.outside": Phrase("From outside", "Nga jashtë", "Izvana", "Spolja"),
    "market.unknown": Phrase(
        "Origin not known", "Origjina nuk dihet", "Podrijetlo nepoznato", "Poreklo nepoznato"
    ),
    "market.one": Phrase(
        "one supplier only", "vetëm një furnitor", "samo jedan dobavljač", "samo jedan dobavljač"
    ),
    "market.high": Phrase("high", "i lartë", "visok", "visok"),
    "market.sme": Phrase("SME", "NVM", "MSP", "MSP"),
    "market.owned": Phrase(
        "owned by {member}",
        "në pronësi: {member}",
        "u vlasništvu: {member}",
        "u vlasništvu: {member}",
    ),
    "market.no_offers": Phrase(
        "No offer is seen here.", "Këtu nuk ka oferta.", "Ovdje nema ponuda.", "Ovde nema ponuda."
    ),
    "market.none": Phrase(
        "No supplier is registered yet.",
        "Ende nuk ka furnitorë të regjistruar.",
        "Još nema upisanih dobavljača.",
        "Još nema upisanih dobavljača.",
    ),
    "market.add": Phrase(
        "Add a supplier", "Shto furnitor", "Dodaj dobavljača", "Dodaj dobavljača"
    ),
    "market.add_offer": Phrase("Add an offer", "Shto ofertë", "Dodaj ponudu", "Dodaj ponudu"),
}

FRAMEWORKS: Words = {
    "frameworks.title": Phrase(
        "External frameworks", "Kuadrot e jashtme", "Vanjski okviri", "Spoljni okviri"
    ),
    "frameworks.about": Phrase(
        "Agreements outside this cooperation, and whether one already covers a need.",
        "Marrëveshjet jashtë këtij bashkëpunimi dhe nëse ndonjë e mbulon tashmë një nevojë.",
        "Sporazumi izvan ove suradnje i pokriva li neki već koju potrebu.",
        "Sporazumi izvan ove saradnje i da li neki već pokriva neku potrebu.",
    ),
    "frameworks.may_cover": Phrase(
        "May cover our needs:",
        "Mund të mbulojë nevojat tona:",
        "Možda pokriva naše potrebe:",
        "Možda pokriva naše potrebe:",
    ),
    "frameworks.look": Phrase(
        "look before ordering",
        "shihni para porosisë",
        "pogledajte prije narudžbe",
        "pogledajte pre porudžbine",
    ),
    "frameworks.over": Phrase("run out", "i skaduar", "istekao", "istekao"),
    "frameworks.none": Phrase(
        "No framework is registered yet.",
        "Ende nuk ka kuadro të regjistruara.",
        "Još nema upisanih okvira.",
        "Još nema upisanih okvira.",
    ),
    "frameworks.add": Phrase("Add a framework", "Shto kuadër", "Dodaj okvir", "Dodaj okvir"),
}

INDUSTRY: Words = {
    "industry.title": Phrase(
        "Industry and innovation",
        "Industria dhe inovacioni",
        "Industrija i inovacije",
        "Industrija i inovacije",
    ),
    "industry.about": Phrase(
        "What our industries can make, what we build together, what is being tried.",
        "Çfarë mund të prodhojnë industritë tona, çfarë ndërtojmë bashkë, çfarë po provohet.",
        "Što naše industrije mogu izraditi, što gradimo zajedno, što se iskušava.",
        "Šta naše industrije mogu da izrade, šta gradimo zajedno, šta se isprobava.",
    ),
    "industry.share": Phrase(
        "{share} of the investment, {work} of the work",
        "{share} e investimit, {work} e punës",
        "{share} ulaganja, {work} posla",
        "{share} ulaganja, {work} posla",
    ),
    "industry.reached": Phrase("reached", "arritur", "postignuto", "dostignuto"),
    "industry.no_projects": Phrase(
        "No project yet.", "Ende asnjë projekt.", "Još nema projekata.", "Još nema projekata."
    ),
    "industry.nothing": Phrase("nothing yet", "ende asgjë", "još ništa", "još ništa"),
    "industry.add_company": Phrase(
        "Add a company", "Shto kompani", "Dodaj tvrtku", "Dodaj kompaniju"
    ),
    "industry.add_project": Phrase(
        "Add a project", "Shto projekt", "Dodaj projekt", "Dodaj projekat"
    ),
    "industry.add_innovation": Phrase(
        "Add a challenge", "Shto sfidë", "Dodaj izazov", "Dodaj izazov"
    ),
    "demand.title": Phrase(
        "Demand against capacity",
        "Kërkesa përballë kapacitetit",
        "Potražnja prema kapacitetu",
        "Potražnja prema kapacitetu",
    ),
    "demand.told": Phrase(
        "Units needed in a year beside units that companies of the members can still make.",
        "Njësitë që duhen në një vit pranë atyre që kompanitë e anëtarëve mund të prodhojnë ende.",
        "Jedinice potrebne u godini uz one koje tvrtke članica još mogu izraditi.",
        "Jedinice potrebne u godini uz one koje kompanije članica još mogu da izrade.",
    ),
    "demand.missing_here": Phrase("missing", "mungon", "nedostaje", "nedostaje"),
    "demand.made": Phrase(
        "can be made", "mund të prodhohet", "može se izraditi", "može da se izradi"
    ),
    "demand.cut": Phrase(
        "The chart shows where most is missing; the table has all.",
        "Grafiku tregon ku mungon më shumë; tabela i ka të gjitha.",
        "Grafikon pokazuje gdje najviše nedostaje; tablica ima sve.",
        "Grafikon pokazuje gde najviše nedostaje; tabela ima sve.",
    ),
    "demand.year": Phrase("Year", "Viti", "Godina", "Godina"),
    "demand.needed": Phrase("Needed", "Nevojiten", "Potrebno", "Potrebno"),
    "demand.capacity": Phrase(
        "Can be made", "Mund të prodhohen", "Može se izraditi", "Može da se izradi"
    ),
    "demand.missing": Phrase("Missing", "Mungojnë", "Nedostaje", "Nedostaje"),
    "demand.none": Phrase(
        "Neither needs nor capacity are known here.",
        "Këtu nuk njihen as nevoja, as kapacitete.",
        "Ovdje nisu poznate ni potrebe ni kapaciteti.",
        "Ovde nisu poznate ni potrebe ni kapaciteti.",
    ),
}

PAGES: Words = {**MARKET, **FRAMEWORKS, **INDUSTRY}
