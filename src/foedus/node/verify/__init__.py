"""Walk everything this node holds and say exactly where anything is wrong.

Every entry passes the gate again at its position; trees, checkpoints, contents, receipts and
projections are computed anew and compared. Nothing that a superuser changes behind our back fits.
"""

from __future__ import annotations

from collections.abc import Iterator

from foedus.node.database.server import INGEST
from foedus.node.node import Advance, Node, unheard
from foedus.node.verify import authors, identities, projections, receipts, walk
from foedus.node.verify.finding import Finding

__all__ = ["Finding", "verify"]


def verify(node: Node, advance: Advance = unheard) -> Iterator[Finding]:
    """Findings as they are met; none means that all is well. Reads one snapshot."""
    with node.sessions.open(INGEST) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield from identities.check(node, connection)
        for log in walk.names(connection):
            yield from walk.Walk(node, connection, log, advance).findings()
        yield from receipts.check(connection)
        yield from authors.check(node, connection)
        yield from projections.check(connection, node.kinds)
