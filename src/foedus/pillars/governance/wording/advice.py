"""What advice of this pillar says. It warns and never refuses; states are shown by their names."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

ADVICE: dict[str, Phrase] = {
    "accession-open": Phrase(
        "{state} may apply: {path}.",
        "{state} mund të aplikojë: {path}.",
        "{state} može podnijeti zahtjev: {path}.",
        "{state} može podneti zahtev: {path}.",
    ),
    "accession-not-open": Phrase(
        "No known way in is open to {state}. The members can still decide otherwise together.",
        "Asnjë rrugë e njohur nuk është e hapur për {state}. Anëtarët mund të vendosin ndryshe "
        "së bashku.",
        "Nijedan poznati put nije otvoren za: {state}. Članice zajedno mogu odlučiti drukčije.",
        "Nijedan poznati put nije otvoren za: {state}. Članice zajedno mogu odlučiti drugačije.",
    ),
    "accession-undecided": Phrase(
        "It is not known whether {state} may apply. Missing: {unknown}.",
        "Nuk dihet nëse {state} mund të aplikojë. Mungon: {unknown}.",
        "Nije poznato može li {state} podnijeti zahtjev. Nedostaje: {unknown}.",
        "Nije poznato da li {state} može podneti zahtev. Nedostaje: {unknown}.",
    ),
    "basis-not-confirmed": Phrase(
        "No fact confirms the stated basis of {state}: {basis}.",
        "Asnjë fakt nuk e konfirmon bazën e deklaruar për {state}: {basis}.",
        "Nijedna činjenica ne potvrđuje navedenu osnovu za {state}: {basis}.",
        "Nijedna činjenica ne potvrđuje navedeni osnov za {state}: {basis}.",
    ),
}
