"""Fair shares of a joint order: every rule side by side, and who would leave under each.

"Alone" has two readings. The shares that game theory gives refer to one of them; who would leave
is said for both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil

from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.pooled import PooledMarket, pooled
from foedus.pillars.procurement.plan.result import JointOrder, Reading
from foedus.pillars.procurement.plan.shares import rules
from foedus.pillars.procurement.plan.shares.midway import MidwaySearch
from foedus.pillars.procurement.plan.shares.nucleolus import Nucleolus, RowGeneration
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.result import (
    RULES,
    CostGame,
    FairShares,
    Group,
    Rule,
    RuleShares,
)
from foedus.pillars.procurement.plan.shares.separation import Enumeration, Search, Separation
from foedus.pillars.procurement.plan.shares.shapley import (
    ALL_GROUPS_UP_TO,
    sampled_shapley,
    shapley,
)
from foedus.pillars.procurement.plan.shares.stable import by_list, by_search, group_of, listed
from foedus.pillars.procurement.plan.solve.supply import is_pure

READINGS: tuple[Reading, ...] = ("pro_rata", "whole")
LISTED_UP_TO = 8
"""Members up to which every group is listed with its proof."""

ENUMERATED_UP_TO = 12
"""Members up to which the groups' costs are all computed where the search does not apply."""

EXACT, NEAR = 1e-6, 1e-3
"""Parts of the total within which gains are not told apart, for few and for many members."""

ROUNDING = 1e-3
"""Cents that floating point may add to the least core."""

SAMPLED_TO = 0.01
"""Half width of the interval of sampled shares, as a part of the total."""


@dataclass(frozen=True)
class Wanted:
    """What to compute: `rules` in the order shown, the `reading` of the games' shares, `seed` >= 0
    of sampling."""

    rules: tuple[Rule, ...] = RULES
    reading: Reading = "pro_rata"
    seed: int = 0


def fair_shares(case: Case, joint: JointOrder, wanted: Wanted, watch: Watch) -> FairShares:
    """Compare the shares of `joint` by several rules. `case` is reduced to those taking part.

    A rule that has nothing to refer to, because somebody cannot be served alone, is left out; so
    is one that the time did not reach.
    """
    games = {
        reading: OrderGame(pooled(case, reading), watch, joint.total_cents) for reading in READINGS
    }
    solved = {reading: _Solved(game, watch) for reading, game in games.items()}
    own_game = solved[wanted.reading]
    made: list[RuleShares] = []
    for rule in wanted.rules:
        shares = _by_rule(rule, case, joint, own_game, wanted)
        if shares is not None:
            made.append(shares)
    told = [_with_stability(_of_all(case, shares), solved, watch) for shares in made]
    return FairShares(
        order=joint.order,
        case_digest=joint.case_digest,
        reading=wanted.reading,
        total_cents=joint.total_cents,
        rules=tuple(told),
        games=tuple(_game(reading, solved[reading], told) for reading in READINGS),
        cut_short=watch.must_stop(),
        seed=wanted.seed,
        seconds=watch.elapsed_seconds(),
    )


