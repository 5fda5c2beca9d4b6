"""A small plan on three nodes, their people, and bundles instead of a network."""

from __future__ import annotations

import itertools
import uuid
from datetime import UTC, date, datetime, timedelta

from foedus.desk.permit import Staff
from foedus.desk.votes.answers import Said
from foedus.exchange.carry import export, import_bundle
from foedus.exchange.here import Here
from foedus.node import clock
from foedus.node.records import EVERYTHING_UNCATEGORISED, find
from foedus.node.write import write
from foedus.pillars.governance.council import actions, decisions

ALL = ("ALB", "HRV", "XKX")
PEOPLE = {
    "drafter": ("drafting",),
    "second-drafter": ("drafting", "approving"),
    "checker": ("checking",),
    "minister": ("approving",),
    "reader": ("reading",),
    "publisher": ("publishing",),
    "auditor": ("auditing",),
    "administrator": ("administering",),
}
SOON = date(2099, 12, 31)


def staff(person: str) -> Staff:
    return Staff(person, person.title(), PEOPLE[person], EVERYTHING_UNCATEGORISED)


def ref(owner: str, id_: str) -> dict:
    return {"owner": owner, "id": id_}


def titled(text: str) -> dict:
    return {"en": f"DEMO: {text}"}


def write_plan(node, *, step_to=()):
    """A plan with one objective, one measure, one step, all ours; its record."""
    made: dict[str, str] = {}

    def put(kind, body, to=()):
        written = write(node, f"governance.{kind}", body, by="drafting", to=to)
        made[kind] = written.id
        return ref(node.member, written.id)

    plan = put(
        "plan",
        {
            "title": titled("plan"),
            "instrument": ref(node.member, str(uuid.UUID(int=1 << 64, version=4))),
            "starts_on": "2027-01-01",
            "ends_on": "2027-12-31",
            "members": list(ALL),
        },
    )
    objective = put(
        "objective",
        {"plan": plan, "area": "capabilities", "code": "C1", "title": titled("objective")},
    )
    measure = put("measure", {"objective": objective, "code": "C1.1", "title": titled("measure")})
    put("step", step(measure), to=step_to)
    return made


def step(measure: dict, **changes) -> dict:
    known = {
        "measure": measure,
        "code": "C1.1.a",
        "title": titled("step"),
        "lead": "ALB",
        "participants": list(ALL),
        "due_on": "2027-06-30",
    }
    return known | changes


def record(node, id_, owner=""):
    return find(node, EVERYTHING_UNCATEGORISED, id_, owner=owner)


def matter(place, who, owner, id_):
    found = record(place.node, id_, owner)
    return decisions.matter(place.node, staff(who), found, clock.unix_s())


def freeze(place, plan, earlier=None, who="drafter"):
    return actions.freeze(
        place.node,
        staff(who),
        record(place.node, plan),
        title=titled("package"),
        note={},
        earlier=earlier,
    )


def submit(place, package, who="drafter", deadline_on=SOON):
    about = matter(place, who, place.member, package)
    return actions.submit(
        place.node, staff(who), about, to=ALL, deadline_on=deadline_on, text="Please decide."
    )


def confirm(place, package, who="checker"):
    actions.confirm(place.node, staff(who), matter(place, who, place.member, package))


def decide(place, owner, package, choice, text="", who="minister"):
    about = matter(place, who, owner, package)
    said = Said(choice, text, "Minister of Defence, full")
    return actions.decide(place.node, staff(who), about, said, about.vote.act.digest)


def close(place, package, who="checker"):
    return actions.close(place.node, staff(who), matter(place, who, place.member, package))


def carry(source, target) -> None:
    """Everything that one node has for the other, as files, and the receipts back."""
    here, there = Here(source.node), Here(target.node)
    for part in export(
        here, exporter=source.member, recipient=target.member, signer=source.node.signer
    ):
        done = import_bundle(
            part.bundle,
            reader=target.member,
            key_of=there.key_of,
            holdings=there,
            tell=lambda _: None,
        )
        assert done.refused == {}
        for log in sorted(done.sizes):
            here.take_receipt(there.receipt(log))


def exchange(places) -> None:
    for source, target in itertools.permutations(places, 2):
        carry(source, target)


def yesterday() -> date:
    return datetime.fromtimestamp(clock.unix_s(), UTC).date() - timedelta(days=1)
