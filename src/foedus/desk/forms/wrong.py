"""What was refused, in words, and where: problems of the form's own shape, and refusals.

The shape is judged by the record's class (pydantic), the rest by the kind's check; both come here
as a code with facts and leave as a sentence that names the cure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from foedus.desk.forms.decimals import write_decimal
from foedus.desk.house import phrases
from foedus.desk.phrases import say
from foedus.desk.records.shape import decimals_of
from foedus.desk.showing import label
from foedus.kernel.refusals import Refusal

_FAMILIES = {
    "missing": "needed",
    "string_too_short": "needed",
    "string_too_long": "too_long",
    "too_short": "needed",
    "too_long": "too_many",
    "greater_than_equal": "too_small",
    "greater_than": "too_small",
    "less_than_equal": "too_large",
    "less_than": "too_large",
    "string_pattern_mismatch": "form",
    "enum": "choice",
    "literal_error": "choice",
    "int_type": "number",
    "int_parsing": "number",
    "int_from_float": "number",
}
_DAYS = ("date_", "datetime_")


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing to correct. `steps` lead to it: field, row, part; empty for the whole record."""

    steps: tuple[str | int, ...]
    text: str


def of_shape(error: ValidationError, language: str) -> Iterator[Wrong]:
    """One for each place; a language of a text belongs to the text."""
    seen = set()
    for one in error.errors(include_url=False, include_input=False):
        steps = _place(one["loc"])
        if steps not in seen:
            seen.add(steps)
            facts = {str(name): str(value) for name, value in one.get("ctx", {}).items()}
            decimals = decimals_of(str(steps[-1])) if steps else 0
            yield Wrong(steps, _shape_words(one["type"], facts, language, decimals))


def of_check(refusals: tuple[Refusal, ...], kind: str, language: str) -> Iterator[Wrong]:
    """`field` and `row` among the facts say where."""
    for refusal in refusals:
        field = str(refusal.facts.get("field", ""))
        row = refusal.facts.get("row")
        steps = (field, int(row) - 1) if field and row else (field,) if field else ()
        yield Wrong(steps, refused(refusal, kind, language))


def refused(refusal: Refusal, kind: str, language: str) -> str:
    """A refusal and its cure. Facts that name fields of the kind are said by their labels."""
    facts = {name: _said(name, value, kind, language) for name, value in refusal.facts.items()}
    found = [_worded(f"{part}.{refusal.code}", facts, language) for part in ("refusal", "cure")]
    if not any(found):
        found = [_worded("wrong.other", {"code": refusal.code}, language)]
    return " ".join(text for text in found if text)


def _said(name: str, value: str | int, kind: str, language: str) -> str | int:
    return label(f"{kind}.{value}", language) if name in {"field", "first"} and value else value


def _worded(key: str, facts: Mapping[str, str | int], language: str) -> str:
    try:
        return say(phrases(), key, language, **facts)
    except KeyError:
        return ""


def _shape_words(problem: str, facts: Mapping[str, str], language: str, decimals: int) -> str:
    """A number that is written with decimals has its bounds written so too."""
    family = _FAMILIES.get(problem) or ("day" if problem.startswith(_DAYS) else "form")
    bounds = {"most": _first(facts, "max_length", "le", "lt"), "least": _first(facts, "ge", "gt")}
    if decimals:
        family = "decimal" if family == "number" else family
        bounds = {
            name: write_decimal(int(bound), decimals=decimals, language=language) if bound else ""
            for name, bound in bounds.items()
        }
    return say(phrases(), f"wrong.{family}", language, decimals=decimals, **bounds)


def _first(facts: Mapping[str, str], *names: str) -> str:
    return next((facts[name] for name in names if name in facts), "")


def _place(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Field, and for a row its number and part; deeper steps stay with their part."""
    if len(loc) > 1 and isinstance(loc[1], int):
        return loc[:3]
    return loc[:1]
