"""`desk.notice`: what is refused, then what may pass."""

from __future__ import annotations

import pytest

from foedus.site.kinds import KINDS
from foedus.site.notice import NOTICE, check

GOOD = {
    "title": {"en": "Exercise", "sq": "Stërvitje", "sr-Latn": "Vežba"},
    "text": {"en": "In May.", "sq": "Në maj.", "sr-Latn": "U maju."},
}
BAD = {
    "no text": ({"title": GOOD["title"]}, "notice-shape"),
    "one field more": ({**GOOD, "author": "x"}, "notice-shape"),
    "a title in no language": ({**GOOD, "title": {}}, "notice-shape"),
    "a bare text": ({**GOOD, "text": "In May."}, "notice-shape"),
    "an empty text": ({**GOOD, "text": {**GOOD["text"], "en": ""}}, "notice-shape"),
    "a number for a text": ({**GOOD, "text": {**GOOD["text"], "en": 5}}, "notice-shape"),
    "a language in words": ({**GOOD, "title": {"English": "x"}}, "notice-shape"),
    "a title too long": ({**GOOD, "title": {"en": "x" * 201}}, "notice-shape"),
    "a language in one only": ({**GOOD, "text": {"en": "In May."}}, "notice-languages"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_notice_is_refused(case):
    body, code = BAD[case]
    assert [refusal.code for refusal in check(body, None, None)] == [code]


def test_a_good_notice_passes():
    assert check(GOOD, None, None) == ()


def test_it_is_in_the_visible_list():
    assert KINDS.get(NOTICE.name) is NOTICE
