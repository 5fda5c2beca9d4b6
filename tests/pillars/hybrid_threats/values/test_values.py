"""Values: what is none, one spelling for each, what an object carries, what lies around one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.hybrid_threats.values.extract import MOST, values_of
from foedus.pillars.hybrid_threats.values.spelling import MAX_TEXT, meant, spelt
from foedus.pillars.hybrid_threats.values.value import TYPES, Value, above, below
from foedus.pillars.hybrid_threats.warning_lists import warnings
from threatbook import indicator, malware

MD5, SHA256 = "a" * 32, "b" * 64
NO_VALUES = [
    ("ipv4-addr", "192.0.2.256"),
    ("ipv4-addr", "192.0.2"),
    ("ipv4-addr", "192.0.2.1."),
    ("ipv4-addr", "2001:db8::1"),
    ("ipv4-addr", "192.0.2.0/33"),
    ("ipv6-addr", "192.0.2.1"),
    ("ipv6-addr", "fe80::1%eth0"),
    ("domain-name", "localhost"),
    ("domain-name", "192.0.2.1"),
    ("domain-name", "-a.example"),
    ("domain-name", "a..example"),
    ("domain-name", "x" * 64 + ".example"),
    ("domain-name", "x." * 127 + "example"),
    ("url", "www.example.org/path"),
    ("url", "http:///path"),
    ("url", "http://a.example:99999/"),
    ("url", "http://[::1/"),
    ("url", "http://a.example/a b"),
    ("url", "http://a.example/a\0b"),
    ("email-addr", "a\0@a.example"),
    ("url", "http://a.example/" + "a" * MAX_TEXT),
    ("email-addr", "a.example"),
    ("email-addr", "@a.example"),
    ("email-addr", "a@b@localhost"),
    ("md5", "a" * 31),
    ("md5", "g" * 32),
    ("sha-256", MD5),
    ("mutex", "x"),
]


@pytest.mark.parametrize(("type_", "text"), NO_VALUES)
def test_what_is_no_value(type_, text):
    assert spelt(type_, text) is None


@pytest.mark.parametrize(
    ("type_", "text", "spelling"),
    [
        ("ipv4-addr", " 192.0.2.1 ", "192.0.2.1"),
        ("ipv4-addr", "192.0.2.1/32", "192.0.2.1"),
        ("ipv4-addr", "192.0.2.77/24", "192.0.2.0/24"),
        ("ipv6-addr", "2001:DB8:0:0::1", "2001:db8::1"),
        ("domain-name", "WWW.Example.ORG.", "www.example.org"),
        ("domain-name", "ćevapi.example", "xn--evapi-fxa.example"),
        ("url", "HTTPS://WWW.Example.org:443#top", "https://www.example.org/"),
        ("url", "http://a.example:8080/A?q=B", "http://a.example:8080/A?q=B"),
        ("url", "http://[2001:DB8::1]/x", "http://[2001:db8::1]/x"),
        ("url", "ftp://me@192.0.2.1/x", "ftp://me@192.0.2.1/x"),
        ("email-addr", "Somebody@Example.ORG", "somebody@example.org"),
        ("sha-256", SHA256.upper(), SHA256),
    ],
)
def test_one_spelling(type_, text, spelling):
    assert spelt(type_, text) == Value(type_, spelling)
    assert spelt(type_, spelling) == Value(type_, spelling)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("hxxps://evil[.]example/a", "url"),
        ("evil[.]example", "domain-name"),
        ("a[@]evil.example", "email-addr"),
        ("2001:db8::/32", "ipv6-addr"),
        (MD5, "md5"),
    ],
)
def test_what_a_person_meant(text, type_):
    assert meant(text).type == type_


def test_a_person_may_mean_nothing():
    assert meant("what is this?") is None


pieces = st.lists(
    st.sampled_from(
        ["http://", "a", "@", ".", "xn--p1", "192.0.2.1", "/24", "[", "]", ":80", "::1"]
    )
    | st.text(max_size=3),
    max_size=6,
)


@given(pieces.map("".join), st.sampled_from(TYPES))
def test_whatever_is_spelt_can_be_kept_and_looked_up(text, type_):
    value = spelt(type_, text)
    if value:
        assert spelt(type_, value.text) == value
        assert "\0" not in value.text + value.place
        assert all(spelt(one.type, one.text) == one for one in above(value))
        below(value)
        warnings().marks(value)


def texts(value):
    return [one.text for one in values_of(value)]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("[ipv4-addr:value = '192.0.2.1']", ["192.0.2.1"]),
        ("[ipv4-addr:value != '192.0.2.1']", []),
        ("[ipv4-addr:value NOT = '192.0.2.1']", []),
        ("[domain-name:value LIKE '%.example']", []),
        ("[x:y = 'ipv4-addr:value = \\'192.0.2.1\\'']", []),
        (
            "[x:y LIKE 'domain-name:value = ' OR url:value = 'http://a.example/']",
            ["http://a.example/"],
        ),
        ("[ipv4-addr:value IN ('192.0.2.1', '192.0.2.2')]", ["192.0.2.1", "192.0.2.2"]),
        ("[url:value IN ('http://a.xx/)', 'http://c.xx/')]", ["http://a.xx/)", "http://c.xx/"]),
        ("[ipv4-addr:value ISSUBSET '192.0.2.0/24']", ["192.0.2.0/24"]),
        (f"[file:hashes.'SHA-256'='{SHA256}' AND file:hashes.MD5 = '{MD5}']", [SHA256, MD5]),
        (f"[process:image_ref.hashes.MD5 = '{MD5}']", [MD5]),
        (f"[file:myhashes.MD5 = '{MD5}']", []),
        ("[network-traffic:dst_ref.value = 'a.example']", ["a.example"]),
        ("[email-message:from_ref.value = 'A@b.example']", ["a@b.example"]),
        ("[url:value = 'http://a.example/it\\'s']", ["http://a.example/it's"]),
        ("[ipv4-addr:value='192.0.2.1'] AND [ipv4-addr:value = '192.0.2.1']", ["192.0.2.1"]),
        ("[file:name = '192.0.2.1']", []),
    ],
)
def test_values_of_a_pattern(pattern, found):
    assert texts(indicator(pattern=pattern)) == found


@pytest.mark.parametrize(
    "pattern", ["[" + "a" * 10**6, "'" + "\\'" * 10**6, "a:b IN (" * 10**5, "a:" * 10**6]
)
def test_a_hostile_pattern_takes_no_time(pattern):
    start = time.process_time()
    assert texts(indicator(pattern=pattern)) == []
    assert time.process_time() - start < 1


def test_other_languages_are_not_read():
    assert texts(indicator(pattern_type="snort")) == []
    assert texts(indicator(pattern=...)) == []


def test_values_of_observables():
    assert texts({"type": "domain-name", "value": "A.example"}) == ["a.example"]
    assert texts({"type": "domain-name", "value": 5}) == []
    hashes = {"MD5": MD5, "SHA-256": SHA256, "SSDEEP": "x", "SHA-1": "short"}
    assert texts({"type": "file", "hashes": hashes}) == [MD5, SHA256]
    inner = {"0": {"type": "ipv4-addr", "value": "192.0.2.1"}, "1": {"type": "observed-data"}}
    assert texts({"type": "observed-data", "objects": inner}) == ["192.0.2.1"]
    assert texts(malware()) == []


def test_an_object_has_so_many_values():
    many = ", ".join(f"'10.0.{n // 256}.{n % 256}'" for n in range(MOST + 1))
    assert len(texts(indicator(pattern=f"[ipv4-addr:value IN ({many})]"))) == MOST


def test_what_lies_above():
    assert [one.text for one in above(Value("domain-name", "a.b.evil.example"))] == [
        "b.evil.example",
        "evil.example",
    ]
    networks = [one.text for one in above(Value("ipv4-addr", "192.0.2.129"))]
    assert networks[:2] == ["192.0.2.128/31", "192.0.2.128/30"]
    assert "192.0.2.0/24" in networks
    assert len(networks) == 31
    host, *more = above(Value("url", "http://www.evil.example/x"))
    assert [host.text, *(one.text for one in more)] == ["www.evil.example", "evil.example"]
    assert above(Value("md5", MD5)) == ()


@pytest.mark.parametrize(
    ("around", "inside", "outside"),
    [
        (
            ("domain-name", "evil.example"),
            [
                ("domain-name", "evil.example"),
                ("domain-name", "a.b.evil.example"),
                ("url", "http://www.evil.example/x"),
                ("email-addr", "a@evil.example"),
            ],
            [("domain-name", "notevil.example"), ("domain-name", "example.org"), ("md5", MD5)],
        ),
        (
            ("ipv4-addr", "192.0.2.0/24"),
            [
                ("ipv4-addr", "192.0.2.0"),
                ("ipv4-addr", "192.0.2.255"),
                ("url", "http://192.0.2.9/"),
            ],
            [
                ("ipv4-addr", "192.0.3.0"),
                ("ipv4-addr", "192.0.1.255"),
                ("ipv6-addr", "c000:200::"),
            ],
        ),
        (
            ("ipv6-addr", "2001:db8::/32"),
            [("ipv6-addr", "2001:db8:ffff::1"), ("ipv6-addr", "2001:db8::/48")],
            [("ipv6-addr", "2001:db9::")],
        ),
    ],
)
def test_what_lies_below(around, inside, outside):
    start, end = below(Value(*around))
    assert all(start <= Value(*one).place < end for one in inside)
    assert not any(start <= Value(*one).place < end for one in outside)


def test_nothing_lies_below_a_hash_or_an_address():
    assert below(Value("md5", MD5)) is None
    assert below(Value("ipv4-addr", "192.0.2.1")) is None


def test_a_key_is_of_type_and_text():
    domain = Value("domain-name", "a.example")
    assert domain.key != Value("email-addr", "a.example").key
    assert domain.key == Value("domain-name", "a.example").key
    assert str(domain.key) == "c9466397-c070-92f3-02bd-f5e3e2591a87"
