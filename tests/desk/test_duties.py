"""Separation of duties: the table of everything that is refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from foedus.desk import duties
from foedus.desk.duties import Case
from foedus.desk.permit import ROLES, Staff
from foedus.desk.records.talk import Pinned, Request, Stage
from foedus.node.records import Reader

PINNED = Pinned(
    owner="ALB",
    id="0f8fad5b-d9cb-469f-a165-70867728950e",
    kind="desk.comment",
    ver=3,
    digest="0" * 64,
)


def person(*roles, name="bora"):
    return Staff(name, name.title(), roles, Reader("RESTRICTED"))


def case(*, stage=Stage.OPEN, public=False, drafters=("anna",), askers=("anna",), current=True):
    request = Request(
        about=(PINNED,),
        to=("HRV",),
        public=public,
        stage=stage,
        asked_at=datetime(2026, 11, 25, tzinfo=UTC),
    )
    return Case(request, frozenset(drafters), frozenset(askers), current)


def codes(refusals):
    return {refusal.code for refusal in refusals}


CONFIRMING = [
    (person("drafting"), case(), {"duty-no-right"}),
    (person("reading"), case(), {"duty-no-right"}),
    (person("auditing", "administering"), case(), {"duty-no-right"}),
    (person("publishing"), case(), {"duty-no-right"}),
    (person("checking", "approving"), case(public=True), {"duty-no-right"}),
    (person("checking", name="anna"), case(askers=("clara",)), {"duty-own-draft"}),
    (person("checking", name="clara"), case(askers=("clara",)), {"duty-own-request"}),
    (person(*ROLES, name="anna"), case(), {"duty-own-draft", "duty-own-request"}),
    (person("checking"), case(drafters=("anna", "bora")), {"duty-own-draft"}),
    (person("approving"), case(stage=Stage.CONFIRMED), {"duty-decided"}),
    (person("approving"), case(stage=Stage.REFUSED), {"duty-decided"}),
    (person("approving"), case(current=False), {"duty-outdated"}),
    (person("approving"), case(askers=()), {"duty-nobody-asked"}),
    (person("publishing", name="anna"), case(public=True, askers=("clara",)), {"duty-own-draft"}),
]


@pytest.mark.parametrize(("staff", "the_case", "expected"), CONFIRMING)
def test_refuses_to_confirm(staff, the_case, expected):
    assert codes(duties.against_confirming(staff, the_case)) == expected


@pytest.mark.parametrize(
    ("staff", "the_case"),
    [
        (person("checking"), case()),
        (person("approving"), case()),
        (person("approving"), case(drafters=())),
        (person("publishing"), case(public=True)),
    ],
)
def test_lets_a_second_person_confirm(staff, the_case):
    assert duties.against_confirming(staff, the_case) == ()


@pytest.mark.parametrize(
    ("staff", "the_case", "expected"),
    [
        (person("drafting"), case(), {"duty-no-right"}),
        (person("reading"), case(), {"duty-no-right"}),
        (person("approving"), case(stage=Stage.CONFIRMED), {"duty-decided"}),
        (person("drafting", name="anna"), case(stage=Stage.REFUSED), {"duty-decided"}),
    ],
)
def test_refuses_to_refuse(staff, the_case, expected):
    assert codes(duties.against_refusing(staff, the_case)) == expected


@pytest.mark.parametrize(
    "staff", [person("checking"), person("publishing"), person("drafting", name="anna")]
)
def test_lets_a_second_person_refuse_and_the_asker_take_back(staff):
    assert duties.against_refusing(staff, case()) == ()


@pytest.mark.parametrize(
    ("roles", "has_left", "refused"),
    [
        (("reading",), False, True),
        (("administering",), False, True),
        (("drafting",), True, True),
        (("auditing",), True, True),
        (("drafting",), False, False),
        (("checking",), True, False),
        (("publishing",), True, False),
    ],
)
def test_withdrawing_what_partners_have_is_not_for_a_drafter(roles, has_left, refused):
    assert bool(duties.against_withdrawing(person(*roles), has_left=has_left)) is refused
