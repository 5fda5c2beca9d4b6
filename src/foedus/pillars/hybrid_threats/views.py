"""The pages of values: the search, one value with all that is known of it, the watch list."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.pillars.hybrid_threats import queries, watching
from foedus.pillars.hybrid_threats.pictures import decay_curve
from foedus.pillars.hybrid_threats.store.lookup import Carrier, Held
from foedus.pillars.hybrid_threats.values.decay import curve
from foedus.pillars.hybrid_threats.values.spelling import MAX_TEXT, meant

PAGES = "hybrid_threats/"
EVERY_NTH = 4
"""Of the curve's points in the table beside it."""


@permit(Right.READ)
def values(request: Any) -> HttpResponse:
    """A search for one value, and what two members or more have."""
    text = request.GET.get("value", "").strip()[:MAX_TEXT]
    found = meant(text) if text else None
    if found:
        return redirect(f"{request.path}value/?{_query(found.text)}")
    rows = [_row(one, request.staff.language) for one in queries.met(request.node, request.staff)]
    return render(request, f"{PAGES}values.html", {"text": text, "rows": rows})


@permit(Right.READ)
def value(request: Any) -> HttpResponse:
    found = meant(request.GET.get("value", "")[:MAX_TEXT])
    if found is None:
        raise Http404
    now_s, language = clock.unix_s(), request.staff.language
    known = queries.known(request.node, request.staff, found, at_s=now_s)
    facts = {
        "known": known,
        "type": f"threats.type.{found.type}",
        "query": _query(found.text),
        "now": f"{queries.moment(now_s * queries.MICROSECONDS):%Y-%m-%dT%H:%M}",
        "holdings": _holdings(known.held, language),
        "near": [_row(one, language) for one in (*known.around, *known.within)],
        "carriers": [_carrier(one, language) for one in known.carriers],
        "sightings": [_sighting(one, language) for one in known.sightings],
        "remarks": [
            (one, showing.kind_name(one.kind, language), one.owner) for one in known.remarks
        ],
        **_decay(known, now_s, language),
    }
    return render(request, f"{PAGES}value.html", facts)


@permit(Right.READ)
def watched(request: Any) -> HttpResponse:
    language = request.staff.language
    rows = [
        {
            "record": one.record,
            "body": one.body,
            "query": _query(one.value.text),
            "members": len(one.held.holdings) if one.held else 0,
            "news": [_row(held, language) for held in one.news],
            "checked_at": showing.moment(one.body.checked_at, language),
        }
        for one in watching.watched(request.node, request.staff)
    ]
    return render(request, f"{PAGES}watched.html", {"rows": rows})


@permit(Right.DRAFT)
def checked(request: Any, id: UUID) -> HttpResponse:  # noqa: A002  (as the address names it)
    """Only a form comes here."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        watching.check_off(request.node, request.staff, str(id))
    except Refused as refused:
        raise Http404 from refused
    return redirect("threat-watched")


def _query(text: str) -> str:
    return urlencode({"value": text})


def _row(held: Held, language: str) -> dict[str, Any]:
    first = held.holdings[0]
    return {
        "text": held.value.text,
        "query": _query(held.value.text),
        "type": f"threats.type.{held.value.type}",
        "members": len(held.holdings),
        "objects": held.objects,
        "first": first.member,
        "first_seen": showing.day(queries.moment(first.first_seen).date(), language),
        "marks": queries.marks_of(held.value),
    }


def _holdings(held: Held | None, language: str) -> list[dict[str, Any]]:
    return [
        {
            "member": one.member,
            "objects": one.objects,
            "first_seen": showing.moment(queries.moment(one.first_seen), language),
            "last_seen": showing.moment(queries.moment(one.last_seen), language),
        }
        for one in (held.holdings if held else ())
    ]


def _carrier(one: Carrier, language: str) -> dict[str, Any]:
    at = showing.moment(queries.moment(one.version), language) if one.version else "–"
    query = urlencode({"object": one.id, "owner": one.owner})
    return {"carrier": one, "name": queries.name_of(one) or one.id, "at": at, "query": query}


def _sighting(one: queries.Seen, language: str) -> dict[str, Any]:
    at = showing.moment(one.body.seen_at, language)
    return {"record": one.record, "body": one.body, "at": at}


def _decay(known: queries.Known, now_s: int, language: str) -> dict[str, Any]:
    if known.evidence is None or known.score is None:
        return {}
    ends = queries.moment(known.score.ends_s * queries.MICROSECONDS)
    points = curve(known.model, known.evidence)
    return {
        "curve": decay_curve(known.model, known.evidence, now_s, language),
        "points": points[::EVERY_NTH],
        "parts": [
            words(f"threats.decay.{part.code}", language, **part.facts)
            for part in known.score.parts
        ],
        "ends": showing.day(ends.date(), language),
        "is_over": known.score.ends_s <= now_s,
    }
