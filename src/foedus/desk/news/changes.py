"""What came in since a person last looked: one line for a record, one for a batch.

A comment, a proposed change or an answer stands with the record that it is about. Many records of
one kind that an owner wrote in the same minute are a batch: an import sends one line, not one for
each row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from foedus.desk import showing
from foedus.desk.lists.naming import named
from foedus.desk.lists.shown import address_of
from foedus.desk.permit import Staff
from foedus.kernel.label import CLASSIFICATIONS
from foedus.node.listing import changes, tide
from foedus.node.node import Node
from foedus.node.records import Record, Ref, many

MOST = 200
BATCH = 5
"""So many at once are one line."""

_ABOUT = ("about", "change")


@dataclass(frozen=True, slots=True)
class Line:
    """`heading` of the record, "" for a batch; `count` is 1 but for a batch; `said` are the
    names of the kinds of what was said about it."""

    href: str
    heading: str
    kind_name: str
    owner: str
    count: int
    marking: str
    at: str
    is_withdrawn: bool = False
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """`tide` is what "seen" would remember; `is_cut`: there is more than is shown."""

    lines: tuple[Line, ...]
    tide: int
    is_cut: bool


def news_since(node: Node, staff: Staff, since: int) -> News:
    """Newest first, as far as the person may see."""
    now = tide(node, staff.reader)
    found = changes(node, staff.reader, since, limit=MOST + 1)
    subjects = many(node, staff.reader, {place for one in found if (place := _about(one))})
    own: dict[Ref, Record] = {}
    said: dict[Ref, list[Record]] = {}
    for record in found[:MOST]:
        place = _about(record)
        if place is not None and place in subjects:
            said.setdefault(place, []).append(record)
            own.setdefault(place, subjects[place])
        else:
            own[record.owner, record.id] = record
    lines = tuple(_lines(list(own.values()), said, staff.language))
    return News(lines, now, len(found) > MOST)


def _about(record: Record) -> Ref | None:
    """The record that something said is about; a request may be about several: the first."""
    if not record.kind.startswith("desk.") or record.body is None:
        return None
    pinned = next((record.body[name] for name in _ABOUT if name in record.body), None)
    if isinstance(pinned, list):
        pinned = pinned[0] if pinned else None
    return (str(pinned["owner"]), str(pinned["id"])) if isinstance(pinned, dict) else None


def _lines(
    records: Sequence[Record], said: dict[Ref, list[Record]], language: str
) -> Iterator[Line]:
    moments: dict[tuple[str, str, datetime], list[Record]] = {}
    for record in records:
        moments.setdefault(_moment(record), []).append(record)
    for together in moments.values():
        if len(together) < BATCH:
            yield from (_line(one, said, language) for one in together)
        else:
            yield _batch(together, language)


def _moment(record: Record) -> tuple[str, str, datetime]:
    return record.owner, record.kind, record.arrived_at.replace(second=0, microsecond=0)


def _line(record: Record, said: dict[Ref, list[Record]], language: str) -> Line:
    talk = said.get((record.owner, record.id), ())
    kinds = dict.fromkeys(one.kind for one in talk)
    latest = max((one.arrived_at for one in talk), default=record.arrived_at)
    return Line(
        href=address_of(record),
        heading=named(record, language) or record.reason,
        kind_name=showing.kind_name(record.kind, language),
        owner=showing.member_name(record.owner, language),
        count=1,
        marking=_marking([record]),
        at=showing.moment(max(latest, record.arrived_at), language),
        is_withdrawn=record.body is None,
        said=tuple(showing.kind_name(kind, language) for kind in kinds),
    )


def _batch(records: Sequence[Record], language: str) -> Line:
    first = records[0]
    return Line(
        href=f"/records/{first.kind}/?{urlencode({'owner': first.owner})}",
        heading="",
        kind_name=showing.many_name(first.kind, language),
        owner=showing.member_name(first.owner, language),
        count=len(records),
        marking=_marking(records),
        at=showing.moment(first.arrived_at, language),
    )


def _marking(records: Sequence[Record]) -> str:
    """The highest classification above PUBLIC, or ""."""
    highest = max((one.label.classification for one in records), key=CLASSIFICATIONS.index)
    return "" if highest == CLASSIFICATIONS[0] else highest
