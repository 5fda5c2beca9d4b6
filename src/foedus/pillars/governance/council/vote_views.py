"""The pages around a vote: send, confirm, decide, close; of packages and of candidates."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from foedus.accord.records import Choice
from foedus.desk import showing
from foedus.desk.permit import Right, permit
from foedus.desk.votes.answers import (
    CAPACITIES,
    LONGEST_WORDS,
    Ballot,
    Sending,
    read_ballot,
    read_sending,
)
from foedus.desk.votes.pages import refusal_key, say, status, today
from foedus.desk.votes.shown import heading_of
from foedus.kernel.refusals import Refused
from foedus.node.records import Record
from foedus.pillars.governance.council import actions, candidates, freezing, queries
from foedus.pillars.governance.council.decisions import Matter
from foedus.pillars.governance.council.pages import (
    PAGES,
    SUBJECTS,
    back,
    found,
    subject,
    vote_facts,
)
from foedus.pillars.governance.records import Candidate, Package, Plan


@permit(Right.DRAFT)
def send(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Deadline and text; a second person confirms."""
    about = subject(request, owner, str(id))
    members = voters(request, about.record)
    form = Sending()
    if request.method == "POST":
        form = read_sending(request.POST, today())
        if form.day and not form.faults:
            try:
                actions.submit(
                    request.node,
                    request.staff,
                    about,
                    to=members,
                    deadline_on=form.day,
                    text=form.text,
                )
            except Refused as refused:
                form.faults["deadline_on"] = refusal_key(refused)
            else:
                say(request, "council.done.submitted")
                return back(about)
    facts = {**_leaving(request, about, members), "form": form}
    return render(request, f"{PAGES}send.html", facts, status=status(form.faults))


def _leaving(request: Any, about: Matter, members: tuple[str, ...]) -> dict[str, Any]:
    """What would leave the ministry, and to whom."""
    node, staff, record = request.node, request.staff, about.record
    releasing: tuple[Any, ...] = ()
    if record.kind == Package.kind:
        frozen = Package.read(record.body or {})
        releasing = tuple(freezing.to_release(node, staff.reader, frozen, members))
    return {
        **vote_facts(request, about),
        "title": heading_of(record, staff.language),
        "member_names": showing.member_names(members, staff.language),
        "deadline_text": _deadline(about, staff.language),
        "choices": [str(choice) for choice in Choice],
        "capacities": CAPACITIES,
        "subject": SUBJECTS[record.kind],
        "releasing": queries.rows(node, staff, releasing[: queries.MOST_SHOWN]),
        "releasing_count": len(releasing),
    }


def _deadline(about: Matter, language: str) -> str:
    asked = about.open_request
    day = asked.submission.deadline_on if asked else None
    return showing.day(day, language) if day else ""


@permit(Right.CHECK, Right.APPROVE)
def confirm(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Check your answers: what leaves, to whom. Confirm, or send back with a reason."""
    about = subject(request, owner, str(id))
    asked = about.open_request
    if asked is None:
        raise Http404
    fault = ""
    if request.method == "POST":
        try:
            return _settled(request, about)
        except Refused as refused:
            fault = refusal_key(refused)
    facts = {**_leaving(request, about, asked.submission.to), "fault": fault}
    return render(request, f"{PAGES}confirm.html", facts, status=409 if fault else 200)


def _settled(request: Any, about: Matter) -> HttpResponse:
    asked = about.open_request
    if request.POST.get("answer") == "refuse" and asked:
        reason = request.POST.get("reason", "").strip()[:LONGEST_WORDS]
        if not reason:
            raise Refused.because("reason-missing")
        actions.refuse(request.node, request.staff, asked, reason)
        say(request, "council.done.refused")
    else:
        actions.confirm(request.node, request.staff, about)
        say(request, "council.done.sent")
    return back(about)


@permit(Right.APPROVE)
def decide(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Ask, show the answers with the exact digest, then say it."""
    about = subject(request, owner, str(id))
    if about.vote is None:
        raise Http404
    form = Ballot()
    if request.method == "POST":
        form = read_ballot(request.POST)
        if not form.faults and request.POST.get("checked"):
            try:
                digest = request.POST.get("digest", "")
                actions.decide(request.node, request.staff, about, form.said(), digest)
            except Refused as refused:
                form.faults["choice"] = refusal_key(refused)
            else:
                say(request, "council.done.decided")
                return back(about)
    is_asking = request.method != "POST" or bool(form.faults) or bool(request.POST.get("change"))
    facts = {**_leaving(request, about, about.vote.proposal.participants), "form": form}
    name = "decide.html" if is_asking else "decide_check.html"
    return render(request, f"desk/votes/{name}", facts, status=status(form.faults))


@permit(Right.CHECK, Right.APPROVE)
def close(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    about = subject(request, owner, str(id))
    if about.vote is None:
        raise Http404
    fault = ""
    if request.method == "POST":
        try:
            actions.close(request.node, request.staff, about)
        except Refused as refused:
            fault = refusal_key(refused)
        else:
            say(request, "council.done.closed")
            return back(about)
    facts = {**_leaving(request, about, about.vote.proposal.participants), "fault": fault}
    return render(request, "desk/votes/close.html", facts, status=409 if fault else 200)


def voters(request: Any, record: Record) -> tuple[str, ...]:
    """Who decides: a plan's members about its package, all members about a candidate."""
    if record.kind == Candidate.kind:
        return candidates.members(request.node)
    frozen = Package.read(record.body or {})
    plan = found(request, frozen.plan.owner, frozen.plan.id)
    return tuple(sorted({*Plan.read(plan.body or {}).members, request.node.member}))
