"""The words of the pages of annexes."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase

PHRASES: Mapping[str, Phrase] = {
    "annexes.title": Phrase(
        "Joint annexes", "Anekset e përbashkëta", "Zajednički dodaci", "Zajednički aneksi"
    ),
    "annexes.lead": Phrase(
        "An annex is what the ministries sign together: quantities, schedule, prices, shares."
        " Each member's own node checks it before its ministry answers.",
        "Aneksi është ajo që ministritë nënshkruajnë bashkë: sasitë, afatet, çmimet, pjesët."
        " Nyja e çdo anëtari e kontrollon para se ministria të përgjigjet.",
        "Dodatak je ono što ministarstva zajedno potpisuju: količine, rokovi, cijene, udjeli."
        " Čvor svake članice provjerava ga prije odgovora njezina ministarstva.",
        "Aneks je ono što ministarstva zajedno potpisuju: količine, rokovi, cene, udeli. Čvor"
        " svake članice ga proverava pre odgovora njenog ministarstva.",
    ),
    "annexes.caption": Phrase(
        "Annexes and their state",
        "Anekset dhe gjendja e tyre",
        "Dodaci i njihovo stanje",
        "Aneksi i njihovo stanje",
    ),
    "annexes.none": Phrase(
        "There is no annex yet. One is drafted from the result of an order's computation.",
        "Ende nuk ka aneks. Hartohet nga rezultati i llogaritjes së një porosie.",
        "Još nema dodatka. Sastavlja se iz rezultata izračuna narudžbe.",
        "Još nema aneksa. Sastavlja se iz rezultata proračuna porudžbine.",
    ),
    "annex.state": Phrase("State", "Gjendja", "Stanje", "Stanje"),
    "annex.state.drafted": Phrase("Drafted", "E hartuar", "Nacrt", "Nacrt"),
    "annex.our_check": Phrase("Our check", "Kontrolli ynë", "Naša provjera", "Naša provera"),
    "annex.total": Phrase("Total", "Gjithsej", "Ukupno", "Ukupno"),
    "annex.owner": Phrase("Drafted by", "Hartuar nga", "Sastavlja", "Sastavlja"),
    "annex.not_checked": Phrase(
        "not checked", "pa kontrolluar", "nije provjereno", "nije provereno"
    ),
    "annex.summary": Phrase(
        "{total} in all, {members} members, {lines} deliveries.",
        "{total} gjithsej, {members} anëtarë, {lines} dorëzime.",
        "Ukupno {total}, članica: {members}, isporuka: {lines}.",
        "Ukupno {total}, članica: {members}, isporuka: {lines}.",
    ),
    "annex.check": Phrase(
        "Our own check", "Kontrolli ynë", "Naša vlastita provjera", "Naša sopstvena provera"
    ),
    "annex.check.open": Phrase(
        "Our node has not checked this version. Until then our ministry cannot answer.",
        "Nyja jonë nuk e ka kontrolluar këtë version. Deri atëherë ministria jonë nuk përgjigjet"
        " dot.",
        "Naš čvor nije provjerio ovu inačicu. Dotad naše ministarstvo ne može odgovoriti.",
        "Naš čvor nije proverio ovu verziju. Do tada naše ministarstvo ne može da odgovori.",
    ),
    "annex.check.verified": Phrase(
        "Reckoned again from the records: everything holds to the cent. Our share is not above"
        " {compared}.",
        "U rillogarit nga regjistrimet: gjithçka qëndron deri në cent. Pjesa jonë nuk është mbi:"
        " {compared}.",
        "Ponovno izračunato iz zapisa: sve je točno u cent. Naš udio nije veći od: {compared}.",
        "Ponovo izračunato iz zapisa: sve je tačno u cent. Naš udeo nije veći od: {compared}.",
    ),
    "annex.check.refused": Phrase(
        "Our node refuses this version: {count} faults.",
        "Nyja jonë e refuzon këtë version: {count} gabime.",
        "Naš čvor odbija ovu inačicu, broj pogrešaka: {count}.",
        "Naš čvor odbija ovu verziju, broj grešaka: {count}.",
    ),
    "annex.check.do": Phrase("Check it now", "Kontrollo tani", "Provjeri sada", "Proveri sada"),
    "annex.check.again": Phrase(
        "Check it again", "Kontrollo sërish", "Provjeri ponovno", "Proveri ponovo"
    ),
    "annex.faults.caption": Phrase(
        "What our node found",
        "Çfarë gjeti nyja jonë",
        "Što je naš čvor našao",
        "Šta je naš čvor našao",
    ),
    "annex.fault": Phrase(
        "What is wrong", "Çfarë nuk shkon", "Što nije u redu", "Šta nije u redu"
    ),
    "annex.fault.place": Phrase("Where", "Ku", "Gdje", "Gde"),
    "annex.fault.found": Phrase("In the annex", "Në aneks", "U dodatku", "U aneksu"),
    "annex.fault.expected": Phrase(
        "From the records", "Nga regjistrimet", "Iz zapisa", "Iz zapisa"
    ),
    "annex.period": Phrase(
        "period {number}", "periudha {number}", "razdoblje {number}", "period {number}"
    ),
    "annex.propose": Phrase(
        "Send to the members and open the vote",
        "Dërgo anëtarëve dhe hap votimin",
        "Pošalji članicama i otvori glasovanje",
        "Pošalji članicama i otvori glasanje",
    ),
    "annex.propose.lead": Phrase(
        "The annex and what it rests on would leave for {members}. All of them must approve.",
        "Aneksi dhe ajo ku mbështetet do t'u shkojë: {members}. Duhet ta miratojnë të gjithë.",
        "Dodatak i ono na čemu počiva otišli bi članicama: {members}. Sve ga moraju odobriti.",
        "Aneks i ono na čemu počiva otišli bi članicama: {members}. Sve moraju da ga odobre.",
    ),
    "annex.propose.do": Phrase(
        "Send and open the vote",
        "Dërgo dhe hap votimin",
        "Pošalji i otvori glasovanje",
        "Pošalji i otvori glasanje",
    ),
    "annex.nothing_else_leaves": Phrase(
        "The members have everything that it rests on.",
        "Anëtarët e kanë gjithçka ku mbështetet.",
        "Članice imaju sve na čemu počiva.",
        "Članice imaju sve na čemu počiva.",
    ),
    "annex.draft": Phrase(
        "Draft the joint annex",
        "Harto aneksin e përbashkët",
        "Sastavi zajednički dodatak",
        "Sastavi zajednički aneks",
    ),
    "annex.make_order": Phrase(
        "Make our national order",
        "Bëj porosinë tonë kombëtare",
        "Sastavi našu nacionalnu narudžbu",
        "Sastavi našu nacionalnu porudžbinu",
    ),
    "annex.advice": Phrase(
        "Advice on this purchase",
        "Këshilla për këtë blerje",
        "Savjeti o ovoj kupnji",
        "Saveti o ovoj kupovini",
    ),
    "annex.files": Phrase("Files:", "Skedarë:", "Datoteke:", "Datoteke:"),
    "annex.shares": Phrase("Who pays what", "Kush paguan çfarë", "Tko što plaća", "Ko šta plaća"),
    "annex.shares.described": Phrase(
        "One bar for each member: what it pays in all.",
        "Një shirit për çdo anëtar: sa paguan gjithsej.",
        "Po jedna traka za svaku članicu: koliko ukupno plaća.",
        "Po jedna traka za svaku članicu: koliko ukupno plaća.",
    ),
    "annex.shares.caption": Phrase(
        "Shares, {currency}", "Pjesët, {currency}", "Udjeli, {currency}", "Udeli, {currency}"
    ),
    "annex.paid": Phrase("Pays", "Paguan", "Plaća", "Plaća"),
    "annex.units": Phrase("Units", "Njësi", "Jedinica", "Jedinica"),
    "annex.rule": Phrase(
        "Everybody pays its own deliveries; common costs are split {rule}.",
        "Secili paguan dorëzimet e veta; kostot e përbashkëta ndahen {rule}.",
        "Svatko plaća svoje isporuke; zajednički troškovi dijele se {rule}.",
        "Svako plaća svoje isporuke; zajednički troškovi dele se {rule}.",
    ),
    "annex.capped": Phrase(
        "Nobody pays more than alone on its share of the market.",
        "Askush nuk paguan më shumë se i vetëm në pjesën e vet të tregut.",
        "Nitko ne plaća više nego sam na svojem udjelu tržišta.",
        "Niko ne plaća više nego sam na svom udelu tržišta.",
    ),
    "annex.bound": Phrase(
        "No order for these needs can cost less than {bound}.",
        "Asnjë porosi për këto nevoja nuk mund të kushtojë më pak se {bound}.",
        "Nijedna narudžba za te potrebe ne može stajati manje od {bound}.",
        "Nijedna porudžbina za te potrebe ne može da košta manje od {bound}.",
    ),
    "annex.lines.caption": Phrase(
        "Deliveries, {currency}",
        "Dorëzimet, {currency}",
        "Isporuke, {currency}",
        "Isporuke, {currency}",
    ),
    "annex.nodes": Phrase(
        "What each member's node found",
        "Çfarë gjeti nyja e çdo anëtari",
        "Što je našao čvor svake članice",
        "Šta je našao čvor svake članice",
    ),
    "annex.nodes.lead": Phrase(
        "A member's verdict arrives with its answer.",
        "Vlerësimi i një anëtari vjen me përgjigjen e tij.",
        "Nalaz članice stiže s njezinim odgovorom.",
        "Nalaz članice stiže sa njenim odgovorom.",
    ),
    "annex.version": Phrase("This version", "Ky version", "Ova inačica", "Ova verzija"),
    "annex.whole_record": Phrase(
        "The whole record", "Regjistrimi i plotë", "Cijeli zapis", "Ceo zapis"
    ),
    "annex.done.verified": Phrase(
        "Our node verified the annex.",
        "Nyja jonë e verifikoi aneksin.",
        "Naš je čvor provjerio dodatak.",
        "Naš čvor je proverio aneks.",
    ),
    "annex.done.refused": Phrase(
        "Our node refused the annex: {count} faults.",
        "Nyja jonë e refuzoi aneksin: {count} gabime.",
        "Naš je čvor odbio dodatak, broj pogrešaka: {count}.",
        "Naš čvor je odbio aneks, broj grešaka: {count}.",
    ),
    "annex.done.proposed": Phrase(
        "The annex is with its members; the vote is open.",
        "Aneksi është te anëtarët; votimi është i hapur.",
        "Dodatak je kod članica; glasovanje je otvoreno.",
        "Aneks je kod članica; glasanje je otvoreno.",
    ),
    "annex.done.drafted": Phrase(
        "The annex is drafted for our own ministry.",
        "Aneksi u hartua për ministrinë tonë.",
        "Dodatak je sastavljen za naše ministarstvo.",
        "Aneks je sastavljen za naše ministarstvo.",
    ),
    "annex.pdf.kicker": Phrase(
        "Joint annex", "Aneks i përbashkët", "Zajednički dodatak", "Zajednički aneks"
    ),
    "annex.pdf.nature": Phrase(
        "Each state orders and pays its own share under its own law. This annex commits nobody"
        " before its national order is signed.",
        "Çdo shtet porosit dhe paguan pjesën e vet sipas ligjit të vet. Ky aneks nuk detyron"
        " askënd para nënshkrimit të porosisë kombëtare.",
        "Svaka država naručuje i plaća svoj udio po vlastitom pravu. Ovaj dodatak nikoga ne"
        " obvezuje prije potpisa nacionalne narudžbe.",
        "Svaka država naručuje i plaća svoj udeo po sopstvenom pravu. Ovaj aneks nikoga ne"
        " obavezuje pre potpisa nacionalne porudžbine.",
    ),
    "annex.pdf.schedule": Phrase(
        "Units by delivery day",
        "Njësi sipas ditës së dorëzimit",
        "Jedinice po danu isporuke",
        "Jedinice po danu isporuke",
    ),
    "annex.pdf.approved": Phrase(
        "Approved by all members.",
        "I miratuar nga të gjithë anëtarët.",
        "Odobrile su ga sve članice.",
        "Odobrile su ga sve članice.",
    ),
    "annex.pdf.open": Phrase(
        "Not approved by all members.",
        "Jo i miratuar nga të gjithë anëtarët.",
        "Nisu ga odobrile sve članice.",
        "Nisu ga odobrile sve članice.",
    ),
    "annex.task.send": Phrase(
        "Send the joint annex “{title}”",
        "Dërgoni aneksin e përbashkët “{title}”",
        "Pošaljite zajednički dodatak „{title}”",
        "Pošaljite zajednički aneks „{title}”",
    ),
    "annex.task.check": Phrase(
        "Check the joint annex “{title}”",
        "Kontrolloni aneksin e përbashkët “{title}”",
        "Provjerite zajednički dodatak „{title}”",
        "Proverite zajednički aneks „{title}”",
    ),
    "annex.task.order": Phrase(
        "Make our order from the annex “{title}”",
        "Bëni porosinë tonë nga aneksi “{title}”",
        "Sastavite našu narudžbu iz dodatka „{title}”",
        "Sastavite našu porudžbinu iz aneksa „{title}”",
    ),
}
