"""foedus sweep: what if, over a declared set of scenarios."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.telling import console, tell_refusals, write_json
from foedus.cli.watching import watched
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
    from foedus.pillars.procurement.whatif.sweep import Swept


@click.command()
@click.argument("case", metavar="FOLDER|FILE.xlsx", type=CASE)
@click.option(
    "--scenarios",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.toml",
    help="The declaration. Without: every group, every candidate, and each thing by itself.",
)
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Keep answers there: a sweep that was stopped goes on, nothing is computed twice.",
)
@click.option(
    "--json",
    "json_to",
    is_flag=False,
    flag_value=STDOUT,
    metavar="[FILE|-]",
    help="Write everything as JSON.",
)
@click.option("--csv", type=FILE, help="Write the scenarios as CSV.")
@click.option("--xlsx", type=FILE, help="Write the report as a workbook.")
@click.option("--html", type=FILE, help="Write the report as one self-contained page.")
@TIME_LIMIT
@GAP
@SEED
@UNCAPPED
@EXECUTOR
@LANGUAGE
@QUIET
def sweep(case: Path, scenarios: Path | None, **wished: Any) -> None:
    """Plan a set of what-if scenarios and say what matters, and to whom.

    Exit code 1 where scenarios are left open: repeat the command to go on.
    """
    from foedus.kernel.refusals import Refused
    from foedus.pillars.procurement.intake import read_case

    wishes = Wishes(**wished)
    try:
        swept = _sweep(read_case(case), scenarios, wishes)
        _deliver(swept, wishes)
    except Refused as refused:
        tell_refusals(refused, wishes)
        sys.exit(1)
    if swept.open:
        sys.exit(1)


def _sweep(case: Case, declaration: Path | None, wishes: Wishes) -> Swept:
    from foedus.engine.place import place_named
    from foedus.engine.run import Terms
    from foedus.engine.shelf import Shelf
    from foedus.pillars.procurement.plan.decide import Options
    from foedus.pillars.procurement.whatif.declare import (
        read_declaration,
        scenarios_of,
        standard_declaration,
    )
    from foedus.pillars.procurement.whatif.sweep import sweep as answer_all

    declared = (
        standard_declaration()
        if declaration is None
        else read_declaration(declaration.read_text("utf-8"))
    )
    options = Options(gap_share=wishes.gap / 100, seed=wishes.seed, capped=not wishes.uncapped)
    scenarios = scenarios_of(case, declared)
    terms = Terms(place_named(wishes.executor, os.environ), wishes.seed)
    shelf = None if wishes.keep is None else Shelf(wishes.keep)
    with watched(wishes) as watch:
        return answer_all(case, scenarios, options, watch=watch, terms=terms, shelf=shelf)


def _deliver(swept: Swept, wishes: Wishes) -> None:
    from foedus.pillars.procurement.report.sweeps.files import sweep_json, write_csv
    from foedus.pillars.procurement.report.sweeps.show import show_sweep

    report = show_sweep(swept, language=wishes.language, keeps=wishes.keep is not None)
    if wishes.json_to is not None:
        write_json(sweep_json(swept), wishes)
    if wishes.csv is not None:
        write_csv(report.tables["scenarios"], wishes.csv)
    if wishes.xlsx is not None:
        from foedus.pillars.procurement.report.workbook import write_sweep_workbook

        write_sweep_workbook(report, wishes.xlsx)
    if wishes.html is not None:
        from foedus.pillars.procurement.report.sweeps.page import sweep_page

        wishes.html.write_text(sweep_page(report), "utf-8")
    if not wishes.quiet and wishes.json_to != STDOUT:
        from foedus.pillars.procurement.report.terminal import print_sweep

        print_sweep(report, console())
