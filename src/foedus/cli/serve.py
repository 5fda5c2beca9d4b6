"""foedus serve: answer partners."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import click

from foedus.cli.nodes import HOME, PARENT, existing, speaking
from foedus.cli.speaking import Voice

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option(
    "--listen",
    metavar="HOST:PORT",
    default="",
    help="Where to listen; without it at the address that partners use.",
)
@click.option("--certificate", type=FILE, help="Serve TLS 1.3 with this certificate (PEM).")
@click.option("--key", type=FILE, help="The certificate's key (PEM, PKCS#8).")
@HOME
@speaking
def serve(
    home: Path, voice: Voice, listen: str, certificate: Path | None, key: Path | None
) -> None:
    """Answer partners, until interrupted.

    Without a certificate it speaks plain HTTP: for this machine alone, or behind a proxy.
    """
    from foedus.exchange.serving import Listening
    from foedus.exchange.serving import serve as serve_node
    from foedus.kernel.refusals import Refused

    if (certificate is None) != (key is None):
        raise click.UsageError("--certificate and --key go together.")
    place = existing(home)
    url = place.identity.url
    if not url:
        raise Refused.because("no-address", folder=str(home))
    host, port = _listen(listen or urlsplit(url).netloc)
    os.environ["FOEDUS_HOME"] = str(home.absolute())
    voice.say(
        {"listening": f"{host}:{port}", "url": url},
        f"{place.identity.member} answers partners at {url}, listening on {host}:{port}.",
    )
    # the database runs as long as we do; the workers that granian makes attach to it
    with place.database(), _demo_worker():
        serve_node(Listening(host, port, certificate, key))


@contextlib.contextmanager
def _demo_worker() -> Iterator[None]:
    """A demonstration brings its worker along; elsewhere `foedus worker` is a service beside."""
    if os.environ.get("FOEDUS_DEMO") != "1":
        yield
        return
    command = [sys.executable, "-m", "foedus.cli", "worker"]
    environment = {**os.environ, PARENT: str(os.getpid())}
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL) as started:  # noqa: S603
        try:
            yield
        finally:
            started.terminate()


def _listen(stated: str) -> tuple[str, int]:
    try:
        parts = urlsplit(f"//{stated}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or not port:
        raise click.UsageError(f"{stated} is not HOST:PORT: name a port with --listen.")
    return host, port
