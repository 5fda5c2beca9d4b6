"""Requests already answered, kept in the database: a restart or a second worker forgets none."""

from __future__ import annotations

from foedus.exchange.signature import FRESH_SECONDS, Signed
from foedus.node.database.server import INGEST
from foedus.node.database.sessions import Sessions


def take(sessions: Sessions, signed: Signed, *, now: int) -> bool:
    """Note the request down; return False when it was seen before. `now` in POSIX seconds.

    What is too old to pass the check of freshness again is forgotten.
    """
    with sessions.open(INGEST) as connection:
        connection.execute("DELETE FROM nonce WHERE created < %s", [now - 2 * FRESH_SECONDS])
        taken = connection.execute(
            "INSERT INTO nonce VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [signed.member, bytes.fromhex(signed.nonce), signed.created],
        )
        return taken.rowcount == 1
