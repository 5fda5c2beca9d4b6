"""One reading of the annotations of a declared class."""

from __future__ import annotations

import pytest

from foedus.desk.records.shape import Shape, Sort, shape_of, shapes
from formbook import Everything

EXPECTED = {
    "title": Shape("title", Sort.TEXTS, longest=200),
    "prose": Shape("prose", Sort.TEXTS, required=False, is_long=True, longest=20_000),
    "line": Shape("line", Sort.LINE, longest=300),
    "spare": Shape("spare", Sort.LINE, required=False, longest=20),
    "remark": Shape("remark", Sort.LONG, required=False, is_long=True, longest=500),
    "on": Shape("on", Sort.DAY),
    "until": Shape("until", Sort.DAY, required=False),
    "seats": Shape("seats", Sort.NUMBER),
    "ready": Shape("ready", Sort.FLAG, required=False),
    "colour": Shape("colour", Sort.CHOICE, choices=("red", "green")),
    "tone": Shape("tone", Sort.CHOICE, required=False, choices=("a", "b", "c", "d", "e", "f")),
    "lead": Shape("lead", Sort.MEMBER),
    "state": Shape("state", Sort.MEMBER, required=False, outside=True),
    "members": Shape("members", Sort.MEMBERS, most=64),
    "about": Shape("about", Sort.REF, to="test.everything"),
    "others": Shape("others", Sort.REFS, required=False, to="test.everything", most=3),
    "codes": Shape("codes", Sort.LINES, required=False, most=4),
}


def test_every_field_has_its_shape():
    assert [shape.name for shape in shapes(Everything)] == [*EXPECTED, "visits"]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_field_is_read_from_its_annotation(name):
    assert shape_of(Everything, name) == EXPECTED[name]


def test_a_row_inside_has_parts():
    visits = shape_of(Everything, "visits")
    assert (visits.sort, visits.required, visits.most) == (Sort.ROWS, False, 3)
    assert [part.sort for part in visits.parts] == [
        *(Sort.MEMBER, Sort.DAY, Sort.TEXTS, Sort.NUMBER, Sort.LINE, Sort.REF),
    ]
    assert [part.required for part in visits.parts] == [True] * 3 + [False] * 3


def test_a_field_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        shape_of(Everything, "nothing")
