"""Tables that compare runs say nothing that does not compare."""

from __future__ import annotations

from casebook import pooled
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.result import StepReached
from foedus.pillars.procurement.report.lexicon import Lexicon, Names
from foedus.pillars.procurement.runs.asked import Asked, Changed
from foedus.pillars.procurement.runs.computing import Question, case_of, compute
from foedus.pillars.procurement.runs.slices import head_of
from foedus.pillars.procurement.runs.telling import mean_days
from foedus.pillars.procurement.workbench import tables


def compared(title, **asked):
    question = Question(pooled(), Asked(**asked))
    case, plan = case_of(question), compute(question, Watch()).plan
    steps = tuple(
        StepReached.model_validate(s.model_dump(include=set(StepReached.model_fields)))
        for s in plan.joint.steps
        if s.step
    )
    return tables.Compared(title, head_of(case, plan), mean_days(case, plan), steps)


def row(table, label):
    return next(cells[1:] for cells in table.rows if cells[0].startswith(label))


def test_no_saving_is_said_of_other_members():
    table = tables.compared("en", [compared("all"), compared("two", members=("ALB", "HRV"))])
    assert row(table, "Saving") == ("EUR\u00a00.00", "–")
    assert row(table, "Kosovo pays")[1] == "–"


def test_a_saving_is_against_the_first():
    dearer = compared("dearer", changes=(Changed(kind="price", codes=("S",), size=1_000),))
    told = row(tables.compared("en", [compared("plain"), dearer]), "Saving")
    assert told[1].startswith("EUR\u00a0−")


def test_whoever_reaches_a_step_reached_those_below():
    alone = compared("two", members=("ALB", "XKX"))
    table = tables.steps_reached(Names(pooled(), "en"), [alone, compared("all")])
    assert [cells[1:] for cells in table.rows] == [("300", "yes", "yes"), ("500", "no", "yes")]


def test_prices_before_and_after_are_means_of_a_unit():
    before, after = {"missile": (1_000, 10)}, {"missile": (900, 10), "other": (5, 0)}
    table = tables.unit_prices(Names(pooled(), "en"), before, after)
    assert table.rows == (("missile", 100, 90, 10), ("other", None, None, None))


def test_side_by_side_says_when_too():
    run = compared("plain")
    table = tables.side_by_side(Lexicon(run.head.case, run.head.plan, "en"), run.days)
    albania = table.rows[0]
    assert albania[1] + albania[3] == albania[2]
    assert albania[5] is not None
