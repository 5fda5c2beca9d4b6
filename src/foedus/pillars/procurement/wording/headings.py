"""The words of a plan's report: the decision in a sentence, the headings."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

DECISIONS = {
    "joint": Phrase(
        "Order together: it pays in every case where there is something to compare.",
        "Porosisni së bashku: ia vlen në çdo rast ku ka çfarë të krahasohet.",
        "Naručite zajedno: isplati se u svakom slučaju u kojem postoji usporedba.",
        "Naručite zajedno: isplati se u svakom slučaju u kojem postoji poređenje.",
    ),
    "partly": Phrase(
        "Order together where it pays: {worth} of {all} bundles of items, not the others.",
        "Porosisni së bashku ku ia vlen: {worth} nga {all} grupe artikujsh, jo të tjerat.",
        "Naručite zajedno gdje se isplati: {worth} od {all} skupina artikala, ostalo ne.",
        "Naručite zajedno gde se isplati: {worth} od {all} grupa artikala, ostalo ne.",
    ),
    "not_worth": Phrase(
        "Not worth it: separate orders are at least as good for every bundle of items.",
        "Nuk ia vlen: porositë e veçanta janë të paktën po aq të mira për çdo grup artikujsh.",
        "Ne isplati se: odvojene narudžbe barem su jednako dobre za svaku skupinu artikala.",
        "Ne isplati se: odvojene porudžbine su bar jednako dobre za svaku grupu artikala.",
    ),
    "unknown": Phrase(
        "A joint plan was found, but time did not allow the comparison with separate orders.",
        "U gjet një plan i përbashkët, por koha nuk lejoi krahasimin me porosi të veçanta.",
        "Zajednički plan je nađen, ali nije bilo vremena za usporedbu s odvojenim narudžbama.",
        "Zajednički plan je nađen, ali nije bilo vremena za poređenje s odvojenim porudžbinama.",
    ),
}

HEADINGS = {
    "decision": Phrase("The decision", "Vendimi", "Odluka", "Odluka"),
    "verdicts": Phrase(
        "Where it pays, and where it does not",
        "Ku ia vlen dhe ku jo",
        "Gdje se isplati, a gdje ne",
        "Gde se isplati, a gde ne",
    ),
    "members": Phrase(
        "Together against alone",
        "Së bashku kundrejt vetëm",
        "Zajedno prema samostalno",
        "Zajedno prema samostalno",
    ),
    "bills": Phrase(
        "What each member pays",
        "Çfarë paguan çdo anëtar",
        "Što svaka članica plaća",
        "Šta svaka članica plaća",
    ),
    "activations": Phrase(
        "One-off costs and who bears them",
        "Kostot e njëhershme dhe kush i mbulon",
        "Jednokratni troškovi i tko ih snosi",
        "Jednokratni troškovi i ko ih snosi",
    ),
    "steps": Phrase(
        "Price steps reached",
        "Shkallët e çmimit të arritura",
        "Dostignuti cjenovni razredi",
        "Dostignuti cenovni razredi",
    ),
    "gains": Phrase(
        "What each member gets, when, and why",
        "Çfarë merr çdo anëtar, kur dhe pse",
        "Što svaka članica dobiva, kada i zašto",
        "Šta svaka članica dobija, kada i zašto",
    ),
    "deliveries": Phrase("Deliveries", "Dorëzimet", "Isporuke", "Isporuke"),
    "front": Phrase(
        "Cost against delivery",
        "Kostoja kundrejt dorëzimit",
        "Trošak prema isporuci",
        "Trošak prema isporuci",
    ),
    "coalitions": Phrase(
        "Who should buy together",
        "Kush duhet të blejë së bashku",
        "Tko bi trebao kupovati zajedno",
        "Ko bi trebalo da kupuje zajedno",
    ),
    "accession": Phrase(
        "What one more would bring",
        "Çfarë do të sillte një tjetër",
        "Što bi donijela još jedna",
        "Šta bi donela još jedna",
    ),
    "budgets": Phrase(
        "Budgets that are not kept",
        "Buxhetet që nuk respektohen",
        "Proračuni koji se prekoračuju",
        "Budžeti koji se prekoračuju",
    ),
    "alone": Phrase(
        "Alone, under both readings",
        "Vetëm, sipas të dy leximeve",
        "Samostalno, u oba čitanja",
        "Samostalno, u oba čitanja",
    ),
    "shortfalls": Phrase(
        "What cannot be met alone",
        "Çfarë nuk plotësohet vetëm",
        "Što se samostalno ne može podmiriti",
        "Šta se samostalno ne može podmiriti",
    ),
    "proof": Phrase(
        "How good the plan is proven to be",
        "Sa i mirë është provuar plani",
        "Koliko je dokazano dobar plan",
        "Koliko je dokazano dobar plan",
    ),
    "advice": Phrase("Advice", "Këshilla", "Savjeti", "Saveti"),
    "advice_ceilings": Phrase(
        "Treaty ceilings", "Tavanet e traktatit", "Ugovorne gornje granice", "Ugovorne granice"
    ),
    "advice_funding": Phrase("Funding", "Financimi", "Financiranje", "Finansiranje"),
    "advice_us_sales": Phrase(
        "Sales by the United States",
        "Shitjet nga Shtetet e Bashkuara",
        "Prodaja Sjedinjenih Država",
        "Prodaja Sjedinjenih Država",
    ),
    "advice_vehicles": Phrase(
        "Ways to buy", "Mënyrat e blerjes", "Načini kupnje", "Načini kupovine"
    ),
    "advice_terms": Phrase(
        "Prices, lead times, budgets",
        "Çmimet, afatet, buxhetet",
        "Cijene, rokovi, proračuni",
        "Cene, rokovi, budžeti",
    ),
    "sources": Phrase(
        "Where the facts come from",
        "Nga vijnë faktet",
        "Odakle su činjenice",
        "Odakle su činjenice",
    ),
    "prices": Phrase(
        "Offers used and what their prices are",
        "Ofertat e përdorura dhe çfarë janë çmimet",
        "Korištene ponude i što su njihove cijene",
        "Korišćene ponude i šta su njihove cene",
    ),
    "contents": Phrase("Contents", "Përmbajtja", "Sadržaj", "Sadržaj"),
    "summary": Phrase("Summary", "Përmbledhje", "Sažetak", "Sažetak"),
}
