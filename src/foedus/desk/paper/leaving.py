"""Who gets a record: ask for a release, decide about one, take a record back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import actions, duties
from foedus.desk.actions.record import given
from foedus.desk.forms.picks import FixedPicks
from foedus.desk.forms.record import RecordForm
from foedus.desk.forms.wrong import of_check, refused
from foedus.desk.house import stays_home, words
from foedus.desk.paper import reading, who
from foedus.desk.paper.asking import Deciding, Release, Withdrawal
from foedus.desk.paper.difference import Difference, differences
from foedus.desk.paper.meaning import meaning
from foedus.desk.paper.reading import Paper
from foedus.desk.permit import Right, permit
from foedus.desk.records.talk import Pinned, Request, Stage
from foedus.desk.showing import Shown, member_name, member_names, moment
from foedus.kernel.refusals import Refusal, Refused
from foedus.node import members
from foedus.node.listing import Query, page
from foedus.node.records import Record, find
from foedus.node.versions import versions
from foedus.node.write import Marking

ASKING = (Right.DRAFT, *duties.DECIDING)
MOST_NAMED, MOST_WHOLE = 5, 20
"""So many records of a request are shown whole; of more, the page names and links the rest."""


@permit(*ASKING)
def withdraw(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002, ARG001
    """Take a record back, from everybody who has it."""
    paper, _ = reading.own_paper(request, owner, id)
    partners = given(request.node, request.staff, paper.ref)
    form = RecordForm(Withdrawal, FixedPicks(request.staff.language), request.POST or None)
    if request.method == "POST" and form.is_right:
        reason = str(form.body["reason"])
        try:
            actions.withdraw(request.node, request.staff, paper.ref, reason=reason)
        except Refused as error:
            form.put(of_check(error.refusals, Withdrawal.kind, request.staff.language))
        else:
            return redirect(paper.path)
    against = duties.against_withdrawing(request.staff, has_left=bool(partners))
    context = {
        "paper": paper,
        "form": form,
        "partners": member_names(sorted(set(partners) - {""}), request.staff.language),
        "is_public": "" in partners,
        "against": _told(against, request.staff.language),
    }
    return render(request, "desk/paper/withdraw.html", context)


@permit(*ASKING)
def release(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002, ARG001
    """The label picker: to whom, marked how; what that means in plain words; then a request."""
    paper, _ = reading.own_paper(request, owner, id)
    data = request.POST if request.method == "POST" else None
    form = RecordForm(Release, partner_picks(request), data, given=_begin(request, paper))
    act = request.POST.get("act", "")
    if act not in {"check", "save"}:
        return _release_page(request, form.hold() if data is not None else form, paper)
    marking = marking_in(form, paper.record.label.policy) if form.is_right else None
    if marking and request.POST.get("ver") != str(paper.record.ver):
        form.put(of_check((Refusal("record-changed"),), Release.kind, request.staff.language))
    if marking and not form.faults:
        wrong = wrong_in(form, marking, paper.record.kind)
        form.put(of_check(wrong, Release.kind, request.staff.language))
    if form.faults or marking is None:
        return _release_page(request, form, paper)
    to = form.body.get("to", [])
    if act == "check":
        return _meaning_page(request, form, paper, marking, to)
    actions.ask_release(request.node, request.staff, [paper.record], to=to, marking=marking)
    messages.success(request, words("release.asked", request.staff.language))
    return redirect(paper.path)


def partner_picks(request: Any) -> FixedPicks:
    """Those to whom something can go."""
    codes = (identity.member for identity in members.pinned(request.node))
    return FixedPicks(request.staff.language, tuple(codes))


def _begin(request: Any, paper: Paper) -> dict[str, Any]:
    """As the record is marked, to whoever has a version of it already."""
    label = paper.record.label
    had = given(request.node, request.staff, paper.ref)
    return {
        "to": sorted({*had} - {""}),
        "public": "" in had,
        "classification": label.classification,
        "categories": list(label.categories),
    }


def marking_in(form: RecordForm, policy: str) -> Marking:
    """As the label picker says."""
    body = form.body
    return Marking(
        policy,
        body["classification"],
        tuple(body.get("categories", ())),
        body["public"],
    )


def wrong_in(form: RecordForm, marking: Marking, kind: str) -> tuple[Refusal, ...]:
    """What the action would refuse, at its field."""
    if stays_home(kind):
        return (Refusal("stays-at-home", facts={"field": "to"}),)
    if marking.public and marking.classification != "PUBLIC":
        return (Refusal("public-needs-public", facts={"field": "classification"}),)
    if not (marking.public or form.body.get("to")):
        return (Refusal("nobody-chosen", facts={"field": "to"}),)
    return ()


def _release_page(request: Any, form: RecordForm, paper: Paper) -> HttpResponse:
    label = paper.record.label
    now = who.who_sees(label, request.node.member, request.staff.language)
    context = {"paper": paper, "form": form, "who": now, "ver": paper.record.ver}
    return render(request, "desk/paper/release.html", context)


def _meaning_page(
    request: Any, form: RecordForm, paper: Paper, marking: Marking, to: list[str]
) -> HttpResponse:
    context = {
        "paper": paper,
        "form": form,
        "ver": paper.record.ver,
        **meaning(request, [paper], to, marking),
    }
    return render(request, "desk/paper/meaning.html", context)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request in the list of those that wait for a second person."""

    id: str
    titles: str
    to: str
    asker: str
    at: str
    mine: bool


