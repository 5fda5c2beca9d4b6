"""The words of the audit: its page, and what can have been done (people.deeds.DEEDS)."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "audit": Phrase("Audit", "Auditi", "Revizija", "Revizija"),
    "audit.help": Phrase(
        "What was done at the door, with accounts and with marked records of this node. Nothing"
        " here can be changed or removed. Times are in UTC.",
        "Çfarë u bë në hyrje, me llogaritë dhe me regjistrat e shënuar të kësaj nyje. Asgjë këtu"
        " nuk mund të ndryshohet apo të hiqet. Koha është UTC.",
        "Što je učinjeno pri prijavi, s računima i s označenim zapisima ovog čvora. Ništa se ovdje"
        " ne može promijeniti ni ukloniti. Vrijeme je UTC.",
        "Šta je učinjeno pri prijavi, s nalozima i s označenim zapisima ovog čvora. Ništa se ovde"
        " ne može promeniti ni ukloniti. Vreme je UTC.",
    ),
    "audit.person": Phrase("Person", "Personi", "Osoba", "Osoba"),
    "audit.deed": Phrase("What", "Çfarë", "Što", "Šta"),
    "audit.day": Phrase("Day", "Dita", "Dan", "Dan"),
    "audit.all": Phrase("everything", "gjithçka", "sve", "sve"),
    "audit.show": Phrase("Show", "Shfaq", "Prikaži", "Prikaži"),
    "audit.at": Phrase("When", "Kur", "Kada", "Kada"),
    "audit.about": Phrase("About", "Për", "O čemu", "O čemu"),
    "audit.from": Phrase("From where", "Nga ku", "Odakle", "Odakle"),
    "audit.caption": Phrase(
        "Lines: {count}", "Rreshta: {count}", "Redaka: {count}", "Redova: {count}"
    ),
    "audit.acts": Phrase(
        "Who wrote, released and withdrew records: the newest of the ledger",
        "Kush shkroi, lëshoi dhe tërhoqi regjistra: më të rejat e librit",
        "Tko je pisao, ustupao i povlačio zapise: najnovije iz knjige",
        "Ko je pisao, ustupao i povlačio zapise: najnovije iz knjige",
    ),
    "deed.put": Phrase(
        "Version written", "Version i shkruar", "Verzija napisana", "Verzija napisana"
    ),
    "deed.release": Phrase(
        "Record released", "Regjistër i lëshuar", "Zapis ustupljen", "Zapis ustupljen"
    ),
    "deed.withdraw": Phrase(
        "Record withdrawn", "Regjistër i tërhequr", "Zapis povučen", "Zapis povučen"
    ),
    "audit.none": Phrase(
        "Nothing fits these filters.",
        "Asgjë nuk u përgjigjet këtyre filtrave.",
        "Ništa ne odgovara ovim filtrima.",
        "Ništa ne odgovara ovim filterima.",
    ),
    "audit.newer": Phrase("Newer", "Më të reja", "Novije", "Novije"),
    "audit.older": Phrase("Older", "Më të vjetra", "Starije", "Starije"),
    "audit.file": Phrase(
        "Save these lines as CSV",
        "Ruaj këto rreshta si CSV",
        "Spremi ove retke kao CSV",
        "Sačuvaj ove redove kao CSV",
    ),
    "deed.signed-in": Phrase("Signed in", "Hyri", "Prijava", "Prijava"),
    "deed.sign-in-failed": Phrase(
        "Sign-in failed", "Hyrja dështoi", "Neuspjela prijava", "Neuspela prijava"
    ),
    "deed.no-account": Phrase(
        "Confirmed elsewhere, no account here",
        "Konfirmuar gjetkë, pa llogari këtu",
        "Potvrđen drugdje, bez računa ovdje",
        "Potvrđen drugde, bez naloga ovde",
    ),
    "deed.signed-out": Phrase("Signed out", "Doli", "Odjava", "Odjava"),
    "deed.sessions-ended": Phrase(
        "Other sessions ended",
        "Seancat e tjera u mbyllën",
        "Ostale sesije završene",
        "Ostale sesije završene",
    ),
    "deed.person-added": Phrase(
        "Account made", "Llogari e krijuar", "Račun otvoren", "Nalog otvoren"
    ),
    "deed.person-changed": Phrase(
        "Account changed", "Llogari e ndryshuar", "Račun promijenjen", "Nalog promenjen"
    ),
    "deed.person-stopped": Phrase(
        "Account stopped", "Llogari e ndalur", "Račun zaustavljen", "Nalog zaustavljen"
    ),
    "deed.person-started": Phrase(
        "Account started", "Llogari e riaktivizuar", "Račun pokrenut", "Nalog pokrenut"
    ),
    "deed.password-changed": Phrase(
        "Password changed", "Fjalëkalim i ndryshuar", "Lozinka promijenjena", "Lozinka promenjena"
    ),
    "deed.password-reset": Phrase(
        "Password reset", "Fjalëkalim i rivendosur", "Lozinka zamijenjena", "Lozinka zamenjena"
    ),
    "deed.factor-added": Phrase(
        "Second factor added", "Faktor i dytë i shtuar", "Drugi faktor dodan", "Drugi faktor dodat"
    ),
    "deed.factor-removed": Phrase(
        "Second factor removed",
        "Faktor i dytë i hequr",
        "Drugi faktor uklonjen",
        "Drugi faktor uklonjen",
    ),
    "deed.factors-reset": Phrase(
        "Second factors removed by an administrator",
        "Faktorët e dytë të hequr nga administratori",
        "Druge je faktore uklonio administrator",
        "Druge faktore je uklonio administrator",
    ),
    "deed.codes-made": Phrase(
        "Recovery codes made",
        "Kode rikuperimi të krijuara",
        "Kodovi za oporavak izrađeni",
        "Kodovi za oporavak napravljeni",
    ),
    "deed.record-read": Phrase(
        "Marked record read",
        "Regjistër i shënuar i lexuar",
        "Označen zapis pročitan",
        "Označen zapis pročitan",
    ),
    "deed.record-listed": Phrase(
        "Marked record shown in a list",
        "Regjistër i shënuar i shfaqur në listë",
        "Označen zapis prikazan na popisu",
        "Označen zapis prikazan u spisku",
    ),
    "deed.record-exported": Phrase(
        "Marked record saved in a file",
        "Regjistër i shënuar i ruajtur në skedar",
        "Označen zapis spremljen u datoteku",
        "Označen zapis sačuvan u datoteci",
    ),
    "deed.audit-exported": Phrase(
        "Audit saved as a file",
        "Auditi u ruajt si skedar",
        "Revizija spremljena u datoteku",
        "Revizija sačuvana u datoteku",
    ),
}
