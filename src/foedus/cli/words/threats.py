"""Words for what threat data refuses: the pillar's own, in English."""

from __future__ import annotations

from foedus.pillars.hybrid_threats.wording import REFUSALS

WORDS = {code: (wrong.en, cure.en) for code, (wrong, cure) in REFUSALS.items()}
