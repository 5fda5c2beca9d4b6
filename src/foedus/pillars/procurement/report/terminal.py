"""The report for a console: the same order as the page, at most 100 columns, fine without colour.

Only rich's tables and rules are used, so that a pipe or a log gets plain text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from foedus.desk.phrases import say
from foedus.pillars.procurement.report.shown import (
    AccessionShown,
    AdviceGroup,
    Report,
    Table,
    advice_groups,
)
from foedus.pillars.procurement.report.sweeps.shown import SweepReport
from foedus.pillars.procurement.wording.accession import ACCESSION
from foedus.pillars.procurement.wording.whatif import WHATIF

WIDTH = 100
MOST_SWINGS = 24
HEAD = 14
"""Letters of a column's heading before it is broken."""
THOUSAND = 100_000
"""Cents in a thousand."""
STYLES = {"joint": "green", "only_joint": "green", "subset": "yellow", "not_worth": "red"}
BRIEF = {
    "bills": (0, 1, 2, 3, 4, 5),
    "gains": (0, 1, 2, 4, 5, 8, 10),
    "steps": (0, 1, 3, 4, 5),
    "verdicts": (0, 2, 3, 4, 5, 7),
}
"""Columns that fit; the page and the workbook have them all."""


def print_report(report: Report, console: Console) -> None:
    """Print the decision, the verdicts, each member's bill and gains, the proof."""
    _decision(console, report)
    _heading(console, report.words["h_verdicts"])
    for judgement in report.judgements:
        words = f"{judgement.tag}: {judgement.items}. {judgement.sentence}"
        line = Text(_wrapped(console, words))
        line.stylize(STYLES.get(judgement.code, "bold"), 0, len(judgement.tag) + 1)
        console.print(line)
    _tables(console, report, ("bills",))
    _readings(console, report)
    print_shares(report, console)
    _tables(console, report, ("budgets", "shortfalls", "steps", "gains"))
    _reasons(console, report)
    _tables(console, report, ("front", "verdicts", "accession"))
    print_accessions(console, report.accessions, report.language)
    _heading(console, report.words["h_proof"])
    for name, value in report.tables["proof"].written(report.figures):
        _say(console, f"  {name}: {value}")
    _say(console, report.words["n_verify"])
    _advice(console, report)


def print_shares(report: Report, console: Console) -> None:
    """Print the shares by every rule and who would leave, where they were computed."""
    shares = report.shares
    if shares is None:
        return
    _heading(console, shares.heading)
    rows = [
        [str(row[0]), *(report.figures.count(int(str(cents)) // THOUSAND) for cents in row[1:])]
        for row in shares.shares.rows
    ]
    columns = [(column.label.split(",")[0], column.numeric) for column in shares.shares.columns]
    console.print(console_table(columns, rows))
    _say(console, shares.thousands)
    _say(console, shares.intro)
    for sentence in (*shares.sentences, *shares.notes):
        _say(console, f"- {sentence}")


def print_sweep(report: SweepReport, console: Console) -> None:
    """Print what a sweep found: who brings what, and what matters."""
    _say(console, f"{report.headings['sweep']}: {report.title} ({report.order})", "bold")
    if report.demo:
        _say(console, report.words["demo"], "bold yellow")
    for sentence in report.summary:
        _say(console, sentence)
    for warning in report.warnings:
        _say(console, f"! {warning}", "yellow")
    _tables(console, report, ("accession",))
    print_accessions(console, report.accessions, report.language)
    if "swings" in report.tables:
        _swings(console, report, report.tables["swings"])


def _swings(console: Console, report: SweepReport, table: Table) -> None:
    """Print the first rows; the rest is in the files."""
    _heading(console, table.heading)
    console.print(_table(report, replace(table, rows=table.rows[:MOST_SWINGS])))
    left = len(table.rows) - MOST_SWINGS
    if left > 0:
        _say(console, say(WHATIF, "more", report.language, count=left))
    _say(console, report.basis)


def _decision(console: Console, report: Report) -> None:
    _say(console, f"{report.title} ({report.order}, {report.order_on.isoformat()})", "bold")
    if report.demo:
        _say(console, report.words["n_demo"], "bold yellow")
    console.print()
    _say(console, report.decision, "bold")
    for number in report.numbers:
        _say(console, f"  {number.label}: {number.figure}  ({number.note})")
    for warning in report.warnings:
        _say(console, f"! {warning}", "yellow")


def _tables(console: Console, report: Report | SweepReport, codes: tuple[str, ...]) -> None:
    for code in codes:
        if code in report.tables:
            _heading(console, report.tables[code].heading)
            console.print(_table(report, report.tables[code]))


def _readings(console: Console, report: Report) -> None:
    """Say who pays what, together and under both readings of alone."""
    _say(console, f"{report.own_bill} {report.guarantee}")
    _say(console, report.words["n_pro_rata"])
    _say(console, report.words["n_whole"])
    for group in report.against:
        bars = ", ".join(f"{bar.series.lower()} {bar.figure}" for bar in group.bars)
        _say(console, f"  {group.label}: {bars}")


def _say(console: Console, words: str, style: str = "") -> None:
    console.print(Text(_wrapped(console, words), style))


def _wrapped(console: Console, words: str) -> str:
    """Wrap at plain spaces only: textwrap, unlike rich, keeps a figure's no-break spaces."""
    return textwrap.fill(words, min(WIDTH, console.width), subsequent_indent="  ")


def _heading(console: Console, words: str) -> None:
    console.print()
    _say(console, words.upper(), "bold")


def _reasons(console: Console, report: Report) -> None:
    _heading(console, report.words["c_why"])
    for story in report.stories:
        for item in story.items:
            _say(console, f"{story.name}, {item.item} ({item.figures}): {' '.join(item.reasons)}")


def print_accessions(
    console: Console, accessions: Sequence[AccessionShown], language: str
) -> None:
    """Say what each candidate would bring."""
    for one in accessions:
        _say(console, f"{one.heading}: {' '.join(one.sentences)}")
    if accessions:
        _say(console, say(ACCESSION, "basis", language))


def _advice(console: Console, report: Report) -> None:
    if not report.advice:
        return
    for topic, groups in advice_groups(report.advice).items():
        _heading(console, f"{report.words['h_advice']}: {report.words[f'h_advice_{topic}']}")
        for group in groups:
            if group.calm:
                _say(console, f"- {group.heading}: {len(group.advice)}")
            else:
                _group(console, group)
    _say(console, report.words["n_advice_more"])


def _group(console: Console, group: AdviceGroup) -> None:
    """Say each piece under its kind, and every source once."""
    _say(console, f"- {group.heading}")
    for text in group.advice:
        _say(console, f"  {text.text}")
    sources = [source for source in dict.fromkeys(text.source for text in group.advice) if source]
    if sources:
        _say(console, f"  [{'; '.join(sources)}]")


def _table(report: Report | SweepReport, table: Table) -> RichTable:
    kept = BRIEF.get(table.code, range(len(table.columns)))
    columns = [(table.columns[index].label, table.columns[index].numeric) for index in kept]
    rows = [[row[index] for index in kept] for row in table.written(report.figures)]
    return console_table(columns, rows)


def console_table(columns: Sequence[tuple[str, bool]], rows: Iterable[Sequence[str]]) -> RichTable:
    """Build a table from (label, is a number) columns; the cells are plain text, never markup."""
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for label, numeric in columns:
        justify: Literal["left", "right"] = "right" if numeric else "left"
        shown.add_column(
            Text(textwrap.fill(label, HEAD)), justify=justify, overflow="fold", no_wrap=numeric
        )
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    return shown
