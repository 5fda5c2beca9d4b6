"""Lists, saved lists, sheets and search over HTTP: what is refused, then what is shown."""

from __future__ import annotations

import html
import io
import re
import uuid
from contextlib import closing

import pytest
from python_calamine import CalamineWorkbook

from foedus.node.write import Marking, pen

NOUN = "/records/governance.term/"
TITLES = (
    ("dera", "žaba"),
    ("dhi", "džep"),
    ("sot", "đak"),
    ("shi", "luk"),
    ("xix", "ljeto"),
    ("xhep", "dan"),
)
SECRET = Marking(classification="RESTRICTED")
OPEN = Marking(classification="PUBLIC")


@pytest.fixture(scope="module")
def terms(site):
    """Terms of a word that no other test uses, one of them RESTRICTED, one with markup in it."""
    with pen(site.node, "anna") as ours:

        def put(title, marking=OPEN, **more):
            body = {"title": title, "reason": {}, **more}
            ours.put(
                "governance.term",
                body,
                by="drafting",
                to=(),
                record=str(uuid.uuid4()),
                marking=marking,
            )

        for sq, hr in TITLES:
            put({"en": f"zebra {sq}", "sq": sq, "hr": hr})
        put({"en": "zebra concealed"}, SECRET)
        put({"en": "zebra <b>bold</b>"}, reason={"en": 'Why <script>alert("x")</script> zebra'})
    return site


@pytest.fixture
def reader(signed_in, terms):
    with closing(signed_in("reading")) as visitor:
        yield visitor


def headings(text):
    return [html.unescape(one) for one in re.findall(r'role="rowheader"><a [^>]*>([^<]*)<', text)]


@pytest.mark.parametrize("path", [NOUN, "/records/", "/lists/", "/search/", NOUN + "sheet/"])
def test_nobody_sees_a_list_without_signing_in(site, path):
    with closing(site.visitor()) as visitor:
        assert "/sign-in/" in str(visitor.get(path).url)


@pytest.mark.parametrize("path", [NOUN, "/records/", "/lists/", "/search/", NOUN + "sheet/"])
def test_an_administrator_reads_no_records(signed_in, path):
    with closing(signed_in("administering")) as visitor:
        assert visitor.get(path).status_code == 403


def test_a_kind_that_is_not_here_has_no_list(reader):
    assert reader.get("/records/governance.nothing/").status_code == 404


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?colour=red", "There is no filter called “colour”"),
        ("?order=reason", "cannot be sorted by “reason”"),
        ("?down=maybe", "“down” is either 1 or not there"),
        ("?after=made-up", "belongs to another order"),
    ],
)
def test_an_address_that_asks_for_too_much_is_refused_in_words(reader, query, said):
    for path in (NOUN, NOUN + "sheet/"):
        answer = reader.get(path + query)
        if path == NOUN or "after" not in query:
            assert answer.status_code == 400
            assert said in answer.text


def test_what_is_above_the_clearance_is_neither_shown_nor_counted(signed_in, reader):
    shown = reader.get(NOUN + "?q=zebra").text
    assert len(headings(shown)) == len(TITLES) + 1
    assert f"Records: {len(TITLES) + 1}" in shown
    assert "concealed" not in shown
    with closing(signed_in("reading", clearance="RESTRICTED")) as visitor:
        cleared = visitor.get(NOUN + "?q=zebra").text
    assert "zebra concealed" in cleared
    assert "RESTRICTED" in cleared


def test_markup_in_a_record_is_text(reader):
    for path in (NOUN + "?q=bold", "/search/?q=bold"):
        text = reader.get(path).text
        assert "&lt;b&gt;bold&lt;/b&gt;" in text
        assert "<script>alert" not in text


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("sq", ["dera", "dhi", "sot", "shi", "xix", "xhep"]),
        ("hr", ["dan", "džep", "đak", "luk", "ljeto", "žaba"]),
    ],
)
def test_the_order_is_that_of_the_alphabet(signed_in, terms, language, order):
    with closing(signed_in("reading", language=language)) as visitor:
        visitor.fill("/language/", {"language": language}, at="/sign-in/")
        shown = headings(visitor.get(NOUN + "?q=zebra&order=title").text)
        turned = headings(visitor.get(NOUN + "?q=zebra&order=title&down=1").text)
    assert [one for one in shown if "zebra" not in one] == order
    assert [one for one in turned if "zebra" not in one] == order[::-1]


