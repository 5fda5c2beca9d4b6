"""The words of items, requirements, bundles, equivalences, budgets and holdings."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import CODE, FROM_ON, MARK, ON, SOURCE, TITLE, Words
from foedus.pillars.procurement.wording.shared import (
    AS_OF,
    CURRENCY,
    CURRENCY_HELP,
    FAMILY,
    ITEM,
    NAME,
    NCAGE,
    NSN,
    NSN_HELP,
    PARTS,
    PURPOSE,
    QUANTITY,
    TITLE_HELP,
    UNIT,
    UNTIL_ON,
)

ITEMS: Words = {
    "": ITEM,
    "many": Phrase("Items", "Artikujt", "Artikli", "Artikli"),
    "code": CODE,
    "name": NAME,
    **UNIT,
    "nsn": NSN,
    "nsn.help": NSN_HELP,
    **NCAGE,
    "configuration": Phrase("Configuration", "Konfiguracioni", "Konfiguracija", "Konfiguracija"),
    "configuration.help": Phrase(
        "The maker's part number or variant. With the NCAGE it names one product.",
        "Numri ose varianti i prodhuesit. Bashkë me kodin NCAGE tregon një produkt.",
        "Proizvođačeva oznaka ili inačica. S oznakom NCAGE označuje jedan proizvod.",
        "Proizvođačka oznaka ili varijanta. Sa oznakom NCAGE označava jedan proizvod.",
    ),
    **FAMILY,
    "part": Phrase(
        "Part of a capability", "Pjesa e kapacitetit", "Dio sposobnosti", "Deo sposobnosti"
    ),
    **{f"part.{code}": phrase for code, phrase in PARTS.items()},
    "system": Phrase(
        "System in the rulebook",
        "Sistemi në përmbledhjen e rregullave",
        "Sustav u pravilniku",
        "Sistem u pravilniku",
    ),
    "system.help": Phrase(
        "Its code in the table of treaty items, for the ceilings of the 1996 Agreement.",
        "Kodi i tij në tabelën e traktatit, për kufijtë e Marrëveshjes së vitit 1996.",
        "Njegova oznaka u tablici ugovora, za gornje granice Sporazuma iz 1996.",
        "Njegova oznaka u tabeli ugovora, za gornje granice Sporazuma iz 1996.",
    ),
    "joining_cost_cents": Phrase(
        "Cost of buying jointly",
        "Kostoja e blerjes së përbashkët",
        "Trošak zajedničke kupnje",
        "Trošak zajedničke kupovine",
    ),
    "joining_cost_cents.help": Phrase(
        "What each member spends to buy this jointly: common specification, several laws. EUR.",
        "Sa shpenzon çdo anëtar për ta blerë bashkë: specifikim i përbashkët, disa ligje. EUR.",
        "Koliko svaka članica troši na zajedničku kupnju: specifikacija, više prava. EUR.",
        "Koliko svaka članica troši na zajedničku kupovinu: specifikacija, više prava. EUR.",
    ),
}

REQUIREMENT: Words = {
    "": Phrase("Requirement", "Kërkesa", "Potreba", "Potreba"),
    "many": Phrase("Requirements", "Kërkesat", "Potrebe", "Potrebe"),
    "code": CODE,
    "title": TITLE,
    "title.help": TITLE_HELP,
    "item": ITEM,
    "quantity": QUANTITY,
    "needed_on": Phrase("Needed by", "Nevojitet deri më", "Potrebno do", "Potrebno do"),
    "latest_on": Phrase("Refused after", "Refuzohet pas", "Odbija se nakon", "Odbija se posle"),
    "latest_on.help": Phrase(
        "Leave it empty if a late delivery is still welcome.",
        "Lëreni bosh nëse pranohet edhe dorëzimi me vonesë.",
        "Ostavite prazno ako je i kasna isporuka dobrodošla.",
        "Ostavite prazno ako je i kasna isporuka dobrodošla.",
    ),
    "lateness_weight": Phrase(
        "Weight of lateness", "Pesha e vonesës", "Težina kašnjenja", "Težina kašnjenja"
    ),
    "lateness_weight.help": Phrase(
        "How much a unit late by one period hurts, 0 to 1000; 1 is usual.",
        "Sa dëmton një njësi me një periudhë vonesë, 0 deri 1000; zakonisht 1.",
        "Koliko šteti jedinica koja kasni jedno razdoblje, 0 do 1000; obično 1.",
        "Koliko šteti jedinica koja kasni jedan period, 0 do 1000; obično 1.",
    ),
    "bundle": Phrase("Code of its bundle", "Kodi i paketit", "Oznaka sklopa", "Oznaka celine"),
    "bundle.help": Phrase(
        "Equipment, training, infrastructure and sustainment of one capability share it.",
        "E ndajnë pajisjet, trajnimi, infrastruktura dhe mirëmbajtja e një kapaciteti.",
        "Dijele ga oprema, obuka, infrastruktura i održavanje jedne sposobnosti.",
        "Dele je oprema, obuka, infrastruktura i održavanje jedne sposobnosti.",
    ),
    "source": SOURCE,
    **MARK,
}

BUNDLE: Words = {
    "": Phrase("Bundle", "Paketi", "Sklop potreba", "Celina potreba"),
    "many": Phrase("Bundles", "Paketet", "Sklopovi potreba", "Celine potreba"),
    "code": CODE,
    "title": TITLE,
    "purpose": PURPOSE,
    "ready_on": Phrase("Ready by", "Gati deri më", "Spremno do", "Spremno do"),
    "parts": Phrase("Complete with", "I plotë me", "Potpuno sadrži", "Potpuno sadrži"),
    **{f"parts.{code}": phrase for code, phrase in PARTS.items()},
    **MARK,
}

EQUIVALENCE: Words = {
    "": Phrase("Equivalence", "Njëvlershmëria", "Istovrijednost", "Ekvivalentnost"),
    "many": Phrase("Equivalences", "Njëvlershmëritë", "Istovrijednosti", "Ekvivalentnosti"),
    "item": ITEM,
    "equivalent": Phrase(
        "Equivalent item", "Artikulli i njëvlershëm", "Istovrijedan artikl", "Ekvivalentan artikal"
    ),
    "equivalent.help": Phrase(
        "Agreed once the owners of both items have said so.",
        "Është dakordësuar kur e kanë thënë pronarët e të dy artikujve.",
        "Dogovoreno je kad to kažu vlasnici obaju artikala.",
        "Dogovoreno je kada to kažu vlasnici oba artikla.",
    ),
    "on": ON,
    "reason": Phrase("Why", "Pse", "Zašto", "Zašto"),
}

BUDGET: Words = {
    "": Phrase("Budget", "Buxheti", "Proračun", "Budžet"),
    "many": Phrase("Budgets", "Buxhetet", "Proračuni", "Budžeti"),
    "title": TITLE,
    "title.help": Phrase(
        "A budget never leaves this node; nobody outside can be given it.",
        "Buxheti nuk del kurrë nga kjo nyje; askujt jashtë nuk mund t'i jepet.",
        "Proračun nikad ne napušta ovaj čvor; nikome izvana ne može se poslati.",
        "Budžet nikada ne napušta ovaj čvor; nikome spolja ne može da se pošalje.",
    ),
    "from_on": FROM_ON,
    "until_on": UNTIL_ON,
    "amount_cents": Phrase("Limit", "Kufiri", "Gornja granica", "Gornja granica"),
    "currency": CURRENCY,
    "currency.help": CURRENCY_HELP,
    "source": SOURCE,
    **MARK,
}

ALONE: Words = {
    "": Phrase(
        "Own stand-alone figure",
        "Shifra e blerjes vetëm",
        "Iznos samostalne kupnje",
        "Iznos samostalne kupovine",
    ),
    "many": Phrase(
        "Own stand-alone figures",
        "Shifrat e blerjes vetëm",
        "Iznosi samostalne kupnje",
        "Iznosi samostalne kupovine",
    ),
    "title": TITLE,
    "title.help": Phrase(
        "What the purchase would cost us alone. It never leaves this node.",
        "Sa do të na kushtonte blerja vetëm. Kjo shifër nuk del kurrë nga kjo nyje.",
        "Koliko bi nas kupnja stajala samostalno. Nikad ne napušta ovaj čvor.",
        "Koliko bi nas kupovina koštala samostalno. Nikada ne napušta ovaj čvor.",
    ),
    "requirements": REQUIREMENT["many"],
    "cost_cents": Phrase("Cost", "Kostoja", "Trošak", "Trošak"),
    "currency": CURRENCY,
    "currency.help": CURRENCY_HELP,
    "delivered_on": Phrase(
        "Last delivery", "Dorëzimi i fundit", "Posljednja isporuka", "Poslednja isporuka"
    ),
    "method": Phrase("Method", "Metoda", "Metoda", "Metoda"),
    "as_of": AS_OF,
    "source": SOURCE,
    **MARK,
}

HOLDING: Words = {
    "": Phrase("Holding", "Gjendja e armatimit", "Stanje naoružanja", "Stanje naoružanja"),
    "many": Phrase("Holdings", "Gjendjet e armatimit", "Stanja naoružanja", "Stanja naoružanja"),
    "category": Phrase(
        "Treaty category", "Kategoria e traktatit", "Ugovorna kategorija", "Ugovorna kategorija"
    ),
    "category.battle_tank": Phrase("Battle tanks", "Tanke", "Borbeni tenkovi", "Borbeni tenkovi"),
    "category.armoured_combat_vehicle": Phrase(
        "Armoured combat vehicles",
        "Mjete luftarake të blinduara",
        "Oklopna borbena vozila",
        "Oklopna borbena vozila",
    ),
    "category.artillery_75mm_plus": Phrase(
        "Artillery of 75 mm and above",
        "Artileri 75 mm e lart",
        "Topništvo od 75 mm naviše",
        "Artiljerija od 75 mm naviše",
    ),
    "category.combat_aircraft": Phrase(
        "Combat aircraft", "Avionë luftarakë", "Borbeni zrakoplovi", "Borbeni avioni"
    ),
    "category.attack_helicopter": Phrase(
        "Attack helicopters", "Helikopterë sulmues", "Borbeni helikopteri", "Borbeni helikopteri"
    ),
    "holding": Phrase("Held", "Në gjendje", "U posjedu", "U posedu"),
    "on_order": Phrase("On order", "Të porositura", "Naručeno", "Naručeno"),
    "leaving": Phrase("Leaving", "Në largim", "Odlazi", "Odlazi"),
    "leaving.help": Phrase(
        "To be given away or destroyed before the delivery.",
        "Për t'u dhënë ose shkatërruar para dorëzimit.",
        "Ustupa se ili uništava prije isporuke.",
        "Ustupa se ili uništava pre isporuke.",
    ),
    "as_of": AS_OF,
    "source": SOURCE,
    **MARK,
}
