"""What is typed of a word finds the word, whatever its accents and case."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.node.folding import LONGEST_WORD, MOST_ASKED, MOST_WORDS, asked, filed, fold

LETTERS = st.text(st.sampled_from("čćšžđëçČĆŠŽĐËÇabcdj xyz-.,0129 '\u0301\u030c"))
TEXTS = st.text() | LETTERS

SAME = {
    "Čelik ćup Šuma žito": "celik cup suma zito",
    "MBROJTJE ÇËSHTJE": "mbrojtje ceshtje",
    "Đurđevac": "durdevac",
    "ﬁnal": "final",
    "Straße": "strasse",
    "Łódź Øre": "lodz ore",
}


def finds(search, text):
    """As the SQL does: all words, the last one by its beginning."""
    *whole, last = asked(search)
    words = filed(text)
    return set(whole) <= set(words) and any(word.startswith(last) for word in words)


@pytest.mark.parametrize("text", SAME)
def test_accents_and_case_do_not_matter(text):
    assert fold(text) == SAME[text]
    assert asked(text) == asked(SAME[text])


@pytest.mark.parametrize("search", ["Đoković", "đok", "dokovic", "djokovic", "DJOK", "đ"])
def test_a_crossed_d_is_found_by_either_spelling(search):
    assert finds(search, "Novak Đoković")


def test_another_word_is_not_found():
    assert not finds("celika", "čelik")
    assert not finds("elik", "čelik")
    assert not finds("most celik", "čelik i mostovi")
    assert finds("celik most", "čelik i mostovi")


@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_one_text_in_two_unicode_forms_is_one(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(TEXTS, st.data())
def test_every_beginning_of_every_word_finds_it(text, data):
    words = [word for word in text.split() if asked(word)]
    if not words or len(text) > LONGEST_WORD:
        return
    word = data.draw(st.sampled_from(words))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    if asked(beginning):
        assert finds(beginning, text)


@given(TEXTS)
def test_words_are_single_and_short(text):
    words = filed(text)
    assert len(words) == len(set(words)) <= MOST_WORDS
    assert all(0 < len(word) <= LONGEST_WORD and "\0" not in word for word in words)
    assert len(asked(text)) <= MOST_ASKED


def test_long_words_and_many_words_are_cut():
    assert filed("x" * 1_000) == ["x" * LONGEST_WORD]
    assert finds("x" * 1_000, "x" * 1_000)
    assert len(filed(" ".join(map(str, range(5_000))))) == MOST_WORDS
    assert len(asked("a b " * 50)) == MOST_ASKED
