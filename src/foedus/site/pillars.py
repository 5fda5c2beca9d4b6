"""The pillars of this node: adding one is adding a line (design.md, section 2)."""

from __future__ import annotations

from foedus.desk.house import Room
from foedus.desk.news.own import tasks as desk_tasks
from foedus.desk.pillar import PILLAR as DESK
from foedus.desk.wording import PHRASES as DESK_PHRASES
from foedus.pillars.governance.cautions import cautions as governance_cautions
from foedus.pillars.governance.council.tasks import tasks as council_tasks
from foedus.pillars.governance.pillar import PILLAR as GOVERNANCE
from foedus.pillars.governance.wording.house import EVERY_PHRASE as GOVERNANCE_PHRASES
from foedus.pillars.hybrid_threats.pillar import PILLAR as HYBRID_THREATS
from foedus.pillars.hybrid_threats.watching import tasks as hybrid_threats_tasks
from foedus.pillars.hybrid_threats.wording.house import EVERY_PHRASE as HYBRID_THREATS_PHRASES
from foedus.pillars.procurement.own_tables import adapted as own_tables
from foedus.pillars.procurement.pillar import PILLAR as PROCUREMENT
from foedus.pillars.procurement.tasks import tasks as procurement_tasks
from foedus.pillars.procurement.wording.house import EVERY_PHRASE as PROCUREMENT_PHRASES

ROOMS = (
    Room(DESK, DESK_PHRASES, tasks=desk_tasks),
    Room(
        GOVERNANCE,
        GOVERNANCE_PHRASES,
        "foedus.pillars.governance.urls",
        council_tasks,
        governance_cautions,
    ),
    Room(
        HYBRID_THREATS,
        HYBRID_THREATS_PHRASES,
        "foedus.pillars.hybrid_threats.urls",
        hybrid_threats_tasks,
    ),
    Room(
        PROCUREMENT,
        PROCUREMENT_PHRASES,
        "foedus.pillars.procurement.urls",
        procurement_tasks,
        tables=own_tables,
    ),
)
