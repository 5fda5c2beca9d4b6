"""foedus init: keys, database and identity of a new node."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import click

from foedus.cli.nodes import HOME, speaking
from foedus.cli.speaking import Voice


@click.command()
@click.option("--member", required=True, metavar="CODE", help="Three capital letters, as ALB.")
@click.option("--title", default="", help="What partners read beside the code.")
@click.option("--url", default="", help="Where partners reach this node; none for files only.")
@click.option(
    "--key",
    "algorithm",
    type=click.Choice(["ed25519", "ecdsa-p256"]),
    default="ed25519",
    show_default=True,
    help="The kind of the signing key.",
)
@HOME
@speaking
def init(home: Path, voice: Voice, member: str, title: str, url: str, algorithm: str) -> None:
    """Make a node: its keys, its database and the identity file for partners.

    Hand identity.json to your partners and read them the fingerprint over the telephone.
    """
    from foedus.exchange.address import authority_of
    from foedus.kernel.refusals import Refused
    from foedus.node.home import Home

    if url:
        authority_of(url)
    if home.exists() and any(home.iterdir()):
        raise Refused.because("node-exists", folder=str(home))
    place = Home(home)
    with _whole(home):
        identity = place.create(member=member, title=title or member, url=url, algorithm=algorithm)
        place.prepare()
    file = home / "identity.json"
    voice.say(
        {
            "member": identity.member,
            "identity": str(file),
            "fingerprint": identity.fingerprint,
            "spoken": identity.spoken(),
        },
        f"The node of {identity.member} is in {home}.",
        f"Hand partners {file}; its fingerprint, to compare by telephone:",
        f"  {identity.spoken()}",
    )


@contextlib.contextmanager
def _whole(home: Path) -> Iterator[None]:
    """A node is made whole or not at all: what a failure leaves is removed."""
    from foedus.kernel.refusals import Refused

    try:
        yield
    except BaseException as failure:
        shutil.rmtree(home, ignore_errors=True)
        if isinstance(failure, LookupError):
            raise Refused.because("database-of-another", reason=str(failure)) from failure
        raise
