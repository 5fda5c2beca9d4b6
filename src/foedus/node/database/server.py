"""One database and its login roles, embedded or on the ministry's server.

Roles belong to the whole server, so their names carry a prefix, as a rule the database's name:
`<prefix>_owner` owns the tables and cannot log in; `_web`, `_ingest`, `_public` and one
`_peer_<member>` for each partner and `_reader_<name>` for each machine that reads by a token log
in (docs/explanation/who-may-see-what.md).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from psycopg import conninfo

from foedus.node.database.binaries import OLDEST_MAJOR
from foedus.node.database.cluster import PORT, SUPERUSER, Cluster
from foedus.node.database.faults import DatabaseFault

ADMIN = "admin"
WEB = "web"
INGEST = "ingest"
PUBLIC = "public"
LOGINS = (WEB, INGEST, PUBLIC)
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def reader(name: str) -> str:
    """The role under which a machine with a token reads: `reader_siem`."""
    return f"reader_{name}"


def peer(member: str) -> str:
    """The role under which a partner's requests read: `peer_hrv`."""
    return f"peer_{member.lower()}"


@dataclass(frozen=True)
class Database:
    """Where it is and how its roles log in. `parameters` are libpq's, for the admin's login.

    Passwords of the roles are derived from `secret`, a file of the node's home; the embedded
    server asks the operating system instead (`peer`).
    """

    name: str
    secret: bytes = field(repr=False)
    parameters: dict[str, str] = field(repr=False)
    prefix: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "prefix", self.prefix or self.name)
        if not _NAME.fullmatch(self.name) or not _NAME.fullmatch(self.prefix):
            raise DatabaseFault("bad-name", name=self.name)

    @classmethod
    def embedded(cls, cluster: Cluster, name: str, *, prefix: str = "") -> Database:
        parameters = {"host": cluster.host, "port": str(PORT), "user": SUPERUSER}
        return cls(name, b"", parameters, prefix)

    @classmethod
    def at(cls, url: str, secret: bytes) -> Database:
        """From FOEDUS_DATABASE_URL: `postgresql://admin:password@host:5432/name?sslmode=...`."""
        parts = urlsplit(url)
        if parts.scheme not in {"postgresql", "postgres"} or not parts.username:
            raise DatabaseFault("bad-url", reason="postgresql://USER@HOST/NAME is wanted")
        parameters = dict(parse_qsl(parts.query))
        parameters["user"] = unquote(parts.username)
        if parts.password:
            parameters["password"] = unquote(parts.password)
        if parts.hostname:
            parameters["host"] = unquote(parts.hostname)
        if parts.port:
            parameters["port"] = str(parts.port)
        return cls(parts.path.lstrip("/"), secret, parameters)

    def login(self, role: str) -> str:
        """A role's name on the server."""
        return self.parameters["user"] if role == ADMIN else f"{self.prefix}_{role}"

    def password(self, role: str) -> str:
        """A role's password; empty where the operating system vouches for us."""
        if role == ADMIN or not self.secret:
            return self.parameters.get("password", "")
        return hmac.new(self.secret, self.login(role).encode(), hashlib.sha256).hexdigest()

    def options(self, role: str) -> dict[str, str]:
        """Libpq's parameters for a login of this role."""
        options = {**self.parameters, "dbname": self.name, "user": self.login(role)}
        options.pop("password", None)
        if password := self.password(role):
            options["password"] = password
        return options

    def connect(self, role: str, *, dbname: str = "") -> psycopg.Connection[Any]:
        """A new connection, in autocommit; refuses a server that is too old."""
        options = self.options(role)
        options["dbname"] = dbname or self.name
        options["application_name"] = f"foedus {role}"
        options.setdefault("connect_timeout", "10")
        connection = psycopg.connect(conninfo.make_conninfo("", **options), autocommit=True)
        version = connection.info.server_version
        if version < OLDEST_MAJOR * 10_000:
            connection.close()
            raise DatabaseFault("postgres-too-old", found=version // 10_000, needs=OLDEST_MAJOR)
        return connection

    def django(self, role: str) -> dict[str, object]:
        """An entry of Django's DATABASES. The admin works as the owner of the tables."""
        options = self.options(role)
        extra = {k: v for k, v in options.items() if k.startswith("ssl")}
        if role == ADMIN:
            extra["assume_role"] = f"{self.prefix}_owner"
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": self.name,
            "USER": options["user"],
            "PASSWORD": options.get("password", ""),
            "HOST": options.get("host", ""),
            "PORT": options.get("port", ""),
            "OPTIONS": extra,
        }
