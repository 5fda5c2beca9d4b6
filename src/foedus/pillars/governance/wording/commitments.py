"""The words of the instrument, the plan and its parts, and the package."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import (
    CODE,
    DUE_ON,
    LANGUAGE,
    MARK,
    MEMBER,
    ON,
    SOURCE,
    TITLE,
    URL,
    Words,
    under,
)
from foedus.pillars.governance.wording.shared import AREA, CAPACITY, LEAD, OFFICE, PLACE

INSTRUMENT: Words = {
    "": Phrase("Instrument", "Akti i përbashkët", "Zajednički akt", "Zajednički akt"),
    "many": Phrase("Instruments", "Aktet e përbashkëta", "Zajednički akti", "Zajednički akti"),
    "title": TITLE,
    "form": Phrase("Form", "Forma", "Oblik", "Oblik"),
    "form.declaration": Phrase("Declaration", "Deklaratë", "Deklaracija", "Deklaracija"),
    "form.agreement": Phrase("Agreement", "Marrëveshje", "Sporazum", "Sporazum"),
    "form.memorandum": Phrase(
        "Memorandum of understanding",
        "Memorandum mirëkuptimi",
        "Memorandum o razumijevanju",
        "Memorandum o razumevanju",
    ),
    "form.protocol": Phrase("Protocol", "Protokoll", "Protokol", "Protokol"),
    "form.letter_of_intent": Phrase(
        "Letter of intent", "Letër synimi", "Pismo namjere", "Pismo o namerama"
    ),
    "binding": Phrase("Legal nature", "Natyra juridike", "Pravna narav", "Pravna priroda"),
    "binding.political": Phrase(
        "Non-binding political document",
        "Dokument politik jodetyrues",
        "Neobvezujući politički dokument",
        "Neobavezujući politički dokument",
    ),
    "binding.legal": Phrase(
        "Legally binding", "Juridikisht detyrues", "Pravno obvezujući", "Pravno obavezujući"
    ),
    "place": PLACE,
    "signed_on": Phrase("Signed on", "Nënshkruar më", "Potpisano dana", "Potpisano dana"),
    "published_on": Phrase("Published on", "Botuar më", "Objavljeno dana", "Objavljeno dana"),
    "published_on.help": Phrase(
        "The day on which anybody could read the text. It may be later than the signature.",
        "Dita kur teksti u bë i lexueshëm për këdo. Mund të jetë pas nënshkrimit.",
        "Dan kada je tekst postao dostupan svima. Može biti nakon potpisivanja.",
        "Dan kada je tekst postao dostupan svima. Može biti posle potpisivanja.",
    ),
    "published_by": Phrase("Published by", "Botuar nga", "Objavila", "Objavila"),
    "parties": Phrase("Parties", "Palët", "Stranke", "Strane"),
    "signatories": Phrase("Signatories", "Nënshkruesit", "Potpisnici", "Potpisnici"),
    **under(
        "signatories",
        {
            "member": MEMBER,
            "name": Phrase("Name", "Emri", "Ime i prezime", "Ime i prezime"),
            "office": OFFICE,
            **CAPACITY,
        },
    ),
    "language_versions": Phrase(
        "Language versions", "Versionet gjuhësore", "Jezične inačice", "Jezičke verzije"
    ),
    **under(
        "language_versions",
        {
            **LANGUAGE,
            "url": URL,
            "digest": Phrase(
                "Digest (SHA-256)",
                "Gjurma digjitale (SHA-256)",
                "Sažetak (SHA-256)",
                "Heš (SHA-256)",
            ),
        },
    ),
    "clauses": Phrase("Clauses", "Pikat", "Točke", "Tačke"),
    "clauses.help": Phrase(
        "What the text undertakes, in our words. Steps name a clause by its code.",
        "Çfarë merr përsipër teksti, me fjalët tona. Hapat e përmendin pikën me kodin e saj.",
        "Što tekst najavljuje, našim riječima. Koraci navode točku po oznaci.",
        "Šta tekst najavljuje, našim rečima. Koraci navode tačku po oznaci.",
    ),
    **under(
        "clauses",
        {
            "code": CODE,
            **AREA,
            "text": Phrase("Content", "Përmbajtja", "Sadržaj", "Sadržaj"),
            "source": SOURCE,
            **MARK,
        },
    ),
    "facts": Phrase("Facts", "Faktet", "Činjenice", "Činjenice"),
    **under(
        "facts",
        {
            "statement": Phrase("Fact", "Fakti", "Činjenica", "Činjenica"),
            "on": ON,
            "source": SOURCE,
            **MARK,
        },
    ),
}

PLAN: Words = {
    "": Phrase("Implementation plan", "Plani i zbatimit", "Provedbeni plan", "Plan sprovođenja"),
    "many": Phrase(
        "Implementation plans", "Planet e zbatimit", "Provedbeni planovi", "Planovi sprovođenja"
    ),
    "title": TITLE,
    "instrument": INSTRUMENT[""],
    "summary": Phrase("Summary", "Përmbledhja", "Sažetak", "Sažetak"),
    "starts_on": Phrase("Starts on", "Fillon më", "Počinje", "Počinje"),
    "ends_on": Phrase("Ends on", "Përfundon më", "Završava", "Završava"),
    "members": Phrase("Members", "Anëtarët", "Članice", "Članice"),
}

OBJECTIVE: Words = {
    "": Phrase("Objective", "Objektivi", "Cilj", "Cilj"),
    "many": Phrase("Objectives", "Objektivat", "Ciljevi", "Ciljevi"),
    "plan": PLAN[""],
    **AREA,
    "code": CODE,
    "title": TITLE,
    "national_goals": Phrase(
        "National goals served",
        "Synimet kombëtare që mbështet",
        "Nacionalni ciljevi kojima služi",
        "Nacionalni ciljevi kojima služi",
    ),
    "national_goals.member": MEMBER,
    "national_goals.goal": Phrase(
        "National goal", "Synimi kombëtar", "Nacionalni cilj", "Nacionalni cilj"
    ),
}

MEASURE: Words = {
    "": Phrase("Measure", "Masa", "Mjera", "Mera"),
    "many": Phrase("Measures", "Masat", "Mjere", "Mere"),
    "objective": OBJECTIVE[""],
    "code": CODE,
    "title": TITLE,
}

STEP: Words = {
    "": Phrase("Step", "Hapi", "Korak", "Korak"),
    "many": Phrase("Steps", "Hapat", "Koraci", "Koraci"),
    "measure": MEASURE[""],
    "code": CODE,
    "title": TITLE,
    "description": Phrase("Description", "Përshkrimi", "Opis", "Opis"),
    "lead": LEAD,
    "lead.help": Phrase(
        "The member whose report about this step counts.",
        "Anëtari, raporti i të cilit për këtë hap është përcaktues.",
        "Članica čije je izvješće o ovom koraku mjerodavno.",
        "Članica čiji je izveštaj o ovom koraku merodavan.",
    ),
    "participants": Phrase("Participants", "Pjesëmarrësit", "Sudionice", "Učesnice"),
    "participants.help": Phrase(
        "Two members are enough; not everybody has to take part.",
        "Mjaftojnë dy anëtarë; nuk është e nevojshme të marrin pjesë të gjithë.",
        "Dovoljne su dvije članice; ne moraju sudjelovati sve.",
        "Dovoljne su dve članice; ne moraju učestvovati sve.",
    ),
    "starts_on": Phrase(
        "Planned start", "Fillimi i planifikuar", "Planirani početak", "Planirani početak"
    ),
    "due_on": DUE_ON,
    "depends_on": Phrase("Depends on", "Varet nga", "Ovisi o", "Zavisi od"),
    "depends_on.help": Phrase(
        "Steps that must be done before this one can be.",
        "Hapat që duhen kryer para këtij.",
        "Koraci koji moraju biti dovršeni prije ovoga.",
        "Koraci koji moraju biti završeni pre ovog.",
    ),
    "clauses": Phrase(
        "Clauses served", "Pikat që zbaton", "Točke koje provodi", "Tačke koje sprovodi"
    ),
    "evidence_wanted": Phrase(
        "Evidence wanted", "Dëshmia e kërkuar", "Traženi dokaz", "Traženi dokaz"
    ),
}

PROGRESS: Words = {
    "": Phrase(
        "Progress report", "Raporti i ecurisë", "Izvješće o napretku", "Izveštaj o napretku"
    ),
    "many": Phrase(
        "Progress reports", "Raportet e ecurisë", "Izvješća o napretku", "Izveštaji o napretku"
    ),
    "about": STEP[""],
    "member": Phrase("Reported by", "Raportuar nga", "Izvijestila", "Izvestila"),
    "status": Phrase("Status", "Gjendja", "Stanje", "Stanje"),
    "status.not_started": Phrase("Not started", "Pa filluar", "Nije započeto", "Nije započeto"),
    "status.under_way": Phrase("Under way", "Në zhvillim", "U tijeku", "U toku"),
    "status.done": Phrase("Done", "Kryer", "Dovršeno", "Završeno"),
    "status.stopped": Phrase("Stopped", "Ndërprerë", "Obustavljeno", "Obustavljeno"),
    "on": Phrase("Day of the report", "Data e raportit", "Datum izvješća", "Datum izveštaja"),
    "forecast_on": Phrase(
        "Now expected on", "Pritet tani më", "Sada se očekuje", "Sada se očekuje"
    ),
    "forecast_on.help": Phrase(
        "Leave it empty while the step keeps its due day.",
        "Lëreni bosh për sa kohë hapi e ruan afatin.",
        "Ostavite prazno dok korak zadržava svoj rok.",
        "Ostavite prazno dok korak zadržava svoj rok.",
    ),
    "evidence": Phrase("Evidence", "Dëshmia", "Dokaz", "Dokaz"),
    "link": Phrase(
        "Where to see it", "Ku mund të shihet", "Gdje se može vidjeti", "Gde se može videti"
    ),
}

PARTICIPATION: Words = {
    "": Phrase("Participation", "Pjesëmarrja", "Sudjelovanje", "Učešće"),
    "many": Phrase("Participations", "Pjesëmarrjet", "Sudjelovanja", "Učešća"),
    "about": STEP[""],
    "member": MEMBER,
    "choice": Phrase("Choice", "Zgjedhja", "Izbor", "Izbor"),
    "choice.in": Phrase("Takes part", "Merr pjesë", "Sudjeluje", "Učestvuje"),
    "choice.out": Phrase("Does not take part", "Nuk merr pjesë", "Ne sudjeluje", "Ne učestvuje"),
    "on": Phrase("Holds from", "Vlen nga data", "Vrijedi od", "Važi od"),
    "reason": Phrase("Reason", "Arsyeja", "Razlog", "Razlog"),
}

PACKAGE: Words = {
    "": Phrase(
        "Approval package", "Paketa për miratim", "Paket za odobrenje", "Paket za odobrenje"
    ),
    "many": Phrase(
        "Approval packages", "Paketat për miratim", "Paketi za odobrenje", "Paketi za odobrenje"
    ),
    "plan": PLAN[""],
    "title": TITLE,
    "note": Phrase("Note", "Shënim", "Napomena", "Napomena"),
    "note.help": Phrase(
        "What a minister should know before deciding.",
        "Çfarë duhet të dijë ministri para se të vendosë.",
        "Što ministar treba znati prije odluke.",
        "Šta ministar treba da zna pre odluke.",
    ),
    "contents": Phrase(
        "Frozen versions", "Versionet e ngrira", "Zamrznute inačice", "Zamrznute verzije"
    ),
    **under(
        "contents",
        {
            "owner": Phrase("Owner", "Zotëruesi", "Vlasnica", "Vlasnica"),
            "id": Phrase("Record number", "Numri i regjistrimit", "Broj zapisa", "Broj zapisa"),
            "kind": Phrase("Kind", "Lloji", "Vrsta", "Vrsta"),
            "ver": Phrase("Version", "Versioni", "Inačica", "Verzija"),
            "digest": Phrase(
                "Digest (SHA-256)",
                "Gjurma digjitale (SHA-256)",
                "Sažetak (SHA-256)",
                "Heš (SHA-256)",
            ),
        },
    ),
}
