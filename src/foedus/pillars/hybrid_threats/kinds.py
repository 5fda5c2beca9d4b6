"""The record kinds of this pillar, as a node registers them."""

from __future__ import annotations

from foedus.node.bulk import BulkKind
from foedus.pillars.hybrid_threats.batch import KIND, check
from foedus.pillars.hybrid_threats.store.projection import ThreatObjects

BATCH = BulkKind(KIND, check, projection=ThreatObjects())
REGISTERED = (BATCH,)
