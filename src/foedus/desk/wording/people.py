"""The words of accounts and their administration."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "people": Phrase("People", "Njerëzit", "Osobe", "Osobe"),
    "people.caption": Phrase(
        "People of this node: {count}",
        "Njerëzit e kësaj nyje: {count}",
        "Osobe na ovom čvoru: {count}",
        "Osobe na ovom čvoru: {count}",
    ),
    "people.username": Phrase(
        "User name", "Emri i përdoruesit", "Korisničko ime", "Korisničko ime"
    ),
    "people.username.help": Phrase(
        "Small letters without accents, digits, dot, hyphen; it never changes.",
        "Shkronja të vogla pa theks, shifra, pikë, vizë; nuk ndryshon kurrë.",
        "Mala slova bez dijakritičkih znakova, znamenke, točka, crtica; ne mijenja se.",
        "Mala slova bez dijakritičkih znakova, cifre, tačka, crtica; ne menja se.",
    ),
    "people.username.taken": Phrase(
        "Somebody has this user name. Choose another one.",
        "Ky emër përdoruesi është i zënë. Zgjidhni një tjetër.",
        "To korisničko ime već postoji. Odaberite drugo.",
        "To korisničko ime već postoji. Izaberite drugo.",
    ),
    "people.password": Phrase("Password", "Fjalëkalimi", "Lozinka", "Lozinka"),
    "people.password_now": Phrase(
        "Password now", "Fjalëkalimi i tanishëm", "Sadašnja lozinka", "Sadašnja lozinka"
    ),
    "people.password_new": Phrase(
        "New password", "Fjalëkalimi i ri", "Nova lozinka", "Nova lozinka"
    ),
    "people.password_new.help": Phrase(
        "At least 12 characters; several words are good.",
        "Të paktën 12 karaktere; disa fjalë janë të mira.",
        "Najmanje 12 znakova; dobro je nekoliko riječi.",
        "Najmanje 12 znakova; dobro je nekoliko reči.",
    ),
    "people.password_again": Phrase(
        "New password again",
        "Fjalëkalimi i ri sërish",
        "Nova lozinka ponovno",
        "Nova lozinka ponovo",
    ),
    "people.password_change": Phrase(
        "Change the password", "Ndrysho fjalëkalimin", "Promijeni lozinku", "Promeni lozinku"
    ),
    "people.password_change.help": Phrase(
        "You stay signed in here and are signed out everywhere else.",
        "Mbeteni të futur këtu dhe dilni kudo tjetër.",
        "Ovdje ostajete prijavljeni, a svugdje drugdje ste odjavljeni.",
        "Ovde ostajete prijavljeni, a svuda drugde ste odjavljeni.",
    ),
    "people.password_changed": Phrase(
        "The password was changed; all other sessions ended.",
        "Fjalëkalimi u ndryshua; seancat e tjera u mbyllën.",
        "Lozinka je promijenjena; sve su ostale sesije završene.",
        "Lozinka je promenjena; sve ostale sesije su završene.",
    ),
    "people.name": Phrase("Name", "Emri", "Ime i prezime", "Ime i prezime"),
    "people.email": Phrase(
        "E-mail address", "Adresa e postës elektronike", "Adresa e-pošte", "Adresa e-pošte"
    ),
    "people.language": Phrase("Language", "Gjuha", "Jezik", "Jezik"),
    "people.digest": Phrase(
        "Send me the daily digest",
        "Më dërgo përmbledhjen ditore",
        "Šalji mi dnevni pregled",
        "Šalji mi dnevni pregled",
    ),
    "people.digest.help": Phrase(
        "One mail a day with what waits for you and what changed; none when there is nothing.",
        "Një mesazh në ditë me atë që ju pret dhe çfarë ka ndryshuar; asnjë kur s’ka gjë.",
        "Jedna poruka dnevno o onome što vas čeka i što se promijenilo; nijedna ako nema ničega.",
        "Jedna poruka dnevno o onome što vas čeka i šta se promenilo; nijedna ako nema ničega.",
    ),
    "people.roles": Phrase("Roles", "Rolet", "Uloge", "Uloge"),
    "people.roles.help": Phrase(
        "Nobody confirms what the same person asked for, whatever the roles.",
        "Askush nuk konfirmon atë që e ka kërkuar vetë, cilatdo qofshin rolet.",
        "Nitko ne potvrđuje ono što je sam zatražio, bez obzira na uloge.",
        "Niko ne potvrđuje ono što je sam zatražio, bez obzira na uloge.",
    ),
    "people.no_roles": Phrase("none", "asnjë", "nijedna", "nijedna"),
    "people.clearance": Phrase(
        "May read up to", "Lexon deri në", "Čita do stupnja", "Čita do stepena"
    ),
    "people.clearance.help": Phrase(
        "Records above it are not there for this person.",
        "Regjistrat mbi të nuk ekzistojnë për këtë person.",
        "Zapisi iznad toga za tu osobu ne postoje.",
        "Zapisi iznad toga za tu osobu ne postoje.",
    ),
    "people.clearance.PUBLIC": Phrase("Public", "Publike", "Javno", "Javno"),
    "people.clearance.INTERNAL": Phrase("Internal", "E brendshme", "Interno", "Interno"),
    "people.clearance.RESTRICTED": Phrase("Restricted", "E kufizuar", "Ograničeno", "Ograničeno"),
    "people.categories": Phrase("Read into", "Kategoritë", "Kategorije", "Kategorije"),
    "people.categories.help": Phrase(
        "Categories of records, with commas between them.",
        "Kategori regjistrash, të ndara me presje.",
        "Kategorije zapisa, odvojene zarezima.",
        "Kategorije zapisa, odvojene zarezima.",
    ),
    "people.categories.wrong": Phrase(
        "A category has capital letters without accents, digits and : + _ -, up to 32.",
        "Kategoria ka shkronja të mëdha pa theks, shifra dhe : + _ -, deri në 32.",
        "Kategorija ima velika slova bez dijakritičkih znakova, znamenke i : + _ -, najviše 32.",
        "Kategorija ima velika slova bez dijakritičkih znakova, cifre i : + _ -, najviše 32.",
    ),
    "people.seen": Phrase("Last sign-in", "Hyrja e fundit", "Zadnja prijava", "Poslednja prijava"),
    "people.since": Phrase("Since {day}.", "Që nga {day}.", "Od {day}", "Od {day}"),
    "people.save": Phrase("Save", "Ruaj", "Spremi", "Sačuvaj"),
    "people.saved": Phrase("Saved.", "U ruajt.", "Spremljeno.", "Sačuvano."),
    "people.second": Phrase("Second factor", "Faktori i dytë", "Drugi faktor", "Drugi faktor"),
    "people.second.none": Phrase(
        "You have none. Who approves, publishes or administers needs one.",
        "Nuk keni. Kush miraton, boton ose administron ka nevojë për të.",
        "Nemate ga. Treba ga onaj tko odobrava, objavljuje ili upravlja.",
        "Nemate ga. Treba ga onaj ko odobrava, objavljuje ili upravlja.",
    ),
    "people.second.strong": Phrase(
        "This session was opened with a second factor.",
        "Kjo seancë u hap me faktor të dytë.",
        "Ova je sesija otvorena drugim faktorom.",
        "Ova sesija je otvorena drugim faktorom.",
    ),
    "people.second.weak": Phrase(
        "This session was opened without one: sign out and in again with it.",
        "Kjo seancë u hap pa të: dilni dhe hyni sërish me të.",
        "Ova je sesija otvorena bez njega: odjavite se pa se njime ponovno prijavite.",
        "Ova sesija je otvorena bez njega: odjavite se pa se njime ponovo prijavite.",
    ),
    "people.second.not_yet": Phrase("none yet", "ende asnjë", "još nema", "još nema"),
    "people.sessions": Phrase("Sessions", "Seancat", "Sesije", "Sesije"),
    "people.this_session": Phrase("this one", "kjo", "ova", "ova"),
    "people.sessions_end": Phrase(
        "Sign out everywhere else",
        "Dil kudo tjetër",
        "Odjavi me svugdje drugdje",
        "Odjavi me svuda drugde",
    ),
    "people.sessions_ended": Phrase(
        "Other sessions that ended: {sessions}.",
        "Seanca të tjera të mbyllura: {sessions}.",
        "Završenih ostalih sesija: {sessions}.",
        "Završenih ostalih sesija: {sessions}.",
    ),
    "people.back": Phrase(
        "Back to the people", "Kthehu te njerëzit", "Natrag na osobe", "Nazad na osobe"
    ),
    "people.new": Phrase("New account", "Llogari e re", "Novi račun", "Novi nalog"),
    "people.new.do": Phrase("Make the account", "Krijo llogarinë", "Otvori račun", "Otvori nalog"),
    "people.stopped": Phrase("stopped", "e ndalur", "zaustavljen", "zaustavljen"),
    "people.is_stopped": Phrase(
        "This account is stopped: the person cannot come in.",
        "Kjo llogari është e ndalur: personi nuk mund të hyjë.",
        "Račun je zaustavljen: osoba se ne može prijaviti.",
        "Nalog je zaustavljen: osoba ne može da se prijavi.",
    ),
    "people.own_rights": Phrase(
        "Nobody changes their own rights. Another administrator can do it, or the command line on"
        " the node’s machine.",
        "Askush nuk i ndryshon vetë të drejtat e veta. Këtë e bën një administrator tjetër ose"
        " rreshti i komandave në kompjuterin e nyjës.",
        "Nitko sam sebi ne mijenja prava. To može drugi administrator ili naredbeni redak na"
        " računalu čvora.",
        "Niko sam sebi ne menja prava. To može drugi administrator ili komandna linija na računaru"
        " čvora.",
    ),
    "people.entry": Phrase("Way in", "Hyrja", "Pristup", "Pristup"),
    "people.password.help": Phrase(
        "A new password, shown once. Every session of the person ends.",
        "Një fjalëkalim i ri, i shfaqur një herë. Çdo seancë e personit mbyllet.",
        "Nova lozinka, prikazana jednom. Sve sesije te osobe završavaju.",
        "Nova lozinka, prikazana jednom. Sve sesije te osobe se završavaju.",
    ),
    "people.password.do": Phrase(
        "Make a new password",
        "Krijo fjalëkalim të ri",
        "Izradi novu lozinku",
        "Napravi novu lozinku",
    ),
    "people.factors.help": Phrase(
        "Second factors now: {factors}. Remove them when the telephone or the key is lost; every"
        " session ends.",
        "Faktorë të dytë tani: {factors}. Hiqini kur humbet telefoni ose çelësi; çdo seancë"
        " mbyllet.",
        "Drugih faktora sada: {factors}. Uklonite ih ako su telefon ili ključ izgubljeni; sve"
        " sesije završavaju.",
        "Drugih faktora sada: {factors}. Uklonite ih ako su telefon ili ključ izgubljeni; sve"
        " sesije se završavaju.",
    ),
    "people.factors.do": Phrase(
        "Remove the second factors",
        "Hiq faktorët e dytë",
        "Ukloni druge faktore",
        "Ukloni druge faktore",
    ),
    "people.stop.help": Phrase(
        "The person is signed out at once and cannot come in. What they wrote stays.",
        "Personi del menjëherë dhe nuk mund të hyjë. Ajo që ka shkruar mbetet.",
        "Osoba je odmah odjavljena i ne može se prijaviti. Što je napisala, ostaje.",
        "Osoba je odmah odjavljena i ne može da se prijavi. Što je napisala, ostaje.",
    ),
    "people.stop.do": Phrase(
        "Stop the account", "Ndal llogarinë", "Zaustavi račun", "Zaustavi nalog"
    ),
    "people.start.help": Phrase(
        "The person can come in again.",
        "Personi mund të hyjë sërish.",
        "Osoba se ponovno može prijaviti.",
        "Osoba ponovo može da se prijavi.",
    ),
    "people.start.do": Phrase(
        "Start the account", "Riaktivizo llogarinë", "Pokreni račun", "Pokreni nalog"
    ),
    "people.done.stop": Phrase(
        "The account of {name} is stopped.",
        "Llogaria e {name} u ndal.",
        "Račun je zaustavljen: {name}.",
        "Nalog je zaustavljen: {name}.",
    ),
    "people.done.start": Phrase(
        "The account of {name} is started.",
        "Llogaria e {name} u riaktivizua.",
        "Račun je pokrenut: {name}.",
        "Nalog je pokrenut: {name}.",
    ),
    "people.done.factors": Phrase(
        "The second factors of {name} are removed.",
        "Faktorët e dytë të {name} u hoqën.",
        "Drugi su faktori uklonjeni: {name}.",
        "Drugi faktori su uklonjeni: {name}.",
    ),
    "people.once": Phrase(
        "The password of {name}", "Fjalëkalimi i {name}", "Lozinka: {name}", "Lozinka: {name}"
    ),
    "people.once.help": Phrase(
        "It is shown this once. Hand it over in person or by telephone; the person changes it"
        " under “Account”.",
        "Shfaqet vetëm tani. Jepeni vetë ose me telefon; personi e ndryshon te “Llogaria”.",
        "Prikazuje se samo sada. Predajte je osobno ili telefonom; osoba je mijenja pod „Račun”.",
        "Prikazuje se samo sada. Predajte je lično ili telefonom; osoba je menja pod „Nalog”.",
    ),
}
