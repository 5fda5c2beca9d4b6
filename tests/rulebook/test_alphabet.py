"""Alphabetical order: the letters of each language in turn, and nothing lost."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.rulebook.alphabet import ALPHABETS, sort_key

ORDERED = {
    "hr": ["dan", "džep", "đak", "luk", "ljeto", "noć", "njiva", "sat", "šator", "zec", "žaba"],
    "sq": ["dera", "dhi", "ec", "ëmbël", "sot", "shi", "tani", "thikë", "xix", "xhep", "zog"],
    "en": ["dance", "déjà vu", "door", "lake", "light", "zebra"],
}


@pytest.mark.parametrize("language", ORDERED)
def test_words_come_in_the_order_of_their_alphabet(language):
    words = ORDERED[language]
    keys = [sort_key(word, language) for word in words]
    assert all(before < after for before, after in pairwise(keys))


@pytest.mark.parametrize("language", ALPHABETS)
def test_letters_come_in_the_order_of_their_alphabet(language):
    letters = ALPHABETS[language].split()
    keys = [sort_key(letter, language) for letter in letters]
    assert all(before < after for before, after in pairwise(keys))


def test_a_language_without_an_alphabet_is_an_error():
    with pytest.raises(KeyError):
        sort_key("а", "mk")


def test_digits_come_before_letters_and_case_matters_last():
    words = ["1.2", "10 a", "ab", "Ab", "ac"]
    assert sorted(words, key=lambda word: sort_key(word, "hr")) == [
        "1.2",
        "10 a",
        "ab",
        "Ab",
        "ac",
    ]


@pytest.mark.parametrize("language", ALPHABETS)
@given(one=st.text(max_size=12), other=st.text(max_size=12))
def test_only_words_that_differ_by_case_alone_share_a_key(language, one, other):
    same = sort_key(one, language) == sort_key(other, language)
    assert same == (plain(one) == plain(other))


def plain(word):
    return unicodedata.normalize("NFC", word).casefold()
