"""Base64 with one spelling: RFC 4648 section 4, padded, re-encoding gives the same text.

A decoder alone accepts non-zero padding bits: the same signature under other bytes.
"""

from __future__ import annotations

import binascii

from foedus.kernel.refusals import Refused


def encode(raw: bytes) -> str:
    return binascii.b2a_base64(raw, newline=False).decode("ascii")


def decode(unverified: str) -> bytes:
    """The bytes of a base64 text; raises Refused `not-base64`."""
    try:
        raw = binascii.a2b_base64(unverified, strict_mode=True)
    except ValueError as error:
        raise Refused.because("not-base64") from error
    if encode(raw) != unverified:
        raise Refused.because("not-base64")
    return raw
