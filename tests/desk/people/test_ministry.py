"""Sign-in through the ministry's own provider: it says who, this node says whether."""

from __future__ import annotations

import pytest

from foedus.desk.phrases import say
from foedus.desk.wording import PHRASES
from providerbook import provider
from servedbook import serve_beside

TOML = '[oidc]\ntitle = "The Ministry"\nserver_url = "{url}"\nclient_id = "foedus"\n'
OUTSIDE = say(PHRASES, "door.outside", "en")
DOOR = "/sign-in/by/ministry/"


@pytest.fixture(scope="module")
def ministry():
    with provider() as made:
        yield made


@pytest.fixture(scope="module")
def door(site, strict, ministry):
    """`strict` is there first: it must not find the file."""
    file = site.place.home.folder / "sign-in.toml"
    file.write_text(TOML.format(url=ministry.url))
    yield serve_beside(site, FOEDUS_OIDC_SECRET="hidden")  # noqa: S106  (of nobody)
    file.unlink()


def come(door):
    visitor = door.visitor()
    return visitor, visitor.fill(DOOR, at="/sign-in/")


def test_who_has_no_account_stays_outside(door, ministry):
    ministry.claims = {"sub": "1", "preferred_username": "no.account"}
    visitor, answer = come(door)
    assert (answer.status_code, OUTSIDE in answer.text) == (403, True)
    assert visitor.get("/account/").url.path == "/sign-in/"


def test_a_claim_that_is_missing_is_no_account(door, ministry):
    ministry.claims = {"sub": "2"}
    assert come(door)[1].status_code == 403


def test_a_refusal_of_the_provider_is_told(door, ministry):
    ministry.refuses = True
    _, answer = come(door)
    ministry.refuses = False
    assert OUTSIDE in answer.text


def test_an_unasked_answer_is_refused(door):
    visitor = door.visitor()
    answer = visitor.get(f"{DOOR}back/?code=a-code&state=planted")
    assert OUTSIDE in answer.text
    assert visitor.get("/account/").url.path == "/sign-in/"


def test_a_stopped_account_stays_outside(door, ministry):
    username = door.person("administering", categories=("stopped there",))
    with door.node.sessions.open("web") as connection:
        query = "UPDATE desk_person SET is_active = false WHERE username = %s"
        connection.execute(query, [username])
    ministry.claims = {"sub": "3", "preferred_username": username}
    assert come(door)[0].get("/account/").url.path == "/sign-in/"


def test_the_account_of_that_name_comes_in_and_is_strong(door, ministry):
    username = door.person("administering", categories=("ministry",))
    ministry.claims = {"sub": "4", "preferred_username": username}
    for _ in range(2):
        visitor, _ = come(door)
        assert visitor.get("/people/").status_code == 200
    asked = dict(ministry.asked)["/token"]
    assert asked["code_verifier"]
    assert asked["redirect_uri"].endswith(f"{DOOR}back/")


def test_the_button_names_the_ministry(door, strict):
    assert "The Ministry" in door.visitor().get("/sign-in/").text
    assert strict.visitor().get(DOOR).status_code == 404
