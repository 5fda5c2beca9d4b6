"""What every node refuses, kind by kind; then what it accepts."""

from __future__ import annotations

import inspect
import re
from functools import partial

import pytest

from foedus.desk.records import rules as shared
from foedus.kernel.content import MAX_CONTENT_BYTES, make_content
from foedus.pillars.governance import rules
from foedus.pillars.governance.records import KINDS, MOST_CONTENTS
from pillars.governance.planbook import (
    BODIES,
    CHECKS,
    DELEGATION,
    FACT,
    ITSELF,
    codes,
    frozen,
    passed,
    ref,
    words,
)

SIGNATORY = {"name": "N. N.", "office": words("Minister"), "capacity": "full"}
CHAIR = {"member": "ALB", "from_on": "2027-01-01", "to_on": "2027-12-31"}
GOAL = {"member": "ALB", "goal": words("g")}

REFUSALS = [
    ("instrument", "list-not-ascending", "parties", {"parties": ["XKX", "ALB"]}),
    ("instrument", "list-not-ascending", "parties", {"parties": ["ALB", "ALB"]}),
    ("instrument", "days-reversed", "published_on", {"published_on": "2025-03-17"}),
    (
        "instrument",
        "signatory-not-a-party",
        "signatories",
        {"signatories": [SIGNATORY | {"member": "BGR"}]},
    ),
    (
        "instrument",
        "row-repeated",
        "language_versions",
        {"language_versions": [{"language": "sq"}, {"language": "sq"}]},
    ),
    ("instrument", "row-repeated", "clauses", {"clauses": [FACT | {"code": "C1"}] * 2}),
    ("plan", "list-not-ascending", "members", {"members": ["HRV", "ALB"]}),
    ("plan", "days-reversed", "ends_on", {"ends_on": "2026-12-31"}),
    ("objective", "row-repeated", "national_goals", {"national_goals": [GOAL, GOAL]}),
    ("step", "list-not-ascending", "participants", {"participants": ["HRV", "ALB"]}),
    ("step", "lead-not-a-participant", "lead", {"lead": "XKX"}),
    ("step", "days-reversed", "due_on", {"starts_on": "2027-07-01"}),
    ("step", "list-not-ascending", "depends_on", {"depends_on": [ref(8), ref(7)]}),
    ("step", "refers-to-itself", "depends_on", {"depends_on": [ref(ITSELF)]}),
    ("step", "list-not-ascending", "clauses", {"clauses": ["C2", "C1"]}),
    ("progress", "in-anothers-name", "member", {"member": "HRV"}),
    ("progress", "days-reversed", "forecast_on", {"forecast_on": "2027-01-31"}),
    (
        "progress",
        "forecast-after-the-end",
        "forecast_on",
        {"status": "done", "forecast_on": "2027-03-01"},
    ),
    ("participation", "in-anothers-name", "member", {"member": "XKX"}),
    ("package", "list-not-ascending", "contents", {"contents": [frozen(3), frozen(2)]}),
    ("package", "list-not-ascending", "contents", {"contents": [frozen(2), frozen(2, ver=2)]}),
    ("package", "plan-not-frozen", "contents", {"contents": [frozen(3)]}),
    ("format", "refers-to-itself", "parent", {"parent": ref(ITSELF)}),
    ("format", "days-reversed", "to_on", {"chairs": [CHAIR | {"to_on": "2026-12-31"}]}),
    (
        "format",
        "chairs-overlap",
        "chairs",
        {"chairs": [CHAIR, CHAIR | {"from_on": "2027-12-31"}]},
    ),
    ("format", "list-not-ascending", "delegations", {"delegations": [DELEGATION] * 2}),
    (
        "meeting",
        "days-reversed",
        "actions",
        {"actions": [{"text": words("x"), "lead": "ALB", "due_on": "2027-02-28"}]},
    ),
    ("event", "days-reversed", "until_on", {"until_on": "2027-02-28"}),
    ("event", "list-not-ascending", "delegations", {"delegations": [DELEGATION] * 2}),
    ("office-holder", "in-anothers-name", "member", {"member": "XKX"}),
    ("office-holder", "days-reversed", "to_on", {"to_on": "2026-12-31"}),
    ("candidate", "stage-not-the-last", "stage", {"stage": "member"}),
    (
        "candidate",
        "history-not-by-day",
        "history",
        {"history": [passed("invited", "2026-01-01"), passed("invited", "2025-01-01")]},
    ),
    ("line-to-take", "list-not-ascending", "approved_by", {"approved_by": ["XKX", "HRV"]}),
    (
        "term",
        "term-avoids-itself",
        "avoid",
        {"avoid": [{"language": "en", "word": "Declaration"}]},
    ),
]

