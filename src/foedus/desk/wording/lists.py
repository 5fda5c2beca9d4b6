"""The words of lists, saved lists and search."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "records.title": Phrase("All records", "Të gjithë regjistrat", "Svi zapisi", "Svi zapisi"),
    "records.lead": Phrase(
        "Every kind of record at this node. Open a list to sort, narrow down and take it along.",
        "Çdo lloj regjistri në këtë nyjë. Hapni një listë për ta renditur, ngushtuar dhe marrë.",
        "Svaka vrsta zapisa na ovom čvoru. Otvorite popis da ga razvrstate, suzite i preuzmete.",
        "Svaka vrsta zapisa na ovom čvoru. Otvorite spisak da ga razvrstate, suzite i preuzmete.",
    ),
    "list.total": Phrase(
        "Records: {count}", "Regjistra: {count}", "Zapisa: {count}", "Zapisa: {count}"
    ),
    "list.more_than": Phrase(
        "more than {count}", "më shumë se {count}", "više od {count}", "više od {count}"
    ),
    "list.at_least": Phrase(
        "at least {count}", "të paktën {count}", "najmanje {count}", "najmanje {count}"
    ),
    "list.filters": Phrase("Narrow down", "Ngushto", "Suzi popis", "Suzi spisak"),
    "list.choices": Phrase(
        "{count} to choose from",
        "{count} për të zgjedhur",
        "{count} za odabir",
        "{count} za izbor",
    ),
    "list.text": Phrase("Words", "Fjalë", "Riječi", "Reči"),
    "list.text.help": Phrase(
        "All of these words; the last may be unfinished.",
        "Të gjitha këto fjalë; e fundit mund të jetë e papërfunduar.",
        "Sve ove riječi; zadnja može biti nedovršena.",
        "Sve ove reči; poslednja može biti nedovršena.",
    ),
    "list.apply": Phrase("Show", "Shfaq", "Prikaži", "Prikaži"),
    "list.in_force": Phrase("Narrowed down to", "E ngushtuar në", "Suženo na", "Suženo na"),
    "list.remove": Phrase(
        "Remove: {label}: {text}",
        "Hiq: {label}: {text}",
        "Ukloni: {label}: {text}",
        "Ukloni: {label}: {text}",
    ),
    "list.clear": Phrase(
        "Show all records",
        "Shfaq të gjithë regjistrat",
        "Prikaži sve zapise",
        "Prikaži sve zapise",
    ),
    "list.owner": Phrase("Owner", "Pronari", "Vlasnik", "Vlasnik"),
    "list.label": Phrase("Label", "Etiketa", "Oznaka", "Oznaka"),
    "list.changed": Phrase("Changed", "Ndryshuar", "Izmijenjeno", "Izmenjeno"),
    "list.missing": Phrase("not translated", "pa përkthim", "nije prevedeno", "nije prevedeno"),
    "list.previous": Phrase(
        "Previous page", "Faqja e mëparshme", "Prethodna stranica", "Prethodna stranica"
    ),
    "list.next": Phrase("Next page", "Faqja tjetër", "Sljedeća stranica", "Sledeća stranica"),
    "list.first": Phrase("First page", "Faqja e parë", "Prva stranica", "Prva stranica"),
    "list.page": Phrase("Page {number}", "Faqja {number}", "Stranica {number}", "Strana {number}"),
    "list.pages": Phrase("Pages", "Faqet", "Stranice", "Strane"),
    "list.compact": Phrase("Compact rows", "Rreshta të ngjeshur", "Gusti redci", "Gusti redovi"),
    "list.roomy": Phrase("Roomy rows", "Rreshta të gjerë", "Široki redci", "Široki redovi"),
    "list.sheet": Phrase(
        "Take along as a spreadsheet",
        "Merre si tabelë llogaritëse",
        "Preuzmi kao proračunsku tablicu",
        "Preuzmi kao tabelu",
    ),
    "list.new": Phrase("New record", "Regjistër i ri", "Novi zapis", "Novi zapis"),
    "list.import": Phrase(
        "Bring in a spreadsheet", "Sill një tabelë", "Unesi tablicu", "Unesi tabelu"
    ),
    "list.release": Phrase(
        "Release several", "Lësho disa", "Pošalji više zapisa", "Pošalji više zapisa"
    ),
    "list.optional": Phrase(
        "Records without this value are not in this order.",
        "Regjistrat pa këtë vlerë nuk janë në këtë renditje.",
        "Zapisi bez ove vrijednosti nisu u ovom poretku.",
        "Zapisi bez ove vrednosti nisu u ovom redosledu.",
    ),
    "list.empty": Phrase(
        "There is no record of this kind yet.",
        "Ende nuk ka asnjë regjistër të këtij lloji.",
        "Još nema zapisa ove vrste.",
        "Još nema zapisa ove vrste.",
    ),
    "list.empty.cure": Phrase(
        "Write the first one, or wait until a partner releases one to you.",
        "Shkruani të parin ose prisni që një partner t’jua lëshojë.",
        "Napišite prvi ili pričekajte da vam ga partner ustupi.",
        "Napišite prvi ili sačekajte da vam ga partner ustupi.",
    ),
    "list.nothing": Phrase(
        "No record fulfils all of this.",
        "Asnjë regjistër nuk i plotëson të gjitha këto.",
        "Nijedan zapis ne ispunjava sve ovo.",
        "Nijedan zapis ne ispunjava sve ovo.",
    ),
    "list.nothing.cure": Phrase(
        "Remove one of the filters above, or show all records.",
        "Hiqni një nga filtrat më sipër ose shfaqni të gjithë regjistrat.",
        "Uklonite jedan od gornjih filtara ili prikažite sve zapise.",
        "Uklonite jedan od gornjih filtera ili prikažite sve zapise.",
    ),
    "list.refused": Phrase(
        "This address asks for something that the list does not have",
        "Kjo adresë kërkon diçka që lista nuk e ka",
        "Ova adresa traži nešto čega na popisu nema",
        "Ova adresa traži nešto čega na spisku nema",
    ),
    "refusal.list-unknown-parameter": Phrase(
        "There is no filter called “{name}” in this list.",
        "Në këtë listë nuk ka filtër me emrin “{name}”.",
        "Na ovom popisu nema filtra “{name}”.",
        "Na ovom spisku nema filtera “{name}”.",
    ),
    "refusal.list-unknown-order": Phrase(
        "The list cannot be sorted by “{value}”.",
        "Lista nuk mund të renditet sipas “{value}”.",
        "Popis se ne može razvrstati po “{value}”.",
        "Spisak ne može da se razvrsta po “{value}”.",
    ),
    "refusal.list-not-a-flag": Phrase(
        "“{name}” is either 1 or not there.",
        "“{name}” është ose 1, ose mungon.",
        "“{name}” je ili 1 ili ga nema.",
        "“{name}” je ili 1 ili ga nema.",
    ),
    "refusal.list-said-twice": Phrase(
        "“{name}” is there more than once.",
        "“{name}” gjendet më shumë se një herë.",
        "“{name}” se navodi više puta.",
        "“{name}” se navodi više puta.",
    ),
    "refusal.list-too-long": Phrase(
        "“{name}” has too much in it.",
        "“{name}” përmban tepër.",
        "“{name}” sadrži previše.",
        "“{name}” sadrži previše.",
    ),
    "refusal.not-a-cursor": Phrase(
        "This page belongs to another order of the list. Begin at the first page.",
        "Kjo faqe i përket një renditjeje tjetër të listës. Nisni nga faqja e parë.",
        "Ova stranica pripada drugom poretku popisa. Počnite od prve stranice.",
        "Ova strana pripada drugom redosledu spiska. Počnite od prve strane.",
    ),
    "list.plain": Phrase(
        "Open the plain list",
        "Hap listën e thjeshtë",
        "Otvori cijeli popis",
        "Otvori ceo spisak",
    ),
    "saved.title": Phrase(
        "Saved lists", "Lista të ruajtura", "Spremljeni popisi", "Sačuvani spiskovi"
    ),
    "saved.none": Phrase(
        "Nothing is saved yet. Narrow a list down and save it there under a name.",
        "Ende nuk është ruajtur asgjë. Ngushtoni një listë dhe ruajeni atje me një emër.",
        "Još ništa nije spremljeno. Suzite neki popis i ondje ga spremite pod imenom.",
        "Još ništa nije sačuvano. Suzite neki spisak i tamo ga sačuvajte pod imenom.",
    ),
    "saved.save": Phrase(
        "Save this list", "Ruaje këtë listë", "Spremi ovaj popis", "Sačuvaj ovaj spisak"
    ),
    "saved.name": Phrase("Name", "Emri", "Naziv", "Naziv"),
    "refusal.saved-list-role": Phrase(
        "A list is shared only with a role that you have yourself.",
        "Lista ndahet vetëm me një rol që e keni vetë.",
        "Popis se dijeli samo s ulogom koju i sami imate.",
        "Spisak se deli samo sa ulogom koju i sami imate.",
    ),
    "refusal.saved-list-kind": Phrase(
        "This node has no such list.",
        "Kjo nyjë nuk ka listë të tillë.",
        "Ovaj čvor nema takav popis.",
        "Ovaj čvor nema takav spisak.",
    ),
    "refusal.saved-list-name": Phrase(
        "Give the list a name of up to 100 characters.",
        "Jepini listës një emër deri në 100 shenja.",
        "Dajte popisu naziv do 100 znakova.",
        "Dajte spisku naziv do 100 znakova.",
    ),
    "saved.share": Phrase("Share with", "Ndaje me", "Podijeli s", "Podeli sa"),
    "saved.share.nobody": Phrase("Only me", "Vetëm unë", "Samo ja", "Samo ja"),
    "saved.digest": Phrase(
        "Count what is new in it in my daily mail",
        "Numëro të rejat e saj në postën time të përditshme",
        "Broji što je novo u mojoj dnevnoj pošti",
        "Broji šta je novo u mojoj dnevnoj pošti",
    ),
    "saved.by": Phrase("Shared by {name}", "Ndarë nga {name}", "Dijeli: {name}", "Deli: {name}"),
    "saved.shared_with": Phrase(
        "Shared with: {role}", "Ndarë me: {role}", "Podijeljeno s: {role}", "Podeljeno sa: {role}"
    ),
    "saved.done": Phrase(
        "Saved: {name}", "U ruajt: {name}", "Spremljeno: {name}", "Sačuvano: {name}"
    ),
    "saved.delete": Phrase(
        "Delete “{name}”", "Fshi “{name}”", "Izbriši “{name}”", "Obriši “{name}”"
    ),
    "saved.deleted": Phrase(
        "Deleted: {name}", "U fshi: {name}", "Izbrisano: {name}", "Obrisano: {name}"
    ),
    "search.title": Phrase("Search", "Kërko", "Traži", "Traži"),
    "search.help": Phrase(
        "In every record that you may read, in any language. Accents and case do not matter.",
        "Në çdo regjistër që mund të lexoni, në çdo gjuhë, pa dallim theksash e shkronjash.",
        "U svakom zapisu koji smijete čitati, na svakom jeziku, bez obzira na kvačice.",
        "U svakom zapisu koji smete da čitate, na svakom jeziku, bez obzira na kvačice.",
    ),
    "search.nothing": Phrase(
        "Nothing was found for “{text}”.",
        "Nuk u gjet asgjë për “{text}”.",
        "Ništa nije pronađeno za “{text}”.",
        "Ništa nije pronađeno za “{text}”.",
    ),
    "search.nothing.cure": Phrase(
        "Use fewer words or only the beginning of one; what is not for you is not found.",
        "Përdorni më pak fjalë ose vetëm fillimin e njërës; ajo që s’është për ju nuk gjendet.",
        "Upišite manje riječi ili samo početak; ono što nije za vas ne pronalazi se.",
        "Upišite manje reči ili samo početak; ono što nije za vas ne pronalazi se.",
    ),
    "search.all_of": Phrase(
        "All in the list: {name}",
        "Të gjitha në listë: {name}",
        "Sve na popisu: {name}",
        "Sve na spisku: {name}",
    ),
    "search.more": Phrase(
        "Only the newest {count} are shown here. Add a word, or open the list of a kind.",
        "Këtu shfaqen vetëm {count} më të rejat. Shtoni një fjalë ose hapni listën e një lloji.",
        "Ovdje je samo {count} najnovijih. Dodajte riječ ili otvorite popis jedne vrste.",
        "Ovde je samo {count} najnovijih. Dodajte reč ili otvorite spisak jedne vrste.",
    ),
    "search.found": Phrase(
        "Found: {count}", "U gjetën: {count}", "Pronađeno: {count}", "Pronađeno: {count}"
    ),
}
