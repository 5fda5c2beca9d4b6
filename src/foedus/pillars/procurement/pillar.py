"""The manifest of the pillar of joint procurement."""

from __future__ import annotations

from foedus.kernel.manifest import Page, Pillar
from foedus.pillars.procurement.records import annex, industry, market, national, needs, orders

KINDS = (
    *needs.KINDS,
    *market.KINDS,
    *industry.KINDS,
    *orders.KINDS,
    *annex.KINDS,
    *national.KINDS,
)

PILLAR = Pillar(
    code="procurement",
    title="Joint procurement",
    kinds=KINDS,
    pages=(
        Page("procurement.title", "procurement"),
        Page("workbench.orders", "orders"),
        Page("annexes.title", "annexes"),
        Page("orders.national", "national-orders"),
    ),
)
