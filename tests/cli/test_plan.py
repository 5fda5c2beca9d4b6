"""The command line: exit codes, refusals, members taking part, files written, interruption."""

from __future__ import annotations

import json
import os
import signal
import sys
import types

import pytest
from click.testing import CliRunner

import casebook
import shownbook
from foedus.cli import main
from foedus.engine.place import Processes
from foedus.engine.run import Terms
from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.pillars.procurement.plan import order
from foedus.pillars.procurement.plan.decide import Impossible
from foedus.pillars.procurement.plan.result import Shortfall
from foedus.pillars.procurement.plan.shortfall import CannotBeMet

HOME = "foedus.pillars.procurement"
REFUSAL = Refusal("not_a_number", Place("c.xlsx", "offers", 7, "unit_price"), "12,5 mln")
GAP = Shortfall(
    item="missile",
    members=("ALB",),
    latest_on=casebook.ORDER_ON,
    quantity=10,
    missing=4,
    reason="capacity",
)


@pytest.fixture
def world(monkeypatch):
    """Intake, planner and verifier replaced by fakes; `seen` holds what they were given."""
    seen = {"case": shownbook.case(members=(*casebook.CAST, casebook.BULGARIA)), "faults": ()}

    def plan_order(case, options, watch, terms):
        seen.update(planned=case, options=options, watch=watch, terms=terms)
        return shownbook.plan()

    def module(name, **names):
        fake = types.ModuleType(f"{HOME}.{name}")
        vars(fake).update(names)
        monkeypatch.setitem(sys.modules, fake.__name__, fake)

    def read_case(path):
        seen["path"] = path
        if "refused" in seen:
            raise Refused((REFUSAL,))
        return seen["case"]

    def write_template(path, case=None):
        seen["template"] = (path, case)

    module("intake", read_case=read_case, write_template=write_template)
    module("whatif.accession", accessions=lambda *_, **__: ())
    module("wording.refusals", refusal_text=lambda *_: ("not a number", "write 12500000"))
    module("plan.verify", verify=lambda *_: seen["faults"])
    monkeypatch.setattr(order, "plan_order", plan_order)
    return seen


def run(*arguments):
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.mark.usefixtures("world")
def test_wrong_use_is_two(tmp_path):
    assert run("plan").exit_code == 2
    assert run("plan", tmp_path / "absent").exit_code == 2
    assert run("plan", tmp_path, "--gap", "100").exit_code == 2


@pytest.mark.usefixtures("world")
def test_an_unknown_member_is_wrong_use_and_the_known_are_named(tmp_path):
    for option in ("--without", "--with"):
        done = run("plan", tmp_path, option, "ZZZ")
        assert done.exit_code == 2
        assert "ALB, HRV, XKX, BGR" in done.output


@pytest.mark.usefixtures("world")
def test_nobody_left_is_wrong_use(tmp_path):
    out = [part for code in shownbook.MEMBERS for part in ("--without", code)]
    assert run("plan", tmp_path, *out).exit_code == 2


def test_refused_input_is_one_with_place_and_cure(world, tmp_path):
    world["refused"] = True
    done = run("plan", tmp_path)
    assert done.exit_code == 1
    for word in ("offers", "7", "unit_price", "12,5", "not a", "write"):
        assert word in done.output


def test_refused_input_as_json(world, tmp_path):
    world["refused"] = True
    done = run("plan", tmp_path, "--json", "-")
    assert done.exit_code == 1
    told = json.loads(done.stdout)["refusals"][0]
    assert told["code"] == "not_a_number"
    assert told["cure"] == "write 12500000"


@pytest.mark.usefixtures("world")
def test_needs_that_cannot_be_met_are_one(tmp_path, monkeypatch):
    def cannot(*_):
        raise CannotBeMet((GAP,))

    monkeypatch.setattr(order, "plan_order", cannot)
    done = run("plan", tmp_path)
    assert done.exit_code == 1
    assert "cannot be met" in done.output
    assert "missile" in done.output
    told = json.loads(run("plan", tmp_path, "--json", "-").stdout)
    assert told["shortfalls"][0]["missing"] == 4


