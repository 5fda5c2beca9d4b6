"""Schemas and patterns: what OASIS publishes is accepted, what it forbids is refused."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
import stix2validator
from hypothesis import given
from hypothesis import strategies as st
from stix2patterns.validator import validate

from foedus.kernel.refusals import Refusal, Refused
from foedus.pillars.hybrid_threats.stix import patterns
from foedus.pillars.hybrid_threats.stix.judge import judge
from foedus.pillars.hybrid_threats.stix.schemas import validators
from threatbook import indicator, malware, raw, stix_id

EXAMPLES = sorted(
    path.name
    for path in (files(stix2validator) / "schemas-2.1" / "examples").iterdir()
    if path.name.endswith(".json")
)

REFUSED = {
    "no pattern": (indicator(pattern=...), "stix-schema"),
    "a pattern that is none": (indicator(pattern="[a:b = 1"), "stix-pattern"),
    "a pattern without brackets": (indicator(pattern="ipv4-addr:value = 'x'"), "stix-pattern"),
    "an endless pattern": (
        indicator(pattern="[a:b='x']" + " OR [a:b='x']" * 2_000),
        "stix-pattern-too-large",
    ),
    "brackets in brackets": (indicator(pattern="(" * 900 + "[a:b=1]" + ")" * 900), "stix-pattern"),
    "confidence beyond 100": (indicator(confidence=101), "stix-schema"),
    "revoked as a text": (indicator(revoked="yes"), "stix-schema"),
    "an empty list": (indicator(labels=[]), "stix-schema"),
    "no seconds' fraction": (indicator(modified="2026-03-01T10:00:00Z"), "stix-schema"),
    "malware of no family": (malware(is_family="no"), "stix-schema"),
    "an extension without a type": (
        indicator(extensions={"extension-definition--1": {}}),
        "stix-schema",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    value, code = REFUSED[name]
    found = judge(raw(value), file="a.json", number=7)
    assert isinstance(found, Refusal)
    assert found.code == code
    assert (found.place.file, found.place.row, found.facts["id"]) == ("a.json", 7, value["id"])


@pytest.mark.parametrize(
    "value",
    [
        indicator(revoked=True, x_custom={"a": [1]}, labels=["a"]),
        indicator(pattern="rule x { condition: true }", pattern_type="yara"),
        {**malware(), "type": "x-own", "id": stix_id("x-own", "x"), "anything": 1},
        {"type": "domain-name", "id": stix_id("domain-name", "x"), "value": "example.org"},
        {"type": "x-thing", "id": stix_id("x-thing", "x"), "value": "own observable"},
        indicator(
            extensions={
                "extension-definition--d83fce45-ef58-4c6c-a3f4-1fbc32e98c6e": {
                    "extension_type": "property-extension",
                    "rank": 5,
                }
            }
        ),
    ],
)
def test_accepted(value):
    assert not isinstance(judge(raw(value)), Refusal)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_of_oasis_are_accepted(name):
    told = json.loads(
        (files(stix2validator) / "schemas-2.1" / "examples" / name).read_text("utf-8")
    )
    for value in told.get("objects", [told]):
        found = judge(json.dumps(value).encode())
        assert not isinstance(found, Refusal), (value["type"], found)


def test_every_type_of_the_standard_has_a_schema():
    assert {"indicator", "relationship", "ipv4-addr", "marking-definition"} <= set(validators())
    assert len(validators()) == 42


path = st.sampled_from(
    ["hashes.MD5", "hashes.'SHA-256'", "content_ref.hashes.MD5"]
) | st.from_regex(
    r"[a-z_][a-z0-9_]{0,6}(\.[a-z_]{1,5}|\.'[A-Z0-9-]{1,6}'|\[[0-9]\])?", fullmatch=True
)
text = st.text(st.characters(codec="utf-8", exclude_characters="'\\\0"), max_size=8)
compared = st.builds(
    "{} {} '{}'".format, path, st.sampled_from(["=", "!=", "LIKE", "MATCHES"]), text
)


@given(
    kind=st.from_regex(r"[a-z][a-z0-9]{1,5}(-[a-z]{1,4})?", fullmatch=True),
    parts=st.lists(compared, min_size=1, max_size=3),
    word=st.sampled_from(["AND", "OR"]),
)
def test_the_shortcut_accepts_nothing_that_the_grammar_refuses(kind, parts, word):
    pattern = "[" + f" {word} ".join(f"{kind}:{part}" for part in parts) + "]"
    if patterns.is_common(pattern):
        assert validate(pattern), pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "[ipv4-addr:value = '198.51.100.1']",
        f"[file:hashes.'SHA-256' = '{'a' * 64}' OR file:name LIKE 'x%']",
        f"[file:hashes.MD5 = '{'0' * 32}' AND file:hashes.'SHA-1' = '{'F' * 40}']",
        r"[url:value = 'it\'s' AND url:value != 'a\\b']",
    ],
)
def test_the_commonest_patterns_need_no_parser(pattern):
    assert patterns.is_common(pattern)
    assert validate(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "[a:b = 'x'] FOLLOWEDBY [c:d = 1]",
        "([a:b = 'x'] AND [c:d IN (1, 2)]) WITHIN 5 SECONDS",
        "[network-traffic:dst_ref.value ISSUBSET '198.51.100.0/24']",
    ],
)
def test_other_patterns_are_parsed(pattern):
    assert not patterns.is_common(pattern)
    patterns.check(pattern)
    with pytest.raises(Refused):
        patterns.check(pattern.replace("'", "", 1))
