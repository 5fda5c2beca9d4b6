"""The words of accession: candidates, invitations, what a newcomer sees."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

CANDIDATES: dict[str, Phrase] = {
    "candidates": Phrase("Candidates", "Kandidatët", "Kandidatkinje", "Kandidati"),
    "candidates.lead": Phrase(
        "States on their way in, each with what shows it. Membership needs the approval of all"
        " members.",
        "Shtetet në rrugë drejt anëtarësimit, secili me provën. Anëtarësia kërkon miratimin e të"
        " gjithë anëtarëve.",
        "Države na putu k članstvu, svaka s dokazom. Za članstvo je potrebno odobrenje svih"
        " članica.",
        "Države na putu ka članstvu, svaka sa dokazom. Za članstvo je potrebno odobrenje svih"
        " članica.",
    ),
    "candidate.new": Phrase(
        "Add a candidate", "Shto një kandidat", "Dodaj kandidatkinju", "Dodaj kandidata"
    ),
    "candidate.awaits": Phrase(
        "Membership is not decided yet",
        "Anëtarësia ende nuk është vendosur",
        "O članstvu još nije odlučeno",
        "O članstvu još nije odlučeno",
    ),
    "candidate.history": Phrase(
        "The way so far", "Rruga deri tani", "Dosadašnji put", "Dosadašnji put"
    ),
    "candidate.state": Phrase("State", "Shteti", "Država", "Država"),
    "candidate.stage": Phrase("Stage", "Faza", "Faza", "Faza"),
    "candidate.on": Phrase("Since", "Që nga", "Od", "Od"),
    "candidate.proof": Phrase("What shows it", "Prova", "Dokaz", "Dokaz"),
    "candidate.proof.help": Phrase(
        "Where anybody can read it: a document, a statement, a page.",
        "Ku mund ta lexojë kushdo: dokument, deklaratë, faqe.",
        "Gdje to svatko može pročitati: dokument, izjava, stranica.",
        "Gde to svako može da pročita: dokument, izjava, stranica.",
    ),
    "candidate.mark": Phrase("Confidence", "Besueshmëria", "Pouzdanost", "Pouzdanost"),
    "candidate.eligible": Phrase(
        "May it join?", "A mund të bashkohet?", "Može li pristupiti?", "Može li da pristupi?"
    ),
    "candidate.eligible.lead": Phrase(
        "Advice from dated facts. It warns and never refuses: the members decide together.",
        "Këshillë nga fakte me datë. Paralajmëron e nuk refuzon kurrë: anëtarët vendosin bashkë.",
        "Savjet iz datiranih činjenica. Upozorava i nikad ne odbija: članice odlučuju zajedno.",
        "Savet iz datiranih činjenica. Upozorava i nikad ne odbija: članice odlučuju zajedno.",
    ),
    "candidate.sees": Phrase("What it sees", "Çfarë sheh", "Što vidi", "Šta vidi"),
    "candidate.sees.lead": Phrase(
        "Of our records it sees {already} today. As a member it would see {new} more. {withheld}"
        " would stay closed.",
        "Nga regjistrimet tona sot sheh {already}. Si anëtar do të shihte edhe {new}."
        " {withheld} do"
        " të mbeteshin të mbyllura.",
        "Od naših zapisa danas ih vidi {already}. Kao članica vidjela bi ih još {new}. Zatvoreno"
        " bi ostalo: {withheld}.",
        "Od naših zapisa danas ih vidi {already}. Kao članica videla bi ih još {new}. Zatvoreno bi"
        " ostalo: {withheld}.",
    ),
    "candidate.preview": Phrase(
        "See the exact list",
        "Shih listën e saktë",
        "Pogledaj točan popis",
        "Pogledaj tačan spisak",
    ),
    "candidate.pinned": Phrase(
        "Its node is known here",
        "Nyja e tij njihet këtu",
        "Njezin je čvor ovdje poznat",
        "Njen čvor je ovde poznat",
    ),
    "candidate.not_pinned": Phrase(
        "Its node is not known here",
        "Nyja e tij nuk njihet këtu",
        "Njezin čvor ovdje nije poznat",
        "Njen čvor ovde nije poznat",
    ),
    "candidate.pin": Phrase(
        "Two people compare the fingerprints in person; then the operator runs:",
        "Dy persona i krahasojnë gjurmët ballë për ballë; pastaj operatori ekzekuton:",
        "Dvije osobe osobno usporede otiske; potom operater pokreće:",
        "Dva lica lično uporede otiske; potom operater pokreće:",
    ),
    "candidate.move": Phrase(
        "Move it on", "Kaloje në fazën tjetër", "Pomakni dalje", "Pomeri dalje"
    ),
    "candidate.move.do": Phrase("Save the stage", "Ruaj fazën", "Spremi fazu", "Sačuvaj fazu"),
    "candidate.release": Phrase(
        "Release this version to partners",
        "Lësho këtë version te partnerët",
        "Pusti ovu inačicu partnerima",
        "Pusti ovu verziju partnerima",
    ),
    "done.moved": Phrase(
        "The stage was saved.", "Faza u ruajt.", "Faza je spremljena.", "Faza je sačuvana."
    ),
    "done.opened": Phrase(
        "The records were opened.",
        "Regjistrimet u hapën.",
        "Zapisi su otvoreni.",
        "Zapisi su otvoreni.",
    ),
    "preview": Phrase(
        "What {state} sees of our records",
        "Çfarë sheh {state} nga regjistrimet tona",
        "Što {state} vidi od naših zapisa",
        "Šta {state} vidi od naših zapisa",
    ),
    "preview.lead": Phrase(
        "Nothing old becomes visible to {state} by itself. Each owner opens its own records, after"
        " the decision, with a second person.",
        "Asgjë e vjetër nuk bëhet vetvetiu e dukshme për: {state}. Çdo zotërues i hap regjistrimet"
        " e veta, pas vendimit, me një person të dytë.",
        "Ništa staro ne postaje samo od sebe vidljivo: {state}. Svaka vlasnica otvara svoje"
        " zapise,"
        " nakon odluke, uz drugu osobu.",
        "Ništa staro ne postaje samo od sebe vidljivo: {state}. Svaka vlasnica otvara svoje"
        " zapise,"
        " posle odluke, uz drugo lice.",
    ),
    "preview.new": Phrase("Would be opened", "Do të hapeshin", "Otvorilo bi se", "Otvorilo bi se"),
    "preview.already": Phrase(
        "Visible already", "Tashmë të dukshme", "Već vidljivo", "Već vidljivo"
    ),
    "preview.withheld": Phrase(
        "Would stay closed",
        "Do të mbeteshin të mbyllura",
        "Ostalo bi zatvoreno",
        "Ostalo bi zatvoreno",
    ),
    "preview.others": Phrase(
        "Records of other members are opened by their owners, on their own nodes.",
        "Regjistrimet e anëtarëve të tjerë i hapin zotëruesit, në nyjat e tyre.",
        "Zapise drugih članica otvaraju njihove vlasnice, na svojim čvorovima.",
        "Zapise drugih članica otvaraju njihove vlasnice, na svojim čvorovima.",
    ),
    "preview.later": Phrase(
        "They can be opened once all members have approved the membership.",
        "Mund të hapen pasi të gjithë anëtarët ta kenë miratuar anëtarësinë.",
        "Mogu se otvoriti kad sve članice odobre članstvo.",
        "Mogu se otvoriti kad sve članice odobre članstvo.",
    ),
    "opening": Phrase(
        "Open records to a new member",
        "Hapja e regjistrimeve për një anëtar të ri",
        "Otvaranje zapisa novoj članici",
        "Otvaranje zapisa novoj članici",
    ),
    "opening.ask": Phrase(
        "Ask a second person to open {count} records",
        "Kërko që një person i dytë të hapë {count} regjistrime",
        "Zatraži od druge osobe otvaranje zapisa: {count}",
        "Zatraži od drugog lica otvaranje zapisa: {count}",
    ),
    "opening.lead": Phrase(
        "{state} will see exactly these records. What was seen cannot be unseen.",
        "{state} do të shohë pikërisht këto regjistrime. Ajo që u pa nuk mund të zhbëhet.",
        "{state} će vidjeti upravo ove zapise. Što je viđeno, ne može se poništiti.",
        "{state} će videti upravo ove zapise. Što je viđeno, ne može se poništiti.",
    ),
    "opening.waits": Phrase(
        "{count} records wait for a second person before {state} sees them.",
        "{count} regjistrime presin një person të dytë para se t'i shohë {state}.",
        "Zapisa koji čekaju drugu osobu prije nego što ih vidi {state}: {count}.",
        "Zapisa koji čekaju drugo lice pre nego što ih vidi {state}: {count}.",
    ),
    "invitations": Phrase("Who was invited", "Kush u ftua", "Tko je pozvan", "Ko je pozvan"),
    "invitations.lead": Phrase(
        "Every invitation with its day and what shows it. Whoever is not listed here was not"
        " invited by the record.",
        "Çdo ftesë me datën dhe provën. Kush nuk është këtu, sipas regjistrit nuk është ftuar.",
        "Svaki poziv s danom i dokazom. Tko ovdje nije naveden, prema zapisu nije pozvan.",
        "Svaki poziv sa danom i dokazom. Ko ovde nije naveden, prema zapisu nije pozvan.",
    ),
    "invitations.caption": Phrase("Invitations", "Ftesat", "Pozivi", "Pozivi"),
    "invitations.none": Phrase(
        "No invitation is recorded.",
        "Nuk është regjistruar asnjë ftesë.",
        "Nije zapisan nijedan poziv.",
        "Nije zapisan nijedan poziv.",
    ),
    "invitations.answer": Phrase(
        "An answer that can be given",
        "Përgjigje që mund të jepet",
        "Odgovor koji se može dati",
        "Odgovor koji se može dati",
    ),
    "invitations.answer.help": Phrase(
        "It says only what the records show. Publication needs its own second person.",
        "Thotë vetëm atë që tregojnë regjistrimet. Publikimi kërkon personin e vet të dytë.",
        "Kaže samo ono što zapisi pokazuju. Objava traži svoju drugu osobu.",
        "Kaže samo ono što zapisi pokazuju. Objava traži svoje drugo lice.",
    ),
    "invitations.said": Phrase(
        "According to our records these states were invited: {names}.",
        "Sipas regjistrimeve tona u ftuan këto shtete: {names}.",
        "Prema našim zapisima pozvane su ove države: {names}.",
        "Prema našim zapisima pozvane su ove države: {names}.",
    ),
    "invitations.said.none": Phrase(
        "According to our records no state was invited.",
        "Sipas regjistrimeve tona nuk u ftua asnjë shtet.",
        "Prema našim zapisima nije pozvana nijedna država.",
        "Prema našim zapisima nije pozvana nijedna država.",
    ),
}
