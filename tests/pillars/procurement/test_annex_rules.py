"""What every node refuses of annexes, verdicts, national orders, payments, deliveries, savings."""

from __future__ import annotations

import uuid
from datetime import date
from types import SimpleNamespace

import pytest

from annexbook import source, wide_annex
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement import annex_rules as rules
from foedus.pillars.procurement.nationals.making import (
    Alone,
    deliveries,
    first_saving,
    order_of,
    payments,
)
from foedus.pillars.procurement.records import annex as r
from foedus.pillars.procurement.records import national as n

ON = date(2027, 1, 15)
REF = Ref(owner="AAA", id=str(uuid.UUID(int=1 << 64, version=4)))
ENTRY = SimpleNamespace(log="AAA-log", id=REF.id)


def pinned() -> Pinned:
    told = source("annex")
    return Pinned(owner="AAA", id=told.id, kind=r.Annex.kind, ver=1, digest=told.digest)


def order(*stages: str, days: tuple[int, ...] = ()) -> n.NationalOrder:
    _, annex, _ = wide_annex()
    drafted = order_of(annex, pinned(), "AAA", ON)
    if not stages:
        return drafted
    on = days or tuple(range(15, 15 + len(stages)))
    history = tuple(
        n.Passed(stage=n.Stage(name), on=date(2027, 1, day))
        for name, day in zip(stages, on, strict=True)
    )
    return drafted.model_copy(update={"history": history, "stage": history[-1].stage})


def saving(*rows: tuple[str, str]) -> n.Saving:
    ledger = tuple(
        n.SavingRow(
            stage=n.SavingStage(stage),
            on=ON,
            amount_cents=100,
            counterfactual="pro_rata",
            method={"en": "counted"},
            skipped_because=why,
        )
        for stage, why in rows
    )
    return n.Saving(
        title={"en": "DEMO: saving"},
        order=REF,
        member="AAA",
        currency="EUR",
        stage=ledger[-1].stage,
        ledger=ledger,
    )


def payment(**changes) -> n.Payment:
    known = {"order": REF, "member": "AAA", "supplier": "S", "reason": "advance", "due_on": ON}
    return n.Payment(**(known | {"amount_cents": 5, "currency": "EUR"} | changes))


def delivery(**changes) -> n.Delivery:
    known = {"order": REF, "member": "AAA", "item": "x", "quantity": 5, "planned_on": ON}
    return n.Delivery(**(known | changes))


def discrepancy(**changes) -> n.Discrepancy:
    known = {"delivery": REF, "member": "AAA", "what": "x", "quantity": 1, "found_on": ON}
    return n.Discrepancy(**(known | changes))


def annex(**changes) -> r.Annex:
    return wide_annex()[1].model_copy(update=changes)


def spoilt_share(**changes) -> r.Annex:
    made = wide_annex()[1]
    row = made.shares[0].model_copy(update=changes)
    return made.model_copy(update={"shares": (row, *made.shares[1:])})


def verdict(result: str, *faults: r.FaultRow) -> r.Verdict:
    return r.Verdict.read(
        {
            "annex": pinned().model_dump(),
            "member": "AAA",
            "result": result,
            "faults": [fault.model_dump(exclude_none=True) for fault in faults],
            "counterfactual": "pro_rata",
            "checked_at": "2027-01-15T00:00:00Z",
        }
    )


