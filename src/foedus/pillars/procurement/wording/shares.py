"""The words about fair shares: rules, who would leave, the core."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

SHARE_RULES = {
    "own": Phrase("Pay your own", "Secili të vetat", "Svaka svoje", "Svaka svoje"),
    "equal": Phrase("Equally", "Barabar", "Jednako", "Jednako"),
    "quantity": Phrase("By quantity", "Sipas sasisë", "Prema količini", "Prema količini"),
    "value": Phrase(
        "By cost alone", "Sipas kostos vetëm", "Prema trošku samostalno", "Prema trošku samostalno"
    ),
    "shapley": Phrase(
        "Shapley value", "Vlera e Shapley-t", "Shapleyjeva vrijednost", "Šeplijeva vrednost"
    ),
    "nucleolus": Phrase("Nucleolus", "Nukleolusi", "Nukleolus", "Nukleolus"),
}

SHARE_READINGS = {
    "pro_rata": Phrase(
        "on the pro-rata market", "në tregun pro rata", "na razmjernom tržištu",
        "na srazmernom tržištu",
    ),
    "whole": Phrase(
        "on the whole market", "në gjithë tregun", "na cijelom tržištu", "na celom tržištu"
    ),
}  # fmt: skip

LEAVING = {
    "leaves": Phrase(
        "{rule}: leaving would bring {gain} to {members}, {reading}.",
        "{rule}: dalja do të sillte {gain} ({members}), {reading}.",
        "{rule}: izlazak bi donio {gain} ({members}), {reading}.",
        "{rule}: izlazak bi doneo {gain} ({members}), {reading}.",
    ),
    "stays": Phrase(
        "{rule}: no group gains by leaving; the nearest to it ({members}) would lose {loss}, "
        "{reading}.",
        "{rule}: asnjë grupi nuk i leverdis dalja; më i afërti ({members}) do të humbte {loss}, "
        "{reading}.",
        "{rule}: nijednoj se skupini ne isplati izaći; najbliža ({members}) izgubila bi {loss}, "
        "{reading}.",
        "{rule}: nijednoj grupi se ne isplati da izađe; najbliža ({members}) izgubila bi {loss}, "
        "{reading}.",
    ),
    "open": Phrase(
        "{rule}: no group was found that gains by leaving, but a gain of up to {most} is not "
        "excluded, {reading}.",
        "{rule}: nuk u gjet grup të cilit t'i leverdisë dalja, por përfitimi deri në {most} nuk "
        "përjashtohet, {reading}.",
        "{rule}: nije nađena skupina kojoj se isplati izaći, ali dobitak do {most} nije "
        "isključen, {reading}.",
        "{rule}: nije nađena grupa kojoj se isplati da izađe, ali dobitak do {most} nije "
        "isključen, {reading}.",
    ),
    "empty": Phrase(
        "No split satisfies every group {reading}: whatever the shares, some group gains at least "
        "{least} by leaving (the core is empty).",
        "Asnjë ndarje nuk i kënaq të gjitha grupet {reading}: cilatdo qofshin pjesët, ndonjë grup "
        "fiton të paktën {least} po të dalë (bërthama është boshe).",
        "Nijedna podjela ne zadovoljava sve skupine {reading}: kakvi god bili udjeli, neka "
        "skupina izlaskom dobiva barem {least} (jezgra je prazna).",
        "Nijedna podela ne zadovoljava sve grupe {reading}: kakvi god bili udeli, neka grupa "
        "izlaskom dobija bar {least} (jezgro je prazno).",
    ),
    "not_empty": Phrase(
        "There are splits under which no group gains by leaving {reading} (the core is not "
        "empty); under the nucleolus every group would lose at least {margin}.",
        "Ka ndarje me të cilat asnjë grupi nuk i leverdis dalja {reading} (bërthama nuk është "
        "boshe); me nukleolusin çdo grup do të humbte të paktën {margin}.",
        "Postoje podjele pri kojima se nijednoj skupini ne isplati izaći {reading} (jezgra nije "
        "prazna); uz nukleolus bi svaka skupina izgubila barem {margin}.",
        "Postoje podele pri kojima se nijednoj grupi ne isplati da izađe {reading} (jezgro nije "
        "prazno); uz nukleolus bi svaka grupa izgubila bar {margin}.",
    ),
    "sampled": Phrase(
        "The Shapley value is sampled: each share is within {width} with 95 % confidence.",
        "Vlera e Shapley-t është vlerësuar me kampionim: çdo pjesë është brenda {width} me "
        "besueshmëri 95 %.",
        "Shapleyjeva vrijednost procijenjena je uzorkovanjem: svaki je udio unutar {width} uz "
        "pouzdanost od 95 %.",
        "Šeplijeva vrednost je procenjena uzorkovanjem: svaki udeo je unutar {width} uz "
        "pouzdanost od 95 %.",
    ),
    "cut": Phrase(
        "Time ended the work: what is missing was not reached.",
        "Koha e ndërpreu punën: çfarë mungon nuk u arrit.",
        "Vrijeme je prekinulo rad: što nedostaje nije dosegnuto.",
        "Vreme je prekinulo rad: ono što nedostaje nije dostignuto.",
    ),
    "thousands": Phrase(
        "In thousand {currency}.",
        "Në mijë {currency}.",
        "U tisućama {currency}.",
        "U hiljadama {currency}.",
    ),
    "intro": Phrase(
        "The order is signed with the first rule; the others are the check whether anybody would "
        "do better without it.",
        "Porosia nënshkruhet me rregullin e parë; të tjerat kontrollojnë nëse dikush do t'ia "
        "dilte më mirë pa të.",
        "Narudžba se potpisuje po prvom pravilu; ostala provjeravaju bi li ikome bez nje bilo "
        "bolje.",
        "Porudžbina se potpisuje po prvom pravilu; ostala proveravaju da li bi ikome bez nje bilo "
        "bolje.",
    ),
}

SHARE_HEADINGS = {
    "shares": Phrase(
        "Fair shares: six rules side by side",
        "Pjesë të drejta: gjashtë rregulla krah për krah",
        "Pravedni udjeli: šest pravila usporedno",
        "Pravični udeli: šest pravila uporedo",
    ),
    "leaving": Phrase(
        "Who would leave", "Kush do të dilte", "Tko bi izašao", "Ko bi izašao"
    ),
}  # fmt: skip

SHARE_COLUMNS = {
    "member": Phrase("Member", "Anëtari", "Članica", "Članica"),
    "rule": Phrase("Rule", "Rregulli", "Pravilo", "Pravilo"),
    "reading": Phrase("Alone", "Vetëm", "Samostalno", "Samostalno"),
    "group": Phrase("Group", "Grupi", "Skupina", "Grupa"),
    "gain": Phrase(
        "Gain by leaving", "Përfitimi nga dalja", "Dobitak izlaskom", "Dobitak izlaskom"
    ),
    "most": Phrase(
        "No group gains more than", "Asnjë grup s'fiton mbi", "Najviše za ikoju skupinu",
        "Najviše za bilo koju grupu",
    ),
    "certified": Phrase(
        "Re-checked without a solver", "Rikontrolluar pa zgjidhës", "Provjereno bez rješavača",
        "Provereno bez rešavača",
    ),
}  # fmt: skip
