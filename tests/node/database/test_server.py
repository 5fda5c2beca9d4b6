"""A ministry's own server: the admin there is no superuser, and the roles log in by password."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace

import psycopg
import pytest

from cast import KINDS, NOTICE, bodies, identity, signer
from foedus.node import members
from foedus.node.database import server
from foedus.node.database.faults import DatabaseFault
from foedus.node.database.server import ADMIN, Database, peer
from foedus.node.database.sessions import Sessions
from foedus.node.home import prepare
from foedus.node.node import Node
from foedus.node.schema import catalog
from foedus.node.write import write


@pytest.fixture(scope="module")
def ministry(cluster):
    """A database of an admin who may make roles and nothing else."""
    with Database.embedded(cluster, "postgres").connect(ADMIN) as root:
        root.execute("CREATE ROLE ministry LOGIN CREATEROLE")
        root.execute("CREATE DATABASE ministry OWNER ministry")
    return Database.at(f"postgresql://ministry@/ministry?host={cluster.host}", b"s" * 32)


@pytest.mark.parametrize(
    "url", ["mysql://a@b/c", "postgresql:///nobody", "http://x", "", "postgresql://b/c"]
)
def test_a_url_without_a_user_or_of_another_kind_is_refused(url):
    with pytest.raises(DatabaseFault) as fault:
        Database.at(url, b"")
    assert fault.value.code == "bad-url"


@pytest.mark.parametrize("name", ["Foedus", "a-b", "x" * 41, "", 'a";--'])
def test_a_name_that_needs_quoting_is_refused(name):
    with pytest.raises(DatabaseFault) as fault:
        Database(name, b"", {"user": "x"})
    assert fault.value.code == "bad-name"


def test_an_old_server_is_refused_in_words(ministry, monkeypatch):
    old = SimpleNamespace(info=SimpleNamespace(server_version=150_004), close=lambda: None)
    monkeypatch.setattr(server.psycopg, "connect", lambda *_, **__: old)
    with pytest.raises(DatabaseFault, match="PostgreSQL 15 is too old: Foedus needs 17") as fault:
        ministry.connect(ADMIN)
    assert fault.value.code == "postgres-too-old"


def test_a_node_works_without_a_superuser(ministry):
    prepare(ministry, identity("ALB"))
    prepare(ministry, identity("ALB"))
    sessions = Sessions(ministry)
    node = Node("ALB", signer("ALB"), KINDS, sessions)
    catalog.require_safe(sessions)
    members.pin(node, identity("HRV").to_bytes())
    write(node, NOTICE, {"title": "here"}, by="clerk", to=("HRV",))
    assert [body["title"] for body in bodies(node).values()] == ["here"]
    catalog.require_safe(sessions)
    sessions.close()


def test_a_database_of_another_member_is_refused(ministry):
    prepare(ministry, identity("ALB"))
    with pytest.raises(LookupError, match="belongs to ALB, not to HRV"):
        prepare(ministry, identity("HRV"))


def test_passwords_differ_by_role_and_by_secret(ministry):
    other = dataclasses.replace(ministry, secret=b"t" * 32)
    roles = ("web", "ingest", peer("HRV"))
    passwords = {database.password(role) for database in (ministry, other) for role in roles}
    assert len(passwords) == 6
    with ministry.connect(ADMIN) as admin, pytest.raises(psycopg.errors.InsufficientPrivilege):
        admin.execute("SELECT rolpassword FROM pg_authid")
    assert "s" * 32 not in repr(ministry)
