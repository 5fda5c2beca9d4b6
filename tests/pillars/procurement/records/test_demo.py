"""The demonstration's order, split into what each ministry has, is the order again together."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from foedus.desk.records.fields import Ref
from foedus.pillars.procurement.assembly import assemble
from foedus.pillars.procurement.demo import DEMO, KEPT_BACK, catalogue, drafts
from foedus.pillars.procurement.intake import read_case
from foedus.pillars.procurement.pillar import KINDS
from foedus.pillars.procurement.records import EVERYBODY
from foedus.pillars.procurement.sourced import Sourced
from needsbook import ALL

FOLDER = Path(__file__).parents[4] / "demo" / "adriatic"
CASE = read_case(FOLDER)
with (FOLDER / "_catalogue.csv").open(encoding="utf-8", newline="") as file:
    KNOWN = catalogue(csv.DictReader(file))
DRAFTS = drafts(CASE, KNOWN, ALL)
CLASSES = {kind.kind: kind for kind in KINDS}


@dataclass(frozen=True)
class Order:
    requirements: tuple[Ref, ...]
    offers: tuple[Ref, ...]
    title: dict
    members: tuple[str, ...] = ALL
    order_on: date = CASE.order.order_on
    period_months: int = CASE.order.period_months
    periods: int = CASE.order.periods
    currency: str = CASE.order.currency
    activation_rule: str = CASE.order.activation_rule


def seen():
    return [
        Sourced(one.owner, one.id, 1, "a" * 64, CLASSES[one.kind].read(one.body)) for one in DRAFTS
    ]


def refs(kind):
    return tuple(Ref(owner=one.owner, id=one.id) for one in DRAFTS if one.kind == kind)


def order():
    needs, offers = refs("procurement.requirement"), refs("procurement.offer")
    return Order(needs, offers, {"en": "Demo"})


def ours(offer):
    """Of its buyers those who take part."""
    named = tuple(buyer for buyer in offer.buyers if buyer in (*ALL, EVERYBODY))
    return offer.model_copy(update={"buyers": named})


def bare(rows, *codes):
    """Without the codes, which have their owner's name in front."""
    return sorted(str(row.model_dump(exclude=set(codes))) for row in rows)


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("requirements", ("requirement", "item")),
        ("offers", ("offer", "supplier", "item")),
        ("suppliers", ("supplier", "name")),
        ("price_breaks", ("offer",)),
        ("capacity", ("offer",)),
        ("supplier_breaks", ("supplier",)),
        ("budgets", ()),
        ("holdings", ()),
        ("rates", ()),
    ],
)
def test_the_records_of_all_make_the_same_tables(table, codes):
    whole = replace(CASE.taking_part(frozenset(ALL)), offers=tuple(map(ours, CASE.offers)))
    made = assemble(order(), seen()).case
    assert bare(getattr(made, table), *codes) == bare(getattr(whole, table), *codes)


def test_kosovos_factory_serves_those_who_agreed():
    found = assemble(order(), seen()).case.equivalences
    assert {(one.item, one.equivalent, one.members) for one in found} == {
        ("ALB-AMMO-556", "XKX-AMMO-556-P", ("ALB", "XKX")),
        ("XKX-AMMO-556-P", "ALB-AMMO-556", ("ALB", "XKX")),
    }


def test_budgets_and_holdings_are_for_their_owner_alone():
    private = {"procurement.budget", "procurement.holding"}
    assert {one.to for one in DRAFTS if one.kind in private} == {()}
    kept = [one for one in DRAFTS if one.kind == "procurement.requirement" and not one.to]
    assert {one.body["code"].rpartition("-")[0] for one in kept} == {KEPT_BACK}


def test_what_is_made_up_says_so():
    made_up = [one for one in DRAFTS if one.body.get("mark", "S") == "S"]
    for one in made_up:
        names = one.body.get("title") or one.body.get("name") or {"en": DEMO}
        texts = names.values() if isinstance(names, dict) else [names]
        assert all(text.startswith(DEMO) for text in texts), one.body


def test_bodies_are_of_their_kind_and_ids_are_distinct():
    assert len({one.id for one in DRAFTS}) == len(DRAFTS)
    assert {one.owner for one in DRAFTS} == set(ALL)
