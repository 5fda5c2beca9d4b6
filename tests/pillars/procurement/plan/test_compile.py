from __future__ import annotations

from datetime import date
from fractions import Fraction

from casebook import need, offer, order, pooled
from foedus.pillars.procurement.plan.compile import capacity_shares, compile_market
from foedus.pillars.procurement.records import Capacity, PriceBreak


def test_members_who_may_buy_the_same_become_one_row():
    market = compile_market(pooled()).market
    assert market.demand.tolist() == [516]
    assert market.cell_capacity.tolist() == [516]


def test_a_buyer_left_out_of_an_offer_is_a_row_of_its_own():
    case = pooled(
        offers=(
            offer("O", "S", "missile", 300_00),
            offer("P", "S", "missile", 200_00, buyers=("ALB", "HRV")),
        ),
        price_breaks=(),
    )
    assert sorted(compile_market(case).market.demand.tolist()) == [246, 270]


def test_a_hard_date_cuts_the_time_of_an_offer():
    late = need("XKX", "missile", 246, latest_on=date(2027, 12, 1))
    case = pooled(requirements=(need("ALB", "missile", 150), late))
    compiled = compile_market(case)
    assert compiled.spans == ((0, 3), (4, 7))
    assert compiled.market.edge_cell.tolist() == [0, 0, 1]


def test_a_step_with_a_longer_lead_time_opens_later():
    slow = PriceBreak(offer="O", from_quantity=500, unit_price_cents=1, lead_time_days=400)
    compiled = compile_market(pooled(price_breaks=(slow,)))
    base, step = compiled.market.groups[0].tiers
    assert compiled.spans == ((0, 3), (4, 7))
    assert (base.first_bucket.tolist(), step.first_bucket.tolist()) == ([0], [1])


def test_backlog_is_taken_off_from_its_day_on():
    case = pooled(
        offers=(offer("O", "S", "missile", 1_00, capacity_per_period=50),),
        capacity=(
            Capacity(offer="O", from_on=date(2027, 6, 1), per_period=80, backlog_per_period=100),
        ),
    )
    assert compile_market(case).period_capacity[0][:3] == (50, 50, 0)


def test_pro_rata_parts_of_all_members_fit_together():
    case = pooled(
        offers=(offer("O", "S", "missile", 1_00, capacity_per_period=100),),
        order=order(periods=6),
    )
    parts = []
    for member in ("ALB", "HRV", "XKX"):
        shares = capacity_shares(case, frozenset({member}))
        own = case.taking_part(frozenset({member}))
        parts.append([u or 0 for u in compile_market(own, shares).period_capacity[0]])
    assert capacity_shares(case, frozenset({"ALB"})) == {"O": Fraction(150, 516)}
    totals = [sum(column) for column in zip(*parts, strict=True)]
    assert sum(totals) <= 600
    assert sum(totals) >= 600 - 3
    running = 0
    for period, total in enumerate(totals, start=1):
        running += total
        assert running <= 100 * period


def test_an_offer_that_has_ended_serves_nobody():
    case = pooled(
        offers=(
            offer("O", "S", "missile", 300_00),
            offer("P", "S", "missile", 1_00, valid_until=date(2027, 1, 14)),
        ),
        price_breaks=(),
    )
    compiled = compile_market(case)
    assert compiled.rows[0].offers == (0,)
    assert [group.offers.tolist() for group in compiled.market.groups] == [[0]]
