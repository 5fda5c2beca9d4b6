"""Two joint orders reckoned by hand, for the tests of `plan.verify`.

`wide` has everything: three members, two currencies, scales of both kinds, lead-time steps, lots
with forced surplus, a backlog, a capped split that bites, a declared budget excess, lateness.
`narrow` has an incremental scale on a supplier's value, months that end on the 31st, no cap.
"""

from __future__ import annotations

from datetime import date

from foedus.pillars.procurement import records as r
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan import result as p

D = date.fromisoformat
ENDS = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30")
DAYS = (89, 180, 272, 364, 454, 545)


def need(code, member, item, quantity, needed_on, **more):
    return r.Requirement(
        requirement=code,
        member=member,
        item=item,
        quantity=quantity,
        needed_on=D(needed_on),
        **more,
    )


def offer(code, supplier, item, price, days, **more):
    return r.Offer(
        offer=code,
        supplier=supplier,
        item=item,
        unit_price_cents=price,
        lead_time_days=days,
        value_kind="offer",
        **more,
    )


def line(requirement, member, item, sold, period, quantity, goods, late=0, *, ends=ENDS):
    code, supplier = sold
    return p.Line(
        requirement=requirement,
        member=member,
        item=item,
        offer=code,
        supplier=supplier,
        period=period,
        delivered_on=D(ends[period]),
        quantity=quantity,
        goods_cents=goods,
        late_periods=late,
    )


def step(scope, code, reached, volume, threshold, next_from, by_member, fixed=0, *, value=False):
    return p.Step(
        scope=scope,
        code=code,
        step=reached,
        volume=volume,
        by_value=value,
        threshold=threshold,
        next_from=next_from,
        volume_by_member=by_member,
        fixed_cents=fixed,
    )


def bill(member, goods, activation):
    return p.Bill(
        member=member,
        goods_cents=goods,
        activation_cents=activation,
        total_cents=goods + activation,
    )


def cost(item, quantity, cents, first, last, days, lateness=0):
    return p.ItemCost(
        item=item,
        quantity=quantity,
        cents=cents,
        first_on=D(first),
        last_on=D(last),
        mean_days=days,
        lateness=lateness,
    )


def at(item, quantity, cents, period, lateness=0):
    return cost(item, quantity, cents, ENDS[period], ENDS[period], DAYS[period], lateness)


def alone(member, reading, total, *items):
    lateness = sum(item.lateness for item in items)
    return p.Alone(
        member=member,
        reading=reading,
        feasible=True,
        total_cents=total,
        bound_cents=total,
        lateness=lateness,
        items=items,
        shortfalls=(),
    )


def not_alone(member, reading, short):
    return p.Alone(
        member=member,
        reading=reading,
        feasible=False,
        total_cents=None,
        bound_cents=None,
        lateness=None,
        items=(),
        shortfalls=(short,),
    )


def gain(member, joint, *, saving=None, days=None, reason="price_step"):
    return p.Gain(
        member=member,
        item=joint.item,
        joint=joint,
        saving_cents=saving,
        days_gained=days,
        saving_whole_cents=saving,
        days_gained_whole=days,
        reasons=(p.Reason(code=reason, facts={}),),
    )


def coalition(members, cents, joining=0):
    return p.Coalition(
        members=tuple(members.split()),
        feasible=cents is not None,
        cents=cents,
        joining_cents=joining,
    )


