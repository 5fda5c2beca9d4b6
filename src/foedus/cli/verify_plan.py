"""foedus verify-plan: check a plan that somebody else computed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from foedus.cli.telling import print_table, tell_refusals
from foedus.cli.wishes import CASE, LANGUAGE, Wishes


@click.command()
@click.argument("plan_file", metavar="PLAN.json", type=click.Path(exists=True, path_type=Path))
@click.argument("case", metavar="CASE", type=CASE)
@LANGUAGE
def verify_plan(plan_file: Path, case: Path, language: str) -> None:
    """Check a plan made elsewhere against the case, without the solver."""
    from pydantic import ValidationError

    from foedus.kernel.refusals import Refused
    from foedus.pillars.procurement.intake import read_case
    from foedus.pillars.procurement.plan.shares.result import SharedPlan
    from foedus.pillars.procurement.plan.verify import verify as faults_of

    try:
        made = SharedPlan.model_validate_json(plan_file.read_bytes())
        known = read_case(case)
    except ValidationError as error:
        wrong = [(".".join(map(str, e["loc"])), e["msg"]) for e in error.errors()]
        print_table([("place", False), ("fault", False)], wrong)
        sys.exit(1)
    except Refused as refused:
        tell_refusals(refused, Wishes(language))
        sys.exit(1)
    taking = known.taking_part(frozenset(made.joint.members))
    faults = faults_of(taking, made)
    if made.shares is not None:
        from foedus.pillars.procurement.plan.verify import verify_shares

        faults += verify_shares(taking, made.joint, made.shares)
    if not faults:
        click.echo(f"The plan holds: {plan_file.name}, case {made.joint.case_digest}")
        return
    rows = [
        (str(f.code), str(f.place), ", ".join(f"{k} {v}" for k, v in f.facts.items()))
        for f in faults
    ]
    print_table([("fault", False), ("place", False), ("facts", False)], rows)
    sys.exit(1)
