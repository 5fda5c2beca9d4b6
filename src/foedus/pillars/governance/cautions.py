"""Before publication: the words of a record that our official terms replace (G11)."""

from __future__ import annotations

import re

from foedus.desk import showing
from foedus.desk.paper.caution import Caution
from foedus.desk.permit import Staff
from foedus.desk.records.body import Body
from foedus.node.node import Node
from foedus.pillars.governance.queries import current
from foedus.pillars.governance.records import Term
from foedus.pillars.governance.wordcheck import Finding, check


def cautions(node: Node, staff: Staff, body: Body) -> tuple[Caution, ...]:
    """One for each word found in a record; none for a term itself, which lists such words."""
    if isinstance(body, Term):
        return ()
    terms = [one.body for one in current(node, staff.reader, Term)]
    return tuple(_caution(one, body.kind, staff.language) for one in check(body, terms))


def _caution(one: Finding, kind: str, language: str) -> Caution:
    path = re.sub(r"\.\d+", "", f"{kind}.{one.place}")
    facts = {"word": one.word, "field": showing.label(path, language), "context": one.context}
    if not one.instead:
        return Caution("wordcheck.avoid", facts)
    return Caution("wordcheck.instead", {**facts, "instead": one.instead})
