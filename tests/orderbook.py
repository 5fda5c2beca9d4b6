"""An order on a served node: the rows of a case as records of their owners, carried here."""

from __future__ import annotations

import time
import uuid
from typing import get_args

import httpx

from councilbook import carry
from foedus.desk.house import bodies
from foedus.node.listing import every
from foedus.node.query import Query
from foedus.node.records import EVERYTHING_UNCATEGORISED as OWN
from foedus.node.write import pen, write
from foedus.pillars.procurement.records.rows import Unit

HERE = "ALB"
UNITS = {*get_args(Unit)}


class Beside:
    """A node as tests that carry things want it."""

    def __init__(self, node):
        self.node, self.member = node, node.member


def ref(node, id_):
    return {"owner": node.member, "id": id_}


MADE = []
"""What was written for tests and not taken away yet: (node, id)."""


def put(node, kind, body, to=()):
    body = {name: value for name, value in body.items() if value is not None}
    written = write(node, f"procurement.{kind}", body, by="drafting", to=to)
    MADE.append((node, written.id))
    return written.id


def take_away(node, partners):
    """Withdraw everything that was put, and let the withdrawals of partners arrive."""
    while MADE:
        owner, id_ = MADE.pop()
        with pen(owner) as ours:
            ours.withdraw(id_, reason="test", by="drafting")
    for one in partners:
        carry(Beside(one), Beside(node))
    with node.sessions.database.connect("admin") as admin:
        admin.execute("TRUNCATE procurement_run CASCADE")


def clear(site):
    """Withdraw every record of procurement that other tests left on the shared node."""
    kinds = tuple(sorted(one for one in bodies() if one.startswith("procurement.")))
    for node in (site.node, *site.partners):
        found = [
            one.id for one in every(node, OWN, Query(kinds, owners=(node.member,)), most=5_000)
        ]
        with pen(node) as ours:
            for id_ in found:
                ours.withdraw(id_, reason="test", by="drafting")
    for one in site.partners:
        carry(Beside(one), Beside(site.node))


def titled(text):
    return {"en": text}


def write_case(node, partners, case, *, prefix=""):
    """Write items and offers here, needs where they belong; carry what partners release. Returns
    (items, offers, requirements) as references by code."""
    nodes = {one.member: one for one in (node, *partners)}
    release = tuple(one.member for one in partners)
    items = {row.item: put_item(node, row, release, prefix) for row in case.items}
    suppliers = {row.supplier: put_supplier(node, case, row, prefix) for row in case.suppliers}
    offers = {
        row.offer: put_offer(node, case, row, items[row.item], suppliers[row.supplier], prefix)
        for row in case.offers
    }
    for row in case.rates:
        told = row.model_dump(mode="json", include={"currency", "per_unit_micros", "on", "source"})
        put(node, "rate", {**told, "per": case.order.currency})
    for row in case.budgets:
        if row.member == node.member:
            told = row.model_dump(mode="json", exclude={"member"})
            put(node, "budget", {**told, "title": titled("DEMO: budget")})
    needs = {}
    for row in case.requirements:
        owner = nodes.get(row.member)
        if owner is not None:
            told = row.model_dump(mode="json", exclude={"requirement", "member", "item"})
            code = f"{prefix}{row.requirement}"
            body = {**told, "code": code, "title": titled(code), "item": items[row.item]}
            id_ = put(owner, "requirement", body, to=() if owner is node else (node.member,))
            needs[row.requirement] = ref(owner, id_)
    for one in partners:
        carry(Beside(one), Beside(node))
    return items, offers, needs


def put_item(node, row, release, prefix):
    unit = row.unit if row.unit in UNITS else "piece"
    body = {"code": prefix + row.item, "name": titled(row.name), "unit": unit}
    body |= {"system": row.system, "joining_cost_cents": row.joining_cost_cents}
    return ref(node, put(node, "item", body, release))


def put_supplier(node, case, row, prefix):
    told = row.model_dump(
        mode="json",
        include={"name", "activation_cost_cents", "currency", "discount", "country", "sme"},
    )
    steps = [
        step.model_dump(mode="json", exclude={"supplier"}, exclude_none=True)
        for step in case.supplier_breaks
        if step.supplier == row.supplier
    ]
    return ref(
        node, put(node, "supplier", {**told, "code": prefix + row.supplier, "breaks": steps})
    )


def put_offer(node, case, row, item, supplier, prefix):
    told = row.model_dump(mode="json", exclude={"offer", "supplier", "item", "buyers"})
    steps = [
        step.model_dump(mode="json", exclude={"offer"}, exclude_none=True)
        for step in case.price_breaks
        if step.offer == row.offer
    ]
    slots = [
        slot.model_dump(mode="json", exclude={"offer"})
        for slot in case.capacity
        if slot.offer == row.offer
    ]
    body = {**told, "code": prefix + row.offer, "title": titled(row.offer), "item": item}
    body |= {"supplier": supplier, "price_breaks": steps, "capacity": slots}
    return ref(node, put(node, "offer", body))


def put_order(node, case, offers, needs, *, title="DEMO: order", **changes):
    """An order of these; its id."""
    order = case.order.model_dump(
        mode="json",
        include={"order_on", "period_months", "periods", "currency", "activation_rule"},
    )

    def listed(refs):
        return sorted(refs.values(), key=lambda one: (one["owner"], one["id"]))

    body = {"title": titled(title), "members": ["ALB", "HRV", "XKX"], **order}
    body |= {"requirements": listed(needs), "offers": listed(offers)}
    return put(node, "order", {**body, **changes})


def ended(visitor: httpx.Client, address: str, seconds: float = 120) -> str:
    """The text of a run's page once the run has ended."""
    until = time.monotonic() + seconds
    while True:
        answer = visitor.get(address)
        assert answer.status_code == 200, answer.text
        if "Refresh" not in answer.headers:
            return answer.text
        assert time.monotonic() < until, "the run does not end"
        time.sleep(0.3)


def unknown() -> str:
    return str(uuid.uuid4())
