"""The local audit: who came in, who could not, what was changed about accounts, what was read.

Append-only: the table refuses every change (desk/access.py). What people wrote about records is
not here but in the ledger's authorship; the audit page shows both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.http import HttpRequest

from foedus.desk.models import Deed
from foedus.kernel.label import CLASSIFICATIONS
from foedus.node import authors, clock
from foedus.node.authors import OPS, Act
from foedus.node.node import Node
from foedus.node.reading import Reader
from foedus.node.records import Record

DEEDS = (
    "signed-in",
    "sign-in-failed",
    "no-account",
    "signed-out",
    "sessions-ended",
    "person-added",
    "person-changed",
    "person-stopped",
    "person-started",
    "password-changed",
    "password-reset",
    "factor-added",
    "factor-removed",
    "factors-reset",
    "codes-made",
    "record-read",
    "record-listed",
    "record-exported",
    "audit-exported",
)
NAME_LENGTH = 64
MOST_ACTS = 100_000
"""In a file; a narrower filter gives the rest."""
SHELL = "(command line)"
"""Stands for a person where the administrator of the machine acted."""


def now() -> datetime:
    return datetime.fromtimestamp(clock.unix_ms() / 1000, UTC)


def note(deed: str, *, person: str, about: str = "", address: str = "", **facts: Any) -> None:
    """Add a line. ValueError for a deed that is none."""
    _line(deed, person=person, about=about, address=address, facts=facts).save(force_insert=True)


def _line(deed: str, *, person: str, about: str, address: str, facts: dict[str, Any]) -> Deed:
    if deed not in DEEDS:
        raise ValueError(deed)
    return Deed(
        at=now(),
        person=person[:NAME_LENGTH],
        deed=deed,
        about=about,
        facts=facts,
        address=address,
    )


def address_of(request: HttpRequest | None) -> str:
    """Where a request came from; "" without one."""
    return str(request.META.get("REMOTE_ADDR", "")) if request is not None else ""


def is_marked(record: Record) -> bool:
    """Whether reading it is noted: the highest classification, or any category."""
    return record.label.classification == CLASSIFICATIONS[-1] or bool(record.label.categories)


def note_read(
    request: HttpRequest, records: Iterable[Record], *, deed: str = "record-read"
) -> None:
    """For every page and file with what records say: a line for each that is marked.

    All in one statement, before anything is shown. A whole record is `record-read`, its line in a
    list or a search `record-listed`, its row in a file `record-exported`.
    """
    person, address = request.staff.person, address_of(request)
    Deed.objects.bulk_create(
        _line(
            deed,
            person=person,
            about=f"{record.owner}/{record.id}",
            address=address,
            facts={"ver": record.ver},
        )
        for record in records
        if is_marked(record)
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines; "" and None for all. `day` is in UTC."""

    person: str = ""
    deed: str = ""
    day: date | None = None

    @property
    def span(self) -> tuple[datetime | None, datetime | None]:
        """From the start of the day until before the end."""
        if self.day is None:
            return None, None
        since = datetime.combine(self.day, datetime.min.time(), UTC)
        return since, since + timedelta(days=1)


def lines(wanted: Wanted) -> Any:
    """A query set, newest first."""
    found = Deed.objects.order_by("-at", "-id")
    if wanted.person:
        found = found.filter(person=wanted.person)
    if wanted.deed:
        found = found.filter(deed=wanted.deed)
    since, until = wanted.span
    if since:
        found = found.filter(at__gte=since, at__lt=until)
    return found


def acts(node: Node, reader: Reader, wanted: Wanted, *, limit: int) -> tuple[Act, ...]:
    """What people wrote, from the ledger's authorship; none when another deed is wanted."""
    if wanted.deed and wanted.deed not in OPS:
        return ()
    return authors.acts(
        node, reader, person=wanted.person, op=wanted.deed, span=wanted.span, limit=limit
    )


def rows(node: Node, reader: Reader, wanted: Wanted) -> Iterator[tuple[str, ...]]:
    """For a file: time, person, deed, about, address, facts; what people wrote comes last."""
    for line in lines(wanted).iterator(chunk_size=1_000):
        facts = " ".join(f"{name}={value}" for name, value in sorted(line.facts.items()))
        yield _utc(line.at), line.person, line.deed, line.about, line.address, facts
    for act in acts(node, reader, wanted, limit=MOST_ACTS):
        facts = f"kind={act.kind} ver={act.ver}"
        yield _utc(act.at), act.person, act.op, act.record, "", facts


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
