"""The kinds of record that this node can read: a visible list (style.md, rule 14)."""

from __future__ import annotations

from foedus.accord.kinds import KINDS as JOINT_DECISIONS
from foedus.desk.records.talk import REGISTERED as DESK
from foedus.kernel.kinds import Kinds
from foedus.pillars.governance.council.submissions import SUBMISSION
from foedus.pillars.governance.rules import REGISTERED as GOVERNANCE
from foedus.pillars.hybrid_threats.kinds import REGISTERED as HYBRID_THREATS
from foedus.pillars.procurement.admission import REGISTERED as PROCUREMENT
from foedus.pillars.procurement.annex_rules import REGISTERED as ANNEXES
from foedus.site.notice import NOTICE

REGISTERED = (
    *JOINT_DECISIONS.values(),
    *DESK,
    *GOVERNANCE,
    *HYBRID_THREATS,
    SUBMISSION,
    *PROCUREMENT,
    *ANNEXES,
    NOTICE,
)
KINDS = Kinds({kind.name: kind for kind in REGISTERED})
