"""A plan made by hand: three members, five items, gains and a loss, an item not worth it, one
for fewer, one for a single member, a budget that is not kept, a front of six points."""

from __future__ import annotations

from datetime import date

from casebook import CAST, need, offer, order
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.records import Budget, Item, PriceBreak, Supplier, SupplierBreak

MEMBERS = ("ALB", "HRV", "XKX")
ITEMS = {"missile": 30_000_00, "radio": 700_00, "truck": 90_000_00, "helo": 9_000_000_00}
ITEMS["gun"] = 4_000_000_00
NEEDS = {
    ("ALB", "missile"): 100,
    ("HRV", "missile"): 80,
    ("XKX", "missile"): 120,
    ("ALB", "radio"): 300,
    ("HRV", "radio"): 500,
    ("ALB", "truck"): 20,
    ("HRV", "truck"): 200,
    ("XKX", "truck"): 30,
    ("ALB", "helo"): 1,
    ("XKX", "helo"): 2,
    ("HRV", "gun"): 6,
}
LOSS = ("XKX", "truck")
ORDER = order(title="Adriatic <test> order", periods=12, demo=True)


def case(**changes) -> Case:
    known = {
        "order": ORDER,
        "members": CAST,
        "items": tuple(Item(item=i, name=f"{i.capitalize()} & parts") for i in ITEMS),
        "requirements": tuple(
            need(m, i, n, source="=HYPERLINK(1)", mark="R") for (m, i), n in NEEDS.items()
        ),
        "suppliers": tuple(Supplier(supplier=f"S-{i}", name=f"Maker of {i}") for i in ITEMS),
        "offers": tuple(
            offer(
                f"O-{i}",
                f"S-{i}",
                i,
                price,
                value_kind="ceiling" if i == "helo" else "estimate",
                mark="S",
            )
            for i, price in ITEMS.items()
        ),
        "price_breaks": (
            PriceBreak(offer="O-missile", from_quantity=200, unit_price_cents=27_000_00),
            PriceBreak(offer="O-missile", from_quantity=400, unit_price_cents=25_000_00),
        ),
        "supplier_breaks": (
            SupplierBreak(supplier="S-truck", from_value_cents=10_000_000_00, discount_bp=500),
        ),
        "budgets": (
            Budget(
                member="XKX",
                from_on=date(2027, 1, 1),
                until_on=date(2027, 12, 31),
                amount_cents=20_000_000_00,
            ),
        ),
    }
    return Case(**(known | changes))


def _cost(member: str, item: str) -> int:
    price = {"missile": 27_000_00, "truck": 85_500_00}.get(item, ITEMS[item])
    return NEEDS[member, item] * price


def _alone(member: str, item: str) -> int:
    full = NEEDS[member, item] * ITEMS[item]
    return _cost(member, item) - 1_000_00 if (member, item) == LOSS else full


def _lines() -> list[dict]:
    lines = []
    for number, (member, item) in enumerate(NEEDS):
        period = number + 1  # twelve periods, the last eleven with deliveries
        lines.append(
            {
                "requirement": f"{item}-{member}",
                "member": member,
                "item": item,
                "offer": f"O-{item}",
                "supplier": f"S-{item}",
                "period": period,
                "delivered_on": period_end(ORDER, period),
                "quantity": NEEDS[member, item],
                "goods_cents": _cost(member, item),
                "late_periods": max(0, period - 2),
            }
        )
    return lines


def _item_cost(member: str, item: str, cents: int, period: int) -> dict:
    day = period_end(ORDER, period)
    return {
        "item": item,
        "quantity": NEEDS[member, item],
        "cents": cents,
        "first_on": day,
        "last_on": day,
        "mean_days": (day - ORDER.order_on).days,
        "lateness": 0,
    }


def _alone_plan(member: str, reading: str) -> dict:
    mine = [i for m, i in NEEDS if m == member]
    return {
        "member": member,
        "reading": reading,
        "feasible": True,
        "total_cents": sum(_alone(member, i) for i in mine),
        "bound_cents": 0,
        "lateness": 5,
        "items": [_item_cost(member, i, _alone(member, i), 8) for i in mine],
        "shortfalls": [],
    }


