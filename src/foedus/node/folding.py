"""Texts as they are looked for: without case and accents, in words.

`č ć š ž ë ç` are found as `c c s z e c`, `đ` as `d` and as `dj`. PostgreSQL's `unaccent` is not
among what we may count on, so the same folding runs here when a record is filed and when it is
looked for. It goes letter by letter: what is typed of a word finds the word.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 64
MOST_WORDS = 2_000
"""Of one record; the words after these are not found."""

MOST_ASKED = 10
"""Of one search; the words after these are not looked at."""

# What Unicode does not take apart.
_LETTERS = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The same for every spelling that a search must not tell apart."""
    lowered = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_LETTERS)


def filed(text: str) -> list[str]:
    """Each word under which a record is filed, once; one with `đ` also as with `dj`."""
    both = (fold(text), fold(re.sub("[đĐ]", "dj", text)) if re.search("[đĐ]", text) else "")
    words = dict.fromkeys(word for form in both for word in _words(form))
    return list(words)[:MOST_WORDS]


def asked(text: str) -> list[str]:
    """The words of a search in their order; the last one may be the beginning of a word."""
    return _words(fold(text))[:MOST_ASKED]


def _words(folded: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded)]
