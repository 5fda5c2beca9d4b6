"""foedus certificate: check a joint decision offline, with the identities one trusts."""

from __future__ import annotations

from pathlib import Path

import click

from foedus.cli.nodes import speaking
from foedus.cli.speaking import Voice

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@click.option(
    "--identity",
    "identities",
    type=FILE,
    multiple=True,
    required=True,
    help="The identity file of a member that you trust; repeatable.",
)
@speaking
def certificate(voice: Voice, file: Path, identities: tuple[Path, ...]) -> None:
    """Check the certificate of a joint decision.

    Needs no node and no network: the file and the identity files of the members.
    """
    from foedus.accord.certificate import check
    from foedus.kernel.identity import Identity

    trusted = [Identity.read(path.read_bytes()) for path in identities]
    certified = check(file.read_bytes(), trusted)
    outcome, witnesses = certified.outcome, ", ".join(certified.witnesses) or "nobody"
    voice.say(
        {"outcome": str(outcome.status), "witnesses": list(certified.witnesses)},
        f"The certificate holds: {outcome.status}. Witnessed by {witnesses}.",
    )
