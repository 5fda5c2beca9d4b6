"""The notebook of attempts of one peer, kept as rows: a restart goes on where it was."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from foedus.exchange.retry import delay_seconds
from foedus.kernel.refusals import Refusal
from foedus.node.database.server import INGEST
from foedus.node.database.sessions import Sessions


@dataclass(frozen=True)
class Attempt:
    """A log that failed; `log` is empty for the peer as a whole. Times are POSIX seconds."""

    peer: str
    log: str
    failures: int
    code: str
    facts: dict[str, str | int]
    failed_at: int
    next_at: int


@dataclass(frozen=True)
class Notebook:
    """`now` gives POSIX seconds, `chance` draws evenly from [0, 1)."""

    sessions: Sessions
    peer: str
    now: Callable[[], int]
    chance: Callable[[], float]

    def is_due(self, log: str) -> bool:
        with self.sessions.open(INGEST) as connection:
            query = "SELECT next_at <= %s FROM attempt WHERE peer = %s AND log = %s"
            found = connection.execute(query, [self.now(), self.peer, log]).fetchone()
        return found is None or bool(found[0])

    def seconds_to_next(self, logs: Iterable[str]) -> float:
        """Return 0 when one of these logs is due again, infinity when none of them failed."""
        with self.sessions.open(INGEST) as connection:
            query = "SELECT min(next_at) FROM attempt WHERE peer = %s AND log = ANY(%s)"
            found = connection.execute(query, [self.peer, list(logs)]).fetchone()
        if found is None or found[0] is None:
            return math.inf
        return float(max(0, found[0] - self.now()))

    def failed(self, log: str, refusal: Refusal) -> None:
        now = self.now()
        with self.sessions.open(INGEST) as connection:
            query = "SELECT failures FROM attempt WHERE peer = %s AND log = %s"
            found = connection.execute(query, [self.peer, log]).fetchone()
            failures = 1 + (found[0] if found else 0)
            asked = int(refusal.facts.get("retry_after_seconds", 0))
            wait = max(asked, math.ceil(delay_seconds(failures, self.chance())))
            connection.execute(
                "INSERT INTO attempt VALUES (%s, %s, %s, %s, %s, %s, %s)"
                " ON CONFLICT (peer, log) DO UPDATE SET failures = excluded.failures,"
                " code = excluded.code, facts = excluded.facts,"
                " failed_at = excluded.failed_at, next_at = excluded.next_at",
                [
                    *(self.peer, log, failures, refusal.code),
                    *(json.dumps(dict(refusal.facts)), now, now + wait),
                ],
            )

    def went_well(self, log: str) -> None:
        with self.sessions.open(INGEST) as connection:
            query = "DELETE FROM attempt WHERE peer = %s AND log = %s"
            connection.execute(query, [self.peer, log])


def attempts(sessions: Sessions) -> tuple[Attempt, ...]:
    """Every log of every peer that failed at its last attempt."""
    columns = "peer, log, failures, code, facts, failed_at, next_at"
    with sessions.open(INGEST) as connection:
        rows = connection.execute(f"SELECT {columns} FROM attempt ORDER BY peer, log")  # noqa: S608  (a constant)
        return tuple(Attempt(*row) for row in rows)
