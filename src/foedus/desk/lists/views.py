"""The pages of lists: every kind, one kind, saved lists, a sheet of a list, search."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from foedus.desk import showing
from foedus.desk.house import bodies, rooms, words
from foedus.desk.intake.columns import is_importable
from foedus.desk.intake.views import as_workbook
from foedus.desk.lists.listing import Listing
from foedus.desk.lists.saved import delete_list, save_list, saved_lists
from foedus.desk.lists.search import found
from foedus.desk.lists.sheet import sheet_of
from foedus.desk.lists.shown import list_page
from foedus.desk.people.deeds import note_read
from foedus.desk.permit import Right, permit
from foedus.desk.records.body import Body
from foedus.kernel.refusals import Refusal, Refused


def body_or_404(kind: str) -> type[Body]:
    try:
        return bodies()[kind]
    except KeyError:
        raise Http404(kind) from None


@permit(Right.READ)
def records(request: Any) -> HttpResponse:
    """Every kind, room by room."""
    language = request.staff.language
    kinds = [
        {
            "name": words(room.pillar.code, language),
            "kinds": [
                {"kind": name, "name": showing.many_name(name, language)}
                for name, body in bodies().items()
                if body in room.pillar.kinds
            ],
        }
        for room in rooms()
    ]
    return render(
        request, "desk/records.html", {"kinds": [room for room in kinds if room["kinds"]]}
    )


@permit(Right.READ)
def record_list(request: Any, kind: str) -> HttpResponse:
    """One kind: what the address asks for."""
    try:
        asked = Listing.read(body_or_404(kind), dict(request.GET.lists()))
        page = list_page(request.node, request.staff, asked)
    except Refused as refused:
        return _refused(request, refused.refusals)
    note_read(request, page.records, deed="record-listed")
    return render(request, "desk/list.html", {"list": page, **_around(request, asked)})


def _around(request: Any, asked: Listing) -> dict[str, object]:
    """What stands around the table: addresses, and what this person may do."""
    plain = asked.plain()
    kept = {"order": asked.order, "down": "1" * asked.down, "compact": "1" * asked.compact}
    other = asked.dense(compact=not asked.compact)
    phrase = "list.roomy" if asked.compact else "list.compact"
    return {
        "asked": asked,
        "kept": [(name, value) for name, value in kept.items() if value],
        "first": asked.first().address(),
        "plain_order": asked.first().address(),
        "all_of_it": plain.address(),
        "density": {"href": other.address(), "phrase": phrase},
        "may_draft": request.staff.may(Right.DRAFT),
        "may_import": is_importable(asked.body),
        "may_release": not (asked.body.stays_home or asked.body.kind.startswith("desk.")),
        "staff_roles": request.staff.roles,
    }


def _refused(request: Any, refusals: tuple[Refusal, ...]) -> HttpResponse:
    said = _said(refusals, request.staff.language)
    return render(request, "desk/list_refused.html", {"refused": said}, status=400)


def _said(refusals: tuple[Refusal, ...], language: str) -> tuple[str, ...]:
    return tuple(words(f"refusal.{one.code}", language, **one.facts) for one in refusals)


@permit(Right.READ)
def sheet_export(request: Any, kind: str) -> HttpResponse:
    """The list as a workbook."""
    try:
        asked = Listing.read(body_or_404(kind), dict(request.GET.lists())).first()
    except Refused as refused:
        return _refused(request, refused.refusals)
    sheet = sheet_of(request.node, request.staff, asked, at=timezone.now())
    note_read(request, sheet.records, deed="record-exported")
    return as_workbook(sheet.content, f"{kind}-{timezone.now():%Y-%m-%d}.xlsx")


@permit(Right.READ)
def saved(request: Any) -> HttpResponse:
    """See them, save one, delete one."""
    wrong: tuple[str, ...] = ()
    if request.method == "POST":
        try:
            _change_saved(request)
            return redirect("saved-lists")
        except Refused as refused:
            wrong = _said(refused.refusals, request.staff.language)
    context = {"saved": saved_lists(request.staff), "wrong": wrong}
    return render(request, "desk/saved_lists.html", context, status=400 if wrong else 200)


def _change_saved(request: Any) -> None:
    """Save or delete. Raises Refused."""
    staff, asked = request.staff, request.POST
    if doomed := asked.get("delete", ""):
        name = delete_list(staff, int(doomed)) if doomed.isdecimal() else ""
        if name:
            messages.success(request, words("saved.deleted", staff.language, name=name))
        return
    save_list(
        staff,
        name=asked.get("name", ""),
        kind=asked.get("kind", ""),
        address=asked.get("address", ""),
        role=asked.get("role", ""),
        in_digest=asked.get("in_digest") == "1",
    )
    messages.success(request, words("saved.done", staff.language, name=asked["name"].strip()))


@permit(Right.READ)
def search(request: Any) -> HttpResponse:
    """Every kind at once."""
    text = request.GET.get("q", "").strip()[:200]
    hits = found(request.node, request.staff, text)
    note_read(request, hits.records, deed="record-listed")
    return render(request, "desk/search.html", {"found": hits})
