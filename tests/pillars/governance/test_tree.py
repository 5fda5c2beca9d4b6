"""The tree shows every step once, wherever its parents are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.governance.records import Area, Status
from foedus.pillars.governance.tree import Records, grow
from pillars.governance.planbook import known, ref, report, step

PLAN = known("plan", 2)


def small(**changes):
    parts = {
        "objectives": (known("objective", 3),),
        "measures": (known("measure", 4),),
        "steps": (step(5),),
    }
    return Records(**(parts | changes))


def test_the_four_areas_are_there_even_when_empty():
    tree = grow(PLAN, Records())
    assert [node.area for node in tree.areas] == list(Area)
    assert (tree.steps, tree.orphans) == ((), ())


def test_a_step_stands_in_its_area_with_its_state():
    tree = grow(PLAN, small(reports=(report(20, 5, "done", "2027-02-01"),)))
    area = next(node for node in tree.areas if node.area is Area.INTEROPERABILITY)
    assert [node.state.status for node in area.steps] == [Status.DONE]
    assert (area.count(Status.DONE), area.count(Status.STOPPED)) == (1, 0)


def test_a_step_without_its_measure_is_an_orphan():
    assert [one.id for one in grow(PLAN, small(measures=())).orphans] == [step(5).id]


def test_a_measure_without_its_objective_and_its_steps_are_orphans():
    orphans = grow(PLAN, small(objectives=())).orphans
    assert [one.body.kind for one in orphans] == ["governance.measure", "governance.step"]


def test_the_steps_of_another_plan_are_no_orphans_and_not_in_the_tree():
    tree = grow(PLAN, small(objectives=(known("objective", 3, plan=ref(77)),)))
    assert (tree.steps, tree.orphans) == ((), ())


def test_of_several_versions_the_newest_stands_in_the_tree():
    new = step(5, ver=7, code="I1.1.b")
    assert [node.step for node in grow(PLAN, small(steps=(new, step(5)))).steps] == [new]


def test_siblings_stand_by_their_codes_and_numbers_count_as_numbers():
    codes = ["C10", "C2", "C1.b", "C1.a", "C1"]
    steps = tuple(step(30 + n, code=code) for n, code in enumerate(codes))
    found = [node.step.body.code for node in grow(PLAN, small(steps=steps)).steps]
    assert found == ["C1", "C1.a", "C1.b", "C2", "C10"]


PARENTS = st.integers(min_value=0, max_value=4)


@given(
    st.lists(st.tuples(st.just(0), st.sampled_from(list(Area))), max_size=4),
    st.lists(PARENTS, max_size=4),
    st.lists(PARENTS, max_size=12),
)
def test_every_step_is_in_the_tree_or_an_orphan_exactly_once(areas, of_measures, of_steps):
    objectives = [known("objective", 100 + n, area=str(area)) for n, (_, area) in enumerate(areas)]
    measures = [
        known("measure", 200 + n, objective=ref(100 + up)) for n, up in enumerate(of_measures)
    ]
    steps = [step(300 + n, measure=ref(200 + up)) for n, up in enumerate(of_steps)]
    tree = grow(PLAN, Records(tuple(objectives), tuple(measures), tuple(steps)))
    shown = [node.step for node in tree.steps]
    loose = [one for one in tree.orphans if one.body.kind == "governance.step"]
    assert sorted([*shown, *loose], key=lambda one: one.id) == steps
