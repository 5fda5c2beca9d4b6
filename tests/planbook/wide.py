"""A joint order reckoned by hand that has everything: three members, two currencies, scales of
both kinds, lead-time steps, lots with forced surplus, a backlog, a capped split that bites, a
declared budget excess, lateness."""

from __future__ import annotations

from foedus.pillars.procurement import records as r
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan import result as p
from planbook.rows import ENDS, D, bill, line, need, offer, step


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
            line("R1 AAA radio", A1, 2, 30, 1_920_000),
            line("R4 AAA vest", B1, 0, 40, 368_360),
            line("R7 AAA tent", C1, 1, 40, 760_000),
            line("R9 AAA stove", C2, 0, 20, 76_020),
            line("R11 AAA kit", D1, 0, 2, 100_000),
            line("R2 BBB radio", A1, 3, 20, 1_280_000, 1),
            line("R5 BBB vest", B1, 0, 50, 460_449),
            line("R10 BBB heater", C2, 0, 30, 114_030),
            line("R3 CCC radio", A1, 3, 10, 640_000),
            line("R3 CCC radio", A1, 4, 5, 320_000),
            line("R6 CCC vest", B1, 0, 35, 322_315),
            line("R8 CCC tent", C1, 1, 33, 627_000),
            line("R12 CCC kit", D1, 0, 2, 100_000),
        ),
        steps=(
            step("offer A1", 2, 65, (60, None), {"AAA": 30, "BBB": 20, "CCC": 15}),
            step("offer B1", 2, 125, (101, None), {"AAA": 40, "BBB": 50, "CCC": 35}, 150_749),
            step(
                "supplier S3",
                1,
                1_660_050,
                (1_000_000, 3_000_000),
                {"AAA": 880_020, "BBB": 120_030, "CCC": 660_000},
                value=True,
            ),
            step("offer D1", 0, 4, (1, None), {"AAA": 2, "CCC": 2}),
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