def test_what_is_not_translated_is_said(signed_in, terms):
    with closing(signed_in("reading", language="sr")) as visitor:
        visitor.fill("/language/", {"language": "sr-latn"}, at="/sign-in/")
        text = visitor.get(NOUN + "?q=zebra").text
    assert "nije prevedeno" in text


def test_an_empty_list_says_what_to_do(reader):
    nothing = reader.get(NOUN + "?q=nowhere").text
    assert "No record fulfils all of this." in nothing
    assert 'aria-label="Remove: Words: nowhere"' in nothing
    assert (
        "There is no record of this kind yet." in reader.get("/records/governance.precedent/").text
    )


def test_pages_are_turned_by_links(site, reader):
    with pen(site.node, "anna") as ours:
        for n in range(120):
            body = {"title": {"en": f"quagga {n:03}"}, "reason": {}}
            marking, key = OPEN, str(uuid.uuid4())
            ours.put("governance.term", body, by="drafting", to=(), record=key, marking=marking)
    first = reader.get(NOUN + "?q=quagga&order=title").text
    assert headings(first)[0] == "quagga 000"
    second = reader.get(NOUN + link(first, "next")).text
    third = reader.get(NOUN + link(second, "next")).text
    assert headings(second)[0] == "quagga 050"
    assert len(headings(third)) == 20
    assert 'rel="next"' not in third
    back = reader.get(NOUN + link(third, "prev")).text
    assert headings(back) == headings(second)


def link(text, rel):
    return html.unescape(re.search(rf'href="([^"]*)" rel="{rel}"', text)[1])


def test_a_sheet_says_who_asked_and_how_it_is_labelled(signed_in, terms):
    with closing(signed_in("reading", clearance="RESTRICTED")) as visitor:
        answer = visitor.get(NOUN + "sheet/?q=zebra")
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    about = dict(book.get_sheet_by_name("_about").to_python())
    assert about["Label"] == "FOEDUS / RESTRICTED / REL TO ALB"
    assert about["Narrowed down to"] == "Words: zebra"
    assert "reading" in about["Asked for by"]
    assert about["Records"] == str(len(TITLES) + 2)
    rows = book.get_sheet_by_index(0).to_python()
    assert len(rows) == 2 + len(TITLES) + 2


def test_a_sheet_holds_no_more_than_its_reader_may_see(reader):
    content = reader.get(NOUN + "sheet/?q=zebra").content
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert len(book.get_sheet_by_index(0).to_python()) == 2 + len(TITLES) + 1
    assert dict(book.get_sheet_by_name("_about").to_python())["Label"].startswith(
        "FOEDUS / PUBLIC"
    )


SAVED = {"kind": "governance.term", "address": "?q=zebra&order=title", "name": "My words"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": "  "}, "Give the list a name"),
        ({"name": "x" * 101}, "Give the list a name"),
        ({"role": "approving"}, "only with a role that you have yourself"),
        ({"kind": "governance.nothing"}, "no such list"),
        ({"address": "?colour=red"}, "no filter called"),
    ],
)
def test_a_list_is_not_saved_without_sense(reader, fields, said):
    answer = reader.fill("/lists/", {**SAVED, **fields})
    assert answer.status_code == 400
    assert said in answer.text


def test_a_saved_list_is_found_again_and_only_its_owner_deletes_it(signed_in, reader):
    reader.fill("/lists/", {**SAVED, "role": "reading"})
    mine = reader.get("/lists/").text
    assert "/records/governance.term/?q=zebra&amp;order=title" in mine
    key = re.search(r'name="delete" value="(\d+)"', mine)[1]
    with closing(signed_in("reading", "checking")) as other:
        assert "Shared by" in other.get("/lists/").text
        other.fill("/lists/", {"delete": key})
    with closing(signed_in("approving")) as stranger:
        assert "My words" not in stranger.get("/lists/").text
    assert "My words" in reader.get("/lists/").text
    reader.fill("/lists/", {"delete": key})
    assert "Nothing is saved yet" in reader.get("/lists/").text


def test_a_search_finds_without_accents_and_respects_the_label(reader):
    text = reader.get("/search/?q=dzep").text
    assert "zebra dhi" in text
    assert 'name="q" value="dzep"' in text
    assert "No" not in re.findall(r"<h2>(.*?)</h2>", text)
    assert "Nothing was found" in reader.get("/search/?q=concealed").text
