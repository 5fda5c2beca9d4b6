"""The words of the pages: home, brief, plan and its reports, formats and meetings."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import Words

HOME: Words = {
    "home.title": Phrase("Where we stand", "Ku jemi", "Gdje smo", "Gde smo"),
    "home.tasks": Phrase("Waiting for you", "Ju presin", "Čeka na vas", "Čeka na vas"),
    "home.no_tasks": Phrase(
        "Nothing waits for you.", "Asgjë nuk ju pret.", "Ništa vas ne čeka.", "Ništa vas ne čeka."
    ),
    "home.late": Phrase("Late", "Me vonesë", "Kasni", "Kasni"),
    "home.no_late": Phrase(
        "No step is late.",
        "Asnjë hap nuk vonon.",
        "Nijedan korak ne kasni.",
        "Nijedan korak ne kasni.",
    ),
    "home.more": Phrase("{count} more", "edhe {count}", "još {count}", "još {count}"),
    "home.changes": Phrase(
        "New since you were here",
        "Të reja që nga hera e fundit",
        "Novo od vašeg posljednjeg posjeta",
        "Novo od vaše poslednje posete",
    ),
    "home.no_changes": Phrase("Nothing new.", "Asgjë e re.", "Ništa novo.", "Ništa novo."),
    "home.all_changes": Phrase(
        "All changes", "Të gjitha ndryshimet", "Sve promjene", "Sve promene"
    ),
    "home.meetings": Phrase(
        "Next meetings", "Mbledhjet e ardhshme", "Sljedeći sastanci", "Naredni sastanci"
    ),
    "home.no_meetings": Phrase(
        "No meeting is planned.",
        "Nuk ka mbledhje të planifikuar.",
        "Nijedan sastanak nije zakazan.",
        "Nijedan sastanak nije zakazan.",
    ),
    "home.no_plan": Phrase(
        "There is no plan here yet. Draft one, or wait until a partner releases one to you.",
        "Këtu ende nuk ka plan. Hartoni një, ose prisni që një partner t'jua dërgojë.",
        "Ovdje još nema plana. Izradite ga ili pričekajte da vam ga partner dostavi.",
        "Ovde još nema plana. Izradite ga ili sačekajte da vam ga partner dostavi.",
    ),
    "home.draft_plan": Phrase("Draft a plan", "Harto një plan", "Izradi plan", "Izradi plan"),
    "brief.title": Phrase("Brief", "Përmbledhje", "Sažetak", "Sažetak"),
    "brief.as_of": Phrase(
        "As of {day}", "Gjendja më {day}", "Stanje na dan {day}", "Stanje na dan {day}"
    ),
    "brief.decisions": Phrase(
        "Decisions open", "Vendime të hapura", "Otvorene odluke", "Otvorene odluke"
    ),
    "brief.no_decisions": Phrase(
        "No decision is open.",
        "Asnjë vendim nuk është i hapur.",
        "Nijedna odluka nije otvorena.",
        "Nijedna odluka nije otvorena.",
    ),
    "brief.awaited": Phrase(
        "Not yet said: {members}",
        "Ende pa u shprehur: {members}",
        "Još se nisu izjasnili: {members}",
        "Još se nisu izjasnili: {members}",
    ),
    "brief.pdf": Phrase("Download as PDF", "Shkarko si PDF", "Preuzmi kao PDF", "Preuzmi kao PDF"),
    "brief.nature": Phrase(
        "The declaration is a non-binding political document: steps are commitments, not duties.",
        "Deklarata është dokument politik jodetyrues: hapat janë zotime, jo detyrime.",
        "Deklaracija je neobvezujući politički dokument: koraci su namjere, a ne obveze.",
        "Deklaracija je neobavezujući politički dokument: koraci su namere, a ne obaveze.",
    ),
    "areas.progress": Phrase(
        "The four areas", "Katër fushat", "Četiri područja", "Četiri oblasti"
    ),
    "areas.described": Phrase(
        "Steps of each area on {day}: done, late, open, stopped.",
        "Hapat e çdo fushe më {day}: të kryer, me vonesë, të hapur, të ndërprerë.",
        "Koraci po područjima na dan {day}: dovršeni, u kašnjenju, otvoreni, obustavljeni.",
        "Koraci po oblastima na dan {day}: završeni, u kašnjenju, otvoreni, obustavljeni.",
    ),
    "areas.area": Phrase("Area", "Fusha", "Područje", "Oblast"),
    "areas.steps": Phrase("Steps", "Hapa", "Koraci", "Koraci"),
    "areas.done": Phrase("Done", "Të kryer", "Dovršeno", "Završeno"),
    "areas.under_way": Phrase("Under way", "Në zhvillim", "U tijeku", "U toku"),
    "areas.late": Phrase("Late", "Me vonesë", "Kasni", "Kasni"),
    "areas.open": Phrase(
        "Open, in time", "Të hapur, në kohë", "Otvoreno, na vrijeme", "Otvoreno, na vreme"
    ),
    "areas.stopped": Phrase("Stopped", "Të ndërprerë", "Obustavljeno", "Obustavljeno"),
    "areas.table": Phrase("As a table", "Si tabelë", "Kao tablica", "Kao tabela"),
}

PLAN: Words = {
    "plans.title": Phrase("Plans", "Planet", "Planovi", "Planovi"),
    "plans.none": Phrase(
        "No plan has been drafted here or released to you.",
        "Këtu nuk është hartuar dhe nuk ju është dërguar asnjë plan.",
        "Ovdje nije izrađen niti vam je dostavljen nijedan plan.",
        "Ovde nije izrađen niti vam je dostavljen nijedan plan.",
    ),
    "plan.tasks": Phrase("Task list", "Lista e detyrave", "Popis zadataka", "Spisak zadataka"),
    "plan.gantt": Phrase("Schedule", "Kalendari", "Vremenski plan", "Vremenski plan"),
    "plan.coverage": Phrase(
        "Clauses", "Pikat e deklaratës", "Točke deklaracije", "Tačke deklaracije"
    ),
    "plan.slippage": Phrase("Slippage", "Shtyrjet", "Pomaci rokova", "Pomeranja rokova"),
    "plan.participation": Phrase(
        "Who takes part", "Kush merr pjesë", "Tko sudjeluje", "Ko učestvuje"
    ),
    "plan.alignment": Phrase(
        "National goals", "Synimet kombëtare", "Nacionalni ciljevi", "Nacionalni ciljevi"
    ),
    "alignment.explained": Phrase(
        "Which goals of each member's own strategy an objective serves.",
        "Cilat synime të strategjisë së çdo anëtari mbështet një objektiv.",
        "Kojim ciljevima vlastite strategije svake članice cilj služi.",
        "Kojim ciljevima sopstvene strategije svake članice cilj služi.",
    ),
    "alignment.none": Phrase(
        "None named", "Asnjë i përmendur", "Nijedan naveden", "Nijedan naveden"
    ),
    "plan.views": Phrase("Views of the plan", "Pamjet e planit", "Prikazi plana", "Prikazi plana"),
    "plan.record": Phrase("The plan's record", "Regjistri i planit", "Zapis plana", "Zapis plana"),
    "plan.from_to": Phrase(
        "{first} to {last}", "{first} deri më {last}", "{first} do {last}", "{first} do {last}"
    ),
    "plan.by": Phrase(
        "drafted by {member}",
        "hartuar nga {member}",
        "izradila strana: {member}",
        "izradila strana: {member}",
    ),
    "plan.due": Phrase("by {day}", "deri më {day}", "do {day}", "do {day}"),
    "plan.late": Phrase("Late", "Me vonesë", "Kasni", "Kasni"),
    "plan.leads": Phrase("{member} leads", "drejton {member}", "vodi: {member}", "vodi: {member}"),
    "plan.empty_area": Phrase(
        "No objective yet.", "Ende pa objektiva.", "Još nema ciljeva.", "Još nema ciljeva."
    ),
    "plan.no_steps": Phrase(
        "No step yet.", "Ende pa hapa.", "Još nema koraka.", "Još nema koraka."
    ),
    "plan.add_objective": Phrase("Add an objective", "Shto objektiv", "Dodaj cilj", "Dodaj cilj"),
    "plan.add_measure": Phrase("Add a measure", "Shto masë", "Dodaj mjeru", "Dodaj meru"),
    "plan.add_step": Phrase("Add a step", "Shto hap", "Dodaj korak", "Dodaj korak"),
    "plan.report": Phrase(
        "Report progress", "Raporto ecurinë", "Izvijesti o napretku", "Izvesti o napretku"
    ),
    "plan.goals": Phrase(
        "National goals it serves",
        "Synimet kombëtare që mbështet",
        "Nacionalni ciljevi kojima služi",
        "Nacionalni ciljevi kojima služi",
    ),
    "plan.orphans": Phrase(
        "Parts whose place in the plan cannot be seen here",
        "Pjesë, vendi i të cilave në plan nuk shihet këtu",
        "Dijelovi čije se mjesto u planu ovdje ne vidi",
        "Delovi čije se mesto u planu ovde ne vidi",
    ),
    "gantt.described": Phrase(
        "From the first day to the day expected; the upright mark is the due day.",
        "Nga dita e parë deri në ditën e pritur; vija pingule është afati.",
        "Od prvog dana do očekivanog završetka; uspravna crta je rok.",
        "Od prvog dana do očekivanog završetka; uspravna crta je rok.",
    ),
    "gantt.needs": Phrase("Depends on", "Varet nga", "Ovisi o", "Zavisi od"),
    "gantt.expected": Phrase("Expected", "Pritet", "Očekuje se", "Očekuje se"),
    "gantt.days_late": Phrase("Days late", "Ditë vonesë", "Dana kašnjenja", "Dana kašnjenja"),
    "gantt.chain": Phrase(
        "The chain that ends last",
        "Vargu që mbaron i fundit",
        "Lanac koji završava posljednji",
        "Lanac koji se završava poslednji",
    ),
    "gantt.circle": Phrase(
        "These steps wait for one another in a circle; remove one of the dependencies.",
        "Këta hapa presin njëri-tjetrin në rreth; hiqni njërën nga varësitë.",
        "Ovi koraci čekaju jedan drugoga u krugu; uklonite jednu od ovisnosti.",
        "Ovi koraci čekaju jedan drugog u krugu; uklonite jednu od zavisnosti.",
    ),
    "coverage.none": Phrase(
        "The instrument of this plan cannot be seen here.",
        "Instrumenti i këtij plani nuk shihet këtu.",
        "Instrument ovog plana ovdje se ne vidi.",
        "Instrument ovog plana ovde se ne vidi.",
    ),
    "coverage.summary": Phrase(
        "{served} of {all} clauses are served by steps.",
        "{served} nga {all} pika mbështeten nga hapa.",
        "Koraci provode {served} od {all} točaka.",
        "Koraci sprovode {served} od {all} tačaka.",
    ),
    "coverage.clause": Phrase("Clause", "Pika", "Točka", "Tačka"),
    "coverage.steps": Phrase(
        "Steps that serve it",
        "Hapat që e mbështesin",
        "Koraci koji je provode",
        "Koraci koji je sprovode",
    ),
    "coverage.not_served": Phrase(
        "No step yet", "Ende pa hap", "Još nema koraka", "Još nema koraka"
    ),
    "coverage.unknown": Phrase(
        "Steps that name a clause which the instrument has not",
        "Hapa që përmendin një pikë që instrumenti nuk e ka",
        "Koraci koji navode točku koje u instrumentu nema",
        "Koraci koji navode tačku koje u instrumentu nema",
    ),
    "coverage.aimless": Phrase(
        "Steps that name no clause",
        "Hapa që nuk përmendin asnjë pikë",
        "Koraci koji ne navode nijednu točku",
        "Koraci koji ne navode nijednu tačku",
    ),
    "coverage.source": Phrase(
        "Source: {source}", "Burimi: {source}", "Izvor: {source}", "Izvor: {source}"
    ),
    "coverage.unconfirmed": Phrase(
        "to be confirmed", "për t'u konfirmuar", "treba potvrditi", "treba potvrditi"
    ),
    "slippage.promises": Phrase(
        "Due days promised", "Afatet e premtuara", "Obećani rokovi", "Obećani rokovi"
    ),
    "slippage.expected": Phrase(
        "Done or expected", "Kryer ose pritet", "Dovršeno ili očekivano", "Završeno ili očekivano"
    ),
    "slippage.slipped": Phrase("Days slipped", "Ditë shtyrje", "Dana pomaka", "Dana pomeranja"),
    "slippage.overdue": Phrase(
        "Days overdue", "Ditë pas afatit", "Dana nakon roka", "Dana posle roka"
    ),
    "slippage.explained": Phrase(
        "Counted from the first day that was promised: moving a due day hides nothing.",
        "Llogaritur nga afati i parë i premtuar: shtyrja e afatit nuk fsheh asgjë.",
        "Računa se od prvog obećanog roka: pomicanjem roka ništa se ne skriva.",
        "Računa se od prvog obećanog roka: pomeranjem roka ništa se ne skriva.",
    ),
    "participation.explained": Phrase(
        "No step can be forced on a member; silence is not consent: each speaks for itself.",
        "Asnjë hap nuk i imponohet një anëtari; heshtja nuk është pëlqim: secili flet vetë.",
        "Nijedan se korak ne nameće članici; šutnja nije pristanak: svaka govori za sebe.",
        "Nijedan korak se ne nameće članici; ćutanje nije pristanak: svaka govori za sebe.",
    ),
    "participation.inside": Phrase("Takes part", "Merr pjesë", "Sudjeluje", "Učestvuje"),
    "participation.outside": Phrase("Does not", "Nuk merr pjesë", "Ne sudjeluje", "Ne učestvuje"),
    "participation.joined": Phrase("Joined", "U bashkua", "Pridružila se", "Pridružila se"),
    "participation.awaited": Phrase(
        "Not said yet", "Ende pa përgjigje", "Još se nije izjasnila", "Još se nije izjasnila"
    ),
    "participation.none": Phrase("Not named", "E papërmendur", "Nije navedena", "Nije navedena"),
    "participation.without_lead": Phrase(
        "The lead does not take part: somebody else must lead.",
        "Drejtuesi nuk merr pjesë: duhet të drejtojë dikush tjetër.",
        "Voditelj ne sudjeluje: mora voditi netko drugi.",
        "Vodilac ne učestvuje: mora da vodi neko drugi.",
    ),
    "participation.opt_in": Phrase("Take part", "Merr pjesë", "Sudjeluj", "Učestvuj"),
    "participation.opt_out": Phrase("Stay out", "Mos merr pjesë", "Ne sudjeluj", "Ne učestvuj"),
}

FORMATS: Words = {
    "governance.submission.many": Phrase(
        "Requests to send a package",
        "Kërkesa për të dërguar një paketë",
        "Zahtjevi za slanje paketa",
        "Zahtevi za slanje paketa",
    ),
    "governance.submission": Phrase(
        "Request to send a package",
        "Kërkesë për të dërguar një paketë",
        "Zahtjev za slanje paketa",
        "Zahtev za slanje paketa",
    ),
    "formats.title": Phrase(
        "Formats and meetings",
        "Formatet dhe mbledhjet",
        "Formati i sastanci",
        "Formati i sastanci",
    ),
    "formats.chair": Phrase(
        "Chair: {member}, until {day}",
        "Kryeson: {member}, deri më {day}",
        "Predsjeda: {member}, do {day}",
        "Predsedava: {member}, do {day}",
    ),
    "formats.next_chair": Phrase(
        "next: {member}, from {day}",
        "pas tij: {member}, nga {day}",
        "zatim: {member}, od {day}",
        "zatim: {member}, od {day}",
    ),
    "formats.no_chair": Phrase(
        "Nobody is in the chair.",
        "Askush nuk kryeson.",
        "Nitko ne predsjeda.",
        "Niko ne predsedava.",
    ),
    "formats.none": Phrase("None yet.", "Ende asnjë.", "Još nijedan.", "Još nijedan."),
    "formats.add": Phrase("Add a format", "Shto format", "Dodaj format", "Dodaj format"),
    "formats.add_meeting": Phrase(
        "Plan a meeting", "Planifiko mbledhje", "Zakaži sastanak", "Zakaži sastanak"
    ),
    "meeting.agenda": Phrase("Agenda", "Rendi i ditës", "Dnevni red", "Dnevni red"),
    "meeting.attendance": Phrase("Attendance", "Pjesëmarrësit", "Nazočni", "Prisutni"),
    "meeting.minutes": Phrase("Minutes", "Procesverbali", "Zapisnik", "Zapisnik"),
    "meeting.decisions": Phrase("Agreed", "U ra dakord", "Dogovoreno", "Dogovoreno"),
    "meeting.actions": Phrase("Actions", "Detyra", "Zadaće", "Zadaci"),
    "meeting.as_step": Phrase(
        "Make it a step of the plan",
        "Bëje hap të planit",
        "Pretvori u korak plana",
        "Pretvori u korak plana",
    ),
    "meeting.is_step": Phrase(
        "It is a step of the plan", "Është hap i planit", "To je korak plana", "To je korak plana"
    ),
}

WORDCHECK: Words = {
    "wordcheck.instead": Phrase(
        "{field}: “{word}”, the official term is “{instead}” (… {context} …)",
        "{field}: «{word}», termi zyrtar është «{instead}» (… {context} …)",
        "{field}: „{word}”, službeni je naziv „{instead}” (… {context} …)",
        "{field}: „{word}”, zvanični naziv je „{instead}” (… {context} …)",
    ),
    "wordcheck.avoid": Phrase(
        "{field}: “{word}” is a word to avoid (… {context} …)",
        "{field}: «{word}» është fjalë që duhet shmangur (… {context} …)",
        "{field}: „{word}” je riječ koju treba izbjegavati (… {context} …)",
        "{field}: „{word}” je reč koju treba izbegavati (… {context} …)",
    ),
}

PAGES: Words = {**HOME, **PLAN, **FORMATS, **WORDCHECK}
