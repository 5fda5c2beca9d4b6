"""Keys and words of current records: what their lists are sorted, filtered and searched by.

One row for each key and each word, in plain B-trees. Under row-level security PostgreSQL uses an
index only for operators that cannot leak; those of text are such, those of tsvector and arrays are
not (ADR 0021). The keys come from `Kind.index`; where that raises there are none, and the record
is here all the same: a list must never stop a log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from foedus.kernel.admit import Accepted, Admitted
from foedus.kernel.kinds import Index, Kind, Kinds
from foedus.kernel.logs import owner_of
from foedus.node.folding import filed
from foedus.node.node import Connection

WORD = ""
"""The column of the words."""

LONGEST_VALUE, LONGEST_NAME, MOST_KEYS = 400, 64, 256
CHUNK = 1_000

_POSTED = """
CREATE TEMPORARY TABLE IF NOT EXISTS posted (
    owner text, id text, ver int8, name text, value text, sorts bool
) ON COMMIT DELETE ROWS
"""
_COPY = "COPY posted FROM STDIN (FORMAT BINARY)"
_TYPES = ("text", "text", "int8", "text", "text", "bool")
# A version that did not become the current one leaves the keys as they are.
_CURRENT = """
WITH said AS MATERIALIZED (
    SELECT r.* FROM unnest(%(owners)s::text[], %(ids)s::uuid[], %(vers)s::bigint[])
                    AS s (owner, id, ver),
         LATERAL (SELECT * FROM {record} r
                  WHERE r.owner = s.owner AND r.id = s.id AND r.ver = s.ver OFFSET 0) r)
"""
_DROP = "DELETE FROM {target} p USING said WHERE p.owner = said.owner AND p.id = said.id"
_POST = """
INSERT INTO {target} (kind, name, value, owner, id, cls, categories, sorts)
SELECT r.kind, p.name, p.value, r.owner, r.id, r.cls, r.categories, p.sorts
FROM said r JOIN posted p ON p.owner = r.owner AND p.id = r.id::text AND p.ver = r.ver
WHERE NOT r.withdrawn
"""
_BODIES = "SELECT owner, id::text, ver, body FROM {record} WHERE kind = %s AND NOT withdrawn"

Posted = tuple[str, str, bool]
"""Column, value, and whether it is the only one of its column."""

Version = tuple[str, str, int, Kind, dict[str, Any] | None]
"""Owner, id, version, kind, and the body, which is None where it was withdrawn."""


def apply_arrivals(connection: Connection, entries: Sequence[Accepted], kinds: Kinds) -> None:
    """After the records were merged: the keys of those that these entries changed."""
    said = [version for accepted in entries for version in _indexed(accepted, kinds)]
    if said:
        _copy(connection, said)
        for statement in (_DROP, _POST):
            _execute(connection, statement, said, target="posting", record="record")


def replay(
    connection: Connection, kinds: Kinds, *, target: str = "posting", record: str = "record"
) -> None:
    """All keys anew, into an empty table."""
    for kind in kinds.by_name.values():
        if kind.index is None:
            continue
        with connection.cursor(name="bodies") as bodies:
            bodies.execute(_BODIES.format(record=record), [kind.name])
            while rows := bodies.fetchmany(CHUNK):
                said = [(owner, id_, ver, kind, body) for owner, id_, ver, body in rows]
                _copy(connection, said)
                _execute(connection, _POST, said, target=target, record=record)


def postings(kind: Kind, body: dict[str, Any]) -> list[Posted]:
    """What a body is filed under; nothing if the kind's index breaks."""
    if kind.index is None:
        return []
    try:
        return list(dict.fromkeys(_postings(kind.index(body))))
    except Exception:  # noqa: BLE001  (a bug of ours must not stop a partner's log)
        return []


def _postings(index: Index) -> Iterator[Posted]:
    """Raises ValueError for what has no place in the table."""
    keys = [
        (_checked(name, LONGEST_NAME), key(value), isinstance(values, str))
        for name, values in index.keys.items()
        for value in ((values,) if isinstance(values, str) else values)
    ]
    if len(keys) > MOST_KEYS or any(name == WORD for name, _, _ in keys):
        raise ValueError
    yield from keys
    for word in filed(index.words):
        yield WORD, _checked(word, LONGEST_VALUE), False


def key(value: str) -> str:
    """A key as it is kept: an index takes no longer ones."""
    return _checked(value[:LONGEST_VALUE], LONGEST_VALUE)


def _checked(text: str, longest: int) -> str:
    if len(text) > longest or "\0" in text:
        raise ValueError
    text.encode()
    return text


def _indexed(accepted: Accepted, kinds: Kinds) -> Iterator[Version]:
    entry, kind = accepted.entry, kinds.get(accepted.entry.kind)
    if isinstance(accepted, Admitted) and kind is not None and kind.index and entry.id:
        yield owner_of(entry.log), entry.id, entry.ver, kind, accepted.body


def _copy(connection: Connection, said: Iterable[Version]) -> None:
    connection.execute(_POSTED)
    connection.execute("DELETE FROM posted")
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        copy.set_types(_TYPES)
        for owner, id_, ver, kind, body in said:
            for posted in postings(kind, body) if body is not None else ():
                copy.write_row((owner, id_, ver, *posted))


def _execute(
    connection: Connection, statement: str, said: Sequence[Version], *, target: str, record: str
) -> None:
    owners, ids, vers, *_ = zip(*said, strict=True)
    values = {"owners": list(owners), "ids": list(ids), "vers": list(vers)}
    connection.execute((_CURRENT + statement).format(target=target, record=record), values)
