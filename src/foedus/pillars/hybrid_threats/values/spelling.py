"""One spelling for each value, so that two members' records of one thing are equal.

Names and schemes in small letters, international names in their ASCII form (RFC 3490), addresses
as RFC 5952 and `ipaddress` write them, a network without host bits, a URL without its default port
and fragment (RFC 3986, section 6). What has no such spelling is no value.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from functools import partial
from urllib.parse import SplitResult, urlsplit

from foedus.pillars.hybrid_threats.values.value import (
    DOMAIN,
    EMAIL,
    HASH_DIGITS,
    IPV4,
    IPV6,
    URL,
    Value,
)

MAX_TEXT = 4_096
_MAX_NAME = 253
_PORTS = {"http": 80, "https": 443, "ftp": 21}
_HEX = re.compile(r"[0-9a-f]+")
_LABELS = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
_LOCAL = re.compile(r"[^\s@]{1,64}")
_QUAD = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}")
_DEFANGED = (("[.]", "."), ("(.)", "."), ("[:]", ":"), ("[@]", "@"), ("hxxp", "http"))


def spelt(type_: str, unverified: str) -> Value | None:
    """The value of this type that a text means; None where it means none."""
    speller = _SPELLERS.get(type_)
    stripped = unverified.strip()
    # No control characters: PostgreSQL cannot keep all of them, and no value has one.
    if speller is None or len(unverified) > MAX_TEXT or not stripped.isprintable():
        return None
    text = speller(stripped)
    return Value(type_, text) if text else None


def meant(unverified: str) -> Value | None:
    """The value that a person typed or pasted, also made harmless as in hxxp://evil[.]example."""
    text = unverified.strip()
    for harmless, sharp in _DEFANGED:
        text = text.replace(harmless, sharp)
    found = (spelt(type_, text) for type_ in _SPELLERS)
    return next((value for value in found if value), None)


def _address(unverified: str, *, version: int) -> str:
    if version == 4 and _QUAD.fullmatch(unverified):  # noqa: PLR2004  (the commonest by far)
        return unverified
    try:
        network = ipaddress.ip_network(unverified, strict=False)
    except ValueError:
        return ""
    if network.version != version or "%" in unverified:
        return ""
    is_one = network.prefixlen == network.max_prefixlen
    return str(network.network_address if is_one else network)


def _name(unverified: str) -> str:
    name = unverified.rstrip(".").lower()
    if not name.isascii():
        try:
            name = name.encode("idna").decode()
        except UnicodeError:
            return ""
    return name if len(name) <= _MAX_NAME and _LABELS.fullmatch(name) else ""


def _mail(unverified: str) -> str:
    local, _, domain = unverified.rpartition("@")
    name = _name(domain)
    return f"{local.lower()}@{name}" if name and _LOCAL.fullmatch(local) else ""


def _url(unverified: str) -> str:
    try:
        parts = urlsplit(unverified)
        port = parts.port
    except ValueError:
        return ""
    host = _host(parts)
    if not host or not parts.scheme or any(char.isspace() for char in unverified):
        return ""
    user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    at = "" if port in {None, _PORTS.get(parts.scheme)} else f":{port}"
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{user}{host}{at}{parts.path or '/'}{query}"


def _host(parts: SplitResult) -> str:
    name = parts.hostname or ""
    if ":" in name:
        address = _address(name, version=6)
        return f"[{address}]" if address and "/" not in address else ""
    return name if _QUAD.fullmatch(name) else _name(name)


def _hash(unverified: str, *, digits: int) -> str:
    text = unverified.lower()
    return text if len(text) == digits and _HEX.fullmatch(text) else ""


_SPELLERS: dict[str, Callable[[str], str]] = {
    IPV4: partial(_address, version=4),
    IPV6: partial(_address, version=6),
    URL: _url,
    EMAIL: _mail,
    DOMAIN: _name,
    **{name: partial(_hash, digits=digits) for name, digits in HASH_DIGITS.items()},
}
