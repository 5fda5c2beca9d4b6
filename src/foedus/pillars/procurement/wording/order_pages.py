"""The words of the pages of national orders and savings."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase

PHRASES: Mapping[str, Phrase] = {
    "orders.national": Phrase(
        "National orders", "Porositë kombëtare", "Nacionalne narudžbe", "Nacionalne porudžbine"
    ),
    "orders.national.lead": Phrase(
        "What each member makes of an approved annex under its own law.",
        "Çfarë bën çdo anëtar nga një aneks i miratuar sipas ligjit të vet.",
        "Što svaka članica čini iz odobrenog dodatka po vlastitom pravu.",
        "Šta svaka članica čini iz odobrenog aneksa po sopstvenom pravu.",
    ),
    "orders.national.none": Phrase(
        "There is no national order yet.",
        "Ende nuk ka porosi kombëtare.",
        "Još nema nacionalne narudžbe.",
        "Još nema nacionalne porudžbine.",
    ),
    "order.since": Phrase("Since", "Që nga", "Od", "Od"),
    "order.summary": Phrase(
        "{member}: {total} in all, {paid} paid, {due} to pay.",
        "{member}: {total} gjithsej, {paid} të paguara, {due} për t'u paguar.",
        "{member}: ukupno {total}, plaćeno {paid}, još {due}.",
        "{member}: ukupno {total}, plaćeno {paid}, još {due}.",
    ),
    "order.from_annex": Phrase(
        "The joint annex", "Aneksi i përbashkët", "Zajednički dodatak", "Zajednički aneks"
    ),
    "order.stages": Phrase("Stages", "Fazat", "Faze", "Faze"),
    "order.move": Phrase("Next stage", "Faza tjetër", "Sljedeća faza", "Sledeća faza"),
    "order.move.do": Phrase("Move it on", "Çoje më tej", "Pomakni dalje", "Pomeri dalje"),
    "order.late": Phrase(
        "{count} deliveries slip.",
        "{count} dorëzime vonohen.",
        "Isporuka koje kasne: {count}.",
        "Isporuka koje kasne: {count}.",
    ),
    "order.slips": Phrase(
        "Planned, expected, accepted",
        "E planifikuar, e pritshme, e pranuar",
        "Planirano, očekivano, preuzeto",
        "Planirano, očekivano, preuzeto",
    ),
    "order.slips.described": Phrase(
        "One row for each delivery: the mark is the day planned, the bar reaches to the day"
        " expected or accepted.",
        "Një rresht për çdo dorëzim: shenja është dita e planifikuar, shiriti arrin ditën e"
        " pritshme ose të pranimit.",
        "Po redak za svaku isporuku: oznaka je planirani dan, traka seže do očekivanog dana ili"
        " preuzimanja.",
        "Po red za svaku isporuku: oznaka je planirani dan, traka seže do očekivanog dana ili"
        " preuzimanja.",
    ),
    "order.late_days": Phrase("Days late", "Ditë vonesë", "Dana kašnjenja", "Dana kašnjenja"),
    "order.new_discrepancy": Phrase(
        "Report a discrepancy",
        "Raporto një mospërputhje",
        "Prijavi odstupanje",
        "Prijavi odstupanje",
    ),
    "order.no_netting": Phrase(
        "Every state pays its supplier itself. Nothing is set off between states.",
        "Çdo shtet e paguan vetë furnizuesin. Asgjë nuk kompensohet mes shteteve.",
        "Svaka država sama plaća dobavljača. Među državama se ništa ne prebija.",
        "Svaka država sama plaća dobavljača. Među državama se ništa ne prebija.",
    ),
    "order.payments.caption": Phrase(
        "Payments, {currency}",
        "Pagesat, {currency}",
        "Plaćanja, {currency}",
        "Plaćanja, {currency}",
    ),
    "order.done.made": Phrase(
        "Our national order is drafted, with its deliveries and payments.",
        "Porosia jonë kombëtare u hartua, me dorëzimet dhe pagesat e saj.",
        "Naša je nacionalna narudžba sastavljena, s isporukama i plaćanjima.",
        "Naša nacionalna porudžbina je sastavljena, sa isporukama i plaćanjima.",
    ),
    "order.done.moved": Phrase(
        "The order is at its next stage.",
        "Porosia është në fazën tjetër.",
        "Narudžba je u sljedećoj fazi.",
        "Porudžbina je u sledećoj fazi.",
    ),
    "savings.title": Phrase("Savings", "Kursimet", "Uštede", "Uštede"),
    "savings.lead": Phrase(
        "Every figure says what it is compared with and how it was reckoned. An estimate is not"
        " a saving yet.",
        "Çdo shifër thotë me çfarë krahasohet dhe si u llogarit. Vlerësimi ende nuk është kursim.",
        "Uz svaki iznos stoji s čime se uspoređuje i kako je izračunat. Procjena još nije ušteda.",
        "Uz svaki iznos stoji sa čim se upoređuje i kako je izračunat. Procena još nije ušteda.",
    ),
    "savings.none": Phrase(
        "There is no saving in the ledger yet.",
        "Ende nuk ka kursim në libër.",
        "U knjizi još nema uštede.",
        "U knjizi još nema uštede.",
    ),
    "savings.described": Phrase(
        "The newest figure of each saving, summed by how real it is.",
        "Shifra më e re e çdo kursimi, e mbledhur sipas fazës.",
        "Najnoviji iznos svake uštede, zbrojen po fazama.",
        "Najnoviji iznos svake uštede, sabran po fazama.",
    ),
}
