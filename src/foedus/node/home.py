"""The folder of a node: identity, keys, and the embedded database if there is one.

`identity.json` goes to partners; `keys/` (0700) never leaves: `signing.pem` signs for the
ministry, `database.key` is where the passwords of the database's roles come from, `web.key` signs
the sessions of the pages.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from foedus.kernel.identity import Identity
from foedus.kernel.keys import (
    ECDSA_P256,
    ED25519,
    EcdsaSigner,
    Ed25519Signer,
    Signer,
    signer_from_pem,
)
from foedus.kernel.kinds import Kinds
from foedus.node.database import install
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import ADMIN, Database
from foedus.node.database.sessions import Sessions
from foedus.node.node import Node
from foedus.node.schema import catalog

DATABASE = "foedus"
SIGNERS: dict[str, type[Ed25519Signer | EcdsaSigner]] = {
    ED25519: Ed25519Signer,
    ECDSA_P256: EcdsaSigner,
}


class Home:
    """A node's folder. Making one object touches nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._keys = folder / "keys"
        self._cluster = folder / "postgres"

    @property
    def exists(self) -> bool:
        return (self.folder / "identity.json").is_file()

    def create(
        self, *, member: str, title: str, url: str = "", algorithm: str = "ed25519"
    ) -> Identity:
        """New keys and an identity; refuses a folder that has one (FileExistsError)."""
        signer = SIGNERS[algorithm].generate()
        identity = Identity(member, title, signer.public, url)
        self.folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        self._keys.mkdir(mode=0o700)
        _write_private(self._keys / "signing.pem", signer.to_pem())
        _write_private(self._keys / "database.key", secrets.token_bytes(32))
        self.web_key()
        _write_private(self.folder / "identity.json", identity.to_bytes(), mode=0o644)
        return identity

    @property
    def identity(self) -> Identity:
        return Identity.read((self.folder / "identity.json").read_bytes())

    @property
    def signer(self) -> Signer:
        return signer_from_pem((self._keys / "signing.pem").read_bytes())

    def web_key(self) -> str:
        """The secret of the pages; a home of an older version gets one now."""
        file = self._keys / "web.key"
        with contextlib.suppress(FileExistsError):
            _write_private(file, secrets.token_urlsafe(48).encode())
        return file.read_text("ascii")

    def whereabouts(self) -> Database:
        """Where the database is, whether or not it runs."""
        url = os.environ.get("FOEDUS_DATABASE_URL")
        if url:
            return Database.at(url, (self._keys / "database.key").read_bytes())
        return Database.embedded(Cluster(self._cluster), DATABASE)

    @contextlib.contextmanager
    def database(self) -> Iterator[Database]:
        """FOEDUS_DATABASE_URL's, or an embedded one, started unless it runs already."""
        if os.environ.get("FOEDUS_DATABASE_URL"):
            yield self.whereabouts()
            return
        with Cluster(self._cluster).running() as cluster:
            yield Database.embedded(cluster, DATABASE)

    def prepare(self) -> None:
        """Make the database, its roles and tables, and say in it who we are. May be repeated."""
        with self.database() as database:
            if not os.environ.get("FOEDUS_DATABASE_URL"):
                install.create(database)
            prepare(database, self.identity)

    @contextlib.contextmanager
    def opened(self, kinds: Kinds) -> Iterator[Node]:
        """The node at work; the embedded database runs as long. Refuses an unsafe catalog."""
        with self.database() as database:
            sessions = Sessions(database)
            try:
                catalog.require_safe(sessions)
                yield Node(self.identity.member, self.signer, kinds, sessions)
            finally:
                sessions.close()


def prepare(database: Database, identity: Identity) -> None:
    """Roles, tables and our own row; refuses a database of another member (LookupError)."""
    install.provide_roles(database)
    install.migrate(database)
    with database.connect(ADMIN) as admin, admin.transaction():
        query = "INSERT INTO node (member, identity) VALUES (%s, %s)"
        known = admin.execute("SELECT member FROM node").fetchone()
        if known is None:
            admin.execute(query, [identity.member, identity.to_bytes()])
        elif known[0] != identity.member:
            raise LookupError(f"this database belongs to {known[0]}, not to {identity.member}")


def _write_private(path: Path, content: bytes, mode: int = 0o600) -> None:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(content)
