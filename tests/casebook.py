"""The cast and small cases: Albania, Croatia, Kosovo, and Bulgaria who wants to join."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.records import (
    Budget,
    Capacity,
    Item,
    Member,
    Offer,
    Order,
    PriceBreak,
    Rate,
    Requirement,
    Supplier,
    SupplierBreak,
)

ORDER_ON = date(2027, 1, 15)
ALBANIA = Member(member="ALB", name="Albania")
CROATIA = Member(member="HRV", name="Croatia")
KOSOVO = Member(member="XKX", name="Kosovo")
BULGARIA = Member(member="BGR", name="Bulgaria", standing="candidate")
CAST = (ALBANIA, CROATIA, KOSOVO)


def order(**changes) -> Order:
    known = {"order": "T", "title": "test", "order_on": ORDER_ON, "period_months": 3, "periods": 8}
    return Order(**(known | changes))


def offer(code: str, supplier: str, item: str, price_cents: int, **changes) -> Offer:
    known = {"value_kind": "offer", "lead_time_days": 30}
    return Offer(
        offer=code, supplier=supplier, item=item, unit_price_cents=price_cents, **(known | changes)
    )


def need(member: str, item: str, quantity: int, **changes) -> Requirement:
    known = {"requirement": f"{item}-{member}", "needed_on": date(2027, 9, 1)}
    return Requirement(member=member, item=item, quantity=quantity, **(known | changes))


def pooled(**changes) -> Case:
    """Three members, one item, one offer whose step only all of them reach together."""
    known = {
        "order": order(),
        "members": CAST,
        "items": (Item(item="missile", name="missile"),),
        "requirements": (
            need("ALB", "missile", 150),
            need("HRV", "missile", 120),
            need("XKX", "missile", 246),
        ),
        "suppliers": (Supplier(supplier="S", name="s", activation_cost_cents=900_000_00),),
        "offers": (offer("O", "S", "missile", 305_000_00),),
        "price_breaks": (
            PriceBreak(offer="O", from_quantity=300, unit_price_cents=285_000_00),
            PriceBreak(offer="O", from_quantity=500, unit_price_cents=270_000_00),
        ),
    }
    return Case(**(known | changes))


@st.composite
def cases(draw) -> Case:
    """Small cases with every feature that can be solved: two currencies, both kinds of scale on
    offers and suppliers, capacity, lots, minimum orders, restricted buyers, hard dates, budgets.
    """
    items = [f"i{n}" for n in range(draw(st.integers(1, 2)))]
    members = CAST[: draw(st.integers(2, 3))]
    requirements = tuple(
        need(
            m.member,
            item,
            draw(st.integers(1, 40)),
            needed_on=draw(st.sampled_from([date(2027, 4, 1), date(2027, 12, 1)])),
            latest_on=draw(st.sampled_from([None, None, date(2028, 6, 1)])),
            lateness_weight=draw(st.integers(0, 3)),
        )
        for item in items
        for m in members
        if draw(st.integers(0, 4))
    )
    suppliers = tuple(
        Supplier(
            supplier=f"s{n}",
            name="s",
            activation_cost_cents=draw(st.sampled_from([0, 50_00, 400_00])),
            discount=draw(st.sampled_from(["all_units", "incremental"])),
        )
        for n in range(draw(st.integers(1, 3)))
    )
    offers = _open_offers(items, suppliers) + tuple(_offers(draw, items, suppliers))
    supplier_breaks = tuple(_supplier_breaks(draw, suppliers))
    scaled = {b.supplier for b in supplier_breaks}
    return Case(
        order=order(activation_rule=draw(st.sampled_from(["value", "quantity", "equal"]))),
        members=members,
        items=tuple(Item(item=item, name=item) for item in items),
        requirements=requirements or (need("ALB", items[0], 5),),
        suppliers=suppliers,
        offers=offers,
        price_breaks=tuple(
            b for o in offers if o.supplier not in scaled for b in _breaks(draw, o)
        ),
        supplier_breaks=supplier_breaks,
        capacity=tuple(_capacity(draw, offers[len(items) :])),
        budgets=tuple(_budgets(draw, members)),
        rates=(Rate(currency="USD", per_unit_micros=1_082_500, on=ORDER_ON),),
    )


def _open_offers(items, suppliers):
    """One dear offer of everything without limits, so that no case is impossible."""
    return tuple(offer(f"dear-{i}", suppliers[0].supplier, i, 30_00) for i in items)


def _budgets(draw, members):
    for member in members:
        if draw(st.integers(0, 5)) == 0:
            yield Budget(
                member=member.member,
                from_on=ORDER_ON,
                until_on=date(2027, 12, 31),
                amount_cents=draw(st.integers(0, 1_500_00)),
            )


def _offers(draw, items, suppliers):
    for n in range(draw(st.integers(1, 4))):
        yield offer(
            f"o{n}",
            draw(st.sampled_from(suppliers)).supplier,
            draw(st.sampled_from(items)),
            draw(st.integers(5_00, 28_00)),
            currency=draw(st.sampled_from(["EUR", "EUR", "USD"])),
            lead_time_days=draw(st.sampled_from([0, 100, 300])),
            minimum_order=draw(st.sampled_from([0, 0, 0, 20])),
            lot_size=draw(st.sampled_from([1, 1, 1, 6])),
            buyers=draw(st.sampled_from([("*",), ("*",), ("ALB", "HRV")])),
            discount=draw(st.sampled_from(["all_units", "incremental"])),
        )


def _breaks(draw, on: Offer):
    price, start = on.unit_price_cents, max(1, on.minimum_order)
    for _ in range(draw(st.integers(0, 2))):
        price -= draw(st.integers(1_00, 2_00))
        start += draw(st.integers(10, 40))
        days = draw(st.sampled_from([None, None, 200]))
        yield PriceBreak(
            offer=on.offer, from_quantity=start, unit_price_cents=price, lead_time_days=days
        )


def _supplier_breaks(draw, suppliers):
    for supplier in suppliers:
        start, off = 0, 0
        by_value = supplier.discount == "incremental" or draw(st.booleans())
        for _ in range(draw(st.sampled_from([0, 0, 1, 2]))):
            start += draw(st.integers(10, 40))
            off += draw(st.integers(50, 800))
            yield SupplierBreak(
                supplier=supplier.supplier,
                from_quantity=None if by_value else start,
                from_value_cents=start * 15_00 if by_value else None,
                discount_bp=off,
            )


def _capacity(draw, offers):
    for on in offers:
        if draw(st.booleans()):
            yield Capacity(
                offer=on.offer,
                from_on=draw(st.sampled_from([ORDER_ON, date(2027, 6, 1)])),
                per_period=draw(st.integers(0, 30)),
                backlog_per_period=draw(st.integers(0, 10)),
            )


@st.composite
def hurried_cases(draw) -> Case:
    """Cheap steps that deliver late, and members of whom some cannot wait."""
    soon = [None, date(2027, 9, 1), date(2028, 3, 1)]
    requirements = tuple(
        need(
            m.member,
            "i0",
            draw(st.integers(1, 40)),
            latest_on=(latest := draw(st.sampled_from(soon))),
            needed_on=date(2027, 4, 1) if latest else date(2027, 12, 1),
        )
        for m in CAST
    )
    offers = _open_offers(["i0"], [Supplier(supplier="s0", name="s")]) + tuple(
        offer(f"o{n}", "s1", "i0", draw(st.integers(9_00, 12_00))) for n in range(2)
    )
    steps = tuple(
        PriceBreak(
            offer=on.offer,
            from_quantity=draw(st.integers(5, 60)),
            unit_price_cents=on.unit_price_cents - draw(st.integers(1_00, 6_00)),
            lead_time_days=draw(st.sampled_from([200, 400])),
        )
        for on in offers[1:]
    )
    return Case(
        order=order(),
        members=CAST,
        items=(Item(item="i0", name="i0"),),
        requirements=requirements,
        suppliers=(
            Supplier(supplier="s0", name="s"),
            Supplier(
                supplier="s1", name="s", activation_cost_cents=draw(st.sampled_from([0, 30_00]))
            ),
        ),
        offers=offers,
        price_breaks=steps,
    )
