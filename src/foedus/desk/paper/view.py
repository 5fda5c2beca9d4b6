"""A record as it stands, and its history."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import duties
from foedus.desk.actions.record import given
from foedus.desk.house import bodies, stays_home, words
from foedus.desk.paper import reading, who
from foedus.desk.paper.difference import Difference, differences, proposed
from foedus.desk.paper.reading import Paper
from foedus.desk.permit import Right, permit
from foedus.desk.records.talk import Answer, Change, Comment, Request, Stage
from foedus.desk.showing import member_name, moment
from foedus.node.records import Record, find
from foedus.node.versions import VersionRow, versions


@dataclass(frozen=True, slots=True)
class Said:
    """A comment or a proposal on the page of the record it is about."""

    path: str
    text: str
    owner: str
    at: str
    is_older: bool
    verdict: str = ""


@permit(Right.READ)
def record(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002
    """Everything that this person may know of it on one page."""
    paper = reading.paper(request, owner, id)
    if kind != paper.record.kind:
        return redirect(paper.path)
    node, staff = request.node, request.staff
    context = {
        "paper": paper,
        "rows": reading.summary(node, staff, paper.body) if paper.body else (),
        "proposed": _proposed(request, paper),
        "who": who.who_sees(paper.record.label, node.member, staff.language),
        "owner": member_name(owner, staff.language),
        "at": moment(paper.record.at, staff.language),
        "partners": _partners(request, paper),
        "comments": _said(request, paper, Comment.kind),
        "changes": _said(request, paper, Change.kind),
        "requests": _open_requests(request, paper),
        "may": _may(request, paper),
    }
    return render(request, "desk/paper/record.html", context)


def _proposed(request: Any, paper: Paper) -> tuple[Difference, ...]:
    """Of a proposal: what it would change of the record as it stands here."""
    if not isinstance(paper.body, Change):
        return ()
    about = paper.body.about
    target = find(request.node, request.staff.reader, about.id, owner=about.owner)
    if target is None or target.body is None:
        return ()
    body = reading.model_of(target.kind).read(target.body)
    return proposed(body, target.body, paper.body, request.staff.language)[0]


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the history."""

    title: str
    at: str
    by: str
    who: who.Who
    digest: str
    reason: str
    changes: tuple[Difference, ...]
    holders: tuple[tuple[str, str], ...]


@permit(Right.READ)
def history(request: Any, kind: str, owner: str, id: object) -> HttpResponse:  # noqa: A002, ARG001
    """Every version: who, when, what changed, who has received it and since when."""
    paper = reading.paper(request, owner, id)
    rows = versions(request.node, request.staff.reader, *paper.ref)
    named = who.people(row.person for row in rows)
    older = [after for _, after in pairwise((*rows, None))]
    acts = [
        _act(request, paper.record.kind, row, before, named)
        for row, before in zip(rows, older, strict=True)
    ]
    return render(request, "desk/paper/history.html", {"paper": paper, "acts": acts})


def _act(
    request: Any, kind: str, row: VersionRow, before: VersionRow | None, named: dict[str, str]
) -> Act:
    language = request.staff.language
    facts = {"name": named.get(row.person, ""), "role": _role(row.by, language)}
    by = words("history.by_person" if row.person else "history.by", language, **facts)
    since = {member_name(code, language): moment(at, language) for code, at in row.holders.items()}
    model = bodies()[kind]
    new = model.read(row.body) if row.body else None
    old = model.read(before.body) if before and before.body else None
    return Act(
        words(f"history.{row.op}" if before else "history.first", language),
        moment(row.at, language),
        by,
        who.who_sees(row.label, request.node.member, language),
        row.digest[:12],
        row.reason,
        differences(old, new, language) if row.op == "put" and before else (),
        tuple(sorted(since.items())),
    )


def _role(by: str, language: str) -> str:
    try:
        return words(f"role.{by}", language)
    except KeyError:
        return by


def _partners(request: Any, paper: Paper) -> list[dict[str, Any]]:
    """Of our own records: who was given which version, and who has it by its receipt."""
    node, staff = request.node, request.staff
    if paper.record.owner != node.member:
        return []
    return [
        {
            "name": member_name(code, staff.language)
            if code
            else words("who.all", staff.language),
            "at": moment(row.at, staff.language),
            "is_current": row.ver == paper.record.ver,
            "since": moment(row.holders[code], staff.language) if code in row.holders else "",
        }
        for code, row in sorted(given(node, staff, paper.ref).items())
    ]


def _said(request: Any, paper: Paper, kind: str) -> list[Said]:
    node, staff = request.node, request.staff
    found = reading.about(node, staff, kind, paper.ref)
    return [_one(request, paper, record) for record in found if record.body]


def _one(request: Any, paper: Paper, record: Record) -> Said:
    node, staff = request.node, request.staff
    verdict = ""
    if record.kind == Change.kind:
        answers = reading.about(node, staff, Answer.kind, (record.owner, record.id), "change")
        latest = next((a for a in answers if a.body and a.owner == paper.record.owner), None)
        verdict = latest.body["verdict"] if latest else "open"
        verdict = words(f"verdict.{verdict}", staff.language)
    body = record.body or {}
    return Said(
        reading.path_of(record),
        body.get("text") or body.get("reason") or "",
        member_name(record.owner, staff.language),
        moment(record.at, staff.language),
        body["about"]["ver"] != paper.record.ver,
        verdict,
    )


def _open_requests(request: Any, paper: Paper) -> list[str]:
    found = reading.about(request.node, request.staff, Request.kind, paper.ref)
    return [one.id for one in found if one.body and one.body.get("stage") == Stage.OPEN.value]


def _may(request: Any, paper: Paper) -> dict[str, bool]:
    """Which buttons the page has."""
    staff, is_ours = request.staff, paper.record.owner == request.node.member
    is_there, is_talk = paper.body is not None, paper.record.kind.startswith("desk.")
    kind = request.node.kinds.get(paper.record.kind)
    has_left = is_ours and bool(given(request.node, staff, paper.ref))
    drafts = is_there and staff.may(Right.DRAFT)
    return {
        "edit": drafts and is_ours and not is_talk,
        "release": is_there and is_ours and _may_leave(paper.record.kind) and _asks(staff),
        "withdraw": is_there
        and is_ours
        and not (kind and kind.lasting)
        and not duties.against_withdrawing(staff, has_left=has_left),
        "change": drafts and not is_ours and not is_talk,
        "comment": is_there and not is_talk and _asks(staff),
        "answer": drafts
        and paper.record.kind == Change.kind
        and (paper.record.body or {})["about"]["owner"] == request.node.member,
    }


def _may_leave(kind: str) -> bool:
    return kind != Request.kind and not stays_home(kind)


def _asks(staff: Any) -> bool:
    return any(staff.may(right) for right in (Right.DRAFT, *duties.DECIDING))
