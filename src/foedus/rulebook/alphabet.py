"""Alphabetical order in Albanian, Croatian, Serbian (Latin) and English, by one sort key.

Digraphs are letters: `dh` follows every other d in Albanian, `dž` and `lj` have their place in
Croatian. The database of a node knows neither (stack.md 1.6), so the keys are made here and
compared by code point. Sources: the alphabets as their orthographies list them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ALPHABETS = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "sq": "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh",
    "hr": "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž",
}
ALPHABETS["sr"] = ALPHABETS["hr"]
_FIRST_LETTER = 0x41


@cache
def _letters(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    letters = ALPHABETS[language].split()
    weights = {letter: chr(_FIRST_LETTER + place) for place, letter in enumerate(letters)}
    longest_first = sorted(letters, key=len, reverse=True)
    return weights, re.compile("|".join(map(re.escape, longest_first)))


def sort_key(text: str, language: str) -> str:
    """A string that sorts by code point as `text` does in the alphabet of `language`.

    Case and foreign accents decide only between equal words. Letters that the alphabet has not
    come where English has them, after the letter before. KeyError for a language without alphabet.
    """
    weights, pattern = _letters(language)
    lowered = unicodedata.normalize("NFC", text).casefold()
    key, at = [], 0
    while at < len(lowered):
        found = pattern.match(lowered, at)
        key.append(weights[found[0]] if found else _foreign(lowered[at], weights))
        at = found.end() if found else at + 1
    return "".join(key) + "\x01" + lowered


def _foreign(letter: str, weights: dict[str, str]) -> str:
    """Digits and spaces before letters; `é` as e, `w` in a language without it after v."""
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain in weights:
        return weights[plain]
    if not plain.isalpha():
        return min(plain, chr(_FIRST_LETTER - 1))
    before = [known for known in weights if len(known) == 1 and known < plain]
    return weights[max(before)] + "\x7f" if before else plain
