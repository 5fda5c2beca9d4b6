"""What people say about a record: comments, proposed changes, and the owner's answers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import actions
from foedus.desk.forms.picks import FixedPicks, NodePicks
from foedus.desk.forms.record import RecordForm
from foedus.desk.forms.wrong import of_check
from foedus.desk.house import words
from foedus.desk.paper import reading
from foedus.desk.paper.asking import Deciding, Proposing, Remarking
from foedus.desk.paper.difference import proposed
from foedus.desk.paper.leaving import ASKING
from foedus.desk.paper.reading import Paper
from foedus.desk.permit import Right, permit
from foedus.desk.records.talk import Answer, Change, Verdict
from foedus.desk.showing import member_name, moment
from foedus.kernel.refusals import Refused
from foedus.node.records import find


@permit(*ASKING)
def comment(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002, ARG001
    """A remark, for our ministry alone or for the owner as well."""
    paper = reading.paper(request, owner, id)
    if paper.body is None:
        raise Http404(paper.path)
    language = request.staff.language
    form = RecordForm(Remarking, FixedPicks(language), request.POST or None, given={"reach": "us"})
    if request.method == "POST" and form.is_right:
        goes = form.body["reach"] == "owner"
        to = _audience(request, paper) if goes else ()
        text = str(form.body["text"])
        actions.comment(request.node, request.staff, paper.record, text, to=to)
        said = "comment.asked" if to else "comment.kept"
        messages.success(request, words(said, language))
        return redirect(paper.path)
    others = _audience(request, paper)
    context = {"paper": paper, "form": form, "others": [member_name(m, language) for m in others]}
    return render(request, "desk/paper/comment.html", context)


def _audience(request: Any, paper: Paper) -> tuple[str, ...]:
    """Whom a comment that goes out goes to: the owner of a foreign record, or who has ours."""
    us, label = request.node.member, paper.record.label
    owner = paper.record.owner
    return (owner,) if owner != us else tuple(m for m in label.releasable_to if m != us)


@permit(Right.DRAFT)
def change(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002, ARG001
    """The record's own form, filled in; only what differs is proposed to its owner."""
    paper = reading.paper(request, owner, id)
    if owner == request.node.member or paper.body is None:
        raise Http404(paper.path)
    node, staff, was = request.node, request.staff, paper.record.body or {}
    data = request.POST if request.method == "POST" else None
    form = RecordForm(type(paper.body), NodePicks(node, staff), data, was=was)
    why = RecordForm(Proposing, FixedPicks(staff.language), data, prefix="why")
    if request.POST.get("act") != "save":
        form, why = (form.hold(), why.hold()) if data is not None else (form, why)
        return _change_page(request, form, why, paper)
    if form.is_right and why.is_right:
        try:
            actions.propose_change(
                node, staff, paper.record, _fields(was, form.body), reason=why.body["reason"]
            )
        except Refused as error:
            form.put(of_check(error.refusals, form.model.kind, staff.language))
        else:
            messages.success(request, words("change.asked", staff.language))
            return redirect(paper.path)
    return _change_page(request, form, why, paper)


def _fields(was: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """What differs; None where a field would go."""
    names = dict.fromkeys((*was, *now))
    read = {name: (was.get(name), now.get(name)) for name in names}
    return {name: new for name, (old, new) in read.items() if old != new}


def _change_page(request: Any, form: RecordForm, why: RecordForm, paper: Paper) -> HttpResponse:
    owner = member_name(paper.record.owner, request.staff.language)
    context = {"form": form, "why": why, "paper": paper, "owner": owner}
    return render(request, "desk/paper/change.html", context)


@permit(Right.DRAFT)
def answer(request: Any, owner: str, id: object) -> HttpResponse:  # noqa: A002
    """The owner's answer to a proposal: accept, which makes the next version, or decline."""
    proposal = reading.paper(request, owner, id)
    node, staff = request.node, request.staff
    if not isinstance(proposal.body, Change) or proposal.body.about.owner != node.member:
        raise Http404(proposal.path)
    about = proposal.body.about
    target = find(node, staff.reader, about.id)
    record = reading.read(target, staff.language) if target else None
    if target is None or record is None or record.body is None:
        raise Http404(proposal.path)
    form = RecordForm(Deciding, FixedPicks(staff.language), request.POST or None)
    act = request.POST.get("act", "")
    if act in {verdict.value for verdict in Verdict} and form.is_right:
        reason = str(form.body.get("reason", ""))
        try:
            actions.answer_change(
                node, staff, proposal.record, verdict=Verdict(act), reason=reason
            )
        except Refused as error:
            form.put(of_check(error.refusals, target.kind, staff.language))
        else:
            messages.success(request, words("answer.asked", staff.language))
            return redirect(record.path)
    changes, wrong = proposed(record.body, target.body or {}, proposal.body, staff.language)
    context = {
        "form": form,
        "proposal": proposal,
        "record": record,
        "owner": member_name(owner, staff.language),
        "at": moment(proposal.record.at, staff.language),
        "is_older": about.ver != target.ver,
        "changes": changes,
        "wrong": wrong,
        "answers": len(reading.about(node, staff, Answer.kind, proposal.ref, "change")),
    }
    return render(request, "desk/paper/answer.html", context)
