"""The files of an annex: PDF, workbook, calendar, OCDS, and the certificate of its vote."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpResponse

from foedus.desk import showing
from foedus.desk.permit import Right, permit
from foedus.desk.votes import certifying
from foedus.kernel.refusals import Refused
from foedus.node.archive import certificate as proof_of
from foedus.pillars.procurement.annexes.matters import Matter
from foedus.pillars.procurement.annexes.refused import answer_refused
from foedus.pillars.procurement.annexes.shown import title_of
from foedus.pillars.procurement.annexes.views import subject
from foedus.pillars.procurement.publishing import books, calendars, ocds, papers

TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
}


def download(content: bytes, form: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


def _pdf(about: Matter, language: str) -> bytes:
    state = "annex.pdf.approved" if about.is_approved else "annex.pdf.open"
    return papers.pdf(about.record, about.annex, language, state=state)


def _xlsx(about: Matter, language: str) -> bytes:
    return books.workbook(about.annex, language)


def _ics(about: Matter, language: str) -> bytes:
    record, milestones = about.record, calendars.of_annex(about.annex)
    return calendars.calendar(title_of(about.annex, language), record.id, milestones, record.at)


def _json(about: Matter, _language: str) -> bytes:
    return json.dumps(annex_package(about), ensure_ascii=False, indent=1).encode()


def annex_package(about: Matter) -> dict[str, Any]:
    """The OCDS release package of an annex; names of members in English."""
    return ocds.annex_package(
        about.annex,
        id_=about.record.id,
        owner=about.record.owner,
        at=about.record.at,
        names={m: showing.member_name(m, "en") for m in about.annex.members},
        approved=about.is_approved,
    )


WRITERS: Mapping[str, Callable[[Matter, str], bytes]] = {
    "pdf": _pdf,
    "xlsx": _xlsx,
    "ics": _ics,
    "json": _json,
}


@permit(Right.READ)
def annex_file(request: Any, owner: str, id: Any, form: str) -> HttpResponse:  # noqa: A002
    """The annex in one of the forms; 404 for any other."""
    about = subject(request, owner, str(id))
    write = WRITERS.get(form)
    if write is None:
        raise Http404
    try:
        content = write(about, request.staff.language)
    except Refused as refused:
        return answer_refused(request, refused, "annex", owner, str(id))
    return download(content, form, f"foedus-annex-{str(id)[:8]}")


@permit(Right.READ)
def certificate(request: Any, owner: str, id: Any, form: str) -> HttpResponse:  # noqa: A002
    """The certificate of the closed vote: JSON that proves, PDF for people."""
    about = subject(request, owner, str(id))
    if form not in {"json", "pdf"}:
        raise Http404
    try:
        content = _certified(request, about, form)
    except Refused as refused:
        return answer_refused(request, refused, "annex", owner, str(id))
    return download(content, form, f"foedus-certificate-{str(id)[:8]}")


def _certified(request: Any, about: Matter, form: str) -> bytes:
    if about.vote is None or not about.vote.outcome.closed:
        raise Refused.because("decision-open")
    node, staff, record = request.node, request.staff, about.vote.record
    proof = proof_of(node, staff.reader, record.owner, record.id)
    if form == "json":
        return proof
    return certifying.pdf(node, staff, about.record, about.vote, proof)
