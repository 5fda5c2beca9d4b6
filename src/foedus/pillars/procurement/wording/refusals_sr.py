"""Refusals in Serbian (Latin script)."""

from __future__ import annotations

from foedus.desk.wording.cells import cells_in

SERBIAN: dict[str, tuple[str, str]] = {
    **cells_in("sr"),
    "FILE_MISSING": ("Nema takve datoteke ni fascikle.", "Proverite naziv i putanju."),
    "FOLDER_EMPTY": (
        "U njoj nema nijedne tabele.",
        "Stavite u nju CSV datoteke nazvane po tabelama ili počnite s `foedus plan --template`.",
    ),
    "WRONG_EXTENSION": (
        "'{value}' nije datoteka s tabelom koja može da se pročita.",
        "Dajte fasciklu s .csv datotekama ili jednu .xlsx svesku; starije sačuvajte kao .xlsx.",
    ),
    "TOO_MANY_ROWS": (
        "Tabela ima {rows} redova; čita se najviše {limit}.",
        "Podelite porudžbinu.",
    ),
    "UNKNOWN_TABLE": (
        "Nema tabele s nazivom '{value}'.",
        (
            "Da li ste mislili '{meant}'? Tabele: {known}. "
            "Počnite naziv s help ili _ da bi se izostavila."
        ),
    ),
    "TABLE_TWICE": ("Tabela '{value}' postoji dvaput.", "Zadržite jednu."),
    "TABLE_MISSING": (
        "Nedostaje tabela '{value}'.",
        "Dodajte je; obrazac pokazuje njene kolone.",
    ),
    "TABLE_EMPTY": ("Tabela '{value}' nema redova.", "Ispunite barem jedan red."),
    "TWO_ORDERS": (
        "Ima više od jedne porudžbine.",
        "Zadržite jedan red u tabeli 'order'.",
    ),
    "BAD_FORM": (
        "'{value}' nema oblik ove kolone ({pattern}).",
        "Koristite slova, cifre, tačku, crticu i kosu crtu; članice s tri velika slova.",
    ),
    "NO_MEMBER": (
        "Nijedna država ne učestvuje kao članica.",
        "Napišite 'member' barem za jednu.",
    ),
    "DUPLICATE_ROW": (
        "'{value}' je već u redu {first}.",
        "Uklonite jedan od dva reda ili mu dajte drugi kod.",
    ),
    "UNKNOWN_REFERENCE": (
        "'{value}' nije u tabeli '{needs}'.",
        "Upotrebite jedno od {known} ili ga tamo dodajte.",
    ),
    "UNKNOWN_MEMBER": (
        "'{value}' nije članica ove porudžbine.",
        "Upotrebite jednu od {known} ili *.",
    ),
    "BEFORE_ORDER": (
        "{value} je pre dana porudžbine, {order_on}.",
        "Napišite kasniji dan ili naručite ranije.",
    ),
    "AFTER_END": (
        "{value} je posle kraja plana, {end}.",
        "Dajte porudžbini više perioda ili napišite raniji dan.",
    ),
    "LATEST_BEFORE_NEEDED": (
        "Poslednji dan {value} je pre dana kad je potrebno, {needed_on}.",
        "Zamenite ih ili ostavite poslednji dan prazan.",
    ),
    "UNTIL_BEFORE_FROM": ("Budžet završava pre nego što počne.", "Zamenite ta dva dana."),
    "BUDGETS_OVERLAP": (
        "Ovaj budžet se preklapa s onim u redu {first}.",
        "Neka svaki dan pripada jednom budžetu članice.",
    ),
    "CURRENCY_WITHOUT_RATE": (
        "Nema kursa za {value}.",
        "Dodajte ga u tabelu 'rates'; poznato: {known}.",
    ),
    "RATE_OF_OWN_CURRENCY": (
        "{value} je valuta same porudžbine i ne treba kurs.",
        "Uklonite ovaj red.",
    ),
    "EQUIVALENT_TO_ITSELF": (
        "'{value}' je naveden kao zamena za samog sebe.",
        "Uklonite ovaj red.",
    ),
    "ONE_THRESHOLD": (
        "Razred počinje na količini ili na vrednosti, ne na oboje i ne ni na čemu.",
        "Ispunite tačno jedno od from_quantity i from_value.",
    ),
    "MIXED_THRESHOLDS": (
        "Razredi iste skale mešaju količine i vrednosti.",
        "Koristite istu osnovu u svim njenim redovima.",
    ),
    "BREAK_OVERLAPS": (
        "Razred na {value} već je u redu {first}.",
        "Neka svaki razred počinje na drugoj tački.",
    ),
    "BREAK_AT_START": (
        "Razred na {value} nije iznad najmanje porudžbine {least}: to je osnovna cena.",
        "Stavite tu cenu u ponudu i uklonite razred ili neka počne kasnije.",
    ),
    "BREAK_RISES": (
        "Cena {value} nije ispod {before}, cene pre ovog razreda.",
        "Poređajte razrede tako da cena pada ili proverite iznos.",
    ),
    "DISCOUNT_FALLS": (
        "Popust {value} % nije iznad {before} %, onoga pre ovog razreda.",
        "Poređajte razrede tako da popust raste.",
    ),
    "TWO_SCALES": (
        "Ponuda '{value}' ima sopstvene razrede, a {supplier} ima skalu na ukupan iznos.",
        "Zadržite jednu od dve skale.",
    ),
    "INCREMENTAL_BASIS": (
        "Inkrementalna skala ovde broji {needs}.",
        "Zadajte razrede u {needs} ili postavite all_units.",
    ),
    "AND_MORE": (
        "Ima još {more} grešaka.",
        "Najpre ispravite ove pa pročitajte ponovo.",
    ),
}