def wide_case() -> Case:
    """USD 1.25 = EUR 1. Periods are quarters of 2026 and the first half of 2027."""
    return Case(
        order=r.Order(order="WIDE", title="", order_on=D("2026-01-01"), periods=6),
        members=tuple(r.Member(member=m, name=m) for m in ("AAA", "BBB", "CCC")),
        items=(
            r.Item(item="radio", name="radio"),
            r.Item(item="vest", name="vest", joining_cost_cents=1_000),
            r.Item(item="tent", name="tent"),
            r.Item(item="stove", name="stove"),
            r.Item(item="heater", name="heater"),
            r.Item(item="kit", name="kit", joining_cost_cents=5_000),
        ),
        requirements=(
            need("R1", "AAA", "radio", 30, "2026-09-30"),
            need("R2", "BBB", "radio", 20, "2026-09-30", lateness_weight=2, latest_on=D(ENDS[3])),
            need("R3", "CCC", "radio", 15, "2027-01-15"),
            need("R4", "AAA", "vest", 40, "2026-03-31"),
            need("R5", "BBB", "vest", 50, "2026-03-31"),
            need("R6", "CCC", "vest", 20, "2026-03-31"),
            need("R7", "AAA", "tent", 40, "2026-06-30"),
            need("R8", "CCC", "tent", 33, "2026-06-30"),
            need("R9", "AAA", "stove", 20, "2026-06-30"),
            need("R10", "BBB", "heater", 30, "2026-06-30"),
            need("R11", "AAA", "kit", 2, "2026-06-30"),
            need("R12", "CCC", "kit", 2, "2026-06-30"),
        ),
        suppliers=(
            r.Supplier(
                supplier="S1", name="S1", activation_cost_cents=150_000, currency="USD"
            ),  # 120,000
            r.Supplier(supplier="S2", name="S2", activation_cost_cents=30_000),
            r.Supplier(supplier="S3", name="S3", activation_cost_cents=50_001),
            r.Supplier(supplier="S4", name="S4", activation_cost_cents=8_000),
        ),
        offers=(
            offer("A1", "S1", "radio", 100_000, 100, currency="USD"),  # 80,000
            offer(
                "B1",
                "S2",
                "vest",
                10_000,
                30,
                discount="incremental",
                lot_size=25,
                minimum_order=60,
                valid_until=D("2026-06-30"),
            ),
            offer("C1", "S3", "tent", 20_000, 120, capacity_per_period=80),
            offer("C2", "S3", "stove", 5_001, 60, currency="USD", buyers=("AAA", "BBB")),  # 4,001
            offer("D1", "S4", "kit", 50_000, 0, valid_until=D("2026-01-01")),
            offer("D2", "S4", "kit", 90_000, 0),
        ),
        equivalences=(r.Equivalence(item="heater", equivalent="stove", members=("BBB",)),),
        supplier_breaks=(
            r.SupplierBreak(supplier="S3", from_value_cents=3_000_000, discount_bp=1_000),
            r.SupplierBreak(supplier="S3", from_value_cents=1_000_000, discount_bp=500),
        ),
        price_breaks=(
            r.PriceBreak(offer="A1", from_quantity=30, unit_price_cents=90_000),
            r.PriceBreak(
                offer="A1", from_quantity=60, unit_price_cents=80_000, lead_time_days=200
            ),
            r.PriceBreak(offer="B1", from_quantity=52, unit_price_cents=9_001),
            r.PriceBreak(offer="B1", from_quantity=101, unit_price_cents=8_003),
        ),
        capacity=(
            r.Capacity(offer="A1", from_on=D("2026-07-01"), per_period=40, backlog_per_period=10),
            r.Capacity(offer="A1", from_on=D("2026-01-01"), per_period=30, backlog_per_period=5),
        ),
        budgets=(
            # exactly the radios and their part of the one-off cost
            r.Budget(
                member="AAA",
                from_on=D("2026-07-01"),
                until_on=D("2026-12-31"),
                amount_cents=1_975_385,
            ),
            r.Budget(
                member="BBB",
                from_on=D("2026-01-01"),
                until_on=D("2026-12-31"),
                amount_cents=2_250_000,
                currency="USD",
            ),  # 1,800,000, and 1,908,214 are spent
            # exactly the last five radios; their one-off cost fell due with the first ones
            r.Budget(
                member="CCC",
                from_on=D("2027-01-01"),
                until_on=D("2027-12-31"),
                amount_cents=320_000,
            ),
        ),
        rates=(r.Rate(currency="USD", per_unit_micros=1_250_000, on=D("2025-12-31")),),
    )


A1, B1, C1, C2, D1 = ("A1", "S1"), ("B1", "S2"), ("C1", "S3"), ("C2", "S3"), ("D1", "S4")


