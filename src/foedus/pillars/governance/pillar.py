"""The manifest of the pillar of governance: from the declaration to an approved plan."""

from __future__ import annotations

from foedus.kernel.manifest import Pillar
from foedus.pillars.governance.records import KINDS

PILLAR = Pillar(code="governance", title="Governance", kinds=KINDS)
