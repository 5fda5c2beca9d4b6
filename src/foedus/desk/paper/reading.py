"""Finds a record for a page, and names what it points to, as far as the person may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from foedus.desk.house import bodies
from foedus.desk.people.deeds import note_read
from foedus.desk.permit import Staff
from foedus.desk.records.body import Body
from foedus.desk.records.shape import Sort, shapes
from foedus.desk.showing import Names, Shown, heading, kind_name, references, rows
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record, find, many


@dataclass(frozen=True, slots=True)
class Paper:
    """A record with its body read; `body` is None when it was withdrawn."""

    record: Record
    body: Body | None
    title: str
    kind_title: str

    @property
    def ref(self) -> tuple[str, str]:
        return self.record.owner, self.record.id

    @property
    def path(self) -> str:
        return path_of(self.record)


def path_of(record: Record) -> str:
    return f"/records/{record.kind}/{record.owner}/{record.id}/"


def model_of(kind: str) -> type[Body]:
    """Http404 for a kind that has no form here."""
    if kind not in bodies():
        raise Http404(kind)
    return bodies()[kind]


def paper(request: Any, owner: str, id_: object) -> Paper:
    """Http404 when it is not here or not for this person, which look the same.

    That a marked record was read goes into the audit.
    """
    record = find(request.node, request.staff.reader, str(id_), owner=owner)
    if record is None or record.kind not in bodies():
        raise Http404(f"{owner}/{id_}")
    note_read(request, [record])
    return read(record, request.staff.language)


def own_paper(request: Any, owner: str, id_: object) -> tuple[Paper, Body]:
    """A record of ours that is not withdrawn; else Http404."""
    found = paper(request, owner, id_)
    if owner != request.node.member or found.body is None:
        raise Http404(f"{owner}/{id_}")
    return found, found.body


def read(record: Record, language: str) -> Paper:
    body = bodies()[record.kind].read(record.body) if record.body is not None else None
    kind = kind_name(record.kind, language)
    return Paper(record, body, heading(body, language) if body else kind, kind)


def names(node: Node, staff: Staff, refs: Iterable[tuple[str, str]]) -> Names:
    """(owner, id) -> heading, of those that the person may see."""
    found = many(node, staff.reader, list(refs)) if (refs := set(refs)) else {}
    papers = {
        ref: read(record, staff.language)
        for ref, record in found.items()
        if record.kind in bodies()
    }
    return {ref: one.title for ref, one in papers.items()}


def summary(node: Node, staff: Staff, body: Body) -> tuple[Shown, ...]:
    """The fields of a record that say something, with the names of what it points to."""
    refs = {
        (ref.owner, ref.id)
        for name in type(body).model_fields
        for ref in references(getattr(body, name))
    }
    shown = rows(body, staff.language, names(node, staff, refs))
    unsaid = {shape.name for shape in shapes(type(body)) if shape.sort is Sort.OTHER}
    return tuple(row for row in shown if not row.is_empty and row.name not in unsaid)


def about(node: Node, staff: Staff, kind: str, ref: tuple[str, str], by: str = "about") -> Any:
    """Records of a kind that speak of this one, newest first."""
    query = Query(kinds=(kind,), where={by: (f"{ref[0]}/{ref[1]}",)}, descending=True, limit=100)
    return page(node, staff.reader, query).rows
