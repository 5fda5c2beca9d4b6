"""Every word that people see of this pillar, by the key that a form or a list asks for.

`governance`; `<kind>` and `<kind>.many`; `<kind>.<field>` with `.help` where it helps and one key
for each choice; `<kind>.<field>.<part>` for rows; `refusal.<code>`, `cure.<code>` and
`advice.<code>`. A test derives the keys from the record classes: none is missing or unused.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording.shared import Words
from foedus.pillars.governance.wording import commitments, formats, outreach
from foedus.pillars.governance.wording.advice import ADVICE
from foedus.pillars.governance.wording.refusals import REFUSALS

BY_KIND: Mapping[str, Words] = {
    "governance.instrument": commitments.INSTRUMENT,
    "governance.plan": commitments.PLAN,
    "governance.objective": commitments.OBJECTIVE,
    "governance.measure": commitments.MEASURE,
    "governance.step": commitments.STEP,
    "governance.progress": commitments.PROGRESS,
    "governance.participation": commitments.PARTICIPATION,
    "governance.package": commitments.PACKAGE,
    "governance.format": formats.FORMAT,
    "governance.meeting": formats.MEETING,
    "governance.event": formats.EVENT,
    "governance.office-holder": formats.OFFICE_HOLDER,
    "governance.candidate": formats.CANDIDATE,
    "governance.statement": outreach.STATEMENT,
    "governance.line-to-take": outreach.LINE_TO_TAKE,
    "governance.term": outreach.TERM,
    "governance.position": outreach.POSITION,
    "governance.engagement": outreach.ENGAGEMENT,
    "governance.precedent": outreach.PRECEDENT,
}

PHRASES: Mapping[str, Phrase] = {
    "governance": Phrase("Governance", "Qeverisja", "Upravljanje", "Upravljanje"),
    **{
        f"{kind}.{name}".removesuffix("."): phrase
        for kind, words in BY_KIND.items()
        for name, phrase in words.items()
    },
    **{f"refusal.{code}": wrong for code, (wrong, _) in REFUSALS.items()},
    **{f"cure.{code}": cure for code, (_, cure) in REFUSALS.items()},
    **{f"advice.{code}": phrase for code, phrase in ADVICE.items()},
}
