"""Who comes in, and who does not: without JavaScript, over HTTP, outside of a demonstration."""

from __future__ import annotations

import pytest

from foedus.desk.phrases import LANGUAGES, say
from foedus.desk.wording import PHRASES
from servedbook import SECRET

NOT_ROUTED = ("signup", "email", "password/reset", "login", "login/code", "3rdparty", "2fa")


def enter(visitor, username, password=SECRET, **more):
    fields = {"login": username, "password": password}
    return visitor.fill("/sign-in/", fields, **more)


def deeds(site, person):
    query = "SELECT deed FROM desk_deed WHERE person = %s ORDER BY id"
    with site.node.sessions.open("web") as connection:
        return [deed for (deed,) in connection.execute(query, [person])]


def test_a_wrong_password_is_refused_and_written_down(strict):
    username = strict.person("drafting", categories=("wrong",))
    visitor = strict.visitor()
    answer = enter(visitor, username, "not the password")
    assert say(PHRASES, "door.wrong", "en") in answer.text
    assert visitor.get("/account/").url.path == "/sign-in/"
    assert deeds(strict, username) == ["sign-in-failed"]


def test_an_unknown_person_is_told_the_same(strict):
    known = enter(strict.visitor(), strict.person("drafting"), "not the password")
    unknown = enter(strict.visitor(), "no.such.person", "not the password")
    wrong = say(PHRASES, "door.wrong", "en")
    assert known.text.count(wrong) == unknown.text.count(wrong) > 0
    assert known.status_code == unknown.status_code


def test_a_stopped_account_does_not_come_in(strict):
    username = strict.person("drafting", categories=("stopped",))
    with strict.node.sessions.open("web") as connection:
        query = "UPDATE desk_person SET is_active = false WHERE username = %s"
        connection.execute(query, [username])
    assert enter(strict.visitor(), username).url.path == "/sign-in/"


def test_the_right_password_opens_in_the_persons_language(strict):
    visitor = strict.visitor()
    answer = enter(visitor, strict.person("drafting", language="hr"), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/")
    assert say(PHRASES, "people.sessions", "hr") in visitor.get("/account/").text
    assert 'lang="hr"' in visitor.get("/account/").text


def test_nobody_is_sent_to_another_host(strict):
    answer = strict.visitor().fill(
        "/sign-in/?next=https://example.org/",
        {"login": strict.person("drafting"), "password": SECRET, "next": "https://example.org/"},
        follow_redirects=False,
    )
    assert answer.headers["location"] == "/"


def test_a_session_starts_anew_at_sign_in(strict):
    visitor = strict.visitor()
    visitor.cookies.set("foedus_session_alb", "planted00000000000000000000000000")
    enter(visitor, strict.person("drafting"), follow_redirects=False)
    kept = {cookie.value for cookie in visitor.cookies.jar if "session" in cookie.name}
    assert len(kept - {"planted00000000000000000000000000"}) == 1


def test_a_form_without_its_token_is_refused(strict):
    fields = {"login": strict.person("drafting"), "password": SECRET}
    assert strict.visitor().post("/sign-in/", data=fields).status_code == 403


@pytest.mark.parametrize("path", NOT_ROUTED)
def test_what_we_do_not_use_of_allauth_is_not_there(strict, path):
    for prefix in ("account", "sign-in"):
        if f"{prefix}/{path}" != "account/password":
            assert strict.visitor().get(f"/{prefix}/{path}/").status_code in {404, 302}
            assert strict.visitor().get(f"/{prefix}/{path}/").status_code == 404 or path == "login"


def test_signing_out_ends_the_session_on_both_sides(strict):
    visitor = strict.visitor()
    enter(visitor, strict.person("drafting"), follow_redirects=False)
    kept = list(visitor.cookies.jar)
    assert visitor.get("/sign-out/").status_code == 405
    answer = visitor.fill("/sign-out/", at="/account/", follow_redirects=False)
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    again = strict.visitor()
    for cookie in kept:
        again.cookies.jar.set_cookie(cookie)
    assert again.get("/account/").url.path == "/sign-in/"


def test_pages_are_stored_nowhere_and_static_files_are(strict):
    page = strict.visitor().get("/sign-in/").headers
    assert "no-store" in page["cache-control"]
    assert page["cross-origin-opener-policy"] == "same-origin"
    assert page["cross-origin-resource-policy"] == "same-origin"
    assert page["x-frame-options"] == "DENY"
    assert "unsafe" not in page["content-security-policy"]
    assert "camera=()" in page["permissions-policy"]
    assert "max-age=3600" in strict.visitor().get("/static/people.css").headers["cache-control"]


def test_a_demonstration_lists_its_accounts_and_lets_them_in(site):
    username = site.person("checking")
    visitor = site.visitor()
    assert username.title() in visitor.get("/sign-in/").text
    assert "DEMO" in visitor.get("/sign-in/").text
    answer = visitor.fill("/sign-in/demo/", {"person": username}, follow_redirects=False)
    assert answer.status_code == 302
    assert visitor.get("/account/").url.path == "/account/"


def test_nothing_else_lists_accounts_or_lets_them_in(strict, site):
    username = strict.person("checking")
    assert username.title() not in strict.visitor().get("/sign-in/").text
    answer = strict.visitor().fill("/sign-in/demo/", {"person": username}, at="/sign-in/")
    assert answer.status_code == 404
    proxied = {"x-forwarded-for": "192.0.2.7"}
    assert "DEMO" not in site.visitor().get("/sign-in/", headers=proxied).text
    visitor = site.visitor()
    visitor.get("/sign-in/")
    answer = visitor.fill("/sign-in/demo/", {"person": username}, headers=proxied)
    assert answer.status_code == 404
    assert site.visitor().get("/sign-in/demo/").status_code == 405


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_says_what_is_needed(strict, language):
    visitor = strict.visitor()
    visitor.cookies.set("foedus_language", "sr-latn" if language == "sr" else language)
    answer = enter(visitor, "", "")
    assert say(PHRASES, "form.faults", language) in answer.text
    assert ("This field is required." in answer.text) == (language == "en")


def test_guessing_is_slowed_down(strict):
    username = strict.person("drafting", categories=("guessed",))
    visitor = strict.visitor()
    answers = [enter(visitor, username, f"guess {number}") for number in range(6)]
    assert say(PHRASES, "door.slow", "en") in answers[-1].text
    assert say(PHRASES, "door.slow", "en") in enter(visitor, username).text
