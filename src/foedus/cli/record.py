"""foedus record: write, release, withdraw, list, show. What this ministry says, and reads."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.nodes import MEMBERS, on_node
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.node.node import Node
    from foedus.node.records import Record
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


@record.command("list")
@click.option("--kind", default="", help="Only records of this kind.")
@click.option("--owner", default="", metavar="MEMBER", help="Only records of this member.")
@on_node
def list_(node: Node, voice: Voice, kind: str, owner: str) -> None:
    """List the current records, our own and what partners released to us."""
    from foedus.node import records

    found: list[records.Record] = []
    while True:
        after = found[-1].id if found else ""
        page = records.current(
            node, records.EVERYTHING_UNCATEGORISED, kind=kind, owner=owner, after=after
        )
        if not page:
            break
        found += page
    lines = (f"{one.id}  {one.owner}  {one.kind}  {_standing(one)}" for one in found)
    voice.say({"records": [_told(one) for one in found]}, *(lines if found else ["No record."]))


@record.command()
@ID
@click.option("--owner", default="", metavar="MEMBER", help="Whose record; without it ours.")
@on_node
def show(node: Node, voice: Voice, id: str, owner: str) -> None:  # noqa: A002
    """Show one record; of an own withdrawn one also who acknowledged that."""
    from foedus.kernel.refusals import Refused
    from foedus.node import receipts, records

    reader = records.EVERYTHING_UNCATEGORISED
    found = records.find(node, reader, id, owner=owner) if _is_id(id) else None
    if found is None:
        raise Refused.because("no-such-record", id=id)
    told = _told(found)
    lines = [
        f"{found.id}, version {found.ver}",
        f"  {found.kind} of {found.owner}, {_standing(found)}",
    ]
    if found.body is None and found.owner == node.member:
        told["acknowledged"] = list(receipts.acknowledged(node, id))
        lines.append(f"  acknowledged by {', '.join(told['acknowledged']) or 'nobody yet'}")
    if found.body is not None:
        lines.append(json.dumps(found.body, ensure_ascii=False, indent=2))
    voice.say(told, *lines)


def _is_id(stated: str) -> bool:
    try:
        return str(uuid.UUID(stated)) == stated
    except ValueError:
        return False


def _told(one: Record) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "ver": one.ver,
        "owner": one.owner,
        "label": one.label.wire(),
        "at": one.at.isoformat(),
        "by": one.by,
        "reason": one.reason,
        "body": one.body,
    }


def _standing(one: Record) -> str:
    if one.body is None:
        return f"withdrawn: {one.reason}"
    return f"{one.label.classification}, for {' '.join(one.label.releasable_to)}"
