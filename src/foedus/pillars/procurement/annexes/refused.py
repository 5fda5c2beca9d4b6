"""The page that says what was refused, in words, with a way back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from foedus.desk.votes.pages import refusal_key
from foedus.kernel.refusals import Refused


def answer_refused(
    request: Any, refused: Refused, page: str, owner: str, id_: str
) -> HttpResponse:
    facts = {"fault": refusal_key(refused), "page": page, "owner": owner, "id": id_}
    return render(request, "procurement/nationals/refused.html", facts, status=409)
