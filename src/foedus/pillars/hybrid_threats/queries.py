"""What the pages of values show, read under the person's own rights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from django.conf import settings

from foedus.desk.permit import Staff
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.posting import LONGEST_VALUE
from foedus.node.query import MOST_ROWS
from foedus.node.reading import reading_as
from foedus.node.records import Record
from foedus.pillars.hybrid_threats.records import Note, Opinion, Sighting, Verdict
from foedus.pillars.hybrid_threats.store import lookup
from foedus.pillars.hybrid_threats.store.lookup import Carrier, Held
from foedus.pillars.hybrid_threats.values.decay import Evidence, Model, Score, expiry, score
from foedus.pillars.hybrid_threats.values.value import Value
from foedus.pillars.hybrid_threats.values.warning import Listed
from foedus.pillars.hybrid_threats.warning_lists import model_for, warnings

MOST_CARRIERS, MOST_NEAR, MOST_MET = 20, 20, 30
MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting with the member whose word it is."""

    record: Record
    body: Sighting


@dataclass(frozen=True, slots=True)
class Known:
    """All that a reader may know of a value. `held` is None where nobody has it; without `held`
    and without a true sighting there is no `score`."""

    value: Value
    held: Held | None
    around: tuple[Held, ...]
    within: tuple[Held, ...]
    carriers: tuple[Carrier, ...]
    sightings: tuple[Seen, ...]
    marks: tuple[Listed, ...]
    remarks: tuple[Record, ...]
    model: Model
    evidence: Evidence | None
    score: Score | None


def marks_of(value: Value) -> tuple[Listed, ...]:
    """By the lists of this node; FOEDUS_WARNING_LISTS is the ministry's own folder."""
    return warnings(settings.FOEDUS_WARNING_LISTS).marks(value)


def known(node: Node, staff: Staff, value: Value, *, at_s: int) -> Known:
    with reading_as(node, staff.reader) as connection:
        held = lookup.held(connection, [value]).get(value)
        around = lookup.around(connection, value)
        within = lookup.within(connection, value, most=MOST_NEAR)
        carriers = lookup.carriers(connection, value, most=MOST_CARRIERS)
    seen = sightings(node, staff, value)
    evidence, model = evidence_of(held, seen), model_for(value)
    return Known(
        value,
        held,
        around,
        within,
        carriers,
        seen,
        marks_of(value),
        remarks(node, staff, [one.id for one in carriers]),
        model,
        evidence,
        score(model, evidence, at_s) if evidence else None,
    )


def met(node: Node, staff: Staff) -> tuple[Held, ...]:
    """What two members or more have, the newest first."""
    with reading_as(node, staff.reader) as connection:
        return lookup.met(connection, after=0, most=MOST_MET)


def sightings(node: Node, staff: Staff, value: Value) -> tuple[Seen, ...]:
    """Those of a value, the latest first."""
    where = {"value": (value.text[:LONGEST_VALUE],)}
    query = Query((Sighting.kind,), where=where, limit=MOST_ROWS)
    found = [
        Seen(record, Sighting.read(record.body))
        for record in page(node, staff.reader, query).rows
        if record.body is not None
    ]
    of_value = [one for one in found if one.body.value == value.text]
    return tuple(sorted(of_value, key=lambda one: one.body.seen_at, reverse=True))


def remarks(node: Node, staff: Staff, ids: Sequence[str]) -> tuple[Record, ...]:
    """Notes and opinions about these objects."""
    if not ids:
        return ()
    query = Query((Note.kind, Opinion.kind), where={"object": tuple(ids)}, limit=MOST_ROWS)
    found = page(node, staff.reader, query).rows
    return tuple(record for record in found if record.body is not None)


def evidence_of(held: Held | None, seen: Sequence[Seen]) -> Evidence | None:
    """Whose word stands for it: a member's latest sighting, else that it has an object."""
    latest = {one.record.owner: one.body.verdict for one in reversed(seen)}
    denying = {member for member, verdict in latest.items() if verdict is Verdict.FALSE}
    true = [one for one in seen if one.body.verdict is Verdict.TRUE]
    vouching = {one.record.owner for one in true} | {
        one.member for one in (held.holdings if held else ())
    }
    times = [_seconds(one.body.seen_at) for one in true]
    times += [held.last_seen // MICROSECONDS] if held else []
    if not times:
        return None
    ended = [_seconds(one.body.seen_at) for one in seen if one.body.verdict is Verdict.EXPIRED]
    last = max(times)
    return Evidence(last, len(vouching - denying), len(denying), expiry(last, ended))


def name_of(carrier: Carrier) -> str:
    """What its owner calls the object; "" for one without a name."""
    stated: Any = orjson.loads(carrier.raw).get("name", "")
    return stated if isinstance(stated, str) else ""


def moment(microseconds: int) -> datetime:
    return datetime.fromtimestamp(microseconds // MICROSECONDS, UTC)


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
