"""What is said about shares. Frozen models, so that JSON, its schema and the reports agree.

All money is integer cents of the order's currency. Gain of a group: what its members would save
in all if they left and ordered by themselves; negative: they would lose.
"""

from __future__ import annotations

from typing import Any, Literal

from foedus.pillars.procurement.plan.result import Plan, Reading, Result

Rule = Literal["own", "equal", "quantity", "value", "shapley", "nucleolus"]
RULES: tuple[Rule, ...] = ("own", "equal", "quantity", "value", "shapley", "nucleolus")
"""`own` pay your own deliveries and a part of common costs; `equal`; `quantity` by units needed;
`value` by what each would pay alone; `shapley` by what each adds on average; `nucleolus` so that
the group that gains most by leaving gains as little as possible, then the next, and so on."""


class Group(Result):
    """A group of members alone. `cents` its cheapest order found, None where it cannot be served;
    it is bought by `tier` (of each scale group, -1 unused) and `flow` (units on each edge) on the
    market of the group. No order of it costs less than `bound_cents`, as the solver says;
    `certificate` proves `certified_bound_cents` of it without a solver."""

    members: tuple[str, ...]
    cents: int | None
    tier: tuple[int, ...]
    flow: tuple[int, ...]
    bound_cents: int
    certified_bound_cents: int
    certificate: dict[str, Any]


class CostGame(Result):
    """What groups pay alone under one reading. `is_complete`: every proper group is listed.

    `least_core_cents`: whatever the shares, some group gains at least this (rounded up); above 0
    the core is empty, at most 0 it is not. None where it was not found in time.
    """

    reading: Reading
    is_complete: bool
    groups: tuple[Group, ...]
    least_core_cents: int | None

    @property
    def core_is_empty(self) -> bool | None:
        return None if self.least_core_cents is None else self.least_core_cents > 0


class Stability(Result):
    """Who would leave under some shares. `members` gain most among the groups found; the group is
    listed in the game of the same reading. No group gains more than `most_cents`, as the solver
    says, and `certified_most_cents` of that is proven without one: by the bounds of all groups
    where the game is complete, else by `certificate`, which is about the whole market and so
    holds for the pro-rata market too."""

    reading: Reading
    members: tuple[str, ...]
    gain_cents: int
    most_cents: int
    certified_most_cents: int
    certificate: dict[str, Any]


class RuleShares(Result):
    """What each member pays by one rule. `half_width_cents`: half of the 95 % interval around
    sampled shares, 0 where they are exact. `is_proven`: False where time ended the search."""

    rule: Rule
    cents: dict[str, int]
    half_width_cents: int
    is_proven: bool
    stability: tuple[Stability, ...]


class FairShares(Result):
    """Shares of one joint order by several rules; those that game theory gives refer to
    `reading`."""

    order: str
    case_digest: str
    reading: Reading
    total_cents: int
    rules: tuple[RuleShares, ...]
    games: tuple[CostGame, ...]
    cut_short: bool
    seed: int
    seconds: float


class SharedPlan(Plan):
    """A plan with the fair shares of its order, None where they were not asked for."""

    shares: FairShares | None = None
