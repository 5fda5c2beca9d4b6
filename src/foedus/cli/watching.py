"""A watch for long computations: Ctrl-C asks it to stop, a terminal shows its progress."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.wishes import Wishes

if TYPE_CHECKING:
    from foedus.engine.watch import Progress, Watch


@contextmanager
def watched(wishes: Wishes) -> Iterator[Watch]:
    """A watch that Ctrl-C interrupts (a second one kills), with a bar on a terminal."""
    from foedus.engine.watch import Watch

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
        click.echo(f"\n{progress('interrupted', self.language)}", err=True)

    def is_asked(self) -> bool:
        return self.asked


@dataclass
class _Bar:
    """Stage, best, bound and gap on stderr."""

    language: str
    shown: Any = field(init=False)

    def __post_init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        self.shown = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task = self.shown.add_task("", total=None)

    def listen(self, moment: Progress) -> None:
        from foedus.desk.phrases import say
        from foedus.pillars.procurement.wording.progress import STAGES

        words = [say(STAGES, moment.stage, self.language)]
        for name, cents in (("best", moment.best_cents), ("bound", moment.bound_cents)):
            if cents is not None:
                words.append(progress(name, self.language, amount=f"{cents // 100:,}"))
        if moment.gap_share is not None:
            words.append(progress("gap", self.language, share=f"{100 * moment.gap_share:.2f}"))
        total = moment.total or None
        self.shown.update(
            self.task, description="  ".join(words), completed=moment.done, total=total
        )


def progress(code: str, language: str, **facts: str) -> str:
    """Say how the computation goes, in the language of the user."""
    from foedus.desk.phrases import say
    from foedus.pillars.procurement.wording.progress import PROGRESS

    return say(PROGRESS, code, language, **facts)
