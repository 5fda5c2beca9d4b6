"""The words of a sweep: what is different in a scenario, what came of it, what is refused."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

CHANGES = {
    "price": Phrase("{who}: prices", "{who}: çmimet", "{who}: cijene", "{who}: cene"),
    "steps": Phrase(
        "{who}: thresholds of the price steps",
        "{who}: pragjet e shkallëve të çmimit",
        "{who}: pragovi cjenovnih razreda",
        "{who}: pragovi cenovnih razreda",
    ),
    "slip": Phrase(
        "{who}: lead times",
        "{who}: afatet e dorëzimit",
        "{who}: rokovi isporuke",
        "{who}: rokovi isporuke",
    ),
    "fails": Phrase(
        "{who}: delivers nothing",
        "{who}: nuk dorëzon asgjë",
        "{who}: ne isporučuje ništa",
        "{who}: ne isporučuje ništa",
    ),
    "rate": Phrase(
        "Exchange rate: {who} for one {currency}",
        "Kursi i këmbimit: {who} për një {currency}",
        "Tečaj: {who} za jednu jedinicu {currency}",
        "Kurs: {who} za jednu jedinicu {currency}",
    ),
    "budget": Phrase("{who}: budgets", "{who}: buxhetet", "{who}: proračuni", "{who}: budžeti"),
}

WHATIF = {
    "days": Phrase("{days} days", "{days} ditë", "dana: {days}", "dana: {days}"),
    "base": Phrase("as in the tables", "si në tabela", "kao u tablicama", "kao u tabelama"),
    "planned": Phrase("planned", "planifikuar", "isplanirano", "isplanirano"),
    "not_proven": Phrase(
        "planned, not proven to be cheapest",
        "planifikuar, pa u provuar si më i liri",
        "isplanirano, nije dokazano najjeftinije",
        "isplanirano, nije dokazano najjeftinije",
    ),
    "cannot_be_met": Phrase(
        "needs stay open: {items}",
        "nevoja të paplotësuara: {items}",
        "potrebe ostaju otvorene: {items}",
        "potrebe ostaju otvorene: {items}",
    ),
    "not_found": Phrase(
        "no plan found within the limits",
        "nuk u gjet plan brenda kufijve",
        "u zadanim granicama plan nije nađen",
        "u zadatim granicama plan nije nađen",
    ),
    "open": Phrase(
        "not computed yet", "ende pa llogaritur", "još nije računato", "još nije računato"
    ),
    "failed": Phrase(
        "could not be computed: {words}",
        "nuk mundi të llogaritej: {words}",
        "nije se moglo izračunati: {words}",
        "nije moglo da se izračuna: {words}",
    ),
    "count": Phrase(
        "{count} scenarios. As the tables stand, the order costs {base}.",
        "{count} skenarë. Siç janë tabelat, porosia kushton {base}.",
        "Broj scenarija: {count}. Prema tablicama kakve jesu, narudžba stoji {base}.",
        "Broj scenarija: {count}. Prema tabelama kakve jesu, porudžbina košta {base}.",
    ),
    "count_open": Phrase(
        "{count} scenarios. The order as the tables stand is not computed yet.",
        "{count} skenarë. Porosia siç janë tabelat ende nuk është llogaritur.",
        "Broj scenarija: {count}. Narudžba prema tablicama kakve jesu još nije izračunata.",
        "Broj scenarija: {count}. Porudžbina prema tabelama kakve jesu još nije izračunata.",
    ),
    "count_only": Phrase(
        "{count} scenarios. As the tables stand, no order can be placed.",
        "{count} skenarë. Siç janë tabelat, asnjë porosi nuk mund të bëhet.",
        "Broj scenarija: {count}. Prema tablicama kakve jesu, narudžba nije moguća.",
        "Broj scenarija: {count}. Prema tabelama kakve jesu, porudžbina nije moguća.",
    ),
    "indispensable": Phrase(
        "Without any of these, needs stay open: {suppliers}.",
        "Pa secilin prej këtyre mbeten nevoja të paplotësuara: {suppliers}.",
        "Bez bilo kojega od ovih potrebe ostaju otvorene: {suppliers}.",
        "Bez bilo kog od ovih potrebe ostaju otvorene: {suppliers}.",
    ),
    "most": Phrase(
        "What moves the cost most: {what} ({figures}).",
        "Çka e lëviz më shumë koston: {what} ({figures}).",
        "Trošak najviše pomiče: {what} ({figures}).",
        "Trošak najviše pomera: {what} ({figures}).",
    ),
    "nothing": Phrase(
        "{count} of the things changed one by one change nothing, in cost or time.",
        "{count} nga gjërat e ndryshuara një nga një nuk ndryshojnë asgjë, as kosto as kohë.",
        "Od onoga što se mijenja jedno po jedno, bez utjecaja na trošak i vrijeme: {count}.",
        "Od onoga što se menja jedno po jedno, bez uticaja na trošak i vreme: {count}.",
    ),
    "left": Phrase(
        "{count} scenarios are still open: repeat the command to go on.",
        "{count} skenarë janë ende të hapur: përsëriteni komandën për të vazhduar.",
        "Još otvorenih scenarija: {count}. Ponovite naredbu za nastavak.",
        "Još otvorenih scenarija: {count}. Ponovite naredbu za nastavak.",
    ),
    "left_unkept": Phrase(
        "{count} scenarios are still open, and nothing was kept: give --keep FOLDER.",
        "{count} skenarë janë ende të hapur dhe asgjë nuk u ruajt: jepni --keep DOSJE.",
        "Još otvorenih scenarija: {count}, a ništa nije spremljeno: navedite --keep MAPA.",
        "Još otvorenih scenarija: {count}, a ništa nije sačuvano: navedite --keep FASCIKLA.",
    ),
    "more": Phrase(
        "And {count} more rows: --html, --xlsx and --csv have them all.",
        "Dhe {count} rreshta të tjerë: --html, --xlsx dhe --csv i kanë të gjithë.",
        "I još redaka: {count}. Svi su u --html, --xlsx i --csv.",
        "I još redova: {count}. Svi su u --html, --xlsx i --csv.",
    ),
    "axis": Phrase("as in the tables", "si në tabela", "kao u tablicama", "kao u tabelama"),
    "basis": Phrase(
        "Each thing is changed by itself and the order planned anew; everything else stays as in "
        "the tables. Savings are positive.",
        "Çdo gjë ndryshohet veçmas dhe porosia planifikohet rishtas; gjithçka tjetër mbetet si në "
        "tabela. Kursimet janë pozitive.",
        "Svaka se stvar mijenja zasebno, a narudžba se planira iznova; sve ostalo ostaje kao u "
        "tablicama. Uštede su pozitivne.",
        "Svaka stvar se menja zasebno, a porudžbina se planira iznova; sve ostalo ostaje kao u "
        "tabelama. Uštede su pozitivne.",
    ),
}

HEADINGS = {
    "sweep": Phrase("What if", "Po sikur", "Što ako", "Šta ako"),
    "swings": Phrase("What matters", "Çfarë ka rëndësi", "Što je važno", "Šta je važno"),
    "scenarios": Phrase("Every scenario", "Të gjithë skenarët", "Svi scenariji", "Svi scenariji"),
    "accession": Phrase(
        "What one more would bring",
        "Çfarë do të sillte një tjetër",
        "Što bi donijela još jedna",
        "Šta bi donela još jedna",
    ),
}

COLUMNS = {
    "members": Phrase("Members", "Anëtarët", "Članice", "Članice"),
    "different": Phrase(
        "What is different", "Çfarë ndryshon", "Što je drukčije", "Šta je drugačije"
    ),
    "by": Phrase("By", "Me", "Za", "Za"),
    "outcome": Phrase("Outcome", "Rezultati", "Ishod", "Ishod"),
    "over_budget": Phrase("Above budgets", "Mbi buxhetet", "Iznad proračuna", "Iznad budžeta"),
    "later": Phrase("Lateness, more", "Vonesë, më shumë", "Kašnjenje, više", "Kašnjenje, više"),
    "cheaper": Phrase("cheaper", "më lirë", "jeftinije", "jeftinije"),
    "dearer": Phrase("dearer", "më shtrenjtë", "skuplje", "skuplje"),
}

REFUSALS: dict[str, tuple[Phrase, Phrase]] = {
    "sweep-not-toml": (
        Phrase(
            "The declaration is not TOML: {error}.",
            "Deklarimi nuk është TOML: {error}.",
            "Deklaracija nije TOML: {error}.",
            "Deklaracija nije TOML: {error}.",
        ),
        Phrase(
            "Correct it there; docs/how-to/sweep.md shows one.",
            "Ndreqeni aty; docs/how-to/sweep.md tregon një.",
            "Ispravite je tamo; docs/how-to/sweep.md pokazuje primjer.",
            "Ispravite je tamo; docs/how-to/sweep.md pokazuje primer.",
        ),
    ),
    "sweep-malformed": (
        Phrase(
            "The declaration has something that is not known there: {error}.",
            "Deklarimi ka diçka që nuk njihet aty: {error}.",
            "Deklaracija ima nešto što se tamo ne poznaje: {error}.",
            "Deklaracija ima nešto što se tamo ne poznaje: {error}.",
        ),
        Phrase(
            "Each [[set]] takes members, fails, prices, steps, slips, rates, budgets.",
            "Çdo [[set]] merr members, fails, prices, steps, slips, rates, budgets.",
            "Svaki [[set]] prima members, fails, prices, steps, slips, rates, budgets.",
            "Svaki [[set]] prima members, fails, prices, steps, slips, rates, budgets.",
        ),
    ),
    "sweep-unknown-code": (
        Phrase(
            "There is no '{written}' in the table {what}.",
            "Nuk ka '{written}' në tabelën {what}.",
            "U tablici {what} nema '{written}'.",
            "U tabeli {what} nema '{written}'.",
        ),
        Phrase(
            "Write one of: {known}.",
            "Shkruani një nga: {known}.",
            "Navedite jedno od: {known}.",
            "Navedite jedno od: {known}.",
        ),
    ),
    "sweep-too-large": (
        Phrase(
            "The declaration comes to more than {most} scenarios.",
            "Deklarimi jep më shumë se {most} skenarë.",
            "Deklaracija daje više od {most} scenarija.",
            "Deklaracija daje više od {most} scenarija.",
        ),
        Phrase(
            "Take an axis out of a product, or split the sweep.",
            "Hiqni një bosht nga një prodhim, ose ndajeni.",
            "Izbacite jednu os iz umnoška, ili podijelite posao.",
            "Izbacite jednu osu iz proizvoda, ili podelite posao.",
        ),
    ),
    "sweep-breaks-rule": (
        Phrase(
            "With '{change}' the tables break the rule {rule}.",
            "Me '{change}' tabelat shkelin rregullin {rule}.",
            "S '{change}' tablice krše pravilo {rule}.",
            "Sa '{change}' tabele krše pravilo {rule}.",
        ),
        Phrase(
            "Make the change smaller, or leave it out.",
            "Bëjeni ndryshimin më të vogël, ose hiqeni.",
            "Smanjite promjenu ili je izostavite.",
            "Smanjite promenu ili je izostavite.",
        ),
    ),
}
"""What is wrong, and the cure."""
