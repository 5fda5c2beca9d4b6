"""Addresses of nodes: what is refused, and the one spelling that is signed."""

from __future__ import annotations

import pytest

from foedus.exchange.address import authority_of
from foedus.kernel.refusals import Refused

UNSAFE = [
    "",
    "http://node.example",
    "http://10.0.0.1:8000",
    "http://localhost.example",
    "ftp://127.0.0.1",
    "https://",
    "https://node.example/behind",
    "https://node.example?x=1",
    "https://node.example/#x",
    "https://user@node.example",
    "https://node.example:port",
    "https://node.example:70000",
    "https://núde.example",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("url", UNSAFE)
def test_an_unsafe_address_is_refused(url):
    with pytest.raises(Refused) as refused:
        authority_of(url)
    assert refused.value.refusals[0].code == "address-unsafe"


@pytest.mark.parametrize(
    ("url", "authority"),
    [
        ("https://Node.Example", "node.example"),
        ("https://node.example:443/", "node.example"),
        ("https://node.example:8443", "node.example:8443"),
        ("http://127.0.0.1:8000", "127.0.0.1:8000"),
        ("http://localhost:80", "localhost"),
        ("http://[::1]:8000", "[::1]:8000"),
    ],
)
def test_the_authority_is_spelled_as_the_rfc_demands(url, authority):
    assert authority_of(url) == authority
