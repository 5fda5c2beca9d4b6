"""Every label, choice and refusal has words in every language, and no word is left over."""

from __future__ import annotations

import types
from collections.abc import Iterator
from enum import StrEnum
from string import Formatter
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from foedus.desk.phrases import LANGUAGES, say
from foedus.desk.wording.refusals import PHRASES as DESK_PHRASES
from foedus.desk.wording.refusals.rules import RULES as SHARED
from foedus.pillars.governance.accession import FACTS
from foedus.pillars.governance.pillar import PILLAR
from foedus.pillars.governance.records import KINDS, Row
from foedus.pillars.governance.wording import PHRASES
from pillars.governance.test_rules import REFUSALS

REFUSAL_CODES = {code for _, code, _, _ in REFUSALS} - SHARED.keys()


def parts_of(annotation: Any) -> Iterator[Any]:
    """The plain types of an annotation, and the Literals as they stand."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from parts_of(get_args(annotation)[0])
    elif origin in {Union, types.UnionType, tuple}:
        for part in get_args(annotation):
            yield from parts_of(part)
    else:
        yield annotation


def keys_of(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield f"{prefix}.{name}"
        for part in parts_of(field.annotation):
            if get_origin(part) is Literal:
                yield from (f"{prefix}.{name}.{value}" for value in get_args(part))
            elif isinstance(part, type) and issubclass(part, StrEnum):
                yield from (f"{prefix}.{name}.{value}" for value in part)
            elif isinstance(part, type) and issubclass(part, Row):
                yield from keys_of(part, f"{prefix}.{name}")


NEEDED = {
    "governance",
    *(
        key
        for kind in KINDS
        for key in (kind.kind, f"{kind.kind}.many", *keys_of(kind, kind.kind))
    ),
    *(f"{what}.{code}" for what in ("refusal", "cure") for code in REFUSAL_CODES),
    *(f"advice.{code}" for code in FACTS),
}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_manifest_has_every_kind_and_the_title_of_the_words():
    assert (PILLAR.kinds, PILLAR.title) == (KINDS, PHRASES["governance"].en)


def test_no_phrase_is_missing():
    assert sorted(NEEDED - set(PHRASES)) == []


def test_no_phrase_is_unused():
    helped = {key.removesuffix(".help") for key in PHRASES if key.endswith(".help")}
    assert sorted({key for key in PHRASES if not key.endswith(".help")} - NEEDED) == []
    assert sorted(helped - NEEDED) == []


def test_the_keys_reach_into_rows_and_choices():
    assert {
        "governance.step.participants",
        "governance.progress.status.under_way",
        "governance.format.area.hybrid_threats",
        "governance.instrument.signatories.capacity.acting",
        "governance.term.avoid.language.sr",
        "governance.candidate.history.mark.V",
    } <= NEEDED


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_is_said_in_every_language(key):
    phrase = PHRASES[key]
    assert all(wording.strip() == wording and wording for wording in phrase)
    assert len({frozenset(names(wording)) for wording in phrase}) == 1


ALIKE: set[str] = set()
"""Phrases that are the same word in all four languages."""


def test_no_phrase_is_left_in_english():
    assert {key for key, phrase in PHRASES.items() if len(set(phrase)) == 1} == ALIKE
    assert {key for key, phrase in PHRASES.items() if phrase.sq == phrase.en} == ALIKE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_quotes_its_facts(language):
    facts = {"row": 2, "value": "C1"}
    assert "C1" in say(DESK_PHRASES, "refusal.row-repeated", language, **facts)
    assert "ALB" in say(DESK_PHRASES, "cure.in-anothers-name", language, owner="ALB")


@pytest.mark.parametrize("code", FACTS)
def test_an_advice_quotes_exactly_its_facts(code):
    assert names(PHRASES[f"advice.{code}"].en) == set(FACTS[code])
