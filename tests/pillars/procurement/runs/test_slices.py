"""Pages read slices: what they show is what the report of the whole plan shows."""

from __future__ import annotations

import json

import pytest

from casebook import pooled
from foedus.engine.watch import Watch
from foedus.pillars.procurement.report import tables
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.runs import slices
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.computing import Question, compute

LISTS = {
    slices.LINES: (slices.with_lines, tables.delivery_table),
    slices.GAINS: (slices.with_gains, tables.gain_table),
    slices.STEPS: (slices.with_steps, tables.step_table),
    slices.VERDICTS: (slices.with_verdicts, tables.verdict_table),
    slices.ACTIVATIONS: (slices.with_activations, tables.activation_table),
}


@pytest.fixture(scope="module")
def case():
    return pooled()


@pytest.fixture(scope="module")
def plan(case):
    return compute(Question(case, Asked(shares=True, front=True)), Watch()).plan


@pytest.fixture(scope="module")
def rows(case, plan):
    """By sheet, as they come back from the database."""
    found = {}
    for row in slices.rows_of(case, plan):
        found.setdefault(row.sheet, []).append(json.loads(json.dumps(row.value)))
    return found


@pytest.fixture(scope="module")
def head(case, plan, rows):
    told = json.loads(json.dumps(slices.write_head(slices.head_of(case, plan))))
    kinds = (slices.ITEMS, slices.SUPPLIERS, slices.OFFERS)
    names = [(sheet, value) for sheet in kinds for value in rows[sheet]]
    return slices.named(slices.read_head(told), names)


def test_the_head_has_no_long_list(case, plan):
    short = slices.head_of(case, plan)
    assert (short.plan.joint.lines, short.plan.gains, short.plan.verdicts) == ((), (), ())
    assert short.case.requirements == ()
    assert short.plan.joint.bills == plan.joint.bills


def test_the_head_comes_back_as_it_was(case, plan):
    short = slices.head_of(case, plan)
    assert slices.read_head(json.loads(json.dumps(slices.write_head(short)))) == short


@pytest.mark.parametrize("sheet", LISTS)
def test_all_slices_together_make_the_table_of_the_report(sheet, case, plan, rows, head):
    read, table = LISTS[sheet]
    part = read(head, rows[sheet])
    assert table(Lexicon(part.case, part.plan, "en")) == table(Lexicon(case, plan, "en"))


def test_a_slice_holds_its_rows_alone(rows, head):
    part = slices.with_lines(head, rows[slices.LINES][:1])
    assert len(tables.delivery_table(Lexicon(part.case, part.plan, "en")).rows) == 1


@pytest.mark.parametrize("code", ["bills", "front"])
def test_the_head_alone_makes_the_short_tables(code, case, plan, head):
    whole = show(case, plan).tables[code]
    made = {"bills": tables.bill_table, "front": tables.front_table}[code]
    assert made(Lexicon(head.case, head.plan, "en")) == whole
