"""Runs without pages: a case and what is asked of it."""

from __future__ import annotations

from datetime import UTC, datetime

from casebook import pooled
from foedus.node.reading import Reader
from foedus.pillars.procurement.runs import papers, store
from foedus.pillars.procurement.runs.asked import Asked

AT = datetime(2026, 11, 25, 10, tzinfo=UTC)
ORDER = ("HRV", "00000000-0000-4000-8000-000000000001", 1)
INSIDER = Reader("RESTRICTED", ("FINANCE",))


def new_run(case=None, *, classification="INTERNAL", categories=(), **asked):
    case = case or pooled()
    return store.NewRun(
        order=ORDER,
        asked=Asked(**asked),
        case=papers.pack_case(case),
        case_digest=case.digest(),
        sources={},
        person="somebody",
        classification=classification,
        categories=categories,
    )


def put(node, **asked):
    return store.put(node, INSIDER, new_run(**asked), AT)
