"""What the pages of governance read: records with their bodies, as this person may see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.node import listing, records
from foedus.node.node import Node
from foedus.node.records import Reader, Record
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import (
    Format,
    Instrument,
    Measure,
    Meeting,
    Objective,
    Participation,
    Plan,
    Progress,
    Step,
)
from foedus.pillars.governance.tree import Records, Tree, grow

Kind = TypeVar("Kind", bound=Body)
PAGE, MOST = 500, 5_000
_TOGETHER = 400
"""References asked for in one query."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as a tree, its instrument if that may be seen, and who chose what of its steps."""

    tree: Tree
    instrument: Known[Instrument] | None
    reports: tuple[Known[Progress], ...]
    choices: tuple[Known[Participation], ...]


def known(record: Record, kind: type[Kind]) -> Known[Kind]:
    """A record that is not withdrawn, with its body as declared."""
    return Known(
        record.owner,
        record.id,
        record.ver,
        record.digest,
        record.label,
        record.at.date(),
        kind.read(record.body or {}),
    )


def current(
    node: Node, reader: Reader, kind: type[Kind], **where: Iterable[str]
) -> tuple[Known[Kind], ...]:
    """Up to MOST records of a kind; `where` narrows each column to some of its values."""
    narrowed = {column: tuple(values) for column, values in where.items()}
    query = listing.Query(kinds=(kind.kind,), where=narrowed, limit=PAGE)
    rows = listing.every(node, reader, query, most=MOST)
    return tuple(known(row, kind) for row in rows if row.body is not None)


def pointing(
    node: Node, reader: Reader, kind: type[Kind], column: str, to: Iterable[Known[Body]]
) -> tuple[Known[Kind], ...]:
    """The records of a kind whose `column` refers to one of these; none for none."""
    keys = sorted({f"{one.owner}/{one.id}" for one in to})
    pieces = (keys[at : at + _TOGETHER] for at in range(0, len(keys), _TOGETHER))
    return tuple(one for piece in pieces for one in current(node, reader, kind, **{column: piece}))


def find(node: Node, reader: Reader, kind: type[Kind], ref: Ref) -> Known[Kind] | None:
    """One record of this kind; None if it is not here, not for this reader, or withdrawn."""
    found = records.find(node, reader, ref.id, owner=ref.owner)
    if found is None or found.kind != kind.kind or found.body is None:
        return None
    return known(found, kind)


def planned(node: Node, reader: Reader, ref: Ref) -> Planned | None:
    """Everything of a plan; None if there is no such plan for this reader."""
    plan = find(node, reader, Plan, ref)
    if plan is None:
        return None
    objectives = pointing(node, reader, Objective, "plan", [plan])
    measures = pointing(node, reader, Measure, "objective", objectives)
    steps = pointing(node, reader, Step, "measure", measures)
    reports = pointing(node, reader, Progress, "about", steps)
    return Planned(
        grow(plan, Records(objectives, measures, steps, reports)),
        find(node, reader, Instrument, plan.body.instrument),
        reports,
        pointing(node, reader, Participation, "about", steps),
    )


def plans(node: Node, reader: Reader) -> tuple[Known[Plan], ...]:
    """Every plan here, the latest first."""
    found = current(node, reader, Plan)
    return tuple(sorted(found, key=lambda one: (one.body.starts_on, one.place), reverse=True))


def step_versions(node: Node, reader: Reader, step: Known[Step]) -> tuple[Known[Step], ...]:
    """Every version of a step that can still be read here, this one at least."""
    found = records.versions(node, reader, step.owner, step.id)
    read = [
        Known(step.owner, step.id, row.ver, row.digest, step.label, row.at.date(), body)
        for row in found
        if row.body is not None
        for body in [Step.read(row.body)]
    ]
    return tuple(read) or (step,)


def coming_meetings(node: Node, reader: Reader, today: date) -> tuple[Known[Meeting], ...]:
    """Meetings from today on, by day."""
    ahead = [one for one in current(node, reader, Meeting) if one.body.on >= today]
    return tuple(sorted(ahead, key=lambda one: (one.body.on, one.place)))


def formats(node: Node, reader: Reader) -> tuple[Known[Format], ...]:
    """Every format here."""
    return current(node, reader, Format)
