"""Pages of objects, for whoever's login the connection is: row-level security opens compartments.

The same query serves a machine (`READER`) and a signed-in person (`WEB`). Where several
compartments hold one version, its earliest is shown; an object's last version is the last that
this reader may see. What is hidden costs no time: each open compartment is walked by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from foedus.node.node import Connection

LAST, FIRST, ALL = "last", "first", "all"
_OPEN = """
SELECT c.id, c.name, c.title, c.description, c.cls, c.members, p.id, p.changed, p.owner
FROM threat_collection c LEFT JOIN threat_compartment p ON p.collection = c.id
WHERE c.id = %s OR c.name = %s ORDER BY c.id, p.id
"""
_PAGE = """
SELECT v.* FROM unnest(%(open)s::bigint[]) AS c (id), {keys} LATERAL (
    SELECT o.added, {columns} FROM threat_object o
    WHERE o.compartment = c.id AND o.added > %(after)s {conditions}
    ORDER BY o.added LIMIT %(limit)s) v
ORDER BY v.added LIMIT %(limit)s
"""
_OTHERS = "SELECT FROM threat_object n WHERE n.compartment = ANY (%(open)s) AND n.id = o.id"
_IS_LAST = "o.is_last"
_LAST_OF_ALL = f"""
o.is_last AND NOT EXISTS ({_OTHERS} AND n.is_last AND n.compartment <> o.compartment
    AND (n.version > o.version OR (n.version = o.version AND n.added < o.added)))
"""
_FIRST_OF_ALL = f"NOT EXISTS ({_OTHERS} AND n.version < o.version)"
_EARLIEST = f"AND NOT EXISTS ({_OTHERS} AND n.version = o.version AND n.added < o.added)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a page shows. `versions` are LAST, FIRST, ALL or numbers; empty `ids` and `types`
    leave the choice open. `after` is exclusive."""

    versions: tuple[str | int, ...] = (LAST,)
    ids: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    after: int = -1


@dataclass(frozen=True, slots=True)
class Opened:
    """A collection and those of its compartments that are open, with the moment of the last change
    and the owner of each. `cls` and `members`: the terms of what is put in."""

    collection: UUID
    name: str
    title: str
    description: str
    cls: int
    members: tuple[str, ...]
    compartments: tuple[tuple[int, int, str], ...]

    @property
    def ids(self) -> list[int]:
        return [id_ for id_, _, _ in self.compartments]

    def owned_by(self, member: str) -> list[int]:
        return [id_ for id_, _, owner in self.compartments if owner == member]


def opened(connection: Connection, collection: UUID | None, name: str = "") -> Opened | None:
    """The collection with this identifier, or of this name; None for one that is not open."""
    rows = connection.execute(_OPEN, [collection, name]).fetchall()
    if not rows:
        return None
    id_, of_name, title, description, cls, members, *_ = rows[0]
    compartments = tuple((row[6], row[7], row[8]) for row in rows if row[6] is not None)
    return Opened(id_, of_name, title, description, cls, tuple(members), compartments)


def page(
    connection: Connection,
    compartments: Sequence[int],
    wanted: Wanted,
    *,
    columns: str,
    limit: int,
) -> list[tuple[Any, ...]]:
    """At most `limit` rows in the order of `added`, which comes first in each.

    `columns` is ours, never a stranger's: of id, version, bytes, compartment.
    """
    keys, conditions = _narrowed(wanted, alone=len(compartments) == 1)
    statement = _PAGE.format(columns=columns, keys=keys, conditions=conditions)
    values = {
        "open": list(compartments),
        "after": wanted.after,
        "limit": limit,
        "ids": list(wanted.ids),
        "types": list(wanted.types),
        "versions": [one for one in wanted.versions if isinstance(one, int)],
    }
    # Planned each time: what is the right index changes as the table grows.
    return connection.execute(statement, values, prepare=False, binary=True).fetchall()


def _narrowed(wanted: Wanted, *, alone: bool) -> tuple[str, str]:
    """The keys to walk one by one, and the conditions; `alone` where one compartment is open."""
    keys, conditions = "", ""
    if wanted.ids:
        keys, conditions = "unnest(%(ids)s::text[]) AS k (key),", " AND o.id = k.key"
        if wanted.types:
            conditions += " AND o.type = ANY (%(types)s::text[])"
    elif wanted.types:
        keys, conditions = "unnest(%(types)s::text[]) AS k (key),", " AND o.type = k.key"
    if ALL not in wanted.versions:
        choices = {LAST: _IS_LAST if alone else _LAST_OF_ALL, FIRST: _FIRST_OF_ALL}
        chosen = [clause for one, clause in choices.items() if one in wanted.versions]
        if any(isinstance(one, int) for one in wanted.versions):
            chosen.append("o.version = ANY (%(versions)s::bigint[])")
        conditions += f" AND ({' OR '.join(chosen)})"
    if not alone and wanted.versions != (LAST,):
        conditions += f" {_EARLIEST}"
    return keys, conditions
