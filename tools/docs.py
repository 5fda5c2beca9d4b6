"""Write the generated reference pages again, from the code: tables, Python API, command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import django
from pydantic import BaseModel

from foedus.cli import main
from foedus.desk.sheets.columns import columns_of
from foedus.pillars.procurement.plan import result
from foedus.pillars.procurement.plan.shares import result as shares
from foedus.pillars.procurement.records import KINDS

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
WIDTH = 90
TYPES = (
    *(result.Plan, result.JointOrder, result.Line, result.Step, result.ActivationShare),
    *(result.Bill, result.BudgetExcess, result.Alone, result.Shortfall, result.ItemCost),
    *(result.Gain, result.Reason, result.Verdict, result.Coalition, result.FrontPoint),
    *(result.Proof, result.Accession, result.AccessionBill, result.StepReached),
)
"""From the whole to its parts, as a reader meets them."""

SHARE_TYPES = (
    *(shares.FairShares, shares.RuleShares, shares.Stability, shares.CostGame, shares.Group),
    shares.SharedPlan,
)

SHARES = """
## Fair shares

```python
from foedus.pillars.procurement.plan.shares.fair import Wanted, fair_shares
from foedus.pillars.procurement.plan.verify import verify_shares

shares = fair_shares(case, plan.joint, Wanted(), Watch())
for told in shares.rules:
    print(told.rule, told.cents, told.stability[0].members, told.stability[0].gain_cents)
assert verify_shares(case, plan.joint, shares) == ()
```

`Wanted` takes the `rules`, the `reading` of "alone" and a `seed`. `verify_shares` runs no solver.
A game need not be an order: `shares.game.TableGame` takes any function of a group, then
`shares.nucleolus.RowGeneration(game, Enumeration(game), Watch()).nucleolus()` and
`shares.shapley.shapley(game, Watch())` work on it. What the rules mean:
[fair shares](../explanation/fair-shares.md).
"""

API = """\
# The Python API

What `foedus plan` does is a few calls; each takes values and gives values. Everything is typed,
the package carries `py.typed`. The types below are made from the code by `make docs`.

```python
from pathlib import Path

from foedus.engine.watch import Watch
from foedus.pillars.procurement.intake import read_case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.verify import verify
from foedus.pillars.procurement.report.page import report_page
from foedus.pillars.procurement.report.show import show

everybody = read_case(Path("demo/adriatic"))
case = everybody.taking_part(frozenset({"ALB", "HRV", "XKX"}))
plan = plan_order(case, Options(), Watch())
for bill in plan.joint.bills:
    print(bill.member, bill.total_cents)
assert verify(case, plan) == ()
Path("report.html").write_text(report_page(show(case, plan)), "utf-8")
```

| call | takes | gives | raises |
|---|---|---|---|
| `read_case` | a folder or a workbook | `Case` | `Refused`: every mistake with its place |
| `Case.taking_part` | members' codes | the `Case` of these members | |
| `plan_order` | `Case`, `Options`, `Watch`; `Terms` | `Plan` | `CannotBeMet`, `Impossible` |
| `verify` | `Case`, `Plan` | a tuple of `Fault`, empty if the plan holds | |
| `show`, `report_page` | `Case`, `Plan`; `Report` | `Report`; the page as text | |

`Terms` (`foedus.engine.run`) say where: `Terms(Processes(4))`, or `Terms()` for this process. What
candidates would bring is in `whatif.accession`, a sweep in `whatif.sweep`.
`CannotBeMet` says which needs, when and by how much; `Impossible` that the time did not suffice.
`Options`: `objective` (`"cost"` or `"delivery"` first), `gap_share` (0 to 1, how far from the
optimum the cost may be), `capped` (nobody pays more than alone), `front`, `seed`. `Watch`: time
limit and clock, a question "shall I stop?", a listener for progress; `Watch()` never stops. `Plan`
is a pydantic model: `plan.model_dump_json()` is what `--json` writes, `Plan.model_validate_json`
reads it back.

