"""Progress of long commands on standard error: bars on a terminal, nothing elsewhere."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator

Advance = Callable[[str, int, int], None]
"""What is moving, how far it is, and out of how much."""


@contextlib.contextmanager
def shown(voice_is_json: bool) -> Iterator[Advance]:  # noqa: FBT001  (said by the voice)
    """Yield a function that shows progress; safe for several threads."""
    if voice_is_json or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bars: dict[str, TaskID] = {}
    lock = threading.Lock()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:

        def advance(what: str, done: int, total: int) -> None:
            with lock:
                if what not in bars:
                    bars[what] = progress.add_task(what)
                progress.update(bars[what], completed=done, total=total)

        yield advance
