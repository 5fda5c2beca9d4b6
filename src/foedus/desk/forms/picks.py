"""What can be chosen in a form: the members of this node, other states, records of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from foedus.desk.house import bodies, phrases
from foedus.desk.permit import Staff
from foedus.desk.showing import heading, member_name
from foedus.node import listing, members
from foedus.node.node import Node
from foedus.node.records import Record, many
from foedus.rulebook.alphabet import sort_key

MOST_OFFERED = 200
"""So many records a list of choices has at most; beyond, one searches."""

_REFERENCE = re.compile(r"([A-Z]{3})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")

Pair = tuple[str, str]
"""A value and the words for it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Records to choose from; there are more when `is_cut`."""

    pairs: tuple[Pair, ...] = ()
    is_cut: bool = False


class Picks(Protocol):
    """Where a form finds its choices."""

    @property
    def language(self) -> str: ...

    def members(self) -> tuple[Pair, ...]: ...

    def states(self) -> tuple[Pair, ...]: ...

    def records(self, kind: str, search: str = "") -> Offer: ...

    def named(self, references: Iterable[str]) -> tuple[Pair, ...]:
        """Those of these records, as OWNER/id, that the person may see."""
        ...


@dataclass(frozen=True)
class FixedPicks:
    """Choices that are given: for pages without a node, and for tests."""

    language: str = "en"
    codes: tuple[str, ...] = ()
    offers: Mapping[str, tuple[Pair, ...]] = field(default_factory=dict)

    def members(self) -> tuple[Pair, ...]:
        return tuple((code, member_name(code, self.language)) for code in self.codes)

    def states(self) -> tuple[Pair, ...]:
        return _states(self.codes, self.language)

    def records(self, kind: str, search: str = "") -> Offer:
        pairs = [pair for pair in self.offers.get(kind, ()) if search in pair[1]]
        return Offer(tuple(pairs[:MOST_OFFERED]), len(self.offers.get(kind, ())) > MOST_OFFERED)

    def named(self, references: Iterable[str]) -> tuple[Pair, ...]:
        wanted = set(references)
        return tuple(pair for offer in self.offers.values() for pair in offer if pair[0] in wanted)


class NodePicks:
    """The choices that a person has at this node; each is looked up once for a form."""

    def __init__(self, node: Node, staff: Staff) -> None:
        self._node, self._staff = node, staff
        self._members: tuple[Pair, ...] = ()
        self._offers: dict[Pair, Offer] = {}

    @property
    def language(self) -> str:
        return self._staff.language

    def members(self) -> tuple[Pair, ...]:
        if not self._members:
            partners = (identity.member for identity in members.pinned(self._node))
            codes = sorted({self._node.member, *partners})
            self._members = tuple((code, member_name(code, self.language)) for code in codes)
        return self._members

    def states(self) -> tuple[Pair, ...]:
        return _states((code for code, _ in self.members()), self.language)

    def records(self, kind: str, search: str = "") -> Offer:
        if (kind, search) not in self._offers:
            self._offers[kind, search] = self._found(kind, search)
        return self._offers[kind, search]

    def named(self, references: Iterable[str]) -> tuple[Pair, ...]:
        refs = [(each[1], each[2]) for each in map(_REFERENCE.fullmatch, references) if each]
        found = many(self._node, self._staff.reader, refs)
        return tuple(self._pair(record) for record in found.values() if record.body)

    def _found(self, kind: str, search: str) -> Offer:
        query = listing.Query(kinds=(kind,), text=search, limit=MOST_OFFERED)
        page = listing.page(self._node, self._staff.reader, query)
        pairs = (self._pair(record) for record in page.rows if record.body)
        ordered = sorted(pairs, key=lambda pair: sort_key(pair[1], self.language))
        return Offer(tuple(ordered), page.more or bool(search))

    def _pair(self, record: Record) -> Pair:
        body = bodies()[record.kind].read(record.body or {})
        owner = "" if record.owner == self._node.member else record.owner
        told = f" ({member_name(owner, self.language)})" if owner else ""
        return f"{record.owner}/{record.id}", heading(body, self.language) + told


def _states(first: Iterable[str], language: str) -> tuple[Pair, ...]:
    """These codes, then every other state that has a name."""
    codes = [*first]
    named = [key.partition(".")[2] for key in phrases() if key.startswith("member.")]
    others = ((code, member_name(code, language)) for code in named if code not in codes)
    ours = ((code, member_name(code, language)) for code in codes)
    return (*ours, *sorted(others, key=lambda pair: sort_key(pair[1], language)))
