"""The words of the page of advice, and of a party's statement on its ceilings.

The statement says what the rulebook and the record say; it is a draft until two people of the
ministry publish it.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.pillars.procurement.report.shown import TOPICS
from foedus.pillars.procurement.wording.headings import HEADINGS

STATEMENTS: dict[str, Phrase] = {
    "kept": Phrase(
        "Our state is a party to the Sub-Regional Arms Control Agreement of 1996. Counted are"
        " its own deliveries alone. With all of them our holdings stay within our ceilings, as"
        " the table shows.",
        "Shteti ynë është palë e Marrëveshjes Nënrajonale për Kontrollin e Armëve të vitit 1996."
        " Numërohen vetëm dorëzimet e veta. Me të gjitha ato, zotërimet tona mbeten brenda"
        " tavaneve tona, siç tregon tabela.",
        "Naša je država stranka Subregionalnog sporazuma o kontroli naoružanja iz 1996. Računaju"
        " se samo njezine vlastite isporuke. Sa svima njima naše stanje ostaje unutar naših"
        " gornjih granica, kako pokazuje tablica.",
        "Naša država je strana ugovornica Subregionalnog sporazuma o kontroli naoružanja iz"
        " 1996. Računaju se samo njene sopstvene isporuke. Sa svima njima naše stanje ostaje"
        " unutar naših gornjih granica, kako pokazuje tabela.",
    ),
    "exceeded": Phrase(
        "Our state is a party to the Sub-Regional Arms Control Agreement of 1996. Counted are"
        " its own deliveries alone. With all of them a ceiling would be exceeded, as the table"
        " shows; what has to leave before is announced under the agreement.",
        "Shteti ynë është palë e Marrëveshjes Nënrajonale për Kontrollin e Armëve të vitit 1996."
        " Numërohen vetëm dorëzimet e veta. Me të gjitha ato do të kalohej një tavan, siç tregon"
        " tabela; ajo që duhet të largohet më parë njoftohet sipas marrëveshjes.",
        "Naša je država stranka Subregionalnog sporazuma o kontroli naoružanja iz 1996. Računaju"
        " se samo njezine vlastite isporuke. Sa svima njima prešla bi se gornja granica, kako"
        " pokazuje tablica; ono što prije toga mora otići najavljuje se prema sporazumu.",
        "Naša država je strana ugovornica Subregionalnog sporazuma o kontroli naoružanja iz"
        " 1996. Računaju se samo njene sopstvene isporuke. Sa svima njima bi gornja granica bila"
        " prekoračena, kako pokazuje tabela; ono što pre toga mora da ode najavljuje se prema"
        " sporazumu.",
    ),
    "none": Phrase(
        "The joint order brings our state nothing that is known to count under the Sub-Regional"
        " Arms Control Agreement of 1996.",
        "Porosia e përbashkët nuk i sjell shtetit tonë asgjë për të cilën dihet se numërohet"
        " sipas Marrëveshjes Nënrajonale për Kontrollin e Armëve të vitit 1996.",
        "Zajednička narudžba našoj državi ne donosi ništa za što je poznato da se računa prema"
        " Subregionalnom sporazumu o kontroli naoružanja iz 1996.",
        "Zajednička porudžbina našoj državi ne donosi ništa za šta je poznato da se računa prema"
        " Subregionalnom sporazumu o kontroli naoružanja iz 1996.",
    ),
    "not_party": Phrase(
        "Our state is not a party to the Sub-Regional Arms Control Agreement of 1996, and no"
        " ceiling of it holds for us. What we order under the joint order we make public on our"
        " own account.",
        "Shteti ynë nuk është palë e Marrëveshjes Nënrajonale për Kontrollin e Armëve të vitit"
        " 1996 dhe asnjë tavan i saj nuk vlen për ne. Atë që porosisim në porosinë e përbashkët"
        " e bëjmë publike vullnetarisht.",
        "Naša država nije stranka Subregionalnog sporazuma o kontroli naoružanja iz 1996. i"
        " nijedna njegova gornja granica za nas ne vrijedi. Ono što naručujemo zajedničkom"
        " narudžbom objavljujemo dobrovoljno.",
        "Naša država nije strana ugovornica Subregionalnog sporazuma o kontroli naoružanja iz"
        " 1996. i nijedna njegova gornja granica za nas ne važi. Ono što naručujemo zajedničkom"
        " porudžbinom objavljujemo dobrovoljno.",
    ),
}

PHRASES: Mapping[str, Phrase] = {
    **{f"annex.topic.{topic}": HEADINGS[f"advice_{topic}"] for topic in TOPICS},
    "council.refused.no-advice": Phrase(
        "The records that the annex rests on are not all here, so there is no advice on it.",
        "Jo të gjitha regjistrimet ku mbështetet aneksi janë këtu, prandaj nuk ka këshilla.",
        "Nisu ovdje svi zapisi na kojima dodatak počiva, pa o njemu nema savjeta.",
        "Nisu ovde svi zapisi na kojima aneks počiva, pa o njemu nema saveta.",
    ),
    "advice.lead": Phrase(
        "Advice never blocks. Every fact has its source, its day and a mark; what was recalled"
        " or is contested is to be confirmed.",
        "Këshilla nuk pengon kurrë. Çdo fakt ka burimin, datën dhe shenjën e vet; ajo që është"
        " kujtuar ose kontestuar duhet konfirmuar.",
        "Savjet nikad ne priječi. Svaka činjenica ima izvor, dan i oznaku; ono što je navedeno"
        " po sjećanju ili je sporno treba potvrditi.",
        "Savet nikada ne sprečava. Svaka činjenica ima izvor, dan i oznaku; ono što je navedeno"
        " po sećanju ili je sporno treba potvrditi.",
    ),
    "advice.confirm": Phrase(
        "to be confirmed", "për t'u konfirmuar", "treba potvrditi", "treba potvrditi"
    ),
    "advice.standing": Phrase(
        "Funding: who stands where",
        "Financimi: ku qëndron kush",
        "Financiranje: tko gdje stoji",
        "Finansiranje: ko gde stoji",
    ),
    "advice.standing.lead": Phrase(
        "A beneficiary can make a group eligible; others may then buy along or be counted. With"
        " a state that joins, the column shows what would change.",
        "Një përfitues mund ta bëjë grupin të pranueshëm; të tjerët mund të blejnë bashkë ose të"
        " numërohen. Me një shtet që bashkohet, kolona tregon çfarë do të ndryshonte.",
        "Korisnik može cijelu skupinu učiniti prihvatljivom; ostali tada smiju kupovati s njim"
        " ili se broje. S državom koja se pridružuje stupac pokazuje što bi se promijenilo.",
        "Korisnik može celu grupu da učini prihvatljivom; ostali tada smeju da kupuju s njim ili"
        " se broje. Sa državom koja se pridružuje kolona pokazuje šta bi se promenilo.",
    ),
    "advice.instrument": Phrase("Instrument", "Instrumenti", "Instrument", "Instrument"),
    "advice.who": Phrase(
        "Who stands how, and why",
        "Kush si qëndron dhe pse",
        "Tko kako stoji i zašto",
        "Ko kako stoji i zašto",
    ),
    "advice.through": Phrase("Through whom", "Përmes kujt", "Preko koga", "Preko koga"),
    "advice.closed": Phrase(
        "not open on the day of the order",
        "jo i hapur në ditën e porosisë",
        "nije otvoren na dan narudžbe",
        "nije otvoren na dan porudžbine",
    ),
    "advice.if_joined": Phrase(
        "if it joins", "nëse bashkohet", "ako se pridruži", "ako se pridruži"
    ),
    "advice.stands.beneficiary": Phrase("beneficiary", "përfitues", "korisnik", "korisnik"),
    "advice.stands.buyer": Phrase(
        "may buy along", "mund të blejë bashkë", "smije kupovati zajedno", "sme da kupuje zajedno"
    ),
    "advice.stands.counted": Phrase(
        "counts towards the least number",
        "numërohet për numrin më të vogël",
        "broji se u najmanji broj",
        "broji se u najmanji broj",
    ),
    "advice.stands.if_admitted": Phrase(
        "counts only after an admission",
        "numërohet vetëm pas një pranimi",
        "broji se tek nakon primanja",
        "broji se tek posle prijema",
    ),
    "advice.stands.not_counted": Phrase(
        "not counted", "nuk numërohet", "ne broji se", "ne broji se"
    ),
    "advice.stands.by_invitation": Phrase("by invitation", "me ftesë", "po pozivu", "po pozivu"),
    "advice.stands.difficult": Phrase(
        "difficult: others decide",
        "e vështirë: vendosin të tjerë",
        "teško: odlučuju drugi",
        "teško: odlučuju drugi",
    ),
    "advice.stands.recipient": Phrase("has received it", "e ka marrë", "primio", "primio"),
    "advice.stands.closed": Phrase("closed", "i mbyllur", "zatvoreno", "zatvoreno"),
    "advice.sale_stages": Phrase(
        "Stages of a sale by the United States",
        "Fazat e një shitjeje nga Shtetet e Bashkuara",
        "Faze prodaje Sjedinjenih Država",
        "Faze prodaje Sjedinjenih Država",
    ),
    "advice.origins": Phrase(
        "Origin and retransfer",
        "Origjina dhe ritransferimi",
        "Podrijetlo i daljnji prijenos",
        "Poreklo i dalji prenos",
    ),
    "advice.origins.lead": Phrase(
        "What was made elsewhere may need leave before it is lent or passed on to another member.",
        "Ajo që është bërë gjetkë mund të kërkojë leje para se t'i huazohet ose t'i kalohet një"
        " anëtari tjetër.",
        "Za ono što je proizvedeno drugdje može trebati dopuštenje prije posudbe ili prijenosa"
        " drugoj članici.",
        "Za ono što je proizvedeno drugde može da bude potrebna dozvola pre pozajmice ili"
        " prenosa drugoj članici.",
    ),
    "advice.origin": Phrase("Made in", "Prodhuar në", "Proizvedeno u", "Proizvedeno u"),
    "advice.flag": Phrase("To mind", "Për t'u pasur parasysh", "Imati na umu", "Imati na umu"),
    "advice.retransfer": Phrase(
        "Retransfer needs the consent of the United States.",
        "Ritransferimi kërkon pëlqimin e Shteteve të Bashkuara.",
        "Daljnji prijenos traži suglasnost Sjedinjenih Država.",
        "Dalji prenos zahteva saglasnost Sjedinjenih Država.",
    ),
    "advice.path": Phrase(
        "National approvals on one critical path",
        "Miratimet kombëtare në një rrugë kritike",
        "Nacionalna odobrenja na jednom kritičnom putu",
        "Nacionalna odobrenja na jednom kritičnom putu",
    ),
    "advice.path.lead": Phrase(
        "The steps are each member's own words, with their durations; states go ahead side by"
        " side.",
        "Hapat dhe kohëzgjatjet i thotë vetë çdo anëtar; shtetet ecin krah për krah.",
        "Korake i trajanje navodi svaka članica sama; države napreduju usporedno.",
        "Korake i trajanje navodi svaka članica sama; države napreduju uporedo.",
    ),
    "advice.path.described": Phrase(
        "One bar for each step; a step on the critical path has a dashed bar, the mark is the"
        " day of the order.",
        "Një shirit për çdo hap; hapi në rrugën kritike ka shirit me vija, shenja është dita e"
        " porosisë.",
        "Po jedna traka za svaki korak; korak na kritičnom putu ima isprekidanu traku, oznaka je"
        " dan narudžbe.",
        "Po jedna traka za svaki korak; korak na kritičnom putu ima isprekidanu traku, oznaka je"
        " dan porudžbine.",
    ),
    "advice.path.late": Phrase(
        "All are through on {ready}: {days} days after the day of the order, {placed}.",
        "Të gjithë mbarojnë më {ready}: {days} ditë pas ditës së porosisë, {placed}.",
        "Svi su gotovi {ready}: {days} dana nakon dana narudžbe, {placed}.",
        "Svi su gotovi {ready}: {days} dana posle dana porudžbine, {placed}.",
    ),
    "advice.path.kept": Phrase(
        "All are through on {ready}, in time for the order on {placed}.",
        "Të gjithë mbarojnë më {ready}, në kohë për porosinë më {placed}.",
        "Svi su gotovi {ready}, na vrijeme za narudžbu {placed}.",
        "Svi su gotovi {ready}, na vreme za porudžbinu {placed}.",
    ),
    "advice.path.missing": Phrase(
        "No approval path is known here for: {members}.",
        "Këtu nuk dihet rruga e miratimit për: {members}.",
        "Ovdje nije poznat put odobrenja za: {members}.",
        "Ovde nije poznat put odobrenja za: {members}.",
    ),
    "advice.path.from": Phrase("Begin on", "Fillon më", "Početak", "Početak"),
    "advice.path.show": Phrase(
        "Show from this day", "Trego nga kjo ditë", "Prikaži od tog dana", "Prikaži od tog dana"
    ),
    "advice.path.new": Phrase(
        "Enter our own approval path",
        "Shëno rrugën tonë të miratimit",
        "Unesi naš put odobrenja",
        "Unesi naš put odobrenja",
    ),
    "advice.begins": Phrase("Begins", "Fillon", "Počinje", "Počinje"),
    "advice.ends": Phrase("Ends", "Mbaron", "Završava", "Završava"),
    "advice.slack": Phrase("Days to spare", "Ditë rezervë", "Dana pričuve", "Dana rezerve"),
    "statement.title": Phrase(
        "Statement on our ceilings: {title}",
        "Deklaratë për tavanet tona: {title}",
        "Izjava o našim gornjim granicama: {title}",
        "Izjava o našim gornjim granicama: {title}",
    ),
    "statement.draft": Phrase(
        "Draft our statement on ceilings",
        "Harto deklaratën tonë për tavanet",
        "Sastavi našu izjavu o gornjim granicama",
        "Sastavi našu izjavu o gornjim granicama",
    ),
    "statement.own_only": Phrase(
        "A statement speaks of our own deliveries only. A second person publishes it.",
        "Deklarata flet vetëm për dorëzimet tona. E boton një person i dytë.",
        "Izjava govori samo o našim isporukama. Objavljuje je druga osoba.",
        "Izjava govori samo o našim isporukama. Objavljuje je druga osoba.",
    ),
    "statement.done": Phrase(
        "The statement is drafted in four languages. Read it, then ask for its publication.",
        "Deklarata u hartua në katër gjuhë. Lexojeni, pastaj kërkoni botimin.",
        "Izjava je sastavljena na četiri jezika. Pročitajte je pa zatražite objavu.",
        "Izjava je sastavljena na četiri jezika. Pročitajte je pa zatražite objavu.",
    ),
}
