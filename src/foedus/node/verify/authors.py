"""Persons of our own: each beside an entry of ours, under its label. Who it was nobody signed."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.node.node import Connection, Node
from foedus.node.verify.finding import Finding

_STRAYS = """
SELECT a.log, a.seq FROM author a LEFT JOIN entry e ON e.log = a.log AND e.seq = a.seq
WHERE e.id IS NULL OR left(e.log, 3) <> %s
   OR (e.cls, e.categories) IS DISTINCT FROM (a.cls, a.categories)
ORDER BY 1, 2
"""


def check(node: Node, connection: Connection) -> Iterator[Finding]:
    for log, seq in connection.execute(_STRAYS, [node.member]).fetchall():
        yield Finding("author-differs", log, seq)
