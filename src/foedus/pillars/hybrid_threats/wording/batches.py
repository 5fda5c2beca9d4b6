"""Words for batches that a partner's node should never have sent."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

ASK = Phrase(
    "Ask its owner: no correct node sends it. Nothing of it was taken.",
    "Pyesni pronarin: asnjë nyje e saktë nuk e dërgon. Asgjë prej tij nuk u mor.",
    "Pitajte vlasnika: ispravan čvor to ne šalje. Ništa od toga nije preuzeto.",
    "Pitajte vlasnika: ispravan čvor to ne šalje. Ništa od toga nije preuzeto.",
)

BATCHES: dict[str, tuple[Phrase, Phrase]] = {
    "batch-shape": (
        Phrase(
            "The batch is malformed at {field}.",
            "Paketa është e gabuar te {field}.",
            "Paket je neispravan kod {field}.",
            "Paket je neispravan kod {field}.",
        ),
        ASK,
    ),
    "batch-object-twice": (
        Phrase(
            "One object is twice in the batch.",
            "Një objekt gjendet dy herë në paketë.",
            "Jedan je objekt dvaput u paketu.",
            "Jedan objekat je dva puta u paketu.",
        ),
        ASK,
    ),
    "batch-changed": (
        Phrase(
            "A batch was changed after it was said.",
            "Një paketë u ndryshua pasi u dërgua.",
            "Paket je promijenjen nakon što je poslan.",
            "Paket je promenjen nakon što je poslat.",
        ),
        ASK,
    ),
    "batch-wider-than-marking": (
        Phrase(
            "The marking of {id} forbids this audience.",
            "Shënimi i {id} e ndalon këtë audiencë.",
            "Oznaka objekta {id} zabranjuje ovaj krug primatelja.",
            "Oznaka objekta {id} zabranjuje ovaj krug primalaca.",
        ),
        ASK,
    ),
}
