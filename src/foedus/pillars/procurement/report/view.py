"""The view of a plan: everything a person sees, built once from the plan and its case."""

from __future__ import annotations

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.report import answers, decision, grounds
from foedus.pillars.procurement.report.facts import Facts
from foedus.pillars.procurement.report.values import Column, Note, Section, Table, View


def build_view(
    case: Case, plan: Plan, *, language: str = "en", advice: tuple[Note, ...] = ()
) -> View:
    """Build the view. `case` is the case that was planned: of the members taking part."""
    facts = Facts(case, plan, language)
    say, order = facts.say, case.order
    return View(
        language=language,
        title=say("title", title=order.title or order.order),
        frame=say(
            "frame",
            order=order.order,
            day=order.order_on.isoformat(),
            members=facts.members(plan.joint.members),
            currency=order.currency,
        ),
        demo=say("demo") if order.demo else "",
        decision=decision.decision(facts),
        choices=tuple(decision.choices(facts)),
        figures=decision.figures(facts),
        warnings=tuple(decision.warnings(facts)),
        sections=_sections(facts, advice),
        footer=say(
            "footer", version=plan.versions.get("foedus", ""), digest=plan.joint.case_digest
        ),
        summary=_summary(facts),
    )


def _sections(facts: Facts, notes: tuple[Note, ...]) -> tuple[Section, ...]:
    every = (
        answers.together(facts),
        answers.steps(facts),
        answers.bills(facts),
        answers.deliveries(facts),
        grounds.reasons(facts),
        grounds.front(facts),
        grounds.verdicts(facts),
        grounds.proof(facts),
        grounds.advice(facts, notes),
        grounds.sources(facts),
    )
    return tuple(section for section in every if section is not None)


def _summary(facts: Facts) -> Table:
    """Return the top of the report as a table, for the workbook's first sheet."""
    say = facts.say
    rows = tuple((figure.label, figure.text, figure.note) for figure in decision.figures(facts))
    columns = tuple(Column(say(f"column.{name}")) for name in ("what", "figure", "text"))
    return Table("summary", decision.decision(facts), columns, rows)
