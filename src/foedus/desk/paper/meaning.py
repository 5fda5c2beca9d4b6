"""What a release would mean, in plain words, before anybody asks for it or confirms it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from foedus.desk.actions.record import given
from foedus.desk.house import rooms, words
from foedus.desk.paper import reading, who
from foedus.desk.paper.reading import Paper
from foedus.desk.showing import member_names, references
from foedus.kernel.label import Label
from foedus.node import members
from foedus.node.records import many
from foedus.node.write import Marking


def meaning(
    request: Any, papers: Iterable[Paper], to: Iterable[str], marking: Marking
) -> dict[str, Any]:
    """In plain words: who will see it, who will not, and what it points to that they cannot."""
    node, language = request.node, request.staff.language
    papers = list(papers)
    partners = [identity.member for identity in members.pinned(node)]
    audience = tuple(sorted({*to, node.member}))
    label = Label(
        marking.policy, marking.classification, marking.categories, audience, marking.public
    )
    left_out = [] if marking.public else [code for code in partners if code not in audience]
    facts = {"public": marking.public, "classification": marking.classification}
    return {
        "who": who.who_sees(label, node.member, language),
        "left_out": member_names(left_out, language),
        "means": who.widened(facts, language),
        "cautions": _cautions(request, papers) if marking.public else [],
        "unseen": [line for paper in papers for line in _unseen(request, paper, to)],
    }


def _cautions(request: Any, papers: Iterable[Paper]) -> list[str]:
    """What every room advises to mind before these texts are published."""
    node, staff = request.node, request.staff
    found = (
        one
        for paper in papers
        if paper.body is not None
        for room in rooms()
        for one in room.cautions(node, staff, paper.body)
    )
    return [words(one.phrase, staff.language, **one.facts) for one in found]


def _unseen(request: Any, paper: Paper, to: Iterable[str]) -> list[str]:
    """Records that this one points to and that some of those partners do not have from us."""
    node, staff, body = request.node, request.staff, paper.body
    refs = {
        (ref.owner, ref.id)
        for name in (type(body).model_fields if body else ())
        for ref in references(getattr(body, name))
        if ref.owner == node.member
    }
    lines = []
    for ref, record in many(node, staff.reader, list(refs)).items():
        had = given(node, staff, ref)
        lacking = [] if "" in had else [code for code in to if code not in had]
        if lacking:
            facts = {
                "record": reading.read(record, staff.language).title,
                "members": member_names(lacking, staff.language),
            }
            lines.append(words("release.unseen", staff.language, **facts))
    return lines
