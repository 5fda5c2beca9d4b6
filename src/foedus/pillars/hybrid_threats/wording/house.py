"""All the words of the pillar: of refusals, of records and of pages."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.pillars.hybrid_threats.wording import PHRASES
from foedus.pillars.hybrid_threats.wording.pages import PAGES
from foedus.pillars.hybrid_threats.wording.records import RECORDS

EVERY_PHRASE: Mapping[str, Phrase] = {**PHRASES, **RECORDS, **PAGES}
