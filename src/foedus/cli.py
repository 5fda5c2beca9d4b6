"""The command line: foedus plan, foedus verify.

Exit codes: 0 done, 1 a check failed (input refused, needs cannot be met, plan faulty), 2 wrong
use. Heavy modules are imported when a command needs them.
"""

from __future__ import annotations

import json
import math
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from foedus import __version__

if TYPE_CHECKING:
    from foedus.engine.watch import Progress, Watch
    from foedus.kernel.refusals import Refused
    from foedus.pillars.procurement.case import Case
    from foedus.pillars.procurement.plan.result import Plan, Shortfall
    from foedus.pillars.procurement.plan.shortfall import CannotBeMet
    from foedus.pillars.procurement.report.shown import Report

WIDTH = 100
STDOUT = "-"
FILE = click.Path(dir_okay=False, path_type=Path)
CASE = click.Path(exists=True, path_type=Path)


@dataclass(frozen=True)
class Wishes:
    """What the user asked for beside the case; `gap` in per cent."""

    language: str
    json_to: str | None = None
    xlsx: Path | None = None
    html: Path | None = None
    quiet: bool = False
    seconds: float = math.inf
    without: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    front: bool = False
    objective: Literal["cost", "delivery"] = "cost"
    gap: float = 0.01
    seed: int = 0
    uncapped: bool = False
    outside: tuple[str, ...] = ()
    """Members of the case that do not take part: advice tries them as further buyers."""


@click.group()
@click.version_option(__version__, prog_name="foedus")
def main() -> None:
    """Turn a defence-cooperation declaration into practice."""


@main.command()
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
@click.option(
    "--time-limit",
    "seconds",
    type=click.FloatRange(min=0),
    default=math.inf,
    metavar="SECONDS",
    help="Stop then, with the best plan so far.",
)
@click.option(
    "--gap",
    type=click.FloatRange(min=0, max=100, max_open=True),
    default=0.01,
    show_default=True,
    metavar="PERCENT",
    help="How far from the optimum the cost may be.",
)
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
@click.option("--uncapped", is_flag=True, help="Allow that a member pays more than alone.")
@click.option(
    "--language", type=click.Choice(["en", "sq", "hr", "sr"]), default="en", show_default=True
)
@click.option("--quiet", is_flag=True, help="No progress, no report on the terminal.")
def plan(case: Path | None, template: Path | None, **wished: Any) -> None:
    """Plan one coordinated order and compare it with separate orders."""
    from foedus.kernel.refusals import Refused  # noqa: PLC0415  (imports are lazy, see above)

    wishes = Wishes(**wished)
    if case is None and template is None:
        raise click.UsageError("Name a folder or a workbook, or ask for a --template.")
    _check_targets(template, wishes)
    try:
        if template is not None:
            _write_template(template, case)
        elif case is not None:
            everybody = _read(case)
            taking = _taking_part(everybody, wishes)
            inside = {row.member for row in taking.members}
            others = tuple(m.member for m in everybody.members if m.member not in inside)
            _plan(taking, replace(wishes, outside=others))
    except Refused as refused:
        _tell_refusals(refused, wishes)
        sys.exit(1)


@main.command()
@click.argument("plan_file", metavar="PLAN.json", type=click.Path(exists=True, path_type=Path))
@click.argument("case", metavar="CASE", type=CASE)
@click.option(
    "--language", type=click.Choice(["en", "sq", "hr", "sr"]), default="en", show_default=True
)
def verify(plan_file: Path, case: Path, language: str) -> None:
    """Check a plan made elsewhere against the case, without the solver."""
    from pydantic import ValidationError  # noqa: PLC0415

    from foedus.kernel.refusals import Refused  # noqa: PLC0415
    from foedus.pillars.procurement.plan.result import Plan  # noqa: PLC0415
    from foedus.pillars.procurement.plan.verify import verify as faults_of  # noqa: PLC0415

    try:
        made = Plan.model_validate_json(plan_file.read_bytes())
        known = _read(case)
    except ValidationError as error:
        wrong = [(".".join(map(str, e["loc"])), e["msg"]) for e in error.errors()]
        _print_table([("place", False), ("fault", False)], wrong)
        sys.exit(1)
    except Refused as refused:
        _tell_refusals(refused, Wishes(language))
        sys.exit(1)
    faults = faults_of(known.taking_part(frozenset(made.joint.members)), made)
    if not faults:
        click.echo(f"The plan holds: {plan_file.name}, case {made.joint.case_digest}")
        return
    rows = [
        (str(f.code), str(f.place), ", ".join(f"{k} {v}" for k, v in f.facts.items()))
        for f in faults
    ]
    _print_table([("fault", False), ("place", False), ("facts", False)], rows)
    sys.exit(1)


