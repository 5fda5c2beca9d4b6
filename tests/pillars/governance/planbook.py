"""A small case of every kind: bodies as the ledger has them, and the gate's view of an entry."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from foedus.kernel.entry import Entry
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import KINDS
from foedus.pillars.governance.rules import REGISTERED

ALL = ("ALB", "HRV", "XKX")
LABEL = Label("FOEDUS", "INTERNAL", (), ALL)
CHECKS = {kind.name.removeprefix("governance."): kind for kind in REGISTERED}

CLASSES = {kind.kind.removeprefix("governance."): kind for kind in KINDS}


def an_id(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-000000000000"


def ref(number: int, owner: str = "ALB") -> dict:
    return {"owner": owner, "id": an_id(number)}


ITSELF = 99
"""The number of the record that `codes` presents to the gate."""


def words(text: str) -> dict:
    return {"en": text, "sq": f"{text} sq"}


def frozen(number: int, **changes) -> dict:
    known = {"kind": "governance.step", "ver": 1, "digest": "a" * 64}
    return ref(number) | known | changes


def passed(stage: str, on: str) -> dict:
    return {"stage": stage, "on": on, "source": "demo", "mark": "S"}


FACT = {"text": words("x"), "source": "demo", "mark": "S"}
DELEGATION = {"member": "ALB", "head": "N. N.", "office": words("Head")}

BODIES: dict[str, dict] = {
    "instrument": {
        "title": words("Declaration"),
        "form": "declaration",
        "binding": "political",
        "signed_on": "2025-03-18",
        "parties": list(ALL),
        "clauses": [FACT | {"code": "C1", "area": "capabilities"}, FACT | {"code": "C2"}],
    },
    "plan": {
        "title": words("Plan"),
        "instrument": ref(1),
        "starts_on": "2027-01-01",
        "ends_on": "2027-12-31",
        "members": list(ALL),
    },
    "objective": {
        "plan": ref(2),
        "area": "interoperability",
        "code": "I1",
        "title": words("Objective"),
    },
    "measure": {"objective": ref(3), "code": "I1.1", "title": words("Measure")},
    "step": {
        "measure": ref(4),
        "code": "I1.1.a",
        "title": words("Step"),
        "lead": "HRV",
        "participants": ["ALB", "HRV"],
        "due_on": "2027-06-30",
    },
    "progress": {
        "about": ref(5),
        "member": "ALB",
        "status": "under_way",
        "on": "2027-02-01",
    },
    "participation": {"about": ref(5), "member": "ALB", "choice": "out", "on": "2027-02-01"},
    "package": {"plan": ref(2), "title": words("Package"), "contents": [frozen(2), frozen(3)]},
    "format": {"level": "working_group", "title": words("Group")},
    "meeting": {
        "format": ref(6),
        "title": words("Meeting"),
        "on": "2027-03-01",
        "host": "ALB",
    },
    "event": {"title": words("Ceremony"), "on": "2027-03-01", "host": "ALB"},
    "office-holder": {
        "member": "ALB",
        "office": words("Minister"),
        "holder": "N. N.",
        "capacity": "acting",
        "from_on": "2027-01-01",
    },
    "candidate": {
        "state": "BGR",
        "name": words("Bulgaria"),
        "stage": "invited",
        "basis": "nato_member",
        "history": [passed("mentioned", "2025-03-18"), passed("invited", "2026-01-01")],
    },
    "statement": {
        "title": words("Statement"),
        "speaker": "A ministry",
        "outlet": "A paper",
        "on": "2025-03-18",
        "summary": words("Said so."),
        "mark": "S",
    },
    "line-to-take": {"title": words("Question"), "text": words("Answer"), "tone": "factual"},
    "term": {"title": words("declaration"), "avoid": [{"language": "en", "word": "alliance"}]},
    "position": {
        "stakeholder": words("A state"),
        "stance": "support",
        "summary": words("Welcomed it."),
        "on": "2025-03-18",
        "source": "demo",
        "mark": "S",
    },
    "engagement": {
        "title": words("Forum"),
        "on": "2027-03-01",
        "lead": "XKX",
        "with_whom": words("A state"),
    },
    "precedent": {
        "title": words("A charter"),
        "taking_part": "AAA BBB",
        "way": words("Ministers meet."),
        "source": "demo",
        "mark": "S",
    },
}


def codes(noun: str, writer: str = "ALB", **changes) -> list[tuple[str, object]]:
    """(code, field) of every refusal of the kind's smallest body with these changes."""
    entry = Entry(
        log_id(writer, ALL),
        1,
        "put",
        LABEL,
        "2027-01-01T00:00:00Z",
        "drafting",
        id=an_id(ITSELF),
        kind=f"governance.{noun}",
        ver=1,
        content_digest="b" * 64,
        content_size=1,
    )
    refusals = CHECKS[noun].check(BODIES[noun] | changes, entry, None)
    return [(refusal.code, refusal.facts["field"]) for refusal in refusals]


def known(noun: str, number: int, owner: str = "ALB", ver: int = 1, **changes) -> Known:
    """As a node knows it; `to`, `public` and `said_on` are of the entry, the rest the body."""
    public = changes.pop("public", False)
    level = "PUBLIC" if public else "INTERNAL"
    label = Label("FOEDUS", level, (), tuple(changes.pop("to", ALL)), public)
    said_on = date.fromisoformat(changes.pop("said_on", "2027-01-01"))
    body = CLASSES[noun].read(BODIES[noun] | changes)
    digest = sha256(f"{owner}/{number}/{ver}".encode()).hexdigest()
    return Known(owner, an_id(number), ver, digest, label, said_on, body)


def step(number: int, **changes) -> Known:
    return known("step", number, **changes)


def report(number: int, about: int, status: str, on: str, by: str = "HRV", **changes) -> Known:
    """By default of the step's lead."""
    facts = {"about": ref(about), "member": by, "status": status, "on": on}
    return known("progress", number, owner=by, **facts, **changes)
