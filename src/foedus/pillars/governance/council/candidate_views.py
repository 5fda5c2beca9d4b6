"""The pages of accession: the board, one candidate, what a newcomer sees, who was invited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from pydantic import ValidationError

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.desk.votes.pages import refusal_key, say, status, today
from foedus.desk.votes.shown import heading_of
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.records import Record
from foedus.pillars.governance.accession import Advice, Preview, board, invitations
from foedus.pillars.governance.council import actions, answers, candidates, queries
from foedus.pillars.governance.council.candidates import Standing
from foedus.pillars.governance.council.decisions import Asked, asked_about, matter
from foedus.pillars.governance.council.pages import PAGES, found, vote_facts
from foedus.pillars.governance.council.submissions import Purpose
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Candidate, Passed, Stage
from foedus.rulebook import Fact

MARKS = ("V", "D", "R", "C", "S")


@permit(Right.READ)
def candidate_board(request: Any) -> HttpResponse:
    listed = candidates.candidates(request.node, request.staff.reader)
    reached = {one.known.place: one for one in listed}
    columns = [
        {"stage": str(stage), "cards": [_card(request, reached[known.place]) for known in column]}
        for stage, column in _by_stage(listed).items()
    ]
    return render(request, f"{PAGES}candidates.html", {"board": columns})


def _by_stage(listed: Iterable[Standing]) -> dict[Stage, tuple[Known[Candidate], ...]]:
    """By the stage that was reached: nobody is a member before the vote."""
    reached = {one.known.place: one.stage for one in listed}
    every = [known for column in board(one.known for one in listed).values() for known in column]
    return {stage: tuple(k for k in every if reached[k.place] is stage) for stage in Stage}


def _card(request: Any, one: Standing) -> dict[str, Any]:
    language, last = request.staff.language, one.known.body.history[-1]
    return {
        "owner": one.known.owner,
        "id": one.known.id,
        "name": showing.heading(one.known.body, language),
        "on": showing.day(last.on, language),
        "source": last.source,
        "awaits_vote": one.awaits_vote,
    }


@permit(Right.READ)
def candidate(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """The way so far, the advice, what it sees; a drafter moves it on."""
    record = _candidate(request, owner, str(id))
    at = candidates.standing(request.node, request.staff.reader, record)
    form = answers.Moving()
    if request.method == "POST":
        form = answers.read_moving(request.POST)
        if not form.faults:
            try:
                candidates.move(request.node, request.staff, at, _passed(form))
            except (Refused, ValidationError) as error:
                form.faults["stage"] = _fault(error)
            else:
                say(request, "council.done.moved")
                return redirect("candidate", owner, record.id)
    facts = {**_candidate_facts(request, at), "form": form}
    return render(request, f"{PAGES}candidate.html", facts, status=status(form.faults))


def _passed(form: answers.Moving) -> Passed:
    row = {"stage": form.stage, "on": form.on, "source": form.source, "mark": form.mark}
    return Passed.model_validate(row, strict=False)


def _fault(error: Refused | ValidationError) -> str:
    return refusal_key(error) if isinstance(error, Refused) else "council.refused.other"


def _candidate_facts(request: Any, at: Standing) -> dict[str, Any]:
    node, staff, body = request.node, request.staff, at.known.body
    about = matter(node, staff, at.record, clock.unix_s())
    seen = candidates.own_preview(node, staff.reader, body.state)
    opening = _opening(request, at.record)
    return {
        **vote_facts(request, about),
        "title": showing.heading(body, staff.language),
        "stage": str(at.stage),
        "stages": [str(stage) for stage in candidates.next_stages(at)],
        "awaits_vote": at.awaits_vote,
        "is_up_for_vote": body.stage is Stage.MEMBER,
        "history": [_history(row, staff.language) for row in body.history],
        "advice": [_advice(one, staff.language) for one in candidates.advice(node, body, today())],
        "already": len(seen.already),
        "new": len(seen.new),
        "withheld": len(seen.withheld),
        "is_partner": candidates.is_partner(node, body.state),
        "marks": [(mark, words(f"mark.{mark}", staff.language)) for mark in MARKS],
        "opening": opening,
        "may_confirm_opening": bool(opening and staff.rights & {Right.CHECK, Right.APPROVE}),
    }


def _history(row: Passed, language: str) -> dict[str, str]:
    return {
        "stage": words(f"governance.candidate.stage.{row.stage}", language),
        "on": showing.day(row.on, language),
        "source": row.source,
        "mark": words(f"mark.{row.mark}", language),
    }


def _advice(one: Advice, language: str) -> dict[str, Any]:
    facts = dict(one.facts)
    facts["state"] = showing.member_name(facts["state"], language)
    for name in ("path", "basis", "unknown"):
        if name in facts:
            facts[name] = ", ".join(_basis(code, language) for code in facts[name].split(", "))
    quotes = [_quote(quote, language) for quote in one.quotes]
    return {"text": words(f"advice.{one.code}", language, **facts), "quotes": quotes}


def _quote(fact: Fact[Any], language: str) -> str:
    """Where the fact comes from, how sure it is, and when somebody looked."""
    mark, looked = words(f"mark.{fact.mark}", language), showing.day(fact.looked_up_on, language)
    return f"{fact.source} ({mark}, {looked})"


def _basis(code: str, language: str) -> str:
    return words(f"governance.candidate.basis.{code}", language)


@permit(Right.READ)
def candidate_preview(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """The exact list, before anybody agrees; after the vote a drafter asks to open it."""
    record = _candidate(request, owner, str(id))
    node, staff = request.node, request.staff
    at = candidates.standing(node, staff.reader, record)
    seen = candidates.own_preview(node, staff.reader, at.known.body.state)
    may_open = at.stage is Stage.MEMBER and staff.may(Right.DRAFT) and bool(seen.new)
    may_open = may_open and _opening(request, record) is None
    fault = ""
    if request.method == "POST" and may_open:
        rows, state = candidates.frozen(seen.new), at.known.body.state
        try:
            actions.submit_opening(node, staff, record, rows, state)
        except Refused as refused:
            fault = refusal_key(refused)
        else:
            say(request, "council.done.submitted")
            return redirect("candidate", owner, record.id)
    facts = {
        **_preview_facts(request, seen),
        "record": record,
        "title": showing.heading(at.known.body, staff.language),
        "may_open": may_open,
        "is_member": at.stage is Stage.MEMBER,
        "fault": fault,
    }
    return render(request, f"{PAGES}candidate_preview.html", facts)


def _preview_facts(request: Any, seen: Preview) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for name in ("new", "already", "withheld"):
        rows: tuple[Known[Body], ...] = getattr(seen, name)
        facts[f"{name}_count"] = len(rows)
        facts[name] = [_row(one, request.staff.language) for one in rows[: queries.MOST_SHOWN]]
    return facts


def _row(one: Known[Body], language: str) -> dict[str, str]:
    return {
        "heading": showing.heading(one.body, language),
        "kind": showing.kind_name(one.body.kind, language),
        "owner": showing.member_name(one.owner, language),
        "href": f"/records/{one.body.kind}/{one.owner}/{one.id}/",
    }


@permit(Right.CHECK, Right.APPROVE)
def candidate_opening(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """A second person opens our records to the new member, or refuses."""
    record = _candidate(request, owner, str(id))
    asked = _opening(request, record)
    if asked is None:
        raise Http404
    fault = ""
    if request.method == "POST":
        try:
            return _opened(request, record, asked)
        except Refused as refused:
            fault = refusal_key(refused)
    contents = asked.submission.contents
    facts = {
        "title": heading_of(record, request.staff.language),
        "rows": queries.rows(request.node, request.staff, contents[: queries.MOST_SHOWN]),
        "count": len(contents),
        "fault": fault,
    }
    return render(request, f"{PAGES}opening.html", facts, status=409 if fault else 200)


def _opened(request: Any, record: Record, asked: Asked) -> HttpResponse:
    if request.POST.get("answer") == "refuse":
        reason = request.POST.get("reason", "").strip()
        if not reason:
            raise Refused.because("reason-missing")
        actions.refuse(request.node, request.staff, asked, reason)
        say(request, "council.done.refused")
    else:
        actions.confirm_opening(request.node, request.staff, asked)
        say(request, "council.done.opened")
    return redirect("candidate", record.owner, record.id)


@permit(Right.READ)
def invitation_register(request: Any) -> HttpResponse:
    """Who was invited, with proof, and an answer that can be given to anybody."""
    language = request.staff.language
    known = [one.known for one in candidates.candidates(request.node, request.staff.reader)]
    found_rows = invitations(known)
    rows = [
        {"name": showing.heading(one.body, language), **_history(passed, language)}
        for one, passed in found_rows
    ]
    invited = ", ".join(row["name"] for row in rows)
    answer = (
        words("council.invitations.said", language, names=invited)
        if rows
        else words("council.invitations.said.none", language)
    )
    return render(request, f"{PAGES}invitations.html", {"rows": rows, "answer": answer})


def _candidate(request: Any, owner: str, id_: str) -> Record:
    record = found(request, owner, id_)
    if record.kind != Candidate.kind:
        raise Http404
    return record


def _opening(request: Any, record: Record) -> Asked | None:
    """What waits for a second person here."""
    ref = Ref(owner=record.owner, id=record.id)
    asked = asked_about(request.node, request.staff.reader, ref, Purpose.OPENING)
    return asked if asked and asked.is_open else None
