"""foedus export, foedus import: exchange by files, for a partner behind an air gap."""

from __future__ import annotations

import mmap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.cli.nodes import on_node
from foedus.cli.progress import shown
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.exchange.here import Here
    from foedus.exchange.pull import Moved
    from foedus.node.node import Node


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--to", "recipient", required=True, metavar="MEMBER", help="For whom.")
@click.option("--everything", is_flag=True, help="From the first entry, not from its receipts on.")
@on_node
def export(node: Node, voice: Voice, file: Path, recipient: str, everything: bool) -> None:  # noqa: FBT001
    """Write what a partner may read into files, for an air gap.

    Begins after what the partner acknowledged. A large export is cut: FILE, FILE.2, FILE.3 ...
    """
    from foedus.exchange.carry import export as bundles
    from foedus.exchange.here import Here
    from foedus.kernel.refusals import Refused
    from foedus.node import members

    if members.find(node, recipient) is None:
        raise Refused.because("unknown-member", member=recipient)
    written, entries = [], 0
    for part in bundles(
        Here(node),
        exporter=node.member,
        recipient=recipient,
        signer=node.signer,
        everything=everything,
    ):
        target = file if part.number == 1 else file.with_name(f"{file.name}.{part.number}")
        target.write_bytes(part.bundle)
        written.append(str(target))
        entries += part.entries
    voice.say(
        {"files": written, "entries": entries, "to": recipient},
        *(written or ["Nothing that the partner has not acknowledged."]),
    )


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--receipts",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write receipts here, to carry back to the exporter.",
)
@on_node
def import_(node: Node, voice: Voice, file: Path, receipts: Path | None) -> None:
    """Take in a file that a partner exported, or its receipts. Twice changes nothing."""
    from foedus.exchange.carry import is_bundle
    from foedus.exchange.here import Here
    from foedus.kernel.refusals import Refused

    if file.stat().st_size == 0:
        raise Refused.because("bundle-magic")
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        if is_bundle(seen[:64]):
            _take_bundle(Here(node), voice, seen, receipts)  # type: ignore[arg-type]
        else:
            _take_receipts(Here(node), voice, seen[:])


def _take_bundle(here: Here, voice: Voice, unverified: bytes, receipts: Path | None) -> None:
    from foedus.exchange.carry import import_bundle, write_receipts

    with shown(voice.as_json) as advance:

        def tell(moved: Moved) -> None:
            advance(moved.log, moved.size, moved.offered)

        done = import_bundle(
            unverified,
            reader=here.node.member,
            key_of=here.key_of,
            holdings=here,
            tell=tell,
        )
    if receipts is not None:
        receipts.write_bytes(write_receipts(here.receipt(log) for log in sorted(done.sizes)))
    voice.say(
        {"from": done.exporter, "logs": done.sizes},
        *(f"{log}: {size} entries" for log, size in sorted(done.sizes.items())),
        refusals=done.refused.values(),
    )


def _take_receipts(here: Here, voice: Voice, unverified: bytes) -> None:
    from foedus.exchange.carry import read_receipts

    taken = [here.take_receipt(note) for note in read_receipts(unverified)]
    told = [
        {"member": one.member, "log": one.checkpoint.log, "size": one.checkpoint.size}
        for one in taken
    ]
    lines = (f"{one['member']} holds {one['size']} entries of {one['log']}." for one in told)
    voice.say({"receipts": told}, *lines)
