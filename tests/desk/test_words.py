"""Every word of every page in every language: missing strings are counted, and the count is 0."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from foedus.desk.house import phrases, rooms, spoken, words
from foedus.desk.phrases import LANGUAGES

SOURCE = Path(__file__).parents[2] / "src" / "foedus"
SAID = re.compile(r"""\{%\s*say\s+["']([^"']+)["']""")


def said():
    for template in sorted(SOURCE.rglob("templates/**/*.html")):
        for key in SAID.findall(template.read_text("utf-8")):
            yield template.relative_to(SOURCE), key


def facts_of(wording):
    return {name for _, name, _, _ in Formatter().parse(wording) if name}


def test_no_string_of_a_page_is_missing():
    missing = [(str(place), key) for place, key in said() if key not in phrases()]
    assert missing == []
    assert len(list(said())) > 9  # the pattern finds them at all


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_empty_in_a_language(language):
    place = LANGUAGES.index(language)
    assert [key for key, phrase in phrases().items() if not phrase[place].strip()] == []


def test_the_languages_tell_the_same_facts():
    differ = [
        key
        for key, phrase in phrases().items()
        if len({*map(tuple, map(sorted, map(facts_of, phrase)))}) > 1
    ]
    assert differ == []


def test_every_room_says_its_name():
    assert all(room.pillar.code in phrases() for room in rooms())


@pytest.mark.parametrize(
    ("code", "language"),
    [("sr-latn", "sr"), ("hr", "hr"), ("en-gb", "en"), ("mk", "en"), (None, "en")],
)
def test_djangos_code_becomes_a_language_of_ours(code, language):
    assert spoken(code) == language


def test_an_unknown_phrase_is_an_error_of_ours():
    with pytest.raises(KeyError):
        words("no.such.phrase", "en")
