"""The words of sheets that bring records in."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "intake.title": Phrase(
        "Bring in a spreadsheet: {name}",
        "Sill një tabelë: {name}",
        "Unos tablice: {name}",
        "Unos tabele: {name}",
    ),
    "intake.lead": Phrase(
        "First you see what would happen. Nothing is stored before you confirm it, and then all"
        " of it or nothing.",
        "Së pari shihni çfarë do të ndodhte. Asgjë nuk ruhet para se ta konfirmoni, pastaj"
        " gjithçka ose asgjë.",
        "Najprije vidite što bi se dogodilo. Ništa se ne sprema prije potvrde, a onda sve ili"
        " ništa.",
        "Najpre vidite šta bi se dogodilo. Ništa se ne čuva pre potvrde, a onda sve ili ništa.",
    ),
    "intake.step1": Phrase(
        "1. Take a template",
        "1. Merrni një model",
        "1. Preuzmite obrazac",
        "1. Preuzmite obrazac",
    ),
    "intake.template": Phrase(
        "Template: {name}", "Modeli: {name}", "Obrazac: {name}", "Obrazac: {name}"
    ),
    "intake.template.whole": Phrase(
        "Template with everything it hangs on: {names}",
        "Model me gjithçka nga e cila varet: {names}",
        "Obrazac sa svime o čemu ovisi: {names}",
        "Obrazac sa svime od čega zavisi: {names}",
    ),
    "intake.step2": Phrase(
        "2. Fill it in and hand it over",
        "2. Plotësojeni dhe dorëzojeni",
        "2. Popunite ga i predajte",
        "2. Popunite ga i predajte",
    ),
    "intake.file": Phrase(
        "File, .xlsx or .csv",
        "Skedari, .xlsx ose .csv",
        "Datoteka, .xlsx ili .csv",
        "Datoteka, .xlsx ili .csv",
    ),
    "intake.file.help": Phrase(
        "Up to 5 MB and 20,000 rows. The template says which rows inside a record have a sheet;"
        " the others are written in the form.",
        "Deri në 5 MB dhe 20.000 rreshta. Modeli tregon cilët rreshta brenda një regjistri kanë"
        " fletë; të tjerët shkruhen në formular.",
        "Do 5 MB i 20.000 redaka. Predložak kaže koji redci unutar zapisa imaju list; ostali se"
        " pišu u obrascu na stranici.",
        "Do 5 MB i 20.000 redova. Šablon kaže koji redovi unutar zapisa imaju list; ostali se pišu"
        " u obrascu na strani.",
    ),
    "intake.try": Phrase(
        "Show what would happen",
        "Shfaq çfarë do të ndodhte",
        "Prikaži što bi se dogodilo",
        "Prikaži šta bi se dogodilo",
    ),
    "intake.no_file": Phrase(
        "Choose a file.", "Zgjidhni një skedar.", "Odaberite datoteku.", "Izaberite datoteku."
    ),
    "intake.expired": Phrase(
        "The file is no longer here. Hand it over again.",
        "Skedari nuk është më këtu. Dorëzojeni sërish.",
        "Datoteka više nije ovdje. Predajte je ponovno.",
        "Datoteka više nije ovde. Predajte je ponovo.",
    ),
    "intake.overtaken": Phrase(
        "Something changed here in the meantime. This is what the sheet would do now.",
        "Ndërkohë diçka ndryshoi këtu. Ja çfarë do të bënte tani tabela.",
        "U međuvremenu se ovdje nešto promijenilo. Ovo bi tablica sada učinila.",
        "U međuvremenu se ovde nešto promenilo. Ovo bi tabela sada učinila.",
    ),
    "intake.would": Phrase(
        "What would happen", "Çfarë do të ndodhte", "Što bi se dogodilo", "Šta bi se dogodilo"
    ),
    "intake.new": Phrase("New records", "Regjistra të rinj", "Novi zapisi", "Novi zapisi"),
    "intake.changed": Phrase(
        "Changed records", "Regjistra të ndryshuar", "Izmijenjeni zapisi", "Izmenjeni zapisi"
    ),
    "intake.unchanged": Phrase(
        "Rows that are already so here",
        "Rreshta që këtu janë tashmë kështu",
        "Redci koji su ovdje već takvi",
        "Redovi koji su ovde već takvi",
    ),
    "intake.nothing": Phrase(
        "Everything in the file is already so here: there is nothing to store.",
        "Gjithçka në skedar është tashmë kështu këtu: nuk ka çfarë të ruhet.",
        "Sve je u datoteci ovdje već tako: nema se što spremiti.",
        "Sve u datoteci je ovde već tako: nema šta da se sačuva.",
    ),
    "intake.is_new": Phrase("new", "i ri", "novo", "novo"),
    "intake.is_changed": Phrase("changed", "i ndryshuar", "izmijenjeno", "izmenjeno"),
    "intake.what": Phrase("What", "Çfarë", "Što", "Šta"),
    "intake.fields": Phrase("Fields", "Fushat", "Polja", "Polja"),
    "intake.more": Phrase(
        "And {count} more.", "Dhe {count} të tjera.", "I još {count}.", "I još {count}."
    ),
    "intake.confirm": Phrase(
        "Store all {count} records",
        "Ruaji të {count} regjistrat",
        "Spremi sve zapise ({count})",
        "Sačuvaj sve zapise ({count})",
    ),
    "intake.confirm.help": Phrase(
        "They stay in your ministry, marked INTERNAL unless they were marked before. Releasing"
        " them to partners asks for a second person.",
        "Mbeten në ministrinë tuaj, me etiketën INTERNAL nëse nuk kishin tjetër. Lëshimi te"
        " partnerët kërkon një person të dytë.",
        "Ostaju u vašem ministarstvu, s oznakom INTERNAL ako prije nisu imali drugu. Ustupanje"
        " partnerima traži drugu osobu.",
        "Ostaju u vašem ministarstvu, sa oznakom INTERNAL ako pre nisu imali drugu. Ustupanje"
        " partnerima traži drugu osobu.",
    ),
    "intake.again": Phrase(
        "Hand over another file",
        "Dorëzo një skedar tjetër",
        "Predaj drugu datoteku",
        "Predaj drugu datoteku",
    ),
    "intake.stored": Phrase(
        "Stored: {count} records.",
        "U ruajtën: {count} regjistra.",
        "Spremljeno zapisa: {count}.",
        "Sačuvano zapisa: {count}.",
    ),
    "errors.title": Phrase(
        "Nothing was stored: {count} errors",
        "Asgjë nuk u ruajt: {count} gabime",
        "Ništa nije spremljeno, pogrešaka: {count}",
        "Ništa nije sačuvano, grešaka: {count}",
    ),
    "errors.lead": Phrase(
        "Cure them in your file and hand it over again.",
        "Korrigjojini në skedarin tuaj dhe dorëzojeni sërish.",
        "Ispravite ih u svojoj datoteci i predajte je ponovno.",
        "Ispravite ih u svojoj datoteci i predajte je ponovo.",
    ),
    "errors.download": Phrase(
        "Take the errors along as a spreadsheet",
        "Merri gabimet si tabelë",
        "Preuzmi pogreške kao tablicu",
        "Preuzmi greške kao tabelu",
    ),
    "errors.sheet": Phrase("Sheet", "Fleta", "List", "List"),
    "errors.row": Phrase("Row", "Rreshti", "Redak", "Red"),
    "errors.column": Phrase("Column", "Kolona", "Stupac", "Kolona"),
    "errors.value": Phrase("Value", "Vlera", "Vrijednost", "Vrednost"),
    "errors.wrong": Phrase(
        "What is wrong", "Çfarë nuk shkon", "Što nije u redu", "Šta nije u redu"
    ),
    "errors.cure": Phrase("What cures it", "Si ndreqet", "Kako ispraviti", "Kako ispraviti"),
    "sheet.record": Phrase(
        "Record (leave empty)",
        "Regjistri (lëreni bosh)",
        "Zapis (ostaviti prazno)",
        "Zapis (ostaviti prazno)",
    ),
    "sheet.record.help": Phrase(
        "The id of the record that this row changes; empty for a new one.",
        "Identifikuesi i regjistrit që ndryshon ky rresht; bosh për një të ri.",
        "Identifikator zapisa koji ovaj redak mijenja; prazno za novi.",
        "Identifikator zapisa koji ovaj red menja; prazno za novi.",
    ),
    "sheet.needed": Phrase("Needed.", "E nevojshme.", "Obvezno.", "Obavezno."),
    "sheet.may_be_empty": Phrase(
        "May stay empty.", "Mund të mbetet bosh.", "Može ostati prazno.", "Može ostati prazno."
    ),
    "sheet.takes.text": Phrase("Text.", "Tekst.", "Tekst.", "Tekst."),
    "sheet.takes.integer": Phrase("Whole number.", "Numër i plotë.", "Cijeli broj.", "Ceo broj."),
    "sheet.takes.decimal": Phrase(
        "Number with at most {decimals} decimals.",
        "Numër me deri {decimals} shifra pas presjes.",
        "Broj, najviše decimala: {decimals}.",
        "Broj, najviše decimala: {decimals}.",
    ),
    "sheet.row_of": Phrase(
        "Code of the record that the line belongs to: {kind}.",
        "Kodi i regjistrimit të cilit i përket rreshti: {kind}.",
        "Oznaka zapisa kojem redak pripada: {kind}.",
        "Oznaka zapisa kojem red pripada: {kind}.",
    ),
    "sheet.takes.date": Phrase(
        "Day: 2027-01-15.", "Dita: 2027-01-15.", "Dan: 2027-01-15.", "Dan: 2027-01-15."
    ),
    "sheet.takes.boolean": Phrase("Yes or no.", "Po ose jo.", "Da ili ne.", "Da ili ne."),
    "sheet.takes.choice": Phrase(
        "One word of the list.",
        "Një fjalë e listës.",
        "Jedna riječ s popisa.",
        "Jedna reč sa spiska.",
    ),
    "sheet.takes.list": Phrase(
        "Codes separated by spaces.",
        "Kode të ndara me hapësira.",
        "Oznake odvojene razmacima.",
        "Oznake odvojene razmacima.",
    ),
    "sheet.takes.reference": Phrase(
        "Code or exact title of a row in this file or of a record.",
        "Kodi ose titulli i saktë i një rreshti të këtij skedari ose i një regjistri.",
        "Oznaka ili točan naslov retka u ovoj datoteci ili zapisa.",
        "Oznaka ili tačan naslov reda u ovoj datoteci ili zapisa.",
    ),
    "sheet.takes.references": Phrase(
        "Codes separated by spaces, of rows in this file or of records.",
        "Kode të ndara me hapësira, të rreshtave të këtij skedari ose të regjistrave.",
        "Oznake odvojene razmacima, redaka u ovoj datoteci ili zapisa.",
        "Oznake odvojene razmacima, redova u ovoj datoteci ili zapisa.",
    ),
    "sheet.left_out": Phrase(
        "Not in the sheet: written in the form, and left as it is.",
        "Jo në fletë: shkruhet në formular dhe mbetet siç është.",
        "Nije na listu: piše se u obrascu na stranici i ostaje kako jest.",
        "Nije na listu: piše se u obrascu na strani i ostaje kako jeste.",
    ),
    "sheet.help.1": Phrase(
        "Each row below the headings is a record. Amber headings are needed.",
        "Çdo rresht poshtë titujve është një regjistër. Titujt ngjyrë qelibari janë të nevojshëm.",
        "Svaki redak ispod naslova je zapis. Naslovi boje jantara su obvezni.",
        "Svaki red ispod naslova je zapis. Naslovi boje ćilibara su obavezni.",
    ),
    "sheet.help.2": Phrase(
        "Do not delete the hidden first row: with it the sheet is understood in any language.",
        "Mos e fshini rreshtin e parë të fshehur: me të fleta kuptohet në çdo gjuhë.",
        "Ne brišite skriveni prvi redak: po njemu se list razumije na svakom jeziku.",
        "Ne brišite skriveni prvi red: po njemu se list razume na svakom jeziku.",
    ),
    "sheet.help.3": Phrase(
        "A row with a code, or without codes a title, that you already have changes that record.",
        "Një rresht me kod, ose pa kode me titull, që e keni tashmë e ndryshon atë regjistër.",
        "Redak s oznakom, a bez oznaka s naslovom, koji već imate mijenja taj zapis.",
        "Red sa oznakom, a bez oznaka sa naslovom, koji već imate menja taj zapis.",
    ),
    "sheet.help.4": Phrase(
        "Members are written by their three letters: ALB HRV XKX.",
        "Anëtarët shkruhen me tri shkronja: ALB HRV XKX.",
        "Članovi se pišu s tri slova: ALB HRV XKX.",
        "Članovi se pišu sa tri slova: ALB HRV XKX.",
    ),
    "sheet.help.5": Phrase(
        "Formulas and merged cells are not read: paste values.",
        "Formulat dhe qelizat e bashkuara nuk lexohen: ngjitni vlera.",
        "Formule i spojene ćelije ne čitaju se: zalijepite vrijednosti.",
        "Formule i spojene ćelije se ne čitaju: nalepite vrednosti.",
    ),
    "sheet.rule": Phrase(
        "A rule of every node refuses it: {code}.",
        "E refuzon një rregull i çdo nyje: {code}.",
        "Odbija ga pravilo svakog čvora: {code}.",
        "Odbija ga pravilo svakog čvora: {code}.",
    ),
    "sheet.rule.cure": Phrase(
        "Compare the row with a record that was accepted.",
        "Krahasojeni rreshtin me një regjistër të pranuar.",
        "Usporedite redak s prihvaćenim zapisom.",
        "Uporedite red sa prihvaćenim zapisom.",
    ),
    "about.who": Phrase("Asked for by", "Kërkuar nga", "Zatražio", "Zatražio"),
    "about.when": Phrase("On", "Më", "Dana", "Dana"),
    "about.node": Phrase("At the node of", "Në nyjën e", "Na čvoru", "Na čvoru"),
    "about.list": Phrase("List", "Lista", "Popis", "Spisak"),
    "about.filter": Phrase("Narrowed down to", "E ngushtuar në", "Suženo na", "Suženo na"),
    "about.everything": Phrase("Everything", "Gjithçka", "Sve", "Sve"),
    "about.rows": Phrase("Records", "Regjistra", "Zapisa", "Zapisa"),
    "about.label": Phrase("Label", "Etiketa", "Oznaka", "Oznaka"),
    "about.cut": Phrase(
        "Only the first {count} records are here: narrow the list down.",
        "Këtu janë vetëm {count} regjistrat e parë: ngushtojeni listën.",
        "Ovdje je samo prvih {count} zapisa: suzite popis.",
        "Ovde je samo prvih {count} zapisa: suzite spisak.",
    ),
    "about.policies": Phrase(
        "Several policies: {policies}",
        "Disa politika: {policies}",
        "Više politika: {policies}",
        "Više politika: {policies}",
    ),
    "about.nobody": Phrase(
        "for nobody but ourselves", "për askënd përveç nesh", "samo za nas", "samo za nas"
    ),
}
