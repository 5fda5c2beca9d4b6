"""One embedded server for the session, a fresh database for each node of each test.

The databases are copies of one migrated template, so they share its roles; they live in memory
where the system offers it.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from pathlib import Path

import django
import pytest
from psycopg import sql

from cast import KINDS, identity, signer
from foedus.node import members
from foedus.node.database import install
from foedus.node.database.cluster import Cluster
from foedus.node.database.server import ADMIN, Database
from foedus.node.database.sessions import Sessions
from foedus.node.node import Node

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
django.setup()

TEMPLATE = "template_node"
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
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


class Nodes:
    """Makes nodes with databases of their own; those go with the server."""

    def __init__(self, cluster, template):
        self.cluster = cluster
        self.template = template
        self._open = []

    def make(self, member, *, knows=(), kinds=KINDS):
        node = self._node(member, kinds, self.template.name)
        with node.sessions.database.connect(ADMIN) as admin:
            row = [member, identity(member).to_bytes()]
            admin.execute("INSERT INTO node (member, identity) VALUES (%s, %s)", row)
        for other in knows:
            members.pin(node, identity(other).to_bytes())
        return node

    def copy(self, node):
        """The same node on a copy of its database, to be spoilt."""
        node.sessions.close()
        return self._node(node.member, node.kinds, node.sessions.database.name)

    def close(self):
        for node in self._open:
            node.sessions.close()

    def _node(self, member, kinds, source):
        name = f"node_{next(_count)}"
        query = "CREATE DATABASE {} TEMPLATE {} STRATEGY wal_log"
        with self.template.connect(ADMIN, dbname="postgres") as admin:
            admin.execute(sql.SQL(query).format(sql.Identifier(name), sql.Identifier(source)))
        database = Database.embedded(self.cluster, name, prefix=TEMPLATE)
        node = Node(member, signer(member), kinds, Sessions(database))
        self._open.append(node)
        return node


@pytest.fixture(scope="module")
def nodes(cluster, template):
    made = Nodes(cluster, template)
    yield made
    made.close()


@pytest.fixture
def make_node(cluster, template):
    """`make_node("ALB", knows=("HRV", "XKX"))`: a node with a database of its own."""
    made = Nodes(cluster, template)
    yield made.make
    made.close()


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV", "XKX"))


@pytest.fixture
def hrv(make_node):
    return make_node("HRV", knows=("ALB", "XKX"))


@pytest.fixture
def xkx(make_node):
    return make_node("XKX", knows=("ALB", "HRV"))
