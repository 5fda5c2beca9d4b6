"""The manifest of the desk: not a pillar, but it owns kinds and words like one."""

from __future__ import annotations

from foedus.desk.records.talk import KINDS
from foedus.kernel.manifest import Pillar

PILLAR = Pillar(code="desk", title="Desk", kinds=KINDS)
