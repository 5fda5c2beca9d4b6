"""Partners' requests are apart from the pages: no session, no cookie, one answer for strangers."""

from __future__ import annotations

import pytest

PATHS = {"/fx/1/logs": 401, "/fx/1/entries": 401, "/fx/1/nothing": 404, "/fx/1/": 404}


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_is_told_nothing_of_the_pages(site, path):
    signed_in = site.signed_in("drafting")
    answers = [visitor.get(path) for visitor in (site.visitor(), signed_in, site.visitor())]
    assert {answer.status_code for answer in answers} == {PATHS[path]}
    assert len({answer.content for answer in answers}) == 1
    for answer in answers:
        assert answer.headers["content-type"] == "application/json"
        assert not {"set-cookie", "vary", "content-language"} & set(answer.headers)


def test_pages_do_have_all_that(site):
    assert {"set-cookie", "vary", "content-language"} <= set(
        site.visitor().get("/sign-in/").headers
    )
