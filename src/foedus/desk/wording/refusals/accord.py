"""Refusals of joint decisions."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.refusals.cures import AGAIN

ACCORD: dict[str, tuple[Phrase, Phrase]] = {
    "explanation-missing": (
        Phrase(
            "A rejection needs an explanation.",
            "Kundërshtimi kërkon shpjegim.",
            "Odbijanje treba obrazložiti.",
            "Odbijanje treba obrazložiti.",
        ),
        Phrase("Say why.", "Thoni pse.", "Navedite zašto.", "Navedite zašto."),
    ),
    "approval-with-text": (
        Phrase(
            "An approval carries no text.",
            "Miratimi nuk mban tekst.",
            "Odobrenje ne nosi tekst.",
            "Odobrenje ne nosi tekst.",
        ),
        Phrase(
            "Approve with a reservation, or only approve.",
            "Miratoni me rezervë ose vetëm miratoni.",
            "Odobrite uz zadršku ili samo odobrite.",
            "Odobrite uz rezervu ili samo odobrite.",
        ),
    ),
    "ballot-in-anothers-name": (
        Phrase(
            "Nobody votes for another member.",
            "Askush nuk voton për një anëtar tjetër.",
            "Nitko ne glasuje za drugu članicu.",
            "Niko ne glasa za drugu članicu.",
        ),
        Phrase(
            "Each member votes at its own node.",
            "Çdo anëtar voton në nyjën e vet.",
            "Svaka članica glasuje na svojem čvoru.",
            "Svaka članica glasa na svom čvoru.",
        ),
    ),
    "not-a-participant": (
        Phrase(
            "We take no part in this decision.",
            "Ne nuk marrim pjesë në këtë vendim.",
            "Ne ne sudjelujemo u ovoj odluci.",
            "Mi ne učestvujemo u ovoj odluci.",
        ),
        AGAIN,
    ),
    "participant-outside-audience": (
        Phrase(
            "{member} takes part and cannot see the proposal.",
            "{member} merr pjesë dhe nuk mund ta shohë propozimin.",
            "{member} sudjeluje, a ne vidi prijedlog.",
            "{member} učestvuje, a ne vidi predlog.",
        ),
        Phrase(
            "Release the proposal to every participant.",
            "Lëshojani propozimin çdo pjesëmarrësi.",
            "Pošaljite prijedlog svim sudionicima.",
            "Pošaljite predlog svim učesnicima.",
        ),
    ),
    "participants-empty": (
        Phrase(
            "Nobody takes part.",
            "Askush nuk merr pjesë.",
            "Nitko ne sudjeluje.",
            "Niko ne učestvuje.",
        ),
        Phrase(
            "Name the participants.",
            "Emërtoni pjesëmarrësit.",
            "Navedite sudionike.",
            "Navedite učesnike.",
        ),
    ),
    "nothing-proposed": (
        Phrase(
            "Nothing is proposed.",
            "Nuk propozohet asgjë.",
            "Ništa se ne predlaže.",
            "Ništa se ne predlaže.",
        ),
        AGAIN,
    ),
    "silence-without-deadline": (
        Phrase(
            "Silence as consent needs a deadline.",
            "Heshtja si pëlqim kërkon afat.",
            "Šutnja kao pristanak traži rok.",
            "Ćutanje kao pristanak traži rok.",
        ),
        Phrase("Give one.", "Caktoni një afat.", "Odredite ga.", "Odredite ga."),
    ),
    "proposal-not-here": (
        Phrase(
            "The proposal has not arrived here.",
            "Propozimi nuk ka mbërritur këtu.",
            "Prijedlog ovamo još nije stigao.",
            "Predlog ovde još nije stigao.",
        ),
        Phrase(
            "Wait for the next exchange.",
            "Prisni shkëmbimin e radhës.",
            "Pričekajte sljedeću razmjenu.",
            "Sačekajte sledeću razmenu.",
        ),
    ),
    "text-withheld": (
        Phrase(
            "The text of the proposal is withheld.",
            "Teksti i propozimit nuk është dhënë.",
            "Tekst prijedloga je uskraćen.",
            "Tekst predloga je uskraćen.",
        ),
        Phrase(
            "Ask its owner.", "Pyetni pronarin.", "Obratite se vlasniku.", "Obratite se vlasniku."
        ),
    ),
    "decision-closed": (
        Phrase(
            "The decision is closed.",
            "Vendimi është mbyllur.",
            "Odluka je zaključena.",
            "Odluka je zaključena.",
        ),
        Phrase(
            "Propose anew.", "Propozojeni sërish.", "Predložite ponovno.", "Predložite ponovo."
        ),
    ),
    "close-of-another-text": (
        Phrase(
            "The text was replaced before the decision was closed.",
            "Teksti u zëvendësua para se të mbyllej vendimi.",
            "Tekst je zamijenjen prije zaključenja.",
            "Tekst je zamenjen pre zaključenja.",
        ),
        Phrase(
            "Close the current version.",
            "Mbyllni versionin e tanishëm.",
            "Zaključite sadašnju verziju.",
            "Zaključite sadašnju verziju.",
        ),
    ),
    "close-not-beside-proposal": (
        Phrase(
            "Only who proposed can close the decision, beside the proposal.",
            "Vetëm propozuesi mund ta mbyllë vendimin, pranë propozimit.",
            "Odluku može zaključiti samo predlagatelj, uz svoj prijedlog.",
            "Odluku može da zaključi samo predlagač, uz svoj predlog.",
        ),
        Phrase(
            "Close it at the node that proposed it.",
            "Mbylleni në nyjën që e propozoi.",
            "Zaključite je na čvoru koji ju je predložio.",
            "Zaključite je na čvoru koji ju je predložio.",
        ),
    ),
    "close-under-another-id": (
        Phrase(
            "The close does not have the identifier that is kept for it.",
            "Mbyllja nuk e ka identifikuesin e rezervuar për të.",
            "Zaključenje nema oznaku koja mu je namijenjena.",
            "Zaključenje nema oznaku koja mu je namenjena.",
        ),
        AGAIN,
    ),
}
