"""Strict reading of a body: exactly the named fields, exact types, bounded sizes; never coerced.

A decision must mean one thing to every reader, so a field that a reader does not know is refused
here although the kernel would keep it: what a ballot may say grows by a new kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from foedus.kernel.refusals import Refused

MEMBER = re.compile(r"[A-Z]{3}")
DIGEST = re.compile(r"[0-9a-f]{64}")
RECORD_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Option = TypeVar("Option", bound=StrEnum)
LARGEST = 2**53 - 1


def refuse(code: str, field: str = "", **facts: str | int) -> Refused:
    return Refused.because(code, field=field, **facts)


def fields(value: object, *names: str, field: str = "") -> Mapping[str, object]:
    """The object itself, if it has these fields and no other."""
    if not isinstance(value, dict):
        raise refuse("not-an-object", field)
    if missing := set(names) - value.keys():
        raise refuse("field-missing", min(missing))
    if unknown := value.keys() - set(names):
        raise refuse("field-unknown", min(unknown))
    return value


def text(value: object, field: str, *, longest: int, shortest: int = 0) -> str:
    """A string of `shortest` to `longest` characters; white space alone counts as empty."""
    if not isinstance(value, str):
        raise refuse("not-a-text", field)
    if not shortest <= len(value) <= longest or (shortest and not value.strip()):
        raise refuse("text-length", field, shortest=shortest, longest=longest)
    return value


def pattern(value: object, field: str, form: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not form.fullmatch(value):
        raise refuse("malformed", field)
    return value


def integer(value: object, field: str, *, least: int, most: int = LARGEST) -> int:
    if type(value) is not int:
        raise refuse("not-an-integer", field)
    if not least <= value <= most:
        raise refuse("out-of-range", field, least=least, most=most)
    return value


def one_of(value: object, field: str, options: type[Option]) -> Option:
    if not isinstance(value, str) or value not in list(options):
        raise refuse("not-an-option", field)
    return options(value)


def sequence(value: object, field: str) -> list[object]:
    if not isinstance(value, list):
        raise refuse("not-a-list", field)
    return value


def ascending(value: object, field: str, form: re.Pattern[str]) -> tuple[str, ...]:
    """A list in strictly ascending order, so that one set has one spelling. May be empty."""
    items = tuple(pattern(item, field, form) for item in sequence(value, field))
    if any(first >= second for first, second in pairwise(items)):
        raise refuse("not-ascending", field)
    return items
