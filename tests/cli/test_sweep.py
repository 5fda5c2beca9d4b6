"""foedus sweep: refusals, files, what is kept; and where commands compute."""

from __future__ import annotations

import csv
import json

import pytest
from click.testing import CliRunner

import sweepbook
from foedus.cli import main
from foedus.desk.sheets.write import write_folder
from foedus.pillars.procurement.records import KINDS
from foedus.pillars.procurement.rules import rows_of

FEW = """
[[set]]
members = "candidates"

[[set]]
prices = { suppliers = ["near"], pct = [-10, 10] }
"""


@pytest.fixture
def home(tmp_path):
    case = sweepbook.small()
    tables = {kind.table: (kind, rows_of(case, kind.table)) for kind in KINDS}
    write_folder(tmp_path / "case", tables)
    (tmp_path / "few.toml").write_text(FEW)
    return tmp_path


def run(command, home, *args, environment=None):
    arguments = [command, str(home / "case"), *map(str, args)]
    return CliRunner().invoke(main, arguments, env=environment)


def few(home, *args, **kwargs):
    return run("sweep", home, "--scenarios", home / "few.toml", *args, **kwargs)


def test_a_declaration_that_is_wrong_is_refused_in_the_language_of_the_user(home):
    (home / "few.toml").write_text("[[set]]\nprice = 3\n")
    done = few(home, "--language", "sq")
    assert done.exit_code == 1
    assert "set.0.price: Deklarimi ka diçka që nuk njihet aty" in done.stderr
    assert "[sweep-malformed]" in done.stderr
    told = json.loads(few(home, "--json").stdout)
    assert told["refusals"][0]["code"] == "sweep-malformed"


@pytest.mark.parametrize("command", ["plan", "sweep"])
@pytest.mark.parametrize(
    ("executor", "code"),
    [("threads", "executor-unknown"), ("dask://10.0.0.9:8786", "cluster-exposed")],
)
def test_a_place_that_is_none_or_unsafe_is_refused_with_the_cure(home, command, executor, code):
    for done in (
        run(command, home, "--executor", executor),
        run(command, home, environment={"FOEDUS_EXECUTOR": executor}),
    ):
        assert done.exit_code == 1
        assert f"[{code}]" in done.stderr
        assert "127.0.0.1" in done.stderr


def test_a_folder_that_cannot_keep_answers_is_refused(home):
    done = few(home, "--keep", home / "few.toml" / "x")
    assert done.exit_code == 1
    assert "[shelf-unusable]" in done.stderr


def test_time_that_runs_out_leaves_scenarios_open(home):
    done = few(home, "--time-limit", "0")
    assert done.exit_code == 1
    assert "4 scenarios are still open, and nothing was kept" in done.stdout


def test_a_sweep_is_told_kept_and_written_in_every_form(home):
    files = {f"--{kind}": home / f"s.{kind}" for kind in ("json", "csv", "xlsx", "html")}
    named = [part for pair in files.items() for part in pair]
    done = few(home, "--keep", home / "kept", *named)
    assert done.exit_code == 0, done.output
    assert "If Bulgaria took part" in done.stdout
    assert "near: prices" in done.stdout
    told = json.loads(files["--json"].read_text())
    assert (told["kept"], told["computed"], told["open"]) == (0, 4, 0)
    assert len(list(csv.reader(files["--csv"].read_text().splitlines()))) == 5
    assert files["--html"].read_text().startswith("<!doctype html>")
    assert files["--xlsx"].stat().st_size > 5_000
    again = json.loads(few(home, "--keep", home / "kept", "--json").stdout)
    assert (again["kept"], again["computed"]) == (4, 0)
    assert again["scenarios"] == told["scenarios"]


def test_a_plan_says_what_the_candidate_brings(home):
    plan = json.loads(run("plan", home, "--json").stdout)
    assert [one["candidate"] for one in plan["accessions"]] == ["BGR"]
    assert "If Bulgaria took part" in run("plan", home).stdout
    taking = json.loads(run("plan", home, "--with", "BGR", "--json").stdout)
    assert taking["accessions"] == []