def _gain(number: int, member: str, item: str) -> dict:
    saving = _alone(member, item) - _cost(member, item)
    reasons = [{"code": "same_alone", "facts": {}}]
    if item == "missile":
        facts = {"scale": "O-missile", "threshold": 200, "by_value": 0, "members": "ALB HRV XKX"}
        reasons = [{"code": "price_step", "facts": facts}]
    if (member, item) == LOSS:
        reasons = [{"code": "later_slot", "facts": {"days": 12}}]
    return {
        "member": member,
        "item": item,
        "joint": _item_cost(member, item, _cost(member, item), number + 1),
        "saving_cents": saving,
        "days_gained": -12 if (member, item) == LOSS else 30,
        "saving_whole_cents": saving,
        "days_gained_whole": 0,
        "reasons": reasons,
    }


def _verdict(item: str, code: str, best: tuple[str, ...], saving: int) -> dict:
    members = tuple(m for m, i in NEEDS if i == item)
    joint = sum(_cost(m, item) for m in members)
    return {
        "items": (item,),
        "code": code,
        "best": best,
        "joint_cents": joint,
        "separate_cents": joint + saving + 100_00,
        "best_cents": joint,
        "joining_cents": 100_00,
        "saving_cents": saving,
        "coalitions": [
            {"members": members, "feasible": True, "cents": joint, "joining_cents": 100_00},
            {"members": members[:1], "feasible": False, "cents": None, "joining_cents": 0},
        ],
    }


def plan(of: Case | None = None, **changes) -> Plan:
    """Return the plan; `changes` replace its top-level parts."""
    lines = _lines()
    goods = {m: sum(x["goods_cents"] for x in lines if x["member"] == m) for m in MEMBERS}
    bills = [
        {"member": m, "goods_cents": g, "activation_cents": 500_00, "total_cents": g + 500_00}
        for m, g in goods.items()
    ]
    total = sum(bill["total_cents"] for bill in bills)
    missile = {m: NEEDS[m, "missile"] for m in MEMBERS}
    truck = {m: NEEDS[m, "truck"] * ITEMS["truck"] for m in MEMBERS}
    step = {"fixed_cents": 0, "by_value": False}
    joint = {
        "order": ORDER.order,
        "case_digest": (of or case()).digest(),
        "members": MEMBERS,
        "objective": "cost",
        "activation_rule": "value",
        "capped": True,
        "lines": lines,
        "steps": [
            step
            | {
                "scope": "offer",
                "code": "O-missile",
                "step": 1,
                "volume": 300,
                "threshold": 200,
                "next_from": 400,
                "volume_by_member": missile,
            },
            step
            | {
                "scope": "supplier",
                "code": "S-truck",
                "step": 1,
                "volume": sum(truck.values()),
                "by_value": True,
                "threshold": 10_000_000_00,
                "next_from": None,
                "volume_by_member": truck,
            },
        ],
        "activation_shares": [
            {"supplier": "S-missile", "member": m, "cents": 500_00} for m in MEMBERS
        ],
        "bills": bills,
        "total_cents": total,
        "lateness": 40,
        "budget_excesses": [
            {
                "member": "XKX",
                "from_on": date(2027, 1, 1),
                "until_on": date(2027, 12, 31),
                "amount_cents": 20_000_000_00,
                "cents": 123_456_78,
            }
        ],
    }
    known = {
        "joint": joint,
        "alone": [_alone_plan(m, r) for m in MEMBERS for r in ("pro_rata", "whole")],
        "gains": [_gain(n, m, i) for n, (m, i) in enumerate(NEEDS)],
        "verdicts": [
            _verdict("missile", "joint", MEMBERS, 900_000_00),
            _verdict("radio", "not_worth", (), -50_00),
            _verdict("truck", "subset", ("ALB", "HRV"), 400_00),
            _verdict("helo", "only_joint", ("ALB", "XKX"), 0),
            _verdict("gun", "single", ("HRV",), 0),
        ],
        "front": [
            {
                "total_cents": total + 7 * n * 100_000_00,
                "lateness": 40 - 8 * n,
                "mean_days": 700 - 40 * n,
                "proven": n < 5,
            }
            for n in range(6)
        ],
        "proof": {
            "status": "optimal",
            "cost_cents": total,
            "bound_cents": total - 1_00,
            "certified_bound_cents": total - 50_000_00,
            "gap_share": 1e-6,
            "kept_cents": 300_00,
            "nodes": 7,
            "certificate": {},
        },
        "seconds": 1.5,
        "seed": 0,
        "versions": {"foedus": "0.1.0"},
    }
    return Plan.model_validate(known | changes)