FAULT = r.FaultRow(code="goods_wrong", place="line 1")
REFUSED = {
    "a share that is not its parts": (
        rules.adds_up,
        spoilt_share(total_cents=1),
        "share-not-the-sum",
    ),
    "a line of a stranger": (rules.of_members, annex(members=("AAA", "BBB")), "row-of-no-member"),
    "refused without faults": (rules.says_why, verdict("refused"), "verdict-without-reason"),
    "verified with faults": (rules.says_why, verdict("verified", FAULT), "verdict-without-reason"),
    "begins signed": (rules.walks_its_stages, order("signed"), "order-not-drafted-first"),
    "signed without review": (
        rules.walks_its_stages,
        order("drafted", "signed"),
        "stage-not-allowed",
    ),
    "budget before committee": (
        rules.walks_its_stages,
        order("drafted", "legal_review", "budget_committed"),
        "stage-not-allowed",
    ),
    "reopened": (
        rules.walks_its_stages,
        order("drafted", "cancelled", "drafted"),
        "stage-not-allowed",
    ),
    "back in time": (
        rules.walks_its_stages,
        order("drafted", "legal_review", days=(16, 15)),
        "stages-not-by-day",
    ),
    "stage and history differ": (
        rules.walks_its_stages,
        order().model_copy(update={"stage": n.Stage.CLOSED}),
        "stage-differs-from-history",
    ),
    "a total of its own": (
        rules.order_adds_up,
        order().model_copy(update={"total_cents": 1}),
        "total-not-the-sum",
    ),
    "paid on no day": (rules.paid_on_a_day, payment(state="paid"), "paid-without-a-day"),
    "due on a day of payment": (rules.paid_on_a_day, payment(paid_on=ON), "paid-without-a-day"),
    "accepted without a count": (
        rules.accepted_with_figures,
        delivery(state="accepted", accepted_on=ON),
        "accepted-without-figures",
    ),
    "resolved in silence": (
        rules.resolved_with_words,
        discrepancy(state="resolved", resolved_on=ON, resolution=" "),
        "resolved-without-words",
    ),
    "contracted from nothing": (
        rules.climbs_the_ladder,
        saving(("contracted", "")),
        "saving-skips-a-stage",
    ),
    "realised without a contract": (
        rules.climbs_the_ladder,
        saving(("estimated", ""), ("realised", " ")),
        "saving-skips-a-stage",
    ),
    "back to an estimate": (
        rules.climbs_the_ladder,
        saving(("estimated", ""), ("offered", ""), ("estimated", "")),
        "saving-goes-back",
    ),
    "another stage than the ledger's": (
        rules.climbs_the_ladder,
        saving(("estimated", "")).model_copy(update={"stage": n.SavingStage.REALISED}),
        "stage-differs-from-history",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    rule, record, code = REFUSED[name]
    assert [one.code for one in rule(record, ENTRY, None)] == [code]


WHOLE_WAY = (
    *("drafted", "legal_review", "drafted", "legal_review", "committee", "budget_committed"),
    *("signed", "delivering", "closed"),
)
ACCEPTED = {
    "the whole way": (rules.walks_its_stages, order(*WHOLE_WAY)),
    "cancelled after signing": (rules.walks_its_stages, order(*WHOLE_WAY[:7], "cancelled")),
    "a skipped stage with its reason": (
        rules.climbs_the_ladder,
        saving(("contracted", "no offers were asked for"), ("realised", "")),
    ),
    "two figures of one stage": (
        rules.climbs_the_ladder,
        saving(("estimated", ""), ("estimated", "")),
    ),
    "an annex": (rules.adds_up, annex()),
    "a verified verdict": (rules.says_why, verdict("verified")),
    "a refused verdict": (rules.says_why, verdict("refused", FAULT)),
    "a delivery": (rules.accepted_with_figures, delivery()),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(name):
    rule, record = ACCEPTED[name]
    assert rule(record, ENTRY, None) == ()


def test_every_stage_is_reached_and_left_by_the_table():
    assert set(rules.NEXT) == set(n.Stage)
    assert {stage for follows in rules.NEXT.values() for stage in follows} == set(n.Stage)


# From an annex to an order


def test_orders_of_all_members_are_the_annex():
    _, made, _ = wide_annex()
    orders = [order_of(made, pinned(), member, ON) for member in made.members]
    assert sum(one.total_cents for one in orders) == made.total_cents
    assert sum(len(one.lines) for one in orders) == len(made.lines)
    for one in orders:
        assert rules.order_adds_up(one, ENTRY, None) == ()
        assert sum(p.amount_cents for p in payments(one, made, REF)) == one.total_cents
        assert sum(d.quantity for d in deliveries(one, REF)) == sum(x.quantity for x in one.lines)


def test_every_payment_goes_from_its_member_to_a_supplier():
    _, made, _ = wide_annex()
    for member in made.members:
        one = order_of(made, pinned(), member, ON)
        for due in payments(one, made, REF):
            assert due.member == member
            assert due.supplier in {line.supplier for line in made.lines}


def test_the_first_saving_is_an_estimate_with_its_counterfactual():
    one = order()
    made = first_saving(one, REF, Alone(one.total_cents + 250, "own_figure"), ON)
    assert made is not None
    assert [(row.stage, row.amount_cents, row.counterfactual) for row in made.ledger] == [
        ("estimated", 250, "own_figure")
    ]
    assert rules.climbs_the_ladder(made, ENTRY, None) == ()


def test_a_loss_is_said_and_no_figure_is_no_saving():
    one = order()
    lost = first_saving(one, REF, Alone(one.total_cents - 1, "pro_rata"), ON)
    assert lost is not None
    assert lost.ledger[0].amount_cents == -1
    assert first_saving(one, REF, Alone(None, "none"), ON) is None
