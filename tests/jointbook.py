"""Three ministries and one joint order: their needs, an offer, private figures, and its annex.

Figures are made up. Secrets are numbers that occur nowhere else, so that a database can be
searched for them.
"""

from __future__ import annotations

import re

import councilbook
from foedus.desk.records.fields import Ref
from foedus.engine.watch import Watch
from foedus.node import clock
from foedus.node.records import EVERYTHING_UNCATEGORISED
from foedus.node.write import write
from foedus.pillars.procurement.annexes import acts, matters, verdicts
from foedus.pillars.procurement.annexing import annex_of
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.sourced import Source
from foedus.pillars.procurement.workbench import inputs

ALL = councilbook.ALL
NEEDS = {"ALB": 150, "HRV": 120, "XKX": 246}
PRICE, STEP_PRICE = 305_000_00, 270_000_00
COMMON = 900_000_00
SECRETS = {
    "ALB": (91_234_567_01, 61_234_567_01),
    "HRV": (91_234_567_02, 61_234_567_02),
    "XKX": (91_234_567_03, 81_234_567_03),
}
"""Of each member: its budget and what it says it would pay alone, cents."""
UNRELEASED = "UNRELEASED-NEED"
SOON = councilbook.SOON


def titled(text: str) -> dict:
    return {"en": f"DEMO: {text}"}


def put(place, noun, body, to=ALL) -> dict:
    kind = f"procurement.{noun}"
    written = write(place.node, kind, body, by="drafting", to=to, person="drafter")
    return {"owner": place.member, "id": written.id}


def write_market(alb) -> dict:
    """The item, the supplier and its offer, of ALB's, shared with all."""
    item = put(alb, "item", {"code": "MISSILE", "name": titled("missile")})
    supplier = put(
        alb, "supplier", {"code": "S", "name": "DEMO: seller", "activation_cost_cents": COMMON}
    )
    offer = {
        "code": "O",
        "title": titled("offer"),
        "supplier": supplier,
        "item": item,
        "unit_price_cents": PRICE,
        "value_kind": "offer",
        "lead_time_days": 90,
        "price_breaks": [
            {"from_quantity": 300, "unit_price_cents": 285_000_00},
            {"from_quantity": 500, "unit_price_cents": STEP_PRICE},
        ],
    }
    return {"item": item, "supplier": supplier, "offer": put(alb, "offer", offer)}


def need(item: dict, quantity: int, **changes) -> dict:
    known = {"code": "R1", "title": titled("need"), "item": item, "quantity": quantity}
    return known | {"needed_on": "2027-09-01"} | changes


def write_needs(place, item: dict) -> dict:
    """The member's requirement for all, and what stays at home: budget, cost alone, a second
    requirement."""
    ours = put(place, "requirement", need(item, NEEDS[place.member]))
    secret = need(item, 7, code="R2", title=titled(f"{UNRELEASED} {place.member}"))
    put(place, "requirement", secret, to=())
    budget, alone = SECRETS[place.member]
    span = {"from_on": "2027-01-01", "until_on": "2029-12-31"}
    put(place, "budget", {"title": titled("budget"), "amount_cents": budget, **span}, to=())
    figure = {"title": titled("alone"), "requirements": [ours], "as_of": "2026-11-01"}
    put(place, "alone", {**figure, "cost_cents": alone}, to=())
    return ours


def write_order(alb, needs: list[dict], offer: dict) -> dict:
    body = {
        "title": titled("joint missiles"),
        "members": list(ALL),
        "requirements": sorted(needs, key=lambda ref: (ref["owner"], ref["id"])),
        "offers": [offer],
        "order_on": "2027-01-15",
        "periods": 8,
    }
    return put(alb, "order", body)


def prepare(places) -> dict:
    """Everything up to the order, at every node; its reference."""
    alb = places[0]
    market = write_market(alb)
    councilbook.exchange(places)
    needs = [write_needs(place, market["item"]) for place in places]
    councilbook.exchange(places)
    order = write_order(alb, needs, market["offer"])
    councilbook.exchange(places)
    return {"order": order, "needs": needs, **market}


def planned(place, order: dict) -> Annex:
    """The annex of the order as its owner plans it, its own budget counted."""
    node = place.node
    known = inputs.find_order(node, EVERYTHING_UNCATEGORISED, order["owner"], order["id"])
    made = inputs.prepare(node, EVERYTHING_UNCATEGORISED, known, "en")
    assert made.case is not None, made.refusals
    plan = plan_order(made.case, Options(), Watch())
    record = councilbook.record(node, order["id"])
    source = Source(record.owner, record.id, record.ver, record.digest)
    title = {"en": "DEMO: joint annex"}
    return annex_of(made.case, made.sources, plan, title=title, order=source, terms_text={})


def staff(person):
    return councilbook.staff(person)


def matter(place, who, owner, id_):
    record = councilbook.record(place.node, id_, owner)
    return matters.matter(place.node, staff(who), record, clock.unix_s())


def draft(place, annex, who="drafter"):
    return acts.draft(place.node, staff(who), annex).id


def propose(place, id_, who="checker"):
    about = matter(place, who, place.member, id_)
    return acts.propose(place.node, staff(who), about, deadline_on=SOON, text="Please decide.")


def verify(place, owner, id_, who="drafter"):
    """The place's own node checks; what it found."""
    record = councilbook.record(place.node, id_, owner)
    checked = verdicts.check(place.node, staff(who), record)
    verdicts.keep(place.node, staff(who), record, checked)
    return checked


def decide(place, owner, id_, choice, text="", who="minister"):
    about = matter(place, who, owner, id_)
    said = councilbook.Said(choice, text, "Minister of Defence; full")
    digest = about.vote.act.digest if about.vote else ""
    return acts.decide(place.node, staff(who), about, said, digest)


def close(place, id_, who="checker"):
    return acts.close(place.node, staff(who), matter(place, who, place.member, id_))


def moved(annex: Annex, cents: int) -> Annex:
    """A hostile annex: one line dearer for XKX, and every sum made to fit."""
    lines = list(annex.lines)
    at = next(n for n, line in enumerate(lines) if line.member == "XKX")
    lines[at] = lines[at].model_copy(update={"goods_cents": lines[at].goods_cents + cents})
    shares = tuple(
        share.model_copy(
            update={
                "goods_cents": share.goods_cents + cents,
                "total_cents": share.total_cents + cents,
            }
        )
        if share.member == "XKX"
        else share
        for share in annex.shares
    )
    total = annex.total_cents + cents
    return annex.model_copy(update={"lines": tuple(lines), "shares": shares, "total_cents": total})


def ref(told: dict) -> Ref:
    return Ref(owner=told["owner"], id=told["id"])


def everything(place) -> str:
    """Every row of every table of a node's database as text, contents decoded."""
    texts = []
    with place.node.sessions.open("ingest") as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchall()
        for (table,) in tables:
            assert re.fullmatch(r"[a-z_0-9]+", table)
            for (row,) in connection.execute(f"SELECT t::text FROM {table} t"):
                texts.append(row)
        for (content,) in connection.execute("SELECT bytes FROM content"):
            texts.append(bytes(content).decode("utf-8", "replace"))
    return "\n".join(texts)
