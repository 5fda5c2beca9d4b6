"""How good the plan is proven to be, as a table of what and value."""

from __future__ import annotations

from foedus.desk.phrases import say
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.shown import Column, Table
from foedus.pillars.procurement.wording.reasons import STATUSES


def proof_table(lexicon: Lexicon) -> Table:
    plan, figures = lexicon.plan, lexicon.figures
    proof = plan.proof
    parts = (proof.gap_share * 10_000).__ceil__()  # rounded up: never better than it is
    rows = (
        (lexicon.note("status"), say(STATUSES, proof.status, lexicon.language)),
        (lexicon.column("cost"), figures.money(proof.cost_cents)),
        (lexicon.column("bound"), figures.money(proof.bound_cents)),
        (lexicon.note("gap"), figures.share(parts)),
        (lexicon.note("certified"), figures.money(proof.certified_bound_cents)),
        (lexicon.note("guarantee"), figures.money(proof.kept_cents)),
        (lexicon.note("objective"), lexicon.note(plan.joint.objective)),
        (lexicon.note("seconds"), f"{plan.seconds:.1f}"),
        (lexicon.note("seed"), str(plan.seed)),
        (lexicon.note("versions"), ", ".join(f"{k} {v}" for k, v in plan.versions.items())),
        (lexicon.note("digest"), plan.joint.case_digest),
    )
    columns = (Column(lexicon.column("what")), Column(lexicon.column("value")))
    return Table("proof", lexicon.heading("proof"), columns, rows)
