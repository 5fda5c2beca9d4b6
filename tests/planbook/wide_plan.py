"""The comparison that goes with the order of `planbook.wide`. The plans alone are stated, not
optimised: CCC's is made cheap, so that its limit bites."""

from __future__ import annotations

from foedus.pillars.procurement.plan import result as p
from planbook.rows import ENDS, D, alone, at, coalition, cost, gain, not_alone
from planbook.wide import wide_joint


def wide_plan() -> p.Plan:
    of_aaa = (
        at("radio", 30, 2_280_000, 1),
        at("vest", 75, 756_024, 0),
        at("tent", 40, 845_454, 1),
        at("stove", 20, 84_567, 0),
        at("kit", 2, 108_000, 0),
    )
    of_ccc = (
        at("radio", 15, 960_000, 4),
        at("vest", 75, 300_000, 0),
        at("tent", 33, 690_000, 1),
        at("kit", 2, 109_315, 0),
    )
    short = p.Shortfall(
        item="radio",
        members=("BBB",),
        latest_on=D("2026-12-31"),
        quantity=20,
        missing=3,
        reason="capacity",
    )
    radio_of_ccc = cost("radio", 15, 987_692, (ENDS[3], ENDS[4]), 394)
    return p.Plan(
        joint=wide_joint(),
        alone=(
            alone("AAA", "pro_rata", 4_074_045, *of_aaa),
            alone("AAA", "whole", 4_074_045, *of_aaa),
            not_alone("BBB", "pro_rata", short),
            not_alone("BBB", "whole", short),
            alone("CCC", "pro_rata", 2_059_315, *of_ccc),
            alone("CCC", "whole", 2_059_315, *of_ccc),
        ),
        gains=(
            gain("AAA", at("radio", 30, 1_975_385, 2), saving=304_615, days=-92),
            gain("AAA", at("vest", 40, 377_960, 0), saving=378_064, days=0),
            gain("AAA", at("tent", 40, 792_073, 1), saving=53_381, days=0),
            gain("AAA", at("stove", 20, 79_228, 0), saving=5_339, days=0),
            gain("AAA", at("kit", 2, 104_000, 0), saving=4_000, days=0),
            gain("BBB", at("radio", 20, 1_316_923, 3, 40), reason="not_possible_alone"),
            gain("BBB", at("vest", 50, 472_449, 0), reason="not_possible_alone"),
            gain("BBB", at("heater", 30, 118_842, 0), reason="not_possible_alone"),
            gain("CCC", radio_of_ccc, saving=-27_692, days=60),
            gain("CCC", at("vest", 35, 330_715, 0), saving=-30_715, days=0),
            gain("CCC", at("tent", 33, 636_908, 1), saving=53_092, days=0),
            gain("CCC", at("kit", 2, 104_000, 0), saving=5_315, days=0),
        ),
        verdicts=wide_verdicts(),
        front=(
            p.FrontPoint(total_cents=7_296_175, lateness=40, mean_days=200, proven=True),
            p.FrontPoint(total_cents=7_500_000, lateness=0, mean_days=180, proven=False),
        ),
        proof=p.Proof(
            status="optimal",
            cost_cents=7_296_175,
            bound_cents=7_296_000,
            certified_bound_cents=7_200_000,
            gap_share=175 / 7_296_175,
            kept_cents=5_000,
            nodes=12,
            certificate={"proves": 7_200_000},
        ),
        seconds=1.5,
        seed=0,
        versions={},
    )


def wide_verdicts() -> tuple[p.Verdict, ...]:
    return (
        p.Verdict(
            items=("radio",),
            code="only_joint",
            best=("AAA", "BBB", "CCC"),
            joint_cents=4_280_000,
            separate_cents=None,
            best_cents=4_280_000,
            joining_cents=0,
            saving_cents=None,
            coalitions=(
                coalition("AAA", 2_280_000),
                coalition("BBB", None),
                coalition("CCC", 960_000),
                coalition("AAA BBB CCC", 4_280_000),
            ),
        ),
        p.Verdict(
            items=("vest",),
            code="joint",
            best=("AAA", "BBB", "CCC"),
            joint_cents=1_181_124,
            separate_cents=1_812_048,
            best_cents=1_184_124,
            joining_cents=3_000,
            saving_cents=627_924,
            coalitions=(
                coalition("AAA", 756_024),
                coalition("BBB", 756_024),
                coalition("CCC", 300_000),
                coalition("AAA BBB", 902_000, 2_000),
                coalition("AAA BBB CCC", 1_184_124, 3_000),
            ),
        ),
        p.Verdict(
            items=("tent", "stove", "heater"),
            code="subset",
            best=("AAA", "CCC"),
            joint_cents=1_627_051,
            separate_cents=1_790_052,
            best_cents=1_620_031,
            joining_cents=0,
            saving_cents=163_001,
            coalitions=(
                coalition("AAA", 930_021),
                coalition("BBB", 170_031),
                coalition("CCC", 690_000),
                coalition("AAA CCC", 1_450_000),
                coalition("AAA BBB CCC", 1_627_051),
            ),
        ),
        p.Verdict(
            items=("kit",),
            code="not_worth",
            best=(),
            joint_cents=208_000,
            separate_cents=217_315,
            best_cents=217_315,
            joining_cents=10_000,
            saving_cents=-685,
            coalitions=(
                coalition("AAA", 108_000),
                coalition("CCC", 109_315),
                coalition("AAA CCC", 218_000, 10_000),
            ),
        ),
    )
