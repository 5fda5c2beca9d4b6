"""The words of sign-in and second factors: allauth speaks no Albanian, so all of them are ours."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "door.no_account": Phrase(
        "No account, or the password is lost? Ask the administrator of your node.",
        "Nuk keni llogari ose keni humbur fjalëkalimin? Drejtohuni te administratori i nyjës.",
        "Nemate račun ili ste izgubili lozinku? Obratite se administratoru čvora.",
        "Nemate nalog ili ste izgubili lozinku? Obratite se administratoru čvora.",
    ),
    "door.other_ways": Phrase("Other ways", "Mënyra të tjera", "Drugi načini", "Drugi načini"),
    "door.by_key": Phrase(
        "Sign in with a passkey",
        "Hyr me çelës kalimi",
        "Prijava pristupnim ključem",
        "Prijava pristupnim ključem",
    ),
    "door.use_key": Phrase(
        "Use a passkey or security key",
        "Përdor çelës kalimi ose çelës sigurie",
        "Upotrijebi pristupni ili sigurnosni ključ",
        "Upotrebi pristupni ili bezbednosni ključ",
    ),
    "door.by_ministry": Phrase(
        "Sign in with {title}", "Hyr me {title}", "Prijava: {title}", "Prijava: {title}"
    ),
    "door.needs_script": Phrase(
        "Passkeys need JavaScript. A password with a code from an app works without it.",
        "Çelësat e kalimit kërkojnë JavaScript. Fjalëkalimi me kod nga aplikacioni punon pa të.",
        "Pristupni ključevi trebaju JavaScript. Lozinka s kodom iz aplikacije radi i bez njega.",
        "Pristupni ključevi traže JavaScript. Lozinka s kodom iz aplikacije radi i bez njega.",
    ),
    "door.demo": Phrase(
        "Accounts of the demonstration",
        "Llogaritë e demonstrimit",
        "Računi demonstracije",
        "Nalozi demonstracije",
    ),
    "door.demo.help": Phrase(
        "One press signs you in, without a password. This works in the demonstration only, and"
        " only on the machine that runs it.",
        "Një shtypje ju fut brenda, pa fjalëkalim. Kjo vlen vetëm në demonstrim dhe vetëm në"
        " kompjuterin ku ai po punon.",
        "Jednim pritiskom prijavljujete se bez lozinke. To vrijedi samo u demonstraciji i samo na"
        " računalu na kojem ona radi.",
        "Jednim pritiskom prijavljujete se bez lozinke. To važi samo u demonstraciji i samo na"
        " računaru na kojem ona radi.",
    ),
    "door.wrong": Phrase(
        "User name and password do not fit together. Check both and try again.",
        "Emri i përdoruesit dhe fjalëkalimi nuk përputhen. Kontrollojini dhe provoni sërish.",
        "Korisničko ime i lozinka ne odgovaraju. Provjerite oboje i pokušajte ponovno.",
        "Korisničko ime i lozinka se ne slažu. Proverite oboje i pokušajte ponovo.",
    ),
    "door.wrong_password": Phrase(
        "This is not your password. Try again.",
        "Ky nuk është fjalëkalimi juaj. Provoni sërish.",
        "To nije vaša lozinka. Pokušajte ponovno.",
        "To nije vaša lozinka. Pokušajte ponovo.",
    ),
    "door.wrong_code": Phrase(
        "This code is not right, or no longer. Take the newest one.",
        "Ky kod nuk është i saktë ose ka skaduar. Merrni më të riun.",
        "Kod nije ispravan ili je istekao. Uzmite najnoviji.",
        "Kod nije ispravan ili je istekao. Uzmite najnoviji.",
    ),
    "door.too_often": Phrase(
        "Too many attempts", "Tepër përpjekje", "Previše pokušaja", "Previše pokušaja"
    ),
    "door.slow": Phrase(
        "There were too many attempts. Wait five minutes, then try again.",
        "Pati tepër përpjekje. Prisni pesë minuta, pastaj provoni sërish.",
        "Bilo je previše pokušaja. Pričekajte pet minuta pa pokušajte ponovno.",
        "Bilo je previše pokušaja. Sačekajte pet minuta pa pokušajte ponovo.",
    ),
    "door.stopped": Phrase(
        "This account is stopped",
        "Kjo llogari është e ndalur",
        "Ovaj je račun zaustavljen",
        "Ovaj nalog je zaustavljen",
    ),
    "door.inactive": Phrase(
        "An administrator of this node can start it again.",
        "Një administrator i kësaj nyje mund ta riaktivizojë.",
        "Administrator ovog čvora može ga ponovno pokrenuti.",
        "Administrator ovog čvora može ponovo da ga pokrene.",
    ),
    "door.outside": Phrase(
        "You could not be signed in",
        "Hyrja nuk u krye",
        "Prijava nije uspjela",
        "Prijava nije uspela",
    ),
    "door.outside.help": Phrase(
        "Your ministry’s provider did not confirm you, or there is no account of your name on this"
        " node. Ask its administrator.",
        "Ofruesi i ministrisë nuk ju konfirmoi, ose në këtë nyjë nuk ka llogari me emrin tuaj."
        " Pyetni administratorin e saj.",
        "Pružatelj vašeg ministarstva nije vas potvrdio ili na ovom čvoru nema računa s vašim"
        " imenom. Obratite se njegovu administratoru.",
        "Pružalac usluge vašeg ministarstva nije vas potvrdio ili na ovom čvoru nema naloga s"
        " vašim imenom. Obratite se njegovom administratoru.",
    ),
    "door.to_sign_in": Phrase(
        "To the sign-in page", "Te faqja e hyrjes", "Na stranicu prijave", "Na stranicu prijave"
    ),
    "door.second": Phrase("The second factor", "Faktori i dytë", "Drugi faktor", "Drugi faktor"),
    "door.code": Phrase("Code", "Kodi", "Kod", "Kod"),
    "door.code.help": Phrase(
        "Six digits from your authenticator app, or one of your recovery codes.",
        "Gjashtë shifra nga aplikacioni i vërtetimit ose një nga kodet e rikuperimit.",
        "Šest znamenki iz aplikacije za provjeru ili jedan od kodova za oporavak.",
        "Šest cifara iz aplikacije za proveru ili jedan od kodova za oporavak.",
    ),
    "door.cancel": Phrase("Cancel", "Anulo", "Odustani", "Odustani"),
    "door.back": Phrase(
        "Back to my account", "Kthehu te llogaria ime", "Natrag na moj račun", "Nazad na moj nalog"
    ),
    "door.confirm": Phrase(
        "Confirm that it is you",
        "Konfirmoni se jeni ju",
        "Potvrdite da ste to vi",
        "Potvrdite da ste to vi",
    ),
    "door.confirm.help": Phrase(
        "This changes how you come in. Confirm it once more.",
        "Kjo ndryshon mënyrën si hyni. Konfirmojeni edhe një herë.",
        "Ovime se mijenja način vaše prijave. Potvrdite još jednom.",
        "Ovim se menja način vaše prijave. Potvrdite još jednom.",
    ),
    "door.confirm.do": Phrase("Confirm", "Konfirmo", "Potvrdi", "Potvrdi"),
    "door.by_password": Phrase("With the password", "Me fjalëkalim", "Lozinkom", "Lozinkom"),
    "door.by_code": Phrase("With a code", "Me kod", "Kodom", "Kodom"),
    "door.app": Phrase(
        "Authenticator app",
        "Aplikacion vërtetimi",
        "Aplikacija za provjeru",
        "Aplikacija za proveru",
    ),
    "door.codes": Phrase(
        "Set up codes from an app",
        "Vendos kode nga aplikacioni",
        "Uključi kodove iz aplikacije",
        "Uključi kodove iz aplikacije",
    ),
    "door.codes.app": Phrase(
        "Install an authenticator app on your telephone (TOTP, RFC 6238).",
        "Instaloni në telefon një aplikacion vërtetimi (TOTP, RFC 6238).",
        "Na telefon instalirajte aplikaciju za provjeru (TOTP, RFC 6238).",
        "Na telefon instalirajte aplikaciju za proveru (TOTP, RFC 6238).",
    ),
    "door.codes.scan": Phrase(
        "Scan this square with it.",
        "Skanoni me të këtë katror.",
        "Njome skenirajte ovaj kvadrat.",
        "Njome skenirajte ovaj kvadrat.",
    ),
    "door.codes.picture": Phrase(
        "QR code with the secret that stands below as text",
        "Kod QR me sekretin që gjendet më poshtë si tekst",
        "QR kod s tajnom koja je niže ispisana",
        "QR kod s tajnom koja je niže ispisana",
    ),
    "door.codes.secret": Phrase(
        "Or type this secret:",
        "Ose shkruani këtë sekret:",
        "Ili upišite ovu tajnu:",
        "Ili upišite ovu tajnu:",
    ),
    "door.codes.enter": Phrase(
        "Enter the code that it shows now.",
        "Shkruani kodin që shfaqet tani.",
        "Upišite kod koji sada prikazuje.",
        "Upišite kod koji sada prikazuje.",
    ),
    "door.first_code": Phrase(
        "Code from the app", "Kodi nga aplikacioni", "Kod iz aplikacije", "Kod iz aplikacije"
    ),
    "door.codes.on": Phrase("Turn codes on", "Aktivizo kodet", "Uključi kodove", "Uključi kodove"),
    "door.codes_on": Phrase(
        "Codes are on.", "Kodet janë aktive.", "Kodovi su uključeni.", "Kodovi su uključeni."
    ),
    "door.codes_off": Phrase(
        "Codes are off.",
        "Kodet janë çaktivizuar.",
        "Kodovi su isključeni.",
        "Kodovi su isključeni.",
    ),
    "door.codes_off.ask": Phrase(
        "Turn codes off?", "Të çaktivizohen kodet?", "Isključiti kodove?", "Isključiti kodove?"
    ),
    "door.codes_off.do": Phrase(
        "Turn codes off", "Çaktivizo kodet", "Isključi kodove", "Isključi kodove"
    ),
    "door.factor_off.help": Phrase(
        "Without any second factor you cannot approve, publish or administer.",
        "Pa asnjë faktor të dytë nuk mund të miratoni, të botoni apo të administroni.",
        "Bez drugog faktora ne možete odobravati, objavljivati ni upravljati.",
        "Bez drugog faktora ne možete odobravati, objavljivati ni upravljati.",
    ),
    "door.factor_needed": Phrase(
        "Your role needs this second factor.",
        "Roli juaj kërkon këtë faktor të dytë.",
        "Vaša uloga treba ovaj drugi faktor.",
        "Vaša uloga traži ovaj drugi faktor.",
    ),
    "door.no_factor": Phrase(
        "Set up a second factor first; recovery codes stand in for it.",
        "Vendosni më parë një faktor të dytë; kodet e rikuperimit e zëvendësojnë atë.",
        "Najprije uključite drugi faktor; kodovi za oporavak njegova su zamjena.",
        "Prvo uključite drugi faktor; kodovi za oporavak su njegova zamena.",
    ),
    "door.remove": Phrase("Remove", "Hiq", "Ukloni", "Ukloni"),
    "door.keys": Phrase(
        "Passkeys", "Çelësat e kalimit", "Pristupni ključevi", "Pristupni ključevi"
    ),
    "door.keys.none": Phrase(
        "There is none yet.", "Ende nuk ka asnjë.", "Još nema nijednog.", "Još nema nijednog."
    ),
    "door.key_name": Phrase(
        "Passkey {number}", "Çelësi {number}", "Ključ {number}", "Ključ {number}"
    ),
    "door.key_new": Phrase(
        "Add a passkey", "Shto çelës kalimi", "Dodaj pristupni ključ", "Dodaj pristupni ključ"
    ),
    "door.key_new.help": Phrase(
        "Your device or security key proves that it is you, by a finger, your face or a number."
        " The secret never leaves it.",
        "Pajisja ose çelësi i sigurisë vërteton se jeni ju, me gisht, me fytyrë ose me numër."
        " Sekreti nuk del kurrë prej saj.",
        "Vaš uređaj ili sigurnosni ključ dokazuje da ste to vi, prstom, licem ili brojem."
        " Tajna ga nikad ne napušta.",
        "Vaš uređaj ili bezbednosni ključ dokazuje da ste to vi, prstom, licem ili brojem."
        " Tajna ga nikad ne napušta.",
    ),
    "door.key_new.do": Phrase("Add", "Shto", "Dodaj", "Dodaj"),
    "door.key_added": Phrase(
        "The passkey was added.", "Çelësi u shtua.", "Ključ je dodan.", "Ključ je dodat."
    ),
    "door.key_removed": Phrase(
        "The passkey was removed.", "Çelësi u hoq.", "Ključ je uklonjen.", "Ključ je uklonjen."
    ),
    "door.key_off.ask": Phrase(
        "Remove this passkey?",
        "Të hiqet ky çelës?",
        "Ukloniti ovaj ključ?",
        "Ukloniti ovaj ključ?",
    ),
    "door.name_of_key": Phrase(
        "Name of the key", "Emri i çelësit", "Naziv ključa", "Naziv ključa"
    ),
    "door.passwordless": Phrase(
        "Sign in by this key alone",
        "Hyr vetëm me këtë çelës",
        "Prijava samo ovim ključem",
        "Prijava samo ovim ključem",
    ),
    "door.passwordless.help": Phrase(
        "Without a password; the key then asks for your finger, face or number.",
        "Pa fjalëkalim; atëherë çelësi kërkon gishtin, fytyrën ose numrin tuaj.",
        "Bez lozinke; ključ tada traži vaš prst, lice ili broj.",
        "Bez lozinke; ključ tada traži vaš prst, lice ili broj.",
    ),
    "door.recovery": Phrase(
        "Recovery codes", "Kodet e rikuperimit", "Kodovi za oporavak", "Kodovi za oporavak"
    ),
    "door.recovery.help": Phrase(
        "Each lets you in once when the telephone or the key is lost. Keep them on paper, locked"
        " away.",
        "Secili ju fut brenda një herë kur humbet telefoni ose çelësi. Ruajini në letër, të"
        " mbyllura.",
        "Svaki vas jednom propušta kad izgubite telefon ili ključ. Čuvajte ih na papiru, pod"
        " ključem.",
        "Svaki vas jednom propušta kad izgubite telefon ili ključ. Čuvajte ih na papiru, pod"
        " ključem.",
    ),
    "door.recovery.left": Phrase(
        "{left} of {total} are unused.",
        "Të papërdorur: {left} nga {total}.",
        "Neiskorišteno: {left} od {total}.",
        "Neiskorišćeno: {left} od {total}.",
    ),
    "door.recovery.file": Phrase(
        "Save as a file", "Ruaj si skedar", "Spremi kao datoteku", "Sačuvaj kao datoteku"
    ),
    "door.recovery_new": Phrase(
        "Make new recovery codes",
        "Krijo kode të reja rikuperimi",
        "Izradi nove kodove za oporavak",
        "Napravi nove kodove za oporavak",
    ),
    "door.recovery_new.help": Phrase(
        "The codes that you have now will no longer work.",
        "Kodet që keni tani nuk do të vlejnë më.",
        "Kodovi koje sada imate više neće vrijediti.",
        "Kodovi koje sada imate više neće važiti.",
    ),
    "door.recovery_new.do": Phrase("Make them", "Krijoji", "Izradi", "Napravi"),
    "door.recovery_made": Phrase(
        "New recovery codes were made.",
        "U krijuan kode të reja rikuperimi.",
        "Izrađeni su novi kodovi za oporavak.",
        "Napravljeni su novi kodovi za oporavak.",
    ),
    "door.factor_wanted": Phrase(
        "This page needs a second factor",
        "Kjo faqe kërkon faktor të dytë",
        "Ova stranica traži drugi faktor",
        "Ova stranica traži drugi faktor",
    ),
    "door.factor_wanted.why": Phrase(
        "Your role may do this. But who approves, publishes or administers must prove more than a"
        " password.",
        "Roli juaj e lejon këtë. Por kush miraton, boton ose administron duhet të vërtetojë më"
        " shumë se një fjalëkalim.",
        "Vaša uloga to smije. No tko odobrava, objavljuje ili upravlja, mora dokazati više od"
        " lozinke.",
        "Vaša uloga to sme. Ali ko odobrava, objavljuje ili upravlja mora da dokaže više od"
        " lozinke.",
    ),
    "door.factor_wanted.how": Phrase(
        "Set one up now: a passkey, or codes from an app on your telephone.",
        "Vendoseni tani: një çelës kalimi ose kode nga një aplikacion në telefon.",
        "Uključite ga sada: pristupni ključ ili kodove iz aplikacije na telefonu.",
        "Uključite ga sada: pristupni ključ ili kodove iz aplikacije na telefonu.",
    ),
    "door.factor_wanted.again": Phrase(
        "You have one already? Then sign out and in again with it.",
        "E keni tashmë? Atëherë dilni dhe hyni sërish me të.",
        "Već ga imate? Odjavite se pa se ponovno prijavite njime.",
        "Već ga imate? Odjavite se pa se ponovo prijavite njime.",
    ),
}
