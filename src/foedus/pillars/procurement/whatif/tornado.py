"""What matters: how far each thing by itself moves the cost of the order, the largest first.

One-way sensitivity as in a tornado diagram (Howard, 1988, "Decision analysis: practice and
promise"): every other thing stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from foedus.pillars.procurement.whatif.answer import Answer
from foedus.pillars.procurement.whatif.scenario import Kind
from foedus.pillars.procurement.whatif.sweep import Swept


@dataclass(frozen=True)
class Effect:
    """What a change of `size` does against the base: cents more and lateness more, None where the
    needs cannot be met or no plan was found."""

    size: int
    cents: int | None
    lateness: int | None


@dataclass(frozen=True)
class Swing:
    """What changes of one thing do, in rising size."""

    kind: Kind
    codes: tuple[str, ...]
    effects: tuple[Effect, ...]

    @property
    def least_cents(self) -> int:
        """The largest saving, 0 or below."""
        return min(0, 0, *self._cents)

    @property
    def most_cents(self) -> int:
        """The largest added cost, 0 or above."""
        return max(0, 0, *self._cents)

    @property
    def _cents(self) -> list[int]:
        return [effect.cents for effect in self.effects if effect.cents is not None]

    @property
    def breaks(self) -> bool:
        """Whether one of the changes leaves needs open."""
        return any(effect.cents is None for effect in self.effects)

    @property
    def matters(self) -> bool:
        """Whether one of the changes moves anything: the cost, or the lateness."""
        return any(effect.cents != 0 or effect.lateness for effect in self.effects)


def swings(swept: Swept) -> tuple[Swing, ...]:
    """Return the swing of each thing that the sweep changes by itself, what leaves needs open
    first, then by how far it moves the cost."""
    base = swept.scenarios[0]
    known = swept.answers.get(base)
    if known is None or known.total_cents is None:
        return ()
    found: dict[tuple[Kind, tuple[str, ...]], list[Effect]] = {}
    for scenario, answer in swept.answers.items():
        if scenario.members == base.members and len(scenario.changes) == 1:
            change = scenario.changes[0]
            effect = _effect(change.size, answer, known)
            found.setdefault((change.kind, change.codes), []).append(effect)
    every = [
        Swing(kind, codes, tuple(sorted(effects, key=lambda effect: effect.size)))
        for (kind, codes), effects in found.items()
    ]
    return tuple(sorted(every, key=lambda s: (not s.breaks, s.least_cents - s.most_cents)))


def _effect(size: int, answer: Answer, base: Answer) -> Effect:
    if answer.total_cents is None or base.total_cents is None:
        return Effect(size, None, None)
    later = (answer.lateness or 0) - (base.lateness or 0)
    return Effect(size, answer.total_cents - base.total_cents, later)
