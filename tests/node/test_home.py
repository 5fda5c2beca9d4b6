"""A node's folder, from nothing to the first record."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from cast import KINDS, NOTICE, bodies
from foedus.node.database.server import ADMIN
from foedus.node.home import Home
from foedus.node.schema.catalog import UnsafeCatalog
from foedus.node.write import write

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None


def test_a_home_keeps_its_keys_to_itself(tmp_path):
    home = Home(tmp_path / "node")
    made = home.create(member="ALB", title="Albania", algorithm="ecdsa-p256")
    assert home.exists
    assert home.identity == made
    assert home.signer.public == made.key
    assert (tmp_path / "node" / "keys").stat().st_mode & 0o777 == 0o700
    for key in ("signing.pem", "database.key", "web.key"):
        assert (tmp_path / "node" / "keys" / key).stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        home.create(member="ALB", title="Albania")


def test_an_older_home_gets_a_web_key_once(tmp_path):
    home = Home(tmp_path / "node")
    home.create(member="ALB", title="Albania")
    (tmp_path / "node" / "keys" / "web.key").unlink()
    made = home.web_key()
    assert len(made) >= 50
    assert home.web_key() == made


@pytest.fixture
def home():
    folder = Path(tempfile.mkdtemp(prefix="foedus-home-", dir=MEMORY))
    folder.chmod(0o711)
    made = Home(folder / "alb")
    made.create(member="ALB", title="Albania")
    yield made
    shutil.rmtree(folder)


def test_a_home_becomes_a_node_and_stays_one(home):
    home.prepare()
    home.prepare()
    with home.opened(KINDS) as node:
        write(node, NOTICE, {"title": "first"}, by="clerk")
        with home.opened(KINDS) as guest:  # another command, while the first one runs
            assert bodies(guest) == bodies(node)
    with home.opened(KINDS) as node:
        assert len(bodies(node)) == 1
    assert not (home.folder / "postgres" / "data" / "postmaster.pid").exists()
    refuses_what_opens_rows(home)


def refuses_what_opens_rows(home):
    with home.database() as database, database.connect(ADMIN) as admin:
        admin.execute("ALTER TABLE record NO FORCE ROW LEVEL SECURITY")
    with pytest.raises(UnsafeCatalog, match="not-forced: record"), home.opened(KINDS):
        pass
