"""Two bodies, field by field; and that every field of the desk's own kinds has its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foedus.desk.house import phrases
from foedus.desk.paper.asking import Deciding, Proposing, Release, Remarking, Withdrawal
from foedus.desk.paper.difference import differences
from foedus.desk.records.shape import Sort, shapes
from foedus.desk.records.talk import KINDS
from formbook import Everything

DESK = Path(__file__).parents[2] / "src" / "foedus" / "desk"
WIRE = {
    "title": {"en": "Title"},
    "prose": {},
    "line": "Line",
    "on": "2026-01-02",
    "seats": 3,
    "colour": "red",
    "lead": "ALB",
    "members": ["ALB"],
    "about": {"owner": "ALB", "id": "0f8fad5b-d9cb-469f-a165-70867728950e"},
    "visits": [{"host": "HRV", "on": "2026-01-03", "title": {"en": "First"}}],
}


def between(changes):
    before, after = Everything.read(WIRE), Everything.read({**WIRE, **changes})
    return [(one.label, one.before, one.after) for one in differences(before, after, "en")]


def test_nothing_differs_from_itself():
    assert between({}) == []


VISITS = [*WIRE["visits"], {"host": "ALB", "on": "2026-02-01", "title": {"en": "Second"}}]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"seats": 4}, [("Seats", "3", "4")]),
        ({"title": {"en": "Title", "sq": "Titulli"}}, [("Title (Albanian)", "", "Titulli")]),
        (
            {"title": {"hr": "Naslov"}},
            [("Title (English)", "Title", ""), ("Title (Croatian)", "", "Naslov")],
        ),
        ({"members": ["ALB", "XKX"]}, [("Members", "Albania", "Albania, Kosovo")]),
        ({"ready": True}, [("Ready", "No", "Yes")]),
        (
            {"visits": []},
            [
                ("Visits 1: Host", "Croatia", ""),
                ("Visits 1: On", "Jan. 3, 2026", ""),
                ("Visits 1: Title (English)", "First", ""),
            ],
        ),
        (
            {"visits": VISITS},
            [
                ("Visits 2: Host", "", "Albania"),
                ("Visits 2: On", "", "Feb. 1, 2026"),
                ("Visits 2: Title (English)", "", "Second"),
            ],
        ),
    ],
)
def test_says_what_was_and_what_is(changes, expected):
    assert between(changes) == expected


def test_a_first_version_is_all_new():
    found = differences(None, Everything.read(WIRE), "en")
    assert {one.before for one in found} == {""}


ASKED = (*KINDS, Withdrawal, Release, Remarking, Proposing, Deciding)


def keys_of(model):
    for shape in shapes(model):
        yield f"{model.kind}.{shape.name}"
        if shape.sort is Sort.CHOICE:
            for value in shape.choices:
                yield f"{model.kind}.{shape.name}.{value}", f"{shape.name}.{value}"


@pytest.mark.parametrize("model", ASKED, ids=lambda model: model.kind)
def test_every_field_of_a_form_of_the_desk_has_words(model):
    keys = [(key,) if isinstance(key, str) else key for key in keys_of(model)]
    assert [names for names in keys if not phrases().keys() & set(names)] == []


def test_every_code_that_the_desk_refuses_with_has_words():
    pattern = re.compile(r"""(?:Refusal|because)\(\s*"([a-z-]+)"|, "(duty-[a-z-]+)"\)""")
    codes = {
        code
        for file in [*DESK.glob("*.py"), *DESK.glob("actions/*.py"), *DESK.glob("records/*.py")]
        for found in pattern.findall(file.read_text())
        for code in found
        if code
    }
    assert len(codes) > 10
    missing = {f"{part}.{code}" for code in codes for part in ("refusal", "cure")}
    assert missing - phrases().keys() == set()
