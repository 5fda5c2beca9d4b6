"""foedus verify, rebuild, state: the ledger checked, replayed, and said in one spelling."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.cli.certificate import certificate
from foedus.cli.nodes import HOME, JSON, on_node, opened, speaking
from foedus.cli.progress import shown
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.node.node import Node


@click.group(invoke_without_command=True)
@HOME
@JSON
@click.pass_context
def verify(context: click.Context, home: Path, as_json: bool) -> None:  # noqa: FBT001  (click's)
    """Check every signature, tree and projection of this node.

    Names the log and the position of anything wrong, and ends with 1. `verify certificate FILE`
    checks a certificate instead, and needs no node.
    """
    if context.invoked_subcommand is None:
        verify_node(home=home, as_json=as_json)


verify.add_command(certificate)


@on_node
def verify_node(node: Node, voice: Voice) -> None:
    """What `verify` does without a subcommand."""
    from foedus.node.verify import verify as findings_of

    found = []
    with shown(voice.as_json) as advance:
        for finding in findings_of(node, advance):
            found.append(finding)
            voice.note(str(finding))
    if not found:
        voice.say({"findings": []}, "All is well: every entry, tree, receipt and projection fits.")
        return
    voice.say(
        {"findings": [asdict(finding) for finding in found]},
        f"{len(found)} findings. A projection is cured by `foedus rebuild`; for a log, restore a",
        "backup and pull: partners hold what they acknowledged.",
    )
    sys.exit(1)


@click.command()
@on_node
def rebuild(node: Node, voice: Voice) -> None:
    """Make the projections again from the ledger.

    Entries of kinds that were unknown are read again, for instance after an upgrade.
    """
    from foedus.node.rebuild import rebuild as rebuild_node

    with shown(voice.as_json) as advance:
        done = rebuild_node(node, advance)
    voice.say(
        asdict(done),
        f"{done.records} records. Of the entries held unread, {done.read} can be read now, "
        f"{done.held} cannot.",
    )


@click.command()
@click.option("--canonical", is_flag=True, help="The canonical bytes; the only form there is.")
@click.option(
    "--reader", default="", metavar="MEMBER|public", help="What this reader may see, not we."
)
@HOME
@speaking
def state(home: Path, voice: Voice, canonical: bool, reader: str) -> None:  # noqa: FBT001
    """Say what a reader may see, in one canonical spelling.

    Equal bytes mean equal knowledge. Without --reader it is all that this node holds.
    """
    from foedus.kernel.refusals import Refused
    from foedus.node import members
    from foedus.node.state import PUBLIC_READER
    from foedus.node.state import state as state_of

    if not (canonical or voice.as_json):
        raise click.UsageError("Ask for --canonical.")
    with opened(home) as node:
        if reader not in {"", PUBLIC_READER} and members.find(node, reader) is None:
            raise Refused.because("unknown-member", member=reader)
        sys.stdout.buffer.write(state_of(node, reader) + b"\n")
