"""The words of what leaves the ministry: audiences, releases, requests, withdrawals."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

_WHO = {
    "who.title": Phrase(
        "Who can see this:", "Kush mund ta shohë:", "Tko ovo može vidjeti:", "Ko ovo može da vidi:"
    ),
    "who.will": Phrase(
        "Who will see this:", "Kush do ta shohë:", "Tko će ovo vidjeti:", "Ko će ovo videti:"
    ),
    "who.us": Phrase(
        "only us ({us}). It has not left the ministry.",
        "vetëm ne ({us}). Nuk ka dalë nga ministria.",
        "samo mi ({us}). Nije napustilo ministarstvo.",
        "samo mi ({us}). Nije napustilo ministarstvo.",
    ),
    "who.members": Phrase(
        "only these members: {members}.",
        "vetëm këta anëtarë: {members}.",
        "samo ove članice: {members}.",
        "samo ove članice: {members}.",
    ),
    "who.everybody": Phrase(
        "everybody. It is published.",
        "të gjithë. Është botuar.",
        "svi. Javno je objavljeno.",
        "svi. Javno je objavljeno.",
    ),
    "who.all": Phrase(
        "Everybody (published)", "Të gjithë (botuar)", "Svi (objavljeno)", "Svi (objavljeno)"
    ),
    "who.PUBLIC": Phrase(
        "Public: everyone in these ministries may read it.",
        "Publike: mund ta lexojë kushdo në këto ministri.",
        "Javno: smije čitati svatko u tim ministarstvima.",
        "Javno: sme da čita svako u tim ministarstvima.",
    ),
    "who.INTERNAL": Phrase(
        "Internal: in each ministry, people cleared for internal matters.",
        "E brendshme: në secilën ministri, personat me leje për çështje të brendshme.",
        "Interno: u svakom ministarstvu osobe ovlaštene za interne podatke.",
        "Interno: u svakom ministarstvu lica ovlašćena za interne podatke.",
    ),
    "who.RESTRICTED": Phrase(
        "Restricted: in each ministry, only people cleared for restricted matters.",
        "E kufizuar: në secilën ministri, vetëm personat me leje për çështje të kufizuara.",
        "Ograničeno: u svakom ministarstvu samo osobe ovlaštene za ograničene podatke.",
        "Ograničeno: u svakom ministarstvu samo lica ovlašćena za ograničene podatke.",
    ),
    "who.categories": Phrase(
        "They must also be read into: {names}.",
        "Ata duhet të kenë edhe qasje në: {names}.",
        "Moraju imati i pristup kategorijama: {names}.",
        "Moraju imati i pristup kategorijama: {names}.",
    ),
    "who.means.PUBLIC": Phrase(
        "The partners may pass it on within their ministries; it is not published by us.",
        "Partnerët mund ta përcjellin brenda ministrive të tyre; ne nuk e botojmë.",
        "Partneri ga smiju dijeliti unutar svojih ministarstava; mi ga ne objavljujemo.",
        "Partneri smeju da ga dele unutar svojih ministarstava; mi ga ne objavljujemo.",
    ),
    "who.means.INTERNAL": Phrase(
        "The partners’ staff will read it and may plan on it. What was seen cannot be unseen.",
        "Punonjësit e partnerëve do ta lexojnë e mund të planifikojnë sipas tij. Çka është parë "
        "nuk mund të çbëhet.",
        "Čitat će ga osoblje partnera i moći će po njemu planirati. Viđeno se ne može poništiti.",
        "Čitaće ga osoblje partnera i moći će po njemu da planira. Viđeno se ne može poništiti.",
    ),
    "who.means.RESTRICTED": Phrase(
        "Only cleared staff of the partners will read it. What they have seen cannot be unseen.",
        "Do ta lexojnë vetëm punonjësit e autorizuar të partnerëve. Çka është parë nuk mund të "
        "çbëhet.",
        "Čitat će ga samo ovlašteno osoblje partnera. Viđeno se ne može poništiti.",
        "Čitaće ga samo ovlašćeno osoblje partnera. Viđeno se ne može poništiti.",
    ),
    "who.means.public": Phrase(
        "Press, parliament and other states will read it, and it can be copied without limit.",
        "Do ta lexojnë shtypi, kuvendi dhe shtete të tjera dhe mund të kopjohet pa kufi.",
        "Čitat će ga mediji, parlament i druge države i može se neograničeno umnožavati.",
        "Čitaće ga mediji, parlament i druge države i može se neograničeno umnožavati.",
    ),
    "classification.PUBLIC": Phrase("Public", "Publike", "Javno", "Javno"),
    "classification.INTERNAL": Phrase("Internal", "E brendshme", "Interno", "Interno"),
    "classification.RESTRICTED": Phrase("Restricted", "E kufizuar", "Ograničeno", "Ograničeno"),
}
_RELEASE = {
    "release.cautions": Phrase(
        "Mind these words before it is published:",
        "Kini parasysh këto fjalë para botimit:",
        "Obratite pozornost na ove riječi prije objave:",
        "Obratite pažnju na ove reči pre objavljivanja:",
    ),
    "release.now": Phrase("As it stands", "Gjendja tani", "Sadašnje stanje", "Sadašnje stanje"),
    "release.check": Phrase(
        "See what this means", "Shihni çfarë do të thotë kjo", "Što to znači", "Šta to znači"
    ),
    "release.several": Phrase(
        "Release several: {name}",
        "Lëshoni disa: {name}",
        "Pošalji više zapisa: {name}",
        "Pošalji više zapisa: {name}",
    ),
    "release.several.lead": Phrase(
        "One request for all that you tick; what has not left the ministry is ticked already.",
        "Një kërkesë për gjithçka që shënoni; çka nuk ka dalë nga ministria është e shënuar.",
        "Jedan zahtjev za sve što označite; što još nije napustilo ministarstvo već je označeno.",
        "Jedan zahtev za sve što označite; što još nije napustilo ministarstvo već je označeno.",
    ),
    "release.several.which": Phrase("Records", "Regjistrat", "Zapisi", "Zapisi"),
    "release.several.more": Phrase(
        "{count} more follow once these have gone.",
        "Pasojnë edhe {count} kur të kenë dalë këta.",
        "Još {count} slijedi kad ovi odu.",
        "Još {count} sledi kada ovi odu.",
    ),
    "release.several.none": Phrase(
        "We have no record of this kind.",
        "Nuk kemi regjistra të këtij lloji.",
        "Nemamo zapisa ove vrste.",
        "Nemamo zapisa ove vrste.",
    ),
    "release.several.chosen": Phrase(
        "Chosen ({count})", "Të zgjedhur ({count})", "Odabrano ({count})", "Izabrano ({count})"
    ),
    "release.several.along": Phrase(
        "Goes along, because these point to it ({count})",
        "Shkojnë bashkë, sepse këta çojnë tek ata ({count})",
        "Ide s njima jer na to upućuju ({count})",
        "Ide sa njima jer na to upućuju ({count})",
    ),
    "release.question": Phrase(
        "Shall this leave the ministry?",
        "A të dalë kjo nga ministria?",
        "Treba li ovo napustiti ministarstvo?",
        "Treba li ovo da napusti ministarstvo?",
    ),
    "release.left_out": Phrase(
        "Partners who will not see it",
        "Partnerët që nuk do ta shohin",
        "Partneri koji ga neće vidjeti",
        "Partneri koji ga neće videti",
    ),
    "release.means": Phrase(
        "What that means", "Çfarë do të thotë kjo", "Što to znači", "Šta to znači"
    ),
    "release.points": Phrase(
        "It points to records that they do not have:",
        "Ai tregon te regjistra që ata nuk i kanë:",
        "Upućuje na zapise koje oni nemaju:",
        "Upućuje na zapise koje oni nemaju:",
    ),
    "release.unseen": Phrase(
        "{record}: not yet given to {members}",
        "{record}: ende nuk u është dhënë: {members}",
        "{record}: još nije poslano: {members}",
        "{record}: još nije poslato: {members}",
    ),
    "release.second": Phrase(
        "Nothing leaves yet: a second person of our ministry is asked to confirm.",
        "Ende nuk del asgjë: një personi të dytë të ministrisë sonë i kërkohet ta konfirmojë.",
        "Još se ništa ne šalje: od druge osobe u našem ministarstvu traži se potvrda.",
        "Još se ništa ne šalje: od druge osobe u našem ministarstvu traži se potvrda.",
    ),
    "release.ask": Phrase("Ask for release", "Kërko lëshimin", "Zatraži slanje", "Zatraži slanje"),
    "release.asked": Phrase(
        "A second person is asked to confirm.",
        "Një personi të dytë i është kërkuar ta konfirmojë.",
        "Od druge osobe zatražena je potvrda.",
        "Od druge osobe je zatražena potvrda.",
    ),
    "withdraw.unseen": Phrase(
        "Nobody outside the ministry has seen it. After this nobody will.",
        "Askush jashtë ministrisë nuk e ka parë. Pas kësaj nuk do ta shohë askush.",
        "Nitko izvan ministarstva nije ga vidio. Nakon ovoga neće ga vidjeti nitko.",
        "Niko van ministarstva nije ga video. Nakon ovoga ga neće videti niko.",
    ),
    "withdraw.seen": Phrase(
        "It was given to: {members}. Their nodes will remove it and confirm that, but what people "
        "have seen cannot be unseen.",
        "U është dhënë: {members}. Nyjat e tyre do ta fshijnë dhe do ta konfirmojnë, por çka "
        "njerëzit kanë parë nuk mund të çbëhet.",
        "Poslano je: {members}. Njihovi će ga čvorovi ukloniti i to potvrditi, ali ono što su "
        "ljudi vidjeli ne može se poništiti.",
        "Poslato je: {members}. Njihovi čvorovi će ga ukloniti i to potvrditi, ali ono što su "
        "ljudi videli ne može se poništiti.",
    ),
    "withdraw.public": Phrase(
        "It was published. Copies outside our reach will stay.",
        "Është botuar. Kopjet jashtë kontrollit tonë do të mbeten.",
        "Javno je objavljen. Kopije izvan našeg dosega ostaju.",
        "Javno je objavljen. Kopije van našeg domašaja ostaju.",
    ),
}
_REQUEST = {
    "requests.title": Phrase(
        "Waiting for a second person",
        "Në pritje të personit të dytë",
        "Čeka drugu osobu",
        "Čeka drugu osobu",
    ),
    "requests.about": Phrase(
        "What leaves the ministry is confirmed by somebody who neither drafted it nor asked.",
        "Çka del nga ministria e konfirmon dikush që as e ka hartuar, as e ka kërkuar.",
        "Što napušta ministarstvo potvrđuje netko tko to nije izradio ni zatražio.",
        "Što napušta ministarstvo potvrđuje neko ko to nije izradio ni zatražio.",
    ),
    "requests.to": Phrase("to: {to}", "për: {to}", "za: {to}", "za: {to}"),
    "requests.asked": Phrase(
        "asked by {name}, {at}",
        "kërkoi {name}, {at}",
        "zatražio: {name}, {at}",
        "zatražio: {name}, {at}",
    ),
    "requests.mine": Phrase("Yours", "E juaja", "Vaše", "Vaše"),
    "requests.none": Phrase(
        "Nothing waits.", "Asgjë nuk pret.", "Ništa ne čeka.", "Ništa ne čeka."
    ),
    "request.title": Phrase("Let this out?", "A të lëshohet?", "Poslati?", "Poslati?"),
    "request.others": Phrase(
        "And {count} more records",
        "Edhe {count} regjistra të tjerë",
        "I još {count} zapisa",
        "I još {count} zapisa",
    ),
    "request.who": Phrase(
        "After you confirm",
        "Pasi ta konfirmoni",
        "Nakon vaše potvrde",
        "Nakon vaše potvrde",
    ),
    "request.had": Phrase(
        "As partners have it", "Siç e kanë partnerët", "Kako imaju partneri", "Kako imaju partneri"
    ),
    "request.new": Phrase(
        "As it would go out", "Siç do të dilte", "Kako bi se poslalo", "Kako bi se poslalo"
    ),
    "request.decide": Phrase("Your decision", "Vendimi juaj", "Vaša odluka", "Vaša odluka"),
    "request.not_you": Phrase(
        "You cannot confirm this:",
        "Ju nuk mund ta konfirmoni:",
        "Vi ovo ne možete potvrditi:",
        "Vi ovo ne možete da potvrdite:",
    ),
    "request.confirm": Phrase(
        "Confirm: let it out", "Konfirmo: lëshoje", "Potvrdi i pošalji", "Potvrdi i pošalji"
    ),
    "request.refuse": Phrase("Refuse", "Refuzo", "Odbij", "Odbij"),
    "request.take_back": Phrase(
        "Take the request back", "Tërhiq kërkesën", "Povuci zahtjev", "Povuci zahtev"
    ),
    "request.done.confirm": Phrase(
        "Confirmed. The partners’ nodes can fetch it now.",
        "U konfirmua. Nyjat e partnerëve mund ta marrin tani.",
        "Potvrđeno. Čvorovi partnera sada ga mogu preuzeti.",
        "Potvrđeno. Čvorovi partnera sada mogu da ga preuzmu.",
    ),
    "request.done.refuse": Phrase(
        "Refused. Nothing left the ministry.",
        "U refuzua. Nga ministria nuk doli asgjë.",
        "Odbijeno. Ništa nije napustilo ministarstvo.",
        "Odbijeno. Ništa nije napustilo ministarstvo.",
    ),
    "stage.open": Phrase("Waiting", "Në pritje", "Čeka", "Čeka"),
    "stage.confirmed": Phrase("Confirmed", "Konfirmuar", "Potvrđeno", "Potvrđeno"),
    "stage.refused": Phrase("Refused", "Refuzuar", "Odbijeno", "Odbijeno"),
}
PHRASES = {**_WHO, **_RELEASE, **_REQUEST}
