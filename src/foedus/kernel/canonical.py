"""Canonical JSON: one value, one spelling. I-JSON (RFC 7493) with sorted keys and no floats.

Accepted bytes are exactly those that `encode` would write, so every parser in the house (ours,
PostgreSQL's, another ministry's) reads one meaning. Size and depth are checked before parsing.
Why not RFC 8785: docs/adr/0011.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

import orjson

from foedus.kernel.refusals import Refused

MAX_DEPTH = 32
MAX_INTEGER = 2**53 - 1

_OPTIONS = (
    orjson.OPT_SORT_KEYS
    | orjson.OPT_STRICT_INTEGER
    | orjson.OPT_PASSTHROUGH_DATACLASS
    | orjson.OPT_PASSTHROUGH_DATETIME
    | orjson.OPT_PASSTHROUGH_SUBCLASS
)
_SCALARS = {str, int, bool, type(None)}
_LISTS = {list, tuple}
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_AS_PARENTHESES = bytes.maketrans(b"[{]}", b"(())")
_ALL_BUT_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[{]}")


def encode(value: object) -> bytes:
    """The one spelling of a value: dicts with text keys, lists, text, integers, booleans, None.

    Raises Refused for anything else: `not-encodable`, `too-deep`, `not-an-integer`,
    `nul-character`.
    """
    try:
        encoded = orjson.dumps(value, option=_OPTIONS)
    except TypeError as error:
        raise Refused.because("not-encodable") from error
    check_depth(encoded)
    _check_values(value, encoded)
    return encoded


def decode(unverified: bytes, *, limit: int) -> object:
    """The value of canonical bytes; `limit` is the most bytes allowed.

    Raises Refused: `too-large`, `too-deep`, `not-json`, `not-an-integer` (a fraction, an
    exponent, or beyond MAX_INTEGER), `nul-character`, `not-canonical`. Duplicate keys, a byte
    order mark, other escapes, white space and unsorted keys end in `not-json` or in the last.
    """
    if len(unverified) > limit:
        raise Refused.because("too-large", limit=limit, size=len(unverified))
    check_depth(unverified)
    try:
        value = orjson.loads(unverified)
    except orjson.JSONDecodeError as error:
        raise Refused.because("not-json") from error
    try:
        encoded = orjson.dumps(value, option=_OPTIONS)
    except TypeError as error:
        raise Refused.because("not-an-integer") from error
    _check_values(value, unverified)
    if encoded != unverified:
        raise Refused.because("not-canonical")
    return value


def check_depth(unverified: bytes, *, limit: int = MAX_DEPTH) -> None:
    """Refuse JSON nested deeper than `limit` without parsing: peel the innermost pairs away."""
    if unverified.count(b"[") + unverified.count(b"{") <= limit:
        return
    brackets = _STRING.sub(b"", unverified).translate(_AS_PARENTHESES, _ALL_BUT_BRACKETS)
    for _ in range(limit):
        if b"()" not in brackets:
            break
        brackets = brackets.replace(b"()", b"")
    if b"()" in brackets or brackets.count(b"(") > limit:
        raise Refused.because("too-deep", limit=limit)


def _check_values(value: object, encoded: bytes) -> None:
    if _has_float((value,)):
        raise Refused.because("not-an-integer")
    if b"\\u0000" in encoded and _has_nul(value):
        raise Refused.because("nul-character")


def _has_float(parts: Iterable[Any]) -> bool:
    """Whether a float is among them or inside one. A type foreign to JSON counts as one."""
    for part in parts:
        kind = type(part)
        if kind in _SCALARS:
            continue
        if kind is dict:
            if _has_float(part.values()):
                return True
        elif kind not in _LISTS or _has_float(part):
            return True
    return False


def _has_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(_has_nul(key) or _has_nul(part) for key, part in value.items())
    return type(value) in _LISTS and any(_has_nul(part) for part in cast("list[object]", value))
