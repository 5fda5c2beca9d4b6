"""Every address, as every role and as nobody, over HTTP: the authorisation matrix."""

from __future__ import annotations

import re

import pytest

from foedus.desk.permit import ROLES

VALUES = {"kind": "desk.comment", "owner": "ALB", "username": "no.such.person", "pk": "1"}
RECORD = "00000000-0000-4000-8000-000000000000"
OPEN = {
    *("sign-in", "account_login", "demo-sign-in", "mfa_authenticate", "mfa_login_webauthn"),
    *("account_inactive", "socialaccount_login_cancelled", "socialaccount_login_error"),
    *("socialaccount_signup", "openid_connect_login", "openid_connect_callback"),
    *("sign-out", "account_logout", "language"),
}
"""The pages for whoever reaches this node: one more is a decision, not an oversight."""
# They end the session that the next lines need, wherever they are let through.
SELF_ENDING = {"sign-out", "account_logout", "account-sessions-end"}
METHODS = ("GET", "POST")


@pytest.fixture(scope="module")
def lines(site):
    from foedus.site import matrix  # noqa: PLC0415  (wants Django at work)

    return matrix.lines()


def address(line):
    """An address of this pattern; what it names need not exist."""

    def fill(found):
        converter, _, name = found[1].rpartition(":")
        if converter == "uuid" or name == "id":
            return RECORD
        return VALUES.get(name, "1" if converter == "int" else "some")

    return "/" + re.sub(r"<([^>]+)>", fill, line.route)


def asked(visitor, method, path):
    if method == "POST":
        return visitor.fill(path, at="/sign-in/", follow_redirects=False)
    return visitor.get(path, follow_redirects=False)


def is_kept_out(line, answer):
    """A program is told so; a person is sent to sign in."""
    if line.route.startswith("api/"):
        return answer.status_code == 401
    return is_sent_to_sign_in(answer)


def is_sent_to_sign_in(answer):
    return answer.status_code == 302 and answer.headers["location"].startswith("/sign-in/")


def test_the_open_pages_are_these(lines):
    assert {line.name for line in lines if line.is_open} == OPEN


def test_every_page_has_a_name(lines):
    assert [line.route for line in lines if not line.name] == []


@pytest.mark.parametrize("method", METHODS)
def test_nobody_gets_past_the_door(lines, site, method):
    visitor = site.visitor()
    for line in lines:
        if not line.is_open:
            assert is_kept_out(line, asked(visitor, method, address(line))), line


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("role", ROLES)
def test_a_role_opens_its_pages_and_no_other(lines, site, method, role):
    visitor = site.signed_in(role, categories=("matrix",))
    for line in lines:
        if line.name in SELF_ENDING:
            continue
        answer = asked(visitor, method, address(line))
        if line.is_open:
            assert answer.status_code < 500, line
        elif line.lets_in((role,)):
            assert answer.status_code in {200, 302, 400, 404, 405, 409}, (line, answer.status_code)
            assert not is_sent_to_sign_in(answer), line
        else:
            assert answer.status_code == 403, (line, answer.status_code)


def test_a_view_that_says_nothing_is_found():
    from django.urls import path  # noqa: PLC0415  (wants Django at work)

    from foedus.site import matrix  # noqa: PLC0415

    with pytest.raises(matrix.Unguarded):
        matrix._line("somewhere/", path("somewhere/", lambda request: None))
