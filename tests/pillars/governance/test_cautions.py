"""The word check where it is needed: before a text is published, as advice."""

from __future__ import annotations

from contextlib import closing

import pytest

from foedus.node.write import Marking, withdraw, write

PUBLIC = Marking(classification="PUBLIC")
TERM = {
    "title": {"en": "joint declaration"},
    "avoid": [{"language": "en", "word": "zebra pact"}, {"language": "sq", "word": "aleanc*"}],
    "reason": {},
}
TALKS = {
    "title": {"en": "Talks on the Zebra Pact", "sq": "Bisedime për aleancën"},
    "on": "2026-12-01",
    "lead": "ALB",
    "with_whom": {"en": "Bulgaria"},
}


@pytest.fixture(scope="module")
def address(site):
    term = write(site.node, "governance.term", TERM, by="drafting", marking=PUBLIC)
    talks = write(site.node, "governance.engagement", TALKS, by="drafting", marking=PUBLIC)
    yield f"/records/governance.engagement/ALB/{talks.id}/release/"
    for one in (term, talks):  # other tests count what is on this node
        withdraw(site.node, one.id, reason="end of the test", by="checking")


def meaning(site, address, **chosen):
    """The page that says what a release would mean."""
    with closing(site.signed_in("drafting")) as client:
        ver = client.get(address).text.partition('name="ver" value="')[2].partition('"')[0]
        sent = {"f-classification": "PUBLIC", "ver": ver, "act": "check", **chosen}
        return client.fill(address, sent).text


def test_a_text_for_partners_is_left_alone(site, address):
    page = meaning(site, address, **{"f-to": ["HRV"]})
    assert "Croatia" in page
    assert "Zebra Pact”" not in page


def test_a_text_for_everybody_is_checked_word_by_word(site, address):
    page = meaning(site, address, **{"f-public": "1"})
    assert "Mind these words before it is published" in page
    assert "“Zebra Pact”, the official term is “joint declaration”" in page
    assert "“aleancën” is a word to avoid" in page


def test_advice_refuses_nothing(site, address):
    page = meaning(site, address, **{"f-public": "1"})
    assert 'value="save"' in page
