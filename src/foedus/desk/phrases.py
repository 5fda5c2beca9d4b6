"""A phrase in every language of the product: English, Albanian, Croatian, Serbian (Latin)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

LANGUAGES = ("en", "sq", "hr", "sr")


class Phrase(NamedTuple):
    """One meaning, four wordings; `{name}` is filled with a fact."""

    en: str
    sq: str
    hr: str
    sr: str


def say(phrases: Mapping[str, Phrase], code: str, language: str, **facts: object) -> str:
    """Return a phrase with its facts filled in. KeyError for an unknown code or fact."""
    wording: str = phrases[code][LANGUAGES.index(language)]
    return wording.format(**facts)
