"""The served node of the tests."""

from __future__ import annotations

import pytest

from browserbook import shots


def test_nobody_is_signed_in_at_first(site):
    answer = site.visitor().get("/sign-in/")
    assert answer.status_code == 200
    assert "foedus_session" not in answer.cookies


def test_a_person_signs_in(signed_in):
    assert "Sign out" in signed_in("drafting").get("/no-such-page/").text


@pytest.mark.browser
def test_pictures_of_a_page_are_taken(window, tmp_path):
    page = window("drafting")
    page.goto("/no-such-page/")
    assert [file.stat().st_size > 1_000 for file in shots(page, "missing", tmp_path)] == [True] * 4
