"""The stage of `foedus demo`: three nodes with people and records, prepared once and then copied.

What was prepared is kept in the user's cache folder under a name that follows from our own code
and data, so a change of either prepares it anew. Every run plays on a copy: nothing lasts.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import click

import foedus
from foedus.cli import trio, zygote
from foedus.cli.trio import Place
from foedus.node import members
from foedus.node.database.cluster import Cluster
from foedus.node.home import Home

MEMBERS = ("ALB", "HRV", "XKX")
PORTS = (8601, 8602, 8603)
ROLES = ("drafting", "checking", "approving", "publishing", "auditing", "administering")
PATIENCE_SECONDS = 300
KEEP_SECONDS = 7 * 24 * 3600
"""What was prepared longer ago, from another state of the code, makes room."""

_DEMO = Path(foedus.__file__).parents[2] / "demo"
_CODE = ("*.py", "*.sql", "*.toml")
Tell = Callable[[str], None]


@contextlib.contextmanager
def staged(data: Path, tell: Tell) -> Iterator[tuple[Place, ...]]:
    """The nodes with their pages, serving and pulling; `data` holds the records as TOML."""
    kept = _cache() / f"demo-{foedus.__version__}-{_fingerprint(data)}"
    if not _is_usable(kept):
        tell("Preparing the demonstration; the next start will be faster.")
        _prepare(kept, data)
    with trio.own_folder() as folder, contextlib.ExitStack() as stack:
        cluster = Cluster(folder / "postgres")
        stack.enter_context(trio.swept([folder, cluster.folder]))
        _copy(kept / "postgres", cluster.folder)
        for code in MEMBERS:
            _copy(kept / code, folder / code)
        stack.enter_context(cluster.running())
        places = tuple(
            trio.known_place(cluster, Home(folder / code), code.lower(), zygote.fork)
            for code in MEMBERS
        )
        stack.callback(trio.stop, places)
        trio.serve(places, FOEDUS_DEMO="1")
        for each in places:
            each.start("pull")
        yield places


def found_data(stated: Path | None) -> Path:
    """The folder of the records: the one that was named, else ours."""
    folder = stated or _DEMO / "declaration"
    if not list(folder.glob("*.toml")):
        raise click.UsageError(f"{folder} has no records: name a folder with --data.")
    return folder


def found_order() -> Path | None:
    """The folder of the joint order; None where only the package is installed."""
    folder = _DEMO / "adriatic"
    return folder if (folder / "order.csv").is_file() else None


def _cache() -> Path:
    stated = os.environ.get("XDG_CACHE_HOME")
    folder = (Path(stated) if stated else Path.home() / ".cache") / "foedus"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)  # the keys of the demonstration are in it
    return folder


def _fingerprint(data: Path) -> str:
    code = Path(foedus.__file__).parent
    files = itertools.chain.from_iterable(code.rglob(pattern) for pattern in _CODE)
    digest = hashlib.sha256()
    order = found_order()
    tables = sorted(order.glob("*.csv")) if order else ()
    for file in (*sorted(files), *sorted(data.glob("*.toml")), *tables):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _is_usable(kept: Path) -> bool:
    """It is there, whole, and nobody else uses its ports."""
    if not kept.is_dir():
        return False
    ports = [urlsplit(Home(kept / code).identity.url).port or 0 for code in MEMBERS]
    if all(_is_free(port) for port in ports):
        return True
    shutil.rmtree(kept)
    return False


def _is_free(port: int) -> bool:
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def _prepare(kept: Path, data: Path) -> None:
    """Make it in a folder beside, and put it into its place whole."""
    partial = kept.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    for old in kept.parent.glob("demo-*"):
        if time.time() - old.stat().st_mtime > KEEP_SECONDS:
            shutil.rmtree(old, ignore_errors=True)
    with trio.own_folder() as folder:
        cluster = Cluster(folder / "postgres")
        with trio.swept([folder, cluster.folder]):
            with cluster.running():
                _fill(_made(cluster, folder), folder, data)
            partial.mkdir(mode=0o700)
            _copy(cluster.folder, partial / "postgres")
            for code in MEMBERS:
                _copy(folder / code, partial / code)
    partial.rename(kept)


def _made(cluster: Cluster, folder: Path) -> tuple[Place, ...]:
    places = []
    for code, port in zip(MEMBERS, PORTS, strict=True):
        home = Home(folder / code)
        wanted = port if _is_free(port) else trio.free_port()
        url = f"http://localhost:{wanted}"  # passkeys want this name
        home.create(member=code, title=f"{code} (demonstration)", url=url)
        places.append(trio.place(cluster, home, code.lower(), zygote.fork))
    for each, other in itertools.permutations(places, 2):
        members.pin(each.node, other.home.identity.to_bytes())
    return tuple(places)


def _fill(places: Sequence[Place], folder: Path, data: Path) -> None:
    from foedus.cli import story

    try:
        loading = [_load_people(place, folder) for place in places]
        texts = [file.read_text("utf-8") for file in sorted(data.glob("*.toml"))]
        story.play(places, texts, found_order())
        for process in loading:
            if process.wait(PATIENCE_SECONDS):
                raise click.ClickException("The accounts of the demonstration were not made.")
    finally:
        trio.stop(places)


def _load_people(place: Place, folder: Path) -> trio.Started:
    file = folder / f"{place.member}.people.json"
    file.write_text(json.dumps([person(place.member, role) for role in ROLES]), "utf-8")
    return place.start("user", "load", str(file))


def person(member: str, role: str) -> dict[str, object]:
    """An account of the demonstration: named by its role, so that nobody takes it for somebody."""
    name = f"DEMO {member} {role}"
    return {"username": role, "name": name, "roles": [role], "clearance": "RESTRICTED"}


def _copy(source: Path, target: Path) -> None:
    """With owners and modes: PostgreSQL insists on both."""
    subprocess.run(["cp", "-a", f"{source}/.", str(target)], check=True)  # noqa: S603, S607
