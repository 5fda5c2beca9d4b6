"""foedus demo: three nodes on this machine, with pages; or, headless, a story in lines of text."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.cli.nodes import speaking
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.cli.trio import Place

MEMBERS = ("ALB", "HRV", "XKX")
SAMPLE: dict[str, object] = {
    "title": {"en": "DEMONSTRATION: harbour exercise"},
    "text": {"en": "A sample record made by foedus demo. It says nothing about any state."},
}
PATIENCE_SECONDS = 60.0
Tell = Callable[[str], None]


@click.command()
@click.option("--headless", is_flag=True, help="No pages: the nodes, and lines of text.")
@click.option("--once", is_flag=True, help="Show what happens, then stop.")
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of records as TOML; without it demo/declaration.",
)
@speaking
def demo(voice: Voice, headless: bool, once: bool, data: Path | None) -> None:  # noqa: FBT001
    """Run three nodes on this machine and show them at work.

    Everything is marked as a demonstration, listens on loopback only and is gone afterwards.
    Opens nothing by itself: it prints three links and the accounts.
    """
    stop = threading.Event()
    with _stopping(stop), _shown(voice.note, data, headless=headless):
        if not once:
            voice.note("The nodes go on. End with Ctrl-C.")
            stop.wait()
    voice.say({"members": list(MEMBERS)}, "Everything is stopped and removed.")


@contextlib.contextmanager
def _shown(tell: Tell, data: Path | None, *, headless: bool) -> Iterator[None]:
    """The nodes at work, and told what there is to see."""
    if headless:
        from foedus.cli.trio import three_nodes

        with three_nodes(MEMBERS) as places:
            for place in places:
                tell(f"{place.member} answers at {place.url}")
            _story(places, tell)
            yield
        return
    from foedus.cli import zygote

    zygote.warm()  # it imports what the nodes need while we import what we need
    from foedus.cli import stage

    with stage.staged(stage.found_data(data), tell) as places:
        for place in places:
            tell(f"{place.member}  {place.url}/")
        tell(f"Accounts on every node, without a password: {', '.join(stage.ROLES)}.")
        yield


@contextlib.contextmanager
def _stopping(stop: threading.Event) -> Iterator[None]:
    """SIGTERM ends the demo as Ctrl-C does: in good order."""

    def end(*_: object) -> None:
        stop.set()
        sys.exit(0)

    before = {signum: signal.signal(signum, end) for signum in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)


def _story(places: tuple[Place, ...], tell: Tell) -> None:
    from foedus.node import receipts
    from foedus.node.write import release, withdraw, write

    alb, hrv, xkx = places
    written = write(alb.node, "desk.notice", SAMPLE, to=["HRV"], by="demonstration")
    tell("ALB writes a record and releases it to HRV.")
    _wait(lambda: _has(hrv, written.id))
    tell(f"HRV has it. XKX has it: {'yes' if _has(xkx, written.id) else 'no'}.")
    release(alb.node, written.id, to=["HRV", "XKX"], by="demonstration")
    tell("ALB releases it to all.")
    _wait(lambda: _has(xkx, written.id))
    tell("XKX has it.")
    withdraw(alb.node, written.id, reason="end of the demonstration", by="demonstration")
    tell("ALB withdraws it.")
    _wait(lambda: not _has(hrv, written.id) and not _has(xkx, written.id))
    _wait(lambda: receipts.acknowledged(alb.node, written.id) == ("HRV", "XKX"))
    tell("It is gone at HRV and XKX, and both acknowledged that to ALB.")


def _has(place: Place, record: str) -> bool:
    from foedus.node import records

    found = records.find(place.node, records.EVERYTHING_UNCATEGORISED, record, owner=MEMBERS[0])
    return found is not None and found.body is not None


def _wait(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        if time.monotonic() > until:
            raise click.ClickException("The nodes did not exchange in time.")
        time.sleep(0.1)
