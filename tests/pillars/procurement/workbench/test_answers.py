"""The forms of the workbench: everything wrong is named with its place; what is right is read."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from casebook import BULGARIA, CAST, ORDER_ON, Budget, Rate, pooled
from foedus.desk.phrases import LANGUAGES, say
from foedus.pillars.procurement.wording.whatif import REFUSALS
from foedus.pillars.procurement.wording.workbench import PHRASES
from foedus.pillars.procurement.workbench import answers

CASE = pooled(
    members=(*CAST, BULGARIA),
    rates=(Rate(currency="USD", per_unit_micros=1_082_500, on=ORDER_ON),),
    budgets=(
        Budget(
            member="ALB", from_on=ORDER_ON, until_on=ORDER_ON.replace(year=2029), amount_cents=1
        ),
    ),
)
ALL = ["ALB", "HRV", "XKX"]
NAMES = {"BGR": "Bulgaria", "MKD": "North Macedonia"}
BULGARIAN = "missile 200 2027-09-01"


def posted(**fields):
    query = QueryDict(mutable=True)
    for name, value in fields.items():
        key = name.replace("_", "-") if name[-1].isdigit() else name
        query.setlist(key, value if isinstance(value, list) else [value])
    return query


def scenario(**fields):
    return answers.read_scenario(posted(**{"members": ALL, **fields}), CASE)


def found(written):
    """(place, what), and the words of each must fit its facts in every language."""
    for fault in written.faults:
        phrase = REFUSALS[fault.key][0] if fault.key in REFUSALS else PHRASES[fault.key]
        for language in LANGUAGES:
            assert say({"it": phrase}, "it", language, **fault.facts)
    return [(fault.at, fault.key.removeprefix("workbench.wrong.")) for fault in written.faults]


SETTINGS = [
    ({"minutes": "0"}, ("minutes", "minutes")),
    ({"minutes": "241"}, ("minutes", "minutes")),
    ({"minutes": "-5"}, ("minutes", "minutes")),
    ({"minutes": "1.5"}, ("minutes", "minutes")),
    ({"minutes": "²"}, ("minutes", "minutes")),
    ({"minutes": "9" * 5_000}, ("minutes", "minutes")),
    ({"objective": "beauty"}, ("objective", "objective")),
    ({"title": "x" * 101}, ("title", "title")),
]


@pytest.mark.parametrize(("fields", "fault"), SETTINGS)
def test_wrong_settings(fields, fault):
    written = answers.read_plan(posted(**fields))
    assert found(written) == [fault]
    assert written.asked is None


def change(kind, what, size=""):
    return {"kind_1": kind, "what_1": what, "size_1": size}


SCENARIOS = [
    ({"members": []}, ("members", "members")),
    ({"members": ["ALB", "ITA"]}, ("members", "member")),
    ({}, ("kind-1", "nothing")),
    ({"what_2": "suppliers:S"}, ("kind-2", "kind")),
    (change("magic", "suppliers:S", "1"), ("kind-1", "kind")),
    (change("price", "", "1"), ("what-1", "what.suppliers")),
    (change("price", "suppliers:T", "1"), ("what-1", "what.suppliers")),
    (change("fails", "rates:USD"), ("what-1", "what.suppliers")),
    (change("rate", "suppliers:S", "1"), ("what-1", "what.rates")),
    (change("budget", "members:HRV", "-1"), ("what-1", "what.members")),
    (change("price", "suppliers:S"), ("size-1", "pct")),
    (change("price", "suppliers:S", "0"), ("size-1", "pct")),
    (change("price", "suppliers:S", "1.234"), ("size-1", "pct")),
    (change("price", "suppliers:S", "NaN"), ("size-1", "pct")),
    (change("price", "suppliers:S", "Infinity"), ("size-1", "pct")),
    (change("price", "suppliers:S", "1e400"), ("size-1", "pct.far")),
    (change("price", "suppliers:S", "-100"), ("size-1", "pct.far")),
    (change("price", "suppliers:S", "100.01"), ("size-1", "pct.far")),
    (change("slip", "suppliers:S", "1.5"), ("size-1", "days")),
    (change("slip", "suppliers:S", "soon"), ("size-1", "days")),
    (change("slip", "suppliers:S", "3651"), ("size-1", "days.far")),
]


@pytest.mark.parametrize(("fields", "fault"), SCENARIOS)
def test_wrong_scenarios(fields, fault):
    written = scenario(**fields)
    assert found(written) == [fault]
    assert written.asked is None


def test_every_fault_is_named_at_once():
    written = scenario(**change("price", "rates:USD", "abc"), minutes="x")
    assert {at for at, _ in found(written)} == {"minutes", "what-1", "size-1"}


@pytest.mark.parametrize(
    ("size", "read"), [("10", 1_000), ("-12,5", -1_250), ("+0.01", 1), ("−5 %", -500)]
)
def test_percentages_are_read_as_people_write_them(size, read):
    written = scenario(**change("price", "suppliers:*", size))
    assert written.asked.changes[0].size == read
    assert written.asked.changes[0].codes == ("S",)


def test_somebody_leaves_and_a_candidate_joins():
    written = answers.read_scenario(posted(members=["ALB", "BGR"]), CASE)
    assert written.asked.members == ("ALB", "BGR")


@pytest.mark.parametrize(
    ("declaration", "key"),
    [
        ("[[set", "sweep-not-toml"),
        ("[[set]]\nprices = 3", "sweep-malformed"),
        ('[[set]]\nfails = { suppliers = ["T"] }', "sweep-unknown-code"),
    ],
)
def test_wrong_declarations(declaration, key):
    written = answers.read_sweep(posted(declaration=declaration), CASE)
    assert set(found(written)) == {("declaration", key)}


def test_an_empty_declaration_is_the_standard_one():
    assert answers.read_sweep(posted(declaration=""), CASE).asked.declaration == ""


JOININGS = [
    ({"member": "", "needs": BULGARIAN}, ("member", "accession")),
    ({"member": "ALB", "needs": BULGARIAN}, ("member", "accession")),
    ({"member": "BGR", "needs": ""}, ("needs", "needs")),
    ({"member": "BGR", "needs": "missile 200"}, ("needs", "need.line")),
    ({"member": "BGR", "needs": "rocket 200 2027-09-01"}, ("needs", "need.item")),
    ({"member": "BGR", "needs": "missile 0 2027-09-01"}, ("needs", "need.quantity")),
    ({"member": "BGR", "needs": "missile -5 2027-09-01"}, ("needs", "need.quantity")),
    ({"member": "BGR", "needs": "missile ٣ 2027-09-01"}, ("needs", "need.quantity")),
    ({"member": "BGR", "needs": "missile 5 2026-09-01"}, ("needs", "need.day")),
    ({"member": "BGR", "needs": "missile 5 2099-09-01"}, ("needs", "need.day")),
    ({"member": "BGR", "needs": "missile 5 soon"}, ("needs", "need.day")),
]


@pytest.mark.parametrize(("fields", "fault"), JOININGS)
def test_wrong_accessions(fields, fault):
    written = answers.read_accession(posted(**fields), CASE, NAMES)
    assert fault in found(written)
    assert written.asked is None


def test_an_accession_is_read():
    asked = answers.read_accession(posted(member="BGR", needs=BULGARIAN), CASE, NAMES).asked
    assert asked.members == ("ALB", "HRV", "XKX", "BGR")
    assert asked.joining.needs[0].quantity == 200
    assert asked.shares
