"""STIX patterns (section 9): does the grammar accept one? `stix2-patterns` decides.

Its parser takes half a millisecond, so the commonest shape, comparisons of one object type, is
recognised by a regular expression that accepts nothing the grammar refuses (a property test
compares them); any other pattern is parsed once for each process.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stix2patterns.validator import run_validator

from foedus.kernel.refusals import Refused

MAX_PATTERN = 16_384
MAX_BRACKETS = 64
REMEMBERED = 65_536

_WORDS = (
    "AND|OR|NOT|FOLLOWEDBY|LIKE|MATCHES|ISSUPERSET|ISSUBSET|LAST|EXISTS|IN|START|STOP|SECONDS"
    "|true|false|WITHIN|REPEATS|TIMES|t|b|h|hashes"
)
_STEP = rf"(?!(?:{_WORDS})\b)[A-Za-z_][A-Za-z0-9_]*+"
_TEXT = r"'[^'\\]*+(?:\\['\\][^'\\]*+)*+'"
_REST = rf":{_STEP}(?:\.(?:{_STEP}|(?!'hashes'){_TEXT})|\[[0-9]\])*+"
# The values of hashes are judged too: these are right by their length.
_HASHED = "|".join(
    rf"{name} ?= ?'[0-9a-fA-F]{{{digits}}}'"
    for name, digits in (("(?:MD5|'MD5')", 32), ("'SHA-1'", 40), ("'SHA-256'", 64))
)
_COMPARED = rf"(?:{_REST} ?(?:=|!=|LIKE|MATCHES) ?{_TEXT}|:hashes\.(?:{_HASHED}))"
_COMMON = re.compile(
    rf"\[ ?(?P<type>(?!(?:{_WORDS})\b)[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+){_COMPARED}"
    rf"(?: (?:AND|OR) (?P=type){_COMPARED})*+ ?\]"
)


def check(pattern: str) -> None:
    """Raises Refused: `stix-pattern-too-large`, `stix-pattern` (facts: reason)."""
    if len(pattern) > MAX_PATTERN:
        raise Refused.because("stix-pattern-too-large", limit=MAX_PATTERN, size=len(pattern))
    if _COMMON.fullmatch(pattern):
        return
    if reason := _fault(pattern):
        raise Refused.because("stix-pattern", reason=reason)


def is_common(pattern: str) -> bool:
    """Whether the shape is one that needs no parser."""
    return _COMMON.fullmatch(pattern) is not None


@lru_cache(REMEMBERED)
def _fault(pattern: str) -> str:
    """What the grammar says against it, or ""."""
    if pattern.count("(") + pattern.count("[") > MAX_BRACKETS:
        return f"more than {MAX_BRACKETS} brackets"
    try:
        found = run_validator(pattern, stix_version="2.1")
    except Exception as error:  # noqa: BLE001  (whatever a parser of others raises, it is no pattern)
        return type(error).__name__
    return str(found[0]).removeprefix("FAIL: ")[:300] if found else ""
