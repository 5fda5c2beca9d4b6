"""Every label, choice and refusal of a record has words in every language."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

import pytest

from foedus.desk.records.shape import Shape, shapes
from foedus.desk.wording.refusals.rules import RULES
from foedus.pillars.procurement.pillar import KINDS, PILLAR
from foedus.pillars.procurement.wording.kinds import BY_KIND, PHRASES
from pillars.procurement.records.test_admission import REFUSALS

ELSEWHERE = {"nothing-chosen", "record-not-seen", "units-differ", "row-of-another"}
ELSEWHERE |= {"no-such-run", "run-without-plan"}
CODES = {code for _, code, _, _ in REFUSALS} - RULES.keys() | ELSEWHERE


def keys_of(some: tuple[Shape, ...], prefix: str) -> Iterator[str]:
    for shape in some:
        yield f"{prefix}.{shape.name}"
        yield from (f"{prefix}.{shape.name}.{value}" for value in shape.choices)
        yield from keys_of(shape.parts, f"{prefix}.{shape.name}")


NEEDED = {
    "procurement",
    *(
        key
        for kind in KINDS
        if kind.kind in BY_KIND  # test_annex_wording has the others
        for key in (kind.kind, f"{kind.kind}.many", *keys_of(shapes(kind), kind.kind))
    ),
    *(f"{what}.{code}" for what in ("refusal", "cure") for code in CODES),
}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_title_of_the_manifest_is_the_phrase():
    assert PHRASES["procurement"].en == PILLAR.title


def test_no_phrase_is_missing():
    assert sorted(NEEDED - set(PHRASES)) == []


def test_no_phrase_is_unused():
    extra = {key.removesuffix(".help").removesuffix(".unit") for key in PHRASES} - NEEDED
    assert sorted(extra) == []


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_is_said_in_every_language(key):
    phrase = PHRASES[key]
    assert all(wording.strip() == wording and wording for wording in phrase)
    assert len({frozenset(names(wording)) for wording in phrase}) == 1
