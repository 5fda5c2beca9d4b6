"""How far an object may travel, by TLP 1, TLP 2 and PAP."""

from __future__ import annotations

import pytest

from foedus.pillars.hybrid_threats.stix.markings import (
    PAP_1,
    TLP_2,
    WELL_KNOWN,
    Handling,
    handling_of,
    meanings,
    well_known_handling,
)
from threatbook import AMBER, GREEN, PAP_AMBER, RED, STATEMENT, STRICT, UNKNOWN, indicator

TLP_1_AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"
WHITE = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"


def definition(id_, **more):
    return {"type": "marking-definition", "id": id_, **more}


@pytest.mark.parametrize(
    ("refs", "handling"),
    [
        ([], Handling()),
        ([WHITE], Handling("PUBLIC")),
        ([GREEN], Handling("INTERNAL")),
        ([AMBER], Handling("INTERNAL", ("TLP:AMBER",))),
        ([TLP_1_AMBER], Handling("INTERNAL", ("TLP:AMBER",))),
        ([STRICT], Handling("INTERNAL", ("TLP:AMBER+STRICT",), "TLP:AMBER+STRICT")),
        ([RED], Handling("RESTRICTED", ("TLP:RED",), "TLP:RED")),
        ([PAP_AMBER], Handling("INTERNAL", ("PAP:AMBER",))),
        ([GREEN, PAP_AMBER], Handling("INTERNAL", ("PAP:AMBER",))),
        ([WHITE, RED], Handling("RESTRICTED", ("TLP:RED",), "TLP:RED")),
        ([UNKNOWN], Handling("INTERNAL", (), "unknown-marking")),
        ([UNKNOWN, RED], Handling("RESTRICTED", ("TLP:RED",), "TLP:RED")),
    ],
)
def test_object_markings(refs, handling):
    assert handling_of(indicator(object_marking_refs=refs)) == handling


def test_a_part_that_is_marked_marks_the_whole():
    value = indicator(
        object_marking_refs=[GREEN],
        granular_markings=[{"marking_ref": RED, "selectors": ["name"]}],
    )
    assert handling_of(value) == Handling("RESTRICTED", ("TLP:RED",), "TLP:RED")


@pytest.mark.parametrize(
    ("stated", "meaning"),
    [
        ({"definition_type": "statement", "definition": {"statement": "(c)"}}, "statement"),
        ({"extensions": {TLP_2: {"tlp_2_0": "amber+strict"}}}, "TLP:AMBER+STRICT"),
        ({"extensions": {TLP_2: {"tlp_2_0": "white"}}}, "TLP:CLEAR"),
        ({"extensions": {PAP_1: {"pap": "red"}}}, "PAP:RED"),
        ({"extensions": {TLP_2: {"tlp_2_0": "purple"}}}, None),
        ({"extensions": {"extension-definition--1": {"a": 1}}}, None),
        ({"definition_type": "statement", "extensions": {"x": {}}}, None),
        ({"definition_type": "own", "definition": {}}, None),
        ({}, None),
    ],
)
def test_a_definition_is_read_or_stays_unknown(stated, meaning):
    assert meanings([definition(UNKNOWN, **stated)]).get(UNKNOWN) == meaning


def test_a_statement_restricts_nothing():
    known = meanings([definition(STATEMENT, definition_type="statement", definition={})])
    assert handling_of(indicator(object_marking_refs=[STATEMENT]), known) == Handling()


def test_nobody_can_give_a_well_known_marking_another_meaning():
    forged = definition(RED, definition_type="statement", definition={"statement": "free"})
    assert meanings([forged])[RED] == WELL_KNOWN[RED] == "TLP:RED"


@pytest.mark.parametrize(
    ("refs", "kept"),
    [([RED], False), ([STRICT], False), ([AMBER], False), ([GREEN], True), ([UNKNOWN], True)],
)
def test_what_every_node_can_check_of_a_label(refs, kept):
    handling = well_known_handling(indicator(object_marking_refs=refs))
    assert handling.is_kept_by(classification="INTERNAL", categories=(), alone=False) is kept
