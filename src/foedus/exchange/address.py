"""Where a node is reached: https, or http on this machine alone; never with a path or a user."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from foedus.kernel.refusals import Refused

_DEFAULT_PORTS = {"http": 80, "https": 443}


def authority_of(url: str) -> str:
    """Return host and port as RFC 9421 spells "@authority", or refuse the address."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        raise Refused.because("address-unsafe", url=url) from None
    host = (parts.hostname or "").lower()
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    bare = parts.path in {"", "/"} and not (parts.query or parts.fragment or parts.username)
    if not (safe and bare and host and host.isascii()):
        raise Refused.because("address-unsafe", url=url)
    shown = f"[{host}]" if ":" in host else host
    return shown if port in {None, _DEFAULT_PORTS[parts.scheme]} else f"{shown}:{port}"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
