"""foedus shares: rules for who pays what, side by side, and who would leave under each."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

import click

from foedus.cli.plan import plan_json, planned, taking_part
from foedus.cli.telling import console, tell_refusals, write_json
from foedus.cli.wishes import (
    CANDIDATES,
    CASE,
    LANGUAGE,
    QUIET,
    SEED,
    STDOUT,
    WITHOUT,
    Wishes,
)

RULES = ("own", "equal", "quantity", "value", "shapley", "nucleolus")


@click.command()
@click.argument("case", metavar="FOLDER|FILE.xlsx", type=CASE)
@click.option(
    "--rule", "rules", multiple=True, type=click.Choice(RULES), help="Only this; repeatable."
)
@click.option(
    "--reading",
    type=click.Choice(["pro_rata", "whole"]),
    default="pro_rata",
    show_default=True,
    help='What "alone" means: a part of each scarce capacity, or the whole market.',
)
@click.option(
    "--json",
    "json_to",
    is_flag=False,
    flag_value=STDOUT,
    metavar="[FILE|-]",
    help="Write the plan with its shares as JSON; foedus verify-plan checks both.",
)
@WITHOUT
@CANDIDATES
@click.option(
    "--time-limit",
    "seconds",
    type=click.FloatRange(min=0),
    default=math.inf,
    metavar="SECONDS",
    help="Stop then, with what is known.",
)
@SEED
@LANGUAGE
@QUIET
def shares(case: Path, **wished: Any) -> None:
    """Compare rules for who pays what, and say who would leave under each."""
    from foedus.kernel.refusals import Refused
    from foedus.pillars.procurement.intake import read_case
    from foedus.pillars.procurement.report.show import show
    from foedus.pillars.procurement.report.terminal import print_shares

    wishes = Wishes(**wished, shares=True)
    try:
        taking = taking_part(read_case(case), wishes)
    except Refused as refused:
        tell_refusals(refused, wishes)
        sys.exit(1)
    made = planned(taking, taking, wishes)
    if wishes.json_to is not None:
        write_json(plan_json(made), wishes)
    if not wishes.quiet and wishes.json_to != STDOUT:
        report = show(taking, made, language=wishes.language, shares=made.shares)
        print_shares(report, console())
