"""The words that explain how a value decays."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

DECAY = {
    "title": Phrase(
        "How much it still says", "Sa vlen ende", "Koliko još govori", "Koliko još govori"
    ),
    "described": Phrase(
        "The score falls with time since the value was last seen; now {score}, threshold "
        "{threshold}.",
        "Pikët bien me kalimin e kohës nga vëzhgimi i fundit; tani {score}, pragu {threshold}.",
        "Ocjena pada s vremenom od posljednjeg opažanja; sada {score}, prag {threshold}.",
        "Ocena pada s vremenom od poslednjeg opažanja; sada {score}, prag {threshold}.",
    ),
    "threshold": Phrase(
        "Threshold {threshold}", "Pragu {threshold}", "Prag {threshold}", "Prag {threshold}"
    ),
    "days": Phrase("{days} days", "{days} ditë", "{days} dana", "{days} dana"),
    "base": Phrase(
        "It begins at {base} of 100.",
        "Fillon me {base} nga 100.",
        "Počinje s {base} od 100.",
        "Počinje sa {base} od 100.",
    ),
    "denied": Phrase(
        "Members that call it a false alarm: {denying}; that vouch for it: {vouching}. So it "
        "begins at {start}.",
        "Anëtarë që e quajnë alarm të rremë: {denying}; që e mbështesin: {vouching}. Prandaj "
        "fillon me {start}.",
        "Članice koje je smatraju lažnom uzbunom: {denying}; koje stoje iza nje: {vouching}. "
        "Zato počinje s {start}.",
        "Članice koje je smatraju lažnom uzbunom: {denying}; koje stoje iza nje: {vouching}. "
        "Zato počinje sa {start}.",
    ),
    "expired": Phrase(
        "A member said that it has expired, so it is 0.",
        "Një anëtar ka thënë se ka skaduar, prandaj është 0.",
        "Jedna je članica javila da je istekla, pa je 0.",
        "Jedna članica je javila da je istekla, pa je 0.",
    ),
    "age": Phrase(
        "It was last seen {days} days ago; after {lifetime} days nothing is left.",
        "U pa për herë të fundit para {days} ditësh; pas {lifetime} ditësh nuk mbetet asgjë.",
        "Posljednji je put viđena prije {days} dana; nakon {lifetime} dana ne ostaje ništa.",
        "Poslednji put je viđena pre {days} dana; posle {lifetime} dana ne ostaje ništa.",
    ),
    "above": Phrase(
        "So it is {score} now, not below the threshold of {threshold}.",
        "Pra tani është {score}, jo nën pragun {threshold}.",
        "Dakle sada iznosi {score}, ne ispod praga od {threshold}.",
        "Dakle sada iznosi {score}, ne ispod praga od {threshold}.",
    ),
    "below": Phrase(
        "So it is {score} now, below the threshold of {threshold}: too little to act upon alone.",
        "Pra tani është {score}, nën pragun {threshold}: shumë pak për të vepruar vetëm mbi të.",
        "Dakle sada iznosi {score}, ispod praga od {threshold}: premalo da bi se samo po tome "
        "djelovalo.",
        "Dakle sada iznosi {score}, ispod praga od {threshold}: premalo da bi se samo po tome "
        "postupalo.",
    ),
    "ends": Phrase(
        "Falls below the threshold on", "Bie nën prag më", "Pada ispod praga", "Pada ispod praga"
    ),
    "ended": Phrase(
        "Fell below the threshold on", "Ra nën prag më", "Pala ispod praga", "Pala ispod praga"
    ),
    "source": Phrase("Parameters", "Parametrat", "Parametri", "Parametri"),
    "unconfirmed": Phrase(
        "to be confirmed", "për t'u konfirmuar", "treba potvrditi", "treba potvrditi"
    ),
    "table": Phrase(
        "The curve as a table", "Kurba si tabelë", "Krivulja kao tablica", "Kriva kao tabela"
    ),
    "day": Phrase(
        "Days since last seen",
        "Ditë nga vëzhgimi i fundit",
        "Dana od opažanja",
        "Dana od opažanja",
    ),
    "score": Phrase("Score", "Pikët", "Ocjena", "Ocena"),
    "none": Phrase(
        "Nobody has seen it, so there is nothing that could decay.",
        "Askush nuk e ka parë, prandaj nuk ka çfarë të zbehet.",
        "Nitko je nije vidio, pa nema što zastarjeti.",
        "Niko je nije video, pa nema šta da zastari.",
    ),
}
