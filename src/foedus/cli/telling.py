"""What planning commands say when they cannot do what was asked: tables, or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.wishes import STDOUT, Wishes

if TYPE_CHECKING:
    from foedus.kernel.refusals import Refusal, Refused
    from foedus.pillars.procurement.plan.result import Shortfall
    from foedus.pillars.procurement.plan.shortfall import CannotBeMet

WIDTH = 100


def write_json(text: str, wishes: Wishes) -> None:
    if wishes.json_to == STDOUT:
        click.echo(text)
    elif wishes.json_to is not None:
        Path(wishes.json_to).write_text(text + "\n", "utf-8")


def console() -> Any:
    from rich.console import Console

    known = Console(highlight=False, emoji=False)
    known.width = min(WIDTH, known.width) if known.is_terminal else WIDTH
    return known


def print_table(columns: Sequence[tuple[str, bool]], rows: Sequence[Sequence[str]]) -> None:
    from foedus.pillars.procurement.report.terminal import console_table

    console().print(console_table(columns, rows))


def tell_refusals(refused: Refused, wishes: Wishes) -> None:
    """Say what is wrong, where, and the cure: as a table, or as JSON where that was asked for."""
    from foedus.cli.words import engine
    from foedus.pillars.procurement.wording import whatif

    pairs = engine.PHRASES | whatif.REFUSALS
    if refused.refusals[0].code in pairs:
        _tell_plainly(
            [(r, *engine.said(pairs[r.code], r, wishes.language)) for r in refused.refusals],
            wishes,
        )
    else:
        _tell_by_place(refused, wishes)


def _tell_plainly(told: Sequence[tuple[Refusal, str, str]], wishes: Wishes) -> None:
    """Say what does not stand in a table of the case."""
    if wishes.json_to is not None:
        rows = [
            {"code": r.code, "column": r.place.column, "wrong": wrong, "cure": cure}
            for r, wrong, cure in told
        ]
        write_json(json.dumps({"refusals": rows}, ensure_ascii=False, indent=2), wishes)
    if wishes.json_to != STDOUT:
        for refusal, wrong, cure in told:
            where = f"{refusal.place}: " if str(refusal.place) else ""
            click.echo(f"{where}{wrong} [{refusal.code}]\n  {cure}", err=True)


def _tell_by_place(refused: Refused, wishes: Wishes) -> None:
    from foedus.desk.phrases import say
    from foedus.pillars.procurement.wording.refusals import refusal_text
    from foedus.pillars.procurement.wording.report import COLUMNS

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
        write_json(json.dumps({"refusals": told}, ensure_ascii=False, indent=2), wishes)
    if wishes.json_to != STDOUT:
        print_table([(say(COLUMNS, name, wishes.language), False) for name in names], rows)


def tell_shortfalls(impossible: CannotBeMet, wishes: Wishes) -> None:
    from foedus.desk.phrases import say
    from foedus.pillars.procurement.wording.report import COLUMNS, NOTES

    if wishes.json_to is not None:
        told = [gap.model_dump(mode="json") for gap in impossible.shortfalls]
        write_json(json.dumps({"shortfalls": told}, indent=2), wishes)
    if wishes.json_to == STDOUT:
        return
    click.echo(say(NOTES, "cannot", wishes.language))
    names = ("item", "member", "quantity", "missing", "until", "why")
    columns = [(say(COLUMNS, name, wishes.language), False) for name in names]
    print_table(columns, [_shortfall(gap, wishes.language) for gap in impossible.shortfalls])


def _shortfall(gap: Shortfall, language: str) -> tuple[str, ...]:
    from foedus.desk.phrases import say
    from foedus.pillars.procurement.wording.reasons import SHORTFALLS

    why = say(SHORTFALLS, gap.reason, language)
    members = " ".join(gap.members)
    until = gap.latest_on.isoformat()
    return gap.item, members, str(gap.quantity), str(gap.missing), until, why
