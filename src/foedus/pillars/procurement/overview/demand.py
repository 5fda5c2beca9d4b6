"""What is needed against what industry can make, by family, unit and year (P13).

"Local industry cannot meet added demand in the short term": the gap of a year is what is needed
in it less what the companies of the members can still make, after what others have booked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.pillars.procurement.records.industry import Company
from foedus.pillars.procurement.records.needs import Item, Requirement
from foedus.pillars.procurement.sourced import Place, Sourced

Key = tuple[str, str, int]
"""Family, unit, year."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Units. `makers` are the companies that can make some of it."""

    family: str
    unit: str
    year: int
    needed: int
    capacity: int
    makers: tuple[Place, ...]

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.capacity)


def gaps(
    needs: Iterable[Sourced[Requirement]],
    items: Mapping[Place, Sourced[Item]],
    companies: Iterable[Sourced[Company]],
) -> tuple[Gap, ...]:
    """Every family, unit and year that is needed or can be made, by family, then year."""
    needed: dict[Key, int] = defaultdict(int)
    free: dict[Key, int] = defaultdict(int)
    makers: dict[Key, list[Place]] = defaultdict(list)
    for need in needs:
        item = items.get((need.body.item.owner, need.body.item.id))
        if item is not None:
            key = item.body.family, item.body.unit, need.body.needed_on.year
            needed[key] += need.body.quantity
    for company in companies:
        for row in company.body.capacity:
            free[row.family, row.unit, row.year] += row.capacity - row.booked
            makers[row.family, row.unit, row.year].append(company.place)
    return tuple(
        Gap(*key, needed.get(key, 0), free.get(key, 0), tuple(makers.get(key, ())))
        for key in sorted({*needed, *free})
    )
