"""What is wrong with a sheet of records and its references, and what cures it (see cells)."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

SHEETS: dict[str, tuple[Phrase, Phrase]] = {
    "WRONG_EXTENSION": (
        Phrase(
            "The file is neither .xlsx nor .csv.",
            "Skedari nuk është as .xlsx, as .csv.",
            "Datoteka nije ni .xlsx ni .csv.",
            "Datoteka nije ni .xlsx ni .csv.",
        ),
        Phrase(
            "Save it as .xlsx or as CSV UTF-8 in your spreadsheet program.",
            "Ruajeni si .xlsx ose CSV UTF-8 në programin e tabelave.",
            "Spremite je kao .xlsx ili CSV UTF-8 u svom programu za tablice.",
            "Sačuvajte je kao .xlsx ili CSV UTF-8 u svom programu za tabele.",
        ),
    ),
    "FOLDER_EMPTY": (
        Phrase(
            "There is no row in it.",
            "Nuk ka asnjë rresht në të.",
            "U njoj nema nijednog retka.",
            "U njoj nema nijednog reda.",
        ),
        Phrase(
            "Fill in the template, beginning below the headings.",
            "Plotësoni modelin, duke nisur poshtë titujve.",
            "Popunite obrazac, počevši ispod naslova.",
            "Popunite obrazac, počevši ispod naslova.",
        ),
    ),
    "BAD_FORM": (
        Phrase(
            "“{value}” does not have the form that this column takes.",
            "“{value}” nuk e ka trajtën që kërkon kjo kolonë.",
            "“{value}” nema oblik koji ovaj stupac traži.",
            "“{value}” nema oblik koji ova kolona traži.",
        ),
        Phrase(
            "Members are written by their three capital letters, codes in letters, digits,"
            " . _ / and -, without spaces.",
            "Anëtarët shkruhen me tri shkronja të mëdha, kodet me shkronja, shifra, . _ / dhe -,"
            " pa hapësira.",
            "Članovi se pišu s tri velika slova, a oznake slovima, znamenkama i znakovima . _ / -,"
            " bez razmaka.",
            "Članovi se pišu sa tri velika slova, a oznake slovima, ciframa i znakovima . _ / -,"
            " bez razmaka.",
        ),
    ),
    "TOO_MANY_ROWS": (
        Phrase(
            "There are {rows} rows; at most {limit} are read.",
            "Ka {rows} rreshta; lexohen më së shumti {limit}.",
            "Ima {rows} redaka; čita se najviše {limit}.",
            "Ima {rows} redova; čita se najviše {limit}.",
        ),
        Phrase(
            "Split the file and bring the parts in one after the other.",
            "Ndajeni skedarin dhe sillni pjesët njërën pas tjetrës.",
            "Podijelite datoteku i unesite dijelove jedan za drugim.",
            "Podelite datoteku i unesite delove jedan za drugim.",
        ),
    ),
    "UNKNOWN_TABLE": (
        Phrase(
            "No kind of record is called “{value}”.",
            "Asnjë lloj regjistri nuk quhet “{value}”.",
            "Nijedna vrsta zapisa ne zove se “{value}”.",
            "Nijedna vrsta zapisa ne zove se “{value}”.",
        ),
        Phrase(
            "Name the sheet as the template does: {known}."
            " One whose name begins with _ is not read.",
            "Emërtojeni fletën si në model: {known}. Ajo që nis me _ nuk lexohet.",
            "Imenujte list kao u obrascu: {known}. List čije ime počinje s _ ne čita se.",
            "Imenujte list kao u obrascu: {known}. List čije ime počinje sa _ ne čita se.",
        ),
    ),
    "TABLE_TWICE": (
        Phrase(
            "Two sheets are of the same kind.",
            "Dy fletë janë të të njëjtit lloj.",
            "Dva su lista iste vrste.",
            "Dva lista su iste vrste.",
        ),
        Phrase(
            "Put their rows into one sheet.",
            "Vendosini rreshtat në një fletë.",
            "Stavite njihove retke u jedan list.",
            "Stavite njihove redove u jedan list.",
        ),
    ),
    "RECORD_UNKNOWN": (
        Phrase(
            "“{value}” is no record of ours of this kind.",
            "“{value}” nuk është regjistër yni i këtij lloji.",
            "“{value}” nije naš zapis ove vrste.",
            "“{value}” nije naš zapis ove vrste.",
        ),
        Phrase(
            "Clear the cell for a new record, or take the list along again; nobody changes"
            " another member's record.",
            "Zbrazeni qelizën për regjistër të ri ose merreni listën sërish; askush nuk e ndryshon"
            " regjistrin e një anëtari tjetër.",
            "Ispraznite ćeliju za novi zapis ili ponovno preuzmite popis; nitko ne mijenja zapis"
            " drugog člana.",
            "Ispraznite ćeliju za novi zapis ili ponovo preuzmite spisak; niko ne menja zapis"
            " drugog člana.",
        ),
    ),
    "DUPLICATE_ROW": (
        Phrase(
            "Row {first} is about the same record.",
            "Rreshti {first} është për të njëjtin regjistër.",
            "{first}. redak odnosi se na isti zapis.",
            "{first}. red se odnosi na isti zapis.",
        ),
        Phrase(
            "Keep one of the two rows.",
            "Mbani vetëm njërin nga dy rreshtat.",
            "Zadržite jedan od dvaju redaka.",
            "Zadržite jedan od dva reda.",
        ),
    ),
    "CODE_OF_SEVERAL": (
        Phrase(
            "Several records of ours are called “{value}”.",
            "Disa regjistra tanë quhen “{value}”.",
            "Više naših zapisa zove se “{value}”.",
            "Više naših zapisa zove se “{value}”.",
        ),
        Phrase(
            "Say which one in the first column; take the list along to see the ids.",
            "Thoni cilin në kolonën e parë; merreni listën për të parë identifikuesit.",
            "U prvom stupcu navedite koji; preuzmite popis da vidite identifikatore.",
            "U prvoj koloni navedite koji; preuzmite spisak da vidite identifikatore.",
        ),
    ),
    "VALUE_TWICE": (
        Phrase(
            "“{value}” was already given in row {first}; only one record may have it.",
            "“{value}” është dhënë tashmë në rreshtin {first}; e ka vetëm një regjistër.",
            "“{value}” je već u retku {first}; smije ga imati samo jedan zapis.",
            "“{value}” je već u redu {first}; sme da ga ima samo jedan zapis.",
        ),
        Phrase(
            "Make the two rows one, or correct one of the values.",
            "Bashkojini dy rreshtat ose korrigjoni njërën vlerë.",
            "Spojite dva retka ili ispravite jednu vrijednost.",
            "Spojite dva reda ili ispravite jednu vrednost.",
        ),
    ),
    "VALUE_TAKEN": (
        Phrase(
            "Another record of ours already has “{value}”.",
            "Një regjistër tjetër yni e ka tashmë “{value}”.",
            "Drugi naš zapis već ima “{value}”.",
            "Drugi naš zapis već ima “{value}”.",
        ),
        Phrase(
            "Use that record's code, or correct the value.",
            "Përdorni kodin e atij regjistri ose korrigjoni vlerën.",
            "Rabite oznaku tog zapisa ili ispravite vrijednost.",
            "Koristite oznaku tog zapisa ili ispravite vrednost.",
        ),
    ),
    "ROW_OF_NOTHING": (
        Phrase(
            "There is no “{word}” among the records “{kind}” of this file.",
            "Nuk ka “{word}” mes regjistrave “{kind}” të këtij skedari.",
            "Među zapisima “{kind}” ove datoteke nema “{word}”.",
            "Među zapisima “{kind}” ove datoteke nema “{word}”.",
        ),
        Phrase(
            "Write the code of a row of its sheet, or add that row there.",
            "Shkruani kodin e një rreshti të fletës së vet ose shtojeni atje.",
            "Upišite oznaku retka s njihova lista ili ondje dodajte redak.",
            "Upišite oznaku reda sa njihovog lista ili tamo dodajte red.",
        ),
    ),
    "TOO_MANY_PARTS": (
        Phrase(
            "It has more than {limit} rows in one sheet.",
            "Ka më shumë se {limit} rreshta në një fletë.",
            "Ima više od {limit} redaka na jednom listu.",
            "Ima više od {limit} redova na jednom listu.",
        ),
        Phrase(
            "Keep at most {limit}.",
            "Mbani më së shumti {limit}.",
            "Zadržite najviše {limit}.",
            "Zadržite najviše {limit}.",
        ),
    ),
    "REFERENCE_UNKNOWN": (
        Phrase(
            "There is no “{word}” among the records “{kind}”, neither in this file nor here.",
            "Nuk ka “{word}” mes regjistrave “{kind}”, as në këtë skedar, as këtu.",
            "Među zapisima “{kind}” nema “{word}”, ni u ovoj datoteci ni ovdje.",
            "Među zapisima “{kind}” nema “{word}”, ni u ovoj datoteci ni ovde.",
        ),
        Phrase(
            "Write its code or its exact title, or add a row for it to its own sheet.",
            "Shkruani kodin ose titullin e saktë, ose shtoni një rresht në fletën e vet.",
            "Napišite njegovu oznaku ili točan naslov, ili dodajte redak na njegov list.",
            "Napišite njegovu oznaku ili tačan naslov, ili dodajte red na njegov list.",
        ),
    ),
    "REFERENCE_OF_SEVERAL": (
        Phrase(
            "“{word}” means several records “{kind}”.",
            "“{word}” do të thotë disa regjistra “{kind}”.",
            "“{word}” znači više zapisa “{kind}”.",
            "“{word}” znači više zapisa “{kind}”.",
        ),
        Phrase(
            "Write OWNER/id, as a list that you take along has it.",
            "Shkruani PRONARI/id, siç e ka lista që merrni.",
            "Napišite VLASNIK/id, kako stoji u preuzetom popisu.",
            "Napišite VLASNIK/id, kako stoji u preuzetom spisku.",
        ),
    ),
}
"""Code -> what is wrong, what cures it."""
