"""The manifest of the pillar of joint procurement."""

from __future__ import annotations

from foedus.kernel.manifest import Pillar
from foedus.pillars.procurement.records import industry, market, needs

KINDS = (*needs.KINDS, *market.KINDS, *industry.KINDS)

PILLAR = Pillar(
    code="procurement",
    title="Joint procurement",
    kinds=KINDS,
)
