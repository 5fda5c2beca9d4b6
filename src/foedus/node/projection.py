"""The table of current records, from the ledger: for each record the highest version seen here.

One merge, whatever the order in which logs arrive: a higher version replaces, the same version in
another log joins the audiences (and is as strict as the stricter label), a lower one changes
nothing. A withdraw leaves a row without a body, so that an older version cannot come back. Kinds
with tables of their own (`bulk`) have no rows here.
"""

from __future__ import annotations

from foedus.kernel.kinds import Kinds
from foedus.node import bulk
from foedus.node.node import Connection

_MERGE = """
INSERT INTO {target} AS r (id, kind, ver, owner, policy, cls, categories, releasable_to, public,
                           at, by, digest, withdrawn, reason, body, tide)
SELECT DISTINCT ON (owner, id) id, kind, ver, owner, policy, cls, categories, audience, public,
       at, by, digest, op = 'withdraw', reason,
       CASE WHEN op <> 'withdraw' THEN convert_from(content, 'UTF8')::jsonb -> 'body' END,
       tide
FROM ({source}) AS s
WHERE op IN ('put', 'release', 'withdraw') AND (op = 'withdraw' OR content IS NOT NULL)
ORDER BY owner, id, ver DESC
ON CONFLICT (owner, id) DO UPDATE SET
    kind = excluded.kind, ver = excluded.ver, owner = excluded.owner, digest = excluded.digest,
    withdrawn = excluded.withdrawn, body = excluded.body,
    policy = CASE WHEN excluded.ver > r.ver THEN excluded.policy
             ELSE least(r.policy, excluded.policy) END,
    reason = CASE WHEN excluded.ver > r.ver THEN excluded.reason
             ELSE least(r.reason, excluded.reason) END,
    at = CASE WHEN excluded.ver > r.ver OR (excluded.at, excluded.by) < (r.at, r.by)
         THEN excluded.at ELSE r.at END,
    by = CASE WHEN excluded.ver > r.ver OR (excluded.at, excluded.by) < (r.at, r.by)
         THEN excluded.by ELSE r.by END,
    tide = CASE WHEN excluded.ver > r.ver THEN excluded.tide
           ELSE least(r.tide, excluded.tide) END,
    cls = CASE WHEN excluded.ver > r.ver THEN excluded.cls
          ELSE greatest(r.cls, excluded.cls) END,
    public = excluded.public AND (excluded.ver > r.ver OR r.public),
    categories = CASE WHEN excluded.ver > r.ver THEN excluded.categories
        ELSE ARRAY(SELECT unnest(r.categories || excluded.categories) AS c GROUP BY c ORDER BY c)
        END,
    releasable_to = CASE WHEN excluded.ver > r.ver THEN excluded.releasable_to
        ELSE ARRAY(SELECT unnest(r.releasable_to || excluded.releasable_to) AS m
                   GROUP BY m ORDER BY m) END
WHERE excluded.ver >= r.ver
"""
_ARRIVALS = """
SELECT a.seq, a.op, NULLIF(a.id, '')::uuid AS id, a.kind, a.ver, l.owner, a.policy, a.cls,
       a.categories, l.audience, a.public, a.at::timestamptz AS at, a.by, a.digest, a.reason,
       a.content, %(tide)s::bigint AS tide
FROM arrival a, log l
WHERE l.name = %(log)s AND a.kind <> ALL (%(bulk)s)
  AND a.seq <> ALL (ARRAY(SELECT h.seq FROM held h WHERE h.log = %(log)s AND h.seq >= %(first)s))
"""
_LEDGER = """
SELECT e.seq, e.op, e.id, e.kind, e.ver, l.owner, e.policy, e.cls, e.categories, l.audience,
       e.public, e.at, e.by, e.digest, e.reason, c.bytes AS content,
       coalesce((SELECT a.tide FROM arrived a WHERE a.log = e.log AND a.first <= e.seq
                 ORDER BY a.first DESC LIMIT 1), 0) AS tide
FROM entry e JOIN log l ON l.name = e.log LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.log = %(log)s AND e.seq >= %(first)s AND e.seq < %(end)s
  AND e.kind <> ALL (%(bulk)s)
  AND NOT EXISTS (SELECT FROM held h WHERE h.log = e.log AND h.seq = e.seq)
"""
CHUNK = 5_000


def apply_arrivals(connection: Connection, log: str, tide: int, kinds: Kinds) -> None:
    """Merge what was just copied in."""
    first = connection.execute("SELECT min(seq) FROM arrival").fetchone()
    merge = _MERGE.format(target="record", source=_ARRIVALS)
    values = {"log": log, "first": first[0] if first else 0, "tide": tide}
    connection.execute(merge, values | {"bulk": bulk.names(kinds)})


def replay(connection: Connection, kinds: Kinds, *, target: str = "record") -> None:
    """Merge the whole ledger into an empty table, in pieces."""
    merge = _MERGE.format(target=target, source=_LEDGER)
    for log, size in connection.execute("SELECT log, size FROM tree ORDER BY log").fetchall():
        for first in range(0, size, CHUNK):
            values = {"log": log, "first": first, "end": first + CHUNK}
            connection.execute(merge, values | {"bulk": bulk.names(kinds)})
