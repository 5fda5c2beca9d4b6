"""The manifest of the pillar of joint procurement."""

from __future__ import annotations

from foedus.kernel.manifest import Pillar
from foedus.pillars.procurement.records import KINDS

PILLAR = Pillar(code="procurement", title="Joint procurement", kinds=KINDS)