def _read(path: Path) -> Case:
    from foedus.pillars.procurement.intake import read_case  # noqa: PLC0415

    case: Case = read_case(path)
    return case


def _write_template(path: Path, filled_from: Path | None) -> None:
    from foedus.pillars.procurement.intake import write_template  # noqa: PLC0415

    write_template(path, None if filled_from is None else _read(filled_from))
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


def _plan(case: Case, wishes: Wishes) -> None:
    from foedus.pillars.procurement.plan.decide import Impossible, Options  # noqa: PLC0415
    from foedus.pillars.procurement.plan.order import plan_order  # noqa: PLC0415
    from foedus.pillars.procurement.plan.shortfall import CannotBeMet  # noqa: PLC0415

    options = Options(
        objective=wishes.objective,
        gap_share=wishes.gap / 100,
        seed=wishes.seed,
        capped=not wishes.uncapped,
        front=wishes.front,
    )
    try:
        with _watched(wishes) as watch:
            made = plan_order(case, options, watch)
    except CannotBeMet as impossible:
        _tell_shortfalls(impossible, wishes)
        sys.exit(1)
    except Impossible as none:
        click.echo(_progress("none" if none.proven else "not_found", wishes.language), err=True)
        sys.exit(1)
    _deliver(case, made, wishes)


@contextmanager
def _watched(wishes: Wishes) -> Iterator[Watch]:
    """A watch that Ctrl-C interrupts (a second one kills), with a bar on a terminal."""
    from foedus.engine.watch import Watch  # noqa: PLC0415

    stop = _Stop(wishes.language)
    before = signal.signal(signal.SIGINT, stop.ask)
    bar = None if wishes.quiet or not sys.stderr.isatty() else _Bar(wishes.language)
    try:
        if bar is None:
            yield Watch(wishes.seconds, time.monotonic, stop.is_asked)
            return
        with bar.shown:
            yield Watch(wishes.seconds, time.monotonic, stop.is_asked, bar.listen)
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass
class _Stop:
    language: str
    asked: bool = False

    def ask(self, *_: object) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        click.echo(f"\n{_progress('interrupted', self.language)}", err=True)

    def is_asked(self) -> bool:
        return self.asked


@dataclass
class _Bar:
    """Stage, best, bound and gap on stderr."""

    language: str
    shown: Any = field(init=False)

    def __post_init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        self.shown = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task = self.shown.add_task("", total=None)

    def listen(self, moment: Progress) -> None:
        from foedus.pillars.procurement.wording.phrases import say  # noqa: PLC0415
        from foedus.pillars.procurement.wording.progress import STAGES  # noqa: PLC0415

        words = [say(STAGES, moment.stage, self.language)]
        for name, cents in (("best", moment.best_cents), ("bound", moment.bound_cents)):
            if cents is not None:
                words.append(_progress(name, self.language, amount=f"{cents // 100:,}"))
        if moment.gap_share is not None:
            words.append(_progress("gap", self.language, share=f"{100 * moment.gap_share:.2f}"))
        total = moment.total or None
        self.shown.update(
            self.task, description="  ".join(words), completed=moment.done, total=total
        )


def _deliver(case: Case, made: Plan, wishes: Wishes) -> None:
    """Write what was asked for; the terminal report unless JSON takes stdout."""
    from foedus.pillars.procurement.report.advised import advice_texts  # noqa: PLC0415
    from foedus.pillars.procurement.report.show import show  # noqa: PLC0415
    from foedus.rulebook import load_rulebook  # noqa: PLC0415

    advice = advice_texts(case, made, load_rulebook(), wishes.language, candidates=wishes.outside)
    report = show(case, made, language=wishes.language, advice=advice)
    if wishes.json_to is not None:
        _write_json(made.model_dump_json(indent=2), wishes)
    if wishes.xlsx is not None:
        from foedus.pillars.procurement.report.workbook import write_workbook  # noqa: PLC0415

        write_workbook(report, wishes.xlsx)
    if wishes.html is not None:
        from foedus.pillars.procurement.report.page import report_page  # noqa: PLC0415

        wishes.html.write_text(report_page(report), "utf-8")
    if not wishes.quiet and wishes.json_to != STDOUT:
        _print_report(report)


