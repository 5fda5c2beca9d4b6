"""What every node refuses of sightings, notes, opinions and watched values."""

from __future__ import annotations

import pytest

from foedus.kernel.entry import Entry
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.pillars.hybrid_threats.rules import REGISTERED
from threatbook import stix_id

KINDS = {kind.name.partition(".")[2]: kind for kind in REGISTERED}
ENTRY = Entry(
    log_id("ALB", ("ALB",)),
    1,
    "put",
    Label("FOEDUS", "INTERNAL", (), ("ALB",)),
    "2026-03-01T10:00:00Z",
    "x",
    "some id",
    "hybrid_threats.any",
    5,
)
OBJECT = stix_id("indicator", "one")
AT = "2026-03-01T10:00:00Z"
GOOD = {
    "sighting": {"value": "evil.example", "verdict": "true", "seen_at": AT, "object": OBJECT},
    "note": {"object": OBJECT, "owner": "HRV", "text": "Known."},
    "opinion": {"object": OBJECT, "owner": "HRV", "stance": "agree"},
    "watch": {"value": "192.0.2.0/24", "within": True, "checked_at": AT},
}
BROKEN = [
    ("sighting", {"value": "what?"}, "value-unknown"),
    ("sighting", {"value": "Evil.example"}, "value-spelling"),
    ("sighting", {"value": "evil[.]example"}, "value-spelling"),
    ("sighting", {"object": "indicator--" + "x" * 36}, "object-id"),
    ("sighting", {"verdict": "perhaps"}, "record-shape"),
    ("sighting", {"count": 0}, "record-shape"),
    ("sighting", {"seen_at": "yesterday"}, "record-shape"),
    ("note", {"text": ""}, "record-shape"),
    ("note", {"object": "x" * 50}, "object-id"),
    ("opinion", {"stance": "maybe"}, "record-shape"),
    ("opinion", {"owner": "Croatia"}, "record-shape"),
    ("watch", {"value": "192.0.2.7/24"}, "value-spelling"),
]


def refused(kind, body):
    return [one.code for one in KINDS[kind].check(body, ENTRY, MemoryHistory({}))]


@pytest.mark.parametrize(("kind", "change", "code"), BROKEN)
def test_what_is_refused(kind, change, code):
    assert refused(kind, {**GOOD[kind], **change}) == [code]


@pytest.mark.parametrize("kind", GOOD)
def test_what_is_accepted(kind):
    assert refused(kind, GOOD[kind]) == []


def test_a_sighting_is_found_by_its_value():
    assert KINDS["sighting"].index(GOOD["sighting"]).keys["value"] == "evil.example"
    assert KINDS["note"].index(GOOD["note"]).keys["object"] == OBJECT
