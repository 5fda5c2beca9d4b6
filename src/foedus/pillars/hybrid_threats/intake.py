"""STIX objects into this node: judged, labelled, and said in the ledger as our own batches.

One call is one transaction: what it accepts is stored, signed and visible at once, or nothing is.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.node.database.server import INGEST
from foedus.node.node import Connection, Node
from foedus.node.write import Marking, Pen, pen
from foedus.pillars.hybrid_threats.batch import KIND, MAX_PACKED, bodies
from foedus.pillars.hybrid_threats.stix.judge import judge
from foedus.pillars.hybrid_threats.stix.markings import (
    Handling,
    handling_of,
    meanings,
    refs_of,
)
from foedus.pillars.hybrid_threats.stix.objects import StixObject
from foedus.pillars.hybrid_threats.store.compartments import Compartment, collection_id

ADDED, KNOWN, REFUSED = "added", "known", "refused"
_ALWAYS_FITS = MAX_PACKED * 7 // 10
_MARKINGS = """
SELECT o.bytes FROM threat_compartment c JOIN threat_object o ON o.compartment = c.id
WHERE o.id = ANY (%s) AND o.is_last
"""
_OWN = "SELECT id FROM threat_compartment WHERE owner = %s AND collection = %s"
_HERE = """
SELECT i.n, o.compartment, sha256(o.bytes) = i.digest
FROM unnest(%s::int[], %s::text[], %s::bigint[], %s::bytea[]) AS i (n, id, version, digest)
     JOIN threat_object o ON o.id = i.id AND o.version = i.version
