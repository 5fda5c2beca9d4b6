"""foedus worker: do what pages ask to be computed."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import click

from foedus.cli.nodes import on_node
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.node.node import Node


@click.command()
@click.option(
    "--memory",
    "memory_mb",
    type=click.IntRange(min=512),
    default=8_192,
    show_default=True,
    metavar="MB",
    help="Memory that one computation may use.",
)
@on_node
def worker(node: Node, voice: Voice, memory_mb: int) -> None:
    """Compute the plans that pages ask for, until interrupted.

    Several workers may run; each does one plan after the other. One that dies loses nothing: its
    plan is computed again.
    """
    from foedus.pillars.procurement.runs.worker import work

    stop = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stop.set())
    voice.note(f"{node.member}: waiting for plans to compute.")
    work(node, stop, memory_mb=memory_mb)
