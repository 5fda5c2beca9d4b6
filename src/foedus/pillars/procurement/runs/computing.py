"""What a worker's process computes: a plan with its shares, or a sweep. Pure, and picklable.

Needs that cannot be met and a time that did not suffice are outcomes, not failures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from foedus.engine.run import Terms
from foedus.engine.watch import Progress, Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Impossible
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.result import Shortfall
from foedus.pillars.procurement.plan.shares.fair import Wanted, fair_shares
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.progress import Told
from foedus.pillars.procurement.whatif.accession import accessions
from foedus.pillars.procurement.whatif.declare import (
    read_declaration,
    scenarios_of,
    standard_declaration,
)
from foedus.pillars.procurement.whatif.scenario import Scenario, apply, changed
from foedus.pillars.procurement.whatif.sweep import Swept, sweep

Outcome = Literal["planned", "swept", "cannot_be_met", "no_plan", "not_found"]


@dataclass(frozen=True)
class Question:
    """A case with everybody, candidates too, and what is asked about it."""

    case: Case
    asked: Asked

    @property
    def everybody(self) -> Case:
        """The tables with a state that joins, before any change."""
        return self.asked.case(self.case)


@dataclass(frozen=True)
class Computed:
    """What came out. `cut_short`: time or a person ended the work before it was whole."""

    outcome: Outcome
    plan: SharedPlan | None = None
    swept: Swept | None = None
    shortfalls: tuple[Shortfall, ...] = ()
    cut_short: bool = False


def compute(question: Question, watch: Watch) -> Computed:
    """Answer a question as far as the watch allows. Raises Refused for a declaration that is
    wrong."""
    watch = replace(watch, listen=partial(_tell, watch, Told()))
    if question.asked.name == "sweep":
        return _swept(question, watch)
    try:
        plan = _planned(question, watch)
    except CannotBeMet as open_needs:
        return Computed("cannot_be_met", shortfalls=open_needs.shortfalls)
    except Impossible as none:
        return Computed("no_plan" if none.proven else "not_found", cut_short=watch.must_stop())
    return Computed("planned", plan=plan, cut_short=watch.must_stop())


def _tell(watch: Watch, told: Told, moment: Progress) -> None:
    watch.listen(told.hear(moment))


def case_of(question: Question) -> Case:
    """The tables as they are planned: with the changes, and of those who take part."""
    return apply(question.everybody, question.asked.scenario(question.everybody))


def scenarios(case: Case, asked: Asked) -> tuple[Scenario, ...]:
    """The scenarios of a sweep over known needs; raises Refused for a wrong declaration."""
    case = _known(case)
    written = asked.declaration.strip()
    return scenarios_of(case, read_declaration(written) if written else standard_declaration())


def _planned(question: Question, watch: Watch) -> SharedPlan:
    asked, terms = question.asked, Terms(seed=question.asked.seed)
    case = case_of(question)
    made = plan_order(case, asked.options, watch, terms)
    with_changes = changed(_known(question.everybody), asked.scenario(question.everybody).changes)
    brought = accessions(with_changes, made, asked.options, watch=watch, terms=terms)
    told = made.model_copy(update={"accessions": brought, "cut_short": watch.must_stop()})
    shares = None
    if asked.shares and not watch.must_stop():
        shares = fair_shares(case, made.joint, Wanted(seed=asked.seed), watch)
    return SharedPlan(**dict(told), shares=shares)


def _known(case: Case) -> Case:
    """Without candidates whose needs nobody knows: what they would bring is not known either."""
    wanting = {need.member for need in case.requirements}
    members = tuple(m for m in case.members if m.standing == "member" or m.member in wanting)
    return replace(case, members=members)


def _swept(question: Question, watch: Watch) -> Computed:
    asked = question.asked
    everybody = _known(question.everybody)
    listed, terms = scenarios(everybody, asked), Terms(seed=asked.seed)
    found = sweep(everybody, listed, asked.options, watch=watch, terms=terms)
    return Computed("swept", swept=found, cut_short=watch.must_stop())