class _Solved:
    """One reading's game with what is asked of it, each once."""

    def __init__(self, game: OrderGame, watch: Watch) -> None:
        self.game = game
        self.pool: PooledMarket = game.pool
        self.watch = watch
        self._nucleolus: Nucleolus | None = None

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every proper group, none where there are too many to list."""
        return tuple(listed(self.game)) if len(self.pool.members) <= LISTED_UP_TO else ()

    def separation(self) -> Separation | None:
        """Return the way to find groups that gain, None where there is none for so many."""
        count = len(self.pool.members)
        searchable = self.pool.rationing is None and is_pure(self.pool.market)
        if count <= LISTED_UP_TO or (not searchable and count <= ENUMERATED_UP_TO):
            return Enumeration(self.game)
        if not searchable:
            return None
        if count <= ENUMERATED_UP_TO:
            return Search(self.game, EXACT * self._total)
        return MidwaySearch(self.game, NEAR / 2 * self._total)

    @property
    def tolerance_share(self) -> float:
        """How near gains are still told apart, as a part of the total."""
        return EXACT if len(self.pool.members) <= ENUMERATED_UP_TO else NEAR

    @property
    def _total(self) -> float:
        return float(self.game.cost(self.pool.everybody).upper or 0)

    def nucleolus(self) -> Nucleolus | None:
        """Return the nucleolus, None where it was not computed."""
        if self._nucleolus is None and len(self.pool.members) > 1:
            separation = self.separation()
            if separation is not None:
                run = RowGeneration(self.game, separation, self.watch, floor=0.0)
                self._nucleolus = run.nucleolus()
        return self._nucleolus


def _by_rule(
    rule: Rule, case: Case, joint: JointOrder, solved: _Solved, wanted: Wanted
) -> RuleShares | None:
    total, members = joint.total_cents, solved.pool.members
    if rule == "own":
        return _told(rule, rules.own(joint))
    if rule == "equal":
        return _told(rule, rules.equal(total, members))
    if rule == "quantity":
        return _told(rule, rules.by_quantity(case, total, members))
    alone = [solved.game.cost(1 << j).upper for j in range(len(members))]
    if None in alone:
        return None
    if rule == "value":
        weights = {m: int(cents or 0) for m, cents in zip(members, alone, strict=True)}
        return _told(rule, rules.by_weight(total, weights))
    return _shapley(solved, wanted) if rule == "shapley" else _nucleolus(solved)


def _told(
    rule: Rule, cents: dict[str, int], half_width: float = 0, *, proven: bool = True
) -> RuleShares:
    return RuleShares(
        rule=rule, cents=cents, half_width_cents=ceil(half_width), is_proven=proven, stability=()
    )


def _shapley(solved: _Solved, wanted: Wanted) -> RuleShares | None:
    game, watch = solved.game, solved.watch
    total = int(game.cost(game.pool.everybody).upper or 0)
    try:
        if len(game.members) <= ALL_GROUPS_UP_TO:
            return _told("shapley", _in_cents(solved, shapley(game, watch)))
        goal = SAMPLED_TO * total
        found = sampled_shapley(game, watch, half_width=goal, seed=wanted.seed)
    except ValueError:  # some group cannot be served alone
        return None
    wide = max(found.half_width)
    return _told("shapley", _in_cents(solved, found.shares), wide, proven=wide <= goal)


def _nucleolus(solved: _Solved) -> RuleShares | None:
    found = solved.nucleolus()
    if len(solved.pool.members) == 1:
        return _told("nucleolus", _in_cents(solved, [solved.game.cost(1).upper or 0]))
    if found is None:
        return None
    return _told("nucleolus", _in_cents(solved, found.shares), proven=found.is_proven)


def _in_cents(solved: _Solved, shares: Sequence[float | Fraction]) -> dict[str, int]:
    total = int(solved.game.cost(solved.pool.everybody).upper or 0)
    return dict(zip(solved.pool.members, rules.in_whole_cents(total, shares), strict=True))


def _with_stability(
    shares: RuleShares, solved: dict[Reading, _Solved], watch: Watch
) -> RuleShares:
    watch.report("leaving")
    told = tuple(
        by_list(one.groups, reading, shares.cents)
        if one.groups
        else by_search(one.game, reading, shares.cents, watch, one.tolerance_share)
        for reading, one in solved.items()
        if len(one.pool.members) > 1
    )
    return shares.model_copy(update={"stability": told})


def _of_all(case: Case, shares: RuleShares) -> RuleShares:
    """Name everybody who takes part; those that need nothing pay nothing."""
    cents = {m.member: shares.cents.get(m.member, 0) for m in case.members}
    return shares.model_copy(update={"cents": cents})


def _game(reading: Reading, solved: _Solved, told: Sequence[RuleShares]) -> CostGame:
    found = solved.nucleolus()
    return CostGame(
        reading=reading,
        is_complete=bool(solved.groups),
        groups=solved.groups or tuple(_named(solved, reading, told)),
        least_core_cents=ceil(found.least_core - ROUNDING) if found and found.levels else None,
    )


def _named(solved: _Solved, reading: Reading, told: Sequence[RuleShares]) -> Iterator[Group]:
    """Yield the groups that somebody is said to leave with."""
    names = {s.members for shares in told for s in shares.stability if s.reading == reading}
    for members in sorted(names - {()}):
        yield group_of(solved.game, solved.pool.coalition(members))
