"""The words of statements, lines to take, terms, positions, engagements and precedents."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import LANGUAGE, MARK, ON, SOURCE, TITLE, URL, Words, under
from foedus.pillars.governance.wording.shared import ABOUT, LEAD, OFFICE, PLACE

STATEMENT: Words = {
    "": Phrase("Public statement", "Deklarimi publik", "Javna izjava", "Javna izjava"),
    "many": Phrase("Public statements", "Deklarimet publike", "Javne izjave", "Javne izjave"),
    "title": TITLE,
    "speaker": Phrase("Speaker", "Folësi", "Tko govori", "Ko govori"),
    "office": OFFICE,
    "member": Phrase("For", "Për shtetin", "Za državu", "Za državu"),
    "outlet": Phrase("Outlet", "Mjeti i informimit", "Medij", "Medij"),
    "on": ON,
    "url": URL,
    "summary": Phrase("In our words", "Me fjalët tona", "Našim riječima", "Našim rečima"),
    "summary.help": Phrase(
        "Say what was meant. Never write a quotation that you have not read.",
        "Thoni çfarë u tha në thelb. Mos shkruani kurrë një citim që nuk e keni lexuar.",
        "Napišite bit rečenog. Nikada ne navodite citat koji niste pročitali.",
        "Napišite suštinu rečenog. Nikada ne navodite citat koji niste pročitali.",
    ),
    **MARK,
    "about": ABOUT,
}

LINE_TO_TAKE: Words = {
    "": Phrase("Line to take", "Qëndrimi i dakorduar", "Dogovoreni odgovor", "Dogovoreni odgovor"),
    "many": Phrase(
        "Lines to take", "Qëndrimet e dakorduara", "Dogovoreni odgovori", "Dogovoreni odgovori"
    ),
    "title": Phrase(
        "Question or claim", "Pyetja ose pretendimi", "Pitanje ili tvrdnja", "Pitanje ili tvrdnja"
    ),
    "text": Phrase("Answer", "Përgjigjja", "Odgovor", "Odgovor"),
    "tone": Phrase("Tone", "Toni", "Ton", "Ton"),
    "tone.factual": Phrase("Factual", "Faktik", "Činjeničan", "Činjeničan"),
    "tone.reassuring": Phrase("Reassuring", "Qetësues", "Umirujući", "Umirujući"),
    "tone.firm": Phrase("Firm", "I vendosur", "Odlučan", "Odlučan"),
    "approved_by": Phrase("Approved by", "Miratuar nga", "Odobrile", "Odobrile"),
}

TERM: Words = {
    "": Phrase("Official term", "Termi zyrtar", "Službeni naziv", "Zvanični termin"),
    "many": Phrase("Official terms", "Termat zyrtarë", "Službeni nazivi", "Zvanični termini"),
    "title": Phrase("Term", "Termi", "Naziv", "Termin"),
    "avoid": Phrase("Words to avoid", "Fjalët për t'u shmangur", "Izbjegavati", "Izbegavati"),
    "avoid.help": Phrase(
        "A text that uses one of them is stopped before it is published.",
        "Teksti që përdor ndonjërën prej tyre ndalet para botimit.",
        "Tekst u kojem se koja od njih nađe zaustavlja se prije objave.",
        "Tekst u kojem se neka od njih nađe zaustavlja se pre objave.",
    ),
    **under(
        "avoid",
        {
            **LANGUAGE,
            "word": Phrase("Word", "Fjala", "Riječ", "Reč"),
            "word.help": Phrase(
                "A star at the end stands for any ending: alliance*.",
                "Ylli në fund zëvendëson çdo mbaresë: aleanc*.",
                "Zvjezdica na kraju zamjenjuje svaki nastavak: savez*.",
                "Zvezdica na kraju zamenjuje svaki nastavak: savez*.",
            ),
        },
    ),
    "reason": Phrase("Reason", "Arsyeja", "Razlog", "Razlog"),
}

POSITION: Words = {
    "": Phrase(
        "Position of a stakeholder",
        "Qëndrimi i një pale të interesuar",
        "Stav dionika",
        "Stav zainteresovane strane",
    ),
    "many": Phrase(
        "Positions of stakeholders",
        "Qëndrimet e palëve të interesuara",
        "Stavovi dionika",
        "Stavovi zainteresovanih strana",
    ),
    "stakeholder": Phrase("Stakeholder", "Pala e interesuar", "Dionik", "Zainteresovana strana"),
    "stance": Phrase("Stance", "Qëndrimi", "Stav", "Stav"),
    "stance.support": Phrase("Supports", "Mbështet", "Podržava", "Podržava"),
    "stance.neutral": Phrase("Neutral", "Asnjanës", "Neutralan", "Neutralan"),
    "stance.oppose": Phrase("Opposes", "Kundërshton", "Protivi se", "Protivi se"),
    "summary": Phrase("In our words", "Me fjalët tona", "Našim riječima", "Našim rečima"),
    "on": ON,
    "source": SOURCE,
    **MARK,
}

ENGAGEMENT: Words = {
    "": Phrase(
        "External engagement", "Veprimtaria e jashtme", "Vanjska aktivnost", "Spoljna aktivnost"
    ),
    "many": Phrase(
        "External engagements",
        "Veprimtaritë e jashtme",
        "Vanjske aktivnosti",
        "Spoljne aktivnosti",
    ),
    "title": TITLE,
    "on": ON,
    "place": PLACE,
    "lead": LEAD,
    "with_whom": Phrase("With whom", "Me kë", "S kim", "S kim"),
    "purpose": Phrase("Purpose", "Qëllimi", "Svrha", "Svrha"),
    "talking_points": Phrase(
        "Talking points", "Pikat e bisedës", "Teze za razgovor", "Teze za razgovor"
    ),
    "outcome": Phrase("Outcome", "Rezultati", "Ishod", "Ishod"),
}

PRECEDENT: Words = {
    "": Phrase("Precedent", "Precedenti", "Usporediva suradnja", "Uporediva saradnja"),
    "many": Phrase("Precedents", "Precedentët", "Usporedive suradnje", "Uporedive saradnje"),
    "title": Phrase("Cooperation", "Bashkëpunimi", "Suradnja", "Saradnja"),
    "taking_part": Phrase("Taking part", "Pjesëmarrësit", "Sudjeluju", "Učestvuju"),
    "way": Phrase("How it works", "Si funksionon", "Kako djeluje", "Kako funkcioniše"),
    "lesson": Phrase("Lesson", "Mësimi i nxjerrë", "Pouka", "Pouka"),
    "source": SOURCE,
    **MARK,
}
