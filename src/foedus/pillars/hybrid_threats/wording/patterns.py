"""Words for patterns that are refused."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PATTERNS: dict[str, tuple[Phrase, Phrase]] = {
    "stix-pattern": (
        Phrase(
            "The pattern is no STIX pattern: {reason}.",
            "Modeli nuk është model STIX: {reason}.",
            "Obrazac nije STIX obrazac: {reason}.",
            "Obrazac nije STIX obrazac: {reason}.",
        ),
        Phrase(
            "Correct it, or name its language in pattern_type.",
            "Korrigjojeni, ose shënoni gjuhën e tij te pattern_type.",
            "Ispravite ga ili navedite njegov jezik u pattern_type.",
            "Ispravite ga ili navedite njegov jezik u pattern_type.",
        ),
    ),
    "stix-pattern-too-large": (
        Phrase(
            "The pattern has {size} characters; {limit} are possible.",
            "Modeli ka {size} shenja; lejohen {limit}.",
            "Obrazac ima {size} znakova; moguće ih je {limit}.",
            "Obrazac ima {size} znakova; moguće ih je {limit}.",
        ),
        Phrase(
            "Divide it among several indicators.",
            "Ndajeni në disa tregues.",
            "Podijelite ga na više pokazatelja.",
            "Podelite ga na više pokazatelja.",
        ),
    ),
}
