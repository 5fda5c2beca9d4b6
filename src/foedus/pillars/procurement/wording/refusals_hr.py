"""Refusals in Croatian."""

from __future__ import annotations

from foedus.desk.wording.cells import cells_in

CROATIAN: dict[str, tuple[str, str]] = {
    **cells_in("hr"),
    "FILE_MISSING": ("Nema takve datoteke ni mape.", "Provjerite naziv i putanju."),
    "FOLDER_EMPTY": (
        "U njoj nema nijedne tablice.",
        "Stavite u nju CSV datoteke nazvane po tablicama ili počnite s `foedus plan --template`.",
    ),
    "WRONG_EXTENSION": (
        "'{value}' nije datoteka s tablicom koja se može pročitati.",
        "Dajte mapu s .csv datotekama ili jednu .xlsx knjigu; starije formate spremite kao .xlsx.",
    ),
    "TOO_MANY_ROWS": (
        "Tablica ima {rows} redaka; čita ih se najviše {limit}.",
        "Podijelite narudžbu.",
    ),
    "UNKNOWN_TABLE": (
        "Nema tablice s nazivom '{value}'.",
        (
            "Jeste li mislili '{meant}'? Tablice: {known}. "
            "Počnite naziv s help ili _ da bi se izostavila."
        ),
    ),
    "TABLE_TWICE": ("Tablica '{value}' postoji dvaput.", "Zadržite jednu."),
    "TABLE_MISSING": (
        "Nedostaje tablica '{value}'.",
        "Dodajte je; predložak pokazuje njezine stupce.",
    ),
    "TABLE_EMPTY": ("Tablica '{value}' nema redaka.", "Ispunite barem jedan redak."),
    "TWO_ORDERS": (
        "Ima više od jedne narudžbe.",
        "Zadržite jedan redak u tablici 'order'.",
    ),
    "BAD_FORM": (
        "'{value}' nema oblik ovog stupca ({pattern}).",
        "Rabite slova, znamenke, točku, crticu i kosu crtu; članice s tri velika slova.",
    ),
    "NO_MEMBER": (
        "Nijedna država ne sudjeluje kao članica.",
        "Napišite 'member' barem za jednu.",
    ),
    "DUPLICATE_ROW": (
        "'{value}' je već u retku {first}.",
        "Uklonite jedan od dva retka ili mu dajte drugi kod.",
    ),
    "UNKNOWN_REFERENCE": (
        "'{value}' nije u tablici '{needs}'.",
        "Upotrijebite jedno od {known} ili ga ondje dodajte.",
    ),
    "UNKNOWN_MEMBER": (
        "'{value}' nije članica ove narudžbe.",
        "Upotrijebite jednu od {known} ili *.",
    ),
    "BEFORE_ORDER": (
        "{value} je prije dana narudžbe, {order_on}.",
        "Napišite kasniji dan ili naručite ranije.",
    ),
    "AFTER_END": (
        "{value} je nakon kraja plana, {end}.",
        "Dajte narudžbi više razdoblja ili napišite raniji dan.",
    ),
    "LATEST_BEFORE_NEEDED": (
        "Zadnji dan {value} je prije dana kad je potrebno, {needed_on}.",
        "Zamijenite ih ili ostavite zadnji dan praznim.",
    ),
    "UNTIL_BEFORE_FROM": ("Proračun završava prije nego što počne.", "Zamijenite ta dva dana."),
    "BUDGETS_OVERLAP": (
        "Ovaj se proračun preklapa s onim u retku {first}.",
        "Neka svaki dan pripada jednom proračunu članice.",
    ),
    "CURRENCY_WITHOUT_RATE": (
        "Nema tečaja za {value}.",
        "Dodajte ga u tablicu 'rates'; poznato: {known}.",
    ),
    "RATE_OF_OWN_CURRENCY": (
        "{value} je valuta same narudžbe i ne treba tečaj.",
        "Uklonite ovaj redak.",
    ),
    "EQUIVALENT_TO_ITSELF": (
        "'{value}' je naveden kao zamjena za samoga sebe.",
        "Uklonite ovaj redak.",
    ),
    "ONE_THRESHOLD": (
        "Razred počinje na količini ili na vrijednosti, ne na oboje i ne ni na čemu.",
        "Ispunite točno jedno od from_quantity i from_value.",
    ),
    "MIXED_THRESHOLDS": (
        "Razredi iste ljestvice miješaju količine i vrijednosti.",
        "Rabite istu osnovu u svim njezinim redcima.",
    ),
    "BREAK_OVERLAPS": (
        "Razred na {value} već je u retku {first}.",
        "Neka svaki razred počinje na drugoj točki.",
    ),
    "BREAK_AT_START": (
        "Razred na {value} nije iznad najmanje narudžbe {least}: to je osnovna cijena.",
        "Stavite tu cijenu u ponudu i uklonite razred ili neka počne kasnije.",
    ),
    "BREAK_RISES": (
        "Cijena {value} nije ispod {before}, cijene prije ovog razreda.",
        "Poredajte razrede tako da cijena pada ili provjerite iznos.",
    ),
    "DISCOUNT_FALLS": (
        "Popust {value} % nije iznad {before} %, onoga prije ovog razreda.",
        "Poredajte razrede tako da popust raste.",
    ),
    "TWO_SCALES": (
        "Ponuda '{value}' ima vlastite razrede, a {supplier} ima ljestvicu na ukupan iznos.",
        "Zadržite jednu od dviju ljestvica.",
    ),
    "INCREMENTAL_BASIS": (
        "Inkrementalna ljestvica ovdje broji {needs}.",
        "Zadajte razrede u {needs} ili postavite all_units.",
    ),
    "AND_MORE": (
        "Ima još {more} pogrešaka.",
        "Najprije ispravite ove pa pročitajte ponovno.",
    ),
}
