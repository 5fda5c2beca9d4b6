"""Words for warning lists and decay models that are refused."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

LISTS: dict[str, tuple[Phrase, Phrase]] = {
    "warning-list": (
        Phrase(
            "{file} is no warning list: {field}.",
            "{file} nuk është listë paralajmërimi: {field}.",
            "{file} nije popis upozorenja: {field}.",
            "{file} nije spisak upozorenja: {field}.",
        ),
        Phrase(
            "It needs name, description, list, and as type string, hostname or cidr.",
            "Duhen name, description, list dhe si type string, hostname ose cidr.",
            "Potrebni su name, description, list te kao type string, hostname ili cidr.",
            "Potrebni su name, description, list i kao type string, hostname ili cidr.",
        ),
    ),
    "decay-model": (
        Phrase(
            "The decay model is wrong at {field}.",
            "Modeli i zbehjes është i gabuar te {field}.",
            "Model zastarijevanja neispravan je kod {field}.",
            "Model zastarevanja je neispravan kod {field}.",
        ),
        Phrase(
            "Each type needs one model with a lifetime, a speed, scores to 100 and a source.",
            "Çdo lloj kërkon një model me jetëgjatësi, shpejtësi, pikë deri në 100 dhe burim.",
            "Svaka vrsta treba jedan model s trajanjem, brzinom, ocjenama do 100 i izvorom.",
            "Svaka vrsta traži jedan model sa trajanjem, brzinom, ocenama do 100 i izvorom.",
        ),
    ),
}
