"""What is wrong in the forms of the council, and why something may not be done now."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

FAULTS: dict[str, Phrase] = {
    "faults": Phrase("There is a problem", "Ka një problem", "Postoji problem", "Postoji problem"),
    "fault.choice": Phrase(
        "Choose an answer", "Zgjidhni një përgjigje", "Odaberite odgovor", "Izaberite odgovor"
    ),
    "fault.explain": Phrase(
        "Give the reason or the reservation",
        "Jepni arsyen ose rezervën",
        "Navedite razlog ili zadršku",
        "Navedite razlog ili rezervu",
    ),
    "fault.plain_approval": Phrase(
        "An approval has no text: choose a reservation, or remove the text",
        "Miratimi nuk ka tekst: zgjidhni rezervën ose hiqni tekstin",
        "Odobrenje nema tekst: odaberite zadršku ili uklonite tekst",
        "Odobrenje nema tekst: izaberite rezervu ili uklonite tekst",
    ),
    "fault.office": Phrase(
        "Enter the office", "Shënoni funksionin", "Upišite dužnost", "Upišite funkciju"
    ),
    "fault.capacity": Phrase(
        "Choose the capacity", "Zgjidhni cilësinë", "Odaberite svojstvo", "Izaberite svojstvo"
    ),
    "fault.long": Phrase(
        "The text is too long",
        "Teksti është shumë i gjatë",
        "Tekst je predug",
        "Tekst je predugačak",
    ),
    "fault.day": Phrase("Enter a day", "Shënoni një datë", "Upišite datum", "Upišite datum"),
    "fault.past": Phrase(
        "Choose a day that is not over",
        "Zgjidhni një ditë që nuk ka kaluar",
        "Odaberite dan koji nije prošao",
        "Izaberite dan koji nije prošao",
    ),
    "fault.title": Phrase("Enter a title", "Shënoni titullin", "Upišite naslov", "Upišite naslov"),
    "fault.source": Phrase(
        "Enter what shows it", "Shënoni provën", "Upišite dokaz", "Upišite dokaz"
    ),
}

REFUSALS: dict[str, Phrase] = {
    "refused.not-your-role": Phrase(
        "Your role does not allow it.",
        "Roli juaj nuk e lejon.",
        "Vaša uloga to ne dopušta.",
        "Vaša uloga to ne dozvoljava.",
    ),
    "refused.not-a-participant": Phrase(
        "This ministry does not take part in the decision.",
        "Kjo ministri nuk merr pjesë në vendim.",
        "Ovo ministarstvo ne sudjeluje u odluci.",
        "Ovo ministarstvo ne učestvuje u odluci.",
    ),
    "refused.not-our-record": Phrase(
        "Only the owner of the record can do it.",
        "Këtë mund ta bëjë vetëm zotëruesi i regjistrimit.",
        "To može samo vlasnica zapisa.",
        "To može samo vlasnica zapisa.",
    ),
    "refused.decision-closed": Phrase(
        "The decision is closed.",
        "Vendimi është i mbyllur.",
        "Odluka je zaključena.",
        "Odluka je zaključena.",
    ),
    "refused.not-in-this-state": Phrase(
        "It is not possible in this state. Open the page again and see what changed.",
        "Nuk është e mundur në këtë gjendje. Hapeni faqen sërish dhe shihni çfarë ka ndryshuar.",
        "U ovom stanju nije moguće. Otvorite stranicu ponovno i pogledajte što se promijenilo.",
        "U ovom stanju nije moguće. Otvorite stranicu ponovo i pogledajte šta se promenilo.",
    ),
    "refused.your-own-work": Phrase(
        "You drafted or submitted it: another person has to decide.",
        "E keni hartuar ose dërguar ju: duhet të vendosë një person tjetër.",
        "Vi ste ga izradili ili podnijeli: treba odlučiti druga osoba.",
        "Vi ste ga izradili ili podneli: treba da odluči drugo lice.",
    ),
    "refused.nothing-changed": Phrase(
        "Nothing has changed since the last package.",
        "Asgjë nuk ka ndryshuar që nga paketa e fundit.",
        "Od zadnjeg paketa ništa se nije promijenilo.",
        "Od poslednjeg paketa ništa se nije promenilo.",
    ),
    "refused.deadline-passed": Phrase(
        "This day is over.", "Kjo ditë ka kaluar.", "Taj je dan prošao.", "Taj dan je prošao."
    ),
    "refused.frozen-text-changed": Phrase(
        "One of our records changed after it was frozen. Freeze the plan again.",
        "Një regjistrim yni ka ndryshuar pas ngrirjes. Ngrijeni planin sërish.",
        "Jedan se naš zapis promijenio nakon zamrzavanja. Ponovno zamrznite plan.",
        "Jedan naš zapis se promenio posle zamrzavanja. Ponovo zamrznite plan.",
    ),
    "refused.text-changed": Phrase(
        "The text has changed meanwhile. Read the new one and answer again.",
        "Teksti ka ndryshuar ndërkohë. Lexoni të riun dhe përgjigjuni sërish.",
        "Tekst se u međuvremenu promijenio. Pročitajte novi i ponovno odgovorite.",
        "Tekst se u međuvremenu promenio. Pročitajte novi i ponovo odgovorite.",
    ),
    "refused.reason-missing": Phrase(
        "Say why it goes back.",
        "Tregoni pse kthehet.",
        "Navedite zašto se vraća.",
        "Navedite zašto se vraća.",
    ),
    "refused.stage-not-next": Phrase(
        "A candidate moves forward only.",
        "Kandidati lëviz vetëm përpara.",
        "Kandidatkinja ide samo naprijed.",
        "Kandidat ide samo napred.",
    ),
    "refused.history-not-by-day": Phrase(
        "The day lies before the last stage.",
        "Data është para fazës së fundit.",
        "Datum je prije posljednje faze.",
        "Datum je pre poslednje faze.",
    ),
    "refused.not-a-partner": Phrase(
        "This node does not know a state that should see it. Pin its identity first: foedus"
        " peer add.",
        "Kjo nyjë nuk e njeh një shtet që duhet ta shohë. Regjistroni së pari identitetin: foedus"
        " peer add.",
        "Ovaj čvor ne poznaje državu koja bi to trebala vidjeti. Prvo upišite njezin identitet:"
        " foedus peer add.",
        "Ovaj čvor ne poznaje državu koja bi to trebalo da vidi. Prvo upišite njen identitet:"
        " foedus peer add.",
    ),
    "refused.decision-open": Phrase(
        "The certificate exists once the decision is closed.",
        "Certifikata ekziston pasi vendimi të jetë mbyllur.",
        "Potvrda postoji tek kad je odluka zaključena.",
        "Potvrda postoji tek kad je odluka zaključena.",
    ),
    "refused.close-unwitnessed": Phrase(
        "No other ministry has acknowledged the close yet. Try again after the next exchange.",
        "Asnjë ministri tjetër nuk e ka konfirmuar ende mbylljen. Provoni pas shkëmbimit tjetër.",
        "Nijedno drugo ministarstvo još nije potvrdilo primitak zaključenja. Pokušajte nakon iduće"
        " razmjene.",
        "Nijedno drugo ministarstvo još nije potvrdilo prijem zaključenja. Pokušajte posle sledeće"
        " razmene.",
    ),
    "refused.log-incomplete": Phrase(
        "Not everything has arrived here yet. Try again after the next exchange.",
        "Ende nuk ka ardhur gjithçka këtu. Provoni pas shkëmbimit tjetër.",
        "Još nije sve stiglo ovamo. Pokušajte nakon iduće razmjene.",
        "Još nije sve stiglo ovamo. Pokušajte posle sledeće razmene.",
    ),
    "refused.no-typst": Phrase(
        "This node cannot make PDF files: install the extra, pip install 'foedus[pdf]'. The JSON"
        " file is the proof.",
        "Kjo nyjë nuk krijon skedarë PDF: instaloni shtesën, pip install 'foedus[pdf]'. Prova"
        " është"
        " skedari JSON.",
        "Ovaj čvor ne izrađuje PDF: instalirajte dodatak, pip install 'foedus[pdf]'. Dokaz je JSON"
        " datoteka.",
        "Ovaj čvor ne pravi PDF: instalirajte dodatak, pip install 'foedus[pdf]'. Dokaz je JSON"
        " datoteka.",
    ),
    "refused.other": Phrase(
        "The node refused it. Nothing was stored.",
        "Nyja e refuzoi. Asgjë nuk u ruajt.",
        "Čvor je to odbio. Ništa nije pohranjeno.",
        "Čvor je to odbio. Ništa nije sačuvano.",
    ),
}

PHRASES = {f"council.{key}": phrase for key, phrase in {**FAULTS, **REFUSALS}.items()}
