"""`desk.notice`: a short text in several languages. The plainest kind there is.

Body: {"title": {language: text}, "text": {language: text}}; languages are ISO 639 codes, the same
ones in both; a title has up to 200 characters, a text up to 20,000.
"""

from __future__ import annotations

import re
from typing import Any

from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind
from foedus.kernel.refusals import Refusal

LONGEST = {"title": 200, "text": 20_000}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")


def check(body: dict[str, Any], entry: Entry, history: History) -> tuple[Refusal, ...]:  # noqa: ARG001
    """Refuses `notice-shape` (facts: field) and `notice-languages`."""
    if body.keys() != LONGEST.keys():
        return (Refusal("notice-shape", facts={"field": ""}),)
    for field, longest in LONGEST.items():
        if not _is_translated(body[field], longest):
            return (Refusal("notice-shape", facts={"field": field}),)
    if body["title"].keys() != body["text"].keys():
        return (Refusal("notice-languages"),)
    return ()


def _is_translated(value: object, longest: int) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(
            _LANGUAGE.fullmatch(language) and isinstance(text, str) and 0 < len(text) <= longest
            for language, text in value.items()
        )
    )


NOTICE = Kind("desk.notice", check)
