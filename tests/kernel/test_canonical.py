"""One value, one spelling."""

from __future__ import annotations

import datetime as dt
import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel import armor, canonical
from foedus.kernel.refusals import Refused

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"))
SCALARS = (
    st.none() | st.booleans() | st.integers(-canonical.MAX_INTEGER, canonical.MAX_INTEGER) | TEXT
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=20
)


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("not-encodable", {1: 2}),
        ("not-encodable", {"x": object()}),
        ("not-encodable", "\ud800"),
        ("not-encodable", 2**53),
        ("not-encodable", -(2**53)),
        ("not-encodable", dt.datetime(2026, 1, 1, tzinfo=dt.UTC)),
        ("not-an-integer", 1.0),
        ("not-an-integer", float("nan")),
        ("not-an-integer", {"x": [{"y": 0.5}]}),
        ("not-an-integer", {"x": uuid.UUID(int=0)}),
        ("nul-character", "a\x00b"),
        ("nul-character", {"a": [{"\x00": 1}]}),
        ("too-deep", nested(33)),
    ],
)
def test_what_json_cannot_hold_is_not_encoded(code, value):
    with pytest.raises(Refused) as caught:
        canonical.encode(value)
    assert caught.value.refusals[0].code == code


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        ("too-large", b'"' + b"x" * 299 + b'"'),
        ("too-deep", b"[" * 33),
        ("too-deep", b"[{" * 20 + b"}]" * 20),
        ("too-deep", b'{"a":' * 33 + b"1" + b"}" * 33),
        ("not-json", b"[" * 32),
        ("not-json", b"]" * 40),
        ("not-json", b'"\\'),
        ("not-canonical", b" 1"),
        ("not-canonical", b'"\\/"'),
        ("not-canonical", b'"\\u000A"'),
        ("not-canonical", b'"\\u00e9"'),
        ("not-canonical", b'{"b":1,"a":2}'),
    ],
)
def test_other_spellings_are_refused(code, unverified):
    with pytest.raises(Refused) as caught:
        canonical.decode(unverified, limit=300)
    assert caught.value.refusals[0].code == code


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'["', b'[{"'])
def test_a_hundred_thousand_brackets_end_in_a_refusal(opening):
    with pytest.raises(Refused):
        canonical.decode(opening * 100_000, limit=1_000_000)


def test_brackets_inside_texts_do_not_nest():
    value = {"[" * 50: '"]\\[' * 50, "x": nested(30)}
    assert canonical.decode(canonical.encode(value), limit=1_000) == value


def test_nesting_to_the_limit_is_accepted():
    wide = [nested(31), *({} for _ in range(100))]
    assert canonical.decode(canonical.encode(wide), limit=1_000) == wide


def test_an_escaped_backslash_before_u0000_is_no_nul():
    assert canonical.decode(b'"\\\\u0000"', limit=100) == "\\u0000"


@given(VALUES)
def test_decoding_gives_back_what_was_encoded(value):
    encoded = canonical.encode(value)
    assert canonical.decode(encoded, limit=len(encoded)) == value
    assert json.loads(encoded) == value


@given(VALUES)
def test_the_spelling_is_the_standard_library_s_most_compact_one(value):
    spelled = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical.encode(value).decode() == spelled


@given(st.binary(max_size=60))
def test_any_bytes_end_in_a_value_or_a_refusal(unverified):
    try:
        value = canonical.decode(unverified, limit=50)
    except Refused:
        return
    assert canonical.encode(value) == unverified


@pytest.mark.parametrize(
    "unverified",
    [b"QQ", b"QQ=", b"QR==", b"QQ==\n", b" QQ==", b"Q_8=", b"QQ==QQ==", b"=", b"\xff"],
)
def test_base64_has_one_spelling(unverified):
    with pytest.raises(Refused, match="not-base64"):
        armor.decode(unverified)


@given(st.binary())
def test_base64_gives_back_what_it_was_given(raw):
    assert armor.decode(armor.encode(raw)) == raw
    assert armor.decode_text(armor.encode_text(raw)) == raw
