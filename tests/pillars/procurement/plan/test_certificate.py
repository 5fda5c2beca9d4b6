"""Every way to tamper with a certificate, and the code it is refused with."""

from __future__ import annotations

import sys
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.plan.certificate import Certificate, check_bound
from foedus.pillars.procurement.plan.solve import solve_market
from foedus.pillars.procurement.plan.textbook import solve_textbook
from marketbook import random_market

sys.path.append(str(Path(__file__).parents[4] / "benchmarks"))
from markets import published_market

LOOSE, TIGHT = "8-20-0.8-dp2-C-AC", "20-6-0.1-dp2-C-AC"
"""A tree with inner nodes; a root that rests on how many suppliers can stay unused."""


@cache
def proven(name):
    """A market, its certificate as JSON and its optimum."""
    market = published_market(name, 1)
    found = solve_market(market, watch=Watch())
    return market, found.certificate.to_json(), found.purchase.cost_cents


def code_of(name, tamper):
    market, json, _ = proven(name)
    json = deepcopy(json)
    tamper(json)
    with pytest.raises(Refused) as caught:
        check_bound(market, Certificate.from_json(json))
    (refusal,) = caught.value.refusals
    return refusal.code


def inner(json):
    return next(node for node in json["trees"][0]["nodes"] if node[3])


def raise_claim(json):
    json["trees"][0]["bound_cents"] = int(1.01 * json["trees"][0]["bound_cents"])


def lower_prices(json):
    tree = json["trees"][0]
    tree["multipliers"] = [[price // 2 for price in row] for row in tree["multipliers"]]


def cut_off(json):
    """Make the root a leaf: what it left open is no longer looked at."""
    tree = json["trees"][0]
    tree["nodes"] = [[tree["nodes"][0][0], -1, [], []]]


def forget_choices(json):
    for node in json["trees"][0]["nodes"]:
        node[2] = [[] for _ in node[2]]


def edit(change):
    return lambda json: change(json["trees"][0])


TAMPERED = [
    ("certificate_bound", cut_off),
    ("certificate_cover", raise_claim),  # more choices are left than the parts name
    ("certificate_cover", lower_prices),
    ("certificate_cover", forget_choices),
    ("certificate_cover", lambda json: inner(json)[2][0].append(inner(json)[2][1][0])),
    ("certificate_tree", lambda json: inner(json)[3].__setitem__(0, inner(json)[3][1])),
    ("certificate_tree", lambda json: inner(json)[3].__setitem__(0, 0)),
    ("certificate_tree", edit(lambda tree: tree["nodes"].append([0, -1, [], []]))),
    ("certificate_tree", lambda json: inner(json)[3].__setitem__(0, 10**6)),
    ("certificate_shape", lambda json: inner(json)[3].pop()),
    ("certificate_shape", lambda json: inner(json).__setitem__(1, 10**6)),
    ("certificate_shape", edit(lambda tree: tree["multipliers"][0].pop())),
    ("certificate_shape", edit(lambda tree: tree["nodes"][0].__setitem__(0, -1))),
    ("certificate_shape", edit(lambda tree: tree["nodes"].clear())),
    ("certificate_shape", edit(lambda tree: tree["nodes"][0].append(0))),
    ("certificate_shape", edit(lambda tree: tree.update(bound_cents=-1))),
    ("certificate_shape", edit(lambda tree: tree.update(bound_cents=1.5))),
    ("certificate_shape", edit(lambda tree: tree.update(most_unused=True))),
    ("certificate_shape", edit(lambda tree: tree.update(most_unused=-2))),
    ("certificate_shape", edit(lambda tree: tree["multipliers"][0].__setitem__(0, 2**63))),
    ("certificate_shape", edit(lambda tree: tree.update(more=1))),
    ("certificate_shape", lambda json: json.update(version=1)),
    ("certificate_shape", lambda json: json["trees"].clear()),
    ("certificate_shape", lambda json: json.pop("trees")),
    ("certificate_unused", edit(lambda tree: tree.update(most_unused=0))),
]


@pytest.mark.parametrize(("code", "tamper"), TAMPERED)
def test_tampering_is_refused(code, tamper):
    assert code_of(LOOSE, tamper) == code


@pytest.mark.parametrize(
    ("code", "tamper"),
    [
        ("certificate_bound", raise_claim),
        ("certificate_bound", lower_prices),
        ("certificate_bound", edit(lambda tree: tree.update(most_unused=-1))),
        ("certificate_bound", edit(lambda tree: tree.update(most_unused=2))),
        ("certificate_unused", edit(lambda tree: tree.update(most_unused=0))),
    ],
)
def test_tampering_with_a_root_is_refused(code, tamper):
    assert code_of(TIGHT, tamper) == code


def test_the_untampered_certificates_hold():
    for name in (LOOSE, TIGHT):
        market, json, optimum = proven(name)
        bound = check_bound(market, Certificate.from_json(json))
        assert optimum * (1 - 2e-4) <= bound <= optimum


@given(st.data())
def test_no_change_proves_more_than_the_optimum(data):
    name = data.draw(st.sampled_from([LOOSE, TIGHT]))
    market, json, optimum = proven(name)
    json = deepcopy(json)
    tree = json["trees"][0]
    row = data.draw(st.integers(0, len(tree["multipliers"]) - 1))
    at = data.draw(st.integers(0, len(tree["multipliers"][row]) - 1))
    tree["multipliers"][row][at] += data.draw(st.integers(-(10**6), 10**6))
    tree["bound_cents"] += data.draw(st.integers(-10, 10**5))
    try:
        assert check_bound(market, Certificate.from_json(json)) <= optimum
    except Refused:
        return


@settings(max_examples=25)
@given(st.integers(0, 10**6))
def test_any_market_has_a_certificate_that_holds(seed):
    market = random_market(seed)
    found = solve_market(market, watch=Watch())
    known = solve_textbook(market, Watch(), 0.0)
    if known.purchase is None:
        assert found.purchase is None
        return
    assert found.purchase.cost_cents == pytest.approx(known.purchase.cost_cents, rel=1e-4, abs=1)
    proven_cents = check_bound(market, Certificate.from_json(found.certificate.to_json()))
    assert proven_cents <= known.purchase.cost_cents
