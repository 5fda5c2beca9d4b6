"""All the words that people see of this pillar in the browser; each part brings its own."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.pillars.procurement.wording import (
    annex_advice,
    annex_faults,
    annex_kinds,
    annex_pages,
    annex_refusals,
    order_pages,
)
from foedus.pillars.procurement.wording.kinds import PHRASES
from foedus.pillars.procurement.wording.market_pages import PAGES as MARKET
from foedus.pillars.procurement.wording.need_pages import PAGES as NEEDS
from foedus.pillars.procurement.wording.workbench import PHRASES as WORKBENCH

EVERY_PHRASE: Mapping[str, Phrase] = {
    **PHRASES,
    **NEEDS,
    **MARKET,
    **WORKBENCH,
    **annex_kinds.PHRASES,
    **annex_pages.PHRASES,
    **order_pages.PHRASES,
    **annex_advice.PHRASES,
    **annex_faults.PHRASES,
    **annex_refusals.PHRASES,
}
