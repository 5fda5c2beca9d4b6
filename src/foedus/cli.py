"""The command line: `foedus plan`, `foedus verify`. Heavy imports stay inside the commands."""

from __future__ import annotations

import click

from foedus import __version__


@click.group()
@click.version_option(__version__, prog_name="foedus")
def main() -> None:
    """Turn a defence-cooperation declaration into practice."""
