"""Federations to simulate, complete: the members, what they understand and what they do."""

from __future__ import annotations

from typing import Any

from foedus.accord.kinds import KINDS
from foedus.accord.testing import council
from foedus.accord.testing.checks import decisions
from foedus.kernel.testing.federation import CODES, Federation, Plan
from foedus.kernel.testing.plays import PLAYS, kinds_for


def federation(seed: int, *, size: int = 0, **changes: Any) -> Federation:
    """Notes and joint decisions; 3 to 7 members, by the seed, unless `size` says otherwise.

    `changes` are fields of the plan.
    """
    size = size or 3 + seed % 5
    settings: dict[str, Any] = {
        "kinds": kinds_for(CODES[:size], *KINDS.values()),
        "plays": (*PLAYS, *council.PLAYS),
        "liar_plays": council.LIAR_PLAYS,
        "checks": (decisions,),
    }
    return Federation(Plan(size=size, seed=seed, **settings | changes))
