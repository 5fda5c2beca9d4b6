"""Served and not served complete each other; what cannot be read as service is listed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.governance.coverage import cover
from foedus.pillars.governance.records import Area
from pillars.governance.planbook import FACT, known, step

INSTRUMENT = known("instrument", 1).body
CODES = [f"C{n}" for n in range(6)]


def test_a_clause_without_a_step_is_not_served():
    found = cover(INSTRUMENT, [step(5, clauses=["C1"])])
    assert [one.clause.code for one in found.served] == ["C1"]
    assert [one.clause.code for one in found.not_served] == ["C2"]


def test_a_code_that_the_instrument_has_not_is_named():
    lost = step(5, clauses=["C1", "C9"])
    assert cover(INSTRUMENT, [lost]).unknown == ((lost, "C9"),)


def test_a_step_that_names_no_clause_is_listed():
    assert cover(INSTRUMENT, [step(5)]).aimless == (step(5),)


def test_clauses_are_found_by_area_and_those_about_the_whole_by_none():
    found = cover(INSTRUMENT, [])
    assert [one.clause.code for one in found.of_area(Area.CAPABILITIES)] == ["C1"]
    assert [one.clause.code for one in found.of_area(None)] == ["C2"]
    assert found.of_area(Area.INTEGRATION) == ()


@given(
    st.lists(st.sampled_from(CODES), unique=True),
    st.lists(st.lists(st.sampled_from(CODES), unique=True), max_size=6),
)
def test_served_and_not_served_complete_each_other(clauses, named):
    rows = [FACT | {"code": code} for code in clauses]
    instrument = known("instrument", 1, clauses=rows).body
    steps = [step(5 + n, clauses=sorted(codes)) for n, codes in enumerate(named)]
    found = cover(instrument, steps)
    served = {one.clause.code for one in found.served}
    open_ = {one.clause.code for one in found.not_served}
    assert served | open_ == set(clauses)
    assert not served & open_
    assert sum(len(one.steps) for one in found.clauses) + len(found.unknown) == sum(
        map(len, named)
    )
