"""The manifest of the pillar of governance: from the declaration to an approved plan."""

from __future__ import annotations

from foedus.kernel.manifest import Page, Pillar
from foedus.pillars.governance.records import KINDS

PILLAR = Pillar(
    code="governance",
    title="Governance",
    kinds=KINDS,
    pages=(
        Page("plans.title", "plans"),
        Page("council.packages", "packages"),
        Page("formats.title", "formats"),
        Page("council.candidates", "candidates"),
        Page("brief.title", "brief"),
    ),
)
