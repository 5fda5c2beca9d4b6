"""What waits for a person in procurement: a word about an equivalence, a bundle without a part."""

from __future__ import annotations

from django.urls import reverse

from foedus.desk.news.tasks import Task
from foedus.desk.permit import Right, Staff
from foedus.desk.records.fields import Language, in_any_language
from foedus.node.node import Node
from foedus.pillars.procurement.needs.facts import Facts
from foedus.pillars.procurement.overview.bundling import wholes

MOST = 20


def tasks(node: Node, staff: Staff) -> tuple[Task, ...]:
    """For those who draft."""
    if not staff.may(Right.DRAFT):
        return ()
    facts = Facts(node, staff.reader)
    bundles = [one for one in facts.bundles if one.owner == node.member]
    found = [
        Task(
            "needs.task.bundle",
            {"title": _named(one.bundle.body.title, staff)},
            reverse("bundles"),
        )
        for one in (wholes(bundles, facts.needs, facts.items.values()) if bundles else ())
        if one.missing
    ]
    found += [
        Task(
            "needs.task.agree",
            {
                "one": _named(pair.one.body.name, staff),
                "other": _named(pair.other.body.name, staff),
            },
            f"{reverse('needs')}#equivalences",
        )
        for pair in facts.pairs
        if node.member in pair.awaited
    ]
    return tuple(found[:MOST])


def _named(texts: dict[Language, str], staff: Staff) -> str:
    return in_any_language(texts, staff.language)[1]
