"""The words of a record's pages: view, write, history, talk."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

_RECORD = {
    "paper.withdrawn": Phrase(
        "{owner} withdrew this record on {at}. Reason given: {reason}",
        "{owner} e tërhoqi këtë regjistër më {at}. Arsyeja: {reason}",
        "Zapis je povučen {at} (vlasnik: {owner}). Razlog: {reason}",
        "Zapis je povučen {at} (vlasnik: {owner}). Razlog: {reason}",
    ),
    "paper.waits": Phrase(
        "A second person is asked to let this version out.",
        "Një personi të dytë i është kërkuar ta lëshojë këtë version.",
        "Od druge osobe zatraženo je da odobri slanje ove verzije.",
        "Od druge osobe je zatraženo da odobri slanje ove verzije.",
    ),
    "paper.edit": Phrase("Edit", "Ndrysho", "Uredi", "Uredi"),
    "paper.answer": Phrase(
        "Answer the proposal",
        "Përgjigju propozimit",
        "Odgovori na prijedlog",
        "Odgovori na predlog",
    ),
    "paper.release": Phrase(
        "Release to partners", "Lësho te partnerët", "Pošalji partnerima", "Pošalji partnerima"
    ),
    "paper.change": Phrase(
        "Propose a change", "Propozo një ndryshim", "Predloži izmjenu", "Predloži izmenu"
    ),
    "paper.comment": Phrase("Comment", "Komento", "Komentiraj", "Komentariši"),
    "paper.withdraw": Phrase("Withdraw", "Tërhiq", "Povuci", "Povuci"),
    "paper.partners": Phrase(
        "Who was given it", "Kujt i është dhënë", "Kome je poslano", "Kome je poslato"
    ),
    "paper.given": Phrase(
        "this version, released on {at}",
        "ky version, lëshuar më {at}",
        "ova verzija, poslana {at}",
        "ova verzija, poslata {at}",
    ),
    "paper.given_older": Phrase(
        "an earlier version, released on {at}",
        "një version i mëparshëm, lëshuar më {at}",
        "ranija verzija, poslana {at}",
        "ranija verzija, poslata {at}",
    ),
    "paper.received": Phrase(
        "received, {at}", "marrë, {at}", "primljeno, {at}", "primljeno, {at}"
    ),
    "paper.changes": Phrase(
        "Proposed changes", "Ndryshime të propozuara", "Predložene izmjene", "Predložene izmene"
    ),
    "paper.open_change": Phrase(
        "Look at the proposal", "Shihni propozimin", "Pogledaj prijedlog", "Pogledaj predlog"
    ),
    "paper.comments": Phrase("Comments", "Komente", "Komentari", "Komentari"),
    "paper.older": Phrase(
        "about an earlier version",
        "për një version të mëparshëm",
        "o ranijoj verziji",
        "o ranijoj verziji",
    ),
    "paper.version": Phrase("This version", "Ky version", "Ova verzija", "Ova verzija"),
    "paper.owner": Phrase("Owner", "Pronari", "Vlasnik", "Vlasnik"),
    "paper.at": Phrase("Written on", "Shkruar më", "Napisano", "Napisano"),
    "paper.digest": Phrase("Digest", "Gjurma digjitale", "Sažetak", "Heš"),
    "paper.history": Phrase("History", "Historiku", "Povijest", "Istorija"),
}
_WRITE = {
    "write.new": Phrase("New record", "Regjistër i ri", "Novi zapis", "Novi zapis"),
    "write.check": Phrase("Continue", "Vazhdo", "Nastavi", "Nastavi"),
    "write.conflict": Phrase(
        "Somebody changed this record meanwhile",
        "Dikush e ndryshoi ndërkohë këtë regjistër",
        "Netko je u međuvremenu izmijenio ovaj zapis",
        "Neko je u međuvremenu izmenio ovaj zapis",
    ),
    "write.conflict.cure": Phrase(
        "The version of {at} is newer than the one you began with. What you wrote is kept in the "
        "form below: compare, take over what you want to keep, and go on.",
        "Versioni i datës {at} është më i ri se ai me të cilin filluat. Çka shkruat ruhet në "
        "formularin më poshtë: krahasoni, merrni ç’doni të ruani dhe vazhdoni.",
        "Verzija od {at} novija je od one s kojom ste započeli. Vaš unos ostao je u obrascu: "
        "usporedite, preuzmite što želite zadržati i nastavite.",
        "Verzija od {at} novija je od one sa kojom ste počeli. Vaš unos je ostao u obrascu ispod: "
        "uporedite, preuzmite šta želite da zadržite i nastavite.",
    ),
    "write.theirs": Phrase(
        "As it stands now", "Siç është tani", "Kako sada stoji", "Kako sada stoji"
    ),
    "write.mine": Phrase(
        "As you wrote it", "Siç e shkruat ju", "Kako ste vi napisali", "Kako ste vi napisali"
    ),
    "check.title": Phrase(
        "Check before saving",
        "Kontrolloni para se të ruani",
        "Provjerite prije spremanja",
        "Proverite pre čuvanja",
    ),
    "check.changes": Phrase("What changes", "Çfarë ndryshon", "Što se mijenja", "Šta se menja"),
    "check.same": Phrase(
        "Nothing differs from the version before.",
        "Asgjë nuk ndryshon nga versioni i mëparshëm.",
        "Nema razlike prema prethodnoj verziji.",
        "Nema razlike u odnosu na prethodnu verziju.",
    ),
    "check.whole": Phrase("The whole record", "I gjithë regjistri", "Cijeli zapis", "Ceo zapis"),
    "check.save": Phrase("Save", "Ruaj", "Spremi", "Sačuvaj"),
    "check.back": Phrase("Change", "Ndrysho", "Izmijeni", "Izmeni"),
    "difference.title": Phrase("Differences", "Dallimet", "Razlike", "Razlike"),
    "difference.field": Phrase("Field", "Fusha", "Polje", "Polje"),
    "difference.was": Phrase("Before", "Më parë", "Prije", "Pre"),
    "difference.now": Phrase("Now", "Tani", "Sada", "Sada"),
    "difference.proposed": Phrase("Proposed", "Propozuar", "Predloženo", "Predloženo"),
    "history.by": Phrase("by: {role}", "nga: {role}", "izvršio: {role}", "izvršio: {role}"),
    "history.by_person": Phrase(
        "by {name} ({role})", "nga {name} ({role})", "{name} ({role})", "{name} ({role})"
    ),
    "history.first": Phrase("First version", "Versioni i parë", "Prva verzija", "Prva verzija"),
    "history.put": Phrase("New version", "Version i ri", "Nova verzija", "Nova verzija"),
    "history.release": Phrase(
        "Released to more members",
        "Lëshuar për anëtarë të tjerë",
        "Poslano još nekim članicama",
        "Poslato još nekim članicama",
    ),
    "history.withdraw": Phrase("Withdrawn", "Tërhequr", "Povučeno", "Povučeno"),
}
_TALK = {
    "comment.others": Phrase(
        "Outside our ministry it would go to:",
        "Jashtë ministrisë sonë do t’u shkonte:",
        "Izvan našeg ministarstva poslalo bi se:",
        "Van našeg ministarstva bi se poslalo:",
    ),
    "comment.send": Phrase(
        "Save the comment", "Ruaj komentin", "Spremi komentar", "Sačuvaj komentar"
    ),
    "comment.kept": Phrase(
        "The comment is saved for our ministry.",
        "Komenti u ruajt për ministrinë tonë.",
        "Komentar je spremljen za naše ministarstvo.",
        "Komentar je sačuvan za naše ministarstvo.",
    ),
    "comment.asked": Phrase(
        "The comment is saved. It goes out when a second person confirms.",
        "Komenti u ruajt. Del kur ta konfirmojë një person i dytë.",
        "Komentar je spremljen. Šalje se kad ga potvrdi druga osoba.",
        "Komentar je sačuvan. Šalje se kad ga potvrdi druga osoba.",
    ),
    "change.about": Phrase(
        "This record belongs to {owner}. Write it as it should be: only what differs is proposed, "
        "and {owner} decides.",
        "Ky regjistër i përket: {owner}. Shkruajeni si duhet të jetë: propozohet vetëm ajo që "
        "ndryshon dhe vendos pronari.",
        "Vlasnik ovog zapisa: {owner}. Napišite ga kako bi trebao glasiti: predlaže se samo ono "
        "što je drukčije, a odlučuje vlasnik.",
        "Vlasnik ovog zapisa: {owner}. Napišite ga kako bi trebalo da glasi: predlaže se samo ono "
        "što je drugačije, a odlučuje vlasnik.",
    ),
    "change.send": Phrase("Propose", "Propozo", "Predloži", "Predloži"),
    "change.asked": Phrase(
        "The proposal is saved. It goes out when a second person confirms.",
        "Propozimi u ruajt. Del kur ta konfirmojë një person i dytë.",
        "Prijedlog je spremljen. Šalje se kad ga potvrdi druga osoba.",
        "Predlog je sačuvan. Šalje se kad ga potvrdi druga osoba.",
    ),
    "answer.title": Phrase(
        "Answer a proposed change",
        "Përgjigju një ndryshimi të propozuar",
        "Odgovor na predloženu izmjenu",
        "Odgovor na predloženu izmenu",
    ),
    "answer.older": Phrase(
        "The proposal is about an earlier version. Below it is compared with the present one.",
        "Propozimi flet për një version të mëparshëm. Më poshtë krahasohet me të tanishmin.",
        "Prijedlog se odnosi na raniju verziju. Ispod je uspoređen sa sadašnjom.",
        "Predlog se odnosi na raniju verziju. Ispod je upoređen sa sadašnjom.",
    ),
    "answer.again": Phrase(
        "This proposal was answered before. A further answer replaces it.",
        "Këtij propozimi i është përgjigjur më parë. Një përgjigje tjetër e zëvendëson.",
        "Na ovaj je prijedlog već odgovoreno. Novi odgovor zamjenjuje stari.",
        "Na ovaj predlog je već odgovoreno. Novi odgovor zamenjuje stari.",
    ),
    "answer.same": Phrase(
        "The record already says what is proposed.",
        "Regjistri tashmë e thotë atë që propozohet.",
        "Zapis već sadrži ono što se predlaže.",
        "Zapis već sadrži ono što se predlaže.",
    ),
    "answer.hint": Phrase(
        "To decline, give the reason. Accepting makes a new version of the record; both go to "
        "the partners when a second person confirms.",
        "Për të refuzuar, jepni arsyen. Pranimi krijon një version të ri të regjistrit; të dyja u "
        "shkojnë partnerëve kur ta konfirmojë një person i dytë.",
        "Za odbijanje navedite razlog. Prihvaćanjem nastaje nova verzija zapisa; oboje se šalje "
        "partnerima kad potvrdi druga osoba.",
        "Za odbijanje navedite razlog. Prihvatanjem nastaje nova verzija zapisa; oboje se šalje "
        "partnerima kad potvrdi druga osoba.",
    ),
    "answer.accept": Phrase("Accept", "Prano", "Prihvati", "Prihvati"),
    "answer.decline": Phrase("Decline", "Refuzo", "Odbij", "Odbij"),
    "answer.asked": Phrase(
        "The answer is saved. It goes out when a second person confirms.",
        "Përgjigjja u ruajt. Del kur ta konfirmojë një person i dytë.",
        "Odgovor je spremljen. Šalje se kad ga potvrdi druga osoba.",
        "Odgovor je sačuvan. Šalje se kad ga potvrdi druga osoba.",
    ),
    "verdict.open": Phrase(
        "No answer yet", "Ende pa përgjigje", "Još bez odgovora", "Još bez odgovora"
    ),
    "verdict.accepted": Phrase("Accepted", "Pranuar", "Prihvaćeno", "Prihvaćeno"),
    "verdict.declined": Phrase("Declined", "Refuzuar", "Odbijeno", "Odbijeno"),
}
PHRASES = {**_RECORD, **_WRITE, **_TALK}
