"""Words to avoid, found before a text is published (G11).

A word matches whole and whatever its case; one that ends in `*` matches every ending, since
Albanian, Croatian and Serbian inflect. What stands inside an official term is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from foedus.desk.records.fields import Ref
from foedus.desk.records.fields import in_language as text_in
from foedus.pillars.governance.records import Term

AROUND = 30
"""Characters of context on either side."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`place` is the field, with row numbers from 1; `start` counts characters of the text from 0.
    `instead` is the official term, empty where the language has none yet."""

    place: str
    language: str
    word: str
    start: int
    context: str
    instead: str


def check(record: BaseModel, terms: Iterable[Term]) -> tuple[Finding, ...]:
    """Every finding in every text in several languages of a record, in the order of its fields."""
    terms = tuple(terms)
    return tuple(
        finding
        for place, language, text in texts_of(record)
        for finding in check_text(text, terms, language=language, place=place)
    )


def check_text(
    text: str, terms: Iterable[Term], *, language: str, place: str = ""
) -> tuple[Finding, ...]:
    """Findings by their start."""
    terms = tuple(terms)
    official = [span for one in terms for span in _spans(text, text_in(one.title, language))]
    found = []
    for term in terms:
        for row in term.avoid:
            spans = _spans(text, row.word) if row.language == language else ()
            found += [
                Finding(
                    place,
                    language,
                    text[start:end],
                    start,
                    text[max(0, start - AROUND) : end + AROUND],
                    text_in(term.title, language),
                )
                for start, end in spans
                if not any(first <= start and end <= last for first, last in official)
            ]
    return tuple(sorted(found, key=lambda one: (one.start, one.word)))


def texts_of(value: Any, place: str = "") -> Iterator[tuple[str, str, str]]:
    """(place, language, text) of every text in several languages, however deep in rows."""
    if isinstance(value, BaseModel) and not isinstance(value, Ref):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name), f"{place}.{name}" if place else name)
    elif isinstance(value, Mapping):
        for language, text in value.items():
            yield place, language, text
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from texts_of(item, f"{place}.{number}")


def _spans(text: str, word: str) -> list[tuple[int, int]]:
    if not word.strip("*"):
        return []
    ending = r"\w*" if word.endswith("*") else ""
    pattern = rf"(?<!\w){re.escape(word.rstrip('*'))}{ending}(?!\w)"
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]
