"""The manifest of the pillar of hybrid threats."""

from __future__ import annotations

from foedus.kernel.manifest import Page, Pillar
from foedus.pillars.hybrid_threats.records import KINDS

PILLAR = Pillar(
    code="hybrid_threats",
    title="Hybrid threats",
    kinds=KINDS,
    pages=(Page("threats.values", "threat-values"), Page("threats.watched", "threat-watched")),
)
