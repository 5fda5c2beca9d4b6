"""The command line refuses with the right code, and its outputs agree with one another."""

from __future__ import annotations

import json
import signal
import sys
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

import casebook
from foedus import __version__, cli
from foedus.pillars.procurement.intake import write_template


@pytest.fixture
def run():
    return lambda *args: CliRunner().invoke(cli.main, [str(a) for a in args])


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "case.xlsx"
    write_template(path, casebook.pooled())
    return path


def test_help_and_version_load_nothing_heavy(run):
    assert __version__ in run("--version").output
    done = run("plan", "--help")
    assert done.exit_code == 0
    assert "--template" in done.output


def test_nothing_to_plan_is_wrong_use(run):
    assert run("plan").exit_code == 2


def test_an_unknown_member_is_wrong_use_and_the_known_are_named(run, book):
    done = run("plan", book, "--without", "QQQ")
    assert done.exit_code == 2
    for member in ("QQQ", "ALB", "HRV", "XKX"):
        assert member in done.output


def test_leaving_everybody_out_is_wrong_use(run, book):
    done = run("plan", book, *(x for m in ("ALB", "HRV", "XKX") for x in ("--without", m)))
    assert done.exit_code == 2


def test_an_output_that_cannot_be_written_is_refused_before_the_work(run, book, tmp_path):
    done = run("plan", book, "--html", tmp_path / "nowhere" / "plan.html")
    assert done.exit_code == 2


def test_refused_data_fail_with_place_and_code(run, tmp_path):
    done = run("plan", tmp_path / "missing.xlsx")
    assert done.exit_code == 1
    assert "[FILE_MISSING]" in done.output


def test_needs_that_cannot_be_met_are_named(run, tmp_path):
    path = tmp_path / "case.xlsx"
    offer = casebook.offer("O", "S", "missile", 100, capacity_per_period=10)
    write_template(path, casebook.pooled(offers=(offer,), price_breaks=()))
    done = run("plan", path)
    assert done.exit_code == 1
    assert "missile: 436 of 516 missing by 2029-01-14" in done.output
    assert "capacity" in done.output


def test_a_file_that_is_no_plan_fails_the_check(run, book, tmp_path):
    path = tmp_path / "plan.json"
    path.write_text("{}")
    done = run("verify", path, book)
    assert done.exit_code == 1
    assert "plan.json" in done.output


def test_an_empty_template_and_a_filled_one(run, book, tmp_path):
    assert run("plan", "--template", tmp_path / "empty.xlsx").exit_code == 0
    assert run("plan", book, "--template", tmp_path / "filled.xlsx").exit_code == 0
    assert (tmp_path / "empty.xlsx").stat().st_size < (tmp_path / "filled.xlsx").stat().st_size


def test_planned_outputs_agree_and_verify(run, book, tmp_path):
    pytest.importorskip("foedus.pillars.procurement.advice")
    files = {name: tmp_path / f"plan.{name}" for name in ("json", "html", "xlsx")}
    options = [x for name, path in files.items() for x in (f"--{name}", path)]
    done = run("plan", book, *options)
    assert done.exit_code == 0, done.output
    plan = json.loads(files["json"].read_text())
    total = f"{plan['joint']['total_cents'] / 100:,.2f}"
    assert total in done.output
    assert total in files["html"].read_text()
    assert files["xlsx"].read_bytes()[:2] == b"PK"
    checked = run("verify", files["json"], book)
    assert checked.exit_code == 0, checked.output


def test_json_on_the_output_is_json_alone(run, book):
    pytest.importorskip("foedus.pillars.procurement.advice")
    done = run("plan", book, "--json", "-")
    assert json.loads(done.stdout)["joint"]["order"] == "T"


def test_quiet_says_nothing(run, book):
    pytest.importorskip("foedus.pillars.procurement.advice")
    assert run("plan", book, "--quiet").output == ""


def test_leaving_a_member_out_leaves_it_out(run, book):
    pytest.importorskip("foedus.pillars.procurement.advice")
    done = run("plan", book, "--without", "HRV", "--json", "-")
    assert json.loads(done.stdout)["joint"]["members"] == ["ALB", "XKX"]


def test_the_first_interruption_asks_and_the_second_ends():
    before = signal.getsignal(signal.SIGINT)
    with cli._interruptible() as interrupted:
        assert not interrupted()
        signal.raise_signal(signal.SIGINT)
        assert interrupted()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_progress_is_for_terminals_only(monkeypatch):
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(isatty=lambda: False))
    with cli._progress(lambda key: key, quiet=False) as listen:
        listen(None)
