"""Refusals in Albanian."""

from __future__ import annotations

ALBANIAN: dict[str, tuple[str, str]] = {
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
    "FILE_TOO_LARGE": (
        "Skedari ka {megabytes} MB; lexohen më së shumti {limit} MB.",
        "Hiqni figurat dhe rreshtat e papërdorur, ose ndani tabelat në skedarë CSV.",
    ),
    "NOT_A_WORKBOOK": (
        "Skedari nuk është libër XLSX, çfarëdo që thotë emri i tij.",
        "Hapeni në programin e tabelave dhe ruajeni si .xlsx.",
    ),
    "NOT_UTF8": (
        "Skedari nuk është tekst UTF-8 (bajti {byte}).",
        "Ruajeni si 'CSV UTF-8' në programin e tabelave.",
    ),
    "BROKEN_CSV": ("CSV-ja është e prishur: {value}.", "Mbyllni thonjëzën në këtë rresht."),
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
    "MERGED_CELLS": (
        "Qelizat {value} janë të bashkuara; nuk dihet cilit rresht i përkasin.",
        "Ndajini dhe plotësoni secilën qelizë.",
    ),
    "FORMULA": (
        "Qeliza {value} përmban një formulë.",
        "Kopjojeni dhe ngjiteni si vlerë.",
    ),
    "DUPLICATE_COLUMN": ("Kolona '{value}' gjendet dy herë.", "Mbani njërën."),
    "UNKNOWN_COLUMN": (
        "Nuk ka kolonë me emrin '{value}' në këtë tabelë.",
        "Mos deshët '{meant}'? Emrat janë në rreshtin e parë të modelit.",
    ),
    "MISSING_COLUMN": ("Mungon kjo kolonë. {help}", "Shtojeni pikërisht me këtë emër."),
    "ROW_TOO_LONG": (
        "Ka '{value}' në të djathtë të së fundit nga {columns} kolona.",
        "Jepini emër asaj kolone në rreshtin e parë, ose pastroni qelizën.",
    ),
    "MISSING_VALUE": ("Kjo qelizë nuk duhet të jetë bosh.", "Plotësojeni."),
    "CELL_ERROR": (
        "Qeliza tregon gabimin {value}.",
        "Ndreqeni dhe ngjiteni vlerën.",
    ),
    "SHOWN_AS_PERCENT": (
        "Qeliza {value} është formatuar si përqindje; tregon 5 % dhe ruan 0.05.",
        "Formatojeni si numër të thjeshtë dhe shkruani 5.",
    ),
    "NOT_A_CSV": (
        "Skedari nuk është tabelë teksti, çfarëdo që thotë emri i tij.",
        "Hapeni në programin e tabelave dhe ruajeni si CSV UTF-8.",
    ),
    "TOO_MANY_COLUMNS": (
        "Ka diçka në kolonën {columns}; lexohen më së shumti {limit}.",
        "Pastroni qelizat në të djathtë të tabelës.",
    ),
    "COLUMN_WITHOUT_NAME": (
        "Kjo kolonë nuk ka emër në rreshtin e parë.",
        "Jepini emër, ose fshini kolonën bosh.",
    ),
    "NOT_A_TEXT": (
        "'{value}' nuk është tekst.",
        "Formatojeni qelizën si tekst dhe shkruajeni sërish.",
    ),
    "NOT_A_WHOLE_NUMBER": (
        "'{value}' nuk është numër i plotë.",
        "Shkruani vetëm shifra: pa njësi, pa ndarës, pa dhjetore.",
    ),
    "NOT_AN_AMOUNT": (
        "'{value}' nuk është numër.",
        "Shkruani shifra dhe një pikë dhjetore, pa monedhë e pa ndarës: 305000.00.",
    ),
    "TOO_MANY_DECIMALS": (
        "'{value}' ka më shumë se {decimals} shifra dhjetore.",
        "Rrumbullakojeni vetë, që ta dini cila shifër vlen.",
    ),
    "NOT_A_DATE": ("'{value}' nuk është ditë.", "Shkruajeni si vit-muaj-ditë: 2027-01-15."),
    "NOT_YES_OR_NO": ("'{value}' nuk është as yes as no.", "Shkruani yes ose no."),
    "NOT_A_CHOICE": (
        "'{value}' nuk është nga fjalët e lejuara këtu.",
        "Përdorni një nga këto: {choices}.",
    ),
    "TOO_SMALL": ("{value} është nën {limit}.", "Shkruani {limit} ose më shumë."),
    "TOO_LARGE": ("{value} është mbi {limit}.", "Shkruani {limit} ose më pak."),
    "TOO_LONG": ("Teksti është më i gjatë se {limit} shenja.", "Shkurtojeni."),
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
