"""What is wrong with a cell or a file of cells, and what cures it, whatever is in the tables."""

from __future__ import annotations

from foedus.desk.phrases import LANGUAGES, Phrase

CELLS: dict[str, tuple[Phrase, Phrase]] = {
    "BROKEN_CSV": (
        Phrase(
            "The CSV is broken: {value}.",
            "CSV-ja është e prishur: {value}.",
            "CSV je pokvaren: {value}.",
            "CSV je pokvaren: {value}.",
        ),
        Phrase(
            "Close the quotation mark in this row.",
            "Mbyllni thonjëzën në këtë rresht.",
            "Zatvorite navodnik u ovom retku.",
            "Zatvorite navodnik u ovom redu.",
        ),
    ),
    "NOT_UTF8": (
        Phrase(
            "The file is not UTF-8 text (byte {byte}).",
            "Skedari nuk është tekst UTF-8 (bajti {byte}).",
            "Datoteka nije tekst UTF-8 (bajt {byte}).",
            "Datoteka nije tekst UTF-8 (bajt {byte}).",
        ),
        Phrase(
            "Save it as 'CSV UTF-8' in your spreadsheet program.",
            "Ruajeni si 'CSV UTF-8' në programin e tabelave.",
            "Spremite je kao 'CSV UTF-8' u programu za tablice.",
            "Sačuvajte je kao 'CSV UTF-8' u programu za tabele.",
        ),
    ),
    "CELL_ERROR": (
        Phrase(
            "The cell shows the error {value}.",
            "Qeliza tregon gabimin {value}.",
            "Ćelija pokazuje pogrešku {value}.",
            "Ćelija pokazuje grešku {value}.",
        ),
        Phrase(
            "Repair it and paste the value.",
            "Ndreqeni dhe ngjiteni vlerën.",
            "Ispravite je i zalijepite vrijednost.",
            "Ispravite je i nalepite vrednost.",
        ),
    ),
    "COLUMN_WITHOUT_NAME": (
        Phrase(
            "This column has no name in the first row.",
            "Kjo kolonë nuk ka emër në rreshtin e parë.",
            "Ovaj stupac nema naziv u prvom retku.",
            "Ova kolona nema naziv u prvom redu.",
        ),
        Phrase(
            "Name it, or delete the empty column.",
            "Jepini emër, ose fshini kolonën bosh.",
            "Imenujte ga ili izbrišite prazan stupac.",
            "Imenujte je ili obrišite praznu kolonu.",
        ),
    ),
    "DUPLICATE_COLUMN": (
        Phrase(
            "The column '{value}' is there twice.",
            "Kolona '{value}' gjendet dy herë.",
            "Stupac '{value}' postoji dvaput.",
            "Kolona '{value}' postoji dvaput.",
        ),
        Phrase("Keep one of them.", "Mbani njërën.", "Zadržite jedan.", "Zadržite jednu."),
    ),
    "FILE_TOO_LARGE": (
        Phrase(
            "The file holds {megabytes} MB; at most {limit} MB are read.",
            "Skedari ka {megabytes} MB; lexohen më së shumti {limit} MB.",
            "Datoteka ima {megabytes} MB; čita se najviše {limit} MB.",
            "Datoteka ima {megabytes} MB; čita se najviše {limit} MB.",
        ),
        Phrase(
            "Remove pictures and unused rows, or split the tables into CSV files.",
            "Hiqni figurat dhe rreshtat e papërdorur, ose ndani tabelat në skedarë CSV.",
            "Uklonite slike i neiskorištene retke ili podijelite tablice u CSV datoteke.",
            "Uklonite slike i neiskorišćene redove ili podelite tabele u CSV datoteke.",
        ),
    ),
    "FORMULA": (
        Phrase(
            "The cell {value} holds a formula.",
            "Qeliza {value} përmban një formulë.",
            "Ćelija {value} sadrži formulu.",
            "Ćelija {value} sadrži formulu.",
        ),
        Phrase(
            "Copy it and paste it as a value.",
            "Kopjojeni dhe ngjiteni si vlerë.",
            "Kopirajte je i zalijepite kao vrijednost.",
            "Kopirajte je i nalepite kao vrednost.",
        ),
    ),
    "MERGED_CELLS": (
        Phrase(
            "The cells {value} are merged; it is not certain to which row they belong.",
            "Qelizat {value} janë të bashkuara; nuk dihet cilit rresht i përkasin.",
            "Ćelije {value} su spojene; nije sigurno kojem retku pripadaju.",
            "Ćelije {value} su spojene; nije sigurno kojem redu pripadaju.",
        ),
        Phrase(
            "Unmerge them and fill each cell.",
            "Ndajini dhe plotësoni secilën qelizë.",
            "Razdvojite ih i ispunite svaku ćeliju.",
            "Razdvojite ih i ispunite svaku ćeliju.",
        ),
    ),
    "MISSING_COLUMN": (
        Phrase(
            "This column is missing. {help}",
            "Mungon kjo kolonë. {help}",
            "Nedostaje ovaj stupac. {help}",
            "Nedostaje ova kolona. {help}",
        ),
        Phrase(
            "Add it with this very name.",
            "Shtojeni pikërisht me këtë emër.",
            "Dodajte ga upravo pod tim nazivom.",
            "Dodajte je upravo pod tim nazivom.",
        ),
    ),
    "MISSING_VALUE": (
        Phrase(
            "This cell must not be empty.",
            "Kjo qelizë nuk duhet të jetë bosh.",
            "Ova ćelija ne smije biti prazna.",
            "Ova ćelija ne sme da bude prazna.",
        ),
        Phrase("Fill it in.", "Plotësojeni.", "Ispunite je.", "Ispunite je."),
    ),
    "NOT_AN_AMOUNT": (
        Phrase(
            "'{value}' is not a number.",
            "'{value}' nuk është numër.",
            "'{value}' nije broj.",
            "'{value}' nije broj.",
        ),
        Phrase(
            "Write digits and one decimal point, without currency or separators: 305000.00.",
            "Shkruani shifra dhe një pikë dhjetore, pa monedhë e pa ndarës: 305000.00.",
            "Pišite znamenke i jednu decimalnu točku, bez valute i razdjelnika: 305000.00.",
            "Pišite cifre i jednu decimalnu tačku, bez valute i razdvajanja: 305000.00.",
        ),
    ),
    "NOT_A_CHOICE": (
        Phrase(
            "'{value}' is not one of the words allowed here.",
            "'{value}' nuk është nga fjalët e lejuara këtu.",
            "'{value}' nije među riječima koje su ovdje dopuštene.",
            "'{value}' nije među rečima koje su ovde dozvoljene.",
        ),
        Phrase(
            "Use one of: {choices}.",
            "Përdorni një nga këto: {choices}.",
            "Upotrijebite jednu od ovih: {choices}.",
            "Upotrebite jednu od ovih: {choices}.",
        ),
    ),
    "NOT_A_CSV": (
        Phrase(
            "The file is not a text table, whatever its name says.",
            "Skedari nuk është tabelë teksti, çfarëdo që thotë emri i tij.",
            "Datoteka nije tekstna tablica, što god njezin naziv govorio.",
            "Datoteka nije tekstualna tabela, što god njen naziv govorio.",
        ),
        Phrase(
            "Open it in your spreadsheet program and save it as CSV UTF-8.",
            "Hapeni në programin e tabelave dhe ruajeni si CSV UTF-8.",
            "Otvorite je u programu za tablice i spremite kao CSV UTF-8.",
            "Otvorite je u programu za tabele i sačuvajte kao CSV UTF-8.",
        ),
    ),
    "NOT_A_DATE": (
        Phrase(
            "'{value}' is not a day.",
            "'{value}' nuk është ditë.",
            "'{value}' nije dan.",
            "'{value}' nije dan.",
        ),
        Phrase(
            "Write it as year-month-day: 2027-01-15.",
            "Shkruajeni si vit-muaj-ditë: 2027-01-15.",
            "Napišite godina-mjesec-dan: 2027-01-15.",
            "Napišite godina-mesec-dan: 2027-01-15.",
        ),
    ),
    "NOT_A_TEXT": (
        Phrase(
            "'{value}' is not a text.",
            "'{value}' nuk është tekst.",
            "'{value}' nije tekst.",
            "'{value}' nije tekst.",
        ),
        Phrase(
            "Format the cell as text and type it again.",
            "Formatojeni qelizën si tekst dhe shkruajeni sërish.",
            "Oblikujte ćeliju kao tekst i upišite ponovno.",
            "Formatirajte ćeliju kao tekst i upišite ponovo.",
        ),
    ),
    "NOT_A_WHOLE_NUMBER": (
        Phrase(
            "'{value}' is not a whole number.",
            "'{value}' nuk është numër i plotë.",
            "'{value}' nije cijeli broj.",
            "'{value}' nije ceo broj.",
        ),
        Phrase(
            "Write digits only: no unit, no separator, no decimals.",
            "Shkruani vetëm shifra: pa njësi, pa ndarës, pa dhjetore.",
            "Pišite samo znamenke: bez jedinice, bez razdjelnika, bez decimala.",
            "Pišite samo cifre: bez jedinice, bez razdvajanja, bez decimala.",
        ),
    ),
    "NOT_A_WORKBOOK": (
        Phrase(
            "The file is not an XLSX workbook, whatever its name says.",
            "Skedari nuk është libër XLSX, çfarëdo që thotë emri i tij.",
            "Datoteka nije XLSX knjiga, što god njezin naziv govorio.",
            "Datoteka nije XLSX sveska, što god njen naziv govorio.",
        ),
        Phrase(
            "Open it in your spreadsheet program and save it as .xlsx.",
            "Hapeni në programin e tabelave dhe ruajeni si .xlsx.",
            "Otvorite je u programu za tablice i spremite kao .xlsx.",
            "Otvorite je u programu za tabele i sačuvajte kao .xlsx.",
        ),
    ),
    "NOT_YES_OR_NO": (
        Phrase(
            "'{value}' is neither yes nor no.",
            "'{value}' nuk është as yes as no.",
            "'{value}' nije ni yes ni no.",
            "'{value}' nije ni yes ni no.",
        ),
        Phrase(
            "Write yes or no.",
            "Shkruani yes ose no.",
            "Napišite yes ili no.",
            "Napišite yes ili no.",
        ),
    ),
    "ROW_TOO_LONG": (
        Phrase(
            "There is '{value}' to the right of the last of {columns} columns.",
            "Ka '{value}' në të djathtë të së fundit nga {columns} kolona.",
            "Desno od zadnjeg od {columns} stupaca stoji '{value}'.",
            "Desno od poslednje od {columns} kolona stoji '{value}'.",
        ),
        Phrase(
            "Give that column a name in the first row, or clear the cell.",
            "Jepini emër asaj kolone në rreshtin e parë, ose pastroni qelizën.",
            "Dajte tom stupcu naziv u prvom retku ili ispraznite ćeliju.",
            "Dajte toj koloni naziv u prvom redu ili ispraznite ćeliju.",
        ),
    ),
    "SHOWN_AS_PERCENT": (
        Phrase(
            "The cell {value} is formatted as per cent; it shows 5 % and stores 0.05.",
            "Qeliza {value} është formatuar si përqindje; tregon 5 % dhe ruan 0.05.",
            "Ćelija {value} oblikovana je kao postotak; prikazuje 5 %, a pohranjuje 0.05.",
            "Ćelija {value} je formatirana kao procenat; prikazuje 5 %, a čuva 0.05.",
        ),
        Phrase(
            "Format it as a plain number and write 5.",
            "Formatojeni si numër të thjeshtë dhe shkruani 5.",
            "Oblikujte je kao običan broj i upišite 5.",
            "Formatirajte je kao običan broj i upišite 5.",
        ),
    ),
    "TOO_LARGE": (
        Phrase(
            "{value} is above {limit}.",
            "{value} është mbi {limit}.",
            "{value} je iznad {limit}.",
            "{value} je iznad {limit}.",
        ),
        Phrase(
            "Write {limit} or less.",
            "Shkruani {limit} ose më pak.",
            "Upišite {limit} ili manje.",
            "Upišite {limit} ili manje.",
        ),
    ),
    "TOO_LONG": (
        Phrase(
            "The text is longer than {limit} characters.",
            "Teksti është më i gjatë se {limit} shenja.",
            "Tekst je dulji od {limit} znakova.",
            "Tekst je duži od {limit} znakova.",
        ),
        Phrase("Shorten it.", "Shkurtojeni.", "Skratite ga.", "Skratite ga."),
    ),
    "TOO_MANY_COLUMNS": (
        Phrase(
            "There is something in column {columns}; at most {limit} are read.",
            "Ka diçka në kolonën {columns}; lexohen më së shumti {limit}.",
            "Nešto stoji u stupcu {columns}; čita ih se najviše {limit}.",
            "Nešto stoji u koloni {columns}; čita se najviše {limit}.",
        ),
        Phrase(
            "Clear the cells to the right of the table.",
            "Pastroni qelizat në të djathtë të tabelës.",
            "Ispraznite ćelije desno od tablice.",
            "Ispraznite ćelije desno od tabele.",
        ),
    ),
    "TOO_MANY_DECIMALS": (
        Phrase(
            "'{value}' has more than {decimals} decimals.",
            "'{value}' ka më shumë se {decimals} shifra dhjetore.",
            "'{value}' ima više od {decimals} decimala.",
            "'{value}' ima više od {decimals} decimala.",
        ),
        Phrase(
            "Round it yourself, so that you know the figure that counts.",
            "Rrumbullakojeni vetë, që ta dini cila shifër vlen.",
            "Zaokružite sami, da znate koji iznos vrijedi.",
            "Zaokružite sami, da znate koji iznos važi.",
        ),
    ),
    "TOO_SMALL": (
        Phrase(
            "{value} is below {limit}.",
            "{value} është nën {limit}.",
            "{value} je ispod {limit}.",
            "{value} je ispod {limit}.",
        ),
        Phrase(
            "Write {limit} or more.",
            "Shkruani {limit} ose më shumë.",
            "Upišite {limit} ili više.",
            "Upišite {limit} ili više.",
        ),
    ),
    "UNKNOWN_COLUMN": (
        Phrase(
            "There is no column called '{value}' in this table.",
            "Nuk ka kolonë me emrin '{value}' në këtë tabelë.",
            "U ovoj tablici nema stupca s nazivom '{value}'.",
            "U ovoj tabeli nema kolone s nazivom '{value}'.",
        ),
        Phrase(
            "Did you mean '{meant}'? Names stand in the template's first row.",
            "Mos deshët '{meant}'? Emrat janë në rreshtin e parë të modelit.",
            "Jeste li mislili '{meant}'? Nazivi su u prvom retku predloška.",
            "Da li ste mislili '{meant}'? Nazivi su u prvom redu obrasca.",
        ),
    ),
}
"""Code -> what is wrong, what cures it. They may quote the refusal's `value` and facts."""


def cells_in(language: str) -> dict[str, tuple[str, str]]:
    """The same in one language."""
    place = LANGUAGES.index(language)
    return {code: (wrong[place], cure[place]) for code, (wrong, cure) in CELLS.items()}
