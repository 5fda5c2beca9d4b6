"""The table of current records against the ledger, replayed into a table of its own."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.node import projection
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


def check(connection: Connection) -> Iterator[Finding]:
    """Names the record, and the entry that says what it should be."""
    connection.execute("DROP TABLE IF EXISTS pg_temp.replayed")
    connection.execute("CREATE TEMPORARY TABLE replayed (LIKE record INCLUDING ALL)")
    projection.replay(connection, target="replayed")
    for record, missing, extra, log, seq in connection.execute(_DIFFERENT).fetchall():
        code = "record-missing" if missing else "record-extra" if extra else "record-differs"
        yield Finding(code, log, seq, record)
    connection.execute("DROP TABLE pg_temp.replayed")
