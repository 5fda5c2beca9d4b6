"""Prices as a reader computes them by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook import ORDER_ON, offer, pooled
from foedus.pillars.procurement.plan.scales import converted_cents, half_up, scales_of
from foedus.pillars.procurement.records import PriceBreak, Rate, Supplier, SupplierBreak


@pytest.mark.parametrize(
    ("top", "bottom", "rounded"), [(5, 2, 3), (4, 3, 1), (0, 7, 0), (7, 2, 4)]
)
def test_half_rounds_up(top, bottom, rounded):
    assert half_up(top, bottom) == rounded


def test_dollars_become_euros_at_the_dated_rate():
    case = pooled(rates=(Rate(currency="USD", per_unit_micros=1_082_500, on=ORDER_ON),))
    assert converted_cents(case, 108_25, "USD") == 100_00
    assert converted_cents(case, 108_25, "EUR") == 108_25


def incremental_cost(prices, starts, units):
    """Cost unit by unit: the plain meaning of an incremental scale."""
    return sum(
        prices[max(s for s, start in enumerate(starts) if number >= start)]
        for number in range(1, units + 1)
    )


@given(
    st.lists(st.integers(1, 50), min_size=0, max_size=3),
    st.integers(1, 200),
)
def test_an_incremental_scale_prices_each_unit_by_its_number(gaps, units):
    prices, starts = [1000], [1]
    for gap in gaps:
        prices.append(prices[-1] - 7)
        starts.append(starts[-1] + gap)
    steps = tuple(
        PriceBreak(offer="O", from_quantity=start, unit_price_cents=price)
        for start, price in zip(starts[1:], prices[1:], strict=True)
    )
    case = pooled(
        offers=(offer("O", "S", "missile", 1000, discount="incremental"),), price_breaks=steps
    )
    (scale,) = scales_of(case)
    reached = max(s for s, start in enumerate(scale.thresholds) if units >= start)
    cost = scale.fixed_cents[reached] + units * scale.unit_cents[reached][0]
    assert cost == incremental_cost(prices, starts, units)


def test_a_supplier_total_cuts_every_price_of_the_supplier():
    case = pooled(
        offers=(offer("O", "S", "missile", 100_01), offer("P", "S", "missile", 50_00)),
        price_breaks=(),
        supplier_breaks=(SupplierBreak(supplier="S", from_quantity=100, discount_bp=333),),
    )
    (scale,) = scales_of(case)
    assert scale.of_supplier
    assert scale.weight == (1, 1)
    assert scale.unit_cents[1] == (96_68, 48_34)  # 96.6797 and 48.335 half up


def test_a_supplier_total_by_value_weighs_base_prices_and_cuts_above_the_threshold():
    case = pooled(
        suppliers=(Supplier(supplier="S", name="s", discount="incremental"),),
        offers=(offer("O", "S", "missile", 100_00),),
        price_breaks=(),
        supplier_breaks=(
            SupplierBreak(supplier="S", from_value_cents=1000_00, discount_bp=1000),
            SupplierBreak(supplier="S", from_value_cents=3000_00, discount_bp=2000),
        ),
    )
    (scale,) = scales_of(case)
    units = 40  # 4000.00 at base: 1000 full, 2000 less 10 %, 1000 less 20 %
    assert scale.fixed_cents[2] + units * scale.unit_cents[2][0] == 1000_00 + 1800_00 + 800_00
