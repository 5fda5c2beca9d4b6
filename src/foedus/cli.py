"""The command line: parses what is asked, calls the pillars, answers with words and exit codes.

Exit codes: 0 done; 1 a check failed (data refused, needs that cannot be met, faults in a plan);
2 wrong use. Heavy modules are imported inside the commands, so that help stays instant.
"""
# ruff: noqa: PLC0415  (imports inside the commands, as said above)

from __future__ import annotations

import math
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from foedus import __version__
from foedus.engine.watch import Progress, Watch

if TYPE_CHECKING:
    from foedus.pillars.procurement.case import Case
    from foedus.pillars.procurement.plan.result import Plan
    from foedus.pillars.procurement.report.values import Note
    from foedus.pillars.procurement.wording.report import Say

CHECK_FAILED = 1
LANGUAGES = ("en", "sq", "hr", "sr")


def _to_write(_: click.Context, __: click.Parameter, value: Path | None) -> Path | None:
    """Refuse a file that could not be written, before the long work and not after it."""
    if value is not None and str(value) != "-" and not value.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.parent}")
    return value


OUTPUT = click.Path(dir_okay=False, writable=True, allow_dash=True, path_type=Path)
INPUT = click.Path(exists=True, path_type=Path)
language_option = click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", help="Language of what people read."
)


@click.group()
@click.version_option(__version__, prog_name="foedus")
def main() -> None:
    """Turn a defence-cooperation declaration of sovereign states into practice."""


@main.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--template",
    type=OUTPUT,
    callback=_to_write,
    help="Write a workbook to fill in, filled from PATH if one is given, and stop.",
)
@click.option("--json", type=OUTPUT, callback=_to_write, help="Write the plan; - for the output.")
@click.option("--xlsx", type=OUTPUT, callback=_to_write, help="Write the report as a workbook.")
@click.option("--html", type=OUTPUT, callback=_to_write, help="Write the report as one page.")
@click.option("--front", is_flag=True, help="Also compute the front of cost against lateness.")
@click.option(
    "--objective",
    type=click.Choice(["cost", "delivery"]),
    default="cost",
    help="What counts most.",
)
@click.option("--without", multiple=True, metavar="M", help="Leave a member out; repeatable.")
@click.option("--with", "joining", multiple=True, metavar="M", help="Take a candidate in.")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Stop then.",
)
@click.option(
    "--gap",
    type=click.FloatRange(0, 100),
    default=0.01,
    show_default=True,
    metavar="PERCENT",
    help="Gap to the proven bound that is good enough.",
)
@click.option("--seed", type=click.IntRange(min=0), default=0, help="Seed of the solver.")
@click.option(
    "--uncapped", is_flag=True, help="Drop the guarantee that nobody pays more than alone."
)
@language_option
@click.option("--quiet", is_flag=True, help="Neither progress nor report on the terminal.")
def plan(path: Path | None, template: Path | None, language: str, **asked: Any) -> None:
    """Plan the joint order in PATH, a folder of CSV files or an XLSX workbook.

    Ctrl-C ends the search and reports the best plan so far.
    """
    if template is not None:
        _write_template(template, path, language)
        return
    if path is None:
        raise click.UsageError("Give a folder or a workbook, or --template FILE.xlsx.")
    case = _taking_part(_read(path, language), asked["without"], asked["joining"])
    found = _plan(case[0], language, asked)
    _answer(case[0], found, _advice(case[0], case[1], found, language), language, asked)


@main.command()
@click.argument("plan_file", metavar="PLAN.json", type=INPUT)
@click.argument("path", metavar="CASE", type=click.Path(path_type=Path))
@language_option
def verify(plan_file: Path, path: Path, language: str) -> None:
    """Check a plan against its case, without trusting who made it."""
    from foedus.pillars.procurement.plan import verify as checks
    from foedus.pillars.procurement.wording.report import saying

    say = saying(language)
    known = _read_plan(plan_file, say)
    case = _read(path, language).taking_part(frozenset(known.joint.members))
    faults = checks.verify(case, known)
    for fault in faults:
        facts = ", ".join(f"{name} {value}" for name, value in fault.facts.items())
        click.echo(f"{fault.code}: {fault.place}" + (f" ({facts})" if facts else ""))
    if faults:
        _fail(say("verify.faults", count=len(faults)))
    click.echo(say("verify.holds"))


def _read_plan(plan_file: Path, say: Say) -> Plan:
    from pydantic import ValidationError

    from foedus.pillars.procurement.plan.result import Plan

    try:
        return Plan.model_validate_json(plan_file.read_bytes())
    except ValidationError:
        _fail(say("verify.no_plan", file=plan_file.name))


