"""Commands of a node where there is none, or none that can answer: the place and the cure."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from foedus.cli import main

COMMANDS = [("verify",), ("rebuild",), ("serve",), ("pull", "--once"), ("record", "list")]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_folder_without_a_node_is_named_with_the_cure(tmp_path, command):
    done = CliRunner().invoke(main, [*command, "--home", str(tmp_path / "none"), "--json"])
    assert done.exit_code == 1
    refusal = json.loads(done.stdout)["refusals"][0]
    assert refusal["code"] == "no-node"
    assert str(tmp_path / "none") in refusal["wrong"]
    assert "foedus init" in refusal["cure"]
