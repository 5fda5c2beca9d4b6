"""What the demonstration's nodes have said before a visitor comes: an approval round half way.

Albania has written the facts and a made-up plan, frozen it and sent it; Croatia has approved.
"""

from __future__ import annotations

import csv
import itertools
import os
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from foedus.node import clock
from foedus.node.records import EVERYTHING_UNCATEGORISED, find
from foedus.node.write import Marking, pen

if TYPE_CHECKING:
    from foedus.cli.trio import Place
    from foedus.desk.permit import Staff
    from foedus.desk.records.draft import Draft
    from foedus.pillars.governance.council.decisions import Matter

DAYS_TO_ANSWER = 30
WORDS = "DEMO: please decide by the deadline."
OFFICE = "DEMO: Minister of Defence"
CATALOGUE = "_catalogue.csv"


def play(places: Sequence[Place], texts: Sequence[str], order: Path | None = None) -> None:
    """`texts` are the records of governance as TOML, `order` the folder of the joint order."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
    import django

    django.setup()
    from foedus.pillars.governance.demo import read

    drafts = read(texts)
    if order is not None:
        drafts += _split(order, tuple(place.member for place in places))
    for place in places:
        write(place, [draft for draft in drafts if draft.owner == place.member])
    exchange(places)
    _round(places, next(draft for draft in drafts if draft.kind == "governance.plan"))


def _split(folder: Path, members: tuple[str, ...]) -> tuple[Draft, ...]:
    """What each ministry has of the demonstration's order."""
    from foedus.pillars.procurement.demo import catalogue
    from foedus.pillars.procurement.demo import drafts as split
    from foedus.pillars.procurement.intake import read_case

    with (folder / CATALOGUE).open(encoding="utf-8", newline="") as file:
        known = catalogue(csv.DictReader(file))
    return split(read_case(folder), known, members)


def write(place: Place, drafts: Sequence[Draft]) -> None:
    with pen(place.node, "drafting") as ours:
        for draft in drafts:
            marking = Marking(
                classification="PUBLIC" if draft.public else "INTERNAL", public=draft.public
            )
            ours.put(
                draft.kind,
                draft.body,
                by="drafting",
                to=draft.to,
                record=draft.id,
                marking=marking,
            )


def _round(places: Sequence[Place], plan: Draft) -> None:
    """The plan is frozen and sent by two people; one partner has approved."""
    from foedus.accord.records import Choice
    from foedus.desk.votes.answers import Said, mandate
    from foedus.pillars.governance.council import actions

    owner = next(place for place in places if place.member == plan.owner)
    drafter = _staff("drafting")
    record = find(owner.node, drafter.reader, plan.id)
    if record is None:
        raise LookupError(plan.id)
    title = plan.body["title"]
    package = actions.freeze(owner.node, drafter, record, title=title, note={}, earlier=None)
    last_day = _today() + timedelta(days=DAYS_TO_ANSWER)
    actions.submit(
        owner.node,
        drafter,
        _matter(owner, drafter, package.id, plan.owner),
        to=tuple(plan.body["members"]),
        deadline_on=last_day,
        text=WORDS,
    )
    checker = _staff("checking")
    actions.confirm(owner.node, checker, _matter(owner, checker, package.id, plan.owner))
    exchange(places)
    partner = next(place for place in places if place.member != plan.owner)
    minister = _staff("approving")
    about = _matter(partner, minister, package.id, plan.owner)
    said = Said(Choice.APPROVE, "", mandate(OFFICE, "full"))
    if about.vote is None:
        raise LookupError(package.id)
    actions.decide(partner.node, minister, about, said, about.vote.act.digest)
    exchange(places)


def _matter(place: Place, staff: Staff, id_: str, owner: str) -> Matter:
    from foedus.pillars.governance.council.decisions import matter

    record = find(place.node, staff.reader, id_, owner=owner)
    if record is None:
        raise LookupError(id_)
    return matter(place.node, staff, record, clock.unix_s())


def _staff(role: str) -> Staff:
    from foedus.desk.permit import Staff

    return Staff(role, role, (role,), EVERYTHING_UNCATEGORISED)


def exchange(places: Sequence[Place]) -> None:
    """Everything that one node has for another, carried as a file, and the receipts back."""
    from foedus.exchange.carry import export, import_bundle
    from foedus.exchange.here import Here

    for source, target in itertools.permutations(places, 2):
        here, there = Here(source.node), Here(target.node)
        parts = export(
            here, exporter=source.member, recipient=target.member, signer=source.node.signer
        )
        for part in parts:
            done = import_bundle(
                part.bundle,
                reader=target.member,
                key_of=there.key_of,
                holdings=there,
                tell=lambda _: None,
            )
            for log in sorted(done.sizes):
                here.take_receipt(there.receipt(log))


def _today() -> date:
    return datetime.fromtimestamp(clock.unix_s(), UTC).date()
