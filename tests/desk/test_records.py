"""Declared kinds: what the shape refuses, the desk's own rules, the keys of lists."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import pytest

from foedus.desk.records.body import Body
from foedus.desk.records.check import index_of, kind_of
from foedus.desk.records.fields import Line, Members, Prose, Ref, Title, To
from foedus.desk.records.talk import Answer, Request
from foedus.kernel.entry import Entry
from foedus.kernel.label import Label
from foedus.site.kinds import KINDS

US, OTHER = "ALB", "HRV"
RECORD = "11111111-2222-4333-8444-555555555555"
DIGEST = "ab" * 32


class State(StrEnum):
    OPEN = "open"
    DONE = "done"


class Thing(Body):
    kind = "test.thing"
    columns = ("title", "due_on", "count", "parent")
    filters = ("state", "members")

    title: Title
    note: Prose
    due_on: date | None = None
    count: int = 0
    state: State = State.OPEN
    members: Members = ()
    parent: Annotated[Ref, To("test.thing")] | None = None
    tag: Line = ""


GOOD = {
    "title": {"en": "Bridge", "hr": "Most"},
    "note": {},
    "due_on": "2027-05-01",
    "count": 3,
    "state": "open",
    "members": ["ALB", "HRV"],
    "parent": {"owner": "ALB", "id": RECORD},
}
REFUSED = {
    "no title": ({"title": {}}, "title"),
    "a title in no language of ours": ({"title": {"de": "Brücke"}}, "title.de.[key]"),
    "a day in words": ({"due_on": "May 2027"}, "due_on"),
    "a number as text": ({"count": "3"}, "count"),
    "a state unknown": ({"state": "perhaps"}, "state"),
    "a member in lower case": ({"members": ["alb"]}, "members.0"),
    "a reference without an owner": ({"parent": {"id": RECORD}}, "parent.owner"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_malformed_body_is_refused_with_its_field(case):
    change, field = REFUSED[case]
    (refusal,) = kind_of(Thing).check({**GOOD, **change}, None, None)
    assert (refusal.code, refusal.facts["field"]) == ("record-shape", field)


def test_a_good_body_passes_and_says_the_same_again():
    thing = Thing.read(GOOD)
    assert kind_of(Thing).check(GOOD, None, None) == ()
    assert Thing.read(thing.wire()) == thing


def test_fields_of_a_later_edition_are_left_alone():
    assert kind_of(Thing).check({**GOOD, "colour": "blue"}, None, None) == ()


def test_keys_sort_as_the_values_do():
    keys = index_of(Thing.read(GOOD)).keys
    later = index_of(Thing.read({**GOOD, "count": -4, "due_on": "2027-12-01"})).keys
    assert later["due_on"] > keys["due_on"]
    assert later["count"] < keys["count"]
    assert keys["members"] == ("ALB", "HRV")
    assert keys["parent"] == f"ALB/{RECORD}"
    assert keys["title@hr"].endswith("most")
    assert keys["title@sq"].endswith("bridge")


def test_words_are_those_a_person_would_look_for():
    assert set(index_of(Thing.read(GOOD)).words.split()) >= {"Bridge", "Most"}


def pinned():
    return {"owner": US, "id": RECORD, "kind": "test.thing", "ver": 1, "digest": DIGEST}


def entry(*audience):
    label = Label("FOEDUS", "INTERNAL", (), audience, public=False)
    return Entry(
        log=f"{US}/00000000/1",
        seq=1,
        op="put",
        id=RECORD,
        kind="x",
        ver=1,
        prev="",
        content_digest=DIGEST,
        content_size=1,
        label=label,
        at="2026-01-01T00:00:00Z",
        by="x",
    )


def test_the_desks_kinds_are_registered():
    for body in (Answer, Request):
        assert KINDS.get(body.kind) is not None


def test_a_decline_says_why():
    check = KINDS.get(Answer.kind).check
    body = {"change": pinned(), "verdict": "declined", "reason": " "}
    assert [r.code for r in check(body, entry(US), None)] == ["decline-without-reason"]
    assert check({**body, "reason": "Already done."}, entry(US), None) == ()


def test_a_request_stays_in_the_ministry():
    check = KINDS.get(Request.kind).check
    body = {"about": pinned(), "to": [OTHER], "asked_at": "2026-01-01T00:00:00Z"}
    assert [r.code for r in check(body, entry(US, OTHER), None)] == ["request-leaves-the-ministry"]
    assert check(body, entry(US), None) == ()
