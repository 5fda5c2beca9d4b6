"""The words of a vote: its states, and what each ministry answered."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

STATES: dict[str, Phrase] = {
    "state.draft": Phrase("Draft", "Draft", "Nacrt", "Nacrt"),
    "state.frozen": Phrase("Frozen", "E ngrirë", "Zamrznuto", "Zamrznuto"),
    "state.submitted": Phrase(
        "Waits for a second person",
        "Pret një person të dytë",
        "Čeka drugu osobu",
        "Čeka drugo lice",
    ),
    "state.voting": Phrase(
        "With the ministries", "Te ministritë", "Kod ministarstava", "Kod ministarstava"
    ),
    "state.overdue": Phrase("Overdue", "Me vonesë", "Rok je prošao", "Rok je istekao"),
    "state.returned": Phrase("Returned", "E kthyer", "Vraćeno", "Vraćeno"),
    "state.approved": Phrase(
        "Approved by all", "E miratuar nga të gjithë", "Odobrile su sve", "Odobrili su svi"
    ),
    "state.rejected": Phrase("Rejected", "E refuzuar", "Odbijeno", "Odbijeno"),
    "state.help.draft": Phrase(
        "It was never frozen.",
        "Nuk është ngrirë kurrë.",
        "Nikad nije zamrznuto.",
        "Nikad nije zamrznuto.",
    ),
    "state.help.frozen": Phrase(
        "Nobody outside this ministry has this version.",
        "Askush jashtë kësaj ministrie nuk e ka këtë version.",
        "Nitko izvan ovog ministarstva nema ovu inačicu.",
        "Niko van ovog ministarstva nema ovu verziju.",
    ),
    "state.help.submitted": Phrase(
        "A second person of this ministry looks at it before it leaves.",
        "Një person i dytë i kësaj ministrie e shqyrton para se të dalë.",
        "Druga osoba ovog ministarstva pregledava ga prije nego što ode.",
        "Drugo lice ovog ministarstva pregleda ga pre nego što ode.",
    ),
    "state.help.voting": Phrase(
        "The ministries decide.",
        "Ministritë po vendosin.",
        "Ministarstva odlučuju.",
        "Ministarstva odlučuju.",
    ),
    "state.help.overdue": Phrase(
        "The deadline has passed and not all have answered.",
        "Afati ka kaluar dhe nuk janë përgjigjur të gjithë.",
        "Rok je prošao, a nisu odgovorile sve.",
        "Rok je istekao, a nisu odgovorili svi.",
    ),
    "state.help.returned": Phrase(
        "A ministry asks for another text and says why.",
        "Një ministri kërkon një tekst tjetër dhe tregon pse.",
        "Jedno ministarstvo traži drukčiji tekst i kaže zašto.",
        "Jedno ministarstvo traži drugačiji tekst i kaže zašto.",
    ),
    "state.help.approved": Phrase(
        "Every ministry has approved exactly this text.",
        "Çdo ministri e ka miratuar pikërisht këtë tekst.",
        "Svako je ministarstvo odobrilo upravo ovaj tekst.",
        "Svako ministarstvo je odobrilo upravo ovaj tekst.",
    ),
    "state.help.rejected": Phrase(
        "It was not approved by all.",
        "Nuk u miratua nga të gjithë.",
        "Nisu ga odobrile sve.",
        "Nisu ga odobrili svi.",
    ),
}

VOTES: dict[str, Phrase] = {
    "vote": Phrase(
        "What the ministries say",
        "Çfarë thonë ministritë",
        "Što kažu ministarstva",
        "Šta kažu ministarstva",
    ),
    "vote.by": Phrase("Proposed by", "E propozuar nga", "Predlaže", "Predlaže"),
    "vote.digest": Phrase(
        "Decided on (SHA-256)",
        "Vendoset për (SHA-256)",
        "Odlučuje se o (SHA-256)",
        "Odlučuje se o (SHA-256)",
    ),
    "vote.entry": Phrase(
        "Digest of the proposal",
        "Gjurma digjitale e propozimit",
        "Sažetak prijedloga",
        "Heš predloga",
    ),
    "vote.held": Phrase(
        "Known to hold the text",
        "Dihet se e kanë tekstin",
        "Poznato je da tekst imaju",
        "Poznato je da tekst imaju",
    ),
    "vote.older": Phrase(
        "The ministries have another version of the record, {version}. The version here was not"
        " put to them.",
        "Ministritë kanë një version tjetër të regjistrimit, {version}. Versioni këtu nuk u është"
        " dërguar.",
        "Ministarstva imaju drugu inačicu zapisa, {version}. Ova im inačica nije upućena.",
        "Ministarstva imaju drugu verziju zapisa, {version}. Ova verzija im nije upućena.",
    ),
    "vote.remind": Phrase(
        "Reminder: {days} days are left. Not yet answered: {waiting}.",
        "Kujtesë: kanë mbetur {days} ditë. Pa përgjigje ende: {waiting}.",
        "Podsjetnik: preostalo je dana: {days}. Još nisu odgovorile: {waiting}.",
        "Podsetnik: preostalo je dana: {days}. Još nisu odgovorili: {waiting}.",
    ),
    "vote.missing": Phrase(
        "{count} answers that the close names have not arrived here yet.",
        "{count} përgjigje që përmend mbyllja nuk kanë ardhur ende këtu.",
        "Odgovora koje zaključenje navodi, a još nisu stigli ovamo: {count}.",
        "Odgovora koje zaključenje navodi, a još nisu stigli ovamo: {count}.",
    ),
    "vote.close_void": Phrase(
        "The close leaves out an answer that had arrived in time. It is void.",
        "Mbyllja lë jashtë një përgjigje që kishte ardhur në kohë. Ajo është e pavlefshme.",
        "Zaključenje izostavlja odgovor koji je stigao na vrijeme. Ne vrijedi.",
        "Zaključenje izostavlja odgovor koji je stigao na vreme. Ne važi.",
    ),
    "positions": Phrase(
        "Answers on this text",
        "Përgjigjet për këtë tekst",
        "Odgovori na ovaj tekst",
        "Odgovori na ovaj tekst",
    ),
    "void": Phrase(
        "Answers that do not count",
        "Përgjigje që nuk vlejnë",
        "Odgovori koji ne vrijede",
        "Odgovori koji ne važe",
    ),
    "ministry": Phrase("Ministry", "Ministria", "Ministarstvo", "Ministarstvo"),
    "answer": Phrase("Answer", "Përgjigjja", "Odgovor", "Odgovor"),
    "mandate": Phrase("Given by", "E dhënë nga", "Daje", "Daje"),
    "when": Phrase("When", "Kur", "Kada", "Kada"),
    "counts": Phrase("counts", "vlen", "vrijedi", "važi"),
    "awaited": Phrase(
        "No answer yet", "Ende pa përgjigje", "Još nema odgovora", "Još nema odgovora"
    ),
    "choice.approve": Phrase("Approve", "Miratohet", "Odobrava se", "Odobrava se"),
    "choice.approve-with-reservation": Phrase(
        "Approve with a reservation",
        "Miratohet me rezervë",
        "Odobrava se uz zadršku",
        "Odobrava se uz rezervu",
    ),
    "choice.return": Phrase(
        "Return: another text is needed",
        "Kthehet: duhet tekst tjetër",
        "Vraća se: treba drugi tekst",
        "Vraća se: treba drugi tekst",
    ),
    "choice.reject": Phrase("Reject", "Refuzohet", "Odbija se", "Odbija se"),
    "void.re-vote-needed": Phrase(
        "void: an older text, decide again",
        "e pavlefshme: tekst i vjetër, vendosni sërish",
        "ne vrijedi: stariji tekst, potrebna je nova odluka",
        "ne važi: stariji tekst, potrebna je nova odluka",
    ),
    "void.text-unknown": Phrase(
        "void: a text that is not here",
        "e pavlefshme: tekst që nuk është këtu",
        "ne vrijedi: tekst kojeg ovdje nema",
        "ne važi: tekst kojeg ovde nema",
    ),
    "void.not-a-participant": Phrase(
        "void: does not take part",
        "e pavlefshme: nuk merr pjesë",
        "ne vrijedi: ne sudjeluje",
        "ne važi: ne učestvuje",
    ),
    "void.participants-differ": Phrase(
        "void: names other participants",
        "e pavlefshme: përmend pjesëmarrës të tjerë",
        "ne vrijedi: navodi druge sudionice",
        "ne važi: navodi druge učesnice",
    ),
    "void.audience-differs": Phrase(
        "void: not seen by the same members",
        "e pavlefshme: nuk e shohin të njëjtët anëtarë",
        "ne vrijedi: ne vide ga iste članice",
        "ne važi: ne vide ga iste članice",
    ),
    "void.superseded": Phrase(
        "void: a later answer followed",
        "e pavlefshme: pasoi një përgjigje e mëvonshme",
        "ne vrijedi: slijedio je kasniji odgovor",
        "ne važi: usledio je kasniji odgovor",
    ),
    "void.not-in-the-close": Phrase(
        "void: the close does not name it",
        "e pavlefshme: mbyllja nuk e përmend",
        "ne vrijedi: zaključenje ga ne navodi",
        "ne važi: zaključenje ga ne navodi",
    ),
}

PHRASES = {f"council.{key}": phrase for key, phrase in {**STATES, **VOTES}.items()}
