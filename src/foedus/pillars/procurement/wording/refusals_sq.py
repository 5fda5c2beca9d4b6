"""Refusals in Albanian."""

from __future__ import annotations

from foedus.desk.wording.cells import cells_in

ALBANIAN: dict[str, tuple[str, str]] = {
    **cells_in("sq"),
    "FILE_MISSING": (
        "Nuk ka skedar ose dosje të tillë.",
        "Kontrolloni emrin dhe shtegun.",
    ),
    "FOLDER_EMPTY": (
        "Nuk ka asnjë tabelë në të.",
        "Vendosni aty skedarë CSV me emrat e tabelave, ose nisni me `foedus plan --template`.",
    ),
    "WRONG_EXTENSION": (
        "'{value}' nuk është skedar tabele që mund të lexohet.",
        "Jepni një dosje me skedarë .csv ose një libër .xlsx; formatet e vjetra ruajini si .xlsx.",
    ),
    "TOO_MANY_ROWS": (
        "Tabela ka {rows} rreshta; lexohen më së shumti {limit}.",
        "Ndajeni porosinë.",
    ),
    "UNKNOWN_TABLE": (
        "Nuk ka tabelë me emrin '{value}'.",
        "Mos deshët '{meant}'? Tabelat: {known}. Emri që nis me help ose _ lihet jashtë.",
    ),
    "TABLE_TWICE": ("Tabela '{value}' gjendet dy herë.", "Mbani njërën."),
    "TABLE_MISSING": (
        "Mungon tabela '{value}'.",
        "Shtojeni; modeli tregon kolonat e saj.",
    ),
    "TABLE_EMPTY": ("Tabela '{value}' nuk ka rreshta.", "Plotësoni të paktën një rresht."),
    "TWO_ORDERS": ("Ka më shumë se një porosi.", "Mbani një rresht në tabelën 'order'."),
    "BAD_FORM": (
        "'{value}' nuk e ka formën e kësaj kolone ({pattern}).",
        "Përdorni shkronja, shifra, pikë, vizë e vijë të pjerrët; anëtarët me tri shkronja.",
    ),
    "NO_MEMBER": (
        "Asnjë shtet nuk merr pjesë si anëtar.",
        "Shkruani 'member' për të paktën një.",
    ),
    "DUPLICATE_ROW": (
        "'{value}' është dhënë tashmë në rreshtin {first}.",
        "Hiqni njërin nga dy rreshtat ose jepini kod tjetër.",
    ),
    "UNKNOWN_REFERENCE": (
        "'{value}' nuk është në tabelën '{needs}'.",
        "Përdorni një nga {known}, ose shtojeni atje.",
    ),
    "UNKNOWN_MEMBER": (
        "'{value}' nuk është anëtar i kësaj porosie.",
        "Përdorni një nga {known}, ose *.",
    ),
    "BEFORE_ORDER": (
        "{value} është para ditës së porosisë, {order_on}.",
        "Shkruani një ditë të mëvonshme ose porositni më herët.",
    ),
    "AFTER_END": (
        "{value} është pas fundit të planit, {end}.",
        "Jepini porosisë më shumë periudha ose shkruani një ditë më të hershme.",
    ),
    "LATEST_BEFORE_NEEDED": (
        "Dita e fundit {value} është para ditës kur nevojitet, {needed_on}.",
        "Ndërroni të dyja ose lëreni bosh ditën e fundit.",
    ),
    "UNTIL_BEFORE_FROM": ("Buxheti mbaron para se të fillojë.", "Ndërroni të dyja ditët."),
    "BUDGETS_OVERLAP": (
        "Ky buxhet mbivendoset me atë në rreshtin {first}.",
        "Çdo ditë le t'i përkasë një buxheti të një anëtari.",
    ),
    "CURRENCY_WITHOUT_RATE": (
        "Nuk ka kurs për {value}.",
        "Shtojeni në tabelën 'rates'; të njohura: {known}.",
    ),
    "RATE_OF_OWN_CURRENCY": (
        "{value} është vetë monedha e porosisë dhe nuk kërkon kurs.",
        "Hiqni këtë rresht.",
    ),
    "EQUIVALENT_TO_ITSELF": (
        "'{value}' është emërtuar si i barasvlershëm me vetveten.",
        "Hiqni këtë rresht.",
    ),
    "ONE_THRESHOLD": (
        "Një shkallë fillon te një sasi ose te një vlerë, jo te të dyja e jo te asnjëra.",
        "Plotësoni vetëm njërën nga from_quantity dhe from_value.",
    ),
    "MIXED_THRESHOLDS": (
        "Shkallët e së njëjtës listë përziejnë sasi e vlera.",
        "Përdorni të njëjtën bazë në të gjithë rreshtat e saj.",
    ),
    "BREAK_OVERLAPS": (
        "Një shkallë te {value} është dhënë tashmë në rreshtin {first}.",
        "Çdo shkallë le të fillojë në pikë tjetër.",
    ),
    "BREAK_AT_START": (
        "Shkalla te {value} nuk është mbi porosinë më të vogël {least}: është çmimi bazë.",
        "Vendoseni këtë çmim te oferta dhe hiqni shkallën, ose niseni më vonë.",
    ),
    "BREAK_RISES": (
        "Çmimi {value} nuk është nën {before}, çmimin para kësaj shkalle.",
        "Renditni shkallët që çmimi të bjerë, ose kontrolloni shifrën.",
    ),
    "DISCOUNT_FALLS": (
        "Zbritja {value} % nuk është mbi {before} %, atë para kësaj shkalle.",
        "Renditni shkallët që zbritja të rritet.",
    ),
    "TWO_SCALES": (
        "Oferta '{value}' ka shkallë të veta, ndonëse {supplier} ka shkallë mbi totalin.",
        "Mbani njërën nga të dyja.",
    ),
    "INCREMENTAL_BASIS": (
        "Një shkallë shtesë këtu numëron {needs}.",
        "Jepni shkallët në {needs}, ose bëjeni all_units.",
    ),
    "AND_MORE": (
        "Ka edhe {more} gabime të tjera.",
        "Ndreqni këto më parë dhe lexojeni sërish.",
    ),
}
