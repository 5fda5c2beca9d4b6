"""foedus verify certificate: check a joint decision offline, with the identities one trusts."""

from __future__ import annotations

from pathlib import Path

import click

from foedus.cli.nodes import speaking
from foedus.cli.speaking import Voice

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
IDENTITY = click.Path(exists=True, path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@click.option(
    "--identity",
    "identities",
    type=IDENTITY,
    multiple=True,
    required=True,
    help="The identity file of a member that you trust, or a folder of them; repeatable.",
)
@speaking
def certificate(voice: Voice, file: Path, identities: tuple[Path, ...]) -> None:
    """Check the certificate of a joint decision.

    Needs no node and no network: the file and the identity files of the members.
    """
    from foedus.accord.certificate import check
    from foedus.kernel.identity import Identity

    files = [file for path in identities for file in _files(path)]
    trusted = [Identity.read(file.read_bytes()) for file in files]
    certified = check(file.read_bytes(), trusted)
    outcome, witnesses = certified.outcome, ", ".join(certified.witnesses) or "nobody"
    voice.say(
        {"outcome": str(outcome.status), "witnesses": list(certified.witnesses)},
        f"The certificate holds: {outcome.status}. Witnessed by {witnesses}.",
    )


def _files(path: Path) -> list[Path]:
    """A file itself; of a folder its JSON files."""
    return sorted(path.glob("*.json")) if path.is_dir() else [path]