@permit(*ASKING)
def requests(request: Any) -> HttpResponse:
    """What waits for a second person, the oldest first."""
    query = Query(kinds=(Request.kind,), where={"stage": (Stage.OPEN.value,)}, limit=200)
    found = page(request.node, request.staff.reader, query).rows
    context = {"waiting": [_waiting(request, record) for record in found if record.body]}
    return render(request, "desk/paper/requests.html", context)


def _waiting(request: Any, record: Record) -> Waiting:
    language = request.staff.language
    asked = Request.read(record.body or {})
    acts = versions(request.node, request.staff.reader, record.owner, record.id)
    asker = acts[-1].person if acts else ""
    return Waiting(
        record.id,
        _titles(_papers(request, asked.about)),
        _whom(asked, language),
        who.people([asker]).get(asker, ""),
        moment(asked.asked_at, language),
        asker == request.staff.person,
    )


def _titles(papers: list[Paper]) -> str:
    named = "; ".join(one.title for one in papers[:MOST_NAMED])
    return f"{named}; …" if len(papers) > MOST_NAMED else named


def _whom(asked: Request, language: str) -> str:
    return words("who.all", language) if asked.public else member_names(asked.to, language)


def _papers(request: Any, about: Iterable[Pinned]) -> list[Paper]:
    """The records of a request that this person may see, as they stand now."""
    node, staff = request.node, request.staff
    found = [find(node, staff.reader, one.id, owner=one.owner) for one in about]
    return [reading.read(record, staff.language) for record in found if record]


@dataclass(frozen=True, slots=True)
class Leaving:
    """A record of a request: as a whole, and against what partners have of it."""

    paper: Paper
    rows: tuple[Shown, ...]
    changes: tuple[Difference, ...]


@permit(*ASKING)
def decide(request: Any, id: object) -> HttpResponse:  # noqa: A002
    """What would leave, who would see it, and the second person's yes or no."""
    record = find(request.node, request.staff.reader, str(id))
    if record is None or record.body is None or record.kind != Request.kind:
        raise Http404(str(id))
    form = RecordForm(Deciding, FixedPicks(request.staff.language), request.POST or None)
    act = request.POST.get("act", "")
    if act in {"confirm", "refuse"} and form.is_right:
        try:
            actions.decide_request(
                request.node,
                request.staff,
                record.id,
                confirm=act == "confirm",
                reason=str(form.body.get("reason", "")),
            )
        except Refused as error:
            form.put(of_check(error.refusals, Deciding.kind, request.staff.language))
        else:
            messages.success(request, words(f"request.done.{act}", request.staff.language))
            return redirect("requests")
    return render(request, "desk/paper/request.html", _decision(request, record, form))


def _decision(request: Any, record: Record, form: RecordForm) -> Mapping[str, Any]:
    node, staff = request.node, request.staff
    case = actions.case_of(node, staff, record)
    asked, papers = case.request, _papers(request, case.request.about)
    policy = papers[0].record.label.policy if papers else record.label.policy
    marking = Marking(policy, asked.classification, asked.categories, asked.public)
    named = who.people(case.askers)
    return {
        "form": form,
        "is_open": asked.stage is Stage.OPEN,
        "stage": words(f"stage.{asked.stage.value}", staff.language),
        "asked": asked,
        "at": moment(asked.asked_at, staff.language),
        "asker": ", ".join(sorted(named.values())),
        "papers": [_leaving(request, one) for one in papers[:MOST_WHOLE]],
        "others": papers[MOST_WHOLE:],
        "to": [member_name(code, staff.language) for code in asked.to],
        "against_confirming": _told(duties.against_confirming(staff, case), staff.language),
        "against_refusing": _told(duties.against_refusing(staff, case), staff.language),
        "is_mine": staff.person in case.askers,
        **meaning(request, papers, asked.to, marking),
    }


def _leaving(request: Any, paper: Paper) -> Leaving:
    node, staff = request.node, request.staff
    rows = reading.summary(node, staff, paper.body) if paper.body else ()
    had = [row for row in given(node, staff, paper.ref).values() if row.body]
    newest = max(had, key=lambda row: row.ver, default=None)
    if newest is None or paper.body is None or newest.ver == paper.record.ver:
        return Leaving(paper, rows, ())
    before = type(paper.body).read(newest.body or {})
    return Leaving(paper, rows, differences(before, paper.body, staff.language))


def _told(refusals: Iterable[Refusal], language: str) -> list[str]:
    return [refused(one, Request.kind, language) for one in refusals]
