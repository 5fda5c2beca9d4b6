"""The words of what came out of a run: tabs, filters, estimates, exports."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

RESULTS: dict[str, Phrase] = {
    "workbench.ours": Phrase(
        "For our ministry only",
        "Vetëm për ministrinë tonë",
        "Samo za naše ministarstvo",
        "Samo za naše ministarstvo",
    ),
    "workbench.views": Phrase(
        "Views of this run",
        "Pamjet e kësaj llogaritjeje",
        "Prikazi ovog izračuna",
        "Prikazi ovog proračuna",
    ),
    "workbench.tab.result": Phrase(
        "Result",
        "Rezultati",
        "Rezultat",
        "Rezultat",
    ),
    "workbench.tab.gains": Phrase(
        "Who gains what",
        "Kush çfarë fiton",
        "Tko što dobiva",
        "Ko šta dobija",
    ),
    "workbench.tab.lines": Phrase(
        "Deliveries",
        "Dorëzimet",
        "Isporuke",
        "Isporuke",
    ),
    "workbench.tab.steps": Phrase(
        "Price steps",
        "Shkallët e çmimit",
        "Cjenovni razredi",
        "Cenovni razredi",
    ),
    "workbench.tab.verdicts": Phrase(
        "Where it pays",
        "Ku ia vlen",
        "Gdje se isplati",
        "Gde se isplati",
    ),
    "workbench.tab.activations": Phrase(
        "One-off costs",
        "Kostot e njëhershme",
        "Jednokratni troškovi",
        "Jednokratni troškovi",
    ),
    "workbench.tab.shares": Phrase(
        "Shares",
        "Pjesët",
        "Udjeli",
        "Udeli",
    ),
    "workbench.answer.joint": Phrase(
        "Worth it",
        "Ia vlen",
        "Isplati se",
        "Isplati se",
    ),
    "workbench.answer.partly": Phrase(
        "Worth it in part",
        "Ia vlen pjesërisht",
        "Djelomice se isplati",
        "Delimično se isplati",
    ),
    "workbench.answer.not_worth": Phrase(
        "Not worth it",
        "Nuk ia vlen",
        "Ne isplati se",
        "Ne isplati se",
    ),
    "workbench.answer.unknown": Phrase(
        "Not compared",
        "I pakrahasuar",
        "Nije uspoređeno",
        "Nije upoređeno",
    ),
    "workbench.more": Phrase(
        "And {count} more.",
        "Dhe {count} të tjera.",
        "I još {count}.",
        "I još {count}.",
    ),
    "workbench.different": Phrase(
        "What is different:",
        "Çfarë ndryshon:",
        "Što je drukčije:",
        "Šta je drugačije:",
    ),
    "workbench.estimate": Phrase(
        "What others would pay alone is our estimate from the requirements that they "
        "released to us. It is not their figure, and it never leaves this ministry. Only for "
        "{member} do own budgets count.",
        "Sa do të paguanin të tjerët vetëm është vlerësimi ynë nga nevojat që na lëshuan. "
        "Nuk është shifra e tyre dhe nuk del kurrë nga kjo ministri. Vetëm për {member} "
        "merren parasysh buxhetet e veta.",
        "Koliko bi drugi platili sami naša je procjena iz potreba koje su nam ustupili. To "
        "nije njihov podatak i nikad ne napušta ovo ministarstvo. Vlastiti proračuni "
        "uračunati su samo za: {member}.",
        "Koliko bi drugi platili sami je naša procena iz potreba koje su nam ustupili. To "
        "nije njihov podatak i nikada ne napušta ovo ministarstvo. Sopstveni budžeti su "
        "uračunati samo za: {member}.",
    ),
    "workbench.estimate.all": Phrase(
        "What members other than ourselves pay or wait is computed by us from what they "
        "released. It is not their figure, and it never leaves this ministry.",
        "Sa paguajnë ose presin anëtarët e tjerë e llogarisim ne nga ajo që na lëshuan. Nuk "
        "është shifra e tyre dhe nuk del kurrë nga kjo ministri.",
        "Koliko druge članice plaćaju ili čekaju izračunali smo mi iz onoga što su nam "
        "ustupile. To nije njihov podatak i nikad ne napušta ovo ministarstvo.",
        "Koliko druge članice plaćaju ili čekaju izračunali smo mi iz onoga što su nam "
        "ustupile. To nije njihov podatak i nikada ne napušta ovo ministarstvo.",
    ),
    "workbench.export": Phrase(
        "Take it along",
        "Merreni me vete",
        "Preuzmite",
        "Preuzmite",
    ),
    "workbench.export.json": Phrase(
        "JSON, everything",
        "JSON, gjithçka",
        "JSON, sve",
        "JSON, sve",
    ),
    "workbench.export.xlsx": Phrase(
        "Workbook (.xlsx)",
        "Libër pune (.xlsx)",
        "Radna knjiga (.xlsx)",
        "Radna sveska (.xlsx)",
    ),
    "workbench.export.csv": Phrase(
        "Table (.csv)",
        "Tabelë (.csv)",
        "Tablica (.csv)",
        "Tabela (.csv)",
    ),
    "workbench.by.member": Phrase(
        "Member",
        "Anëtari",
        "Članica",
        "Članica",
    ),
    "workbench.by.item": Phrase(
        "Item",
        "Artikulli",
        "Artikl",
        "Artikal",
    ),
    "workbench.by.supplier": Phrase(
        "Supplier",
        "Furnizuesi",
        "Dobavljač",
        "Dobavljač",
    ),
    "workbench.by.period": Phrase(
        "Period from",
        "Periudha nga",
        "Razdoblje od",
        "Period od",
    ),
    "workbench.by.all": Phrase(
        "all",
        "të gjitha",
        "sve",
        "sve",
    ),
    "workbench.page": Phrase(
        "page {number} of {pages}",
        "faqja {number} nga {pages}",
        "stranica {number} od {pages}",
        "stranica {number} od {pages}",
    ),
    "workbench.leaves": Phrase(
        "Who would be better off leaving",
        "Kush do të fitonte duke dalë",
        "Tko bi bolje prošao izlaskom",
        "Ko bi bolje prošao izlaskom",
    ),
    "workbench.name.plan": Phrase(
        "As in the records",
        "Si në regjistrime",
        "Kao u zapisima",
        "Kao u zapisima",
    ),
    "workbench.name.scenario": Phrase(
        "Scenario",
        "Skenar",
        "Scenarij",
        "Scenario",
    ),
    "workbench.name.sweep": Phrase(
        "Many scenarios",
        "Shumë skenarë",
        "Više scenarija",
        "Više scenarija",
    ),
    "workbench.name.with": Phrase(
        "With {member}",
        "Me {member}",
        "S državom {member}",
        "Sa državom {member}",
    ),
    "workbench.name.without": Phrase(
        "Without {member}",
        "Pa {member}",
        "Bez države {member}",
        "Bez države {member}",
    ),
    "workbench.different.members": Phrase(
        "{members} take part",
        "marrin pjesë {members}",
        "sudjeluju: {members}",
        "učestvuju: {members}",
    ),
    "workbench.different.needs": Phrase(
        "assumed needs of {member}",
        "nevoja të supozuara të {member}",
        "pretpostavljene potrebe: {member}",
        "pretpostavljene potrebe: {member}",
    ),
    "workbench.short": Phrase("What is missing", "Çfarë mungon", "Što nedostaje", "Šta nedostaje"),
    "workbench.short.item": Phrase("Item", "Artikulli", "Artikl", "Artikal"),
    "workbench.short.members": Phrase("Members", "Anëtarët", "Članice", "Članice"),
    "workbench.short.missing": Phrase("Missing", "Mungojnë", "Nedostaje", "Nedostaje"),
    "workbench.short.until": Phrase("By", "Deri më", "Do", "Do"),
    "workbench.short.why": Phrase("Why", "Pse", "Zašto", "Zašto"),
    "workbench.funding": Phrase(
        "Funding that opens",
        "Financimet që hapen",
        "Financiranje koje se otvara",
        "Finansiranje koje se otvara",
    ),
    "workbench.own_figures": Phrase(
        "What we noted ourselves for buying alone ({member})",
        "Çfarë shënuam vetë për blerjen vetëm ({member})",
        "Što smo sami zabilježili za samostalnu kupnju ({member})",
        "Šta smo sami zabeležili za samostalnu kupovinu ({member})",
    ),
}
