"""Where in a record a search was found: the passage around the first word, in plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from foedus.node.folding import asked, fold

AROUND = 70
"""Characters before and after the word."""


def snippet(body: dict[str, Any], text: str) -> str:
    """The passage with the first of the words that is found; the first text if none is.

    Texts are compared letter by letter as the search itself folds them; it is for a template to
    escape.
    """
    texts = [one for one in _texts(body) if " " in one] or list(_texts(body))
    for word in asked(text):
        for one in texts:
            at = _found(one, word)
            if at >= 0:
                return _around(one, at)
    return _around(texts[0], 0) if texts else ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _found(text: str, word: str) -> int:
    """Where a word begins that begins so; -1 if none does. Folding changes lengths, so each
    folded letter remembers its place."""
    folded, places = [], []
    for at, letter in enumerate(text):
        for one in fold(letter):
            folded.append(one)
            places.append(at)
    plain, begin = "".join(folded), 0
    while (at := plain.find(word, begin)) >= 0:
        if at == 0 or not plain[at - 1].isalnum():
            return places[at]
        begin = at + 1
    return -1


def _around(text: str, at: int) -> str:
    start, end = max(0, at - AROUND), at + AROUND
    if start:
        start = text.find(" ", start, at) + 1 or start
    if end < len(text):
        end = text.rfind(" ", at, end) if " " in text[at:end] else end
    before, after = "… " * bool(start), " …" * (end < len(text))
    return f"{before}{' '.join(text[start:end].split())}{after}"