All money is integer cents of the order's currency; periods count from 0; days count from the day
of the order. The input's types are the [tables](tables.md), a fault's codes are [here](verify.md).
"""


def tables_page() -> str:
    """Return the reference page of every table and column."""
    lines = [
        "# The tables of an order",
        "",
        "Made from the record kinds by `make docs`. A folder holds one CSV file for each table, a",
        "workbook one sheet; the names below stand in the first row.",
    ]
    for kind in KINDS:
        needed = "needed" if kind.needed else "may be left out"
        lines += ["", f"## {kind.table} ({needed})", "", _first_sentence(kind.__doc__ or ""), ""]
        lines += ["| column | takes | needed | meaning |", "|---|---|---|---|"]
        for column in columns_of(kind):
            takes = ", ".join(column.choices) or column.kind
            if column.decimals:
                takes = f"number, {column.decimals} decimals"
            is_needed = "yes" if column.required else ""
            lines.append(f"| {column.name} | {takes} | {is_needed} | {column.help} |")
    return "\n".join(lines) + "\n"


def python_api_page() -> str:
    """Return the page of the calls and of every type of a plan."""
    lines = [API.rstrip(), *_types(TYPES), SHARES.rstrip(), *_types(SHARE_TYPES)]
    return "\n".join(lines) + "\n"


def _types(models: Iterable[type[BaseModel]]) -> list[str]:
    lines = []
    for model in models:
        lines += ["", f"## {model.__name__}", "", " ".join((model.__doc__ or "").split()), ""]
        lines += ["| field | type | meaning |", "|---|---|---|"]
        for name, field in model.model_fields.items():
            if name not in model.__annotations__:
                continue  # it stands with the type that this one extends
            written = model.__annotations__[name].replace("|", "or").replace('"', "")
            meaning = " ".join((field.description or "").split())
            lines.append(f"| `{name}` | {written} | {meaning} |")
    return lines


def _first_sentence(text: str) -> str:
    return " ".join(text.split("\n\n", maxsplit=1)[0].split())


def command_line_page() -> str:
    """Return the reference page of every command, as its own help says it."""
    lines = [
        "# The command line",
        "",
        "Made from the commands' own help by `make docs`. Every command of a node speaks JSON",
        "with `--json`. Exit codes: 0 done, 1 something was refused, 2 wrong use. Progress goes",
        "to standard error.",
    ]
    for name, context in _commands(main, click.Context(main, info_name="foedus")):
        help_text = context.get_help()
        lines += ["", f"## {name}", "", "```text", help_text, "```"]
    return "\n".join(lines) + "\n"


def _commands(
    command: click.Command, context: click.Context
) -> Iterator[tuple[str, click.Context]]:
    """Every command that can be called, depth first, each with a context of a fixed width."""
    context.max_content_width = context.terminal_width = WIDTH
    yield context.command_path, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _commands(below, click.Context(below, context, name))


MATRIX = """\
# Who may open which page

Made from the list of addresses by `make docs`; a test asks the running node for every line of it,
as every role and as nobody. A page shows what is labelled for the person who reads it, whatever
the role (see [who may see what](../explanation/who-may-see-what.md)). Approving, publishing and
administering want a second factor outside of a demonstration. "Open" is for whoever reaches the
node, "account" for whoever is signed in. Partners' requests under `/fx/1/` carry signatures of
their own and no roles.
"""


def authorisation_page() -> str:
    """Return the matrix of addresses and roles."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
    django.setup()
    from foedus.desk.permit import ROLES  # noqa: PLC0415  (wants Django at work)
    from foedus.site.matrix import lines  # noqa: PLC0415

    head = [MATRIX, "| address | " + " | ".join(ROLES) + " |", "|---|" + "---|" * len(ROLES)]
    rows = {f"/{line.route}": line for line in lines()}
    return (
        "\n".join([*head, *(_access(address, rows[address]) for address in sorted(rows))]) + "\n"
    )


def _access(address: str, line: Any) -> str:
    from foedus.desk.permit import ROLES  # noqa: PLC0415

    open_to = "open" if line.is_open else "account" if line.rights is None else "yes"
    marks = (open_to if line.lets_in((role,)) else "" for role in ROLES)
    return f"| `{address}` | " + " | ".join(marks) + " |"


PAGES = {
    "authorisation.md": authorisation_page,
    "tables.md": tables_page,
    "python-api.md": python_api_page,
    "command-line.md": command_line_page,
}

if __name__ == "__main__":
    for file, page in PAGES.items():
        (REFERENCE / file).write_text(page(), "utf-8")
