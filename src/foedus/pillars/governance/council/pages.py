"""What the pages of the council share: finding records, refusals in words, the facts of a vote."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from foedus.desk import showing
from foedus.desk.votes import shown
from foedus.node import clock
from foedus.node.records import Record, find
from foedus.pillars.governance.council import queries
from foedus.pillars.governance.council.decisions import Matter, matter
from foedus.pillars.governance.records import Candidate, Package

PAGES = "governance/council/"
SUBJECTS = {Package.kind: "package", Candidate.kind: "candidate"}
"""Kinds that are voted on, and the page of each."""


def vote_facts(request: Any, about: Matter) -> dict[str, Any]:
    """What packages and candidates show alike of the vote on them."""
    node, staff, record, vote = request.node, request.staff, about.record, about.vote
    return {
        "record": record,
        "owner_name": showing.member_name(record.owner, staff.language),
        "groups": shown.groups(record.digest),
        "state": about.situation.state,
        "situation": about.situation,
        "voting": shown.voting(node, staff, vote) if vote else None,
        "is_on_this_text": bool(vote and vote.is_on(record)),
        "asked": about.asked,
        "open_request": about.open_request,
        "allowed": queries.allowed(staff, about),
    }


def found(request: Any, owner: str, id_: str) -> Record:
    """The record, if it is here for this reader; 404 otherwise, without saying which."""
    record = find(request.node, request.staff.reader, id_, owner=owner)
    if record is None or record.body is None:
        raise Http404
    return record


def subject(request: Any, owner: str, id_: str) -> Matter:
    """A record of a kind that is voted on, and where it stands."""
    record = found(request, owner, id_)
    if record.kind not in SUBJECTS:
        raise Http404
    return matter(request.node, request.staff, record, clock.unix_s())


def back(about: Matter) -> HttpResponse:
    record = about.record
    return redirect(SUBJECTS[record.kind], record.owner, record.id)