def wide_joint() -> p.JointOrder:
    """Radios: 65 reach the second step, EUR 640, after 200 days: not before period 2; 30 a period.

    Vests: 110 needed, five lots of 25 make 125; 51 at 100.00, 49 at 90.01, 25 at 80.03 are
    11,511.24 = 125 at 80.03 and 1,507.49 for the dearer segments, shared 40 : 50 : 35.
    Tents and stoves: 73 at 200.00 and 50 at 40.01 are 16,600.50: 5 % off.
    """
    shares = {
        "S1": {"AAA": 55_385, "BBB": 36_923, "CCC": 27_692},
        "S2": {"AAA": 9_600, "BBB": 12_000, "CCC": 8_400},
        # plain: 26,506, 3,616, 19,879; but only 9,908 of the 50,000 that CCC may pay are left
        "S3": {"AAA": 35_281, "BBB": 4_812, "CCC": 9_908},
        "S4": {"AAA": 4_000, "CCC": 4_000},
    }
    return p.JointOrder(
        order="WIDE",
        case_digest=wide_case().digest(),
        members=("AAA", "BBB", "CCC"),
        objective="cost",
        activation_rule="value",
        capped=True,
        lines=(
            line("R1", "AAA", "radio", A1, 2, 30, 1_920_000),
            line("R4", "AAA", "vest", B1, 0, 40, 368_360),
            line("R7", "AAA", "tent", C1, 1, 40, 760_000),
            line("R9", "AAA", "stove", C2, 0, 20, 76_020),
            line("R11", "AAA", "kit", D1, 0, 2, 100_000),
            line("R2", "BBB", "radio", A1, 3, 20, 1_280_000, 1),
            line("R5", "BBB", "vest", B1, 0, 50, 460_449),
            line("R10", "BBB", "heater", C2, 0, 30, 114_030),
            line("R3", "CCC", "radio", A1, 3, 10, 640_000),
            line("R3", "CCC", "radio", A1, 4, 5, 320_000),
            line("R6", "CCC", "vest", B1, 0, 35, 322_315),
            line("R8", "CCC", "tent", C1, 1, 33, 627_000),
            line("R12", "CCC", "kit", D1, 0, 2, 100_000),
        ),
        steps=(
            step("offer", "A1", 2, 65, 60, None, {"AAA": 30, "BBB": 20, "CCC": 15}),
            step("offer", "B1", 2, 125, 101, None, {"AAA": 40, "BBB": 50, "CCC": 35}, 150_749),
            step(
                "supplier",
                "S3",
                1,
                1_660_050,
                1_000_000,
                3_000_000,
                {"AAA": 880_020, "BBB": 120_030, "CCC": 660_000},
                value=True,
            ),
            step("offer", "D1", 0, 4, 1, None, {"AAA": 2, "CCC": 2}),
        ),
        activation_shares=tuple(
            p.ActivationShare(supplier=supplier, member=member, cents=cents)
            for supplier, parts in shares.items()
            for member, cents in parts.items()
        ),
        bills=(
            bill("AAA", 3_224_380, 104_266),
            bill("BBB", 1_854_479, 53_735),
            bill("CCC", 2_009_315, 50_000),
        ),
        total_cents=7_296_175,
        lateness=40,
        budget_excesses=(
            p.BudgetExcess(
                member="BBB",
                from_on=D("2026-01-01"),
                until_on=D("2026-12-31"),
                amount_cents=1_800_000,
                cents=108_214,
            ),
        ),
    )


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
    radio_of_ccc = cost("radio", 15, 987_692, ENDS[3], ENDS[4], 394)
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
            best_cents=None,
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
            joint_cents=1_184_124,
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
            joint_cents=218_000,
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
            line("Q1", "DDD", "x", x, 1, 7, 208_709, 1, ends=ends),
            line("Q2", "EEE", "x", x, 1, 3, 89_446, ends=ends),
            line("Q3", "EEE", "y", y, 0, 9, 80_514, ends=ends),
        ),
        steps=(
            step(
                "supplier",
                "T",
                2,
                423_339,
                300_000,
                None,
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
    x_of_ddd = cost("x", 7, 221_000, second, second, days[1], 21)
    x_of_eee = cost("x", 3, 95_790, second, second, days[1])
    y_of_eee = cost("y", 9, 86_219, first, first, days[0])
    x_joint = 89_446 + of_eee // 2
    y_joint = 80_514 + of_eee - of_eee // 2
    joint = (
        cost("x", 7, 208_709 + of_ddd, second, second, days[1], 21),
        cost("x", 3, x_joint, second, second, days[1]),
        cost("y", 9, y_joint, first, first, days[0]),
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
