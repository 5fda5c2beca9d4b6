"""A joint order reckoned by hand with an incremental scale on a supplier's value, months that
end on the 31st, and no limit on what anybody pays."""

from __future__ import annotations

from foedus.pillars.procurement import records as r
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan import result as p
from planbook.rows import D, alone, bill, coalition, cost, gain, line, need, offer, step

NARROW_ENDS = ("2026-02-27", "2026-03-30", "2026-04-29", "2026-05-30")
NARROW_SPLIT = {"value": (551, 449), "quantity": (368, 632), "equal": (500, 500)}


def narrow_case(rule="quantity") -> Case:
    """Periods are months from 31 January: they start on 31, 28, 31, 30."""
    return Case(
        order=r.Order(
            order="NARROW",
            title="",
            order_on=D("2026-01-31"),
            period_months=1,
            periods=4,
            activation_rule=rule,
        ),
        members=(r.Member(member="DDD", name="D"), r.Member(member="EEE", name="E")),
        items=(r.Item(item="x", name="x"), r.Item(item="y", name="y")),
        requirements=(
            need("Q1", "DDD", "x", 7, "2026-02-10", lateness_weight=3),
            need("Q2", "EEE", "x", 3, "2026-03-30"),
            need("Q3", "EEE", "y", 9, "2026-03-30", latest_on=D("2026-02-01")),
        ),
        suppliers=(
            r.Supplier(
                supplier="T", name="T", activation_cost_cents=1_000, discount="incremental"
            ),
        ),
        offers=(
            offer("TX", "T", "x", 33_333, 30),
            offer("TY", "T", "y", 10_001, 0, capacity_per_period=9),
        ),
        supplier_breaks=(
            r.SupplierBreak(supplier="T", from_value_cents=100_001, discount_bp=1_000),
            r.SupplierBreak(supplier="T", from_value_cents=300_000, discount_bp=2_000),
        ),
    )


def narrow_plan(rule="quantity") -> p.Plan:
    """10 at 333.33 and 9 at 100.01 are 4,233.39: 20 % off what lies above 3,000.00, so 20 % off
    all and 400.00 (1,000.01 x 20 % + 1,999.99 x 10 %) back, shared 233,331 : 99,999 : 90,009."""
    of_ddd, of_eee = NARROW_SPLIT[rule]
    x, y = ("TX", "T"), ("TY", "T")
    ends = NARROW_ENDS
    goods = (208_709, 89_446 + 80_514)
    joint = p.JointOrder(
        order="NARROW",
        case_digest=narrow_case(rule).digest(),
        members=("DDD", "EEE"),
        objective="delivery",
        activation_rule=rule,
        capped=False,
        lines=(
            line("Q1 DDD x", x, 1, 7, 208_709, 1, ends=ends),
            line("Q2 EEE x", x, 1, 3, 89_446, ends=ends),
            line("Q3 EEE y", y, 0, 9, 80_514, ends=ends),
        ),
        steps=(
            step(
                "supplier T",
                2,
                423_339,
                (300_000, None),
                {"DDD": 233_331, "EEE": 190_008},
                40_000,
                value=True,
            ),
        ),
        activation_shares=(
            p.ActivationShare(supplier="T", member="DDD", cents=of_ddd),
            p.ActivationShare(supplier="T", member="EEE", cents=of_eee),
        ),
        bills=(bill("DDD", goods[0], of_ddd), bill("EEE", goods[1], of_eee)),
        total_cents=379_669,
        lateness=21,
        budget_excesses=(),
    )
    return p.Plan(joint=joint, **narrow_comparison(of_ddd, of_eee))


def narrow_comparison(of_ddd, of_eee) -> dict:
    days = (27, 58)
    first, second = NARROW_ENDS[:2]
    x_of_ddd = cost("x", 7, 221_000, (second, second), days[1], 21)
    x_of_eee = cost("x", 3, 95_790, (second, second), days[1])
    y_of_eee = cost("y", 9, 86_219, (first, first), days[0])
    of_x, of_y = {449: (236, 213), 632: (333, 299), 500: (263, 237)}[of_eee]  # 89,446 : 80,514
    x_joint, y_joint = 89_446 + of_x, 80_514 + of_y
    joint = (
        cost("x", 7, 208_709 + of_ddd, (second, second), days[1], 21),
        cost("x", 3, x_joint, (second, second), days[1]),
        cost("y", 9, y_joint, (first, first), days[0]),
    )
    return {
        "alone": tuple(
            plan
            for reading in ("pro_rata", "whole")
            for plan in (
                alone("DDD", reading, 221_000, x_of_ddd),
                alone("EEE", reading, 182_009, x_of_eee, y_of_eee),
            )
        ),
        "gains": (
            gain("DDD", joint[0], saving=221_000 - joint[0].cents, days=0),
            gain("EEE", joint[1], saving=95_790 - x_joint, days=0),
            gain("EEE", joint[2], saving=86_219 - y_joint, days=0),
        ),
        "verdicts": (
            p.Verdict(
                items=("x", "y"),
                code="joint",
                best=("DDD", "EEE"),
                joint_cents=379_669,
                separate_cents=403_009,
                best_cents=379_669,
                joining_cents=0,
                saving_cents=23_340,
                coalitions=(
                    coalition("DDD", 221_000),
                    coalition("EEE", 182_009),
                    coalition("DDD EEE", 379_669),
                ),
            ),
        ),
        "front": (),
        "proof": p.Proof(
            status="limit",
            cost_cents=379_669,
            bound_cents=370_000,
            certified_bound_cents=0,
            gap_share=9_669 / 379_669,
            kept_cents=0,
            nodes=0,
            certificate={"proves": 0},
        ),
        "seconds": 0.0,
        "seed": 0,
        "versions": {},
    }
