"""Faults of the comparison and of the proof, with the code and the place of each."""

from __future__ import annotations

from foedus.pillars.procurement.plan.verify import FaultCode
from planbook.rows import D, coalition
from planbook.spoils import Spoil, drop, item_of_alone, joint_of_gain, part, proved, repeat
from planbook.wide_plan import wide_plan

F = FaultCode
SHORT = wide_plan().alone[2].shortfalls[0]

COMPARISON: dict[str, tuple[Spoil, FaultCode, str]] = {
    # 14
    "plan alone missing": (drop("alone", 2), F.ALONE_MISSING, "alone AAA whole"),
    "plan alone twice": (repeat("alone", 2), F.ALONE_TWICE, "alone AAA whole"),
    "plan alone of nobody": (part("alone", 2, member="ZZZ"), F.ALONE_UNKNOWN, "alone ZZZ whole"),
    "impossible with a cost": (
        part("alone", 3, total_cents=1),
        F.ALONE_STATE,
        "alone BBB pro_rata",
    ),
    "possible without a cost": (
        part("alone", 3, feasible=True),
        F.ALONE_STATE,
        "alone BBB pro_rata",
    ),
    "shortfall of nothing": (
        part("alone", 3, shortfalls=(SHORT.model_copy(update={"missing": 0}),)),
        F.ALONE_STATE,
        "alone BBB pro_rata",
    ),
    "part possible, whole not": (
        part("alone", 6, feasible=False, total_cents=None, lateness=None, shortfalls=(SHORT,)),
        F.ALONE_STATE,
        "alone CCC whole",
    ),
    "whole proven dearer than the part": (
        part("alone", 6, bound_cents=2_059_316, total_cents=2_059_316),
        F.ALONE_BOUND,
        "alone CCC whole",
    ),
    "bound of a plan alone": (
        part("alone", 5, bound_cents=2_059_316),
        F.ALONE_BOUND,
        "alone CCC pro_rata",
    ),
    "alone inflated": (part("alone", 1, total_cents=4_174_045), F.ALONE_SUM, "alone AAA pro_rata"),
    "alone lateness": (part("alone", 1, lateness=7), F.ALONE_SUM, "alone AAA pro_rata"),
    "item of another": (item_of_alone(1, 5, item="heater"), F.ALONE_ITEMS, "alone AAA pro_rata"),
    "alone too few": (item_of_alone(1, 3, quantity=39), F.ITEM_COST, "alone AAA pro_rata"),
    "alone padded": (item_of_alone(1, 3, quantity=41), F.ITEM_COST, "alone AAA pro_rata"),
    "mean after the last day": (
        item_of_alone(1, 3, mean_days=181),
        F.ITEM_COST,
        "alone AAA pro_rata",
    ),
    "saving overstated": (
        part("gains", 1, saving_cents=304_616),
        F.SAVING_WRONG,
        "gain AAA radio pro_rata",
    ),
    "saving on the whole market overstated": (
        part("gains", 1, saving_whole_cents=304_616),
        F.SAVING_WRONG,
        "gain AAA radio whole",
    ),
    "saving with nothing to compare": (
        part("gains", 6, saving_cents=0),
        F.SAVING_WRONG,
        "gain BBB radio pro_rata",
    ),
    "days overstated": (
        part("gains", 1, days_gained=92),
        F.DAYS_GAINED_WRONG,
        "gain AAA radio pro_rata",
    ),
    "gain missing": (drop("gains", 12), F.GAIN_MISSING, "gain CCC kit"),
    "gain twice": (repeat("gains", 12), F.GAIN_TWICE, "gain CCC kit"),
    "gain on what nobody needs": (
        part("gains", 12, item="stove"),
        F.GAIN_UNKNOWN,
        "gain CCC stove",
    ),
    "joint side below its goods": (joint_of_gain(12, cents=99_999), F.GAIN_JOINT, "gain CCC kit"),
    "joint side understated": (joint_of_gain(12, cents=103_999), F.GAIN_SUM, "member CCC"),
    "joint quantity": (joint_of_gain(12, quantity=3), F.GAIN_JOINT, "gain CCC kit"),
    "joint lateness": (joint_of_gain(6, lateness=20), F.GAIN_JOINT, "gain BBB radio"),
    "joint first day": (
        joint_of_gain(9, first_on=D("2026-09-30")),
        F.GAIN_JOINT,
        "gain CCC radio",
    ),
    "joint mean day": (joint_of_gain(9, mean_days=395), F.GAIN_JOINT, "gain CCC radio"),
    "verdict left out": (drop("verdicts", 4), F.VERDICT_ITEMS, "verdicts"),
    "verdict arithmetic": (
        part("verdicts", 2, saving_cents=630_924),
        F.VERDICT_SUM,
        "verdict vest",
    ),
    "verdict separate inflated": (
        part("verdicts", 2, separate_cents=1_900_000),
        F.VERDICT_SUM,
        "verdict vest",
    ),
    "verdict without joining costs": (
        part("verdicts", 4, joining_cents=0),
        F.VERDICT_SUM,
        "verdict kit",
    ),
    "not worth it, called joint": (
        part("verdicts", 4, code="joint"),
        F.VERDICT_CODE,
        "verdict kit",
    ),
    "subset called joint": (
        part("verdicts", 3, code="joint"),
        F.VERDICT_CODE,
        "verdict tent stove heater",
    ),
    "the wrong subset": (
        part("verdicts", 3, best=("AAA", "BBB")),
        F.VERDICT_CODE,
        "verdict tent stove heater",
    ),
    "only joint, called joint": (
        part("verdicts", 1, code="joint"),
        F.VERDICT_CODE,
        "verdict radio",
    ),
    "joining cost forgotten": (
        part(
            "verdicts",
            4,
            coalitions=(
                coalition("AAA", 108_000),
                coalition("CCC", 109_315),
                coalition("AAA CCC", 208_000),
            ),
        ),
        F.VERDICT_COALITION,
        "verdict kit",
    ),
    "a coalition not listed": (
        part(
            "verdicts", 4, coalitions=(coalition("AAA", 1), coalition("AAA CCC", 218_000, 10_000))
        ),
        F.VERDICT_COALITION,
        "verdict kit",
    ),
    "alone in the verdict is not alone": (
        part(
            "verdicts",
            4,
            separate_cents=227_315,
            coalitions=(
                coalition("AAA", 118_000),
                coalition("CCC", 109_315),
                coalition("AAA CCC", 218_000, 10_000),
            ),
        ),
        F.VERDICT_ALONE,
        "verdict kit AAA",
    ),
    "front dominated": (part("front", 2, lateness=40), F.FRONT_DOMINATED, "front 2"),
    "front twice": (repeat("front", 1), F.FRONT_DOMINATED, "front 1"),
    "front below the bound": (
        part("front", 1, total_cents=7_295_999),
        F.FRONT_BELOW_BOUND,
        "front 1",
    ),
    # 15
    "proof of another cost": (proved(cost_cents=7_296_174), F.PROOF_COST, "proof"),
    "bound above the cost": (proved(bound_cents=7_296_176), F.BOUND_ABOVE_COST, "proof"),
    "certified above the bound": (
        proved(certified_bound_cents=7_296_001),
        F.CERTIFIED_ABOVE_BOUND,
        "proof",
    ),
    "bound raised": (proved(bound_cents=7_296_100), F.GAP_WRONG, "proof"),
    "gap wrong": (proved(gap_share=0.0), F.GAP_WRONG, "proof"),
    "called optimal": (
        proved(bound_cents=7_200_000, gap_share=96_175 / 7_296_175),
        F.NOT_OPTIMAL,
        "proof",
    ),
    "kept too much": (proved(kept_cents=96_176), F.KEPT_WRONG, "proof"),
    "certified bound raised": (
        proved(certified_bound_cents=7_200_001),
        F.BOUND_NOT_PROVEN,
        "certificate",
    ),
    "certificate empty": (proved(certificate={}), F.CERTIFICATE_UNREADABLE, "certificate"),
}
