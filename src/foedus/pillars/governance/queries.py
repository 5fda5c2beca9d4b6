"""What the pages of governance read: records with their bodies, as this person may see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.node import listing, records
from foedus.node.node import Node
from foedus.node.records import Reader, Record
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

Kind = TypeVar("Kind", bound=Body)
PAGE, MOST = 500, 5_000
_TOGETHER = 400
"""References asked for in one query."""


@dataclass(frozen=True, slots=True)
class Paper(Generic[Kind]):
    """A current record and its body as declared."""

    record: Record
    body: Kind

    @property
    def ref(self) -> Ref:
        return Ref(owner=self.record.owner, id=self.record.id)

    @property
    def key(self) -> str:
        return key_of(self.ref)

    @property
    def href(self) -> str:
        return f"/records/{self.record.kind}/{self.key}/"


@dataclass(frozen=True, slots=True)
class PlanPapers:
    """A plan and all that hangs on it, as far as this person may see it."""

    plan: Paper[Plan]
    instrument: Paper[Instrument] | None
    objectives: tuple[Paper[Objective], ...]
    measures: tuple[Paper[Measure], ...]
    steps: tuple[Paper[Step], ...]
    progress: tuple[Paper[Progress], ...]
    participation: tuple[Paper[Participation], ...]


def key_of(ref: Ref) -> str:
    """As the index of a list has it: OWNER/id."""
    return f"{ref.owner}/{ref.id}"


def papers(
    node: Node, reader: Reader, kind: type[Kind], **where: Iterable[str]
) -> tuple[Paper[Kind], ...]:
    """Up to MOST records of a kind; `where` narrows each column to some of its values."""
    narrowed = {column: tuple(values) for column, values in where.items()}
    return tuple(_walk(node, reader, kind, narrowed))


def _walk(
    node: Node, reader: Reader, kind: type[Kind], where: dict[str, tuple[str, ...]]
) -> Iterator[Paper[Kind]]:
    after, seen = "", 0
    while seen < MOST:
        query = listing.Query(kinds=(kind.kind,), where=where, after=after, limit=PAGE)
        page = listing.page(node, reader, query)
        yield from (Paper(row, kind.read(row.body)) for row in page.rows if row.body is not None)
        after, seen = page.after, seen + len(page.rows)
        if not page.more:
            return


def about(
    node: Node, reader: Reader, kind: type[Kind], column: str, keys: Iterable[str]
) -> tuple[Paper[Kind], ...]:
    """The records of a kind whose `column` refers to one of these; none for none."""
    listed = sorted(set(keys))
    pieces = (listed[at : at + _TOGETHER] for at in range(0, len(listed), _TOGETHER))
    return tuple(
        paper for piece in pieces for paper in papers(node, reader, kind, **{column: piece})
    )


def paper(node: Node, reader: Reader, kind: type[Kind], ref: Ref) -> Paper[Kind] | None:
    """One record of this kind; None if it is not here, not for this reader, or withdrawn."""
    found = records.find(node, reader, ref.id, owner=ref.owner)
    if found is None or found.kind != kind.kind or found.body is None:
        return None
    return Paper(found, kind.read(found.body))


def plan_papers(node: Node, reader: Reader, ref: Ref) -> PlanPapers | None:
    """Everything of a plan; None if there is no such plan for this reader."""
    plan = paper(node, reader, Plan, ref)
    if plan is None:
        return None
    instrument = paper(node, reader, Instrument, plan.body.instrument)
    objectives = about(node, reader, Objective, "plan", [plan.key])
    measures = about(node, reader, Measure, "objective", (one.key for one in objectives))
    steps = about(node, reader, Step, "measure", (one.key for one in measures))
    keys = [one.key for one in steps]
    return PlanPapers(
        plan,
        instrument,
        objectives,
        measures,
        steps,
        about(node, reader, Progress, "about", keys),
        about(node, reader, Participation, "about", keys),
    )


def plans(node: Node, reader: Reader) -> tuple[Paper[Plan], ...]:
    """Every plan here, the latest first."""
    found = papers(node, reader, Plan)
    return tuple(sorted(found, key=lambda one: one.body.starts_on, reverse=True))


def coming_meetings(node: Node, reader: Reader, today: date) -> tuple[Paper[Meeting], ...]:
    """Meetings from today on, by day."""
    ahead = [one for one in papers(node, reader, Meeting) if one.body.on >= today]
    return tuple(sorted(ahead, key=lambda one: one.body.on))


def formats(node: Node, reader: Reader) -> tuple[Paper[Format], ...]:
    """Every format here."""
    return papers(node, reader, Format)
