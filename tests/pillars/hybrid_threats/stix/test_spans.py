"""A document is taken apart into the bytes of its objects, or refused with the place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.stix.spans import MAX_DEPTH, split
from threatbook import bundle, indicator, raw

ONE = raw(indicator())

REFUSED = {
    "nothing": (b"", "stix-no-objects"),
    "spaces": (b" \n", "stix-no-objects"),
    "a number": (b"1", "stix-no-objects"),
    "a text": (b'"x"', "stix-no-objects"),
    "an empty object": (b"{}", "stix-no-objects"),
    "a bundle without objects": (b'{"type":"bundle"}', "stix-no-objects"),
    "a bundle whose objects are none": (b'{"type":"bundle","objects":{}}', "stix-no-objects"),
    "an envelope of one object": (b'{"objects":{"type":"x"}}', "stix-no-objects"),
    "an open bracket": (b'{"objects":[', "stix-not-json"),
    "an open object": (b'{"objects":[{', "stix-not-json"),
    "a comma too many": (b'{"objects":[{},]}', "stix-not-json"),
    "no comma": (b'{"objects":[{} {}]}', "stix-not-json"),
    "no colon": (b'{"objects" []}', "stix-not-json"),
    "a name without marks": (b"{objects:[]}", "stix-not-json"),
    "two documents": (b'{"objects":[]}{}', "stix-not-json"),
    "text after it": (b'{"objects":[]} x', "stix-not-json"),
    "a byte order mark": (b'\xef\xbb\xbf{"objects":[]}', "stix-no-objects"),
    "not a number": (b'{"objects":[{"a":NaN}]}', "stix-not-json"),
    "infinity": (b'[{"a":-Infinity}]', "stix-not-json"),
    "another encoding": ('{"objects":[{"a":"š"}]}'.encode("latin2"), "stix-not-utf8"),
    "utf-16": ('{"objects":[]}'.encode("utf-16"), "stix-not-utf8"),
    "a name twice": (b'[{"a":1,"a":2}]', "stix-duplicate-name"),
    "a name twice by an escape": (b'[{"a":1,"\\u0061":2}]', "stix-duplicate-name"),
    "a name twice deep inside": (b'[{"b":[{"a":1,"a":1}]}]', "stix-duplicate-name"),
    "objects twice": (b'{"objects":[],"objects":[]}', "stix-duplicate-name"),
    "deep lists": (b"[" * 100_000 + b"]" * 100_000, "too-deep"),
    "deep objects": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "too-deep"),
    "a little too deep": (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "too-deep"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_document_is_refused(name):
    unverified, code = REFUSED[name]
    with pytest.raises(Refused) as refused:
        split(unverified)
    assert refused.value.refusals[0].code == code


def test_a_refusal_names_line_and_column():
    with pytest.raises(Refused) as refused:
        split(b'{\n "objects": [\n  {"a" 1}\n]}')
    facts = refused.value.refusals[0].facts
    assert (facts["line"], facts["column"]) == (3, 8)


@pytest.mark.parametrize(
    ("document", "count"),
    [
        (b"[]", 0),
        (b'{"objects":[]}', 0),
        (b'{"more":true,"next":"1","objects":[{},{}]}', 2),
        (b'{"type":"bundle","id":"b","objects":[{"objects":[1,2]}]}', 1),
        (b' [ {} , [1], "x" , 2 ] ', 4),
        (ONE, 1),
        (b'{"type":"observed-data","objects":{"0":{}}}', 1),
    ],
)
def test_documents_of_every_kind(document, count):
    assert len(split(document)) == count


def test_the_bytes_are_those_that_came():
    raws = [ONE, b'{"a":\t1.0e+2,"\\u0062" :[ ]}', '{"š":"\U0001f600 \\/"}'.encode(), b"{}"]
    assert list(split(bundle(*raws))) == raws


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    values=st.lists(st.dictionaries(st.text(max_size=5), json_values, max_size=4), max_size=6),
    indent=st.sampled_from([None, 0, 1, "\t"]),
    ascii_=st.booleans(),
)
def test_whatever_is_put_in_comes_out_byte_for_byte(values, indent, ascii_):
    raws = [
        json.dumps(value, indent=indent, ensure_ascii=ascii_).encode(errors="surrogatepass")
        for value in values
    ]
    try:
        whole = bundle(*raws)
        whole.decode()
    except UnicodeDecodeError:
        return
    assert list(split(whole)) == raws
