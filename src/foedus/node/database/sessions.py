"""Connections kept for use again, each logged in as one role for its whole life.

There is no SET ROLE: what a connection may see was decided when it logged in.
"""

from __future__ import annotations

import contextlib
import select
import threading
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus

from foedus.node.database.server import Database

KEPT_EACH = 4
KEPT_IN_ALL = 64
"""Of all roles together: each machine with a token is a role, and the server has a limit."""


class Sessions:
    """`with sessions.open(role) as connection:` is one transaction of that role."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._free: dict[str, list[psycopg.Connection[Any]]] = defaultdict(list)
        self._lock = threading.Lock()

    @contextlib.contextmanager
    def open(self, role: str) -> Iterator[psycopg.Connection[Any]]:
        """Commits at the end, rolls back on an exception; a broken connection is thrown away."""
        connection = self._take(role)
        try:
            with connection.transaction():
                yield connection
        finally:
            self._give_back(role, connection)

    def close(self) -> None:
        with self._lock:
            for kept in self._free.values():
                while kept:
                    kept.pop().close()

    def _take(self, role: str) -> psycopg.Connection[Any]:
        with self._lock:
            kept = self._free[role]
            connection = kept.pop() if kept else None
        if connection is not None and _answers(connection):
            return connection
        return self.database.connect(role)

    def _give_back(self, role: str, connection: psycopg.Connection[Any]) -> None:
        idle = connection.info.transaction_status == TransactionStatus.IDLE
        with self._lock:
            kept = sum(map(len, self._free.values()))
            if idle and len(self._free[role]) < KEPT_EACH and kept < KEPT_IN_ALL:
                self._free[role].append(connection)
                return
        connection.close()


def _answers(connection: psycopg.Connection[Any]) -> bool:
    """Whether a kept connection survived, for instance a restart of the server.

    A server that goes says so; a connection on which nothing has come is as it was.
    """
    if not select.select([connection.fileno()], [], [], 0)[0]:
        return True
    try:
        connection.execute("SELECT 1")
    except psycopg.OperationalError:
        connection.close()
        return False
    return True
