"""Numbers as people write them in a form: whole, or with decimals for cents and the like."""

from __future__ import annotations

import re
from typing import Any

from foedus.desk.figures import Figures

LARGEST = 2**53 - 1


def read_number(raw: Any) -> int | str | None:
    """An integer; what is none stays text, for the record's class to refuse."""
    text = re.sub(r"[\s\u00a0\u202f]", "", str(raw or ""))
    if re.fullmatch(r"[-\u2212]?\d{1,16}", text):
        number = int(text.replace("\u2212", "-"))
        return number if abs(number) <= LARGEST else text
    return text or None


def read_decimal(raw: Any, *, decimals: int) -> int | str | None:
    """A number with up to so many decimals, as an integer of its smallest part; point or comma.

    What is none, or would have to be rounded, stays text, for the record's class to refuse.
    """
    text = re.sub(r"[\s\u00a0\u202f]", "", str(raw or ""))
    found = re.fullmatch(r"([-\u2212]?\d{1,16})(?:[.,](\d+))?", text)
    if not found or len(found[2] or "") > decimals:
        return text or None
    return read_number(found[1] + (found[2] or "").ljust(decimals, "0"))


def write_decimal(value: int, *, decimals: int, language: str) -> str:
    """As people of this language write it, without groups: what `read_decimal` reads back."""
    whole, rest = divmod(abs(value), 10**decimals)
    point = Figures(language, "").point
    return f"{'-' if value < 0 else ''}{whole}{point}{rest:0{decimals}d}"
