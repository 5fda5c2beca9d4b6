"""Several records of ours let out by one request: a list of needs goes as a list.

Choose them, say to whom and how they are marked, see what it means, ask. What they point to goes
along, else partners would get references to nothing. A second person decides about all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import actions
from foedus.desk.actions.record import given
from foedus.desk.forms.record import RecordForm
from foedus.desk.forms.wrong import of_check
from foedus.desk.house import stays_home, words
from foedus.desk.paper import reading, who
from foedus.desk.paper.asking import Release
from foedus.desk.paper.leaving import ASKING, marking_in, partner_picks, wrong_in
from foedus.desk.paper.meaning import meaning
from foedus.desk.paper.reading import Paper
from foedus.desk.permit import permit
from foedus.desk.records.talk import MOST_TOGETHER
from foedus.desk.showing import many_name, references
from foedus.kernel.refusals import Refusal
from foedus.node.listing import Query, every
from foedus.node.records import Record, many

MOST_SHOWN, MOST_READ = 200, 5_000
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Line:
    """A record that may be chosen; `value` names exactly this version."""

    paper: Paper
    audience: str
    is_chosen: bool

    @property
    def value(self) -> str:
        return value_of(self.paper.record)


def value_of(record: Record) -> str:
    return f"{record.id}/{record.ver}"


@permit(*ASKING)
def release_several(request: Any, kind: str) -> HttpResponse:
    """Choose, look at what it would mean, ask."""
    if kind.startswith("desk.") or stays_home(kind):
        raise Http404(kind)
    reading.model_of(kind)
    papers = tuple(_ours(request, kind))
    data = request.POST if request.method == "POST" else None
    form = RecordForm(Release, partner_picks(request), data, given={"classification": "INTERNAL"})
    chosen = [one for one in papers if value_of(one.record) in request.POST.getlist("records")]
    if request.POST.get("act", "") not in {"check", "save"}:
        return _choose(request, kind, papers, form.hold() if data is not None else form)
    marking = marking_in(form, papers[0].record.label.policy) if form.is_right and papers else None
    to = form.body.get("to", [])
    along = _along(request, chosen, to)
    if marking:
        wrong = [*wrong_in(form, marking, kind), *_number(len(chosen), len(along))]
        form.put(of_check(tuple(wrong), Release.kind, request.staff.language))
    if form.faults or marking is None:
        return _choose(request, kind, papers, form)
    if request.POST["act"] == "check":
        context = {"kind": kind, "form": form, "chosen": chosen, "along": along}
        context |= meaning(request, [*chosen, *along], to, marking) | {"unseen": []}
        return render(request, "desk/paper/meaning_several.html", context)
    records = [one.record for one in (*chosen, *along)]
    actions.ask_release(request.node, request.staff, records, to=to, marking=marking)
    messages.success(request, words("release.asked", request.staff.language))
    return redirect("requests")


def _number(chosen: int, along: int) -> Iterator[Refusal]:
    if not chosen:
        yield Refusal("no-record-chosen")
    if chosen + along > MOST_TOGETHER:
        yield Refusal("too-many-together", facts={"limit": MOST_TOGETHER})


def _ours(request: Any, kind: str) -> Iterator[Paper]:
    """Our records of the kind that are not withdrawn."""
    query = Query((kind,), limit=_BATCH)
    for record in every(request.node, request.staff.reader, query, most=MOST_READ):
        if record.owner == request.node.member and record.body is not None:
            yield reading.read(record, request.staff.language)


def _choose(request: Any, kind: str, papers: tuple[Paper, ...], form: RecordForm) -> HttpResponse:
    """What nobody outside has comes first, and is chosen to begin with."""
    sent = request.POST.getlist("records") if request.method == "POST" else None
    lines = [_line(request, one, sent) for one in papers]
    lines.sort(key=lambda line: _has_left(line.paper.record))
    context = {
        "kind": kind,
        "name": many_name(kind, request.staff.language),
        "form": form,
        "lines": lines[:MOST_SHOWN],
        "more": max(0, len(lines) - MOST_SHOWN),
    }
    return render(request, "desk/paper/release_several.html", context)


def _line(request: Any, paper: Paper, sent: list[str] | None) -> Line:
    record = paper.record
    seen = who.who_sees(record.label, request.node.member, request.staff.language)
    is_chosen = not _has_left(record) if sent is None else value_of(record) in sent
    return Line(paper, seen.audience, is_chosen)


def _has_left(record: Record) -> bool:
    return record.label.public or len(record.label.releasable_to) > 1


def _along(request: Any, chosen: Iterable[Paper], to: Iterable[str]) -> list[Paper]:
    """Our records that these lead to and that some of those partners do not have yet."""
    node, staff = request.node, request.staff
    found: dict[tuple[str, str], Paper] = {}
    done = {one.ref for one in chosen}
    waiting = [ref for one in chosen for ref in _pointed(node.member, one)]
    while waiting:
        refs = list({*waiting} - done)
        done.update(refs)
        papers = [
            reading.read(record, staff.language)
            for record in many(node, staff.reader, refs).values()
            if record.body is not None and not stays_home(record.kind)
        ]
        for paper in papers:
            had = given(node, staff, paper.ref)
            if "" not in had and not {*to} <= had.keys():
                found[paper.ref] = paper
        waiting = [ref for paper in papers for ref in _pointed(node.member, paper)]
    return list(found.values())


def _pointed(us: str, paper: Paper) -> Iterator[tuple[str, str]]:
    body = paper.body
    for name in type(body).model_fields if body else ():
        for ref in references(getattr(body, name)):
            if ref.owner == us:
                yield ref.owner, ref.id
