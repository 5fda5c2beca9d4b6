"""The record kinds of the pillar, declared once: forms, lists, sheets and checks derive from them.

- `rows`        the four areas, types of fields, rows that several kinds share
- `instrument`  the declaration and its clauses
- `plan`        plan, objective, measure, step; progress and participation
- `formats`     formats, meetings, events, office-holders
- `package`     the plan frozen for approval
- `accession`   candidates
- `outreach`    statements, lines to take, terms, positions, engagements, precedents
"""

from foedus.desk.records.body import Body
from foedus.pillars.governance.records.accession import Basis, Candidate, Passed, Stage
from foedus.pillars.governance.records.formats import (
    Action,
    AgendaItem,
    Attendance,
    Chair,
    Event,
    Format,
    Level,
    Meeting,
    OfficeHolder,
    Resolution,
)
from foedus.pillars.governance.records.instrument import (
    Clause,
    Instrument,
    LanguageVersion,
    Signatory,
)
from foedus.pillars.governance.records.outreach import (
    Avoided,
    Engagement,
    LineToTake,
    Position,
    Precedent,
    Statement,
    Term,
)
from foedus.pillars.governance.records.package import MOST_CONTENTS, Frozen, Package
from foedus.pillars.governance.records.plan import (
    Measure,
    NationalGoal,
    Objective,
    Participation,
    Plan,
    Progress,
    Status,
    Step,
)
from foedus.pillars.governance.records.rows import Area, Delegation, Row, SourcedFact

__all__ = [
    "KINDS",
    "MOST_CONTENTS",
    "Action",
    "AgendaItem",
    "Area",
    "Attendance",
    "Avoided",
    "Basis",
    "Candidate",
    "Chair",
    "Clause",
    "Delegation",
    "Engagement",
    "Event",
    "Format",
    "Frozen",
    "Instrument",
    "LanguageVersion",
    "Level",
    "LineToTake",
    "Measure",
    "Meeting",
    "NationalGoal",
    "Objective",
    "OfficeHolder",
    "Package",
    "Participation",
    "Passed",
    "Plan",
    "Position",
    "Precedent",
    "Progress",
    "Resolution",
    "Row",
    "Signatory",
    "SourcedFact",
    "Stage",
    "Statement",
    "Status",
    "Step",
    "Term",
]

KINDS: tuple[type[Body], ...] = (
    Instrument,
    Plan,
    Objective,
    Measure,
    Step,
    Progress,
    Participation,
    Package,
    Format,
    Meeting,
    Event,
    OfficeHolder,
    Candidate,
    Statement,
    LineToTake,
    Term,
    Position,
    Engagement,
    Precedent,
)
"""Every kind, in the order in which pages name them."""