def _read(path: Path, language: str) -> Case:
    from foedus.kernel.refusals import Refused
    from foedus.pillars.procurement.intake import read_case
    from foedus.pillars.procurement.wording.refusals import refusal_text

    try:
        return read_case(path)
    except Refused as refused:
        for refusal in refused.refusals:
            what, cure = refusal_text(refusal, language)
            click.echo(f"{refusal.place}: {what} {cure} [{refusal.code}]", err=True)
        sys.exit(CHECK_FAILED)


def _write_template(template: Path, path: Path | None, language: str) -> None:
    from foedus.pillars.procurement.intake import write_template

    write_template(template, None if path is None else _read(path, language))
    click.echo(str(template))


def _taking_part(
    case: Case, without: Iterable[str], joining: Iterable[str]
) -> tuple[Case, tuple[str, ...]]:
    """Return the case of those who take part, and the candidates left out."""
    known = [m.member for m in case.members]
    unknown = [code for code in (*without, *joining) if code not in known]
    if unknown:
        raise click.UsageError(f"Unknown member {', '.join(unknown)}. Known: {', '.join(known)}.")
    members = {m.member for m in case.members if m.standing == "member"}
    taking = frozenset((members - set(without)) | set(joining))
    part = case.taking_part(taking)
    if not part.requirements:
        raise click.UsageError("Nobody who takes part needs anything.")
    return part, tuple(code for code in known if code not in taking | set(without))


def _plan(case: Case, language: str, asked: dict[str, Any]) -> Plan:
    from foedus.pillars.procurement.plan.decide import Impossible
    from foedus.pillars.procurement.plan.order import Options, plan_order
    from foedus.pillars.procurement.plan.shortfall import CannotBeMet
    from foedus.pillars.procurement.wording.report import saying

    options = Options(
        objective=asked["objective"],
        gap_share=asked["gap"] / 100,
        seed=asked["seed"],
        capped=not asked["uncapped"],
        front=asked["front"],
    )
    say = saying(language)
    seconds = math.inf if asked["time_limit"] is None else asked["time_limit"]
    try:
        with _interruptible() as interrupted, _progress(say, quiet=asked["quiet"]) as listen:
            watch = Watch(seconds, time.monotonic, interrupted, listen)
            return plan_order(case, options, watch)
    except CannotBeMet as short:
        from foedus.pillars.procurement.report.shortfalls import shortfall_lines

        _fail("\n".join(shortfall_lines(case, short.shortfalls, language)))
    except Impossible:
        _fail(say("nothing_found"))


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Turn the first Ctrl-C into a polite request; a second one ends the program."""
    asked: list[int] = []
    before = signal.getsignal(signal.SIGINT)

    def note(number: int, _: object) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress(say: Say, *, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """Yield a listener: a line on a terminal's standard error, nothing anywhere else."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status(say("progress.start")) as status:

        def listen(moment: Progress) -> None:
            share = moment.gap_share
            gap = "" if share is None else f", {100 * share:.2f} %"
            of = f" {moment.done}/{moment.total}" if moment.total else ""
            status.update(f"{moment.stage}{of} ({moment.seconds:.0f} s{gap})")

        yield listen


def _advice(
    case: Case, candidates: tuple[str, ...], known: Plan, language: str
) -> tuple[Note, ...]:
    from foedus.pillars.procurement.advice import advise
    from foedus.pillars.procurement.report.values import Note
    from foedus.pillars.procurement.wording.advice import advice_text
    from foedus.rulebook import load_rulebook

    given = advise(case, known, load_rulebook(), on=case.order.order_on, candidates=candidates)
    return tuple(
        Note(a.member, a.item, *advice_text(a, language), tuple(str(q) for q in a.quotes))
        for a in given
    )


def _answer(
    case: Case, known: Plan, notes: tuple[Note, ...], language: str, asked: dict[str, Any]
) -> None:
    from foedus.pillars.procurement.report.view import build_view

    view = build_view(case, known, language=language, advice=notes)
    if asked["html"]:
        from foedus.pillars.procurement.report.page import page

        _write(asked["html"], page(view))
    if asked["xlsx"]:
        from foedus.pillars.procurement.report.workbook import write_workbook

        write_workbook(asked["xlsx"], view)
    if asked["json"]:
        _write(asked["json"], known.model_dump_json(indent=2) + "\n")
    if not asked["quiet"] and str(asked["json"]) != "-":
        from foedus.pillars.procurement.report.terminal import print_view

        print_view(view, sys.stdout)


def _write(path: Path, text: str) -> None:
    if str(path) == "-":
        click.echo(text, nl=False)
        return
    path.write_text(text, encoding="utf-8")


def _fail(text: str) -> NoReturn:
    click.echo(text, err=True)
    sys.exit(CHECK_FAILED)