SHAPES = [
    ("instrument", "parties", {"parties": []}),
    (
        "instrument",
        "language_versions.0.url",
        {"language_versions": [{"language": "en", "url": "javascript:x"}]},
    ),
    ("objective", "area", {"area": "defence"}),
    ("step", "due_on", {"due_on": "30.6.2027"}),
    ("step", "title", {"title": {}}),
    ("package", "contents", {"contents": []}),
    ("candidate", "history", {"history": []}),
    ("statement", "summary", {"summary": {}}),
    ("term", "title.de", {"title": {"de": "Erklärung"}}),
]


@pytest.mark.parametrize(("noun", "code", "field", "changes"), REFUSALS)
def test_a_record_is_refused(noun, code, field, changes):
    assert codes(noun, **changes) == [(code, field)]


@pytest.mark.parametrize(("noun", "field", "changes"), SHAPES)
def test_a_record_of_another_shape_is_refused(noun, field, changes):
    assert [code for code, _ in codes(noun, **changes)] == ["record-shape"]
    assert codes(noun, **changes)[0][1].startswith(field)


def test_every_refusal_of_the_rules_is_in_the_table():
    source = inspect.getsource(rules) + inspect.getsource(shared)
    raised = set(re.findall(r'refuse\("([a-z-]+)"', source))
    assert raised == {code for _, code, _, _ in REFUSALS}


@pytest.mark.parametrize("noun", BODIES)
def test_the_smallest_record_of_a_kind_is_accepted(noun):
    assert codes(noun) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_record_is_read_back_as_it_was_written(kind):
    body = BODIES[kind.kind.removeprefix("governance.")]
    record = kind.read(body)
    assert kind.read(record.wire()) == record
    assert set(CHECKS[kind.kind.removeprefix("governance.")].index(body).keys)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_field_is_described_and_every_column_exists(kind):
    assert all(field.description for field in kind.model_fields.values())
    assert {*kind.columns, *kind.filters} <= set(kind.model_fields)


def test_each_kind_is_registered_once():
    assert [kind.name for kind in rules.REGISTERED] == [kind.kind for kind in KINDS]


def test_days_that_touch_and_chairs_in_turn_are_accepted():
    assert codes("instrument", published_on="2025-03-18") == []
    later = CHAIR | {"from_on": "2028-01-01", "to_on": "2028-01-01"}
    assert codes("format", chairs=[CHAIR, later]) == []


def test_a_member_reports_about_the_step_of_another():
    assert codes("progress", writer="XKX", member="XKX", about=ref(5, "ALB")) == []


def test_only_a_package_cannot_be_withdrawn():
    assert [kind.name for kind in rules.REGISTERED if kind.lasting] == ["governance.package"]


def test_the_largest_package_fits_into_a_content():
    row = partial(frozen, kind="a." + "k" * 28, ver=2**53 - 1)
    widest = {"en": "𝔉" * 1_000, "sq": "𝔉" * 1_000, "hr": "𝔉" * 1_000, "sr": "𝔉" * 1_000}
    body = BODIES["package"] | {
        "contents": [row(number) for number in range(2, 2 + MOST_CONTENTS)],
        "note": widest,
    }
    assert codes("package", **body) == []
    assert len(make_content(body, b"0" * 16)) < MAX_CONTENT_BYTES
