"""Base64 with one spelling: RFC 4648 section 4, padded, re-encoding gives the same bytes.

A decoder alone accepts non-zero padding bits: the same signature under other bytes.
"""

from __future__ import annotations

import binascii

from foedus.kernel.refusals import Refused


def encode(raw: bytes) -> bytes:
    return binascii.b2a_base64(raw, newline=False)


def decode(unverified: bytes) -> bytes:
    """What base64 stands for; raises Refused `not-base64`."""
    try:
        raw = binascii.a2b_base64(unverified, strict_mode=True)
    except ValueError as error:
        raise Refused.because("not-base64") from error
    if binascii.b2a_base64(raw, newline=False) != unverified:
        raise Refused.because("not-base64")
    return raw


def encode_text(raw: bytes) -> str:
    return encode(raw).decode("ascii")


def decode_text(unverified: str) -> bytes:
    """As `decode`, for base64 inside a text."""
    return decode(unverified.encode())
