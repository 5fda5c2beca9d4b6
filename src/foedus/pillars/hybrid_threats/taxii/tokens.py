"""Tokens of machines that read and write threat data: named, scoped, expiring.

Each has a login role of its own in PostgreSQL, and row-level security starts from that login; a
new token of an old name is a new login, so that nobody who remembers the old one can use it. A
secret is 256 random bits, so a plain SHA-256 of it may be stored: nobody can guess through it.
The secret is shown once.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from foedus.kernel.label import CATEGORY, CLASSIFICATIONS
from foedus.kernel.logs import is_member
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.database import install, server
from foedus.node.database.server import INGEST
from foedus.node.node import Node
from foedus.pillars.hybrid_threats.store.compartments import collection_id

VERBS = ("read", "write", "delete")
NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
MOST_DAYS = 730
_COLUMNS = "name, login, member, cls, categories, collections, verbs, expires_at, created_at, by"
_INSERT = """
INSERT INTO taxii_reader (name, login, member, cls, categories, collections, verbs, secret,
                          created_at, expires_at, by)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING
"""
_DELETE = "DELETE FROM taxii_reader WHERE name = %s RETURNING login"
_COLLECTION = "SELECT 1 FROM threat_collection WHERE id = %s"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a machine may do. `member` is for whom it reads, "" for somebody outside."""

    collections: tuple[str, ...]
    verbs: tuple[str, ...] = ("read",)
    member: str = ""
    classification: str = "INTERNAL"
    categories: tuple[str, ...] = ()
    days: int = 365


@dataclass(frozen=True, slots=True)
class Token:
    """A machine that may come in, without its secret. `role` is its login to the database."""

    name: str
    role: str
    member: str
    classification: str
    categories: tuple[str, ...]
    collections: tuple[UUID, ...]
    verbs: tuple[str, ...]
    expires_at: datetime
    created_at: datetime
    by: str

    @property
    def is_expired(self) -> bool:
        return _now() >= self.expires_at


def issue(node: Node, name: str, scope: Scope, *, by: str) -> str:
    """A new token; its secret is never to be had again. `by` is a role or a user name.

    Raises Refused `token-shape` (facts: field), `token-exists`, `no-such-collection`.
    """
    _check(name, scope)
    secret, now = secrets.token_urlsafe(32), _now()
    key = f"{name}_{secrets.token_hex(4)}"
    row = [
        *(name, node.sessions.database.login(server.reader(key)), scope.member),
        *(CLASSIFICATIONS.index(scope.classification), sorted(set(scope.categories))),
        *([collection_id(one) for one in scope.collections], list(scope.verbs)),
        *(sha256(secret.encode()).digest(), now, now + timedelta(days=scope.days), by),
    ]
    with node.sessions.open(INGEST) as connection:
        for one in scope.collections:
            if connection.execute(_COLLECTION, [collection_id(one)]).fetchone() is None:
                raise Refused.because("no-such-collection", name=one)
        if connection.execute(_INSERT, row).rowcount == 0:
            raise Refused.because("token-exists", name=name)
    install.provide_reader(node.sessions.database, key)
    return secret


def revoke(node: Node, name: str) -> None:
    """From now on it reads and writes nothing; raises Refused `no-such-token`."""
    with node.sessions.open(INGEST) as connection:
        row = connection.execute(_DELETE, [name]).fetchone()
    if row is None:
        raise Refused.because("no-such-token", name=name)
    install.withdraw_login(node.sessions.database, row[0])


def tokens(node: Node) -> tuple[Token, ...]:
    """All of them, by name."""
    query = f"SELECT {_COLUMNS} FROM taxii_reader ORDER BY name"  # noqa: S608  (a constant)
    with node.reading(INGEST) as connection:
        return tuple(_token(node, row) for row in connection.execute(query).fetchall())


def find(node: Node, name: str, unverified_secret: str) -> Token | None:
    """The token with this name and secret, unless it has expired."""
    query = f"SELECT secret, {_COLUMNS} FROM taxii_reader WHERE name = %s"  # noqa: S608
    with node.reading(INGEST) as connection:
        row = connection.execute(query, [name]).fetchone()
    stored = bytes(row[0]) if row else bytes(32)
    same = hmac.compare_digest(stored, sha256(unverified_secret.encode()).digest())
    if row is None or not same:
        return None
    token = _token(node, row[1:])
    return None if token.is_expired else token


def _token(node: Node, row: Sequence[Any]) -> Token:
    name, login, member, cls, categories, collections, verbs, expires_at, created_at, by = row
    role = login.removeprefix(node.sessions.database.login(""))
    return Token(
        *(name, role, member, CLASSIFICATIONS[cls], tuple(categories), tuple(collections)),
        *(tuple(verbs), expires_at, created_at, by),
    )


def _now() -> datetime:
    return datetime.fromtimestamp(clock.unix_s(), UTC)


def _check(name: str, scope: Scope) -> None:
    """Empty means no: a token for no collection, or for nothing to do, is a mistake."""
    checks = {
        "name": NAME.fullmatch(name),
        "collections": scope.collections,
        "verbs": scope.verbs and set(scope.verbs) <= set(VERBS),
        "member": scope.member == "" or is_member(scope.member),
        "classification": scope.classification in CLASSIFICATIONS,
        "categories": all(CATEGORY.fullmatch(one) for one in scope.categories),
        "days": 0 < scope.days <= MOST_DAYS,
    }
    for field, good in checks.items():
        if not good:
            raise Refused.because("token-shape", field=field)
