"""A finished run for whoever goes on from it, such as the joint annex: case, plan, and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.node.reading import Reader
from foedus.pillars.procurement.assembly import Key, Source
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.runs import papers
from foedus.pillars.procurement.runs.computing import Question, case_of
from foedus.pillars.procurement.workbench import seen
from foedus.pillars.procurement.workbench.seen import Run


@dataclass(frozen=True, slots=True)
class Finished:
    """`case` is what was planned: of those who take part, and with the changes of a scenario;
    `sources` as of `assembly`. Own budgets are in the case: it never leaves this node as it is."""

    run: Run
    case: Case
    plan: SharedPlan
    sources: Mapping[Key, Source]

    @property
    def is_as_recorded(self) -> bool:
        """Nothing was assumed: what is planned follows from records alone."""
        return not self.run.asked.changes and self.run.asked.joining is None


def finished(node: Node, reader: Reader, run: str) -> Finished:
    """The plan of a run. Raises Refused: `no-such-run` (also one that is not for this reader),
    `run-without-plan`."""
    found = seen.these(node, reader, [run])
    documents = seen.documents(node, reader, run)
    if not found or documents is None:
        raise Refused.because("no-such-run", run=run)
    case, plan, sources = documents
    if plan is None or not found[0].has_plan:
        raise Refused.because("run-without-plan", run=run, state=found[0].state)
    question = Question(papers.unpack_case(case), found[0].asked)
    return Finished(found[0], case_of(question), papers.unpack_plan(plan), _sources(sources))


def _sources(told: Mapping[str, list[object]]) -> dict[Key, Source]:
    """Of each row; the table's name has no space, the code of a row may."""
    read: dict[Key, Source] = {}
    for key, (owner, id_, ver, digest) in told.items():
        table, _, code = key.partition(" ")
        read[table, code] = Source(str(owner), str(id_), int(str(ver)), str(digest))
    return read
