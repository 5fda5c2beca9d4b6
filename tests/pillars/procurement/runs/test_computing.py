"""What is asked, what comes out, and how it is kept."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from casebook import BULGARIA, CAST, need, offer, pooled
from foedus.engine.watch import Progress, Watch
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.runs import papers
from foedus.pillars.procurement.runs.asked import Asked, Changed, Joining, Need
from foedus.pillars.procurement.runs.computing import Question, compute
from foedus.pillars.procurement.runs.progress import Told
from foedus.pillars.procurement.runs.states import FOLLOWS, before
from foedus.pillars.procurement.runs.telling import mean_days

BULGARIA_JOINS = Joining(
    member="BGR",
    name="Bulgaria",
    needs=(Need(item="missile", quantity=200, needed_on=date(2027, 9, 1)),),
)


@pytest.mark.parametrize(
    "broken",
    [
        {"minutes": 0},
        {"minutes": 241},
        {"seed": -1},
        {"gap_bp": 1_001},
        {"title": "x" * 101},
        {"name": "guess"},
        {"objective": "beauty"},
        {"changes": ({"kind": "price", "codes": (), "size": 1},)},
        {"changes": ({"kind": "magic", "codes": ("S",), "size": 1},)},
        {"joining": {"member": "Bulgaria", "name": "Bulgaria"}},
        {"colour": "red"},
    ],
)
def test_what_is_asked_has_ranges(broken):
    with pytest.raises(ValidationError):
        Asked.model_validate(broken)


def test_a_wrong_declaration_is_refused():
    with pytest.raises(Refused):
        compute(Question(pooled(), Asked(name="sweep", declaration="[[set]]\nx = 1")), Watch())


def test_needs_that_cannot_be_met_are_an_outcome():
    late = offer("O", "S", "missile", 305_000_00, lead_time_days=3_000)
    found = compute(Question(pooled(offers=(late,), price_breaks=()), Asked()), Watch())
    assert (found.outcome, found.plan) == ("cannot_be_met", None)
    assert found.shortfalls[0].item == "missile"


def test_a_stop_before_anything_was_found_is_an_outcome():
    found = compute(Question(pooled(), Asked()), Watch(interrupted=lambda: True))
    assert found.outcome in {"not_found", "planned"}
    assert found.cut_short


def test_a_scenario_changes_the_plan_and_not_the_case():
    case = pooled()
    dearer = Asked(changes=(Changed(kind="price", codes=("S",), size=1_000),))
    plain = compute(Question(case, Asked()), Watch()).plan
    changed = compute(Question(case, dearer), Watch()).plan
    assert changed.joint.total_cents > plain.joint.total_cents
    assert case == pooled()


def test_a_state_joins_with_needs_that_we_assume():
    case = pooled()
    members = ("ALB", "HRV", "XKX", "BGR")
    question = Question(case, Asked(name="scenario", members=members, joining=BULGARIA_JOINS))
    plan = compute(question, Watch()).plan
    assert plan.joint.members == members
    assert sum(line.quantity for line in plan.joint.lines if line.member == "BGR") == 200
    assert all(row.requirement != "BGR-ASSUMED-1" for row in case.requirements)


def test_assumed_needs_stand_in_for_those_that_a_candidate_has():
    case = pooled(
        members=(*CAST, BULGARIA), requirements=(need("BGR", "missile", 7), *pooled().requirements)
    )
    told = Asked(joining=BULGARIA_JOINS).case(case)
    assert [n.quantity for n in told.requirements if n.member == "BGR"] == [200]
    assert [m.member for m in told.members].count("BGR") == 1


def test_a_candidate_without_known_needs_is_not_judged():
    case = pooled(members=(*CAST, BULGARIA))
    assert compute(Question(case, Asked()), Watch()).plan.accessions == ()


def test_documents_come_back_as_they_were():
    case = pooled()
    assert papers.unpack_case(papers.pack_case(case)) == case
    plan = compute(Question(case, Asked(shares=True)), Watch()).plan
    assert papers.unpack_plan(papers.pack_plan(plan)) == plan
    swept = compute(
        Question(case, Asked(name="sweep", declaration='[[set]]\nmembers = "subsets"')), Watch()
    ).swept
    assert papers.unpack_sweep(papers.pack_sweep(swept), case) == swept


def test_days_are_means_over_units():
    case = pooled()
    plan = compute(Question(case, Asked()), Watch()).plan
    days = mean_days(case, plan)
    for alone in plan.alone:
        if alone.reading == "pro_rata":
            assert days[alone.member]["alone"] == alone.items[0].mean_days
    assert all(told["joint"] > 0 for told in days.values())


def test_the_cost_of_a_part_does_not_pass_for_that_of_the_order():
    told = Told()
    told.hear(Progress("solve", 1.0, best_cents=900, bound_cents=800))
    told.hear(Progress("alone", 2.0, done=1, total=3))
    heard = told.hear(Progress("solve", 3.0, best_cents=300, bound_cents=299))
    assert (heard.stage, heard.best_cents, heard.bound_cents) == ("alone", 900, 800)


def test_every_moment_knows_the_cost_of_the_order():
    heard = []
    plan = compute(Question(pooled(), Asked()), Watch(listen=heard.append)).plan
    assert heard[-1].best_cents == plan.joint.total_cents
    assert heard[-1].stage not in {"solve", "schedule"}


def test_an_ended_run_leads_nowhere():
    assert all(not FOLLOWS[state] for state in ("done", "failed", "stopped"))
    assert before("queued") == ("running",)
