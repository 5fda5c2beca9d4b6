"""foedus pull: fetch what partners released to us, once or for ever."""

from __future__ import annotations

import logging
import signal
import threading
from typing import TYPE_CHECKING

import click

from foedus.cli.nodes import on_node
from foedus.cli.progress import shown
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.exchange.pull import Moved
    from foedus.exchange.pulling import Pulling
    from foedus.kernel.refusals import Refusal
    from foedus.node.node import Node


@click.command()
@click.option("--once", is_flag=True, help="Pull all there is now, and end.")
@click.option("--resume", metavar="LOG", default="", help="First let a stopped log go on.")
@click.option(
    "--authorities",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    envvar="FOEDUS_AUTHORITIES",
    show_envvar=True,
    help="Certificates to trust instead of the machine's own.",
)
@on_node
def pull(node: Node, voice: Voice, once: bool, resume: str, authorities: str | None) -> None:  # noqa: FBT001
    """Fetch what partners released to us.

    Without --once for ever, until interrupted. One partner that fails holds up no other.
    """
    from foedus.exchange.pulling import Pulling, pull_once
    from foedus.node.receive import resume as resume_log

    if resume and not resume_log(node, resume):
        voice.note(f"{resume} was not stopped.")
    sizes: dict[str, dict[str, int]] = {}
    with shown(voice.as_json) as advance:

        def tell(moved: Moved) -> None:
            sizes.setdefault(moved.peer, {})[moved.log] = moved.size
            advance(moved.log, moved.size, moved.offered)
            if not once:
                voice.note(f"{moved.log}: {moved.size} of {moved.offered} entries")

        pulling = Pulling(node, tell, authorities)
        if not once:
            _follow(pulling)
            return
        refused = pull_once(pulling)
    _tell(voice, sizes, refused)


def _follow(pulling: Pulling) -> None:
    from foedus.exchange.pulling import follow_all

    logging.basicConfig(level=logging.WARNING)
    stop = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stop.set())
    follow_all(pulling, stop)


def _tell(
    voice: Voice, sizes: dict[str, dict[str, int]], refused: dict[str, dict[str, Refusal]]
) -> None:
    """Say how far each log came; a log that failed makes it a 1, the others were pulled."""
    failures = [refusal for logs in refused.values() for refusal in logs.values()]
    lines = [
        f"{log}: {size} entries" for logs in sizes.values() for log, size in sorted(logs.items())
    ]
    voice.say(
        {"pulled": sizes},
        *(lines or ["Nothing new."]),
        refusals=failures,
    )
