"""Who is in which step. Silence is not consent: a member that was named and has not chosen is
awaited (G04, G13; opt-in for each activity as in NORDEFCO)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Participation, Step


@dataclass(frozen=True, slots=True)
class Taking:
    """Members in ascending order. `joined` were not named and chose to take part."""

    step: Known[Step]
    inside: tuple[str, ...]
    outside: tuple[str, ...]
    awaited: tuple[str, ...]
    joined: tuple[str, ...]

    @property
    def without_lead(self) -> bool:
        """The lead opted out: somebody else must lead, or the step ends."""
        return self.step.body.lead in self.outside


def taking_part(step: Known[Step], choices: Iterable[Known[Participation]], *, on: date) -> Taking:
    """As of a day: of each member the newest choice that holds by then, made in its own name."""
    holding = [
        one
        for one in choices
        if one.body.about == step.ref and one.owner == one.body.member and one.body.on <= on
    ]
    holding.sort(key=lambda one: (one.body.on, one.ver, one.id))
    chosen = {one.owner: one.body.choice for one in holding}
    named = step.body.participants
    return Taking(
        step,
        tuple(member for member in named if chosen.get(member) == "in"),
        tuple(sorted(member for member in chosen if chosen[member] == "out")),
        tuple(member for member in named if member not in chosen),
        tuple(sorted(m for m in chosen if chosen[m] == "in" and m not in named)),
    )
