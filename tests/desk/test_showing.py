"""Records in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from foedus.desk import showing
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Answer, Comment, Pinned, Verdict

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"
PINNED = Pinned(owner="ALB", id=ID, kind="desk.comment", ver=1, digest="0" * 64)


def test_a_code_without_a_name_shows_itself():
    assert showing.member_name("ZZZ", "hr") == "ZZZ"


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Kosovo"), ("sq", "Kosovë"), ("hr", "Kosovo"), ("sr", "Kosovo")]
)
def test_a_member_has_its_name_in_each_language(language, name):
    assert showing.member_name("XKX", language) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "March 18, 2025"),
        ("sq", "18 Mars 2025"),
        ("hr", "18. ožujka 2025."),
        ("sr", "18. mart 2025."),
    ],
)
def test_a_day_is_written_as_the_language_does(language, text):
    assert showing.day("2025-03-18", language).lower() == text.lower()


def test_a_moment_is_in_utc():
    at = datetime(2026, 11, 25, 9, 5, tzinfo=UTC)
    assert showing.moment(at, "en").endswith("2026 09:05 UTC")


def test_values_from_the_ledger_and_parsed_ones_look_alike():
    assert showing.text("desk.answer", "verdict", "declined", "en") == showing.text(
        "desk.answer", "verdict", Verdict.DECLINED, "en"
    )


def test_an_unknown_field_is_an_error():
    with pytest.raises(KeyError):
        showing.text("desk.answer", "nothing", "x", "en")


def test_a_record_is_called_by_its_first_column():
    assert showing.heading(Comment(about=PINNED, text="Late."), "sq") == "Late."


def test_rows_name_every_field():
    answer = Answer(change=PINNED, verdict=Verdict.ACCEPTED)
    shown = {row.name: row for row in showing.rows(answer, "en")}
    assert list(shown) == ["change", "verdict", "reason", "ver"]
    assert shown["reason"].is_empty
    assert [link.href for link in shown["change"].links] == [""]
    named = {row.name: row for row in showing.rows(answer, "en", {("ALB", ID): "Late."})}
    (link,) = named["change"].links
    assert (link.text, link.href) == ("Late.", f"/records/desk.comment/ALB/{ID}/")


def test_references_are_found_wherever_they_are():
    refs = [Ref(owner="ALB", id=ID)]
    assert list(showing.references(tuple(refs))) == refs
    assert list(showing.references(PINNED)) == refs


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_flag_is_said_in_words(language):
    said = {showing.text("desk.request", "public", value, language) for value in (True, False)}
    assert said.isdisjoint({"True", "False"})
    assert len(said) == 2


def test_a_day_may_be_a_date():
    assert showing.day(date(2025, 3, 18), "en") == showing.day("2025-03-18", "en")
