"""The pages that bring a sheet in: template, dry run, errors, confirmation."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from foedus.desk import showing
from foedus.desk.house import bodies, words
from foedus.desk.intake import uploads
from foedus.desk.intake.acts import rehearse, store
from foedus.desk.intake.book import workbook
from foedus.desk.intake.columns import is_importable, lineage
from foedus.desk.intake.errors import error_sheet, in_words
from foedus.desk.intake.reading import Reading
from foedus.desk.intake.rows import Change
from foedus.desk.intake.source import LARGEST_BYTES
from foedus.desk.permit import Right, permit
from foedus.desk.records.body import Body
from foedus.kernel.refusals import Refused

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_SHOWN = 50


def importable_or_404(kind: str) -> type[Body]:
    body = bodies().get(kind)
    if body is None or not is_importable(body):
        raise Http404(kind)
    return body


@permit(Right.DRAFT)
def template(request: Any, kind: str) -> HttpResponse:
    """An empty workbook in the reader's language; with ?whole=1 also for what it hangs on."""
    body = importable_or_404(kind)
    kinds = lineage(body) if request.GET.get("whole") == "1" else (body,)
    content = workbook(dict.fromkeys(kinds, ()), request.staff.language)
    return as_workbook(content, f"{kind}-template.xlsx")


def as_workbook(content: bytes, name: str) -> HttpResponse:
    """A file to keep."""
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=XLSX, headers=disposition)


@permit(Right.DRAFT)
def sheet_import(request: Any, kind: str) -> HttpResponse:
    """Hand a file over, see what it would do, confirm it."""
    body = importable_or_404(kind)
    if request.method != "POST":
        return _ask(request, body)
    if "confirm" in request.POST:
        return _confirmed(request, body)
    file = request.FILES.get("file")
    if file is None:
        return _ask(request, body, wrong="intake.no_file")
    kept = uploads.keep(
        request.staff,
        kind=kind,
        name=file.name,
        content=file.read(LARGEST_BYTES + 1),
        at=timezone.now(),
    )
    return _rehearsed(request, body, kept)


def _ask(request: Any, body: type[Body], *, wrong: str = "") -> HttpResponse:
    language = request.staff.language
    whole = [showing.many_name(one.kind, language) for one in lineage(body)]
    context = {
        "kind": body.kind,
        "name": showing.many_name(body.kind, language),
        "whole": ", ".join(whole) if len(whole) > 1 else "",
        "wrong": wrong,
    }
    return render(request, "desk/intake.html", context, status=400 if wrong else 200)


def _rehearsed(
    request: Any, body: type[Body], kept: uploads.Kept, *, overtaken: bool = False
) -> HttpResponse:
    reading = rehearse(request.node, request.staff, kept)
    context = {
        "kind": body.kind,
        "name": showing.many_name(body.kind, request.staff.language),
        "file": kept,
        "overtaken": overtaken,
    }
    if reading.refusals:
        wrongs = in_words(reading.refusals, request.staff.language)
        context |= {
            "wrongs": wrongs[:200],
            "more": max(0, len(wrongs) - 200),
            "count": len(wrongs),
        }
        return render(request, "desk/intake_errors.html", context, status=422)
    context |= _would(reading, request.staff.language)
    return render(request, "desk/intake_dry.html", context)


def _would(reading: Reading, language: str) -> dict[str, object]:
    """What the sheet would do, as the page shows it."""
    new = [change for change in reading.changes if change.before is None]
    return {
        "act": reading.digest,
        "count": len(reading.changes),
        "new": len(new),
        "changed": len(reading.changes) - len(new),
        "unchanged": reading.unchanged,
        "lines": [_line(change, language) for change in reading.changes[:MOST_SHOWN]],
        "more": max(0, len(reading.changes) - MOST_SHOWN),
    }


def _line(change: Change, language: str) -> dict[str, object]:
    kind = change.body.kind
    fields = change.fields if change.before else ()
    return {
        "row": change.place.row,
        "sheet": change.place.sheet or showing.many_name(kind, language),
        "heading": showing.heading(change.body, language),
        "is_new": change.before is None,
        "fields": ", ".join(showing.label(f"{kind}.{name}", language) for name in fields),
    }


def _confirmed(request: Any, body: type[Body]) -> HttpResponse:
    """Store what the dry run showed, or show what would happen now."""
    digest, act = request.POST["confirm"], request.POST.get("act", "")
    kept = uploads.kept(request.staff, kind=body.kind, digest=digest, at=timezone.now())
    if kept is None:
        return _ask(request, body, wrong="intake.expired")
    try:
        stored = store(request.node, request.staff, kept, digest=act)
    except Refused:
        return _rehearsed(request, body, kept, overtaken=True)
    uploads.forget(request.staff, kept)
    said = words("intake.stored", request.staff.language, count=len(stored.changes))
    messages.success(request, said)
    return redirect("record-list", body.kind)


@permit(Right.DRAFT)
def errors(request: Any, kind: str, digest: str) -> HttpResponse:
    """The errors of a file that was handed over, as a workbook."""
    body = importable_or_404(kind)
    kept = uploads.kept(request.staff, kind=kind, digest=digest, at=timezone.now())
    if kept is None:
        return _ask(request, body, wrong="intake.expired")
    reading = rehearse(request.node, request.staff, kept)
    wrongs = in_words(reading.refusals, request.staff.language)
    return as_workbook(error_sheet(wrongs, request.staff.language), f"{kind}-errors.xlsx")
