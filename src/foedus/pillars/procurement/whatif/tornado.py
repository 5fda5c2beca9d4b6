"""What matters: how far each thing by itself moves the cost of the order, the largest first.

One-way sensitivity as in a tornado diagram (Howard, 1988, "Decision analysis: practice and
promise"): every other thing stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from foedus.pillars.procurement.whatif.answer import Answer
from foedus.pillars.procurement.whatif.scenario import Change, Kind
from foedus.pillars.procurement.whatif.sweep import Swept


@dataclass(frozen=True)
class Swing:
    """What changes of one thing do: (size, cents more than in the base) in rising size, None where
    the needs cannot be met or no plan was found."""

    kind: Kind
    codes: tuple[str, ...]
    effects: tuple[tuple[int, int | None], ...]

    @property
    def least_cents(self) -> int:
        """The largest saving, 0 or below."""
        return min(0, *(cents for _, cents in self.effects if cents is not None), 0)

    @property
    def most_cents(self) -> int:
        """The largest added cost, 0 or above."""
        return max(0, *(cents for _, cents in self.effects if cents is not None), 0)

    @property
    def breaks(self) -> bool:
        """Whether one of the changes leaves needs open."""
        return any(cents is None for _, cents in self.effects)

    @property
    def matters(self) -> bool:
        return self.breaks or self.least_cents < self.most_cents


def swings(swept: Swept) -> tuple[Swing, ...]:
    """Return the swing of each thing that the sweep changes by itself, what leaves needs open
    first, then by how far it moves the cost."""
    base = swept.scenarios[0]
    known = swept.answers.get(base)
    if known is None or known.total_cents is None:
        return ()
    found: dict[tuple[Kind, tuple[str, ...]], list[tuple[int, int | None]]] = {}
    for scenario, answer in swept.answers.items():
        if scenario.members == base.members and len(scenario.changes) == 1:
            change: Change = scenario.changes[0]
            effect = _more_cents(answer, known.total_cents)
            found.setdefault((change.kind, change.codes), []).append((change.size, effect))
    swings = [Swing(kind, codes, _sorted(effects)) for (kind, codes), effects in found.items()]
    return tuple(sorted(swings, key=lambda s: (not s.breaks, s.least_cents - s.most_cents)))


def _more_cents(answer: Answer, base_cents: int) -> int | None:
    return None if answer.total_cents is None else answer.total_cents - base_cents


def _sorted(effects: list[tuple[int, int | None]]) -> tuple[tuple[int, int | None], ...]:
    return tuple(sorted(effects, key=lambda effect: effect[0]))
