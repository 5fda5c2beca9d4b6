"""What one more member would change, and for whom.

Old members are compared with the order that they place without it, the candidate with ordering
alone at the same time (the pro-rata market).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from foedus.engine.run import Terms, results
from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.result import Accession, AccessionBill, Plan
from foedus.pillars.procurement.records import Member
from foedus.pillars.procurement.whatif.answer import Answer, answer, planned
from foedus.pillars.procurement.whatif.scenario import Scenario
from foedus.pillars.procurement.whatif.sweep import LIBRARIES, Swept, question_digest


def accessions(
    everybody: Case, plan: Plan, options: Options, *, watch: Watch, terms: Terms
) -> tuple[Accession, ...]:
    """Compute what each candidate outside of the plan would bring; fewer when the watch stops."""
    members = plan.joint.members
    outside = _candidates(everybody, members)
    scenarios = [joined(everybody, members, candidate) for candidate in outside]
    answers = results(
        partial(answer, everybody, options),
        scenarios,
        watch=watch,
        terms=replace(terms, libraries=LIBRARIES, stage="accession"),
        digest=lambda scenario: question_digest(everybody, scenario, options),
    )
    alone = {own.member: own.total_cents for own in plan.alone if own.reading == "pro_rata"}
    proven = plan.proof.status == "optimal"
    without = planned(everybody, plan.joint, alone, proven=proven)
    return tuple(
        accession(candidate, without, with_it)
        for candidate, with_it in zip(outside, answers, strict=False)
    )


def accessions_of(swept: Swept) -> Iterator[Accession]:
    """Read what each candidate would bring from a sweep that has the scenarios."""
    base = swept.scenarios[0]
    without = swept.answers.get(base)
    for candidate in _candidates(swept.case, base.members):
        with_it = swept.answers.get(joined(swept.case, base.members, candidate))
        if without is not None and with_it is not None and without.members:
            yield accession(candidate, without, with_it)


def joined(case: Case, members: tuple[str, ...], candidate: Member) -> Scenario:
    """Return the scenario of these members and the candidate, nothing else different."""
    taking = {*members, candidate.member}
    return Scenario(tuple(row.member for row in case.members if row.member in taking))


def accession(candidate: Member, without: Answer, with_it: Answer) -> Accession:
    """Compare an answer with another one in which the candidate takes part too."""
    before = {bill.member: bill for bill in without.members}
    known = {(step.code, step.step) for step in without.steps}
    bills = []
    for bill in with_it.members:
        old = before.get(bill.member)
        bills.append(
            AccessionBill(
                member=bill.member,
                without_cents=bill.alone_cents if old is None else old.cents,
                with_cents=bill.cents,
                without_days=None if old is None else old.mean_days,
                with_days=bill.mean_days,
            )
        )
    return Accession(
        candidate=candidate.member,
        name=candidate.name,
        bills=tuple(bills),
        steps=tuple(step for step in with_it.steps if (step.code, step.step) not in known),
        proven=without.proven and with_it.proven,
        shortfalls=with_it.shortfalls,
    )


def _candidates(case: Case, members: tuple[str, ...]) -> list[Member]:
    return [
        row for row in case.members if row.standing == "candidate" and row.member not in members
    ]
