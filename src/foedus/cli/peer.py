"""foedus peer: add, list. Partners, pinned after two people compared a fingerprint."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.nodes import on_node
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.exchange.notebook import Attempt
    from foedus.kernel.identity import Identity
    from foedus.node.node import Node


@click.group()
def peer() -> None:
    """Pin partners and see how the exchange with them goes."""


@peer.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--fingerprint",
    default="",
    metavar="HEX|GROUPS",
    help="The fingerprint that the partner told you: then nothing is asked.",
)
@on_node
def add(node: Node, voice: Voice, file: Path, fingerprint: str) -> None:
    """Trust the identity in FILE from now on.

    Shows its fingerprint in groups of digits. Have the partner read theirs over the telephone,
    and confirm only if every group is the same.
    """
    from foedus.exchange.address import authority_of
    from foedus.kernel.identity import Identity
    from foedus.node import members

    unverified = file.read_bytes()
    identity = Identity.read(unverified)
    if identity.url:
        authority_of(identity.url)
    if fingerprint:
        _compare(identity, fingerprint)
    else:
        _ask(identity)
    members.pin(node, unverified)
    voice.say(
        {"member": identity.member, "fingerprint": identity.fingerprint, "url": identity.url},
        f"{identity.member} ({identity.title}) is a partner now.",
    )


def _compare(identity: Identity, told: str) -> None:
    from foedus.kernel.refusals import Refused

    squeezed = "".join(told.split()).lower()
    if squeezed not in {identity.fingerprint, identity.spoken().replace(" ", "")}:
        raise Refused.because("fingerprint-differs", found=identity.spoken())


def _ask(identity: Identity) -> None:
    click.echo(f"{identity.member}: {identity.title}, {identity.url or 'files only'}", err=True)
    click.echo(f"Fingerprint: {identity.spoken()}", err=True)
    if not click.confirm("Did the partner read the same digits?", default=False, err=True):
        click.echo("Not added.", err=True)
        sys.exit(1)


@peer.command("list")
@on_node
def list_(node: Node, voice: Voice) -> None:
    """List the partners, what is held of their logs, and what fails."""
    from foedus.exchange.notebook import attempts
    from foedus.node import members

    failing = attempts(node.sessions)
    told = [_told(identity, failing) for identity in members.pinned(node)]
    lines = [line for one in told for line in _lines(one)]
    voice.say({"peers": told}, *(lines or ["No partner yet: foedus peer add FILE."]))


def _told(identity: Identity, failing: tuple[Attempt, ...]) -> dict[str, Any]:
    return {
        "member": identity.member,
        "title": identity.title,
        "url": identity.url,
        "fingerprint": identity.fingerprint,
        "failing": [
            {"log": one.log, "code": one.code, "failures": one.failures, "next_at": one.next_at}
            for one in failing
            if one.peer == identity.member
        ],
    }


def _lines(told: dict[str, Any]) -> list[str]:
    failing = [
        f"  fails: {one['log'] or 'every log'}, {one['code']}, {one['failures']} times in a row"
        for one in told["failing"]
    ]
    return [f"{told['member']}  {told['title']}  {told['url'] or 'files only'}", *failing]
