"""The watch list of our ministry: what came in about watched values, and that somebody looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from foedus.desk.actions import save
from foedus.desk.news.tasks import Task
from foedus.desk.permit import Right, Staff
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.listing import Query, page
from foedus.node.node import Connection, Node
from foedus.node.query import MOST_ROWS
from foedus.node.reading import reading_as
from foedus.node.records import Record, find
from foedus.node.write import Written
from foedus.pillars.hybrid_threats.queries import MICROSECONDS
from foedus.pillars.hybrid_threats.records import Watch
from foedus.pillars.hybrid_threats.store import lookup
from foedus.pillars.hybrid_threats.store.lookup import Held
from foedus.pillars.hybrid_threats.values.spelling import meant
from foedus.pillars.hybrid_threats.values.value import Value

MOST_WITHIN = 200
ADDRESS = "/threats/watched/"


@dataclass(frozen=True, slots=True)
class Watched:
    """A value that is watched, who has it, and what has come in since somebody looked."""

    record: Record
    body: Watch
    value: Value
    held: Held | None
    news: tuple[Held, ...]


def watched(node: Node, staff: Staff) -> tuple[Watched, ...]:
    """Our own list, those with news first."""
    query = Query((Watch.kind,), owners=(node.member,), limit=MOST_ROWS)
    records = [one for one in page(node, staff.reader, query).rows if one.body is not None]
    with reading_as(node, staff.reader) as connection:
        found = [_watched(connection, record, Watch.read(record.body or {})) for record in records]
    return tuple(sorted(found, key=lambda one: (not one.news, one.body.value)))


def tasks(node: Node, staff: Staff) -> tuple[Task, ...]:
    """One line for each value with news, for those who may say that they looked."""
    if not staff.may(Right.DRAFT):
        return ()
    return tuple(
        Task("threats.task.watched", {"value": one.body.value[:100]}, ADDRESS)
        for one in watched(node, staff)
        if one.news
    )


def check_off(node: Node, staff: Staff, id_: str) -> Written:
    """Somebody has looked: what is here now is no news any more.

    Raises Refused, also `no-such-record`.
    """
    record = find(node, staff.reader, id_)
    if record is None or record.kind != Watch.kind or record.body is None:
        raise Refused.because("no-such-record", id=id_)
    at = datetime.fromtimestamp(clock.unix_ms() / 1_000, UTC)
    body = Watch.read(record.body).model_copy(update={"checked_at": at})
    ref = (record.owner, record.id)
    return save(node, staff, body, ref=ref, expected_ver=record.ver)


def _watched(connection: Connection, record: Record, body: Watch) -> Watched:
    value = meant(body.value)
    if value is None:  # the kind's rule refuses it
        raise ValueError(body.value)
    held = lookup.held(connection, [value]).get(value)
    inside = lookup.within(connection, value, most=MOST_WITHIN) if body.within else ()
    since = int(body.checked_at.timestamp() * MICROSECONDS)
    everything = (*((held,) if held else ()), *inside)
    news = tuple(one for one in everything if one.since > since)
    return Watched(record, body, value, held, news)
