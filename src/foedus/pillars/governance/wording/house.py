"""All the words of the pillar: those of its records and those of its pages."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.pillars.governance.wording import PHRASES
from foedus.pillars.governance.wording.council import PHRASES as COUNCIL
from foedus.pillars.governance.wording.pages import PAGES

EVERY_PHRASE: Mapping[str, Phrase] = {**PHRASES, **PAGES, **COUNCIL}
