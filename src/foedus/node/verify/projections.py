"""Current records and their keys against the ledger, replayed into tables of their own."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.kernel.kinds import Kinds
from foedus.node import bulk, posting, projection
from foedus.node.node import Connection
from foedus.node.verify.finding import Finding

_DIFFERENT = """
SELECT coalesce(a.id, b.id)::text, a.id IS NULL, b.id IS NULL,
       coalesce(e.log, ''), coalesce(e.seq, -1)
FROM (TABLE record EXCEPT TABLE replayed) a
     FULL JOIN (TABLE replayed EXCEPT TABLE record) b ON (a.owner, a.id) = (b.owner, b.id)
     LEFT JOIN LATERAL (SELECT log, seq FROM entry
                        WHERE left(log, 3) = coalesce(b.owner, a.owner)
                          AND id = coalesce(b.id, a.id) AND ver = coalesce(b.ver, a.ver)
                        ORDER BY log LIMIT 1) e ON true
ORDER BY 1
"""
_POSTINGS = """
SELECT DISTINCT id::text FROM (
    (TABLE posting EXCEPT TABLE reposted) UNION ALL (TABLE reposted EXCEPT TABLE posting)) AS p
ORDER BY 1
"""


def check(connection: Connection, kinds: Kinds) -> Iterator[Finding]:
    """Names the record, and the entry that says what it should be."""
    connection.execute("DROP TABLE IF EXISTS pg_temp.replayed, pg_temp.reposted")
    connection.execute("CREATE TEMPORARY TABLE replayed (LIKE record INCLUDING ALL)")
    projection.replay(connection, kinds, target="replayed")
    for record, missing, extra, log, seq in connection.execute(_DIFFERENT).fetchall():
        code = "record-missing" if missing else "record-extra" if extra else "record-differs"
        yield Finding(code, log, seq, record)
    connection.execute("CREATE TEMPORARY TABLE reposted (LIKE posting INCLUDING ALL)")
    posting.replay(connection, kinds, target="reposted", record="replayed")
    for (record,) in connection.execute(_POSTINGS).fetchall():
        yield Finding("keys-differ", record=record)
    for record in bulk.differences(connection, kinds):
        yield Finding("objects-differ", record=record)
    connection.execute("DROP TABLE pg_temp.replayed, pg_temp.reposted")
