"""Annexes of the two orders reckoned by hand, with made-up records behind every row."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import replace

from foedus.pillars.procurement.annexing import annex_of
from foedus.pillars.procurement.checking import Own, check_annex
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.sourced import Source
from planbook.narrow import narrow_case, narrow_plan
from planbook.wide import wide_case
from planbook.wide_plan import wide_plan

TABLES = ("items", "requirements", "suppliers", "offers", "rates", "budgets")


def source(name: str) -> Source:
    """A record of some owner, always the same for one name."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Source("ALB", str(uuid.UUID(digest[:32], version=4)), 1, digest)


def sources(case) -> dict:
    return {
        (table, getattr(row, row.key[0])): source(f"{table} {getattr(row, row.key[0])}")
        for table in TABLES
        for row in getattr(case, table)
    }


def annexed(case, plan, **changes) -> Annex:
    known = {"title": {"en": "DEMO: annex"}, "order": source("order"), "terms_text": {}}
    return annex_of(case, sources(case), plan, **(known | changes))


def bare(plan):
    """Without the certificate, which those plans only pretend to have."""
    proof = plan.proof.model_copy(update={"certificate": {}, "certified_bound_cents": 0})
    return plan.model_copy(update={"proof": proof})


def wide_annex() -> tuple:
    plan = bare(wide_plan())
    return wide_case(), annexed(wide_case(), plan), plan


def narrow_annex() -> tuple:
    plan = bare(narrow_plan())
    return narrow_case(), annexed(narrow_case(), plan), plan


def alone_of(plan) -> dict:
    """What each member pays alone; None for one that needs nothing or cannot be served alone."""
    nobody = dict.fromkeys(plan.joint.members)
    return nobody | {a.member: a.total_cents for a in plan.alone if a.reading == "pro_rata"}


def faults(case, annex, plan, member=None, alone=None) -> set:
    """(code, place) of what the node of `member` finds."""
    costs = alone_of(plan)
    member = member or annex.members[0]
    own = Own(member, alone if alone is not None else costs[member], "pro_rata")
    return {(one.code, one.place) for one in check_annex(annex, case, own, costs)}


def with_row(annex: Annex, table: str, number: int, **changes) -> Annex:
    """The annex with one row changed, counted from 1, past every check of its class."""
    rows = list(getattr(annex, table))
    rows[number - 1] = rows[number - 1].model_copy(update=changes)
    return annex.model_copy(update={table: tuple(rows)})


def changed(case, table: str, key: str, **changes):
    rows = tuple(
        row.model_copy(update=changes) if getattr(row, row.key[0]) == key else row
        for row in getattr(case, table)
    )
    return replace(case, **{table: rows})
