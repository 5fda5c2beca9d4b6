"""What the views of the workbench share: finding, titles, tabs, notices, words of refusals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse

from foedus.desk import showing
from foedus.desk.house import phrases, words
from foedus.desk.phrases import say
from foedus.desk.records.fields import Ref, in_any_language
from foedus.kernel.refusals import Refusal
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.runs.slices import Head
from foedus.pillars.procurement.whatif.scenario import Change
from foedus.pillars.procurement.wording.refusals import WORDING, refusal_text
from foedus.pillars.procurement.wording.whatif import REFUSALS as SWEEP_REFUSALS
from foedus.pillars.procurement.wording.workbench import NOTICES
from foedus.pillars.procurement.workbench import inputs, seen
from foedus.pillars.procurement.workbench.answers import Fault
from foedus.pillars.procurement.workbench.inputs import Known
from foedus.pillars.procurement.workbench.seen import Run

PAGES = "procurement/workbench/"
TABS = ("gains", "lines", "steps", "verdicts", "activations")


@dataclass(frozen=True, slots=True)
class Said:
    """Something wrong, or worth a notice, in words. `href` leads to the record meant."""

    wrong: str
    cure: str = ""
    field: str = ""
    place: str = ""
    href: str = ""
    look: str = "care"


def order_or_404(request: Any, owner: str, record: str) -> Known:
    try:
        ref = Ref(owner=owner, id=record)
    except ValueError:
        raise Http404 from None
    found = inputs.find_order(request.node, request.staff.reader, ref.owner, ref.id)
    if found is None:
        raise Http404
    return found


def run_or_404(request: Any, run: object) -> Run:
    found = seen.these(request.node, request.staff.reader, [str(run)])
    if not found:
        raise Http404
    return found[0]


def result_or_404(request: Any, run: Run) -> seen.Result:
    found = seen.results(request.node, request.staff.reader, [run])
    if not found:
        raise Http404
    return found[0]


def order_title(request: Any, run: Run) -> str:
    """Of the order as it is now; "" where it is not here any more."""
    known = inputs.find_order(request.node, request.staff.reader, run.order_owner, run.order_id)
    return in_any_language(known.body.title, request.staff.language)[1] if known else ""


def title_of(run: Run, language: str) -> str:
    """What a run is called: as somebody called it, else after what is different."""
    if run.asked.title:
        return run.asked.title
    joining = run.asked.joining
    if joining:
        return words("workbench.name.with", language, member=joining.name)
    return words(f"workbench.name.{run.asked.name}", language)


def different(run: Run, head: Head | None, language: str) -> str:
    """What is different from the records, in words; "" for nothing."""
    asked, told = run.asked, []
    if asked.members:
        names = {row.member: row.name for row in head.case.members} if head else {}
        members = ", ".join(
            names.get(code) or showing.member_name(code, language) for code in asked.members
        )
        told.append(words("workbench.different.members", language, members=members))
    if asked.joining and asked.joining.needs:
        told.append(words("workbench.different.needs", language, member=asked.joining.name))
    changes = (Change(one.kind, one.codes, one.size) for one in asked.changes)
    told += [f"{_kind(change, language)} ({_about(change)}){_size(change)}" for change in changes]
    return "; ".join(told)


def _kind(change: Change, language: str) -> str:
    return words(f"workbench.kind.{change.kind}", language)


def _about(change: Change) -> str:
    shown = ", ".join(change.codes[:3])
    return f"{shown}, …" if len(change.codes) > 3 else shown  # noqa: PLR2004


def _size(change: Change) -> str:
    if change.kind == "fails":
        return ""
    if change.kind == "slip":
        return f" {change.size:+d} d"
    return f" {change.size / 100:+g} %"


def tabs(request: Any, run: Run, head: Head) -> list[dict[str, object]]:
    language = request.staff.language
    places = [("result", reverse("run", args=[run.id]))]
    places += [(sheet, reverse("run-list", args=[run.id, sheet])) for sheet in TABS]
    if head.plan.shares is not None:
        places.append(("shares", reverse("run-shares", args=[run.id])))
    return [
        {
            "href": href,
            "text": words(f"workbench.tab.{code}", language),
            "is_here": request.path == href,
        }
        for code, href in places
    ]


def frame(request: Any, run: Run, head: Head | None = None) -> dict[str, object]:
    """What every page of a run shows above its view."""
    language = request.staff.language
    return {
        "run": run,
        "title": title_of(run, language),
        "order_title": order_title(request, run),
        "asked_at": showing.moment(run.asked_at, language),
        "tabs": tabs(request, run, head) if head else (),
        "own": showing.member_name(request.node.member, language),
    }


def lexicon(head: Head, language: str) -> Lexicon:
    return Lexicon(head.case, head.plan, language)


def notice(run: Run, language: str) -> Said | None:
    """How a run ended, where that needs a word."""
    code = str(run.fault.get("code", ""))
    if run.state == "stopped":
        code = "stopped" if run.has_plan or run.has_sweep else "stopped-empty"
    elif code in {"planned", "swept"}:
        code = "cut_short" if run.fault.get("cut_short") else ""
    if code not in NOTICES:
        return None
    facts = {"status": "", "words": "", "limit_mb": "", "seconds": ""}
    facts |= {name: str(value) for name, value in run.fault.get("facts", {}).items()}
    wrong, cure = (_formatted(phrase, language, facts) for phrase in NOTICES[code])
    return Said(wrong, cure, look="bad" if run.state == "failed" else "care")


def faults(found: Iterable[Fault], language: str) -> list[Said]:
    """Faults of a form in words."""
    return [_said_fault(one, language) for one in found]


def _said_fault(one: Fault, language: str) -> Said:
    if one.key in SWEEP_REFUSALS:
        wrong, cure = (_formatted(p, language, dict(one.facts)) for p in SWEEP_REFUSALS[one.key])
        place = str(one.facts.get("place", ""))
        return Said(f"{place}: {wrong}" if place else wrong, cure, one.at)
    return Said(words(one.key, language, **one.facts), field=one.at)


def refusals(found: Sequence[Refusal], language: str) -> list[Said]:
    """Refusals of an order's records, each with its place and cure."""
    return [_said(one, language) for one in found]


def _said(refusal: Refusal, language: str) -> Said:
    place = refusal.place
    href = f"/records/-/{place.file}/" if place.file.count("/") == 1 else ""
    told = f"{place.sheet} {place.column}".strip() or place.file
    if refusal.code in WORDING["en"]:
        wrong, cure = refusal_text(refusal, language)
    else:
        facts = {"value": refusal.value, **refusal.facts}
        if "kind" in facts:
            facts["kind"] = showing.kind_name(str(facts["kind"]), language)
        keys = (f"refusal.{refusal.code}", f"cure.{refusal.code}")
        wrong, cure = (
            _formatted(phrases()[key], language, facts) if key in phrases() else refusal.code
            for key in keys
        )
    return Said(wrong, cure, place=told or place.file, href=href)


def _formatted(phrase: Any, language: str, facts: dict[str, Any]) -> str:
    try:
        return say({"it": phrase}, "it", language, **facts)
    except KeyError:
        return str(phrase.en)
