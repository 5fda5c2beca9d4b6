"""Refusals of the desk itself: duties, forms, talk."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.desk.wording.refusals.cures import ADMINISTRATOR, AGAIN, ANOTHER_PERSON

DUTIES: dict[str, tuple[Phrase, Phrase]] = {
    "duty-no-right": (
        Phrase(
            "Your role does not allow this.",
            "Roli juaj nuk e lejon këtë.",
            "Vaša uloga to ne dopušta.",
            "Vaša uloga to ne dozvoljava.",
        ),
        ANOTHER_PERSON,
    ),
    "duty-decided": (
        Phrase(
            "This request was decided before.",
            "Kjo kërkesë është vendosur më parë.",
            "O ovom je zahtjevu već odlučeno.",
            "O ovom zahtevu je već odlučeno.",
        ),
        AGAIN,
    ),
    "duty-outdated": (
        Phrase(
            "A record was changed or withdrawn after the request was made.",
            "Një regjistër u ndryshua ose u tërhoq pas kërkesës.",
            "Zapis je izmijenjen ili povučen nakon zahtjeva.",
            "Zapis je izmenjen ili povučen posle zahteva.",
        ),
        Phrase(
            "Refuse it; release can be asked for the present version.",
            "Refuzojeni; lëshimi mund të kërkohet për versionin e tanishëm.",
            "Odbijte ga; slanje se može zatražiti za sadašnju verziju.",
            "Odbijte ga; slanje može da se zatraži za sadašnju verziju.",
        ),
    ),
    "duty-nobody-asked": (
        Phrase(
            "It is not known who asked for this.",
            "Nuk dihet kush e ka kërkuar këtë.",
            "Nije poznato tko je to zatražio.",
            "Nije poznato ko je to zatražio.",
        ),
        Phrase(
            "Ask for the release again, signed in.",
            "Kërkojeni lëshimin përsëri, të kyçur.",
            "Prijavite se i ponovno zatražite slanje.",
            "Prijavite se i ponovo zatražite slanje.",
        ),
    ),
    "duty-own-draft": (
        Phrase(
            "You drafted this version.",
            "Këtë version e keni hartuar ju.",
            "Ovu ste verziju izradili vi.",
            "Ovu verziju ste izradili vi.",
        ),
        ANOTHER_PERSON,
    ),
    "duty-own-request": (
        Phrase(
            "You asked for this release.",
            "Këtë lëshim e keni kërkuar ju.",
            "Slanje ste zatražili vi.",
            "Slanje ste zatražili vi.",
        ),
        ANOTHER_PERSON,
    ),
}

DESK: dict[str, tuple[Phrase, Phrase]] = {
    "record-changed": (
        Phrase(
            "The record was changed meanwhile.",
            "Regjistri u ndryshua ndërkohë.",
            "Zapis je u međuvremenu izmijenjen.",
            "Zapis je u međuvremenu izmenjen.",
        ),
        Phrase(
            "Open it again and compare.",
            "Hapeni përsëri dhe krahasoni.",
            "Otvorite ga ponovno i usporedite.",
            "Otvorite ga ponovo i uporedite.",
        ),
    ),
    "record-shape": (
        Phrase(
            "A field is not as its kind demands.",
            "Një fushë nuk është siç kërkohet.",
            "Jedno polje nije u traženom obliku.",
            "Jedno polje nije u traženom obliku.",
        ),
        Phrase(
            "Correct the field {field}.",
            "Korrigjoni fushën {field}.",
            "Ispravite polje {field}.",
            "Ispravite polje {field}.",
        ),
    ),
    "no-record-chosen": (
        Phrase(
            "No record is chosen.",
            "Nuk është zgjedhur asnjë regjistër.",
            "Nijedan zapis nije odabran.",
            "Nijedan zapis nije izabran.",
        ),
        Phrase(
            "Tick at least one.",
            "Shënoni të paktën një.",
            "Označite barem jedan.",
            "Označite bar jedan.",
        ),
    ),
    "too-many-together": (
        Phrase(
            "These are more than {limit} records at once, with what they point to.",
            "Këta janë më shumë se {limit} regjistra njëherësh, bashkë me ata ku çojnë.",
            "To je više od {limit} zapisa odjednom, zajedno s onima na koje upućuju.",
            "To je više od {limit} zapisa odjednom, zajedno sa onima na koje upućuju.",
        ),
        Phrase(
            "Choose fewer; the rest can follow in another request.",
            "Zgjidhni më pak; të tjerët mund të vijojnë me kërkesë tjetër.",
            "Odaberite manje; ostali mogu ići drugim zahtjevom.",
            "Izaberite manje; ostali mogu ići drugim zahtevom.",
        ),
    ),
    "nobody-chosen": (
        Phrase(
            "Nobody is chosen.",
            "Nuk është zgjedhur askush.",
            "Nitko nije odabran.",
            "Niko nije izabran.",
        ),
        Phrase(
            "Choose at least one partner, or publication.",
            "Zgjidhni të paktën një partner ose botimin.",
            "Odaberite barem jednog partnera ili javnu objavu.",
            "Izaberite bar jednog partnera ili javno objavljivanje.",
        ),
    ),
    "public-needs-public": (
        Phrase(
            "Only what is classified as public can be published.",
            "Botohet vetëm ajo që klasifikohet si publike.",
            "Objaviti se može samo ono što je označeno kao javno.",
            "Objaviti se može samo ono što je označeno kao javno.",
        ),
        Phrase(
            "Choose “Public”, or do not publish.",
            "Zgjidhni «Publike» ose mos e botoni.",
            "Odaberite „Javno” ili odustanite od objave.",
            "Izaberite „Javno” ili odustanite od objavljivanja.",
        ),
    ),
    "refusal-without-reason": (
        Phrase(
            "A refusal needs a reason.",
            "Refuzimi kërkon arsye.",
            "Odbijanje treba obrazložiti.",
            "Odbijanje treba obrazložiti.",
        ),
        Phrase("Write it.", "Shkruajeni.", "Napišite razlog.", "Napišite razlog."),
    ),
    "decline-without-reason": (
        Phrase(
            "To decline needs a reason.",
            "Refuzimi kërkon arsye.",
            "Odbijanje treba obrazložiti.",
            "Odbijanje treba obrazložiti.",
        ),
        Phrase("Write it.", "Shkruajeni.", "Napišite razlog.", "Napišite razlog."),
    ),
    "own-record": (
        Phrase(
            "The record is ours.",
            "Regjistri është yni.",
            "Zapis je naš.",
            "Zapis je naš.",
        ),
        Phrase(
            "Edit it directly.",
            "Ndryshojeni drejtpërdrejt.",
            "Uredite ga izravno.",
            "Uredite ga direktno.",
        ),
    ),
    "nothing-differs": (
        Phrase(
            "Nothing differs from the record.",
            "Asgjë nuk ndryshon nga regjistri.",
            "Nema razlike prema zapisu.",
            "Nema razlike u odnosu na zapis.",
        ),
        Phrase(
            "Change at least one field.",
            "Ndryshoni të paktën një fushë.",
            "Izmijenite barem jedno polje.",
            "Izmenite bar jedno polje.",
        ),
    ),
    "request-leaves-the-ministry": (
        Phrase(
            "A request stays in the ministry.",
            "Kërkesa mbetet në ministri.",
            "Zahtjev ostaje u ministarstvu.",
            "Zahtev ostaje u ministarstvu.",
        ),
        ADMINISTRATOR,
    ),
    "no-typst": (
        Phrase(
            "This node cannot make PDF files.",
            "Kjo nyjë nuk krijon skedarë PDF.",
            "Ovaj čvor ne izrađuje PDF.",
            "Ovaj čvor ne pravi PDF.",
        ),
        Phrase(
            "Install the extra: pip install 'foedus[pdf]'.",
            "Instaloni shtesën: pip install 'foedus[pdf]'.",
            "Instalirajte dodatak: pip install 'foedus[pdf]'.",
            "Instalirajte dodatak: pip install 'foedus[pdf]'.",
        ),
    ),
}
