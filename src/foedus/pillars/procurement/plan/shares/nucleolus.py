"""The least core and the nucleolus by row generation.

Maschler, Peleg, Shapley (Math. of OR 4, 1979): a sequence of linear programs, each of which makes
the largest gain of the groups not yet settled as small as it can be. Rows are groups; those that
are missing are found by the separation problem (Nguyen, Thomas, 2016, do so for games with an
easy one). A group is settled when its row has a price: then it gains the same in every solution.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.linear import INFINITY, Program
from foedus.pillars.procurement.plan.pooled import Coalition
from foedus.pillars.procurement.plan.shares import rational
from foedus.pillars.procurement.plan.shares.game import Game, everybody, inside
from foedus.pillars.procurement.plan.shares.separation import Separation
from foedus.pillars.procurement.plan.shares.span import FloatArray, Span, vectors

PRICED = 1e-7
"""A row with a larger price is settled."""

KEPT_ROWS = 400
MOST_ROWS = 60
"""Rows in a program at most, before those far from binding are left out; added at a time."""

ACCURATE = 1e-10
"""A row broken by this part of the total is broken."""

SCALE = 1e4
"""The linear programs count money so that all together pay this much."""


@dataclass(frozen=True)
class Level:
    """`groups` gain `gain` in every solution, and no group settled later gains more."""

    gain: float
    groups: tuple[Coalition, ...]


@dataclass(frozen=True)
class Nucleolus:
    """`shares` of the members in order; `levels` from the largest gain down. Without `is_proven`
    the time ended the search: the shares then are the best found."""

    shares: tuple[float, ...]
    levels: tuple[Level, ...]
    is_proven: bool
    reached: float = 0.0
    """The gain of the last program: a lower bound of its level where the search was ended."""

    @property
    def least_core(self) -> float:
        """The largest gain that some group can have at least; above 0 the core is empty."""
        return self.levels[0].gain if self.levels else 0.0


class RowGeneration:
    """One run. `floor`: the least that a member pays, None for no limit.

    Where so few groups can be served alone that nothing limits the shares, it ends unproven.
    """

    def __init__(
        self, game: Game, separation: Separation, watch: Watch, floor: float | None = None
    ) -> None:
        self._game, self._separation, self._watch = game, separation, watch
        self._count = len(game.members)
        self._floor = -INFINITY if floor is None else floor
        total = game.cost(everybody(game)).upper
        if total is None:
            raise ValueError("all together cannot be served")
        self._total = float(total)
        self._settled: list[tuple[Coalition, float]] = []
        self._span = Span(self._count)
        self._span.add(everybody(game))
        self._rows: dict[Coalition, float] = {}
        self._active: set[Coalition] = set()
        for j in range(self._count):
            upper = game.cost(1 << j).upper
            if upper is not None and self._count > 1:
                self._rows[1 << j] = float(upper)

    def least_core(self) -> Nucleolus:
        """Only the first program."""
        return self._run(1)

    def nucleolus(self) -> Nucleolus:
        return self._run(self._count)

    def _run(self, most_levels: int) -> Nucleolus:
        levels: list[Level] = []
        shares = np.full(self._count, self._total / self._count)
        proven, gain = True, 0.0
        while len(levels) < most_levels and not self._span.is_whole:
            shares, gain, priced, proven = self._level()
            if not proven or not priced:
                break
            levels.append(Level(gain, priced))
            for group in priced:
                self._settled.append((group, self._rows[group] + gain))
                self._span.add(group)
            self._watch.report("nucleolus", done=self._span.rank, total=self._count)
        return Nucleolus(tuple(shares.tolist()), tuple(levels), proven, gain)

    def _level(self) -> tuple[FloatArray, float, tuple[Coalition, ...], bool]:
        """Solve one program to the end: shares, the gain, what is settled, whether proven."""
        open_groups = self._open(self._rows)
        best: FloatArray | None = None
        while True:
            shares, gain, priced = self._master(open_groups)
            if self._watch.must_stop():
                return shares if best is None else best, gain, (), False
            cuts = self._separation.worst(shares, gain, self._span, self._watch)
            best = cuts.shares
            fresh = {g: c for g, c in cuts.cost.items() if c < self._rows.get(g, INFINITY)}
            if not fresh or cuts.most <= gain + 2 * self._separation.tolerance:
                fresh = self._cheaper(priced)
            if not fresh:
                tolerance = 2 * self._separation.tolerance
                return best, gain, priced, bool(priced) and cuts.most <= gain + tolerance
            self._rows.update(fresh)
            open_groups += [group for group in fresh if group not in set(open_groups)]

    def _cheaper(self, groups: Iterable[Coalition]) -> dict[Coalition, float]:
        """Return the groups whose row is dearer than what they would truly pay."""
        exact = {group: self._separation.exact(group) for group in groups}
        tolerance = self._separation.tolerance
        return {g: cost for g, cost in exact.items() if cost < self._rows[g] - tolerance}

    def _open(self, groups: Iterable[Coalition]) -> list[Coalition]:
        listed = list(groups)
        held = self._span.holds(vectors(listed, self._count)).tolist()
        return [group for group, is_held in zip(listed, held, strict=True) if not is_held]

    def _master(self, groups: list[Coalition]) -> tuple[FloatArray, float, tuple[Coalition, ...]]:
        """Solve the program over the rows that matter: those left out are added when broken."""
        rows = vectors(groups, self._count)
        cost = np.array([self._rows[group] for group in groups])
        while True:
            active = [group for group in groups if group in self._active]
            shares, gain, priced = self._solve(active)
            excess = rows @ shares - cost
            broken = np.flatnonzero(excess > gain + ACCURATE * abs(self._total))
            fresh = [groups[k] for k in broken[np.argsort(-excess[broken])].tolist()]
            fresh = [group for group in fresh if group not in self._active][:MOST_ROWS]
            if not fresh:
                self._forget(groups, excess - gain)
                return shares, gain, priced
            self._active.update(fresh)

    def _forget(self, groups: list[Coalition], excess: FloatArray) -> None:
        """Leave out rows that are far from binding."""
        if len(self._active) <= KEPT_ROWS:
            return
        order = np.argsort(-excess)[: KEPT_ROWS // 2].tolist()
        self._active = {groups[k] for k in order}

    def _solve(self, groups: list[Coalition]) -> tuple[FloatArray, float, tuple[Coalition, ...]]:
        """Return shares, gain, priced groups; without a bound on the gain, equal shares and minus
        infinity."""
        scale = SCALE / max(abs(self._total), 1e-9)
        program = Program()
        share = [program.column(self._floor * scale) for _ in range(self._count)]
        gain = program.column(-INFINITY, cost=1)
        program.row([(column, 1) for column in share], scale * self._total, scale * self._total)
        for group, paid in self._settled:
            terms = [(share[j], 1.0) for j in inside(group, self._count)]
            program.row(terms, scale * paid, scale * paid)
        first = len(program.row_lower)
        for group in groups:
            terms = [(share[j], 1.0) for j in inside(group, self._count)]
            program.row([*terms, (gain, -1)], -INFINITY, scale * self._rows[group])
        answer = program.minimise(Watch())
        if answer.values is None or answer.duals is None:
            return np.full(self._count, self._total / self._count), -INFINITY, ()
        values, prices = answer.values / scale, answer.duals[first:].tolist()
        priced = tuple(g for g, p in zip(groups, prices, strict=True) if abs(p) > PRICED)
        return values[: self._count], float(values[self._count]), priced


def exact_shares(game: Game, found: Nucleolus) -> tuple[Fraction, ...]:
    """Return the nucleolus in exact numbers: the solution of all settled rows.

    ValueError where the rows do not fit together, which tells that floating point misled.
    """
    count, total = len(game.members), game.cost(everybody(game)).upper
    size = count + len(found.levels)
    rows = [([1] * count + [0] * len(found.levels), Fraction(total or 0))]
    for number, level in enumerate(found.levels):
        for group in level.groups:
            row = [group >> j & 1 for j in range(count)] + [0] * len(found.levels)
            row[count + number] = -1
            rows.append((row, Fraction(game.cost(group).upper or 0)))
    return tuple(rational.solve(rows, size)[:count])
