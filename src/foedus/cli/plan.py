"""foedus plan: from tables to the joint order and its report."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.telling import (
    console,
    tell_refusals,
    tell_shortfalls,
    write_json,
)
from foedus.cli.watching import progress, watched
from foedus.cli.wishes import (
    CANDIDATES,
    CASE,
    EXECUTOR,
    FILE,
    GAP,
    LANGUAGE,
    QUIET,
    SEED,
    STDOUT,
    TIME_LIMIT,
    UNCAPPED,
    WITHOUT,
    Wishes,
)

if TYPE_CHECKING:
    from foedus.engine.watch import Watch
    from foedus.pillars.procurement.case import Case
    from foedus.pillars.procurement.plan.result import Plan
    from foedus.pillars.procurement.plan.shares.result import FairShares, SharedPlan
    from foedus.pillars.procurement.report.shown import Report


@click.command()
@click.argument("case", metavar="FOLDER|FILE.xlsx", type=CASE, required=False)
@click.option("--template", type=FILE, help="Write the template (with a case: filled) and stop.")
@click.option(
    "--json",
    "json_to",
    is_flag=False,
    flag_value=STDOUT,
    metavar="[FILE|-]",
    help="Write the plan as JSON.",
)
@click.option("--xlsx", type=FILE, help="Write the report as a workbook.")
@click.option("--html", type=FILE, help="Write the report as one self-contained page.")
@click.option("--front", is_flag=True, help="Compute the cost-delivery front.")
@click.option(
    "--objective",
    type=click.Choice(["cost", "delivery"]),
    default="cost",
    show_default=True,
    help="What comes first.",
)
@WITHOUT
@CANDIDATES
@TIME_LIMIT
@GAP
@SEED
@UNCAPPED
@click.option("--shares", is_flag=True, help="Compare rules for who pays what.")
@EXECUTOR
@LANGUAGE
@QUIET
def plan(case: Path | None, template: Path | None, **wished: Any) -> None:
    """Plan one coordinated order and compare it with separate orders."""
    from foedus.kernel.refusals import Refused
    from foedus.pillars.procurement.intake import read_case

    wishes = Wishes(**wished)
    if case is None and template is None:
        raise click.UsageError("Name a folder or a workbook, or ask for a --template.")
    _check_targets(template, wishes)
    try:
        if template is not None:
            _write_template(template, case)
        elif case is not None:
            everybody = read_case(case)
            taking = taking_part(everybody, wishes)
            inside = {row.member for row in taking.members}
            others = tuple(m.member for m in everybody.members if m.member not in inside)
            _plan(everybody, taking, replace(wishes, outside=others))
    except Refused as refused:
        tell_refusals(refused, wishes)
        sys.exit(1)


def _write_template(path: Path, filled_from: Path | None) -> None:
    from foedus.pillars.procurement.intake import read_case, write_template

    write_template(path, None if filled_from is None else read_case(filled_from))
    click.echo(f"Template written: {path}", err=True)


def _check_targets(template: Path | None, wishes: Wishes) -> None:
    """Refuse a file that cannot be written before anything is planned, not after."""
    json_file = None if wishes.json_to in {None, STDOUT} else Path(str(wishes.json_to))
    for target in (template, wishes.xlsx, wishes.html, json_file):
        if target is not None and not target.absolute().parent.is_dir():
            raise click.UsageError(
                f"There is no folder {target.parent} to write {target.name} to."
            )


def taking_part(case: Case, wishes: Wishes) -> Case:
    """Standing members, less --without, plus --with; a code that the case lacks is wrong use."""
    known = [row.member for row in case.members]
    for code in (*wishes.without, *wishes.candidates):
        if code not in known:
            raise click.UsageError(f"No member {code} in this case; known: {', '.join(known)}.")
    standing = {row.member for row in case.members if row.standing == "member"}
    taking = (standing - set(wishes.without)) | set(wishes.candidates)
    if not taking:
        raise click.UsageError("Nobody is left to take part.")
    return case.taking_part(frozenset(taking))


def _plan(everybody: Case, case: Case, wishes: Wishes) -> None:
    _deliver(case, planned(everybody, case, wishes), wishes)


def planned(everybody: Case, case: Case, wishes: Wishes) -> SharedPlan:
    """Plan, and compare shares where that was asked for; says why and exits where it cannot."""
    from foedus.engine.place import place_named
    from foedus.engine.run import Terms
    from foedus.pillars.procurement.plan.decide import Impossible, Options
    from foedus.pillars.procurement.plan.order import plan_order
    from foedus.pillars.procurement.plan.shares.result import SharedPlan
    from foedus.pillars.procurement.plan.shortfall import CannotBeMet
    from foedus.pillars.procurement.whatif.accession import accessions

    options = Options(
        objective=wishes.objective,
        gap_share=wishes.gap / 100,
        seed=wishes.seed,
        capped=not wishes.uncapped,
        front=wishes.front,
    )
    terms = Terms(place_named(wishes.executor, os.environ), wishes.seed)
    try:
        with watched(wishes) as watch:
            made = plan_order(case, options, watch, terms)
            brought = accessions(everybody, made, options, watch=watch, terms=terms)
            told = made.model_copy(update={"accessions": brought})
            return SharedPlan(**dict(told), shares=_shares(case, made, wishes, watch))
    except CannotBeMet as impossible:
        tell_shortfalls(impossible, wishes)
        sys.exit(1)
    except Impossible as none:
        click.echo(progress("none" if none.proven else "not_found", wishes.language), err=True)
        sys.exit(1)


def _shares(case: Case, made: Plan, wishes: Wishes, watch: Watch) -> FairShares | None:
    if not wishes.shares:
        return None
    from foedus.pillars.procurement.plan.shares.fair import Wanted, fair_shares
    from foedus.pillars.procurement.plan.shares.result import RULES

    wanted = Wanted(wishes.rules or RULES, wishes.reading, wishes.seed)
    return fair_shares(case, made.joint, wanted, watch)


def _deliver(case: Case, made: SharedPlan, wishes: Wishes) -> None:
    """Write what was asked for; the terminal report unless JSON takes stdout."""
    from foedus.pillars.procurement.report.advised import advice_texts
    from foedus.pillars.procurement.report.show import show
    from foedus.rulebook import load_rulebook

    advice = advice_texts(case, made, load_rulebook(), wishes.language, candidates=wishes.outside)
    report = show(case, made, language=wishes.language, advice=advice, shares=made.shares)
    if wishes.json_to is not None:
        write_json(plan_json(made), wishes)
    if wishes.xlsx is not None:
        from foedus.pillars.procurement.report.workbook import write_workbook

        write_workbook(report, wishes.xlsx)
    if wishes.html is not None:
        from foedus.pillars.procurement.report.page import report_page

        wishes.html.write_text(report_page(report), "utf-8")
    if not wishes.quiet and wishes.json_to != STDOUT:
        _print_report(report)


def plan_json(made: SharedPlan) -> str:
    """Write a plan; without shares it has no word about them."""
    return made.model_dump_json(indent=2, exclude=None if made.shares else {"shares"})


def _print_report(report: Report) -> None:
    from foedus.pillars.procurement.report.terminal import print_report

    print_report(report, console())
