"""Every label, choice, fault and refusal from the joint annex on has words in every language."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from string import Formatter

import pytest

from foedus.pillars.procurement import annex_rules
from foedus.pillars.procurement.checking import AnnexFaultCode
from foedus.pillars.procurement.pillar import KINDS
from foedus.pillars.procurement.plan.verify import FaultCode
from foedus.pillars.procurement.wording import (
    annex_advice,
    annex_choices,
    annex_faults,
    annex_fields,
    annex_kinds,
    annex_pages,
    annex_refusals,
    order_pages,
)
from foedus.pillars.procurement.wording.kinds import BY_KIND

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "annex.md"
PARTS = (annex_kinds, annex_pages, annex_advice, annex_faults, annex_refusals, order_pages)
SAID = {key: phrase for part in PARTS for key, phrase in part.PHRASES.items()}
NOT_OF_AN_ANNEX = re.compile(
    "alone_|item_cost|gain_|saving_wrong|days_gained|verdict_|coalition|front_|proof_|gap_wrong"
    "|not_optimal|kept_wrong|bound_above_cost|certified_above|budget_|bound_not_proven"
)
"""Faults of a plan's comparison and of budgets, which no annex carries."""


def test_every_kind_has_its_words_in_one_place():
    assert {kind.kind for kind in KINDS} == BY_KIND.keys() | annex_choices.KIND_NAMES.keys()


def test_no_name_and_no_choice_is_unused():
    used = {key.rsplit(".", 1)[-1] for key in annex_kinds.PHRASES}
    assert annex_fields.NAMES.keys() <= used
    assert {c for many in annex_choices.CHOICES.values() for c in many} <= used


def test_every_fault_that_an_annex_can_have_is_worded():
    codes = {str(code) for code in (*FaultCode, *AnnexFaultCode)}
    expected = {code for code in codes if not NOT_OF_AN_ANNEX.match(code)}
    assert annex_faults.FAULTS.keys() == expected


def test_the_reference_page_has_a_row_for_every_fault_of_an_annex():
    rows = re.findall(r"^\| `(\w+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted([*AnnexFaultCode, FaultCode.CERTIFICATE_UNREADABLE])


def test_every_refusal_is_worded():
    raised = set(re.findall(r'refuse\(\s*"([a-z-]+)"', inspect.getsource(annex_rules)))
    assert annex_refusals.REFUSALS.keys() == raised


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__.rsplit(".", 1)[1])
def test_a_phrase_is_said_in_every_language(part):
    for key, phrase in part.PHRASES.items():
        assert all(wording.strip() == wording and wording for wording in phrase), key
        assert len({frozenset(names(wording)) for wording in phrase}) == 1, key


def test_no_key_is_said_twice():
    assert len(SAID) == sum(len(part.PHRASES) for part in PARTS)
