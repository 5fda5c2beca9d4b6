"""A value and its relatives. Types are named as STIX 2.1 names the objects and hash algorithms.

What contains a value (networks around an address, domains above a name) is a handful of other
values, so it is looked up by their keys. What a value contains lies in one interval of `place`.
"""

from __future__ import annotations

import ipaddress
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import urlsplit

IPV4, IPV6, DOMAIN, URL, EMAIL = "ipv4-addr", "ipv6-addr", "domain-name", "url", "email-addr"
HASH_DIGITS = {"md5": 32, "sha-1": 40, "sha-256": 64, "sha-512": 128}
ADDRESSES = (IPV4, IPV6)
TYPES = (*ADDRESSES, DOMAIN, URL, EMAIL, *HASH_DIGITS)

_KEY_BYTES = 16
_PERSON = b"foedus value"
_BEFORE_DOT = {IPV4: "4", IPV6: "6"}
_BEYOND_HEX = "g"
_BEYOND_DOT = "/"
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class Interval(NamedTuple):
    """Of places, compared byte by byte; `end` is exclusive."""

    start: str
    end: str


@dataclass(frozen=True)
class Value:
    """`text` is in the one spelling of its type (`spelling.spelt`)."""

    type: str
    text: str

    @cached_property
    def key(self) -> uuid.UUID:
        """128 bits of BLAKE2b over type and text: the same at every node.

        No secret: it makes keys short and of one length. Whoever may not see the row does not get
        its key either.
        """
        stated = f"{self.type} {self.text}".encode()
        return uuid.UUID(bytes=blake2b(stated, digest_size=_KEY_BYTES, person=_PERSON).digest())

    @property
    def network(self) -> Network:
        """Of an address or a network; raises ValueError for any other value."""
        return ipaddress.ip_network(self.text)

    @property
    def is_network(self) -> bool:
        return self.type in ADDRESSES and "/" in self.text

    @property
    def host(self) -> Value | None:
        """The domain or address that a URL or an e-mail address names."""
        if self.type == EMAIL:
            return Value(DOMAIN, self.text.rpartition("@")[2])
        if self.type != URL:
            return None
        name = urlsplit(self.text).hostname or ""
        try:
            address = ipaddress.ip_address(name)
        except ValueError:
            return Value(DOMAIN, name)
        return Value(IPV4 if address.version == 4 else IPV6, str(address))  # noqa: PLR2004

    @property
    def place(self) -> str:
        """Where it lies among addresses or among names; "" for a hash, which lies nowhere."""
        lying = self.host or self
        if lying.type == DOMAIN:
            return "".join(f"{label}." for label in reversed(lying.text.split(".")))
        if lying.type in ADDRESSES:
            return _BEFORE_DOT[lying.type] + lying.network.network_address.packed.hex()
        return ""


def above(value: Value) -> tuple[Value, ...]:
    """Networks around an address, from the narrowest; domains above a name, of two labels or more.

    A URL or an e-mail address has its host first.
    """
    host = value.host
    return tuple(_above(value)) if host is None else (host, *_above(host))


def _above(value: Value) -> Iterator[Value]:
    if value.type == DOMAIN:
        labels = value.text.split(".")
        for start in range(1, len(labels) - 1):
            yield Value(DOMAIN, ".".join(labels[start:]))
    elif value.type in ADDRESSES:
        network = value.network
        while network.prefixlen > 1:
            network = network.supernet()
            yield Value(value.type, str(network))


def below(value: Value) -> Interval | None:
    """Where whatever lies inside a network or under a domain has its place; itself included.

    A network that begins where this one begins lies there too, even a wider one: see `above`.
    """
    if value.type == DOMAIN:
        return Interval(value.place, value.place[:-1] + _BEYOND_DOT)
    if value.is_network:
        last = value.network.broadcast_address.packed.hex()
        return Interval(value.place, _BEFORE_DOT[value.type] + last + _BEYOND_HEX)
    return None
