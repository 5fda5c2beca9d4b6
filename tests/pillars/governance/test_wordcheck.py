"""Words to avoid are found in any ending and any row; official terms are not touched."""

from __future__ import annotations

import pytest

from foedus.pillars.governance.wordcheck import check, check_text, texts_of
from pillars.governance.planbook import BODIES, known, words

TERM = known(
    "term",
    1,
    title={"en": "joint declaration", "sq": "deklaratë e përbashkët", "hr": "deklaracija"},
    avoid=[
        {"language": "en", "word": "alliance"},
        {"language": "en", "word": "declaration pact"},
        {"language": "sq", "word": "aleanc*"},
        {"language": "hr", "word": "savez*"},
        {"language": "sr", "word": "savez*"},
    ],
).body
OFFICIAL = known("term", 2, title={"en": "Alliance of Reserve Officers"}, avoid=[]).body


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "This ALLIANCE is new.", ["ALLIANCE"]),
        ("en", "An alliance, yes; alliances no.", ["alliance"]),
        ("sq", "aleanca dhe aleancës", ["aleanca", "aleancës"]),
        ("hr", "o savezu", ["savezu"]),
        ("hr", "nesaveznik", []),
        ("en", "savez", []),
        ("en", "The Alliance of Reserve Officers came.", []),
        ("en", "", []),
    ],
)
def test_words_to_avoid_are_found(language, text, found):
    findings = check_text(text, [TERM, OFFICIAL], language=language)
    assert [one.word for one in findings] == found
    assert all(text[one.start :].startswith(one.word) for one in findings)


def test_a_finding_names_the_official_term_and_the_words_around():
    (finding,) = check_text("o tom savezu kažu", [TERM], language="hr")
    assert (finding.instead, finding.context) == ("deklaracija", "o tom savezu kažu")
    (finding,) = check_text("o tom savezu kažu", [TERM], language="sr")
    assert finding.instead == ""


def test_a_record_is_searched_in_every_row_and_the_place_is_named():
    body = BODIES["meeting"] | {"decisions": [{"text": words("x")}, {"text": {"en": "alliance"}}]}
    meeting = known("meeting", 3, **body).body
    assert [(one.place, one.language) for one in check(meeting, [TERM])] == [
        ("decisions.2.text", "en")
    ]


def test_only_texts_in_languages_are_searched():
    places = {place for place, _, _ in texts_of(known("statement", 3).body)}
    assert places == {"title", "summary"}


def test_a_lone_star_matches_nothing():
    term = known("term", 1, avoid=[{"language": "en", "word": "*"}]).body
    assert check_text("anything", [term], language="en") == ()
