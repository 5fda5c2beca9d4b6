"""Refusals in Croatian."""

from __future__ import annotations

CROATIAN: dict[str, tuple[str, str]] = {
    "FILE_MISSING": ("Nema takve datoteke ni mape.", "Provjerite naziv i putanju."),
    "FOLDER_EMPTY": (
        "U njoj nema nijedne tablice.",
        "Stavite u nju CSV datoteke nazvane po tablicama ili počnite s `foedus plan --template`.",
    ),
    "WRONG_EXTENSION": (
        "'{value}' nije datoteka s tablicom koja se može pročitati.",
        "Dajte mapu s .csv datotekama ili jednu .xlsx knjigu; starije formate spremite kao .xlsx.",
    ),
    "FILE_TOO_LARGE": (
        "Datoteka ima {megabytes} MB; čita se najviše {limit} MB.",
        "Uklonite slike i neiskorištene retke ili podijelite tablice u CSV datoteke.",
    ),
    "NOT_A_WORKBOOK": (
        "Datoteka nije XLSX knjiga, što god njezin naziv govorio.",
        "Otvorite je u programu za tablice i spremite kao .xlsx.",
    ),
    "NOT_UTF8": (
        "Datoteka nije tekst UTF-8 (bajt {byte}).",
        "Spremite je kao 'CSV UTF-8' u programu za tablice.",
    ),
    "BROKEN_CSV": ("CSV je pokvaren: {value}.", "Zatvorite navodnik u ovom retku."),
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
    "MERGED_CELLS": (
        "Ćelije {value} su spojene; nije sigurno kojem retku pripadaju.",
        "Razdvojite ih i ispunite svaku ćeliju.",
    ),
    "FORMULA": ("Ćelija {value} sadrži formulu.", "Kopirajte je i zalijepite kao vrijednost."),
    "DUPLICATE_COLUMN": ("Stupac '{value}' postoji dvaput.", "Zadržite jedan."),
    "UNKNOWN_COLUMN": (
        "U ovoj tablici nema stupca s nazivom '{value}'.",
        "Jeste li mislili '{meant}'? Nazivi su u prvom retku predloška.",
    ),
    "MISSING_COLUMN": ("Nedostaje ovaj stupac. {help}", "Dodajte ga upravo pod tim nazivom."),
    "ROW_TOO_LONG": (
        "Desno od zadnjeg od {columns} stupaca stoji '{value}'.",
        "Dajte tom stupcu naziv u prvom retku ili ispraznite ćeliju.",
    ),
    "MISSING_VALUE": ("Ova ćelija ne smije biti prazna.", "Ispunite je."),
    "CELL_ERROR": (
        "Ćelija pokazuje pogrešku {value}.",
        "Ispravite je i zalijepite vrijednost.",
    ),
    "SHOWN_AS_PERCENT": (
        "Ćelija {value} oblikovana je kao postotak; prikazuje 5 %, a pohranjuje 0.05.",
        "Oblikujte je kao običan broj i upišite 5.",
    ),
    "NOT_A_CSV": (
        "Datoteka nije tekstna tablica, što god njezin naziv govorio.",
        "Otvorite je u programu za tablice i spremite kao CSV UTF-8.",
    ),
    "TOO_MANY_COLUMNS": (
        "Nešto stoji u stupcu {columns}; čita ih se najviše {limit}.",
        "Ispraznite ćelije desno od tablice.",
    ),
    "COLUMN_WITHOUT_NAME": (
        "Ovaj stupac nema naziv u prvom retku.",
        "Imenujte ga ili izbrišite prazan stupac.",
    ),
    "NOT_A_TEXT": (
        "'{value}' nije tekst.",
        "Oblikujte ćeliju kao tekst i upišite ponovno.",
    ),
    "NOT_A_WHOLE_NUMBER": (
        "'{value}' nije cijeli broj.",
        "Pišite samo znamenke: bez jedinice, bez razdjelnika, bez decimala.",
    ),
    "NOT_AN_AMOUNT": (
        "'{value}' nije broj.",
        "Pišite znamenke i jednu decimalnu točku, bez valute i razdjelnika: 305000.00.",
    ),
    "TOO_MANY_DECIMALS": (
        "'{value}' ima više od {decimals} decimala.",
        "Zaokružite sami, da znate koji iznos vrijedi.",
    ),
    "NOT_A_DATE": ("'{value}' nije dan.", "Napišite godina-mjesec-dan: 2027-01-15."),
    "NOT_YES_OR_NO": ("'{value}' nije ni yes ni no.", "Napišite yes ili no."),
    "NOT_A_CHOICE": (
        "'{value}' nije među riječima koje su ovdje dopuštene.",
        "Upotrijebite jednu od ovih: {choices}.",
    ),
    "TOO_SMALL": ("{value} je ispod {limit}.", "Upišite {limit} ili više."),
    "TOO_LARGE": ("{value} je iznad {limit}.", "Upišite {limit} ili manje."),
    "TOO_LONG": ("Tekst je dulji od {limit} znakova.", "Skratite ga."),
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
