"""The pages of joint annexes: the list, one annex, verify, open the vote, decide, close."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foedus.accord.records import Choice
from foedus.desk import showing
from foedus.desk.permit import Right, permit
from foedus.desk.votes.answers import CAPACITIES, Ballot, Sending, read_ballot, read_sending
from foedus.desk.votes.pages import refusal_key, say, status, today
from foedus.desk.votes.shown import heading_of
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.records import Record, find
from foedus.pillars.procurement.annexes import acts, drafting, shown, verdicts
from foedus.pillars.procurement.annexes.matters import (
    WITHOUT_VERIFICATION,
    Matter,
    annexes,
    matter,
)
from foedus.pillars.procurement.records.annex import Annex, Result
from foedus.pillars.procurement.workbench.pages import run_or_404

PAGES = "procurement/annexes/"


def annex_record(request: Any, owner: str, id_: str) -> Record:
    """The annex, if it is here for this reader; 404 otherwise, without saying which."""
    record = find(request.node, request.staff.reader, id_, owner=owner)
    if record is None or record.body is None or record.kind != Annex.kind:
        raise Http404
    return record


def subject(request: Any, owner: str, id_: str) -> Matter:
    record = annex_record(request, owner, id_)
    return matter(request.node, request.staff, record, clock.unix_s())


def back(about: Matter) -> HttpResponse:
    return redirect("annex", about.record.owner, about.record.id)


@permit(Right.READ)
def annex_list(request: Any) -> HttpResponse:
    """Every annex that is here."""
    node, staff, now = request.node, request.staff, clock.unix_s()
    found = annexes(node, staff.reader)
    rows = [shown.listed(matter(node, staff, one, now), staff.language) for one in found]
    return render(request, f"{PAGES}annexes.html", {"rows": rows})


@permit(Right.DRAFT)
@require_POST  # type: ignore[untyped-decorator]  # Django's
def draft(request: Any, run: Any) -> HttpResponse:
    """The annex of a run's plan; a corrected plan makes its next version."""
    found = run_or_404(request, run)
    try:
        written = drafting.draft_from(request.node, request.staff, found)
    except Refused as refused:
        facts = {"fault": refusal_key(refused), "run": found.id}
        return render(request, f"{PAGES}not_drafted.html", facts, status=409)
    say(request, "annex.done.drafted")
    return redirect("annex", request.node.member, written.id)


@permit(Right.READ)
def annex(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    about = subject(request, owner, str(id))
    facts = shown.page_facts(request.node, request.staff, about)
    return render(request, f"{PAGES}annex.html", facts)


@permit(Right.DRAFT, Right.CHECK, Right.APPROVE)
@require_POST  # type: ignore[untyped-decorator]  # Django\'s
def verify(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Our own node checks this version of the annex; the verdict stays here until we answer."""
    record = annex_record(request, owner, str(id))
    checked = verdicts.check(request.node, request.staff, record)
    verdicts.keep(request.node, request.staff, record, checked)
    result = Result.REFUSED if checked.found else Result.VERIFIED
    say(request, f"annex.done.{result}", count=len(checked.found))
    return redirect("annex", record.owner, record.id)


@permit(Right.CHECK, Right.APPROVE)
def propose(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """A second person reads what would leave and opens the vote."""
    about = subject(request, owner, str(id))
    form = Sending()
    if request.method == "POST":
        form = read_sending(request.POST, today())
        if form.day and not form.faults:
            try:
                acts.propose(
                    request.node, request.staff, about, deadline_on=form.day, text=form.text
                )
            except Refused as refused:
                form.faults["deadline_on"] = refusal_key(refused)
            else:
                say(request, "annex.done.proposed")
                return back(about)
    facts = {**_asked(request, about), **_going(request, about), "form": form}
    return render(request, f"{PAGES}propose.html", facts, status=status(form.faults))


def _going(request: Any, about: Matter) -> dict[str, Any]:
    """What would leave our ministry with the annex; a fault where its inputs changed since."""
    language = request.staff.language
    try:
        going = acts.leaving(request.node, request.staff, about)
    except Refused as refused:
        return {"going": (), "fault": refusal_key(refused)}
    named = [(heading_of(one, language), showing.kind_name(one.kind, language)) for one in going]
    return {"going": named, "fault": ""}


def _asked(request: Any, about: Matter) -> dict[str, Any]:
    facts = shown.page_facts(request.node, request.staff, about)
    names = showing.member_names(about.annex.members, request.staff.language)
    verdict = about.verdict
    is_refused = verdict is not None and verdict.result is Result.REFUSED
    choices = [str(c) for c in Choice if not is_refused or c in WITHOUT_VERIFICATION]
    return {**facts, "member_names": names, "choices": choices, "capacities": CAPACITIES}


@permit(Right.APPROVE)
def decide(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Ask, show the answers with the exact digest, then say it. Our own node comes first."""
    about = subject(request, owner, str(id))
    if about.vote is None:
        raise Http404
    form = Ballot()
    if request.method == "POST":
        form = read_ballot(request.POST)
        if not form.faults and request.POST.get("checked"):
            try:
                digest = request.POST.get("digest", "")
                acts.decide(request.node, request.staff, about, form.said(), digest)
            except Refused as refused:
                form.faults["choice"] = refusal_key(refused)
            else:
                say(request, "council.done.decided")
                return back(about)
    is_asking = request.method != "POST" or bool(form.faults) or bool(request.POST.get("change"))
    name = "decide.html" if is_asking else "decide_check.html"
    facts = {**_asked(request, about), "form": form}
    return render(request, f"desk/votes/{name}", facts, status=status(form.faults))


@permit(Right.CHECK, Right.APPROVE)
def close(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    about = subject(request, owner, str(id))
    if about.vote is None:
        raise Http404
    fault = ""
    if request.method == "POST":
        try:
            acts.close(request.node, request.staff, about)
        except Refused as refused:
            fault = refusal_key(refused)
        else:
            say(request, "council.done.closed")
            return back(about)
    facts = {**_asked(request, about), "fault": fault}
    return render(request, "desk/votes/close.html", facts, status=409 if fault else 200)
