"""Values as one reader may see them: who has them, since when, how often, in which objects.

For the login of a signed-in person: row-level security opens compartments, and each open one is
asked by itself, so what is hidden is neither counted nor waited for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from foedus.node.node import Connection
from foedus.pillars.hybrid_threats.values.value import Interval, Value, above, below

# OFFSET 0: by key and compartment, whatever the planner thinks of row-level security.
_HELD = """
SELECT v.type, v.text, c.owner, sum(v.count)::bigint, min(v.first_seen), max(v.last_seen),
       min(v.since)
FROM threat_compartment c, {source} LATERAL (
    SELECT * FROM threat_value v WHERE v.compartment = c.id AND {condition} {bound} OFFSET 0) v
GROUP BY v.place, v.type, v.text, c.owner ORDER BY v.place, v.type, v.text, min(v.first_seen), 3
"""
_BY_KEY = _HELD.format(
    source="unnest(%(keys)s::uuid[]) AS k (key),", condition="v.value = k.key", bound=""
)
_BY_PLACE = _HELD.format(
    source="",
    condition="v.place >= %(start)s AND v.place < %(end)s",
    bound="ORDER BY v.place LIMIT %(most)s",
)
# What came to one member after the number, and is another's too.
_MET = """
SELECT v.value FROM threat_compartment c, LATERAL (
    SELECT v.value, v.since FROM threat_value v
    WHERE v.compartment = c.id AND v.since > %(after)s AND v.since <= %(until)s OFFSET 0) v
WHERE EXISTS (SELECT FROM threat_compartment d, LATERAL (
    SELECT FROM threat_value w WHERE w.compartment = d.id AND w.value = v.value OFFSET 0) w
    WHERE d.owner <> c.owner)
GROUP BY v.value ORDER BY max(v.since) DESC LIMIT %(most)s
"""
_SPAN = """
SELECT coalesce(min(o.added), 0) - 1, coalesce(max(o.added), 0) FROM threat_object o
WHERE o.batch = %s
"""
_CARRIERS = """
SELECT c.owner, k.id, o.type, o.version, o.bytes
FROM threat_compartment c, LATERAL (
    SELECT k.id, max(k.version) AS version FROM threat_carrier k
    WHERE k.compartment = c.id AND k.value = %(key)s
    GROUP BY k.id ORDER BY max(k.seen) DESC LIMIT %(most)s) k, LATERAL (
    SELECT * FROM threat_object o
    WHERE o.compartment = c.id AND o.id = k.id AND o.version = k.version OFFSET 0) o
ORDER BY o.version DESC, k.id LIMIT %(most)s
"""
FOR_EVER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Holding:
    """What one member has of a value: objects, and microseconds since 1970.

    `first_seen` and `last_seen` are what its objects say, `since` is when the first came here.
    """

    member: str
    objects: int
    first_seen: int
    last_seen: int
    since: int


@dataclass(frozen=True, slots=True)
class Held:
    """A value and who has it, the member that saw it first in front."""

    value: Value
    holdings: tuple[Holding, ...]

    @property
    def objects(self) -> int:
        return sum(one.objects for one in self.holdings)

    @property
    def last_seen(self) -> int:
        return max(one.last_seen for one in self.holdings)

    @property
    def since(self) -> int:
        """When the last member to have it got it."""
        return max(one.since for one in self.holdings)


@dataclass(frozen=True, slots=True)
class Carrier:
    """An object that carries a value, in the newest version that does."""

    owner: str
    id: str
    type: str
    version: int
    raw: bytes


def held(connection: Connection, values: Iterable[Value]) -> dict[Value, Held]:
    """Those of these values that are here for this reader; in one question."""
    keys = list({value.key for value in values})
    return _grouped(connection.execute(_BY_KEY, {"keys": keys}).fetchall()) if keys else {}


def around(connection: Connection, value: Value) -> tuple[Held, ...]:
    """The networks, domains and hosts above it, the narrowest first."""
    above_it = above(value)
    found = held(connection, above_it)
    return tuple(found[one] for one in above_it if one in found)


def within(connection: Connection, value: Value, *, most: int) -> tuple[Held, ...]:
    """What lies in this network or under this domain, itself left out, in their order."""
    interval = below(value)
    if interval is None:
        return ()
    wider = {value, *above(value)}
    found = _within(connection, interval, most + len(wider))
    return tuple(one for one in found if one.value not in wider)[:most]


def met(
    connection: Connection, *, after: int, until: int = FOR_EVER, most: int
) -> tuple[Held, ...]:
    """New correlations: what one member got after this number and two members or more have.

    The newest first.
    """
    asked = {"after": after, "until": until, "most": most}
    keys = [key for (key,) in connection.execute(_MET, asked, prepare=False).fetchall()]
    found = connection.execute(_BY_KEY, {"keys": keys}).fetchall() if keys else []
    by_key = {value.key: one for value, one in _grouped(found).items()}
    return tuple(by_key[key] for key in keys)


def met_by(connection: Connection, batch: str, *, most: int) -> tuple[Held, ...]:
    """The new correlations that a batch brought."""
    span = connection.execute(_SPAN, [batch]).fetchone()
    after, until = span or (0, 0)
    return met(connection, after=after, until=until, most=most)


def carriers(connection: Connection, value: Value, *, most: int) -> tuple[Carrier, ...]:
    """The objects that carry it, the newest first; a copy under another label is one more."""
    rows = connection.execute(_CARRIERS, {"key": value.key, "most": most}).fetchall()
    return tuple(
        Carrier(owner, id_, type_, version, bytes(raw)) for owner, id_, type_, version, raw in rows
    )


def _within(connection: Connection, interval: Interval, most: int) -> Sequence[Held]:
    asked = {"start": interval.start, "end": interval.end, "most": most}
    return tuple(_grouped(connection.execute(_BY_PLACE, asked).fetchall()).values())


def _grouped(rows: Sequence[tuple[object, ...]]) -> dict[Value, Held]:
    found = {}
    for (type_, text), group in groupby(rows, key=lambda row: (row[0], row[1])):
        value = Value(str(type_), str(text))
        found[value] = Held(value, tuple(Holding(*row[2:]) for row in group))  # type: ignore[arg-type]  # as the columns are
    return found
