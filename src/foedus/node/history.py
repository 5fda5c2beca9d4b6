"""The kernel's history port over the tables of the ledger.

What a page asks for is fetched by one query beforehand; anything else one by one.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable
from typing import Any

import orjson

from foedus.kernel.history import Seen
from foedus.kernel.identity import Identity
from foedus.kernel.keys import PublicKey
from foedus.kernel.logs import owner_of
from foedus.node.node import Connection

ENDLESS = 2**62
Version = tuple[str, int]
"""Record id and version."""

_PAYLOAD = re.compile(rb'\{"payload":"([A-Za-z0-9+/=]+)"')
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MAX_BIGINT = 2**63

# The history of other logs is whole; that of `log` ends before `start` (see verify.py). IS TRUE
# keeps the planner to the one index that is right however large the tables are: entry_record.
_VERSIONS = """
WITH head AS (
    SELECT w.ver AS wanted, h.*
    FROM unnest(%(ids)s::uuid[], %(vers)s::bigint[]) AS w (id, ver), LATERAL (
        SELECT id, log, seq, op, kind, ver, digest FROM entry e
        WHERE left(e.log, 3) = %(owner)s AND e.id = w.id
          AND (e.log <> %(log)s OR e.seq < %(start)s) IS TRUE
        ORDER BY ver DESC LIMIT 1) h)
SELECT 'head', id::text, log, seq, op, kind, ver, encode(digest, 'hex') FROM head
UNION ALL
SELECT 'latest', l.* FROM head, LATERAL (
    SELECT id::text, log, seq, op, kind, ver, encode(digest, 'hex') FROM entry e
    WHERE left(e.log, 3) = %(owner)s AND e.id = head.id
      AND (e.log = %(log)s AND e.seq < %(start)s) IS TRUE
    ORDER BY ver DESC LIMIT 1) l
UNION ALL
SELECT 'version', v.* FROM head, LATERAL (
    SELECT id::text, log, seq, op, kind, ver, encode(digest, 'hex') FROM entry e
    WHERE left(e.log, 3) = %(owner)s AND e.id = head.id AND e.ver = head.wanted
      AND (e.log <> %(log)s OR e.seq < %(start)s) IS TRUE
    LIMIT 1) v
"""
_LOG = """
SELECT tree.size, log.audience, tree.closed FROM log JOIN tree ON tree.log = log.name
WHERE log.name = %s
"""
_IDENTITY = """
SELECT identity FROM member WHERE member = %(member)s
UNION ALL SELECT identity FROM node WHERE member = %(member)s
"""


class TableHistory:
    """What this node has accepted, as of the transaction of `connection`.

    With `log` and `start`, as it was before entry `start` of that log, all other logs being as
    they are now.
    """

    def __init__(self, connection: Connection, *, log: str = "", start: int = ENDLESS) -> None:
        self._connection = connection
        self._log = log
        self._start = start
        self._keys: dict[str, PublicKey | None] = {}
        self._logs: dict[str, tuple[int, tuple[str, ...] | None, bool]] = {}
        self._heads: dict[tuple[str, str], Seen | None] = {}
        self._latest: dict[tuple[str, str], Seen | None] = {}
        self._versions: dict[tuple[str, str, int], str | None] = {}

    def prefetch(self, owner: str, versions: Iterable[Version], *, log: str = "") -> None:
        """Fetch what `admit` will ask about these versions of the owner's records in `log`."""
        wanted = list(versions)
        if not wanted:
            return
        parameters: dict[str, Any] = {
            "ids": [record for record, _ in wanted],
            "vers": [ver for _, ver in wanted],
            "owner": owner,
            "log": log or self._log,
            "start": self._start if log in {"", self._log} else ENDLESS,
        }
        for record, ver in wanted:
            self._heads[owner, record] = self._versions[owner, record, ver] = None
            if log:
                self._latest[log, record] = None
        for part, record, *seen in self._connection.execute(_VERSIONS, parameters):
            found = Seen(*seen)
            if part == "head":
                self._heads[owner, record] = found
            elif part == "latest":
                self._latest[found.log, record] = found
            else:
                self._versions[owner, record, found.ver] = found.digest

    def key_of(self, member: str) -> PublicKey | None:
        if member not in self._keys:
            row = self._connection.execute(_IDENTITY, {"member": member}).fetchone()
            self._keys[member] = Identity.read(row[0]).key if row else None
        return self._keys[member]

    def size(self, log: str) -> int:
        return (
            min(self._log_row(log)[0], self._start) if log == self._log else self._log_row(log)[0]
        )

    def audience(self, log: str) -> tuple[str, ...] | None:
        return self._log_row(log)[1] if self.size(log) else None

    def closed(self, log: str) -> bool:
        return self._log_row(log)[2] and not (log == self._log and self._start < ENDLESS)

    def latest(self, log: str, record: str) -> Seen | None:
        owner = owner_of(log)
        if self.head(owner, record) is None:
            return None
        if (log, record) not in self._latest:
            self.prefetch(owner, [(record, 0)], log=log)
        return self._latest[log, record]

    def head(self, owner: str, record: str) -> Seen | None:
        if (owner, record) not in self._heads:
            self.prefetch(owner, [(record, 0)])
        return self._heads[owner, record]

    def digest_of(self, owner: str, record: str, ver: int) -> str | None:
        head = self.head(owner, record)
        if head is None or ver > head.ver:
            return None
        if (owner, record, ver) not in self._versions:
            self.prefetch(owner, [(record, ver)])
        return self._versions[owner, record, ver]

    def _log_row(self, log: str) -> tuple[int, tuple[str, ...] | None, bool]:
        if log not in self._logs:
            row = self._connection.execute(_LOG, [log]).fetchone()
            self._logs[log] = (row[0], tuple(row[1]), row[2]) if row else (0, None, False)
        return self._logs[log]


def unverified_versions(envelopes: Iterable[bytes]) -> set[Version]:
    """Which versions these envelopes claim to speak of. A guess for `prefetch`: admit decides.

    What does not parse is left out: admit will refuse it, and fetches what it needs itself.
    """
    found = set()
    for envelope in envelopes:
        payload = _PAYLOAD.match(envelope)
        if payload is None:
            continue
        try:
            value = orjson.loads(binascii.a2b_base64(payload[1]))
        except ValueError:
            continue
        if isinstance(value, dict) and _is_version(value.get("id"), value.get("ver")):
            found.add((value["id"], value["ver"]))
    return found


def _is_version(record: object, ver: object) -> bool:
    return (
        isinstance(record, str)
        and _ID.fullmatch(record) is not None
        and isinstance(ver, int)
        and 0 <= ver < _MAX_BIGINT
    )
