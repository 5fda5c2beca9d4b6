"""Federations to simulate: the members, what they understand, what they do."""

from __future__ import annotations

from foedus.accord.kinds import KINDS
from foedus.accord.testing import council
from foedus.accord.testing.checks import decisions
from foedus.kernel.testing.federation import CODES, Federation, Plan
from foedus.kernel.testing.plays import PLAYS, kinds_for


def federation(seed, *, size=0, **changes):
    """Notes and joint decisions; 3 to 7 members, by the seed, unless `size` says otherwise."""
    size = size or 3 + seed % 5
    settings = {
        "kinds": kinds_for(CODES[:size], *KINDS.values()),
        "plays": (*PLAYS, *council.PLAYS),
        "liar_plays": council.LIAR_PLAYS,
        "checks": (decisions,),
    }
    return Federation(Plan(size=size, seed=seed, **settings | changes))
