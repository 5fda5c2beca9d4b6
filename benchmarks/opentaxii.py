"""OpenTAXII beside us: in a virtual environment of its own, on our PostgreSQL, without sign-in.

Nothing of it is a dependency of ours. PyPI's release is 0.9.3, which wants Flask 2 and SQLAlchemy
1.4; `source` installs a checkout instead.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from foedus.cli import trio

PINNED = ("opentaxii==0.9.3", "flask<2.3", "werkzeug<2.3", "marshmallow<4")
ALWAYS = ("gunicorn", "psycopg2-binary", "setuptools<81", "sqlalchemy<2")
DATABASE = "opentaxii"
CONFIGURATION = """
auth_api:
  class: opentaxii.auth.sqldb.SQLDatabaseAPI
  parameters: {{db_connection: "{url}", create_tables: yes, secret: benchmark}}
taxii1: null
taxii2:
  persistence_api:
    class: opentaxii.persistence.sqldb.Taxii2SQLDatabaseAPI
    parameters: {{db_connection: "{url}", create_tables: yes}}
  title: benchmark
  public_discovery: true
  max_content_length: 209715200
logging: {{opentaxii: error, root: error}}
"""


@dataclass(frozen=True)
class Peer:
    """A running server; `at` is the address of its collection."""

    process: subprocess.Popen[bytes]
    at: str
    connection: psycopg.Connection[tuple[object, ...]]
    collection: uuid.UUID


def environment(cache: Path, source: Path | None) -> Path:
    """The folder of its programs; made when it is first asked for."""
    folder = cache / ("opentaxii-source" if source else "opentaxii")
    programs = folder / "bin"
    if not (programs / "gunicorn").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        wanted = (str(source), "marshmallow<4") if source else PINNED
        command = [programs / "pip", "install", "--quiet", *wanted, *ALWAYS]
        subprocess.run(command, check=True)
    return programs


def start(programs: Path, folder: Path, host: str) -> Peer:
    """On a database of its own in the cluster at `host`."""
    with psycopg.connect(host=host, user="postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {DATABASE}")
    file = folder / "opentaxii.yml"
    url = f"postgresql://postgres@/{DATABASE}?host={host}"
    file.write_text(CONFIGURATION.format(url=url))
    told = {**os.environ, "OPENTAXII_CONFIG": str(file)}
    command = [programs / "opentaxii-add-api-root", "-t", "bench", "--default", "--public"]
    connection = psycopg.connect(host=host, user="postgres", dbname=DATABASE, autocommit=True)
    subprocess.run(command, check=True, env=told, capture_output=True)
    root = _one(connection, "SELECT id FROM opentaxii_api_root")
    command = [programs / "opentaxii-add-collection", "-r", str(root), "-t", "bench"]
    command += ["--public", "--public-write"]
    subprocess.run(command, check=True, env=told, capture_output=True)
    collection = _one(connection, "SELECT id FROM opentaxii_collection")
    port = trio.free_port()
    serve = [programs / "gunicorn", "opentaxii.http:app", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [*serve, "--workers", "1", "--log-level", "error", "--timeout", "600"],
        env=told,
        stdin=subprocess.DEVNULL,
    )
    at = f"http://127.0.0.1:{port}/taxii2/{root}/collections/{collection}/"
    time.sleep(3)
    return Peer(process, at, connection, collection)


def fill(peer: Peer, objects: Iterable[dict[str, object]]) -> None:
    """Put objects into its table directly: by its own address a million takes an hour."""
    copy = (
        "COPY opentaxii_stixobject (pk, id, collection_id, type, spec_version, date_added,"
        " version, serialized_data) FROM STDIN"
    )
    with peer.connection.cursor() as cursor, cursor.copy(copy) as writer:
        for row in _rows(peer, objects):
            writer.write_row(row)
    peer.connection.execute("ANALYZE")


def _rows(peer: Peer, objects: Iterable[dict[str, object]]) -> Iterator[tuple[object, ...]]:
    began = time.time()
    for number, one in enumerate(objects):
        rest = {k: v for k, v in one.items() if k not in {"id", "type", "spec_version"}}
        added = datetime.fromtimestamp(began + number * 1e-6, UTC)
        values = (uuid.uuid4(), one["id"], peer.collection, one["type"], "2.1", added)
        yield (*values, one["modified"], psycopg.types.json.Json(rest))


def _one(connection: psycopg.Connection[tuple[object, ...]], query: str) -> uuid.UUID:
    row = connection.execute(query).fetchone()
    if row is None:
        raise LookupError(query)
    return uuid.UUID(str(row[0]))
