"""The page of codes says which faults there are and who can find them; both are tried."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foedus.pillars.procurement.plan.verify import FaultCode, verify_own
from planbook.faults import ORDER
from planbook.wide import wide_case
from planbook.wide_plan import wide_plan

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "verify.md"
ROWS = re.findall(r"^\| `(\w+)` \| (\d+) \|.*\| ([\w ]+) \|$", PAGE.read_text(), re.MULTILINE)
WHO = {code: who for code, _, who in ROWS}
ALONE = {"AAA": 4_074_045, "BBB": None, "CCC": 2_059_315}


def finders(name: str) -> set[str]:
    """Members that find a planted fault, at its place, with their own records."""
    spoil, code, place = ORDER[name]
    case, plan = spoil(wide_case(), wide_plan())
    return {
        member
        for member, alone in ALONE.items()
        for fault in verify_own(case.taking_part(frozenset([member])), plan.joint, alone, member)
        if (fault.code, fault.place) == (code, place)
    }


def test_every_code_has_one_row():
    assert sorted(row[0] for row in ROWS) == sorted(FaultCode)


@pytest.mark.parametrize("name", [name for name in ORDER if WHO[ORDER[name][1]] == "yes"])
def test_what_a_member_can_find_each_member_finds(name):
    only_own = {"unknown need": {"AAA"}, "another's need": {"AAA"}, "wrong item": {"AAA"}}
    assert finders(name) == only_own.get(name, set(ALONE))


@pytest.mark.parametrize("name", [name for name in ORDER if WHO[ORDER[name][1]] == "no"])
def test_what_no_member_can_find_none_finds(name):
    assert finders(name) == set()


def test_what_is_a_members_own_the_owner_finds():
    # these two are planted otherwise for one member: see test_verify_own
    apart = {FaultCode.MEMBERS_DIFFER, FaultCode.PAYS_MORE_THAN_ALONE}
    own = [n for n in ORDER if WHO[ORDER[n][1]] == "own part" and ORDER[n][1] not in apart]
    found = {ORDER[name][1] for name in own if finders(name)}
    assert found == {ORDER[name][1] for name in own}