WHERE o.compartment = ANY (%s::bigint[])
"""


@dataclass(frozen=True, slots=True)
class Terms:
    """Where objects go, and the freest label that they may get; markings only restrict it."""

    collection: str
    classification: str = "INTERNAL"
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one object. `home` says why it was kept for ourselves alone, or ""."""

    id: str
    version: int
    state: str
    refusal: Refusal | None = None
    home: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An object with its compartment; `home` as in Result."""

    stix: StixObject
    where: Compartment
    home: str


def take(  # noqa: PLR0913  (one for each thing that is known of an arrival)
    node: Node,
    unverified: Sequence[bytes],
    terms: Terms,
    *,
    by: str,
    file: str = "",
    first: int = 1,
    visible: Iterable[int] | None = None,
    also: Callable[[Connection, list[Result]], None] = lambda *_: None,
) -> list[Result]:
    """Store these objects; one Result for each, in order. `first` numbers them for refusals.

    `by` is a role. `visible` are the compartments in which the one who brings them may notice
    another object of the same version; None for all. `also` is done in the same transaction.
    Raises Refused what `node.write` refuses,
    for instance `not-a-partner`.
    """
    judged = [judge(raw, file=file, number=number) for number, raw in enumerate(unverified, first)]
    known = _meanings(node, [one for one in judged if isinstance(one, StixObject)])
    places = _Places(terms, node.member, known)
    placed = [
        _fitting(places.of(one), Place(file=file, row=number))
        if isinstance(one, StixObject)
        else one
        for number, one in enumerate(judged, first)
    ]
    with pen(node) as ours:
        results = _decide(ours.connection, node, placed, terms, visible)
        results = [_named(one, file, number) for number, one in enumerate(results, first)]
        _say(ours, placed, results, terms.collection, by)
        also(ours.connection, results)
    return results


def _meanings(node: Node, objects: Sequence[StixObject]) -> Mapping[str, str]:
    """Of all markings that these objects name, from the objects themselves or from the store."""
    known = meanings(one.value for one in objects)
    asked = {ref for one in objects for ref in refs_of(one.value)} - known.keys()
    if not asked:
        return known
    with node.reading(INGEST) as connection:
        rows = connection.execute(_MARKINGS, [sorted(asked)]).fetchall()
    stored = (judge(raw) for (raw,) in rows)
    return {**meanings(one.value for one in stored if isinstance(one, StixObject)), **known}


@dataclass(frozen=True, slots=True)
class _Places:
    """Compartments of one arrival by handling: few, for many objects."""

    terms: Terms
    us: str
    known: Mapping[str, str]
    found: dict[Handling, Compartment] = field(default_factory=dict)

    def of(self, one: StixObject) -> _Placed:
        handling = handling_of(one.value, self.known)
        where = self.found.get(handling)
        if where is None:
            label = label_for(handling, self.terms, self.us)
            where = Compartment(collection_id(self.terms.collection), self.us, label)
            self.found[handling] = where
        return _Placed(one, where, handling.home if self.terms.members else "")


def label_for(handling: Handling, terms: Terms, us: str) -> Label:
    """The label of the terms, made as strict as the markings ask."""
    classification = max(terms.classification, handling.classification, key=CLASSIFICATIONS.index)
    audience = {us} if handling.home else {us, *terms.members}
    return Label("FOEDUS", classification, handling.categories, tuple(sorted(audience)))


def _fitting(one: _Placed, place: Place) -> _Placed | Refusal:
    """An object that no entry of the ledger can carry is refused, and only that one."""
    if len(one.stix.raw) <= _ALWAYS_FITS:
        return one
    try:
        list(bodies("any", [one.stix.raw]))
    except Refused as refused:
        facts = {**refused.refusals[0].facts, "id": one.stix.id}
        return Refusal(refused.refusals[0].code, place, facts=facts)
    return one


def _decide(
    connection: Connection,
    node: Node,
    placed: Sequence[_Placed | Refusal],
    terms: Terms,
    visible: Iterable[int] | None,
) -> list[Result]:
    """Which are new, under the lock of the gate: nobody can add the same meanwhile."""
    here = _here(connection, node, placed, terms, visible)
    seen: dict[tuple[str, int], bytes] = {}
    results = []
    for number, one in enumerate(placed):
        if isinstance(one, Refusal):
            results.append(Result(str(one.facts.get("id", "")), 0, REFUSED, one))
            continue
        stix, found = one.stix, here.get(number, [])
        result = Result(stix.id, stix.version, ADDED, home=one.home)
        before = seen.setdefault(stix.key, stix.raw)
        if before != stix.raw or not all(same for _, same in found):
            refusal = Refusal("stix-version-conflict", facts={"id": stix.id})
            result = replace(result, state=REFUSED, refusal=refusal, home="")
        elif before is not stix.raw or any(where == one.where.id for where, _ in found):
            result = replace(result, state=KNOWN)
        results.append(result)
    return results


def _named(result: Result, file: str, number: int) -> Result:
    """With the place of what was refused, whoever refused it."""
    if result.refusal is None:
        return result
    return replace(result, refusal=replace(result.refusal, place=Place(file=file, row=number)))


def _here(
    connection: Connection,
    node: Node,
    placed: Sequence[_Placed | Refusal],
    terms: Terms,
    visible: Iterable[int] | None,
) -> dict[int, list[tuple[int, bool]]]:
    """Of each object, by its position: where its version is, and whether the bytes are equal."""
    asked = [(n, one) for n, one in enumerate(placed) if isinstance(one, _Placed)]
    own = connection.execute(_OWN, [node.member, collection_id(terms.collection)]).fetchall()
    where = {compartment for (compartment,) in own}
    if visible is not None:
        where &= {*visible, *(one.where.id for _, one in asked)}
    if not where or not asked:
        return {}
    values: list[Any] = [
        [n for n, _ in asked],
        [one.stix.id for _, one in asked],
        [one.stix.version for _, one in asked],
        [sha256(one.stix.raw).digest() for _, one in asked],
        sorted(where),
    ]
    found: dict[int, list[tuple[int, bool]]] = {}
    for n, compartment, same in connection.execute(_HERE, values, prepare=False):
        found.setdefault(n, []).append((compartment, same))
    return found


def _say(
    ours: Pen,
    placed: Sequence[_Placed | Refusal],
    results: Sequence[Result],
    collection: str,
    by: str,
) -> None:
    """One batch for each label, or as few as hold the objects."""
    labels: dict[Label, list[bytes]] = {}
    for one, result in zip(placed, results, strict=True):
        if isinstance(one, _Placed) and result.state == ADDED:
            labels.setdefault(one.where.label, []).append(one.stix.raw)
    for label, raws in labels.items():
        put(ours, collection, label, raws, by)


def put(ours: Pen, collection: str, label: Label, raws: Sequence[bytes], by: str) -> None:
    """Say these objects under this label."""
    marking = Marking(label.policy, label.classification, label.categories, label.public)
    for body in bodies(collection, raws):
        record = str(uuid.uuid4())
        ours.put(KIND, body, by=by, to=label.releasable_to, record=record, marking=marking)
