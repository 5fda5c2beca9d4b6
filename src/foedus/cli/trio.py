"""Three nodes on this machine: one embedded PostgreSQL, and a process for each part.

Every process dies with the one that made it, and a sweeper removes the files.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from foedus.cli import cleaning, zygote
from foedus.cli.nodes import PARENT
from foedus.node import members
from foedus.node.database import install
from foedus.node.database.cluster import PORT, SUPERUSER, Cluster
from foedus.node.database.server import Database
from foedus.node.database.sessions import Sessions
from foedus.node.home import Home, prepare
from foedus.node.node import Node
from foedus.site.kinds import KINDS

STOP_SECONDS = 10


Started = subprocess.Popen[bytes] | zygote.Forked
Start = Callable[[Sequence[str], Mapping[str, str]], Started]
"""Starts a command of `foedus` with this added to the environment."""


def popen(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A process that imports what it needs by itself."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "foedus.cli", *command],
        env={**os.environ, PARENT: str(os.getpid()), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


@dataclass
class Place:
    """One node: its folder, its address, its database, and `node` to look into it.

    `starts` is how its processes are made.
    """

    member: str
    home: Home
    url: str
    database_url: str
    node: Node
    starts: Start = popen
    running: list[Started] = field(default_factory=list)

    def start(self, *command: str, **extra: str) -> Started:
        """Start a command of this node as a process; `extra` goes to its environment."""
        environment = {
            "FOEDUS_HOME": str(self.home.folder),
            "FOEDUS_DATABASE_URL": self.database_url,
            **extra,
        }
        made = self.starts(command, environment)
        self.running.append(made)
        return made

    def is_answering(self) -> bool:
        parts = urlsplit(self.url)
        try:
            socket.create_connection((str(parts.hostname), int(parts.port or 0)), 1).close()
        except OSError:
            return False
        return True


@contextlib.contextmanager
def three_nodes(codes: Sequence[str]) -> Iterator[tuple[Place, ...]]:
    """Nodes that serve and pull; everything is taken away at the end."""
    with nodes(codes) as (_, places):
        serve(places)
        for each in places:
            each.start("pull")
        yield places


def serve(places: Sequence[Place], **extra: str) -> None:
    """Start the server of each; returns when all of them answer. `extra`: see `Place.start`."""
    for each in places:
        port = urlsplit(each.url).port
        each.start("serve", "--listen", f"127.0.0.1:{port}", **extra)
    while not all(each.is_answering() for each in places):
        time.sleep(0.05)


@contextlib.contextmanager
def nodes(codes: Sequence[str]) -> Iterator[tuple[Cluster, tuple[Place, ...]]]:
    """Nodes that know each other, on one cluster; nothing of theirs runs yet."""
    with own_folder() as folder, contextlib.ExitStack() as stack:
        cluster = Cluster(folder / "postgres")
        stack.enter_context(swept([folder, cluster.folder]))
        stack.enter_context(cluster.running())
        places = tuple(_new_place(cluster, folder, code) for code in codes)
        stack.callback(stop, places)
        for each, other in itertools.permutations(places, 2):
            members.pin(each.node, other.home.identity.to_bytes())
        yield cluster, places


def stop(places: Sequence[Place]) -> None:
    """End every process of theirs and wait for each; close our own look into them."""
    running = [process for each in places for process in each.running]
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for each in places:
        each.node.sessions.close()


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    """A new folder that goes at the end."""
    folder = Path(tempfile.mkdtemp(prefix="foedus-demo-"))
    folder.chmod(0o711)  # PostgreSQL of another user must pass through, and sees nothing
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def swept(folders: Sequence[Path]) -> Iterator[None]:
    """Whatever ends us, the sweeper removes these folders then."""
    command = [sys.executable, "-I", "-S", cleaning.__file__, *map(str, folders)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True):  # noqa: S603
        yield


def _new_place(cluster: Cluster, folder: Path, code: str) -> Place:
    home = Home(folder / code)
    url = f"http://127.0.0.1:{free_port()}"
    home.create(member=code, title=f"{code} (demonstration)", url=url)
    return place(cluster, home, code.lower())


def place(cluster: Cluster, home: Home, name: str, starts: Start = popen) -> Place:
    """The node of a home, with a new database of this name."""
    install.create(Database.embedded(cluster, name))
    made = known_place(cluster, home, name, starts)
    prepare(made.node.sessions.database, home.identity)
    return made


def known_place(cluster: Cluster, home: Home, name: str, starts: Start = popen) -> Place:
    """The node of a home whose database is there already."""
    database_url = f"postgresql://{SUPERUSER}@/{name}?host={cluster.host}&port={PORT}"
    database = Database.at(database_url, (home.folder / "keys" / "database.key").read_bytes())
    identity = home.identity
    node = Node(identity.member, home.signer, KINDS, Sessions(database))
    return Place(identity.member, home, identity.url, database_url, node, starts)


def free_port() -> int:
    """A port of loopback that nobody uses at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
