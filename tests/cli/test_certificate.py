"""foedus certificate: the vectors hold, and a changed one is refused in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from foedus.cli import main

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors" / "certificates.json").read_text("utf-8")
)


@pytest.fixture
def identities(tmp_path):
    """The options that name the identity files of all participants."""
    options = []
    for number, text in enumerate(VECTORS["identities"]):
        file = tmp_path / f"identity-{number}.json"
        file.write_text(text, "utf-8")
        options += ["--identity", str(file)]
    return options


def check(tmp_path, certificate, *options):
    file = tmp_path / "certificate.json"
    file.write_text(certificate, "utf-8")
    return CliRunner().invoke(main, ["certificate", str(file), *options])


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_a_certificate_needs_every_identity_and_every_byte(tmp_path, identities, case):
    known = case["certificate"]
    changed = known.replace("approve", "abstain") if "approve" in known else known[:-1]
    for certificate, options in ((known, identities[2:]), (changed, identities)):
        done = check(tmp_path, certificate, *options)
        assert done.exit_code == 1
        assert "Refused: " in done.output


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_a_certificate_that_holds_is_told(tmp_path, identities, case):
    done = check(tmp_path, case["certificate"], *identities, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["outcome"] == case["status"]


@pytest.mark.parametrize("case", VECTORS["cases"][:1], ids=lambda case: case["name"])
def test_verify_checks_it_too_and_takes_a_folder_of_identities(tmp_path, identities, case):
    file = tmp_path / "certificate.txt"
    file.write_text(case["certificate"], "utf-8")
    asked = ["verify", "certificate", str(file), "--identity"]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert CliRunner().invoke(main, [*asked, str(empty)]).exit_code == 1
    done = CliRunner().invoke(main, [*asked, str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert f"The certificate holds: {case['status']}" in done.output
