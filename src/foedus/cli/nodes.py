"""What every command of a node shares: where the node lives, how it speaks, how it fails."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.node.home import Home
    from foedus.node.node import Node

HOME = click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="FOEDUS_HOME",
    default="foedus-home",
    show_default=True,
    show_envvar=True,
    help="The folder of the node.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Speak JSON.")
MEMBERS = click.option(
    "--to",
    multiple=True,
    metavar="MEMBER",
    help="A member that may see it, beside ourselves; repeatable.",
)
PARENT = "FOEDUS_PARENT"
"""Set by a parent whose death must end us: its process id."""


def speaking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--json` and a `voice`; a refusal ends it with 1, in words."""

    @JSON
    @wraps(command)
    def run(*, as_json: bool, **asked: Any) -> None:
        from foedus.kernel.refusals import Refused

        _heed_parent()
        voice = Voice(as_json)
        try:
            with _faults_as_refusals():
                command(voice=voice, **asked)
        except Refused as refused:
            voice.refuse(refused.refusals)

    return run


def on_node(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--home`, an open `node` and a `voice`."""

    @HOME
    @speaking
    @wraps(command)
    def run(*, home: Path, **asked: Any) -> None:
        with opened(home) as node:
            command(node=node, **asked)

    return run


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[Node]:
    """The node of this folder, its database running; raises Refused `no-node`."""
    from foedus.site.kinds import KINDS

    with existing(folder).opened(KINDS) as node:
        yield node


def existing(folder: Path) -> Home:
    """The node's folder, untouched; raises Refused `no-node`."""
    from foedus.kernel.refusals import Refused
    from foedus.node.home import Home

    home = Home(folder)
    if not home.exists:
        raise Refused.because("no-node", folder=str(folder))
    return home


@contextlib.contextmanager
def _faults_as_refusals() -> Iterator[None]:
    """Files and the database fail for reasons that a person can cure: say them as refusals."""
    import psycopg

    from foedus.kernel.refusals import Refused
    from foedus.node.database.faults import DatabaseFault
    from foedus.node.schema.catalog import UnsafeCatalog

    try:
        yield
    except DatabaseFault as fault:
        raise Refused.because(fault.code, **fault.facts) from fault
    except UnsafeCatalog as unsafe:
        raise Refused.because("catalog-unsafe", found=str(unsafe)) from unsafe
    except psycopg.OperationalError as error:
        raise Refused.because("database-away", reason=str(error).strip()) from error
    except OSError as error:
        facts = {"file": str(error.filename or ""), "reason": error.strerror or str(error)}
        raise Refused.because("file-unusable", **facts) from error


def _heed_parent() -> None:
    parent = os.environ.pop(PARENT, "")
    if parent:
        from foedus.exchange.tether import tether

        tether(int(parent), signal.SIGTERM)
