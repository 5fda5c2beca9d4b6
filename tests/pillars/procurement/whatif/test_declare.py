"""The declaration of a sweep: what is refused, then what it comes to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import sweepbook
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.intake import read_case
from foedus.pillars.procurement.whatif import declare
from foedus.pillars.procurement.whatif.declare import (
    read_declaration,
    scenarios_of,
    standard_declaration,
)
from foedus.pillars.procurement.whatif.scenario import Change, Scenario

CASE = sweepbook.small()
STANDING = ("ALB", "HRV", "XKX")
DEMO = Path(__file__).parents[4] / "demo" / "adriatic"


def refused(call):
    with pytest.raises(Refused) as caught:
        call()
    return [(r.code, r.place.column, dict(r.facts)) for r in caught.value.refusals]


def test_what_is_no_toml_is_refused():
    ((code, _, facts),) = refused(lambda: read_declaration("[[set]\n"))
    assert code == "sweep-not-toml"
    assert "line 1" in facts["error"]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", "set"),
        ("set = []", "set"),
        ("[[sets]]", "set"),
        ("[[set]]\nprice = 3", "set.0.price"),
        ("[[set]]\nmembers = 'everybody'", "set.0.members.literal['subsets','candidates']"),
        ("[[set]]\nprices = { suppliers = 'each' }", "set.0.prices.pct"),
        ("[[set]]\nprices = { suppliers = 'each', pct = [] }", "set.0.prices.pct"),
        ("[[set]]\nprices = { suppliers = 'each', pct = [-100] }", "set.0.prices.pct.0"),
        ("[[set]]\nprices = { suppliers = 'each', pct = [1.234] }", "set.0.prices.pct.0"),
        ("[[set]]\nslips = { suppliers = 'each', days = [1.5] }", "set.0.slips.days.0"),
        ("[[set]]\nslips = { suppliers = 'each', days = [true] }", "set.0.slips.days.0"),
        ("[[set]]\nslips = { suppliers = 'each', days = [4000] }", "set.0.slips.days.0"),
        ("[[set]]\nfails = { suppliers = [] }", "set.0.fails.suppliers"),
    ],
)
def test_what_does_not_belong_there_is_refused_with_its_place(text, column):
    found = refused(lambda: read_declaration(text))
    assert {code for code, _, _ in found} == {"sweep-malformed"}
    assert any(place.startswith(column) for _, place, _ in found)


@pytest.mark.parametrize(
    ("text", "what", "known"),
    [
        ("members = ['ALB GRC']", "members", "ALB HRV XKX BGR"),
        ("fails = { suppliers = ['nearer'] }", "suppliers", "near far"),
        ("rates = { currencies = ['GBP'], pct = [1] }", "currencies", "USD"),
        ("budgets = { members = ['HRV'], pct = [1] }", "budgets", "ALB"),
    ],
)
def test_a_code_that_is_in_no_table_is_refused(text, what, known):
    ((code, _, facts),) = refused(lambda: sweepbook.declared(CASE, f"[[set]]\n{text}"))
    assert code == "sweep-unknown-code"
    assert (facts["what"], facts["known"]) == (what, known)


def test_more_scenarios_than_anybody_reads_are_refused(monkeypatch):
    monkeypatch.setattr(declare, "MOST_SCENARIOS", 15)
    ((code, _, facts),) = refused(
        lambda: sweepbook.declared(
            CASE, "[[set]]\nmembers='subsets'\nfails = { suppliers = 'each' }"
        )
    )
    assert (code, facts) == ("sweep-too-large", {"most": 15})


def test_a_change_that_breaks_a_rule_of_the_tables_is_refused():
    case = sweepbook.small(offers=(replace_minimum(CASE.offers[0]), CASE.offers[1]))
    text = "[[set]]\nsteps = { suppliers = ['near'], pct = [-50] }"
    ((code, _, facts),) = refused(lambda: sweepbook.declared(case, text))
    assert code == "sweep-breaks-rule"
    assert facts == {"rule": "BREAK_AT_START", "change": "steps near -5000"}


def replace_minimum(offer):
    return offer.model_copy(update={"minimum_order": 60})


def test_the_base_comes_first_and_a_scenario_once():
    found = sweepbook.declared(CASE, sweepbook.SOME)
    assert found[0] == Scenario(STANDING)
    assert len(found) == len(set(found))
    assert Scenario(("ALB", "HRV", "XKX", "BGR")) in found
    assert len([s for s in found if not s.changes]) == 15


def test_a_set_is_a_product_and_nothing_is_a_value_of_it():
    found = sweepbook.declared(CASE, sweepbook.SOME)
    with_candidate = ("ALB", "HRV", "XKX", "BGR")
    assert Scenario(with_candidate, (Change("price", ("far",), 1050),)) in found
    steps, cut = Change("steps", ("near",), 2000), Change("budget", ("ALB",), -5000)
    assert Scenario(STANDING, (steps, cut)) in found
    assert Scenario(STANDING, (steps,)) in found
    assert Scenario(STANDING, (Change("fails", ("near", "far")),)) in found


def test_an_axis_with_nothing_on_it_makes_an_empty_product():
    case = replace(CASE, budgets=())
    text = "[[set]]\nbudgets = { members = 'each', pct = [-10] }"
    assert sweepbook.declared(case, text) == (Scenario(STANDING),)


def test_the_standard_sweep_of_the_demo_changes_everything_by_itself():
    case = read_case(DEMO)
    found = scenarios_of(case, standard_declaration())
    changes = [scenario.changes for scenario in found if scenario.changes]
    assert all(len(change) == 1 for change in changes)
    kinds = {change[0].kind for change in changes}
    assert kinds == {"fails", "price", "steps", "slip", "rate", "budget"}
    assert len({s.members for s in found}) == 15
