"""Every page of people speaks our words, not the English of the library below it."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

ROLES = ("administering", "auditing")
PAGES = (
    *("/account/", "/account/password/", "/account/keys/", "/account/keys/new/"),
    *("/account/codes/", "/people/", "/people/new/", "/people/checking.seen/", "/audit/"),
)
WORDS = re.compile(r'msgid "((?:[^"\\]|\\.)+)"')


@pytest.fixture
def seen(site):
    """A person to be looked at."""
    with site.node.sessions.open("web") as connection:
        connection.execute(
            "INSERT INTO desk_person (username, name, password, roles, clearance, categories,"
            " language, email, seen_tide, wants_digest, is_active) VALUES ('checking.seen',"
            " 'Arta Hoxha', '!', '{checking}', 'INTERNAL', '{}', 'sq', '', 0, true, true)"
            " ON CONFLICT DO NOTHING"
        )


def english_of_allauth():
    """The sentences that allauth would say: its source catalogue, three words and more."""
    text = (files("allauth") / "locale" / "en" / "LC_MESSAGES" / "django.po").read_text("utf-8")
    texts = {match.replace('\\"', '"') for match in WORDS.findall(text)}
    return {one for one in texts if len(one.split()) > 2 and "%(" not in one}


def test_no_page_speaks_the_english_of_allauth(site, seen):
    sentences = english_of_allauth()
    assert len(sentences) > 50
    visitor = site.visitor()
    visitor.cookies.set("foedus_language", "sq")
    pages = [visitor.get("/sign-in/").text, visitor.fill("/sign-in/", {"login": "x"}).text]
    wrong = {"login": "somebody.else", "password": "wrong"}
    pages.append(visitor.fill("/sign-in/", wrong).text)
    pages += [visitor.get(f"/sign-in/{name}/").text for name in ("stopped", "failed", "cancelled")]
    person = site.signed_in(*ROLES, language="sq")
    pages += [person.get(path).text for path in PAGES]
    pages.append(person.fill("/account/confirm/?next=/account/codes/", {"password": "no"}).text)
    for text in pages:
        assert 'lang="sq"' in text
        assert not {one for one in sentences if one in text}
