"""`foedus user`: refusals first, then the first administrator."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from foedus.cli import user
from foedus.desk.permit import ROLES
from foedus.kernel.label import CLASSIFICATIONS

PEOPLE = [
    {"username": "loaded.one", "name": "One", "roles": ["reading"], "password": None},
    {"username": "loaded.two", "name": "Two", "roles": ["drafting", "checking"]},
]
REFUSED = {
    "bad-user-name": {"username": "Ana K"},
    "unknown-role": {"username": "fine", "roles": ["commanding"]},
}


@pytest.fixture
def foedus(site):
    """`foedus("user", "list")`: a command as a process of its own; (exit code, what it said)."""

    def run(*arguments):
        command = [sys.executable, "-m", "foedus.cli", "user", *map(str, arguments), "--json"]
        home = {
            "FOEDUS_HOME": str(site.place.home.folder),
            "FOEDUS_DATABASE_URL": site.place.database_url,
        }
        done = subprocess.run(
            command, env={**os.environ, **home}, capture_output=True, text=True, check=False
        )
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)

    return run


def test_the_choices_are_those_of_the_pages():
    assert tuple(ROLES) == user.ROLES
    assert CLASSIFICATIONS == user.CLEARANCES


@pytest.mark.parametrize("code", REFUSED)
def test_a_bad_account_is_refused(foedus, tmp_path, code):
    file = tmp_path / "people.json"
    file.write_text(json.dumps([{"name": "X", "roles": [], **REFUSED[code]}]))
    returned, said = foedus("load", file)
    assert (returned, said["refusals"][0]["code"]) == (1, code)


def test_nobody_is_reset_by_a_wrong_name(foedus):
    returned, said = foedus("reset", "no.such.person")
    assert (returned, said["refusals"][0]["code"]) == (1, "no-such-user")


def test_the_first_administrator_comes_in(foedus, strict):
    made = ("add", "first.admin", "--name", "First", "--role", "administering")
    returned, said = foedus(*made)
    assert returned == 0
    again, refused = foedus(*made)
    assert (again, refused["refusals"][0]["code"]) == (1, "user-exists")
    _, listed = foedus("list")
    assert "first.admin" in {person["username"] for person in listed["people"]}
    _, renewed = foedus("reset", "first.admin", "--factors")
    for password, status in ((said["password"], 200), (renewed["password"], 302)):
        fields = {"login": "first.admin", "password": password}
        answer = strict.visitor().fill("/sign-in/", fields, follow_redirects=False)
        assert answer.status_code == status


def test_several_are_made_at_once_and_only_once(foedus, tmp_path):
    file = tmp_path / "people.json"
    file.write_text(json.dumps(PEOPLE))
    _, said = foedus("load", file)
    assert [one["username"] for one in said["made"]] == ["loaded.one", "loaded.two"]
    assert said["made"][0]["password"] == ""
    assert len(said["made"][1]["password"]) == 23
    assert foedus("load", file) == (0, {"made": []})
