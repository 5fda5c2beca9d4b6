"""The pillars of this node: adding one is adding a line (design.md, section 2)."""

from __future__ import annotations

from foedus.desk.house import Room
from foedus.desk.pillar import PILLAR as DESK
from foedus.desk.wording import PHRASES as DESK_PHRASES

ROOMS = (Room(DESK, DESK_PHRASES),)
