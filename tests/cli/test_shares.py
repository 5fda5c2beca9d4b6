"""foedus shares on the demo order: what it writes is verified, and spoilt it is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from foedus.cli import main

DEMO = Path(__file__).parents[2] / "demo" / "adriatic"


def run(*arguments: object):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Two members, so that it is quick."""
    file = tmp_path_factory.mktemp("shares") / "plan.json"
    done = run("shares", DEMO, "--without", "HRV", "--json", file)
    assert done.exit_code == 0, done.output
    return done, file


def test_an_unknown_rule_is_wrong_use():
    assert run("shares", DEMO, "--rule", "dice").exit_code == 2


def test_an_unknown_member_is_wrong_use():
    assert run("shares", DEMO, "--without", "ATL").exit_code == 2


def test_the_rules_stand_side_by_side(written):
    done, _ = written
    for words in ("Pay your own", "Equally", "Shapley", "Nucleolus", "Albania", "Kosovo"):
        assert words in done.stdout


def test_what_is_written_is_verified(written):
    _, file = written
    assert run("verify-plan", file, DEMO).exit_code == 0


def test_a_cent_moved_is_refused(written, tmp_path):
    plan = json.loads(written[1].read_text())
    cents = plan["shares"]["rules"][0]["cents"]
    cents["ALB"], cents["XKX"] = cents["ALB"] - 1, cents["XKX"] + 1
    spoilt = tmp_path / "spoilt.json"
    spoilt.write_text(json.dumps(plan))
    done = run("verify-plan", spoilt, DEMO)
    assert done.exit_code == 1
    assert "shares_rule" in done.stdout


def test_one_rule_alone_and_json_on_stdout_stands_alone():
    done = run("shares", DEMO, "--without", "HRV", "--rule", "equal", "--json", "-")
    plan = json.loads(done.stdout)
    assert [told["rule"] for told in plan["shares"]["rules"]] == ["equal"]
