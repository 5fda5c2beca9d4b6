"""What a reader may see, in one canonical form: equal bytes mean equal knowledge.

Folded from the ledger entry by entry, not read from the projection, and for a partner under its
own login: so it is also an independent answer to compare both with.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

from foedus.kernel import canonical
from foedus.kernel.content import read_content
from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.node.database.server import INGEST, PUBLIC, peer
from foedus.node.ledger import frontier_of
from foedus.node.node import Connection, Node

PUBLIC_READER = "public"

_LOGS = "SELECT name FROM log WHERE %(owner)s IN ('', owner) ORDER BY name"
_VERSIONS = """
SELECT e.id::text AS id, e.ver, e.op, e.kind, l.owner, e.policy, e.cls, e.categories,
       l.audience, e.public, encode(e.digest, 'hex') AS digest, e.reason, c.bytes
FROM entry e JOIN log l ON l.name = e.log
     LEFT JOIN content c ON c.log = e.log AND c.seq = e.seq
WHERE e.id IS NOT NULL AND %(owner)s IN ('', l.owner)
  AND (e.op = 'withdraw' OR c.bytes IS NOT NULL) {readable}
ORDER BY e.id, l.owner, e.ver DESC, e.log
"""
_READABLE = "AND NOT EXISTS (SELECT FROM held h WHERE h.log = e.log AND h.seq = e.seq)"
_PUBLISHED = """
SELECT id::text, ver, kind, owner, policy, cls, categories, releasable_to, public,
       encode(digest, 'hex'), body
FROM record ORDER BY id, owner
"""
Row = tuple[Any, ...]


def state(node: Node, reader: str = "") -> bytes:
    """Canonical JSON: logs with size and root, records with label and body.

    `reader` is "" for ourselves (everything here), a member's code (what we serve it), or
    `public`. A partner whom we do not know has no login, and gets DatabaseError.
    """
    if reader == PUBLIC_READER:
        with node.reading(PUBLIC) as connection:
            return _encoded(node, reader, [], [_published(row) for row in _all(connection)])
    role, owner = (peer(reader), node.member) if reader else (INGEST, "")
    query = _VERSIONS.format(readable="" if reader else _READABLE)
    with node.reading(role) as connection:
        names = [name for (name,) in connection.execute(_LOGS, {"owner": owner}).fetchall()]
        logs = [_log(connection, name) for name in names]
        with connection.cursor(name="versions") as versions:
            versions.execute(query, {"owner": owner})
            return _encoded(node, reader, logs, list(_heads(versions)))


def _encoded(node: Node, reader: str, logs: list[object], records: list[object]) -> bytes:
    return canonical.encode(
        {"v": 1, "member": node.member, "reader": reader, "logs": logs, "records": records}
    )


def _log(connection: Connection, name: str) -> object:
    frontier = frontier_of(connection, name)
    return {"log": name, "size": frontier.size, "root": frontier.root().hex()}


def _heads(versions: Iterable[Row]) -> Iterator[object]:
    """Each record's highest version; where several logs carry it, their labels joined."""
    for _, grouped in itertools.groupby(versions, key=lambda row: (row[0], row[4])):
        head, *rest = grouped
        yield _record(head, [head, *(row for row in rest if row[1] == head[1])])


def _record(head: Row, same: list[Row]) -> object:
    record, ver, op, kind, owner, *_, digest, _, content = head
    label = Label(
        min(row[5] for row in same),
        CLASSIFICATIONS[max(row[6] for row in same)],
        tuple(sorted({name for row in same for name in row[7]})),
        tuple(sorted({member for row in same for member in row[8]})),
        all(row[9] for row in same),
    )
    body = None if op == "withdraw" else read_content(content)
    reason = min(row[11] for row in same)
    return _form(record, ver, kind, owner, label, digest, reason, body)


def _published(row: Row) -> object:
    record, ver, kind, owner, policy, cls, categories, members, public, digest, body = row
    label = Label(policy, CLASSIFICATIONS[cls], tuple(categories), tuple(members), public)
    return _form(record, ver, kind, owner, label, digest, "", body)


_FIELDS = ("id", "ver", "kind", "owner", "label", "digest", "reason", "body")


def _form(*fields: Any) -> object:
    form = dict(zip(_FIELDS, fields, strict=True))
    return {**form, "label": form["label"].wire()}


def _all(connection: Connection) -> list[Row]:
    return connection.execute(_PUBLISHED).fetchall()
