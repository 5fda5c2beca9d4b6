"""What a bad client sends: a TAXII error with the right status, and nothing stored by half."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from foedus.pillars.hybrid_threats.taxii.limits import CONTENT_BYTES, MOST_OBJECTS
from taxiibook import MEDIA, Desk
from threatbook import UNKNOWN, indicator, raw, stix_id

GOOD = raw(indicator("good"))
WHOLE = {
    "nothing": (b"", 422, "stix-no-objects"),
    "no JSON": (b'{"objects": [', 422, "stix-not-json"),
    "half an object": (b'{"objects": [%s, {"a": 1]}' % GOOD, 422, "stix-not-json"),
    "not UTF-8": (b'{"objects": [%s, "\xff"]}' % GOOD, 422, "stix-not-utf8"),
    "a name twice": (b'{"objects": [%s, {"a":1,"a":1}]}' % GOOD, 422, "stix-duplicate-name"),
    "no objects": (b'{"more": false}', 422, "stix-no-objects"),
    "an empty list": (b'{"objects": []}', 422, "stix-no-objects"),
    "deep nesting": (b'{"objects":' + b"[" * 50_000 + b"]" * 50_000 + b"}", 422, "too-deep"),
    "too many": (b'{"objects": [' + b"1," * MOST_OBJECTS + b"1]}", 413, "too-many"),
    "too large": (b" " * (CONTENT_BYTES + 1), 413, "too-large"),
}
EACH = {
    "a number": (1, "STIX object"),
    "no identifier": (indicator(id=...), "identifier"),
    "an identifier of another type": (indicator(id=stix_id("malware", "x")), "identifier"),
    "STIX 2.0": (indicator(spec_version="2.0"), "2.1"),
    "no version": (indicator(modified="today"), "UTC"),
    "against the schema": (indicator(confidence=1_000), "confidence"),
    "a pattern that is none": (indicator(pattern="[x"), "pattern"),
    "a pattern that never ends": (indicator(pattern="(" * 9_000 + ")" * 9_000), "pattern"),
    "a pattern of many words": (indicator(pattern="[a:b='c'" + " AND a:b='c'" * 9_000), "pattern"),
    "many brackets": (indicator(pattern="[a:b=1] AND " * 60 + "[a:b=1]" * 60), "pattern"),
}


@pytest.fixture
def writer(site):
    with closing(Desk(site.node, site.url).machine("read", "write")) as made:
        yield made


@pytest.mark.parametrize("name", WHOLE)
def test_an_envelope_is_refused_as_a_whole(writer, name):
    body, status, code = WHOLE[name]
    answer = writer.send_raw(body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA)
    told = answer.json()
    assert (told["http_status"], told["error_code"]) == (str(status), code)
    assert told["description"]
    assert writer.objects().json() == {}


@pytest.mark.parametrize("name", EACH)
def test_an_object_is_refused_and_the_others_are_not(writer, name):
    value, word = EACH[name]
    answer = writer.add(value, indicator("good"))
    assert answer.status_code == 202
    told = answer.json()
    assert (told["success_count"], told["failure_count"]) == (1, 1)
    (failure,) = told["failures"]
    assert failure["id"]
    assert word in failure["message"]
    assert writer.ids() == [stix_id("indicator", "good")]


def test_what_stays_at_home_is_said(site):
    desk = Desk(site.node, site.url, members=("HRV",))
    with closing(desk.machine("write")) as machine:
        told = machine.add(indicator("u", object_marking_refs=[UNKNOWN])).json()
    assert "unknown-marking" in told["successes"][0]["message"]


def test_machines_get_no_cookie(writer):
    fields = set(writer.get("/taxii2/").headers)
    assert not {"set-cookie", "vary", "content-language"} & fields


def test_numbers_beyond_every_measure_are_no_answer_of_500(writer):
    huge = json.dumps(indicator("h")).replace('"indicator"', '"indicator","x":1e999', 1)
    answer = writer.send_raw(b'{"objects":[%s]}' % huge.encode())
    assert answer.status_code == 202
    assert answer.json()["total_count"] == 1