def _write_json(text: str, wishes: Wishes) -> None:
    if wishes.json_to == STDOUT:
        click.echo(text)
    elif wishes.json_to is not None:
        Path(wishes.json_to).write_text(text + "\n", "utf-8")


def _print_report(report: Report) -> None:
    from foedus.pillars.procurement.report.terminal import print_report  # noqa: PLC0415

    print_report(report, _console())


def _console() -> Any:
    from rich.console import Console  # noqa: PLC0415

    known = Console(highlight=False, emoji=False)
    known.width = min(WIDTH, known.width) if known.is_terminal else WIDTH
    return known


def _print_table(columns: Sequence[tuple[str, bool]], rows: Sequence[Sequence[str]]) -> None:
    from foedus.pillars.procurement.report.terminal import console_table  # noqa: PLC0415

    _console().print(console_table(columns, rows))


def _tell_refusals(refused: Refused, wishes: Wishes) -> None:
    """Say what is wrong, where, and the cure: as a table, or as JSON where that was asked for."""
    from foedus.pillars.procurement.wording.phrases import say  # noqa: PLC0415
    from foedus.pillars.procurement.wording.refusals import refusal_text  # noqa: PLC0415
    from foedus.pillars.procurement.wording.report import COLUMNS  # noqa: PLC0415

    names = ("file", "sheet", "row", "column", "value", "wrong", "cure")
    rows: list[tuple[str, ...]] = []
    for refusal in refused.refusals:
        at = refusal.place
        row = str(at.row) if at.row else ""
        words = refusal_text(refusal, wishes.language)
        rows.append((at.file, at.sheet, row, at.column, refusal.value, *words))
    if wishes.json_to is not None:
        told = [
            {"code": refusal.code, **dict(zip(names, row, strict=True))}
            for refusal, row in zip(refused.refusals, rows, strict=True)
        ]
        _write_json(json.dumps({"refusals": told}, ensure_ascii=False, indent=2), wishes)
    if wishes.json_to != STDOUT:
        _print_table([(say(COLUMNS, name, wishes.language), False) for name in names], rows)


def _tell_shortfalls(impossible: CannotBeMet, wishes: Wishes) -> None:
    from foedus.pillars.procurement.wording.phrases import say  # noqa: PLC0415
    from foedus.pillars.procurement.wording.report import COLUMNS, NOTES  # noqa: PLC0415

    if wishes.json_to is not None:
        told = [gap.model_dump(mode="json") for gap in impossible.shortfalls]
        _write_json(json.dumps({"shortfalls": told}, indent=2), wishes)
    if wishes.json_to == STDOUT:
        return
    click.echo(say(NOTES, "cannot", wishes.language))
    names = ("item", "member", "quantity", "missing", "until", "why")
    columns = [(say(COLUMNS, name, wishes.language), False) for name in names]
    _print_table(columns, [_shortfall(gap, wishes.language) for gap in impossible.shortfalls])


def _shortfall(gap: Shortfall, language: str) -> tuple[str, ...]:
    from foedus.pillars.procurement.wording.phrases import say  # noqa: PLC0415
    from foedus.pillars.procurement.wording.reasons import SHORTFALLS  # noqa: PLC0415

    why = say(SHORTFALLS, gap.reason, language)
    members = " ".join(gap.members)
    until = gap.latest_on.isoformat()
    return gap.item, members, str(gap.quantity), str(gap.missing), until, why


def _progress(code: str, language: str, **facts: str) -> str:
    from foedus.pillars.procurement.wording.phrases import say  # noqa: PLC0415
    from foedus.pillars.procurement.wording.progress import PROGRESS  # noqa: PLC0415

    return say(PROGRESS, code, language, **facts)


if __name__ == "__main__":
    main()
