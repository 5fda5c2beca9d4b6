"""The words of companies, co-investment projects and the innovation pipeline."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import CODE, DUE_ON, MARK, MEMBER, ON, SOURCE, TITLE, Words, under
from foedus.pillars.procurement.wording.shared import (
    CAPABILITIES,
    COUNTRY,
    CURRENCY,
    CURRENCY_HELP,
    FAMILY,
    FAMILY_LIST,
    LINK,
    MEMBERS,
    NAME,
    NCAGE,
    PURPOSE,
    SME,
    UNIT,
)

COMPANY: Words = {
    "": Phrase("Company", "Kompania", "Tvrtka", "Kompanija"),
    "many": Phrase("Companies", "Kompanitë", "Tvrtke", "Kompanije"),
    "code": CODE,
    "name": NAME,
    "country": COUNTRY,
    "town": Phrase("Town", "Qyteti", "Mjesto", "Mesto"),
    **NCAGE,
    **FAMILY_LIST,
    "sme": SME,
    "state_owned": Phrase(
        "Owned by the state", "Në pronësi të shtetit", "U vlasništvu države", "U vlasništvu države"
    ),
    "certifications": Phrase("Certificates", "Certifikatat", "Certifikati", "Sertifikati"),
    "capabilities": CAPABILITIES,
    "capacity": Phrase(
        "Capacity by year",
        "Kapaciteti sipas viteve",
        "Kapacitet po godinama",
        "Kapacitet po godinama",
    ),
    **under(
        "capacity",
        {
            **FAMILY,
            **UNIT,
            "year": Phrase("Year", "Viti", "Godina", "Godina"),
            "capacity": Phrase("Can make", "Mund të prodhojë", "Može izraditi", "Može da izradi"),
            "booked": Phrase("Booked", "Të zëna", "Zauzeto", "Zauzeto"),
        },
    ),
    "link": LINK,
    "source": SOURCE,
    **MARK,
}

PROJECT: Words = {
    "": Phrase(
        "Co-investment project",
        "Projekti i bashkinvestimit",
        "Projekt suulaganja",
        "Projekat zajedničkog ulaganja",
    ),
    "many": Phrase(
        "Co-investment projects",
        "Projektet e bashkinvestimit",
        "Projekti suulaganja",
        "Projekti zajedničkog ulaganja",
    ),
    "title": TITLE,
    **FAMILY,
    "stage": Phrase("Stage", "Faza", "Faza", "Faza"),
    "stage.idea": Phrase("Idea", "Ide", "Zamisao", "Ideja"),
    "stage.study": Phrase("Study", "Studim", "Studija", "Studija"),
    "stage.decided": Phrase("Decided", "E vendosur", "Odlučeno", "Odlučeno"),
    "stage.running": Phrase("Running", "Në zbatim", "U provedbi", "U toku"),
    "stage.done": Phrase("Done", "E përfunduar", "Završeno", "Završeno"),
    "stage.stopped": Phrase("Stopped", "E ndërprerë", "Obustavljeno", "Obustavljeno"),
    "purpose": PURPOSE,
    "companies": COMPANY["many"],
    "cost_cents": Phrase("Investment", "Investimi", "Ulaganje", "Ulaganje"),
    "currency": CURRENCY,
    "currency.help": CURRENCY_HELP,
    "shares": Phrase("Shares", "Pjesët", "Udjeli", "Udeli"),
    "shares.help": Phrase(
        "They sum to 100 per cent; members in ascending order of their codes.",
        "Shuma është 100 për qind; anëtarët sipas rendit të kodeve.",
        "Zbroj je 100 posto; članice po redu oznaka.",
        "Zbir je 100 odsto; članice po redu oznaka.",
    ),
    **under(
        "shares",
        {
            "member": MEMBER,
            "share_bp": Phrase(
                "Share of the investment",
                "Pjesa e investimit",
                "Udio u ulaganju",
                "Udeo u ulaganju",
            ),
            "work_share_bp": Phrase(
                "Share of the work", "Pjesa e punës", "Udio u poslu", "Udeo u poslu"
            ),
        },
    ),
    "money": Phrase(
        "Where the money comes from", "Burimet e parave", "Izvori novca", "Izvori novca"
    ),
    **under(
        "money",
        {
            "way": Phrase("Kind of money", "Lloji", "Vrsta novca", "Vrsta novca"),
            "way.budget": Phrase("Budget", "Buxhet", "Proračun", "Budžet"),
            "way.loan": Phrase("Loan", "Kredi", "Zajam", "Zajam"),
            "way.grant": Phrase("Grant", "Grant", "Bespovratna sredstva", "Bespovratna sredstva"),
            "way.private": Phrase("Private", "Privat", "Privatno", "Privatno"),
            "amount_cents": Phrase("Amount", "Shuma", "Iznos", "Iznos"),
            "instrument": Phrase("Instrument", "Instrumenti", "Instrument", "Instrument"),
        },
    ),
    "milestones": Phrase("Milestones", "Pikat kyçe", "Ključne točke", "Ključne tačke"),
    **under(
        "milestones",
        {
            "title": TITLE,
            "due_on": DUE_ON,
            "reached_on": Phrase("Reached on", "Arritur më", "Postignuto", "Dostignuto"),
        },
    ),
    "rights": Phrase(
        "Rights to the results",
        "Të drejtat mbi rezultatet",
        "Prava na rezultate",
        "Prava na rezultate",
    ),
    "source": SOURCE,
    **MARK,
}

INNOVATION: Words = {
    "": Phrase("Innovation", "Inovacioni", "Inovacija", "Inovacija"),
    "many": Phrase(
        "Innovation pipeline", "Rrjedha e inovacionit", "Tijek inovacija", "Tok inovacija"
    ),
    "title": TITLE,
    "stage": Phrase("Stage", "Faza", "Faza", "Faza"),
    "stage.challenge": Phrase("Challenge", "Sfidë", "Izazov", "Izazov"),
    "stage.pilot": Phrase("Pilot", "Projekt-pilot", "Pokusna primjena", "Probna primena"),
    "stage.adoption": Phrase("Adoption", "Miratim në përdorim", "Uvođenje", "Uvođenje"),
    "stage.stopped": Phrase("Stopped", "E ndërprerë", "Obustavljeno", "Obustavljeno"),
    "trl": Phrase(
        "Technology readiness level",
        "Niveli i gatishmërisë teknologjike",
        "Razina tehnološke spremnosti",
        "Nivo tehnološke spremnosti",
    ),
    "trl.help": Phrase(
        "1 (principle observed) to 9 (proven in operation).",
        "1 (parimi i vëzhguar) deri 9 (i provuar në përdorim).",
        "1 (uočeno načelo) do 9 (dokazano u uporabi).",
        "1 (uočen princip) do 9 (dokazano u upotrebi).",
    ),
    "trl_wanted": Phrase(
        "Level for adoption", "Niveli për miratim", "Razina za uvođenje", "Nivo za uvođenje"
    ),
    "on": ON,
    "members": MEMBERS,
    "need": Phrase("Need", "Nevoja", "Potreba", "Potreba"),
    "result": Phrase(
        "Result so far", "Rezultati deri tani", "Dosadašnji rezultat", "Dosadašnji rezultat"
    ),
    "requirement": Phrase(
        "Requirement that it leads to",
        "Kërkesa ku çon",
        "Potreba do koje vodi",
        "Potreba do koje vodi",
    ),
    "source": SOURCE,
    **MARK,
}
