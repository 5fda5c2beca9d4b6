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
    Wishes,
)

if TYPE_CHECKING:
    from foedus.pillars.procurement.case import Case
    from foedus.pillars.procurement.plan.result import Plan
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
@click.option("--without", multiple=True, metavar="MEMBER", help="Leave a member out; repeatable.")
@click.option(
    "--with", "candidates", multiple=True, metavar="MEMBER", help="Add a candidate; repeatable."
)
@TIME_LIMIT
@GAP
@SEED
@UNCAPPED
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
            taking = _taking_part(everybody, wishes)
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


def _taking_part(case: Case, wishes: Wishes) -> Case:
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
    from foedus.engine.place import place_named
    from foedus.engine.run import Terms
    from foedus.pillars.procurement.plan.decide import Impossible, Options
    from foedus.pillars.procurement.plan.order import plan_order
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
    except CannotBeMet as impossible:
        tell_shortfalls(impossible, wishes)
        sys.exit(1)
    except Impossible as none:
        click.echo(progress("none" if none.proven else "not_found", wishes.language), err=True)
        sys.exit(1)
    _deliver(case, made.model_copy(update={"accessions": brought}), wishes)


def _deliver(case: Case, made: Plan, wishes: Wishes) -> None:
    """Write what was asked for; the terminal report unless JSON takes stdout."""
    from foedus.pillars.procurement.report.advised import advice_texts
    from foedus.pillars.procurement.report.show import show
    from foedus.rulebook import load_rulebook

    advice = advice_texts(case, made, load_rulebook(), wishes.language, candidates=wishes.outside)
    report = show(case, made, language=wishes.language, advice=advice)
    if wishes.json_to is not None:
        write_json(made.model_dump_json(indent=2), wishes)
    if wishes.xlsx is not None:
        from foedus.pillars.procurement.report.workbook import write_workbook

        write_workbook(report, wishes.xlsx)
    if wishes.html is not None:
        from foedus.pillars.procurement.report.page import report_page

        wishes.html.write_text(report_page(report), "utf-8")
    if not wishes.quiet and wishes.json_to != STDOUT:
        _print_report(report)


def _print_report(report: Report) -> None:
    from foedus.pillars.procurement.report.terminal import print_report

    print_report(report, console())
