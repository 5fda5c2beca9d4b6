"""The second factor: who needs one, how it is set up, what it then opens."""

from __future__ import annotations

import hashlib
import hmac
import re
import struct
import time
from base64 import b32decode

import pytest

from browserbook import add_authenticator, local
from foedus.desk.phrases import say
from foedus.desk.wording import PHRASES
from servedbook import SECRET

WANTED = say(PHRASES, "door.factor_wanted", "en")


def totp(secret, moment):
    """RFC 6238 with HMAC-SHA-1, six digits, thirty seconds; written here, apart from allauth."""
    digest = hmac.digest(b32decode(secret), struct.pack(">Q", int(moment) // 30), hashlib.sha1)
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06d}"


def test_our_own_codes_are_those_of_the_rfc():
    assert totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 1111111109) == "081804"


def enter(site, username):
    visitor = site.visitor()
    fields = {"login": username, "password": SECRET}
    visitor.fill("/sign-in/", fields, follow_redirects=False)
    return visitor


@pytest.mark.parametrize("role", ["administering", "approving", "publishing"])
def test_strong_roles_are_told_what_they_need(strict, role):
    visitor = enter(strict, strict.person(role, categories=("weak",)))
    if role == "administering":
        answer = visitor.get("/people/")
        assert answer.status_code == 403
        assert WANTED in answer.text
        assert 'href="/account/codes/"' in answer.text
    assert visitor.get("/account/").status_code == 200


def test_other_roles_are_told_of_their_role_instead(strict):
    answer = enter(strict, strict.person("drafting")).get("/people/")
    assert answer.status_code == 403
    assert WANTED not in answer.text


def test_codes_from_an_app_without_any_script(strict):
    username = strict.person("administering", categories=("codes",))
    visitor = enter(strict, username)
    secret = set_up_codes(visitor)
    assert visitor.get("/people/").status_code == 200
    visitor.fill("/sign-out/")

    again = enter(strict, username)
    assert again.get("/account/").url.path.startswith("/sign-in/")
    wrong = again.fill("/sign-in/code/", {"code": "000000"})
    assert say(PHRASES, "door.wrong_code", "en") in wrong.text
    again.fill("/sign-in/code/", {"code": totp(secret, time.time() + 30)}, follow_redirects=False)
    assert again.get("/people/").status_code == 200


def set_up_codes(visitor):
    asked = visitor.get("/account/codes/")
    assert asked.url.path == "/account/confirm/"
    page = visitor.fill(f"{asked.url.path}?{asked.url.query.decode()}", {"password": SECRET})
    assert page.url.path == "/account/codes/"
    secret = re.search(r'class="secret">([A-Z2-7]+)<', page.text)[1]
    answer = visitor.fill("/account/codes/", {"code": totp(secret, time.time())})
    assert answer.url.path == "/account/recovery/", answer.text
    assert len(re.findall(r"<li><code>\d{8}</code>", answer.text)) == 10
    return secret


def test_a_recovery_code_works_once(strict):
    username = strict.person("publishing", categories=("recovery",))
    visitor = enter(strict, username)
    set_up_codes(visitor)
    code = visitor.get("/account/recovery/file/").text.split()[0]
    for is_fresh in (True, False):
        again = enter(strict, username)
        again.fill("/sign-in/code/", {"code": code}, follow_redirects=False)
        assert (again.get("/account/").url.path == "/account/") == is_fresh


def test_the_secret_of_an_app_is_not_readable_in_the_database(strict):
    visitor = enter(strict, strict.person("approving", categories=("secret",)))
    secret = set_up_codes(visitor)
    with strict.node.sessions.open("web") as connection:
        stored = connection.execute("SELECT data::text FROM mfa_authenticator").fetchall()
    assert stored
    assert all(secret not in text for (text,) in stored)


def test_losing_the_last_factor_makes_the_session_weak_again(strict):
    visitor = enter(strict, strict.person("administering", categories=("off",)))
    set_up_codes(visitor)
    assert visitor.get("/people/").status_code == 200
    visitor.fill("/account/codes/off/")
    assert WANTED in visitor.get("/people/").text


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "sq"])
def test_a_passkey_is_made_and_opens_by_itself(browser, strict, language):
    username = strict.person("administering", language=language, categories=("passkey",))
    with_key = browser.new_context(base_url=local(strict.url))
    page = with_key.new_page()
    said = []
    page.on("console", lambda message: said.append((message.type, message.location["url"])))
    add_authenticator(page)
    page.goto("/sign-in/")
    page.locator("[name=login]").fill(username)
    page.locator("[name=password]").fill(SECRET)
    page.locator("main button.button").first.click()
    page.goto("/account/keys/new/")
    page.locator("[name=password]").fill(SECRET)
    page.locator("main button.button").first.click()
    assert page.locator("[name=passwordless]").is_checked()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/account/recovery/")
    page.goto("/people/")
    assert say(PHRASES, "people", language) in page.locator("h1").inner_text()

    page.locator(".account form button").click()
    page.wait_for_url("**/sign-in/")
    page.locator("#passkey_login").click()
    page.wait_for_url(lambda url: "/sign-in/" not in url)
    page.goto("/people/")
    assert say(PHRASES, "people", language) in page.locator("h1").inner_text()
    home = f"{local(strict.url)}/"  # shown after sign-in; its page is not ours to judge
    assert [url for type_, url in said if type_ == "error" and url != home] == []
    with_key.close()
