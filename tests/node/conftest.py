"""One embedded server for the session, a fresh database for each node of each test.

The databases are copies of one migrated template, so they share its roles; they live in memory
where the system offers it.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from cast import KINDS, identity, signer
from psycopg import sql

from foedus.node import members
from foedus.node.database import install
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import ADMIN, Database
from foedus.node.database.sessions import Sessions
from foedus.node.node import Node

TEMPLATE = "template_node"
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
_count = itertools.count(1)


@pytest.fixture(scope="session")
def cluster():
    folder = Path(tempfile.mkdtemp(prefix="foedus-tests-", dir=MEMORY))
    folder.chmod(0o711)
    server = Cluster(folder / "postgres")
    server.start()
    yield server
    server.destroy()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def template(cluster):
    database = Database.embedded(cluster, TEMPLATE)
    install.create(database)
    install.provide_roles(database)
    install.migrate(database)
    for member in ("ALB", "BGR", "HRV", "XKX"):
        install.provide_peer(database, member)
    return database


@pytest.fixture
def make_node(cluster, template):
    """`make_node("ALB", knows=("HRV", "XKX"))`: a node with a database of its own."""
    made = []

    def make(member, *, knows=(), kinds=KINDS):
        name = f"node_{next(_count)}"
        with template.connect(ADMIN, dbname="postgres") as admin:
            admin.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                    sql.Identifier(name), sql.Identifier(TEMPLATE)
                )
            )
        database = Database.embedded(cluster, name, prefix=TEMPLATE)
        with database.connect(ADMIN) as admin:
            row = [member, identity(member).to_bytes()]
            admin.execute("INSERT INTO node (member, identity) VALUES (%s, %s)", row)
        node = Node(member, signer(member), kinds, Sessions(database))
        made.append(node)
        for other in knows:
            members.pin(node, identity(other).to_bytes())
        return node

    yield make
    with template.connect(ADMIN, dbname="postgres") as admin:
        for node in made:
            node.sessions.close()
            name = sql.Identifier(node.sessions.database.name)
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV", "XKX"))


@pytest.fixture
def hrv(make_node):
    return make_node("HRV", knows=("ALB", "XKX"))


@pytest.fixture
def xkx(make_node):
    return make_node("XKX", knows=("ALB", "HRV"))
