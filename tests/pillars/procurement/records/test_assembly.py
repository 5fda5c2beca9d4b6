"""From records of several owners to one order's Case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from foedus.desk.records.fields import Ref
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.assembly import Source, assemble
from foedus.pillars.procurement.records import Equivalence
from needsbook import an_id, ref, sourced

NSN = "2320-01-230-0307"
MAKER = {"ncage": "1ABC2", "configuration": "T-815"}


def at(number: int, owner: str = "ALB") -> Ref:
    return Ref(owner=owner, id=an_id(number))


@dataclass(frozen=True)
class Order:
    requirements: tuple[Ref, ...] = (at(11), at(11, "HRV"))
    offers: tuple[Ref, ...] = (at(21),)
    members: tuple[str, ...] = ("ALB", "HRV")
    title: dict = field(default_factory=lambda: {"en": "Trucks", "sq": "Kamionë"})
    order_on: date = date(2027, 1, 15)
    period_months: int = 3
    periods: int = 12
    currency: str = "EUR"
    activation_rule: str = "value"


def need(owner: str, item: dict, number: int = 11, **changes):
    return sourced("requirement", number, owner, item=item, **changes)


def seen(ours=None, theirs=None, *others):
    """Albania and Croatia each catalogue a truck and want it; Albania has the offer."""
    return [
        sourced("item", 1, "ALB", **(ours or {})),
        sourced("item", 1, "HRV", **(theirs or {})),
        need("ALB", ref(1)),
        need("HRV", ref(1, "HRV"), quantity=5),
        sourced("supplier", 3),
        sourced("offer", 21),
        *others,
    ]


def word(speaker: str, number: int = 41):
    return sourced("equivalence", number, speaker, item=ref(1), equivalent=ref(1, "HRV"))


def refused(order, records) -> list[tuple]:
    with pytest.raises(Refused) as caught:
        assemble(order, records)
    return [(one.code, one.place.file, one.place.column) for one in caught.value.refusals]


def here(number: int, owner: str = "ALB") -> str:
    return f"{owner}/{an_id(number)}"


REFUSALS = [
    (Order(requirements=()), seen(), [("nothing-chosen", "", "requirements")]),
    (Order(offers=()), seen(), [("nothing-chosen", "", "offers")]),
    (Order(offers=(at(22),)), seen(), [("record-not-seen", here(22), "")]),
    (Order(), [one for one in seen() if one.id != an_id(3)], [("record-not-seen", here(3), "")]),
    (
        Order(),
        seen({"nsn": NSN}, {"nsn": NSN, "unit": "vehicle"}),
        [("units-differ", here(1, "HRV"), "unit")],
    ),
    (
        Order(order_on=date(2028, 6, 1)),
        seen({"nsn": NSN}, {"nsn": NSN}),
        [
            ("BEFORE_ORDER", here(11), "needed_on"),
            ("BEFORE_ORDER", here(11, "HRV"), "needed_on"),
        ],
    ),
    (
        Order(currency="USD"),
        seen(),
        [
            ("CURRENCY_WITHOUT_RATE", here(3), "currency"),
            ("CURRENCY_WITHOUT_RATE", here(21), "currency"),
        ],
    ),
    (
        Order(requirements=(at(11), at(12), at(11, "HRV"))),
        seen(None, None, need("ALB", ref(1), 12)),
        [("DUPLICATE_ROW", here(12), "requirement")],
    ),
    (
        Order(members=("ALB",)),
        seen(),
        [("UNKNOWN_REFERENCE", here(11, "HRV"), "member")],
    ),
]


@pytest.mark.parametrize(("order", "records", "expected"), REFUSALS)
def test_an_order_is_refused_with_the_record_as_the_place(order, records, expected):
    assert refused(order, records) == expected


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [({"nsn": NSN}, {"nsn": NSN, "name": {"hr": "Kamion"}}), (MAKER, MAKER | {"code": "KAMION"})],
)
def test_the_same_item_of_two_owners_is_one(ours, theirs):
    case = assemble(Order(), seen(ours, theirs)).case
    assert [item.item for item in case.items] == ["ALB-TRUCK"]
    assert {need.item for need in case.requirements} == {"ALB-TRUCK"}
    assert [need.requirement for need in case.requirements] == ["ALB-R1", "HRV-R1"]


@pytest.mark.parametrize("theirs", [{}, {"nsn": NSN}, MAKER | {"configuration": "T-816"}])
def test_other_items_stay_apart(theirs):
    case = assemble(Order(), seen(MAKER, theirs)).case
    assert [item.item for item in case.items] == ["ALB-TRUCK", "HRV-TRUCK"]
    assert case.equivalences == ()


@pytest.mark.parametrize("speakers", [(), ("ALB",), ("HRV",), ("ALB", "XKX")])
def test_the_word_of_one_owner_is_no_agreement(speakers):
    assert assemble(Order(), seen(None, None, *map(word, speakers))).case.equivalences == ()


def test_an_equivalence_agreed_by_both_holds_in_both_directions_for_those_who_agreed():
    order = Order(members=("ALB", "HRV", "XKX"))
    case = assemble(order, seen(None, None, word("ALB"), word("HRV"))).case
    assert case.equivalences == (
        Equivalence(item="ALB-TRUCK", equivalent="HRV-TRUCK", members=("ALB", "HRV")),
        Equivalence(item="HRV-TRUCK", equivalent="ALB-TRUCK", members=("ALB", "HRV")),
    )


def test_every_row_leads_back_to_its_record():
    made = assemble(Order(), seen({"nsn": NSN}, {"nsn": NSN}, sourced("budget", 51)))
    digest = sourced("offer", 21).digest
    assert made.sources["offers", "ALB-O1"] == Source("ALB", an_id(21), 1, digest)
    assert made.sources["requirements", "HRV-R1"].owner == "HRV"
    assert made.sources["budgets", "ALB 2027-01-01"].id == an_id(51)
    rows = {(name, code) for name, code in made.sources if name == "items"}
    assert rows == {("items", "ALB-TRUCK")}


def test_the_newest_count_and_the_newest_rate_up_to_the_order_hold():
    dollars = {"currency": "USD"}
    late = sourced("rate", 62, on="2027-02-01", per_unit_micros=9)
    case = assemble(
        Order(),
        [
            *[one for one in seen() if one.id != an_id(21)],
            sourced("offer", 21, **dollars),
            sourced("rate", 61, on="2026-12-01"),
            sourced("rate", 63, on="2026-11-01", per_unit_micros=5),
            late,
            sourced("holding", 71, as_of="2026-01-01", holding=3),
            sourced("holding", 72),
        ],
    ).case
    assert [(rate.currency, str(rate.on)) for rate in case.rates] == [("USD", "2026-12-01")]
    assert [count.holding for count in case.holdings] == [10]
