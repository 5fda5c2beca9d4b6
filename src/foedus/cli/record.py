"""foedus record: write, release, withdraw, list, show. What this ministry says, and reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.nodes import MEMBERS, on_node
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.node.node import Node
    from foedus.node.write import Written

BY = click.option("--by", default="operator", show_default=True, help="Your role, not your name.")
ID = click.argument("id", metavar="ID")


@click.group()
def record() -> None:
    """Write, release, withdraw and read records."""


@record.command()
@click.argument("kind", metavar="KIND")
@click.argument("body", metavar="FILE.json", type=click.File("rb"))
@MEMBERS
@click.option("--id", "record_id", default="", help="An own record that gets a new version.")
@click.option(
    "--class",
    "classification",
    type=click.Choice(["PUBLIC", "INTERNAL", "RESTRICTED"]),
    default="INTERNAL",
    show_default=True,
)
@BY
@on_node
def write(node: Node, voice: Voice, kind: str, body: Any, record_id: str, **asked: Any) -> None:
    """Write a record, or its next version; without --to only this node sees it.

    FILE.json holds the record's body as a JSON object; - reads standard input.
    """
    from foedus.kernel.refusals import Refused
    from foedus.node.write import Marking
    from foedus.node.write import write as write_record

    try:
        stated = json.load(body)
    except ValueError as error:
        raise Refused.because("body-not-json", reason=str(error)) from error
    if not isinstance(stated, dict):
        raise Refused.because("body-not-json", reason="it is no object")
    marking = Marking(classification=asked["classification"])
    written = write_record(
        node, kind, stated, to=asked["to"], by=asked["by"], id=record_id, marking=marking
    )
    _tell(voice, "Written", written)


@record.command()
@ID
@MEMBERS
@BY
@on_node
def release(node: Node, voice: Voice, id: str, to: tuple[str, ...], by: str) -> None:  # noqa: A002
    """Let further members see a record as it is now."""
    from foedus.node.write import release as release_record

    if not to:
        raise click.UsageError("Name at least one member with --to.")
    _tell(voice, "Released", release_record(node, id, to=to, by=by))


@record.command()
@ID
@click.option("--reason", required=True, help="Why, in a few words; the receivers read it.")
@BY
@on_node
def withdraw(node: Node, voice: Voice, id: str, reason: str, by: str) -> None:  # noqa: A002
    """Take a record back from everybody. What was read cannot be unread."""
    from foedus.node.write import withdraw as withdraw_record

    _tell(voice, "Withdrawn", withdraw_record(node, id, reason=reason, by=by))


def _tell(voice: Voice, verb: str, written: Written) -> None:
    places = [{"log": log, "seq": seq} for log, seq in written.places]
    where = ", ".join(f"{log} entry {seq}" for log, seq in written.places)
    voice.say(
        {"id": written.id, "ver": written.ver, "places": places},
        f"{verb}: {written.id}",
        f"  {where}",
    )
