"""Every scenario is answered once, ever, and an answer is what a plan of that case says."""

from __future__ import annotations

import time
from collections import Counter

import pytest

import sweepbook
from foedus.engine.place import INLINE, Processes
from foedus.engine.run import Terms
from foedus.engine.shelf import Shelf
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.whatif import sweep as sweeping
from foedus.pillars.procurement.whatif.scenario import Change, Scenario, apply
from foedus.pillars.procurement.whatif.sweep import question_digest, sweep

CASE = sweepbook.small()
SOME = sweepbook.declared(CASE, sweepbook.SOME)
OPTIONS = Options()


def swept(scenarios=SOME, *, shelf=None, place=INLINE, options=OPTIONS, **watch):
    known = Watch(clock=time.monotonic, **watch)
    return sweep(CASE, scenarios, options, watch=known, terms=Terms(place), shelf=shelf)


@pytest.fixture
def computed(monkeypatch):
    """Count how often each scenario is computed."""
    counts = Counter()
    original = sweeping.answer

    def counting(everybody, options, scenario, job):
        counts[scenario] += 1
        return original(everybody, options, scenario, job)

    monkeypatch.setattr(sweeping, "answer", counting)
    return counts


def test_needs_that_stay_open_are_named():
    found = swept([Scenario(("ALB",), (Change("fails", ("near", "far")),))])
    (answer,) = found.answers.values()
    assert answer.status == "cannot_be_met"
    assert [(gap.item, gap.missing) for gap in answer.shortfalls] == [("radio", 30)]
    assert (answer.total_cents, answer.members) == (None, ())


def test_a_scenario_that_no_worker_can_compute_is_open_and_told(monkeypatch):
    def broken(*_):
        raise MemoryError("no room")

    monkeypatch.setattr(sweeping, "answer", broken)
    found = swept(SOME[:2])
    assert found.open == SOME[:2]
    assert set(found.failed.values()) == {"MemoryError: no room"}


@pytest.mark.parametrize("scenario", [SOME[0], *SOME[-4:]])
def test_an_answer_is_what_the_plan_of_that_case_says(scenario):
    (answer,) = swept([scenario]).answers.values()
    if answer.status == "planned":
        plan = plan_order(apply(CASE, scenario), OPTIONS, Watch())
        assert answer.total_cents == plan.joint.total_cents
        assert answer.lateness == plan.joint.lateness
        bills = {bill.member: bill.total_cents for bill in plan.joint.bills}
        alone = {own.member: own.total_cents for own in plan.alone if own.reading == "pro_rata"}
        assert {m.member: m.cents for m in answer.members} == bills
        assert {m.member: m.alone_cents for m in answer.members} == alone
        over = sum(excess.cents for excess in plan.joint.budget_excesses)
        assert sum(m.over_budget_cents for m in answer.members) == over


def test_processes_answer_the_same_to_the_bit():
    assert sweepbook.spelled(swept(place=Processes(2))) == sweepbook.spelled(swept())


def test_what_was_stopped_goes_on_and_nothing_is_computed_twice(tmp_path, computed):
    shelf = Shelf(tmp_path)
    done = []
    first = swept(shelf=shelf, listen=done.append, interrupted=lambda: len(done) > 8)
    assert 0 < first.computed < len(SOME)
    assert len(first.open) == len(SOME) - first.computed
    second = swept(shelf=Shelf(tmp_path))
    assert second.open == ()
    assert second.kept == first.computed
    assert second.kept + second.computed == len(SOME)
    assert set(computed.values()) == {1}
    third = swept(shelf=Shelf(tmp_path))
    assert set(computed.values()) == {1}
    assert (third.kept, third.computed) == (len(SOME), 0)
    assert sweepbook.spelled(third) == sweepbook.spelled(second)


def test_a_damaged_answer_is_computed_again(tmp_path, computed):
    swept(SOME[:3], shelf=Shelf(tmp_path))
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    files[0].write_bytes(files[0].read_bytes()[:-5])
    shelf = Shelf(tmp_path)
    shelf.put(question_digest(CASE, SOME[0], OPTIONS), b'{"status": "planned", "cost": 3}')
    found = swept(SOME[:3], shelf=shelf)
    assert found.open == ()
    assert found.computed in (1, 2)  # the first scenario may be the damaged file
    assert swept(SOME[:3], shelf=Shelf(tmp_path)).computed == 0


def test_scenarios_that_come_to_the_same_case_are_computed_once(computed):
    idle = Change("budget", ("ALB",), -1000)
    same = [Scenario(("HRV",)), Scenario(("HRV",), (idle,))]
    found = swept(same)
    assert sum(computed.values()) == found.computed == 1
    assert found.answers[same[0]] == found.answers[same[1]]


@pytest.mark.parametrize("other", [Options(gap_share=0.5), Options(capped=False)])
def test_other_options_are_another_question(other):
    assert question_digest(CASE, SOME[0], other) != question_digest(CASE, SOME[0], OPTIONS)


def test_other_versions_are_another_question(monkeypatch):
    before = question_digest(CASE, SOME[0], OPTIONS)
    monkeypatch.setattr(sweeping, "versions", lambda _: {"highspy": "0"})
    assert question_digest(CASE, SOME[0], OPTIONS) != before


def test_an_answer_that_a_limit_cut_short_is_not_kept(tmp_path):
    terms = Terms(seconds_each=1e-9)
    watch = Watch(clock=time.monotonic)
    found = sweep(CASE, SOME[:1], OPTIONS, watch=watch, terms=terms, shelf=Shelf(tmp_path))
    assert found.computed == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
