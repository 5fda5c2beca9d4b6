"""The smallest body of each ledger kind of procurement, and the gate's view of an entry."""

from __future__ import annotations

from hashlib import sha256

from foedus.kernel.entry import Entry
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.pillars.procurement.admission import REGISTERED
from foedus.pillars.procurement.pillar import KINDS
from foedus.pillars.procurement.sourced import Sourced

ALL = ("ALB", "HRV", "XKX")
CHECKS = {kind.name.removeprefix("procurement."): kind for kind in REGISTERED}
CLASSES = {kind.kind.removeprefix("procurement."): kind for kind in KINDS}


def an_id(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-000000000000"


def ref(number: int, owner: str = "ALB") -> dict:
    return {"owner": owner, "id": an_id(number)}


def words(text: str) -> dict:
    return {"en": text}


BODIES: dict[str, dict] = {
    "item": {"code": "TRUCK", "name": words("Truck")},
    "requirement": {
        "code": "R1",
        "title": words("Trucks"),
        "item": ref(1),
        "quantity": 10,
        "needed_on": "2028-01-01",
    },
    "bundle": {"code": "B1", "title": words("Transport company")},
    "equivalence": {"item": ref(1), "equivalent": ref(2, "HRV"), "on": "2027-01-01"},
    "budget": {
        "title": words("Transport"),
        "from_on": "2027-01-01",
        "until_on": "2028-12-31",
        "amount_cents": 100_000_00,
    },
    "alone": {
        "title": words("Trucks"),
        "requirements": [ref(1)],
        "cost_cents": 100,
        "as_of": "2027-01-01",
    },
    "holding": {"category": "battle_tank", "holding": 10, "as_of": "2027-01-01"},
    "supplier": {"code": "MAKER", "name": "Maker"},
    "offer": {
        "code": "O1",
        "title": words("Trucks of the maker"),
        "supplier": ref(3),
        "item": ref(1),
        "unit_price_cents": 100_00,
        "value_kind": "offer",
        "lead_time_days": 90,
    },
    "framework": {"title": words("Framework"), "partner": "Agency", "members": ["ALB", "XKX"]},
    "rate": {"currency": "USD", "per_unit_micros": 1_082_500, "on": "2027-01-01"},
    "company": {"code": "WORKS", "name": "Works", "country": "ALB"},
    "project": {
        "title": words("Line"),
        "stage": "study",
        "cost_cents": 1_000_00,
        "shares": [{"member": "ALB", "share_bp": 6_000}, {"member": "XKX", "share_bp": 4_000}],
    },
    "innovation": {
        "title": words("Challenge"),
        "stage": "pilot",
        "trl": 4,
        "on": "2027-01-01",
        "members": ["ALB"],
    },
    "order": {
        "title": {"en": "DEMO: order"},
        "members": ["ALB", "HRV", "XKX"],
        "order_on": "2027-01-15",
    },
}


def codes(noun: str, seen_by=("ALB",), owner="ALB", public=False, **changes) -> list[tuple]:
    """(code, field) of every refusal of the kind's smallest body with these changes."""
    label = Label("FOEDUS", "PUBLIC" if public else "INTERNAL", (), tuple(seen_by), public)
    entry = Entry(
        log_id(owner, seen_by),
        1,
        "put",
        label,
        "2027-01-01T00:00:00Z",
        "drafting",
        id=an_id(99),
        kind=f"procurement.{noun}",
        ver=1,
        content_digest="b" * 64,
        content_size=1,
    )
    refusals = CHECKS[noun].check(BODIES[noun] | changes, entry, None)
    return [(refusal.code, refusal.facts["field"]) for refusal in refusals]


def sourced(noun: str, number: int, owner: str = "ALB", **changes) -> Sourced:
    """A record as a node sees it."""
    body = CLASSES[noun].read(BODIES[noun] | changes)
    digest = sha256(f"{owner}/{number}".encode()).hexdigest()
    return Sourced(owner, an_id(number), 1, digest, body)
