"""Whether the parts of a capability are all there, and together in time.

P17: "more capacity, equipment and training needed together". A bundle names the parts that it is
complete with; requirements of the same owner name the bundle by its code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from foedus.pillars.procurement.records.needs import Bundle, Item, Requirement
from foedus.pillars.procurement.records.rows import Part
from foedus.pillars.procurement.sourced import Sourced


@dataclass(frozen=True, slots=True)
class Whole:
    """A bundle and the requirements for each of its parts, in the order of the bundle's own."""

    bundle: Sourced[Bundle]
    parts: Mapping[Part, tuple[Sourced[Requirement], ...]]

    @property
    def missing(self) -> tuple[Part, ...]:
        return tuple(part for part in self.bundle.body.parts if not self.parts.get(part))

    @property
    def needs(self) -> tuple[Sourced[Requirement], ...]:
        return tuple(need for several in self.parts.values() for need in several)

    @property
    def complete_on(self) -> date | None:
        """The day by which the last of it is wanted; None without any."""
        return max((one.body.needed_on for one in self.needs), default=None)

    @property
    def is_late(self) -> bool:
        """Something is wanted only after the capability is to be ready."""
        ready_on, complete_on = self.bundle.body.ready_on, self.complete_on
        return bool(ready_on and complete_on and complete_on > ready_on)


def wholes(
    bundles: Iterable[Sourced[Bundle]],
    needs: Iterable[Sourced[Requirement]],
    items: Iterable[Sourced[Item]],
) -> tuple[Whole, ...]:
    """Every bundle; what lacks most parts first."""
    part_of = {one.place: one.body.part for one in items}
    named: dict[tuple[str, str], list[Sourced[Requirement]]] = defaultdict(list)
    for need in needs:
        if need.body.bundle:
            named[need.owner, need.body.bundle].append(need)
    found = []
    for bundle in bundles:
        parts: dict[Part, list[Sourced[Requirement]]] = {part: [] for part in bundle.body.parts}
        for need in named.get((bundle.owner, bundle.body.code), ()):
            part = part_of.get((need.body.item.owner, need.body.item.id), "equipment")
            parts.setdefault(part, []).append(need)
        found.append(Whole(bundle, {part: tuple(several) for part, several in parts.items()}))
    return tuple(sorted(found, key=lambda one: (-len(one.missing), one.bundle.place)))
