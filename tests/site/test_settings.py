"""What the settings make of a node's address and of its files."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from foedus.node.home import Home
from foedus.site import oidc

ASKED = """
import json
from foedus.site import settings
names = {names}
print(json.dumps({{name: getattr(settings, name) for name in names}}))
"""
SECURE = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE")


def settings(folder, *names, **environment):
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(names=list(names))],
        env={**os.environ, "FOEDUS_HOME": str(folder), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.fixture
def home(tmp_path):
    """`home("https://...")`: a new folder of a node."""

    def make(url):
        made = Home(tmp_path / "node")
        made.create(member="ALB", title="Albania", url=url)
        return made

    return make


def test_https_makes_cookies_secure_and_stays(home):
    folder = home("https://foedus.example").folder
    read = settings(folder, *SECURE, "SECURE_HSTS_SECONDS", "CSRF_TRUSTED_ORIGINS")
    assert [read[name] for name in SECURE] == [True] * 3
    assert read["SECURE_HSTS_SECONDS"] == 31_536_000
    assert read["CSRF_TRUSTED_ORIGINS"] == ["https://foedus.example"]
    assert "foedus.example" in settings(folder, "ALLOWED_HOSTS")["ALLOWED_HOSTS"]


def test_plain_http_does_not_claim_it(home):
    folder = home("http://127.0.0.1:8000").folder
    read = settings(folder, *SECURE, "SECURE_HSTS_SECONDS")
    assert list(read.values()) == [False, False, False, 0]


def test_sessions_outlive_the_process_and_not_the_home(home):
    made = home("http://127.0.0.1:8000")
    keys = [settings(made.folder, "SECRET_KEY")["SECRET_KEY"] for _ in range(2)]
    assert keys == [made.web_key()] * 2
    (made.folder / "keys" / "web.key").unlink()
    assert settings(made.folder, "SECRET_KEY")["SECRET_KEY"] not in keys


def test_only_a_demonstration_does_without_a_second_factor(home):
    folder = home("http://127.0.0.1:8000").folder
    names = ("FOEDUS_SECOND_FACTOR", "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN", "FOEDUS_DEMO")
    assert list(settings(folder, *names, FOEDUS_DEMO="0").values()) == [True, False, False]
    assert list(settings(folder, *names, FOEDUS_DEMO="1").values()) == [False, True, True]


def test_cookies_of_nodes_on_one_machine_do_not_meet(home):
    folder = home("http://127.0.0.1:8000").folder
    names = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME")
    read = settings(folder, *names)
    assert list(read.values()) == ["foedus_session_alb", "foedus_csrf_alb"]


def test_the_ministrys_provider_comes_from_a_file(tmp_path):
    assert oidc.providers(tmp_path, {}) == {}
    (tmp_path / "sign-in.toml").write_text(
        '[oidc]\ntitle = "Ministry"\nserver_url = "https://id.example"\nclient_id = "foedus"\n'
    )
    with pytest.raises(KeyError):
        oidc.providers(tmp_path, {})
    found = oidc.providers(tmp_path, {"FOEDUS_OIDC_SECRET": "hidden"})["openid_connect"]
    assert found["APPS"][0]["secret"] == "hidden"  # noqa: S105  (of nobody)
    assert found["APPS"][0]["settings"]["claim"] == "preferred_username"
