"""What an object says of itself, and what is refused of one."""

from __future__ import annotations

import json

import pytest

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.stix.objects import (
    MAX_OBJECT_BYTES,
    UNVERSIONED,
    microseconds,
    read_object,
    timestamp,
)
from threatbook import indicator, raw, stix_id

ADDRESS = {"type": "ipv4-addr", "id": stix_id("ipv4-addr", "x"), "value": "192.0.2.1"}

REFUSED = {
    "no JSON": (b"{", "stix-not-json"),
    "a lone surrogate": (raw(indicator())[:-1] + b',"x":"\\ud800"}', "stix-not-json"),
    "a list": (b"[]", "stix-not-an-object"),
    "a number": (b"1", "stix-not-an-object"),
    "nothing in it": (b"{}", "stix-id"),
    "no id": (raw(indicator(id=...)), "stix-id"),
    "an id that is a number": (raw(indicator(id=1)), "stix-id"),
    "an id without a type": (raw(indicator(id="12d815e3-180b-4637-9cdc-9961a44e2c34")), "stix-id"),
    "an id of another type": (raw(indicator(id=stix_id("malware", "x"))), "stix-id"),
    "an id with a tail": (raw(indicator(id=stix_id("indicator", "x") + "\n")), "stix-id"),
    "an id that is a path": (raw(indicator(id="indicator--../../x")), "stix-id"),
    "no type": (raw(indicator(type=...)), "stix-id"),
    "no specification": (raw(indicator(spec_version=...)), "stix-spec-version"),
    "STIX 2.0": (raw(indicator(spec_version="2.0")), "stix-spec-version"),
    "STIX 3": (raw(indicator(spec_version=3)), "stix-spec-version"),
    "a date as a version": (raw(indicator(modified="2026-03-01")), "stix-timestamp"),
    "another time zone": (raw(indicator(modified="2026-03-01T10:00:00+01:00")), "stix-timestamp"),
    "a thirteenth month": (raw(indicator(modified="2026-13-01T10:00:00.000Z")), "stix-timestamp"),
    "a number as a version": (raw(indicator(modified=1)), "stix-timestamp"),
    "too many bytes": (raw(indicator(name="x" * MAX_OBJECT_BYTES)), "stix-too-large"),
    "too deep": (b'{"a":' * 100 + b"1" + b"}" * 100, "too-deep"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    unverified, code = REFUSED[name]
    with pytest.raises(Refused) as refused:
        read_object(unverified)
    assert refused.value.refusals[0].code == code


def test_an_object_keeps_its_bytes():
    sent = raw(indicator())
    found = read_object(sent)
    assert (found.raw, found.type, found.id) == (sent, "indicator", stix_id("indicator", "one"))
    assert timestamp(found.version) == "2026-03-01T10:00:00.000Z"


def test_the_version_is_modified_else_created_else_none():
    assert read_object(
        raw(indicator(modified="2026-04-01T00:00:00.000Z"))
    ).version == microseconds("2026-04-01T00:00:00.000Z")
    assert read_object(raw(indicator(modified=...))).version == microseconds(
        "2026-03-01T10:00:00.000Z"
    )
    assert read_object(raw(ADDRESS)).version == UNVERSIONED


def test_custom_objects_properties_and_extensions_are_taken():
    custom = {**indicator(), "type": "x-demo", "id": stix_id("x-demo", "x"), "x_foo": [1]}
    assert read_object(json.dumps(custom).encode()).type == "x-demo"


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000Z"),
        ("2026-03-01T10:00:00.1Z", "2026-03-01T10:00:00.100Z"),
        ("2026-03-01T10:00:00.123456Z", "2026-03-01T10:00:00.123456Z"),
        ("2026-03-01T10:00:00.123456789Z", "2026-03-01T10:00:00.123456Z"),
        ("2016-12-31T23:59:60.000Z", "2016-12-31T23:59:59.000Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ],
)
def test_timestamps(stated, told):
    assert timestamp(microseconds(stated)) == told
