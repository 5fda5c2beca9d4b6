"""One item, everybody's need for it, who offers it, and which equivalences wait for a word.

P03, P22. What is the same by number or by maker stands in one row; what might serve alike is
proposed by people, and holds once both owners have said so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from foedus.pillars.procurement.records.market import Offer
from foedus.pillars.procurement.records.needs import Equivalence, Item, Requirement
from foedus.pillars.procurement.sameness import Word, agreed, groups, word_of
from foedus.pillars.procurement.sourced import Place, Sourced


@dataclass(frozen=True, slots=True)
class Match:
    """Items that are the same, the first standing for all; needs and offers of any of them."""

    item: Sourced[Item]
    alike: tuple[Sourced[Item], ...]
    needs: tuple[Sourced[Requirement], ...]
    offers: tuple[Sourced[Offer], ...]

    @property
    def members(self) -> tuple[str, ...]:
        """Whose needs these are."""
        return tuple(sorted({one.owner for one in self.needs}))

    @property
    def quantity(self) -> int:
        return sum(one.body.quantity for one in self.needs)

    @property
    def is_shared(self) -> bool:
        """More than one member needs it."""
        return len(self.members) > 1

    @property
    def by_member(self) -> Mapping[str, int]:
        return {
            member: sum(one.body.quantity for one in self.needs if one.owner == member)
            for member in self.members
        }


@dataclass(frozen=True, slots=True)
class Pair:
    """A proposed equivalence: who has said so, and who owns the items and has not."""

    one: Sourced[Item]
    other: Sourced[Item]
    said: tuple[str, ...]
    awaited: tuple[str, ...]

    @property
    def is_agreed(self) -> bool:
        return not self.awaited


def matches(
    items: Iterable[Sourced[Item]],
    needs: Iterable[Sourced[Requirement]],
    offers: Iterable[Sourced[Offer]],
) -> tuple[Match, ...]:
    """What is needed or offered, what most members need first, then by quantity."""
    known = {one.place: one for one in items}
    first = groups({place: one.body for place, one in known.items()})
    needed, offered, alike = _by(needs, first), _by(offers, first), defaultdict(list)
    for place in sorted(known):
        alike[first[place]].append(known[place])
    found = [
        Match(known[place], tuple(alike[place]), tuple(needed[place]), tuple(offered[place]))
        for place in sorted({*needed, *offered})
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.members), -one.quantity, one.item.place)))


S = TypeVar("S", Sourced[Requirement], Sourced[Offer])


def _by(ones: Iterable[S], first: Mapping[Place, Place]) -> dict[Place, list[S]]:
    """By the item that stands for it; what points to an unseen item is left out."""
    found: dict[Place, list[S]] = defaultdict(list)
    for one in ones:
        stands = first.get((one.body.item.owner, one.body.item.id))
        if stands is not None:
            found[stands].append(one)
    return found


def pairs(
    items: Iterable[Sourced[Item]], words: Iterable[Sourced[Equivalence]]
) -> tuple[Pair, ...]:
    """Every equivalence that somebody proposed about items seen here, open ones first."""
    known = {one.place: one for one in items}
    spoken = [word_of(one.owner, one.body) for one in words]
    both = {one.pair for one in agreed(spoken)}
    found = [
        _pair(known, pair, spoken, is_agreed=pair in both)
        for pair in sorted({word.pair for word in spoken})
        if all(place in known for place in pair)
    ]
    return tuple(sorted(found, key=lambda one: (one.is_agreed, one.one.place)))


def _pair(
    known: Mapping[Place, Sourced[Item]],
    pair: tuple[Place, Place],
    spoken: Sequence[Word],
    *,
    is_agreed: bool,
) -> Pair:
    said = {word.speaker for word in spoken if word.pair == pair}
    owners = {owner for owner, _ in pair}
    awaited = () if is_agreed else tuple(sorted(owners - said))
    return Pair(known[pair[0]], known[pair[1]], tuple(sorted(said)), awaited)
