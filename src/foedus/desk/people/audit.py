"""The audit page: what was done at the door and with accounts, beside who wrote which record."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foedus.desk.people import deeds
from foedus.desk.people.deeds import DEEDS, Wanted
from foedus.desk.permit import Right, permit
from foedus.node.authors import OPS

PER_PAGE = 100
COLUMNS = ("at", "person", "deed", "about", "address", "facts")


@permit(Right.AUDIT)
@require_safe
def audit(request: Any) -> HttpResponse:
    """Filtered by the address: person, deed, day, page."""
    wanted = _wanted(request)
    page = Paginator(deeds.lines(wanted), PER_PAGE).get_page(request.GET.get("page"))
    asked = {"person": wanted.person, "deed": wanted.deed, "day": _iso(wanted.day)}
    context = {
        "page": page,
        "acts": deeds.acts(request.node, request.staff.reader, wanted, limit=PER_PAGE),
        "wanted": asked,
        "deeds": (*DEEDS, *OPS),
        "query": urlencode({name: value for name, value in asked.items() if value}),
    }
    return render(request, "desk/people/audit.html", context)


@permit(Right.AUDIT)
@require_safe
def audit_export(request: Any) -> StreamingHttpResponse:
    """The same lines as CSV, all pages; that it was exported is a deed itself."""
    wanted = _wanted(request)
    address = deeds.address_of(request)
    deeds.note("audit-exported", person=request.staff.person, address=address)
    rows = deeds.rows(request.node, request.staff.reader, wanted)
    response = StreamingHttpResponse(_csv(rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="audit.csv"'
    return response


class _Echo:
    """A file that hands back what is written: csv.writer wants one."""

    def write(self, text: str) -> str:
        return text


def _csv(rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    writer: Any = csv.writer(_Echo())
    yield writer.writerow(COLUMNS)
    for row in rows:
        yield writer.writerow([_harmless(cell) for cell in row])


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula is marked as text."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _wanted(request: Any) -> Wanted:
    get = request.GET.get
    return Wanted(person=get("person", ""), deed=get("deed", ""), day=_day(get("day", "")))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
