"""Approval paths side by side, and a party's statement on its ceilings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from annexbook import source
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.advice import Advice
from foedus.pillars.procurement.nationals.ceilings import own_rows, statement
from foedus.pillars.procurement.nationals.paths import critical_path
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.records.national import ApprovalPath, PathStep
from foedus.pillars.procurement.wording.annex_advice import STATEMENTS

FROM = date(2026, 12, 1)
ORDER_ON = date(2027, 3, 1)
TOLD = source("annex")
PINNED = Pinned(owner="ALB", id=TOLD.id, kind=Annex.kind, ver=1, digest=TOLD.digest)


def path(member, *days):
    steps = tuple(PathStep(step="committee", days=count) for count in days)
    return ApprovalPath(title={"en": "DEMO"}, member=member, path=steps)


def test_steps_of_a_state_follow_one_another_and_states_go_side_by_side():
    found = critical_path(
        ("ALB", "HRV"),
        {"ALB": path("ALB", 30, 40), "HRV": path("HRV", 50)},
        from_on=FROM,
        order_on=ORDER_ON,
    )
    assert [(one.member, one.first_on, one.last_on) for one in found.planned] == [
        ("ALB", FROM, FROM + timedelta(30)),
        ("ALB", FROM + timedelta(30), FROM + timedelta(70)),
        ("HRV", FROM, FROM + timedelta(50)),
    ]
    assert [one.is_critical for one in found.planned] == [True, True, False]
    assert [one.slack_days for one in found.planned] == [0, 0, 20]
    assert found.ready_on == FROM + timedelta(70)
    assert found.late_days == (found.ready_on - ORDER_ON).days == -20


def test_who_has_said_nothing_is_named():
    found = critical_path(("ALB", "XKX"), {}, from_on=FROM, order_on=ORDER_ON)
    assert (found.missing, found.planned, found.ready_on) == (("ALB", "XKX"), (), FROM)


def counted(member, after, code="CEILING_KEPT"):
    facts = {
        "category": "battle_tank",
        "ceiling": 100,
        "holding": 70,
        "on_order": 0,
        "leaving": 0,
        "own": after - 70,
        "after": after,
        "cautious": after,
        "as_of": "2026-01-01",
        "holding_source": "exchange of data",
        "holding_mark": "V",
    }
    return Advice(code, member, "", facts)


def said(*advice, member="HRV"):
    title = dict.fromkeys(LANGUAGES, "DEMO")
    return statement(tuple(advice), PINNED, member, title=title, words=STATEMENTS, on=FROM)


def test_only_the_own_share_is_in_a_statement():
    mine, others = counted("HRV", 90), counted("ALB", 300, "CEILING_EXCEEDED")
    assert [(row.own, row.after) for row in own_rows((mine, others), "HRV")] == [(20, 90)]
    assert "300" not in said(mine, others).model_dump_json()


@pytest.mark.parametrize(
    ("advice", "key"),
    [
        ((counted("HRV", 100),), "kept"),
        ((counted("HRV", 101, "CEILING_EXCEEDED"),), "exceeded"),
        ((), "none"),
        ((counted("ALB", 90),), "none"),
        (
            (Advice("NOT_A_PARTY", "HRV", "", {"category": "battle_tank", "own": 1}),),
            "not_party",
        ),
    ],
)
def test_a_statement_says_what_is_so_in_every_language(advice, key):
    assert said(*advice).text == {code: getattr(STATEMENTS[key], code) for code in LANGUAGES}
