"""Labels and choices that several kinds of procurement share, said in one way everywhere."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

NAME = Phrase("Name", "Emri", "Naziv", "Naziv")
ITEM = Phrase("Item", "Artikulli", "Artikl", "Artikal")
QUANTITY = Phrase("Quantity", "Sasia", "Količina", "Količina")
SUPPLIER = Phrase("Supplier", "Furnitori", "Dobavljač", "Dobavljač")
CURRENCY = Phrase("Currency", "Monedha", "Valuta", "Valuta")
CURRENCY_HELP = Phrase(
    "Three letters, such as EUR or USD.",
    "Tri shkronja, p.sh. EUR ose USD.",
    "Tri slova, npr. EUR ili USD.",
    "Tri slova, npr. EUR ili USD.",
)
UNTIL_ON = Phrase("Until", "Deri më", "Do", "Do")
AS_OF = Phrase("As of", "Gjendja më", "Stanje na dan", "Stanje na dan")
PURPOSE = Phrase("Purpose", "Qëllimi", "Svrha", "Svrha")
MEMBERS = Phrase("Members", "Anëtarët", "Članice", "Članice")
COUNTRY = Phrase("Country", "Vendi", "Država", "Država")
LINK = Phrase("Web address", "Adresa në internet", "Internetska adresa", "Internet adresa")
CAPABILITIES = Phrase("Capabilities", "Kapacitetet", "Sposobnosti", "Sposobnosti")
SME = Phrase(
    "Small or medium-sized enterprise",
    "Ndërmarrje e vogël ose e mesme",
    "Malo ili srednje poduzeće",
    "Malo ili srednje preduzeće",
)
TITLE_HELP = Phrase(
    "One line, in the languages that you write.",
    "Një rresht, në gjuhët që shkruani.",
    "Jedan redak, na jezicima na kojima pišete.",
    "Jedan red, na jezicima na kojima pišete.",
)
NSN = Phrase(
    "NATO Stock Number", "Numri i stokut të NATO-s", "NATO skladišni broj", "NATO skladišni broj"
)
NSN_HELP = Phrase(
    "As 1005-01-231-0973. Items with the same number are one item.",
    "Si 1005-01-231-0973. Artikujt me të njëjtin numër janë një artikull.",
    "Kao 1005-01-231-0973. Artikli s istim brojem jedan su artikl.",
    "Kao 1005-01-231-0973. Artikli sa istim brojem su jedan artikal.",
)
NCAGE = {
    "ncage": Phrase("NCAGE", "Kodi NCAGE", "Oznaka NCAGE", "Oznaka NCAGE"),
    "ncage.help": Phrase(
        "Five letters and digits that name the maker.",
        "Pesë shkronja dhe shifra që tregojnë prodhuesin.",
        "Pet slova i znamenki koje označuju proizvođača.",
        "Pet slova i cifara koje označavaju proizvođača.",
    ),
}
UNIT = {
    "unit": Phrase("Unit", "Njësia", "Jedinica", "Jedinica"),
    "unit.piece": Phrase("piece", "copë", "komad", "komad"),
    "unit.set": Phrase("set", "komplet", "komplet", "komplet"),
    "unit.system": Phrase("system", "sistem", "sustav", "sistem"),
    "unit.vehicle": Phrase("vehicle", "automjet", "vozilo", "vozilo"),
    "unit.aircraft": Phrase("aircraft", "mjet fluturues", "letjelica", "letelica"),
    "unit.vessel": Phrase("vessel", "mjet lundrues", "plovilo", "plovilo"),
    "unit.missile": Phrase("missile", "raketë", "projektil", "raketa"),
    "unit.round": Phrase("round", "fishek", "metak", "metak"),
    "unit.thousand_rounds": Phrase(
        "thousand rounds", "mijë fishekë", "tisuću metaka", "hiljadu metaka"
    ),
    "unit.hundred_thousand_rounds": Phrase(
        "hundred thousand rounds",
        "njëqind mijë fishekë",
        "sto tisuća metaka",
        "sto hiljada metaka",
    ),
    "unit.kilogram": Phrase("kilogram", "kilogram", "kilogram", "kilogram"),
    "unit.tonne": Phrase("tonne", "ton", "tona", "tona"),
    "unit.litre": Phrase("litre", "litër", "litra", "litar"),
    "unit.metre": Phrase("metre", "metër", "metar", "metar"),
    "unit.square_metre": Phrase(
        "square metre", "metër katror", "četvorni metar", "kvadratni metar"
    ),
    "unit.course": Phrase("course", "kurs", "tečaj", "kurs"),
    "unit.person_day": Phrase("person-day", "ditë-person", "osoba-dan", "osoba-dan"),
    "unit.month": Phrase("month", "muaj", "mjesec", "mesec"),
    "unit.year": Phrase("year", "vit", "godina", "godina"),
}
FAMILIES = {
    "air_defence": Phrase(
        "Air defence", "Mbrojtja ajrore", "Protuzračna obrana", "Protivvazdušna odbrana"
    ),
    "aircraft": Phrase("Aircraft", "Mjetet fluturuese", "Zrakoplovi", "Vazduhoplovi"),
    "ammunition": Phrase("Ammunition", "Municioni", "Streljivo", "Municija"),
    "anti_armour": Phrase(
        "Anti-armour weapons", "Armët kundërtank", "Protuoklopno oružje", "Protivoklopno oružje"
    ),
    "armoured_vehicles": Phrase(
        "Armoured vehicles", "Mjetet e blinduara", "Oklopna vozila", "Oklopna vozila"
    ),
    "artillery": Phrase("Artillery", "Artileria", "Topništvo", "Artiljerija"),
    "cbrn": Phrase("CBRN protection", "Mbrojtja KBRB", "Zaštita od CBRN-a", "Zaštita od RHB"),
    "communications": Phrase("Communications", "Komunikimet", "Komunikacije", "Veze"),
    "engineering": Phrase(
        "Engineering", "Mjetet e xhenios", "Inženjerijska oprema", "Inžinjerijska oprema"
    ),
    "infrastructure": Phrase(
        "Infrastructure", "Infrastruktura", "Infrastruktura", "Infrastruktura"
    ),
    "logistics": Phrase(
        "Logistics and transport",
        "Logjistika dhe transporti",
        "Logistika i prijevoz",
        "Logistika i prevoz",
    ),
    "medical": Phrase("Medical", "Mjekësia ushtarake", "Medicinska oprema", "Medicinska oprema"),
    "naval": Phrase("Naval", "Mjetet detare", "Pomorska oprema", "Pomorska oprema"),
    "other": Phrase("Other", "Tjetër", "Ostalo", "Ostalo"),
    "sensors": Phrase(
        "Sensors and optics", "Sensorët dhe optika", "Senzori i optika", "Senzori i optika"
    ),
    "small_arms": Phrase(
        "Small arms", "Armët e lehta", "Pješačko oružje", "Pešadijsko naoružanje"
    ),
    "soldier_equipment": Phrase(
        "Soldier equipment", "Pajisjet e ushtarit", "Oprema vojnika", "Oprema vojnika"
    ),
    "training": Phrase("Training", "Stërvitja", "Obuka", "Obuka"),
    "unmanned_systems": Phrase(
        "Unmanned systems", "Sistemet pa pilot", "Besposadni sustavi", "Bespilotni sistemi"
    ),
}
FAMILY = {
    "family": Phrase("Family", "Grupi i artikujve", "Skupina artikala", "Grupa artikala"),
    **{f"family.{code}": phrase for code, phrase in FAMILIES.items()},
}
FAMILY_LIST = {
    "families": Phrase("Families", "Grupet e artikujve", "Skupine artikala", "Grupe artikala"),
    **{f"families.{code}": phrase for code, phrase in FAMILIES.items()},
}
PARTS = {
    "equipment": Phrase("Equipment", "Pajisje", "Oprema", "Oprema"),
    "infrastructure": Phrase(
        "Infrastructure", "Infrastrukturë", "Infrastruktura", "Infrastruktura"
    ),
    "sustainment": Phrase("Sustainment", "Mirëmbajtje", "Održavanje", "Održavanje"),
    "training": Phrase("Training", "Trajnim", "Obuka", "Obuka"),
}
DISCOUNT = {
    "discount": Phrase("Kind of steps", "Lloji i shkallëve", "Vrsta razreda", "Vrsta razreda"),
    "discount.all_units": Phrase(
        "On all units", "Për të gjitha njësitë", "Na sve jedinice", "Na sve jedinice"
    ),
    "discount.incremental": Phrase(
        "On the units above the step",
        "Për njësitë mbi shkallë",
        "Na jedinice iznad praga",
        "Na jedinice iznad praga",
    ),
}
ORIGIN = {
    "origin": Phrase("Origin", "Origjina", "Podrijetlo", "Poreklo"),
    "origin.US": Phrase(
        "United States", "Shtetet e Bashkuara", "Sjedinjene Države", "Sjedinjene Države"
    ),
    "origin.EU": Phrase("European Union", "Bashkimi Evropian", "Europska unija", "Evropska unija"),
    "origin.TR": Phrase("Türkiye", "Turqia", "Turska", "Turska"),
    "origin.GB": Phrase(
        "United Kingdom",
        "Mbretëria e Bashkuar",
        "Ujedinjeno Kraljevstvo",
        "Ujedinjeno Kraljevstvo",
    ),
    "origin.MEMBER": Phrase("A member", "Një anëtar", "Jedna od članica", "Jedna od članica"),
    "origin.OTHER": Phrase("Elsewhere", "Gjetkë", "Drugdje", "Drugde"),
}
OUTSIDE_PARTS = Phrase(
    "Parts from outside EU, EEA-EFTA and Ukraine",
    "Pjesë nga jashtë BE-së, ZEE-EFTA-s dhe Ukrainës",
    "Dijelovi izvan EU-a, EGP-EFTA-e i Ukrajine",
    "Delovi izvan EU, EEP-EFTA i Ukrajine",
)
FROM_QUANTITY = Phrase("From units", "Nga sa njësi", "Od jedinica", "Od jedinica")
FROM_VALUE = Phrase("From value", "Nga vlera", "Od vrijednosti", "Od vrednosti")
LEAD_TIME = Phrase("Lead time", "Koha e dorëzimit", "Rok isporuke", "Rok isporuke")
DAYS = Phrase("days", "ditë", "dana", "dana")
