"""Which items of several owners are one: by NATO Stock Number, by maker and configuration, or by
the agreement of both.

P03. A Stock Number names one item of supply whoever catalogued it (STANAG 3150, 3151), a maker's
NCAGE with its configuration one product; both need nobody's consent. An equivalence is a word:
it holds for those who gave it, once the owners of both items did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from foedus.pillars.procurement.records.needs import Equivalence, Item
from foedus.pillars.procurement.sourced import Place


@dataclass(frozen=True, slots=True)
class Word:
    """One member's word that two items serve alike; the pair has no order."""

    speaker: str
    pair: tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Two items that serve alike, and who accepts one for the other."""

    pair: tuple[Place, Place]
    members: tuple[str, ...]


def keys_of(item: Item) -> Iterator[tuple[str, ...]]:
    """What an item is the same by; an item without a key is only itself."""
    if item.nsn:
        yield ("nsn", item.nsn)
    if item.ncage and item.configuration:
        yield ("configuration", item.ncage, item.configuration.casefold())


def groups(items: Mapping[Place, Item]) -> dict[Place, Place]:
    """Each item -> the first of those that are the same, by owner and id."""
    first = {place: place for place in items}

    def root(place: Place) -> Place:
        while first[place] != place:
            place = first[place]
        return place

    by_key: dict[tuple[str, ...], Place] = {}
    for place in sorted(items):
        for key in keys_of(items[place]):
            other = by_key.setdefault(key, place)
            low, high = sorted((root(place), root(other)))
            first[high] = low
    return {place: root(place) for place in items}


def word_of(speaker: str, body: Equivalence) -> Word:
    one, other = sorted((ref.owner, ref.id) for ref in (body.item, body.equivalent))
    return Word(speaker, (one, other))


def agreed(words: Iterable[Word]) -> tuple[Agreed, ...]:
    """The pairs about which the owners of both items have spoken, in order."""
    said: dict[tuple[Place, Place], set[str]] = defaultdict(set)
    for word in words:
        said[word.pair].add(word.speaker)
    return tuple(
        Agreed(pair, tuple(sorted(speakers)))
        for pair, speakers in sorted(said.items())
        if {owner for owner, _ in pair} <= speakers
    )
