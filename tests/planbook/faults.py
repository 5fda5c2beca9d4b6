"""Faults of a joint order, each with the code and the place it must be refused at."""

from __future__ import annotations

from foedus.pillars.procurement.plan.verify import FaultCode
from planbook.rows import D
from planbook.spoils import (
    Spoil,
    both,
    joint,
    line,
    part,
    record,
    row,
    rule,
    swapped,
    twice,
    without,
)

F = FaultCode
STOLEN = {"member": "AAA", "from_on": D("2026-07-01"), "until_on": D("2026-12-31")}
PLAIN_S3 = both(
    row("activation_shares", 7, cents=26_506),
    row("activation_shares", 8, cents=3_616),
    row("activation_shares", 9, cents=19_879),
)
ORDER: dict[str, tuple[Spoil, FaultCode, str]] = {
    # 1
    "another order": (joint(order="OTHER"), F.ORDER_DIFFERS, "order"),
    "digest of another case": (joint(case_digest="0" * 64), F.DIGEST_DIFFERS, "order"),
    "member missing": (joint(members=("AAA", "BBB")), F.MEMBERS_DIFFER, "order"),
    "members in another order": (joint(members=("BBB", "AAA", "CCC")), F.MEMBERS_DIFFER, "order"),
    "another rule": (joint(activation_rule="equal"), F.RULE_DIFFERS, "order"),
    # 2
    "unknown offer": (line(3, offer="ZZ"), F.LINE_UNKNOWN, "line 3"),
    "unknown need": (line(3, requirement="ZZ"), F.LINE_UNKNOWN, "line 3"),
    "unknown member": (line(3, member="ZZZ"), F.LINE_UNKNOWN, "line 3"),
    "another's need": (line(2, member="BBB"), F.LINE_DISAGREES, "line 2"),
    "wrong supplier": (line(2, supplier="S1"), F.LINE_DISAGREES, "line 2"),
    "wrong item": (line(2, item="tent"), F.LINE_DISAGREES, "line 2"),
    "no units": (line(2, quantity=0), F.LINE_QUANTITY, "line 2"),
    "fewer than none": (line(2, quantity=-40), F.LINE_QUANTITY, "line 2"),
    "duplicated line": (twice("lines", 5), F.LINE_TWICE, "line 6"),
    "lines in another order": (swapped("lines", 1, 2), F.LINE_ORDER, "line 2"),
    "buyer not allowed": (record("offers", "C2", buyers=("AAA",)), F.BUYER_NOT_ALLOWED, "line 8"),
    "equivalent not accepted": (
        record("equivalences", "heater", members=("AAA", "CCC")),
        F.ITEM_NOT_ACCEPTED,
        "line 8",
    ),
    "offer expired": (
        record("offers", "D1", valid_until=D("2025-12-31")),
        F.OFFER_EXPIRED,
        "line 13",
    ),
    # 3
    "after the plan's end": (line(10, period=6), F.PERIOD_OUTSIDE, "line 10"),
    "before the order": (line(10, period=-1), F.PERIOD_OUTSIDE, "line 10"),
    "before the lead time": (
        record("offers", "C1", lead_time_days=181),
        F.BEFORE_LEAD_TIME,
        "line 12",
    ),
    "before the step's lead time": (
        line(1, period=1, delivered_on=D("2026-06-30")),
        F.BEFORE_LEAD_TIME,
        "line 1",
    ),
    "after the latest day": (
        record("requirements", "R2", latest_on=D("2026-09-30")),
        F.AFTER_LATEST,
        "line 6",
    ),
    "wrong date": (line(9, delivered_on=D("2026-12-30")), F.DATE_WRONG, "line 9"),
    # 4
    "one unit unmet": (line(6, quantity=19), F.NEED_UNMET, "requirement R2"),
    "nothing delivered": (without("lines", 4), F.NEED_UNMET, "requirement R9"),
    "surplus not forced": (line(3, quantity=41), F.SURPLUS_NOT_FORCED, "requirement R7"),
    "more surplus than lots force": (
        both(
            record("offers", "B1", lot_size=5, minimum_order=15),
            record("requirements", "R6", quantity=20),
        ),
        F.SURPLUS_NOT_FORCED,
        "requirement R6",
    ),
    # 5
    "capacity exceeded in one period": (
        line(9, period=2, delivered_on=D("2026-09-30")),
        F.CAPACITY_EXCEEDED,
        "offer A1 period 2",
    ),
    "capacity without its backlog": (
        record("capacity", "A1", backlog_per_period=11),
        F.CAPACITY_EXCEEDED,
        "offer A1 period 3",
    ),
    "capacity of the offer": (
        record("offers", "C1", capacity_per_period=72),
        F.CAPACITY_EXCEEDED,
        "offer C1 period 1",
    ),
    # 6
    "minimum order broken": (
        record("offers", "D1", minimum_order=5),
        F.MINIMUM_ORDER_BROKEN,
        "offer D1",
    ),
    "lot broken": (line(11, quantity=34), F.LOT_BROKEN, "offer B1"),
    # 7
    "step claimed, not reached": (row("steps", 3, step=2), F.STEP_NOT_REACHED, "step supplier S3"),
    "step reached, not granted": (row("steps", 1, step=1), F.STEP_NOT_GRANTED, "step offer A1"),
    "threshold moved": (row("steps", 1, threshold=65), F.STEP_THRESHOLD, "step offer A1"),
    "next threshold hidden": (
        row("steps", 3, next_from=None),
        F.STEP_THRESHOLD,
        "step supplier S3",
    ),
    "units for value": (row("steps", 3, by_value=False), F.STEP_THRESHOLD, "step supplier S3"),
    "volume wrong": (row("steps", 2, volume=110), F.STEP_VOLUME, "step offer B1"),
    "segments forgotten": (row("steps", 2, fixed_cents=0), F.STEP_FIXED, "step offer B1"),
    "separate without cause": (
        joint(separate=("B1",)),
        F.SEPARATE_WITHOUT_CAUSE,
        "offer B1",
    ),
    "separate under an unknown offer": (
        joint(separate=("ZZ",)),
        F.SEPARATE_WITHOUT_CAUSE,
        "offer ZZ",
    ),
    "contribution moved": (
        row("steps", 1, volume_by_member={"AAA": 31, "BBB": 19, "CCC": 15}),
        F.STEP_MEMBERS,
        "step offer A1",
    ),
    "contribution of nobody": (
        row("steps", 4, volume_by_member={"AAA": 2, "CCC": 2, "ZZZ": 0}),
        F.STEP_MEMBERS,
        "step offer D1",
    ),
    "step missing": (without("steps", 4), F.STEP_MISSING, "step offer D1"),
    "step twice": (twice("steps", 4), F.STEP_TWICE, "step offer D1"),
    "step of an unused offer": (row("steps", 4, code="D2"), F.STEP_UNUSED, "step offer D2"),
    # 8
    "wrong tier price": (line(1, goods_cents=30 * 72_000), F.GOODS_WRONG, "line 1"),
    "one cent in a line": (line(7, goods_cents=460_450), F.GOODS_WRONG, "line 7"),
    # 9
    "activation not charged": (
        both(
            without("activation_shares", 11),
            without("activation_shares", 10),
        ),
        F.ACTIVATION_NOT_CHARGED,
        "supplier S4",
    ),
    "activation charged twice": (
        twice("activation_shares", 10),
        F.ACTIVATION_TWICE,
        "activation S4 AAA",
    ),
    "more than the cost": (
        row("activation_shares", 10, cents=8_000),
        F.ACTIVATION_SUM,
        "supplier S4",
    ),
    "charged to a non-buyer": (
        row("activation_shares", 11, member="BBB"),
        F.ACTIVATION_NOT_BUYER,
        "activation S4 BBB",
    ),
    "charged for an unknown seller": (
        row("activation_shares", 11, supplier="ZZ"),
        F.ACTIVATION_UNKNOWN,
        "activation ZZ CCC",
    ),
    "one cent between buyers": (
        both(
            row("activation_shares", 4, cents=9_601),
            row("activation_shares", 5, cents=11_999),
        ),
        F.ACTIVATION_SPLIT,
        "activation S2 AAA",
    ),
    "split by another rule": (
        both(rule("equal"), joint(activation_rule="equal")),
        F.ACTIVATION_SPLIT,
        "activation S2 AAA",
    ),
    "cap forgotten": (PLAIN_S3, F.ACTIVATION_SPLIT, "activation S3 CCC"),
    "capped without being promised": (
        joint(capped=False),
        F.ACTIVATION_SPLIT,
        "activation S3 CCC",
    ),
    "caps cannot hold": (
        both(
            part("alone", 1, total_cents=3_224_380),
            part("alone", 5, total_cents=2_009_315),
        ),
        F.CAP_IMPOSSIBLE,
        "supplier S4",
    ),
    # 10
    "one cent in a bill's goods": (row("bills", 1, goods_cents=1), F.BILL_GOODS, "bill AAA"),
    "one cent in a bill's activation": (
        row("bills", 2, activation_cents=53_736),
        F.BILL_ACTIVATION,
        "bill BBB",
    ),
    "one cent in a bill": (row("bills", 3, total_cents=2_059_314), F.BILL_TOTAL, "bill CCC"),
    "bill missing": (without("bills", 3), F.BILL_MISSING, "bill CCC"),
    "bill twice": (twice("bills", 3), F.BILL_TWICE, "bill CCC"),
    "bill of nobody": (row("bills", 3, member="ZZZ"), F.BILL_UNKNOWN, "bill ZZZ"),
    "one cent in the total": (joint(total_cents=7_296_176), F.TOTAL_WRONG, "order"),
    # 11
    "cap broken": (
        part("alone", 5, total_cents=2_059_314),
        F.PAYS_MORE_THAN_ALONE,
        "member CCC",
    ),
    # 12
    "lateness of a line hidden": (line(6, late_periods=0), F.LATE_PERIODS_WRONG, "line 6"),
    "lateness without its weight": (joint(lateness=20), F.LATENESS_WRONG, "order"),
    # 13
    "excess hidden": (joint(budget_excesses=()), F.BUDGET_HIDDEN, "budget BBB 2026-01-01"),
    "excess put on another's budget": (
        row("budget_excesses", 1, **STOLEN),
        F.BUDGET_HIDDEN,
        "budget BBB 2026-01-01",
    ),
    "excess of another invented": (
        row("budget_excesses", 1, **STOLEN),
        F.BUDGET_INVENTED,
        "budget AAA 2026-07-01",
    ),
    "excess declared twice": (
        twice("budget_excesses", 1),
        F.BUDGET_INVENTED,
        "budget BBB 2026-01-01",
    ),
    "excess too small": (
        row("budget_excesses", 1, cents=108_213),
        F.BUDGET_WRONG,
        "budget BBB 2026-01-01",
    ),
    "budget not converted": (
        row("budget_excesses", 1, amount_cents=2_250_000),
        F.BUDGET_WRONG,
        "budget BBB 2026-01-01",
    ),
    "budget short of the activation": (
        record("budgets", "AAA", amount_cents=1_975_384),
        F.BUDGET_HIDDEN,
        "budget AAA 2026-07-01",
    ),
    "budget short of a cent next year": (
        record("budgets", "CCC", amount_cents=319_999),
        F.BUDGET_HIDDEN,
        "budget CCC 2027-01-01",
    ),
}
