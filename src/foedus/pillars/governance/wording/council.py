"""The words of packages and of what each ministry says to them."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.pillars.governance.wording import newcomers

PACKAGES: dict[str, Phrase] = {
    "packages": Phrase(
        "Approval packages", "Paketat për miratim", "Paketi za odobrenje", "Paketi za odobrenje"
    ),
    "packages.lead": Phrase(
        "A package freezes a plan as exact versions, so that every ministry decides about the same"
        " text.",
        "Një paketë e ngrin planin në versione të sakta, që çdo ministri të vendosë për të njëjtin"
        " tekst.",
        "Paket zamrzava plan u točnim inačicama, pa svako ministarstvo odlučuje o istom tekstu.",
        "Paket zamrzava plan u tačnim verzijama, pa svako ministarstvo odlučuje o istom tekstu.",
    ),
    "packages.caption": Phrase(
        "Packages and their state",
        "Paketat dhe gjendja e tyre",
        "Paketi i njihovo stanje",
        "Paketi i njihovo stanje",
    ),
    "packages.none": Phrase(
        "There is no package and no plan of ours to freeze yet.",
        "Ende nuk ka asnjë paketë dhe asnjë plan tonin për të ngrirë.",
        "Još nema nijednog paketa ni našeg plana koji bi se zamrznuo.",
        "Još nema nijednog paketa ni našeg plana koji bi se zamrznuo.",
    ),
    "package": Phrase("Package", "Paketa", "Paket", "Paket"),
    "plan": Phrase("Plan", "Plani", "Plan", "Plan"),
    "state": Phrase("State", "Gjendja", "Stanje", "Stanje"),
    "owner": Phrase("Owner", "Zotëruesi", "Vlasnica", "Vlasnica"),
    "approvals": Phrase("Approvals", "Miratime", "Odobrenja", "Odobrenja"),
    "approvals.count": Phrase(
        "{given} of {all}", "{given} nga {all}", "{given} od {all}", "{given} od {all}"
    ),
    "none": Phrase("None", "Asnjë", "Nema", "Nema"),
    "optional": Phrase("optional", "sipas dëshirës", "neobvezno", "neobavezno"),
    "continue": Phrase("Continue", "Vazhdo", "Nastavi", "Nastavi"),
    "change": Phrase(
        "Change my answers", "Ndrysho përgjigjet", "Promijeni odgovore", "Promeni odgovore"
    ),
    "what": Phrase("What", "Çfarë", "Što", "Šta"),
    "to": Phrase("Seen by", "E shohin", "Vide", "Vide"),
    "next": Phrase(
        "What can be done now", "Çfarë mund të bëhet tani", "Što se sada može", "Šta se sada može"
    ),
    "not_here": Phrase("Not here", "Nuk është këtu", "Nije ovdje", "Nije ovde"),
    "frozen_at": Phrase("Frozen", "E ngrirë", "Zamrznuto", "Zamrznuto"),
    "package.digest": Phrase(
        "Digest of the package (SHA-256)",
        "Gjurma digjitale e paketës (SHA-256)",
        "Sažetak paketa (SHA-256)",
        "Heš paketa (SHA-256)",
    ),
    "package.holds": Phrase("Contents", "Përmbajtja", "Sadržaj", "Sadržaj"),
    "package.count": Phrase(
        "{count} records: {same} are here unchanged, {newer} have a newer version here, {absent}"
        " are not here.",
        "{count} regjistrime: {same} janë këtu të pandryshuara, {newer} kanë këtu version më të"
        " ri,"
        " {absent} nuk janë këtu.",
        "Zapisa: {count}. Ovdje nepromijenjenih: {same}, s novijom inačicom: {newer}, nema ih"
        " ovdje: {absent}.",
        "Zapisa: {count}. Ovde nepromenjenih: {same}, sa novijom verzijom: {newer}, nema ih ovde:"
        " {absent}.",
    ),
    "contents": Phrase(
        "What is frozen", "Çfarë është ngrirë", "Što je zamrznuto", "Šta je zamrznuto"
    ),
    "contents.lead": Phrase(
        "Every ministry approves exactly these versions. A later change needs a new package and a"
        " new decision.",
        "Çdo ministri miraton pikërisht këto versione. Një ndryshim i mëvonshëm kërkon paketë"
        " të re"
        " dhe vendim të ri.",
        "Svako ministarstvo odobrava upravo ove inačice. Kasnija promjena traži novi paket i novu"
        " odluku.",
        "Svako ministarstvo odobrava upravo ove verzije. Kasnija promena traži nov paket i novu"
        " odluku.",
    ),
    "contents.caption": Phrase(
        "Frozen versions", "Versionet e ngrira", "Zamrznute inačice", "Zamrznute verzije"
    ),
    "more_rows": Phrase(
        "Shown: {shown} of {count}.",
        "Të shfaqura: {shown} nga {count}.",
        "Prikazano: {shown} od {count}.",
        "Prikazano: {shown} od {count}.",
    ),
    "unseen": Phrase(
        "{member} cannot see all of it yet: {count}",
        "{member} nuk i sheh ende të gjitha: {count}",
        "{member} još ne vidi sve: {count}",
        "{member} još ne vidi sve: {count}",
    ),
    "row.record": Phrase("Record", "Regjistrimi", "Zapis", "Zapis"),
    "row.kind": Phrase("Kind", "Lloji", "Vrsta", "Vrsta"),
    "row.owner": Phrase("Owner", "Zotëruesi", "Vlasnica", "Vlasnica"),
    "row.digest": Phrase("Digest", "Gjurma digjitale", "Sažetak", "Heš"),
    "row.here": Phrase("Here", "Këtu", "Ovdje", "Ovde"),
    "here.same": Phrase("the same", "i njëjtë", "isto", "isto"),
    "here.newer": Phrase(
        "changed since", "ndryshuar që atëherë", "otad promijenjeno", "otad promenjeno"
    ),
    "here.absent": Phrase("not here", "nuk është këtu", "nije ovdje", "nije ovde"),
    "freeze": Phrase("Freeze a plan", "Ngrij një plan", "Zamrzni plan", "Zamrzni plan"),
    "freeze.which": Phrase("Which plan?", "Cilin plan?", "Koji plan?", "Koji plan?"),
    "freeze.no_plan": Phrase(
        "This ministry owns no plan. Only a plan's owner freezes it.",
        "Kjo ministri nuk zotëron asnjë plan. Planin e ngrin vetëm zotëruesi.",
        "Ovo ministarstvo nema svoj plan. Plan zamrzava samo njegova vlasnica.",
        "Ovo ministarstvo nema svoj plan. Plan zamrzava samo njegova vlasnica.",
    ),
    "freeze.plan": Phrase(
        "Freeze: {plan}", "Ngrirja: {plan}", "Zamrzavanje: {plan}", "Zamrzavanje: {plan}"
    ),
    "freeze.lead": Phrase(
        "{count} records would be frozen as they are now. Nothing leaves this ministry yet.",
        "{count} regjistrime do të ngrihen ashtu siç janë tani. Ende asgjë nuk del nga kjo"
        " ministri.",
        "Zapisi se zamrzavaju kakvi su sada: {count}. Još ništa ne napušta ovo ministarstvo.",
        "Zapisi se zamrzavaju kakvi su sada: {count}. Još ništa ne napušta ovo ministarstvo.",
    ),
    "freeze.revote": Phrase(
        "With a new text every answer that was given becomes void: all ministries decide again.",
        "Me një tekst të ri çdo përgjigje e dhënë bëhet e pavlefshme: të gjitha ministritë"
        " vendosin"
        " sërish.",
        "S novim tekstom svaki dani odgovor prestaje vrijediti: sva ministarstva odlučuju"
        " ponovno.",
        "Sa novim tekstom svaki dati odgovor prestaje da važi: sva ministarstva odlučuju ponovo.",
    ),
    "freeze.title": Phrase("Title", "Titulli", "Naslov", "Naslov"),
    "freeze.note": Phrase("Note", "Shënim", "Napomena", "Napomena"),
    "freeze.note.help": Phrase(
        "What a minister should know before deciding.",
        "Çfarë duhet të dijë ministri para se të vendosë.",
        "Što ministar treba znati prije odluke.",
        "Šta ministar treba da zna pre odluke.",
    ),
    "freeze.do": Phrase("Freeze", "Ngrij", "Zamrzni", "Zamrzni"),
    "freeze.again": Phrase("Freeze again", "Ngrij sërish", "Zamrzni ponovno", "Zamrzni ponovo"),
    "differences": Phrase(
        "Against the last package",
        "Krahasuar me paketën e fundit",
        "U odnosu na zadnji paket",
        "U odnosu na poslednji paket",
    ),
    "differences.none": Phrase(
        "No record has changed since.",
        "Që atëherë nuk ka ndryshuar asnjë regjistrim.",
        "Otad se nijedan zapis nije promijenio.",
        "Otad se nijedan zapis nije promenio.",
    ),
    "added": Phrase("new", "i ri", "novo", "novo"),
    "changed": Phrase("changed", "i ndryshuar", "promijenjeno", "promenjeno"),
    "removed": Phrase("gone", "i hequr", "uklonjeno", "uklonjeno"),
}

PHRASES = {
    f"council.{key}": phrase
    for words in (
        PACKAGES,
        newcomers.CANDIDATES,
    )
    for key, phrase in words.items()
}
