"""The names and fields of the desk's own kinds, and of the small forms of its pages."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

_REASON = Phrase("Reason", "Arsyeja", "Razlog", "Razlog")
_ABOUT = Phrase("About", "Lidhet me", "Odnosi se na", "Odnosi se na")
_PUBLIC = Phrase("Publish", "Botim", "Javna objava", "Javno objavljivanje")
_CLASSIFICATION = Phrase("Classification", "Klasifikimi", "Stupanj", "Stepen")
_CATEGORIES = Phrase("Categories", "Kategoritë", "Kategorije", "Kategorije")
_LEVELS = {
    "PUBLIC": Phrase("Public", "Publike", "Javno", "Javno"),
    "INTERNAL": Phrase("Internal", "E brendshme", "Interno", "Interno"),
    "RESTRICTED": Phrase("Restricted", "E kufizuar", "Ograničeno", "Ograničeno"),
}
_TALK = {
    "desk.comment": Phrase("Comment", "Koment", "Komentar", "Komentar"),
    "desk.comment.many": Phrase("Comments", "Komente", "Komentari", "Komentari"),
    "desk.comment.about": _ABOUT,
    "desk.comment.text": Phrase("Text", "Teksti", "Tekst", "Tekst"),
    "desk.change": Phrase(
        "Proposed change", "Ndryshim i propozuar", "Predložena izmjena", "Predložena izmena"
    ),
    "desk.change.many": Phrase(
        "Proposed changes", "Ndryshime të propozuara", "Predložene izmjene", "Predložene izmene"
    ),
    "desk.change.about": _ABOUT,
    "desk.change.fields": Phrase("Fields", "Fushat", "Polja", "Polja"),
    "desk.change.reason": _REASON,
    "desk.answer": Phrase("Answer", "Përgjigje", "Odgovor", "Odgovor"),
    "desk.answer.many": Phrase("Answers", "Përgjigje", "Odgovori", "Odgovori"),
    "desk.answer.change": Phrase("Proposal", "Propozimi", "Prijedlog", "Predlog"),
    "desk.answer.verdict": Phrase("Answer", "Përgjigjja", "Odgovor", "Odgovor"),
    "desk.answer.reason": _REASON,
    "desk.answer.ver": Phrase("Version", "Versioni", "Verzija", "Verzija"),
    "desk.request": Phrase(
        "Request for release", "Kërkesë për lëshim", "Zahtjev za slanje", "Zahtev za slanje"
    ),
    "desk.request.many": Phrase(
        "Requests for release", "Kërkesa për lëshim", "Zahtjevi za slanje", "Zahtevi za slanje"
    ),
    "desk.request.about": _ABOUT,
    "desk.request.to": Phrase("To", "Për", "Za", "Za"),
    "desk.request.classification": _CLASSIFICATION,
    "desk.request.categories": _CATEGORIES,
    "desk.request.public": _PUBLIC,
    "desk.request.stage": Phrase("Stage", "Gjendja", "Stanje", "Stanje"),
    "desk.request.asked_at": Phrase("Asked on", "Kërkuar më", "Zatraženo", "Zatraženo"),
    "desk.request.reason": _REASON,
    "field.owner": Phrase("Owner", "Pronari", "Vlasnik", "Vlasnik"),
    "field.id": Phrase("Record", "Regjistri", "Zapis", "Zapis"),
    "field.kind": Phrase("Kind", "Lloji", "Vrsta", "Vrsta"),
    "field.ver": Phrase("Version", "Versioni", "Verzija", "Verzija"),
    "field.digest": Phrase("Digest", "Gjurma digjitale", "Sažetak", "Heš"),
    **{f"desk.request.classification.{code}": level for code, level in _LEVELS.items()},
}
_ASKING = {
    "paper.withdraw.reason": _REASON,
    "paper.withdraw.reason.help": Phrase(
        "Everybody who had the record can read the reason. One line.",
        "Arsyen mund ta lexojnë të gjithë që e kishin regjistrin. Një rresht.",
        "Razlog mogu pročitati svi koji su imali zapis. Jedan redak.",
        "Razlog mogu da pročitaju svi koji su imali zapis. Jedan red.",
    ),
    "paper.release.to": Phrase("Partners", "Partnerët", "Partneri", "Partneri"),
    "paper.release.to.help": Phrase(
        "Only those you choose will receive it.",
        "E marrin vetëm ata që zgjidhni.",
        "Dobit će ga samo oni koje odaberete.",
        "Dobiće ga samo oni koje izaberete.",
    ),
    "paper.release.public": _PUBLIC,
    "paper.release.public.help": Phrase(
        "For everybody, also outside the partners. Needs a person who may publish.",
        "Për të gjithë, edhe jashtë partnerëve. Kërkon një person me të drejtë botimi.",
        "Za sve, i izvan kruga partnera. Potrebna je osoba koja smije objavljivati.",
        "Za sve, i van kruga partnera. Potrebno je lice koje sme da objavljuje.",
    ),
    "paper.release.classification": _CLASSIFICATION,
    "paper.release.classification.help": Phrase(
        "Who in each ministry may read it.",
        "Kush në secilën ministri mund ta lexojë.",
        "Tko ga u svakom ministarstvu smije čitati.",
        "Ko u svakom ministarstvu sme da ga čita.",
    ),
    **{f"paper.release.classification.{code}": level for code, level in _LEVELS.items()},
    "paper.release.categories": _CATEGORIES,
    "paper.release.categories.help": Phrase(
        "Codes that narrow the circle further, such as CYBER. One on each line.",
        "Kode që e ngushtojnë më tej rrethin, si CYBER. Një në çdo rresht.",
        "Oznake koje dodatno sužavaju krug, npr. CYBER. Po jedna u retku.",
        "Oznake koje dodatno sužavaju krug, npr. CYBER. Po jedna u redu.",
    ),
    "paper.comment.text": Phrase("Comment", "Komenti", "Komentar", "Komentar"),
    "paper.comment.reach": Phrase(
        "Who shall read it", "Kush ta lexojë", "Tko ga treba čitati", "Ko treba da ga čita"
    ),
    "paper.comment.reach.us": Phrase(
        "Only our ministry",
        "Vetëm ministria jonë",
        "Samo naše ministarstvo",
        "Samo naše ministarstvo",
    ),
    "paper.comment.reach.owner": Phrase(
        "Also the partners concerned (a second person confirms)",
        "Edhe partnerët që i takon (konfirmon një person i dytë)",
        "I partneri kojih se tiče (potvrđuje druga osoba)",
        "I partneri kojih se tiče (potvrđuje druga osoba)",
    ),
    "paper.change.reason": Phrase(
        "Why the change", "Pse ndryshimi", "Zašto izmjena", "Zašto izmena"
    ),
    "paper.decide.reason": _REASON,
}
_SAMPLE = {
    "paper.sample.title": Phrase("Title", "Titulli", "Naslov", "Naslov"),
    "paper.sample.title.help": Phrase(
        "In at least one language.",
        "Në të paktën një gjuhë.",
        "Na barem jednom jeziku.",
        "Na bar jednom jeziku.",
    ),
    "paper.sample.text": Phrase("Text", "Teksti", "Tekst", "Tekst"),
    "paper.sample.place": Phrase("Place", "Vendi", "Mjesto", "Mesto"),
    "paper.sample.on": Phrase("Day", "Data", "Datum", "Datum"),
    "paper.sample.seats": Phrase("Seats", "Vende", "Mjesta", "Mesta"),
    "paper.sample.seats.unit": Phrase("persons", "persona", "osoba", "osoba"),
    "paper.sample.open": Phrase(
        "Open to guests", "E hapur për mysafirë", "Otvoreno gostima", "Otvoreno za goste"
    ),
    "paper.sample.tone": Phrase("Tone", "Toni", "Ton", "Ton"),
    "paper.sample.tone.plain": Phrase("Plain", "I thjeshtë", "Jednostavan", "Jednostavan"),
    "paper.sample.tone.warm": Phrase("Warm", "I ngrohtë", "Topao", "Topao"),
    "paper.sample.tone.firm": Phrase("Firm", "I prerë", "Odlučan", "Odlučan"),
    "paper.sample.lead": Phrase("Lead", "Drejtuesi", "Nositelj", "Nosilac"),
    "paper.sample.members": Phrase("Members", "Anëtarët", "Članice", "Članice"),
    "paper.sample.codes": Phrase("Codes", "Kodet", "Oznake", "Oznake"),
    "paper.sample.mark": Phrase("Confidence", "Besueshmëria", "Pouzdanost", "Pouzdanost"),
    "paper.sample.guests": Phrase("Guests", "Mysafirët", "Gosti", "Gosti"),
    "paper.sample.guests.member": Phrase("Member", "Anëtari", "Članica", "Članica"),
    "paper.sample.guests.name": Phrase("Name", "Emri", "Ime", "Ime"),
    "paper.sample.guests.on": Phrase("Arrives on", "Mbërrin më", "Dolazi", "Dolazi"),
    "components.title": Phrase("Components", "Përbërësit", "Sastavnice", "Komponente"),
    "components.about": Phrase(
        "Every part that pages are made of, once.",
        "Çdo pjesë nga e cila përbëhen faqet, nga një herë.",
        "Svaki dio od kojeg se slažu stranice, po jednom.",
        "Svaki deo od kog se prave stranice, po jednom.",
    ),
    "components.buttons": Phrase(
        "Buttons, tags, notices",
        "Butona, etiketa, njoftime",
        "Gumbi, oznake, obavijesti",
        "Dugmad, oznake, obaveštenja",
    ),
    "components.summary": Phrase(
        "Summary list", "Listë përmbledhëse", "Sažeti popis", "Sažeti spisak"
    ),
    "components.form": Phrase("Form", "Formular", "Obrazac", "Obrazac"),
    "components.refused": Phrase(
        "Form with errors", "Formular me gabime", "Obrazac s pogreškama", "Obrazac sa greškama"
    ),
}
_DECISIONS = {
    "accord.proposal": Phrase(
        "Put to the vote", "Vënë në votim", "Stavljeno na odlučivanje", "Stavljeno na odlučivanje"
    ),
    "accord.ballot": Phrase(
        "Decision of a ministry",
        "Vendim i një ministrie",
        "Odluka ministarstva",
        "Odluka ministarstva",
    ),
    "accord.close": Phrase(
        "End of a vote", "Mbyllje e votimit", "Kraj odlučivanja", "Kraj odlučivanja"
    ),
    "accord.proposal.many": Phrase(
        "Put to the vote", "Vënë në votim", "Stavljeno na odlučivanje", "Stavljeno na odlučivanje"
    ),
    "accord.ballot.many": Phrase(
        "Decisions of ministries",
        "Vendime të ministrive",
        "Odluke ministarstava",
        "Odluke ministarstava",
    ),
    "accord.close.many": Phrase(
        "Ends of votes", "Mbyllje votimesh", "Završena odlučivanja", "Završena odlučivanja"
    ),
}
PHRASES = {**_TALK, **_ASKING, **_SAMPLE, **_DECISIONS}
