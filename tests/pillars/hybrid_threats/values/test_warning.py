"""Warning lists: what is refused of one, and what is marked by which."""

from __future__ import annotations

import hashlib
import ipaddress
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.values.spelling import meant
from foedus.pillars.hybrid_threats.values.value import Value
from foedus.pillars.hybrid_threats.values.warning import Listed, Warnings, read_list
from foedus.pillars.hybrid_threats.warning_lists import read_folder, shipped, warnings

GOOD = {"name": "N", "description": "D", "type": "cidr", "list": ["192.0.2.0/24"], "version": 1}
BROKEN = {
    "no object": ([], "name"),
    "no name": ({**GOOD, "name": ""}, "name"),
    "a name that is a number": ({**GOOD, "name": 5}, "name"),
    "regular expressions": ({**GOOD, "type": "regex"}, "type"),
    "parts of texts": ({**GOOD, "type": "substring"}, "type"),
    "no list": ({**GOOD, "list": "192.0.2.0/24"}, "list"),
    "a number in the list": ({**GOOD, "list": [1]}, "list"),
    "no network": ({**GOOD, "list": ["192.0.2.0/33"]}, "192.0.2.0/33"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_list_is_refused(name):
    stated, field = BROKEN[name]
    with pytest.raises(Refused) as refused:
        read_list(stated, file="f.json")
    (refusal,) = refused.value.refusals
    assert (refusal.code, refusal.facts) == ("warning-list", {"file": "f.json", "field": field})


def test_one_bad_file_of_a_folder_does_not_take_the_others_along(tmp_path):
    (tmp_path / "good").mkdir()
    (tmp_path / "good" / "list.json").write_text(json.dumps(GOOD))
    (tmp_path / "bad.json").write_text("{")
    lists, refusals = read_folder(tmp_path)
    assert [one.name for one in lists] == ["N"]
    assert [one.facts["file"] for one in refusals] == ["bad.json"]
    assert [one.name for one in warnings(str(tmp_path)).marks(meant("192.0.2.1"))] == [
        "Addresses for documentation",
        "N",
    ]


LISTS = Warnings(
    (
        Listed("wide", "", "cidr", ("10.0.0.0/8", "2001:db8::/32")),
        Listed("narrow", "", "cidr", ("10.1.0.0/16", "10.1.0.0/17", "255.255.255.255/32")),
        Listed("names", "", "hostname", ("Example.org", "example")),
        Listed("texts", "", "string", ("http://exact.test/X", "d41d8cd98f00b204e9800998ecf8427e")),
    )
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("9.255.255.255", []),
        ("10.0.0.0", ["wide"]),
        ("10.1.200.1", ["wide", "narrow"]),
        ("10.255.255.255", ["wide"]),
        ("11.0.0.0", []),
        ("255.255.255.255", ["narrow"]),
        ("10.1.0.0/24", ["wide", "narrow"]),
        ("10.0.0.0/15", ["wide"]),
        ("8.0.0.0/6", []),
        ("2001:db8::7", ["wide"]),
        ("2001:db9::7", []),
        ("example.org", ["names"]),
        ("www.example.org", ["names"]),
        ("notexample.org", []),
        ("a.b.example", ["names"]),
        ("a.xn--p1", []),
        ("me@www.example.org", ["names"]),
        ("https://www.example.org:8443/x", ["names"]),
        ("http://user@10.1.2.3/x", ["wide", "narrow"]),
        ("http://[2001:db8::7]:80/x", ["wide"]),
        ("http://exact.test/x", ["texts"]),
        ("http://exact.test/y", []),
        ("d41d8cd98f00b204e9800998ecf8427e", ["texts"]),
        ("a" * 32, []),
    ],
)
def test_what_is_marked(text, names):
    assert [one.name for one in LISTS.marks(meant(text))] == names


octets = st.integers(0, 255)
networks = st.builds(
    lambda first, second, length: ipaddress.ip_network(f"10.{first}.{second}.0/{length}", False),
    st.integers(0, 3),
    octets,
    st.integers(8, 24),
)


@given(st.lists(networks, max_size=6), st.lists(networks, min_size=1, max_size=6))
def test_segments_are_what_the_networks_are(listed, asked):
    """The same said by `ipaddress`, one by one."""
    lists = Warnings(tuple(Listed(str(n), "", "cidr", (str(n),)) for n in listed))
    for network in asked:
        expected = [str(one) for one in listed if network.subnet_of(one)]
        assert [one.name for one in lists.marks(Value("ipv4-addr", str(network)))] == expected
        address = Value("ipv4-addr", str(network[1]))
        expected = [str(one) for one in listed if network[1] in one]
        assert [one.name for one in lists.marks(address)] == expected


def test_what_is_shipped_says_why_and_from_where():
    for one in shipped():
        assert one.description
        assert one.source
        assert one.mark in {"V", "D", "R"}


def test_hashes_of_nothing():
    for name in ("md5", "sha1", "sha256", "sha512"):
        value = meant(hashlib.new(name, b"").hexdigest())
        assert [one.name for one in warnings().marks(value)] == ["Hashes of an empty file"]


def test_networks_that_are_shipped_are_not_global():
    """`ipaddress` has the IANA registries too; what answers everybody is another matter."""
    for one in shipped():
        if one.type == "cidr" and one.name != "Public resolvers":
            for entry in one.entries:
                address = ipaddress.ip_network(entry)[0]
                assert not address.is_global or address.is_multicast, entry
