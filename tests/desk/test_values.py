"""Template tags for values: a text that is missing in a language says so."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from foedus.desk.templatetags import values


def context(code):
    return {"request": SimpleNamespace(LANGUAGE_CODE=code)}


@pytest.mark.parametrize(
    ("code", "texts", "shown"),
    [
        ("hr", {"hr": "Most", "en": "Bridge"}, "Most"),
        ("en", {}, ""),
    ],
)
def test_a_text_in_the_language_of_the_page_stands_plain(code, texts, shown):
    assert values.told(context(code), texts) == shown


def test_a_text_in_another_language_is_marked_and_escaped():
    told = values.told(context("sq"), {"sr": "<Most>"})
    assert 'lang="sr-Latn"' in told
    assert "&lt;Most&gt;" in told
    assert "title=" in told


def test_no_day_is_no_text():
    assert values.day(context("en"), None) == ""
