"""Take a document of STIX objects apart into the bytes of each object, exactly as they came.

A bundle, a TAXII envelope, a bare list or one object. The standard library's scanner walks the
text, because it alone says where a value ends; what it tolerates beyond RFC 8259 is refused here
or by `objects.read_object`, which parses each object once more with another parser.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from foedus.kernel.canonical import check_depth
from foedus.kernel.refusals import Refused

MAX_DEPTH = 48
"""Levels of nesting in a document; a bundle uses two of them."""

_SPACE = re.compile(r"[ \t\n\r]*")


def split(unverified: bytes) -> tuple[bytes, ...]:
    """The bytes of each object; raises Refused: `too-deep`, `stix-not-utf8`, `stix-not-json`
    (facts: line, column), `stix-duplicate-name`, `stix-no-objects`.
    """
    check_depth(unverified, limit=MAX_DEPTH)
    try:
        text = unverified.decode()
    except UnicodeDecodeError as error:
        raise Refused.because("stix-not-utf8", byte=error.start) from error
    try:
        spans = list(_Walk(text).objects())
    except json.JSONDecodeError as error:
        raise Refused.because(
            "stix-not-json", line=error.lineno, column=error.colno, reason=error.msg
        ) from error
    return tuple(text[start:end].encode() for start, end in spans)


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A name twice in one object would have two meanings: refuse it."""
    value = dict(pairs)
    if len(value) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Refused.because("stix-duplicate-name", name=twice[:100])
    return value


def _no_constant(name: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise Refused.because("stix-not-json", line=0, column=0, reason=name)


_DECODER = json.JSONDecoder(object_pairs_hook=_distinct, parse_constant=_no_constant)
Span = tuple[int, int]


class _Walk:
    """One pass over the text; raises json.JSONDecodeError at the place where it cannot go on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def objects(self) -> Iterator[Span]:
        first = self._next()
        if first == "[":
            yield from self._elements()
        elif first == "{":
            yield from self._document()
        else:
            raise Refused.because("stix-no-objects")
        if self._next():
            self._fail("one document was expected, and there is more")

    def _document(self) -> Iterator[Span]:
        """A bundle or an envelope has a list `objects`; anything else is one object."""
        start, kind, found = self._at, None, None
        names = set()
        for name in self._members():
            if name in names:
                raise Refused.because("stix-duplicate-name", name=name[:100])
            names.add(name)
            if name == "objects" and self._next() == "[":
                found = list(self._elements())
            elif name == "type":
                kind = self._value()
            else:
                self._value()
        if found is not None and kind in {None, "bundle"}:
            yield from found
        elif kind is None or kind == "bundle":
            raise Refused.because("stix-no-objects")
        else:
            yield start, self._at

    def _members(self) -> Iterator[str]:
        """Each name, standing before its value, which the caller must pass over."""
        self._at += 1
        if self._next() == "}":
            self._at += 1
            return
        while True:
            if self._next() != '"':
                self._fail("a name in quotation marks was expected")
            name = self._value()
            self._take(":")
            yield name
            if self._next() == "}":
                self._at += 1
                return
            self._take(",")

    def _elements(self) -> Iterator[Span]:
        self._at += 1
        if self._next() == "]":
            self._at += 1
            return
        while True:
            self._next()
            start = self._at
            self._value()
            yield start, self._at
            if self._next() == "]":
                self._at += 1
                return
            self._take(",")

    def _value(self) -> Any:
        self._next()
        value, self._at = _DECODER.raw_decode(self._text, self._at)
        return value

    def _next(self) -> str:
        """The next character that is no space, "" at the end."""
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]

    def _take(self, character: str) -> None:
        if self._next() != character:
            self._fail(f"{character} was expected")
        self._at += 1

    def _fail(self, reason: str) -> NoReturn:
        raise json.JSONDecodeError(reason, self._text, self._at)
