"""Whether an agreement outside this cooperation already covers a need (P15).

Asked before a new order: a framework covers a requirement if the member is party to it, it names
the item or its family, and it has not run out by the day of the need. A framework whose last day
is not known may cover it: people look.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from foedus.pillars.procurement.records.market import Framework
from foedus.pillars.procurement.records.needs import Item, Requirement
from foedus.pillars.procurement.sameness import groups
from foedus.pillars.procurement.sourced import Place, Sourced

How = Literal["item", "family"]


@dataclass(frozen=True, slots=True)
class Cover:
    """A framework that may cover a need: by naming its item, or its family only."""

    framework: Sourced[Framework]
    how: How

    @property
    def is_sure_of_time(self) -> bool:
        return self.framework.body.until_on is not None


@dataclass(frozen=True, slots=True)
class Frameworks:
    """Frameworks, and the items that they and the needs name; `first` as in `sameness.groups`."""

    ones: tuple[Sourced[Framework], ...]
    items: Mapping[Place, Sourced[Item]]
    first: Mapping[Place, Place]

    @classmethod
    def of(
        cls, ones: Iterable[Sourced[Framework]], items: Mapping[Place, Sourced[Item]]
    ) -> Frameworks:
        return cls(tuple(ones), items, groups({place: i.body for place, i in items.items()}))

    def covering(self, need: Sourced[Requirement]) -> tuple[Cover, ...]:
        """Those that may cover a need; those that name the item itself first."""
        found = [
            Cover(one, how)
            for one in self.ones
            if need.owner in one.body.members
            and (one.body.until_on is None or need.body.needed_on <= one.body.until_on)
            and (how := self._how(one.body, (need.body.item.owner, need.body.item.id)))
        ]
        return tuple(sorted(found, key=lambda cover: (cover.how != "item", cover.framework.place)))

    def _how(self, framework: Framework, place: Place) -> How | None:
        named = {(ref.owner, ref.id) for ref in framework.items}
        if any(self.first.get(one, one) == self.first.get(place, place) for one in named):
            return "item"
        item = self.items.get(place)
        return "family" if item and item.body.family in framework.families else None
