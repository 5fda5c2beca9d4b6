"""The words of what is done about a vote: send, confirm, decide, close, certify."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

ACTS: dict[str, Phrase] = {
    "deadline": Phrase("Answer wanted by", "Përgjigje deri më", "Odgovor do", "Odgovor do"),
    "deadline.help": Phrase(
        "The last day, in UTC. Silence never counts as approval.",
        "Dita e fundit, sipas UTC. Heshtja nuk vlen kurrë si miratim.",
        "Zadnji dan, po UTC-u. Šutnja nikad nije odobrenje.",
        "Poslednji dan, po UTC-u. Ćutanje nikad nije odobrenje.",
    ),
    "deadline.left": Phrase(
        "{days} days left", "edhe {days} ditë", "još dana: {days}", "još dana: {days}"
    ),
    "deadline.today": Phrase("today", "sot", "danas", "danas"),
    "deadline.past": Phrase(
        "{days} days ago", "para {days} ditësh", "prošlo dana: {days}", "prošlo dana: {days}"
    ),
    "text": Phrase(
        "Words to the ministries",
        "Fjalë për ministritë",
        "Riječ ministarstvima",
        "Reč ministarstvima",
    ),
    "text.help": Phrase(
        "What they should know before deciding. Every ministry reads it.",
        "Çfarë duhet të dinë para se të vendosin. E lexon çdo ministri.",
        "Što trebaju znati prije odluke. Čita ga svako ministarstvo.",
        "Šta treba da znaju pre odluke. Čita ga svako ministarstvo.",
    ),
    "send": Phrase(
        "Send to the ministries",
        "Dërgoje te ministritë",
        "Uputi ministarstvima",
        "Uputi ministarstvima",
    ),
    "send.lead": Phrase(
        "A second person of this ministry confirms before anything leaves.",
        "Një person i dytë i kësaj ministrie e konfirmon para se të dalë gjë.",
        "Druga osoba ovog ministarstva potvrđuje prije nego što išta ode.",
        "Drugo lice ovog ministarstva potvrđuje pre nego što išta ode.",
    ),
    "send.do": Phrase(
        "Ask a second person",
        "Kërko një person të dytë",
        "Zatraži drugu osobu",
        "Zatraži drugo lice",
    ),
    "leaves": Phrase("What would leave", "Çfarë do të dilte", "Što bi otišlo", "Šta bi otišlo"),
    "releasing": Phrase(
        "Released with it: {count} records",
        "Lëshohen bashkë me të: {count} regjistrime",
        "Pušta se uz to zapisa: {count}",
        "Pušta se uz to zapisa: {count}",
    ),
    "releasing.none": Phrase(
        "Everything of ours that it lists has been released already.",
        "Gjithçka jona që ai rendit është lëshuar tashmë.",
        "Sve naše što navodi već je pušteno.",
        "Sve naše što navodi već je pušteno.",
    ),
    "confirm": Phrase(
        "Check and confirm", "Kontrollo dhe konfirmo", "Provjeri i potvrdi", "Proveri i potvrdi"
    ),
    "confirm.lead": Phrase(
        "This leaves the ministry and cannot be called back. Whoever drafted it cannot confirm"
        " it.",
        "Kjo del nga ministria dhe nuk mund të kthehet. Kush e ka hartuar nuk mund ta konfirmojë.",
        "To napušta ministarstvo i ne može se opozvati. Tko ga je izradio, ne može ga potvrditi.",
        "To napušta ministarstvo i ne može se opozvati. Ko ga je izradio, ne može da ga potvrdi.",
    ),
    "confirm.do": Phrase(
        "Confirm and send", "Konfirmo dhe dërgo", "Potvrdi i pošalji", "Potvrdi i pošalji"
    ),
    "refuse.reason": Phrase("Why it goes back", "Pse kthehet", "Zašto se vraća", "Zašto se vraća"),
    "refuse.do": Phrase("Send back", "Ktheje", "Vrati", "Vrati"),
    "was_refused": Phrase("Sent back:", "U kthye:", "Vraćeno:", "Vraćeno:"),
    "waits_second": Phrase(
        "A second person of this ministry has to confirm.",
        "Një person i dytë i kësaj ministrie duhet ta konfirmojë.",
        "Druga osoba ovog ministarstva treba potvrditi.",
        "Drugo lice ovog ministarstva treba da potvrdi.",
    ),
    "decide": Phrase("Decide", "Vendos", "Odluči", "Odluči"),
    "decide.again": Phrase(
        "Change our answer",
        "Ndrysho përgjigjen tonë",
        "Promijeni naš odgovor",
        "Promeni naš odgovor",
    ),
    "decide.do": Phrase(
        "Sign and send", "Nënshkruaj dhe dërgo", "Potpiši i pošalji", "Potpiši i pošalji"
    ),
    "explain": Phrase(
        "Reason or reservation", "Arsyeja ose rezerva", "Razlog ili zadrška", "Razlog ili rezerva"
    ),
    "explain.help": Phrase(
        "Needed for a return and for a reservation; a plain approval has none. All ministries"
        " read it.",
        "Duhet për kthim dhe për rezervë; miratimi i thjeshtë nuk e ka. E lexojnë të gjitha"
        " ministritë.",
        "Nužno za vraćanje i za zadršku; obično odobrenje ga nema. Čitaju ga sva ministarstva.",
        "Potrebno za vraćanje i za rezervu; obično odobrenje ga nema. Čitaju ga sva ministarstva.",
    ),
    "office": Phrase("Office", "Funksioni", "Dužnost", "Funkcija"),
    "office.help": Phrase(
        "On whose authority, for instance Minister of Defence. No name is needed.",
        "Me autoritetin e kujt, për shembull ministri i Mbrojtjes. Emri nuk nevojitet.",
        "U čije ime, na primjer ministar obrane. Ime nije potrebno.",
        "U čije ime, na primer ministar odbrane. Ime nije potrebno.",
    ),
    "capacity": Phrase("Capacity", "Cilësia", "Svojstvo", "Svojstvo"),
    "capacity.full": Phrase("in office", "në detyrë", "na dužnosti", "na dužnosti"),
    "capacity.acting": Phrase(
        "acting", "në detyrë të përkohshme", "vršitelj dužnosti", "vršilac dužnosti"
    ),
    "check": Phrase(
        "Check your answers", "Kontrolloni përgjigjet", "Provjerite odgovore", "Proverite odgovore"
    ),
    "nature": Phrase(
        "This is a political decision about a non-binding document. It creates no obligation under"
        " international law. It is signed with the key of this ministry and cannot be taken back,"
        " only changed by a later answer until the close.",
        "Ky është vendim politik për një dokument jodetyrues. Nuk krijon detyrim sipas së drejtës"
        " ndërkombëtare. Nënshkruhet me çelësin e kësaj ministrie dhe nuk mund të tërhiqet, vetëm"
        " të ndryshohet me një përgjigje të mëvonshme deri në mbyllje.",
        "Ovo je politička odluka o neobvezujućem dokumentu. Ne stvara obvezu po međunarodnom"
        " pravu."
        " Potpisuje se ključem ovog ministarstva i ne može se povući, samo promijeniti kasnijim"
        " odgovorom do zaključenja.",
        "Ovo je politička odluka o neobavezujućem dokumentu. Ne stvara obavezu po međunarodnom"
        " pravu. Potpisuje se ključem ovog ministarstva i ne može se povući, samo promeniti"
        " kasnijim odgovorom do zaključenja.",
    ),
    "close": Phrase("Close the decision", "Mbyll vendimin", "Zaključi odluku", "Zaključi odluku"),
    "close.lead": Phrase(
        "The answers above become final. After that the certificate can be downloaded.",
        "Përgjigjet e mësipërme bëhen përfundimtare. Pas kësaj mund të shkarkohet certifikata.",
        "Gornji odgovori postaju konačni. Potom se može preuzeti potvrda.",
        "Gornji odgovori postaju konačni. Potom se može preuzeti potvrda.",
    ),
    "close.do": Phrase(
        "Close for good", "Mbyll përfundimisht", "Zaključi konačno", "Zaključi konačno"
    ),
    "certificate.json": Phrase(
        "Certificate to verify (JSON)",
        "Certifikata për verifikim (JSON)",
        "Potvrda za provjeru (JSON)",
        "Potvrda za proveru (JSON)",
    ),
    "certificate.pdf": Phrase(
        "Certificate to read (PDF)",
        "Certifikata për lexim (PDF)",
        "Potvrda za čitanje (PDF)",
        "Potvrda za čitanje (PDF)",
    ),
    "certificate.how": Phrase(
        "Anybody with the identity files of the members can check the JSON file without a"
        " network:",
        "Kushdo që ka skedarët e identitetit të anëtarëve mund ta kontrollojë skedarin JSON pa"
        " rrjet:",
        "Svatko tko ima identifikacijske datoteke članica može provjeriti JSON datoteku bez"
        " mreže:",
        "Svako ko ima identifikacione datoteke članica može da proveri JSON datoteku bez mreže:",
    ),
    "nature.short": Phrase(
        "A political decision about a non-binding document. It creates no obligation under"
        " international law.",
        "Vendim politik për një dokument jodetyrues. Nuk krijon detyrim sipas së drejtës"
        " ndërkombëtare.",
        "Politička odluka o neobvezujućem dokumentu. Ne stvara obvezu po međunarodnom pravu.",
        "Politička odluka o neobavezujućem dokumentu. Ne stvara obavezu po međunarodnom pravu.",
    ),
    "pdf.kicker": Phrase(
        "Certificate of a joint decision",
        "Certifikatë e një vendimi të përbashkët",
        "Potvrda o zajedničkoj odluci",
        "Potvrda o zajedničkoj odluci",
    ),
    "pdf.adopted": Phrase(
        "Approved by all ministries that take part.",
        "E miratuar nga të gjitha ministritë pjesëmarrëse.",
        "Odobrila su sva ministarstva koja sudjeluju.",
        "Odobrila su sva ministarstva koja učestvuju.",
    ),
    "pdf.not-adopted": Phrase(
        "Not approved by all ministries that take part.",
        "Nuk u miratua nga të gjitha ministritë pjesëmarrëse.",
        "Nisu ga odobrila sva ministarstva koja sudjeluju.",
        "Nisu ga odobrila sva ministarstva koja učestvuju.",
    ),
    "pdf.open": Phrase("Not decided.", "E pavendosur.", "Nije odlučeno.", "Nije odlučeno."),
    "pdf.proof": Phrase(
        "Digest of the certificate file (SHA-256)",
        "Gjurma digjitale e skedarit të certifikatës (SHA-256)",
        "Sažetak datoteke potvrde (SHA-256)",
        "Heš datoteke potvrde (SHA-256)",
    ),
    "pdf.how": Phrase(
        "How to check it", "Si kontrollohet", "Kako se provjerava", "Kako se proverava"
    ),
    "pdf.step1": Phrase(
        "This page proves nothing by itself. Save the attached file certificate.json.",
        "Kjo faqe nuk provon asgjë vetë. Ruani skedarin e bashkëngjitur certificate.json.",
        "Ova stranica sama ništa ne dokazuje. Spremite priloženu datoteku certificate.json.",
        "Ova stranica sama ništa ne dokazuje. Sačuvajte priloženu datoteku certificate.json.",
    ),
    "pdf.step2": Phrase(
        "Put the identity files of the ministries that you trust into a folder named identities.",
        "Vendosni skedarët e identitetit të ministrive që u besoni në një dosje identities.",
        "Stavite identifikacijske datoteke ministarstava kojima vjerujete u mapu identities.",
        "Stavite identifikacione datoteke ministarstava kojima verujete u fasciklu identities.",
    ),
    "pdf.step3": Phrase(
        "Run this on any machine; it needs no network:",
        "Ekzekutoni këtë në çdo kompjuter; nuk kërkon rrjet:",
        "Pokrenite ovo na bilo kojem računalu; mreža nije potrebna:",
        "Pokrenite ovo na bilo kom računaru; mreža nije potrebna:",
    ),
    "certificate.none": Phrase(
        "There is no certificate yet",
        "Ende nuk ka certifikatë",
        "Potvrde još nema",
        "Potvrde još nema",
    ),
    "back": Phrase("Back", "Kthehu", "Natrag", "Nazad"),
    "task.confirm": Phrase(
        "Confirm that it leaves: {title}",
        "Konfirmoni që të dalë: {title}",
        "Potvrdite da može otići: {title}",
        "Potvrdite da može da ode: {title}",
    ),
    "task.decide": Phrase(
        "Decide: {title}", "Vendosni: {title}", "Odlučite: {title}", "Odlučite: {title}"
    ),
    "task.close": Phrase(
        "Close the decision: {title}",
        "Mbyllni vendimin: {title}",
        "Zaključite odluku: {title}",
        "Zaključite odluku: {title}",
    ),
    "task.revise": Phrase(
        "A ministry asks for another text: {title}",
        "Një ministri kërkon tekst tjetër: {title}",
        "Jedno ministarstvo traži drugi tekst: {title}",
        "Jedno ministarstvo traži drugi tekst: {title}",
    ),
    "task.open": Phrase(
        "Confirm the opening of records: {title}",
        "Konfirmoni hapjen e regjistrimeve: {title}",
        "Potvrdite otvaranje zapisa: {title}",
        "Potvrdite otvaranje zapisa: {title}",
    ),
    "done.frozen": Phrase(
        "The plan is frozen.", "Plani u ngri.", "Plan je zamrznut.", "Plan je zamrznut."
    ),
    "done.submitted": Phrase(
        "A second person was asked to confirm.",
        "U kërkua konfirmimi i një personi të dytë.",
        "Zatražena je potvrda druge osobe.",
        "Zatražena je potvrda drugog lica.",
    ),
    "done.sent": Phrase(
        "It was sent to the ministries.",
        "U dërgua te ministritë.",
        "Upućeno je ministarstvima.",
        "Upućeno je ministarstvima.",
    ),
    "done.refused": Phrase("It was sent back.", "U kthye.", "Vraćeno je.", "Vraćeno je."),
    "done.decided": Phrase(
        "Our answer was signed.",
        "Përgjigjja jonë u nënshkrua.",
        "Naš je odgovor potpisan.",
        "Naš odgovor je potpisan.",
    ),
    "done.closed": Phrase(
        "The decision is closed.",
        "Vendimi u mbyll.",
        "Odluka je zaključena.",
        "Odluka je zaključena.",
    ),
}

PHRASES = {f"council.{key}": phrase for key, phrase in ACTS.items()}
