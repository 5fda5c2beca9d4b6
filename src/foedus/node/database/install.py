"""Make a database and its roles, and bring its tables up to date."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import django
import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from foedus.node.database.server import ADMIN, LOGINS, Database, peer, reader

GROUPS = ("peer", "reader")
"""What the logins of partners, and of machines with a token, have in common."""

# Everything that a reader asks for has an index, however small its table was at first.
_BY_INDEX = ("SET enable_seqscan = off", "SET enable_bitmapscan = off")
_READ_ONLY = ("SET default_transaction_read_only = on", "SET statement_timeout = '60s'")


def create(database: Database) -> None:
    """An empty database on the embedded server, unless it is there. Ours: nobody else connects."""
    name = sql.Identifier(database.name)
    with database.connect(ADMIN, dbname="postgres") as admin:
        query = "SELECT 1 FROM pg_database WHERE datname = %s"
        if admin.execute(query, [database.name]).fetchone() is None:
            admin.execute(sql.SQL("CREATE DATABASE {}").format(name))


def provide_roles(database: Database) -> None:
    """The roles and what they may do with the database as a whole. May be repeated."""
    with database.connect(ADMIN) as admin, admin.transaction():
        _role(admin, database.login("owner"), "NOLOGIN")
        for group in GROUPS:
            _role(admin, database.login(group), "NOLOGIN")
        for role in LOGINS:
            _login(admin, database, role)
        for statement in _rights(database):
            admin.execute(statement)


def provide_peer(database: Database, member: str) -> None:
    """The login role of a partner, read-only by default. May be repeated."""
    _provide(database, "peer", peer(member), _READ_ONLY)


def provide_reader(database: Database, name: str) -> None:
    """The login role of a machine that reads by a token. May be repeated."""
    _provide(database, "reader", reader(name), (*_READ_ONLY, *_BY_INDEX))


def withdraw_login(database: Database, login: str) -> None:
    """Nobody logs in under this name any more; what is logged in has no rights from now on."""
    with database.connect(ADMIN) as admin:
        admin.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(login)))


def _provide(database: Database, group: str, role: str, settings: tuple[str, ...]) -> None:
    with database.connect(ADMIN) as admin, admin.transaction():
        _login(admin, database, role)
        login, members = (sql.Identifier(database.login(one)) for one in (role, group))
        admin.execute(sql.SQL("GRANT {} TO {}").format(members, login))
        for setting in settings:
            admin.execute(sql.SQL("ALTER ROLE {} " + setting).format(login))


def migrate(database: Database) -> None:
    """Bring the tables of every installed application up to date, as their owner."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
    django.setup()
    admin = {ADMIN: database.django(ADMIN), "default": database.django(ADMIN)}
    connections.settings[ADMIN] = connections.configure_settings(admin)[ADMIN]
    try:
        call_command("migrate", database=ADMIN, verbosity=0, interactive=False)
    finally:
        connections[ADMIN].close()
        del connections[ADMIN]
        del connections.settings[ADMIN]


def _rights(database: Database) -> Iterator[sql.Composed]:
    names = {
        "database": sql.Identifier(database.name),
        "owner": sql.Identifier(database.login("owner")),
        "ingest": sql.Identifier(database.login("ingest")),
        "all": sql.SQL(", ").join(
            sql.Identifier(database.login(role)) for role in (*LOGINS, *GROUPS)
        ),
    }
    for statement in (
        "GRANT {owner} TO CURRENT_USER",
        "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        "GRANT CONNECT ON DATABASE {database} TO {all}",
        "GRANT TEMPORARY ON DATABASE {database} TO {ingest}",
        "GRANT CREATE, USAGE ON SCHEMA public TO {owner}",
    ):
        yield sql.SQL(statement).format(**names)


def _login(admin: psycopg.Connection[Any], database: Database, role: str) -> None:
    password = database.password(role)
    _role(admin, database.login(role), "LOGIN")
    if password:
        admin.execute(
            sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                sql.Identifier(database.login(role)), sql.Literal(password)
            )
        )


def _role(admin: psycopg.Connection[Any], name: str, how: str) -> None:
    if admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone() is None:
        admin.execute(sql.SQL("CREATE ROLE {} " + how).format(sql.Identifier(name)))
