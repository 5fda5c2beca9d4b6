"""The values that a STIX object carries: of observables, and of comparisons in patterns.

Of a pattern only what it asks to be equal counts (`=`, `IN`, and for addresses `ISSUBSET`): what
it excludes or describes is no value. Patterns in other languages than STIX's are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from foedus.pillars.hybrid_threats.stix.patterns import MAX_PATTERN
from foedus.pillars.hybrid_threats.values.spelling import spelt
from foedus.pillars.hybrid_threats.values.value import (
    ADDRESSES,
    DOMAIN,
    EMAIL,
    HASH_DIGITS,
    URL,
    Value,
)

MOST = 1_000
"""Values of one object that are taken; the pattern of an indicator has room for fewer."""

_BY_VALUE = frozenset({*ADDRESSES, DOMAIN, URL, EMAIL})
_PATHS: Mapping[tuple[str, str], tuple[str, ...]] = {
    **{(type_, "value"): (type_,) for type_ in _BY_VALUE},
    ("network-traffic", "src_ref.value"): (*ADDRESSES, DOMAIN),
    ("network-traffic", "dst_ref.value"): (*ADDRESSES, DOMAIN),
    ("email-message", "from_ref.value"): (EMAIL,),
    ("email-message", "sender_ref.value"): (EMAIL,),
}
"""What is compared -> the types that it may be of."""

_ALGORITHMS = {name.replace("-", ""): name for name in HASH_DIGITS}
_TEXT = r"'(?:[^'\\]|\\.)*+'"
_TEXTS = re.compile(_TEXT)
# A text that is not compared with `=` is passed over as a whole, whatever it contains. What stands
# before a type or a text keeps a hostile pattern from being read again from each of its letters.
_COMPARED = re.compile(
    rf"(?<!\\){_TEXT}|(?<![a-z0-9-])(?P<type>[a-z][a-z0-9-]*+)"
    rf":(?P<path>[\w.\-]*+(?:'[\w\-]++')?+)\s*+"
    rf"(?:=\s*+(?P<equal>{_TEXT})"
    rf"|(?:IN|ISSUBSET)\s*+(?P<among>\((?:{_TEXT}|[^'()])*+\)|{_TEXT}))"
)
_ESCAPED = re.compile(r"\\(.)")
_HASHES = "hashes."


def values_of(value: Mapping[str, Any]) -> tuple[Value, ...]:
    """Each once, in the order of their appearance."""
    found: dict[Value, None] = {}
    for one in _found(value):
        found[one] = None
        if len(found) == MOST:
            break
    return tuple(found)


def _found(value: Mapping[str, Any]) -> Iterator[Value]:
    type_ = value.get("type")
    if type_ in _BY_VALUE:
        yield from _spelt((str(type_),), value.get("value"))
    elif type_ == "indicator" and value.get("pattern_type") == "stix":
        yield from _of_pattern(str(value.get("pattern", ""))[:MAX_PATTERN])
    elif type_ == "observed-data" and isinstance(value.get("objects"), dict):
        for inner in value["objects"].values():
            if isinstance(inner, dict) and inner.get("type") != "observed-data":
                yield from _found(inner)
    elif isinstance(value.get("hashes"), dict):
        for name, digest in value["hashes"].items():
            yield from _spelt(_algorithm(name), digest)


def _of_pattern(pattern: str) -> Iterator[Value]:
    for match in _COMPARED.finditer(pattern):
        if match["type"] is None:
            continue
        types = _types(match["type"], match["path"])
        for quoted in _TEXTS.findall(match["equal"] or match["among"]):
            yield from _spelt(types, _ESCAPED.sub(r"\1", quoted[1:-1]))


def _types(type_: str, path: str) -> tuple[str, ...]:
    before, hashes, algorithm = path.rpartition(_HASHES)
    if hashes and (not before or before.endswith(".")):
        return _algorithm(algorithm.strip("'"))
    return _PATHS.get((type_, path), ())


def _algorithm(name: str) -> tuple[str, ...]:
    found = _ALGORITHMS.get(name.lower().replace("-", ""))
    return (found,) if found else ()


def _spelt(types: Iterable[str], unverified: object) -> Iterator[Value]:
    """The first of these types that the text is of."""
    if not isinstance(unverified, str):
        return
    found = (spelt(type_, unverified) for type_ in types)
    yield from [value for value in found if value][:1]
