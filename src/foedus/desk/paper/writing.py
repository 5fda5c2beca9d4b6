"""Write a record: the form, a look at the answers, and only then the ledger.

The form carries the version that it began with. If the record was changed meanwhile both are
shown, and nothing that was written is lost.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from foedus.desk import actions
from foedus.desk.forms.picks import NodePicks
from foedus.desk.forms.record import RecordForm
from foedus.desk.forms.wrong import of_check
from foedus.desk.paper import reading, who
from foedus.desk.paper.difference import differences
from foedus.desk.paper.reading import Paper
from foedus.desk.permit import Right, permit
from foedus.desk.records.body import Body
from foedus.desk.records.shape import Sort, shapes
from foedus.desk.showing import kind_name, moment
from foedus.kernel.entry import Entry
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.refusals import Refusal, Refused
from foedus.node import clock
from foedus.node.node import Node

CHECK, SAVE, BACK = "check", "save", "back"
NO_ID = "00000000-0000-4000-8000-000000000000"


@permit(Right.DRAFT)
def new(request: Any, kind: str) -> HttpResponse:
    """A new record; the address may carry values to begin with."""
    model = reading.model_of(kind)
    given = begun(model, request.GET, request.staff.language)
    return _write(request, model, None, given)


@permit(Right.DRAFT)
def edit(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002
    """The next version of a record of ours."""
    paper, _ = reading.own_paper(request, owner, id)
    if kind != paper.record.kind:
        return redirect(f"{paper.path}edit/")
    return _write(request, reading.model_of(kind), paper, {})


def begun(model: type[Body], query: QueryDict, language: str) -> dict[str, Any]:
    """Values from an address: fields by name, several codes separated by commas."""
    begun: dict[str, Any] = {}
    for shape in shapes(model):
        value = query.get(shape.name, "")
        if value and shape.sort in {Sort.MEMBERS, Sort.REFS, Sort.LINES, Sort.CHOICES}:
            begun[shape.name] = value.split(",")
        elif value:
            begun[shape.name] = {language: value} if shape.sort is Sort.TEXTS else value
    return begun


def _write(
    request: Any, model: type[Body], paper: Paper | None, given: dict[str, Any]
) -> HttpResponse:
    was = paper.record.body if paper else None
    data = request.POST if request.method == "POST" else None
    form = RecordForm(model, NodePicks(request.node, request.staff), data, was=was, given=given)
    act = request.POST.get("act", "")
    if act not in {CHECK, SAVE}:
        return _form_page(request, form.hold() if data is not None else form, paper)
    if paper and request.POST.get("ver") != str(paper.record.ver):
        return _conflict_page(request, form, paper)
    if form.is_right and form.record is not None:
        form.put(of_check(foreseen(request.node, form, paper), model.kind, request.staff.language))
    if form.faults or form.record is None:
        return _form_page(request, form, paper)
    return _saved(request, form, paper) if act == SAVE else _check_page(request, form, paper)


def foreseen(node: Node, form: RecordForm, paper: Paper | None) -> tuple[Refusal, ...]:
    """What the gate would refuse of this body, asked before anything is written."""
    kind = node.kinds.get(form.model.kind)
    us = (node.member,)
    entry = Entry(
        log=log_id(node.member, us),
        seq=1,
        op="put",
        label=Label("FOEDUS", "INTERNAL", (), us),
        at=clock.rfc3339(clock.unix_s()),
        by="drafting",
        id=paper.record.id if paper else NO_ID,
        kind=form.model.kind,
    )
    return kind.check(form.body, entry, MemoryHistory()) if kind else ()


def _saved(request: Any, form: RecordForm, paper: Paper | None) -> HttpResponse:
    ref, ver = (paper.ref, paper.record.ver) if paper else (None, 0)
    if form.record is None:
        return _form_page(request, form, paper)
    try:
        written = actions.save(
            request.node, request.staff, form.record, ref=ref, expected_ver=ver, wire=form.body
        )
    except Refused as refused:
        form.put(of_check(refused.refusals, form.model.kind, request.staff.language))
        return _form_page(request, form, paper)
    there = f"/records/{form.model.kind}/{request.node.member}/{written.id}/"
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return redirect(wanted if wanted.startswith("/") and is_ours else there)


def _context(request: Any, form: RecordForm, paper: Paper | None) -> dict[str, Any]:
    return {
        "form": form,
        "paper": paper,
        "kind_title": kind_name(form.model.kind, request.staff.language),
        "ver": paper.record.ver if paper else 0,
        "next": request.POST.get("next") or request.GET.get("next", ""),
    }


def _form_page(request: Any, form: RecordForm, paper: Paper | None) -> HttpResponse:
    return render(request, "desk/paper/write.html", _context(request, form, paper))


def _check_page(request: Any, form: RecordForm, paper: Paper | None) -> HttpResponse:
    node, staff = request.node, request.staff
    label = paper.record.label if paper else Label("FOEDUS", "INTERNAL", (), (node.member,))
    inside = Label(label.policy, label.classification, label.categories, (node.member,))
    context = {
        **_context(request, form, paper),
        "rows": reading.summary(node, staff, form.record) if form.record else (),
        "changes": differences(paper.body, form.record, staff.language) if paper else (),
        "who": who.who_sees(inside, node.member, staff.language),
    }
    return render(request, "desk/paper/check.html", context)


def _conflict_page(request: Any, form: RecordForm, paper: Paper) -> HttpResponse:
    """Both versions; the form goes on from the newer one with everything that was written."""
    language = request.staff.language
    mine = form.record if form.is_right else None
    context = {
        **_context(request, form.hold(), paper),
        "at": moment(paper.record.at, language),
        "theirs_and_mine": differences(paper.body, mine, language) if mine else (),
        "theirs": reading.summary(request.node, request.staff, paper.body) if paper.body else (),
    }
    return render(request, "desk/paper/write.html", context, status=409)
