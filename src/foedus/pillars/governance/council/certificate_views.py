"""The certificate of a closed vote: the file that proves it, and the same for people as a PDF."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from foedus.desk.permit import Right, permit
from foedus.desk.votes import certifying
from foedus.desk.votes.pages import refusal_key
from foedus.kernel.refusals import Refused
from foedus.node.archive import certificate
from foedus.pillars.governance.council.decisions import Matter
from foedus.pillars.governance.council.pages import PAGES, SUBJECTS, subject


@permit(Right.READ)
def as_json(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    return _download(request, owner, str(id), "json")


@permit(Right.READ)
def as_pdf(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    return _download(request, owner, str(id), "pdf")


def _download(request: Any, owner: str, id_: str, form: str) -> HttpResponse:
    about = subject(request, owner, id_)
    try:
        content = _written(request, about, form)
    except Refused as refused:
        facts = {
            "record": about.record,
            "subject": SUBJECTS[about.record.kind],
            "fault": refusal_key(refused),
        }
        return render(request, f"{PAGES}no_certificate.html", facts, status=409)
    answer = HttpResponse(content, content_type=f"application/{form}")
    name = f"foedus-certificate-{id_[:8]}.{form}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _written(request: Any, about: Matter, form: str) -> bytes:
    if about.vote is None or not about.vote.outcome.closed:
        raise Refused.because("decision-open")
    node, reader, record = request.node, request.staff.reader, about.vote.record
    proof = certificate(node, reader, record.owner, record.id)
    if form == "json":
        return proof
    return certifying.pdf(node, request.staff, about.record, about.vote, proof)