@pytest.mark.usefixtures("world")
def test_no_plan_within_the_limits_is_one(tmp_path, monkeypatch):
    def none(*_):
        raise Impossible(proven=False)

    monkeypatch.setattr(order, "plan_order", none)
    done = run("plan", tmp_path)
    assert done.exit_code == 1
    assert "within the limits" in done.output


def test_standing_members_take_part_unless_asked_otherwise(world, tmp_path):
    assert run("plan", tmp_path).exit_code == 0
    assert [m.member for m in world["planned"].members] == ["ALB", "HRV", "XKX"]
    run("plan", tmp_path, "--without", "HRV", "--with", "BGR")
    assert [m.member for m in world["planned"].members] == ["ALB", "XKX", "BGR"]


def test_the_options_reach_the_planner(world, tmp_path):
    done = run(
        *("plan", tmp_path, "--gap", "1", "--seed", "5", "--uncapped", "--front"),
        *("--objective", "delivery", "--time-limit", "9", "--quiet"),
        *("--executor", "processes:3"),
    )
    assert done.output == ""
    options = world["options"]
    assert (options.gap_share, options.seed, options.capped, options.front) == (0.01, 5, False, 1)
    assert options.objective == "delivery"
    assert world["watch"].seconds == 9
    assert world["terms"] == Terms(Processes(3), seed=5)


@pytest.mark.usefixtures("world")
def test_every_file_asked_for_is_written(tmp_path):
    page, sheet, plan = (tmp_path / f"r.{end}" for end in ("html", "xlsx", "json"))
    done = run("plan", tmp_path, "--html", page, "--xlsx", sheet, "--json", plan)
    assert done.exit_code == 0
    assert "Order together" in done.output
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert sheet.stat().st_size > 5_000
    assert json.loads(plan.read_text())["joint"]["order"] == "T"


@pytest.mark.usefixtures("world")
def test_json_on_stdout_stands_alone(tmp_path):
    assert json.loads(run("plan", tmp_path, "--json").stdout)["seed"] == 0


def test_the_template_is_empty_or_filled(world, tmp_path):
    target = tmp_path / "t.xlsx"
    assert run("plan", "--template", target).exit_code == 0
    assert world["template"] == (target, None)
    assert run("plan", tmp_path, "--template", target).exit_code == 0
    assert world["template"][1] is world["case"]
    assert "planned" not in world


@pytest.mark.usefixtures("world")
def test_an_interruption_ends_with_the_best_plan_so_far(tmp_path, monkeypatch):
    def interrupted(_, __, watch, ___):
        os.kill(os.getpid(), signal.SIGINT)
        assert watch.must_stop()
        proof = shownbook.plan().proof.model_copy(update={"status": "interrupted"})
        return shownbook.plan().model_copy(update={"proof": proof})

    monkeypatch.setattr(order, "plan_order", interrupted)
    before = signal.getsignal(signal.SIGINT)
    done = run("plan", tmp_path)
    assert done.exit_code == 0
    assert "Interrupted: the best plan so far" in done.output
    assert signal.getsignal(signal.SIGINT) is before


def test_a_faulty_plan_is_one_and_a_sound_one_none(world, tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_text(shownbook.plan().model_dump_json())
    assert run("verify-plan", plan, tmp_path).exit_code == 0
    fault = types.SimpleNamespace(code="bill", place="ALB", facts={"cents": 3})
    world["faults"] = (fault,)
    done = run("verify-plan", plan, tmp_path)
    assert done.exit_code == 1
    assert "bill" in done.output
    plan.write_text("{}")
    assert run("verify-plan", plan, tmp_path).exit_code == 1


def test_version():
    assert "0.1.0" in run("--version").output


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("option", ["--html", "--xlsx", "--json", "--template"])
def test_a_file_that_cannot_be_written_is_refused_before_planning(tmp_path, option):
    done = run("plan", tmp_path, option, tmp_path / "absent" / "r.file")
    assert done.exit_code == 2
    assert "absent" in done.output
