"""The manifest of the pillar of joint procurement."""

from __future__ import annotations

from foedus.kernel.manifest import Page, Pillar
from foedus.pillars.procurement.records import industry, market, needs, orders

KINDS = (*needs.KINDS, *market.KINDS, *industry.KINDS, *orders.KINDS)

PILLAR = Pillar(
    code="procurement",
    title="Joint procurement",
    kinds=KINDS,
    pages=(Page("procurement.title", "procurement"), Page("workbench.orders", "orders")),
)
