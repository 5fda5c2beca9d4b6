"""Accounts are made, changed and stopped by an administrator, never one's own."""

from __future__ import annotations

import pytest

from foedus.desk.phrases import say
from foedus.desk.wording import PHRASES
from servedbook import SECRET

OWN = say(PHRASES, "people.own_rights", "en")
NEW = {
    "username": "new.person",
    "name": "New Person",
    "language": "sq",
    "roles": ["drafting", "checking"],
    "clearance": "INTERNAL",
    "categories": "energy, PORTS,energy",
}
BAD = {
    "a name with capitals": {"username": "Anna"},
    "a name with an accent": {"username": "čedo"},
    "no name": {"name": ""},
    "an unknown role": {"roles": ["commanding"]},
    "an unknown clearance": {"clearance": "COSMIC"},
    "an unknown language": {"language": "xx"},
    "no roles": {"roles": []},
    "a category that no label has": {"categories": "žito"},
}


@pytest.fixture
def administrator(site):
    return site.signed_in("administering")


def row(site, username):
    query = "SELECT name, roles, clearance, categories, language, is_active FROM desk_person"
    with site.node.sessions.open("web") as connection:
        found = connection.execute(f"{query} WHERE username = %s", [username])
        return found.fetchone()


def last_deed(site):
    query = "SELECT person, deed, about, facts FROM desk_deed ORDER BY id DESC LIMIT 1"
    with site.node.sessions.open("web") as connection:
        return connection.execute(query).fetchone()


@pytest.mark.parametrize("case", BAD)
def test_a_bad_account_is_refused_with_its_place(site, administrator, case):
    answer = administrator.fill("/people/new/", {**NEW, "username": "bad.one", **BAD[case]})
    assert say(PHRASES, "form.faults", "en") in answer.text
    assert row(site, "bad.one") is None


def test_an_account_is_made_once_and_its_password_works(site, strict, administrator):
    answer = administrator.fill("/people/new/", NEW)
    password = answer.text.split('class="secret">')[2].split("<")[0]
    assert row(site, "new.person") == (
        *("New Person", ["drafting", "checking"], "INTERNAL", ["ENERGY", "PORTS"], "sq", True),
    )
    facts = {"roles": "drafting,checking", "clearance": "INTERNAL"}
    assert last_deed(site) == (site.person("administering"), "person-added", "new.person", facts)
    visitor = strict.visitor()
    fields = {"login": "new.person", "password": password}
    assert visitor.fill("/sign-in/", fields, follow_redirects=False).status_code == 302
    again = administrator.fill("/people/new/", NEW)
    assert say(PHRASES, "people.username.taken", "en") in again.text


def test_rights_change_at_once(site, administrator):
    username = site.person("reading", categories=("changed",))
    person = site.signed_in("reading", categories=("changed",))
    assert person.get("/audit/").status_code == 403
    fields = {**NEW, "name": "Changed", "roles": ["auditing"], "clearance": "RESTRICTED"}
    administrator.fill(f"/people/{username}/", fields)
    assert person.get("/audit/").status_code == 200
    assert last_deed(site)[1:3] == ("person-changed", username)
    assert row(site, username)[:3] == ("Changed", ["auditing"], "RESTRICTED")


def test_nobody_changes_their_own_rights(site, administrator):
    own = site.person("administering")
    before = row(site, own)
    answer = administrator.fill(f"/people/{own}/", {**NEW, "roles": ["auditing"]})
    assert OWN in answer.text.replace("&#x27;", "'")
    for deed in ("password", "factors", "stop", "start"):
        assert OWN in administrator.fill(f"/people/{own}/{deed}/").text
    assert row(site, own) == before


def test_a_stopped_account_is_out_at_once(site, administrator):
    username = site.person("reading", categories=("out",))
    person = site.signed_in("reading", categories=("out",))
    assert person.get("/account/").url.path == "/account/"
    administrator.fill(f"/people/{username}/stop/")
    assert person.get("/account/").url.path == "/sign-in/"
    assert last_deed(site)[1:3] == ("person-stopped", username)
    administrator.fill(f"/people/{username}/start/")
    assert row(site, username)[-1] is True


def test_a_reset_password_ends_every_session(site, administrator):
    username = site.person("reading", categories=("reset",))
    person = site.signed_in("reading", categories=("reset",))
    answer = administrator.fill(f"/people/{username}/password/")
    assert answer.text.count('class="secret"') == 2
    assert person.get("/account/").url.path == "/sign-in/"


def test_a_changed_password_ends_the_other_sessions(strict):
    username = strict.person("drafting", categories=("two sessions",))
    here, there = strict.visitor(), strict.visitor()
    for visitor in (here, there):
        fields = {"login": username, "password": SECRET}
        visitor.fill("/sign-in/", fields, follow_redirects=False)
    new = "another long enough phrase"
    weak = {"old_password": SECRET, "new_password1": "short", "new_password2": "short"}
    assert "12" in here.fill("/account/password/", weak).text
    fields = {"old_password": SECRET, "new_password1": new, "new_password2": new}
    assert here.fill("/account/password/", fields).url.path == "/account/"
    assert there.get("/account/").url.path == "/sign-in/"
    assert here.get("/account/").url.path == "/account/"


def test_people_speak_for_themselves(signed_in, site):
    person = signed_in("reading", categories=("own",))
    fields = {"name": "Own Name", "language": "sr", "wants_digest": "on", "email": ""}
    answer = person.fill("/account/", {**fields, "roles": ["administering"]})
    assert 'lang="sr-Latn"' in answer.text
    found = row(site, site.person("reading", categories=("own",)))
    assert (found[0], found[1], found[4]) == ("Own Name", ["reading"], "sr")


def test_other_sessions_end_by_one_press(strict):
    username = strict.person("drafting", categories=("many",))
    here, there = strict.visitor(), strict.visitor()
    for visitor in (here, there):
        fields = {"login": username, "password": SECRET}
        visitor.fill("/sign-in/", fields, follow_redirects=False)
    here.fill("/account/sessions/end/", at="/account/")
    assert there.get("/account/").url.path == "/sign-in/"
    assert here.get("/account/").url.path == "/account/"
