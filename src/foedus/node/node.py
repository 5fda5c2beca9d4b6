"""A node at work: who we are, what signs for us, which kinds we know, where the rows are."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import psycopg

from foedus.kernel.keys import Signer
from foedus.kernel.kinds import Kinds
from foedus.node.database.server import INGEST
from foedus.node.database.sessions import Sessions

Connection = psycopg.Connection[Any]
Advance = Callable[[str, int, int], None]
"""Told about long work: which log, how many of its entries are done, out of how many."""
_GATE_LOCK = 0x464F454455530001  # "FOEDUS", lock 1
# Every look-up at the gate is by key. A plan made while a table was small must not scan it later.
_ENTER = "SELECT pg_advisory_xact_lock(%s), set_config('enable_seqscan', 'off', true)"


@dataclass(frozen=True)
class Node:
    """Passed to every function of this floor; there is no global one."""

    member: str
    signer: Signer = field(repr=False)
    kinds: Kinds = field(repr=False)
    sessions: Sessions = field(repr=False)

    @contextlib.contextmanager
    def gate(self) -> Iterator[Connection]:
        """The one transaction at a time that may add to the ledger.

        One at a time, because whether an entry may pass depends on the entries of all logs: two
        at once could each bring in the same record id.
        """
        with self.sessions.open(INGEST) as connection:
            connection.execute(_ENTER, [_GATE_LOCK])
            yield connection

    @contextlib.contextmanager
    def reading(self, role: str) -> Iterator[Connection]:
        """One snapshot, read as this role."""
        with self.sessions.open(role) as connection:
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield connection


def unheard(_what: str, _done: int, _total: int) -> None:
    """Nobody listens."""
