"""foedus threats: in from files, out byte for byte, and what was refused, where and why."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from foedus.cli import main
from threatbook import RED, bundle, indicator, malware, raw

RAWS = [raw(indicator("a")), raw(indicator("a", 5)), raw(malware("m", object_marking_refs=[RED]))]
SECRETS = ("--class", "RESTRICTED", "--category", "TLP:RED")


@pytest.fixture
def foedus(site, monkeypatch):
    """`foedus("list")`: a command of threats at the served node; its output as JSON."""
    monkeypatch.setenv("FOEDUS_HOME", str(site.place.home.folder))
    monkeypatch.setenv("FOEDUS_DATABASE_URL", site.place.database_url)

    def run(*arguments):
        done = CliRunner().invoke(main, ["threats", *map(str, arguments), "--json"])
        return done.exit_code, json.loads(done.output)

    return run


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.json").write_bytes(bundle(*RAWS))
    (tmp_path / "broken.json").write_bytes(b'{"objects": [')
    wrong = {**indicator("w"), "pattern": "[a:b = "}
    (tmp_path / "two.json").write_bytes(bundle(raw(malware("n")), raw(wrong)))
    (tmp_path / "notes.txt").write_text("not JSON")
    return tmp_path


def test_what_is_imported_is_exported_byte_for_byte(foedus, folder):
    code, told = foedus("import", folder, "--collection", "cli-bytes", "--to", "HRV")
    assert code == 1  # something was refused
    assert told["states"] == {"added": 4, "refused": 2}
    assert told["kept"] == {"TLP:RED": 1}
    assert told["refused"] == {"stix-not-json": 1, "stix-pattern": 1}
    places = {one["place"] for one in told["refusals"]}
    assert places == {"broken.json", "two.json, row 2"}
    assert all(one["cure"] for one in told["refusals"])

    file = folder / "out.json"
    assert foedus("export", file, "--collection", "cli-bytes", *SECRETS) == (0, {"objects": 4})
    written = file.read_bytes()
    assert json.loads(written)["type"] == "bundle"
    assert all(one in written for one in (*RAWS, raw(malware("n"))))
    assert foedus("export", file, "--collection", "cli-bytes")[1] == {"objects": 3}


def test_an_import_that_is_begun_again_passes_over_what_is_here(foedus, folder):
    (folder / "broken.json").unlink()
    (folder / "two.json").unlink()
    assert foedus("import", folder, "--collection", "cli-again") == (
        0,
        {"states": {"added": 3}, "kept": {}, "refused": {}},
    )
    assert foedus("import", folder, "--collection", "cli-again")[1]["states"] == {"known": 3}


def test_tokens_are_made_listed_and_revoked(foedus):
    foedus("collection", "define", "cli-tokens", "--title", "For tests")
    made = ("token", "add", "cli_one", "--collection", "cli-tokens", "--days", "9")
    code, told = foedus(*made, "--category", "TLP:AMBER")
    assert (code, told["name"]) == (0, "cli_one")
    assert len(told["secret"]) > 40
    (listed,) = [one for one in foedus("token", "list")[1]["tokens"] if one["name"] == "cli_one"]
    assert (listed["may"], listed["categories"], listed["for"]) == (["read"], ["TLP:AMBER"], "ALB")
    assert told["secret"] not in json.dumps(listed)
    assert foedus(*made)[1]["refusals"][0]["code"] == "token-exists"
    assert foedus("token", "revoke", "cli_one") == (0, {"name": "cli_one"})
    assert foedus("token", "revoke", "cli_one")[1]["refusals"][0]["code"] == "no-such-token"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("token", "add", "Bad", "--collection", "cli-tokens"), "token-shape"),
        (("token", "add", "x", "--collection", "no-such-thing"), "no-such-collection"),
        (("token", "add", "x", "--collection", "cli-tokens", "--days", "0"), "token-shape"),
        (("token", "add", "x", "--collection", "cli-tokens", "--category", "no"), "token-shape"),
        (("collection", "define", "Bad Name", "--title", "x"), "collection-shape"),
        (("collection", "define", "cli-x", "--title", "x", "--to", "nobody"), "collection-shape"),
    ],
)
def test_wrong_tokens_and_collections_are_refused(foedus, arguments, code):
    foedus("collection", "define", "cli-tokens", "--title", "For tests")
    exit_code, told = foedus(*arguments)
    assert (exit_code, told["refusals"][0]["code"]) == (1, code)


def test_a_collection_has_the_same_id_everywhere(foedus):
    _, told = foedus("collection", "define", "threats", "--title", "Threats")
    assert told["id"] == "060561af-7db5-585a-95fb-ffc8e6c56516"
    listed = foedus("collection", "list")[1]["collections"]
    assert {"name": "threats", "id": told["id"], "title": "Threats"} in listed
