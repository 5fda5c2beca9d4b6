"""The words of formats, meetings, events, office-holders and candidates."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import (
    DUE_ON,
    FROM_ON,
    MARK,
    MEMBER,
    ON,
    SOURCE,
    TITLE,
    TO_ON,
    Words,
    under,
)
from foedus.pillars.governance.wording.shared import (
    ABOUT,
    AREA,
    CAPACITY,
    DELEGATIONS,
    HOST,
    LEAD,
    OFFICE,
    PLACE,
    STEP,
)

FORMAT: Words = {
    "": Phrase(
        "Cooperation format", "Formati i bashkëpunimit", "Format suradnje", "Format saradnje"
    ),
    "many": Phrase(
        "Cooperation formats", "Formatet e bashkëpunimit", "Formati suradnje", "Formati saradnje"
    ),
    "level": Phrase("Level", "Niveli", "Razina", "Nivo"),
    "level.ministers": Phrase("Ministers", "Ministrat", "Ministri", "Ministri"),
    "level.chiefs_of_defence": Phrase(
        "Chiefs of defence",
        "Shefat e mbrojtjes",
        "Načelnici glavnih stožera",
        "Načelnici generalštabova",
    ),
    "level.directors": Phrase(
        "Directors (policy, armaments)",
        "Drejtorët (politika, armatimi)",
        "Ravnatelji (politika, naoružanje)",
        "Direktori (politika, naoružanje)",
    ),
    "level.working_group": Phrase(
        "Working group", "Grupi i punës", "Radna skupina", "Radna grupa"
    ),
    "title": TITLE,
    "parent": Phrase("Reports to", "I raporton", "Odgovara", "Odgovara"),
    **AREA,
    "area.help": Phrase(
        "Leave it empty if the format deals with all four areas.",
        "Lëreni bosh nëse formati merret me të katër fushat.",
        "Ostavite prazno ako se format bavi svim četirima područjima.",
        "Ostavite prazno ako se format bavi svim četirima oblastima.",
    ),
    "mandate": Phrase("Mandate", "Mandati", "Ovlasti", "Ovlašćenja"),
    "chairs": Phrase(
        "Rotating chair",
        "Kryesimi me radhë",
        "Rotirajuće predsjedanje",
        "Rotirajuće predsedavanje",
    ),
    **under("chairs", {"member": MEMBER, "from_on": FROM_ON, "to_on": TO_ON}),
    **DELEGATIONS,
}

MEETING: Words = {
    "": Phrase("Meeting", "Takimi", "Sastanak", "Sastanak"),
    "many": Phrase("Meetings", "Takimet", "Sastanci", "Sastanci"),
    "format": FORMAT[""],
    "title": TITLE,
    "on": ON,
    "place": PLACE,
    "host": HOST,
    "agenda": Phrase("Agenda", "Rendi i ditës", "Dnevni red", "Dnevni red"),
    **under(
        "agenda",
        {
            "title": Phrase("Point", "Pika", "Točka", "Tačka"),
            "presenter": Phrase("Presented by", "Paraqitet nga", "Izlaže", "Izlaže"),
            "about": ABOUT,
        },
    ),
    "attendance": Phrase("Attendance", "Pjesëmarrja", "Nazočni", "Prisutni"),
    **under(
        "attendance",
        {
            "member": MEMBER,
            "person": Phrase("Name", "Emri", "Ime i prezime", "Ime i prezime"),
            "office": OFFICE,
        },
    ),
    "minutes": Phrase("Minutes", "Procesverbali", "Zapisnik", "Zapisnik"),
    "decisions": Phrase("Agreed", "U ra dakord", "Dogovoreno", "Dogovoreno"),
    "decisions.help": Phrase(
        "What the meeting agreed. What the members decide jointly is a proposal with ballots.",
        "Çfarë u dakordua në takim. Vendimet e përbashkëta merren me propozim dhe votim.",
        "Što je dogovoreno na sastanku. O zajedničkim odlukama glasuje se o prijedlogu.",
        "Šta je dogovoreno na sastanku. O zajedničkim odlukama glasa se o predlogu.",
    ),
    "decisions.text": Phrase("Text", "Teksti", "Tekst", "Tekst"),
    "actions": Phrase("Actions", "Veprimet", "Zadaće", "Zadaci"),
    "actions.help": Phrase(
        "What a member took home to do. Turn each into a step.",
        "Çfarë mori përsipër çdo anëtar. Kthejeni secilën në hap.",
        "Što je članica preuzela. Svaku zadaću pretvorite u korak.",
        "Šta je članica preuzela. Svaki zadatak pretvorite u korak.",
    ),
    **under(
        "actions",
        {
            "text": Phrase("What to do", "Çfarë duhet bërë", "Što učiniti", "Šta uraditi"),
            "lead": LEAD,
            "due_on": DUE_ON,
            "step": STEP,
        },
    ),
}

EVENT: Words = {
    "": Phrase(
        "Ceremony or visit",
        "Ceremonia ose vizita",
        "Svečanost ili posjet",
        "Svečanost ili poseta",
    ),
    "many": Phrase(
        "Ceremonies and visits",
        "Ceremonitë dhe vizitat",
        "Svečanosti i posjeti",
        "Svečanosti i posete",
    ),
    "title": TITLE,
    "on": ON,
    "until_on": TO_ON,
    "place": PLACE,
    "host": HOST,
    "protocol": Phrase(
        "Protocol note", "Shënim protokolli", "Protokolarna napomena", "Protokolarna napomena"
    ),
    **DELEGATIONS,
    "press": Phrase("For the press", "Për shtypin", "Za medije", "Za medije"),
    "about": ABOUT,
}

OFFICE_HOLDER: Words = {
    "": Phrase("Office-holder", "Mbajtësi i funksionit", "Nositelj dužnosti", "Nosilac funkcije"),
    "many": Phrase(
        "Office-holders", "Mbajtësit e funksioneve", "Nositelji dužnosti", "Nosioci funkcija"
    ),
    "member": MEMBER,
    "office": OFFICE,
    "holder": Phrase("Name", "Emri", "Ime i prezime", "Ime i prezime"),
    **CAPACITY,
    "from_on": FROM_ON,
    "to_on": TO_ON,
    "to_on.help": Phrase(
        "Leave it empty while the person is in office.",
        "Lëreni bosh për sa kohë personi është në detyrë.",
        "Ostavite prazno dok je osoba na dužnosti.",
        "Ostavite prazno dok je osoba na funkciji.",
    ),
}

STAGES: Words = {
    "stage": Phrase("Stage", "Faza", "Faza pristupanja", "Faza pristupanja"),
    "stage.mentioned": Phrase("Mentioned", "I përmendur", "Spomenuta", "Pomenuta"),
    "stage.invited": Phrase("Invited", "I ftuar", "Pozvana", "Pozvana"),
    "stage.observer": Phrase("Observer", "Vëzhgues", "Promatračica", "Posmatrač"),
    "stage.applicant": Phrase("Applicant", "Aplikues", "Podnijela zahtjev", "Podnela zahtev"),
    "stage.member": Phrase("Member", "Anëtar", "Članica", "Članica"),
    "stage.declined": Phrase("Declined", "Ka refuzuar", "Odbila", "Odbila"),
}

CANDIDATE: Words = {
    "": Phrase("Candidate state", "Shteti kandidat", "Država kandidatkinja", "Država kandidat"),
    "many": Phrase(
        "Candidate states", "Shtetet kandidate", "Države kandidatkinje", "Države kandidati"
    ),
    "state": Phrase("Code of the state", "Kodi i shtetit", "Oznaka države", "Oznaka države"),
    "name": Phrase("State", "Shteti", "Država", "Država"),
    **STAGES,
    "basis": Phrase("Basis", "Baza", "Osnova", "Osnov"),
    "basis.nato_member": Phrase(
        "Member of NATO", "Anëtar i NATO-s", "Članica NATO-a", "Članica NATO-a"
    ),
    "basis.eu_member": Phrase(
        "Member of the European Union",
        "Anëtar i Bashkimit Evropian",
        "Članica Europske unije",
        "Članica Evropske unije",
    ),
    "basis.founder": Phrase("Founder", "Themelues", "Osnivačica", "Osnivač"),
    "basis.none": Phrase("None", "Asnjë", "Nema", "Nema"),
    "history": Phrase("History", "Historiku", "Povijest", "Istorijat"),
    **under("history", {**STAGES, "on": ON, "source": SOURCE, **MARK}),
    "contact": Phrase("Contact", "Kontakti", "Kontakt", "Kontakt"),
    "contact.help": Phrase(
        "Which office is in touch. No personal data.",
        "Cila zyrë është në kontakt. Pa të dhëna personale.",
        "Koji je ured u kontaktu. Bez osobnih podataka.",
        "Koja je kancelarija u kontaktu. Bez ličnih podataka.",
    ),
}
