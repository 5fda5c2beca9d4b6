"""The pages of packages: the list, freezing a plan, one package with what each ministry said."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import showing
from foedus.desk.permit import Right, permit
from foedus.desk.records.fields import Ref, in_language
from foedus.desk.votes.pages import refusal_key, say, status
from foedus.desk.votes.shown import heading_of
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.records import Record
from foedus.pillars.governance.council import actions, answers, freezing, queries
from foedus.pillars.governance.council.decisions import Matter, matter
from foedus.pillars.governance.council.pages import PAGES, found, vote_facts
from foedus.pillars.governance.packages import compare
from foedus.pillars.governance.records import Package


@permit(Right.READ)
def packages(request: Any) -> HttpResponse:
    rows = queries.listed(request.node, request.staff)
    return render(request, f"{PAGES}packages.html", {"rows": rows})


@permit(Right.DRAFT)
def package_new(request: Any) -> HttpResponse:
    """Without a plan: which one? With one: what would be frozen, and the form."""
    node, staff = request.node, request.staff
    plan = _plan(request)
    if plan is None:
        plans = freezing.plans(node, staff.reader, node.member)
        listed = [(f"{p.owner}/{p.id}", heading_of(p, staff.language)) for p in plans]
        return render(request, f"{PAGES}package_choose.html", {"plans": listed})
    earlier = queries.package_of(node, staff, Ref(owner=plan.owner, id=plan.id))
    form = _freezing(request, plan, earlier)
    if request.method == "POST" and not form.faults:
        try:
            return _freeze(request, plan, earlier, form)
        except Refused as refused:
            form.faults["title"] = refusal_key(refused)
    contents = freezing.frozen(
        freezing.plan_records(node, staff.reader, Ref(owner=plan.owner, id=plan.id))
    )
    before = Package.read(earlier.record.body or {}) if earlier else None
    facts = {
        "plan": plan,
        "plan_title": heading_of(plan, staff.language),
        "earlier": earlier,
        "form": form,
        "count": len(contents),
        "rows": queries.rows(node, staff, contents[: queries.MOST_SHOWN], "same"),
        **_differences(request, before, contents),
    }
    return render(request, f"{PAGES}package_new.html", facts, status=status(form.faults))


def _plan(request: Any) -> Record | None:
    ref = answers.read_ref(request.GET.get("plan", ""))
    if ref is None:
        return None
    if ref.owner != request.node.member:
        raise Http404
    return found(request, ref.owner, ref.id)


def _freezing(request: Any, plan: Record, earlier: Matter | None) -> answers.Freezing:
    if request.method == "POST":
        return answers.read_freezing(request.POST)
    body = (earlier.record if earlier else plan).body or {}
    language = request.staff.language
    title = in_language(body["title"], language) or heading_of(plan, language)
    return answers.Freezing(title, in_language(body.get("note", {}), language))


def _freeze(
    request: Any, plan: Record, earlier: Matter | None, form: answers.Freezing
) -> HttpResponse:
    language = request.staff.language
    written = actions.freeze(
        request.node,
        request.staff,
        plan,
        title=_said_again(earlier, "title", language, form.title),
        note=_said_again(earlier, "note", language, form.note),
        earlier=earlier,
    )
    say(request, "council.done.frozen")
    return redirect("package", plan.owner, written.id)


def _said_again(earlier: Matter | None, name: str, language: str, text: str) -> dict[str, str]:
    """The texts of the earlier version, with this language's as it is now."""
    body = earlier.record.body if earlier else None
    known: dict[str, str] = {**(body or {}).get(name, {}), language: text}
    return {code: said for code, said in known.items() if said}


def _differences(request: Any, before: Package | None, contents: Any) -> dict[str, Any]:
    """What the plan has that the earlier package had not."""
    if before is None:
        return {"is_renewed": False}
    found = compare(before, before.model_copy(update={"contents": contents}))
    changed = [after for _, after in found.changed]
    lists = {"added": found.added, "removed": found.removed, "changed": changed}
    node, staff = request.node, request.staff
    shown = {name: queries.rows(node, staff, rows) for name, rows in lists.items()}
    return {"is_renewed": True, "has_changed": any(shown.values()), **shown}


@permit(Right.READ)
def package(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    record = found(request, owner, str(id))
    if record.kind != Package.kind:
        raise Http404
    about = matter(request.node, request.staff, record, clock.unix_s())
    return render(request, f"{PAGES}package.html", _package_facts(request, about))


def _package_facts(request: Any, about: Matter) -> dict[str, Any]:
    node, staff, record = request.node, request.staff, about.record
    frozen = Package.read(record.body or {})
    members = about.vote.proposal.participants if about.vote else ()
    stand = freezing.here(node, staff.reader, frozen, members)
    return {
        **vote_facts(request, about),
        "package": frozen,
        "frozen_at": showing.moment(record.at, staff.language),
        "title": heading_of(record, staff.language),
        "note": in_language(frozen.note, staff.language),
        "plan_title": queries.plan_title(node, staff, frozen),
        "rows": queries.rows(node, staff, frozen.contents[: queries.MOST_SHOWN]),
        "count": len(frozen.contents),
        "here": stand,
        "unseen": [
            (showing.member_name(member, staff.language), queries.rows(node, staff, rows))
            for member, rows in stand.unseen.items()
        ],
    }
