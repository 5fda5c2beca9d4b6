"""A batch: what is packed comes out, and what every node refuses of one."""

from __future__ import annotations

import base64
import os
import zlib
from dataclasses import replace

import pytest

from foedus.kernel.content import make_content
from foedus.kernel.entry import Entry
from foedus.kernel.frames import frame
from foedus.kernel.history import Seen
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.batch import (
    KIND,
    MAX_OBJECTS,
    MAX_UNPACKED_BYTES,
    bodies,
    check,
    objects_of,
)
from threatbook import AMBER, RED, indicator, raw

RAWS = [raw(indicator(f"{n}")) for n in range(3)]
PAIR = ("ALB", "HRV")
LABEL = Label("FOEDUS", "INTERNAL", (), PAIR)
ENTRY = Entry(
    log_id("ALB", PAIR), 1, "put", LABEL, "2026-03-01T10:00:00Z", "x", "some id", KIND, 5
)


def packed(*frames, count=None, tail=b""):
    joined = b"".join(frames) + tail
    text = base64.b64encode(zlib.compress(joined)).decode()
    return {"collection": "c", "count": len(frames) if count is None else count, "objects": text}


GOOD = next(bodies("c", RAWS))
TWICE = packed(*(frame(RAWS[0]) for _ in range(2)))
BOMB = packed(frame(b"x"), tail=bytes(MAX_UNPACKED_BYTES + 1))
SHAPES = {
    "nothing": {},
    "another field": {**GOOD, "more": 1},
    "a collection in capitals": {**GOOD, "collection": "C"},
    "a collection that is a path": {**GOOD, "collection": "../c"},
    "no objects": {**GOOD, "count": 0},
    "a count that is true": {**GOOD, "count": True},
    "too many": {**GOOD, "count": MAX_OBJECTS + 1},
    "a list": {**GOOD, "objects": []},
    "no base64": {**GOOD, "objects": "!"},
    "no zlib": {**GOOD, "objects": base64.b64encode(b"x").decode()},
    "cut off": {**GOOD, "objects": base64.b64encode(zlib.compress(b"x" * 99)[:-3]).decode()},
    "something behind it": {
        **GOOD,
        "objects": base64.b64encode(zlib.compress(b"x") + b"y").decode(),
    },
    "more than it says when unpacked": BOMB,
    "one frame too few": packed(*map(frame, RAWS), count=4),
    "one frame too many": packed(*map(frame, RAWS), count=2),
    "an object that is none": packed(frame(b"[]")),
    "an object of another version": packed(frame(raw(indicator(spec_version="2.0")))),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_malformed_batch_is_refused(name):
    with pytest.raises(Refused):
        objects_of(SHAPES[name])


def judged(body, entry=ENTRY, history=None):
    return [refusal.code for refusal in check(body, entry, history or MemoryHistory({}))]


def test_an_object_twice_is_refused():
    assert judged(TWICE) == ["batch-object-twice"]


def test_a_batch_is_never_changed():
    class Changed(MemoryHistory):
        def head(self, owner, record):  # noqa: ARG002  (the port's signature)
            return Seen(ENTRY.log, 0, "put", KIND, 4, "")

    assert judged(GOOD, history=Changed({})) == ["batch-changed"]
    assert judged(GOOD, replace(ENTRY, ver=4), Changed({})) == []


@pytest.mark.parametrize(
    ("ref", "label", "codes"),
    [
        (RED, LABEL, ["batch-wider-than-marking"]),
        (RED, Label("FOEDUS", "RESTRICTED", ("TLP:RED",), ("ALB",)), []),
        (RED, Label("FOEDUS", "RESTRICTED", (), ("ALB",)), ["batch-wider-than-marking"]),
        (RED, Label("FOEDUS", "INTERNAL", ("TLP:RED",), ("ALB",)), ["batch-wider-than-marking"]),
        (AMBER, LABEL, ["batch-wider-than-marking"]),
        (AMBER, Label("FOEDUS", "INTERNAL", ("TLP:AMBER",), PAIR), []),
    ],
)
def test_a_label_is_as_strict_as_the_markings(ref, label, codes):
    body = next(bodies("c", [raw(indicator(object_marking_refs=[ref]))]))
    assert judged(body, replace(ENTRY, label=label)) == codes


def test_what_is_packed_comes_out():
    assert [one.raw for one in objects_of(GOOD)] == RAWS
    assert judged(GOOD) == []
    make_content(GOOD, bytes(16))


def test_many_objects_are_several_batches():
    many = [raw(indicator(f"{n}")) for n in range(MAX_OBJECTS + 1)]
    made = list(bodies("c", many))
    assert len(made) == 2
    assert [one.raw for body in made for one in objects_of(body)] == many


def test_what_does_not_shrink_is_divided_until_it_fits():
    noisy = [raw(indicator(f"{n}", description=os.urandom(40_000).hex())) for n in range(9)]
    made = list(bodies("c", noisy))
    assert len(made) > 1
    for body in made:
        make_content(body, bytes(16))
    assert [one.raw for body in made for one in objects_of(body)] == noisy


def test_an_object_that_fits_into_no_batch_is_refused():
    noise = base64.b64encode(os.urandom(300_000)).decode()
    with pytest.raises(Refused) as refused:
        list(bodies("c", [raw(indicator(description=noise))]))
    assert refused.value.refusals[0].code == "stix-too-large"
