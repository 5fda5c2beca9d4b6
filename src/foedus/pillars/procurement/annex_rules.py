"""What every node must refuse of the kinds from the joint annex on.

From the entry and its own log alone. What needs another owner's record (has the annex been
approved?) is asked where the act is. Stages and their order are data here.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from foedus.desk.records.check import kind_of
from foedus.desk.records.rules import Refusals, ascending, in_own_name, in_time, once, refuse
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind
from foedus.pillars.procurement.records.annex import Annex, Result, Verdict
from foedus.pillars.procurement.records.national import (
    ApprovalPath,
    CeilingStatement,
    Delivery,
    Discrepancy,
    NationalOrder,
    Payment,
    Saving,
    SavingStage,
    Stage,
)

NEXT: Mapping[Stage, frozenset[Stage]] = {
    Stage.DRAFTED: frozenset({Stage.LEGAL_REVIEW, Stage.CANCELLED}),
    Stage.LEGAL_REVIEW: frozenset({Stage.DRAFTED, Stage.COMMITTEE, Stage.CANCELLED}),
    Stage.COMMITTEE: frozenset({Stage.LEGAL_REVIEW, Stage.BUDGET_COMMITTED, Stage.CANCELLED}),
    Stage.BUDGET_COMMITTED: frozenset({Stage.SIGNED, Stage.CANCELLED}),
    Stage.SIGNED: frozenset({Stage.DELIVERING, Stage.CANCELLED}),
    Stage.DELIVERING: frozenset({Stage.CLOSED, Stage.CANCELLED}),
    Stage.CLOSED: frozenset(),
    Stage.CANCELLED: frozenset(),
}
"""Where a national order may go from each stage: a review or a committee may send it back once."""

LADDER = tuple(SavingStage)


def adds_up(record: Annex, _entry: Entry, _history: History) -> Refusals:
    """A share that is not the sum of its parts is no share. What needs other records is checked by
    each member's own node, which then says why (`checking`)."""
    for number, row in enumerate(record.shares, start=1):
        if row.total_cents != row.goods_cents + row.common_cents:
            return refuse("share-not-the-sum", "shares", row=number)
    return ()


def of_members(record: Annex, _entry: Entry, _history: History) -> Refusals:
    for field in ("lines", "common_costs", "shares"):
        for number, row in enumerate(getattr(record, field), start=1):
            if row.member not in record.members:
                return refuse("row-of-no-member", field, row=number, value=row.member)
    return ()


def says_why(record: Verdict, _entry: Entry, _history: History) -> Refusals:
    if (record.result is Result.REFUSED) != bool(record.faults):
        return refuse("verdict-without-reason", "faults")
    return ()


def walks_its_stages(record: NationalOrder, _entry: Entry, _history: History) -> Refusals:
    history = record.history
    if history[0].stage is not Stage.DRAFTED:
        return refuse("order-not-drafted-first", "history")
    for number, (before, after) in enumerate(pairwise(history), start=2):
        if after.on < before.on:
            return refuse("stages-not-by-day", "history", row=number)
        if after.stage not in NEXT[before.stage]:
            return refuse("stage-not-allowed", "history", row=number, value=str(after.stage))
    if history[-1].stage is not record.stage:
        return refuse("stage-differs-from-history", "stage")
    return ()


def order_adds_up(record: NationalOrder, _entry: Entry, _history: History) -> Refusals:
    goods = sum(line.goods_cents for line in record.lines)
    if record.total_cents != goods + record.common_cents:
        return refuse("total-not-the-sum", "total_cents", expected=goods + record.common_cents)
    return ()


def paid_on_a_day(record: Payment, _entry: Entry, _history: History) -> Refusals:
    if (record.state == "paid") != (record.paid_on is not None):
        return refuse("paid-without-a-day", "paid_on")
    return ()


def accepted_with_figures(record: Delivery, _entry: Entry, _history: History) -> Refusals:
    given = record.accepted_on is not None and record.accepted_quantity is not None
    if (record.state == "accepted") != given:
        return refuse("accepted-without-figures", "accepted_on")
    return ()


def resolved_with_words(record: Discrepancy, _entry: Entry, _history: History) -> Refusals:
    given = record.resolved_on is not None and bool(record.resolution.strip())
    if (record.state == "resolved") != given:
        return refuse("resolved-without-words", "resolution")
    return ()


def climbs_the_ladder(record: Saving, _entry: Entry, _history: History) -> Refusals:
    """A figure may be missing, but never in silence."""
    before = -1
    for number, row in enumerate(record.ledger, start=1):
        at = LADDER.index(row.stage)
        if at < before:
            return refuse("saving-goes-back", "ledger", row=number, value=str(row.stage))
        if at > before + 1 and not row.skipped_because.strip():
            return refuse("saving-skips-a-stage", "ledger", row=number, value=str(row.stage))
        before = at
    if record.ledger[-1].stage is not record.stage:
        return refuse("stage-differs-from-history", "stage")
    return ()


def _row(row: Any) -> tuple[str, str]:
    return row.table, row.code


REGISTERED: tuple[Kind, ...] = (
    kind_of(
        Annex,
        ascending("members"),
        ascending("inputs", _row),
        once("items", "item"),
        once("shares", "member"),
        of_members,
        adds_up,
        lasting=True,
    ),
    kind_of(Verdict, in_own_name, says_why, lasting=True),
    kind_of(NationalOrder, in_own_name, walks_its_stages, order_adds_up),
    kind_of(Payment, in_own_name, paid_on_a_day),
    kind_of(Delivery, in_own_name, accepted_with_figures),
    kind_of(Discrepancy, in_own_name, resolved_with_words, in_time("found_on", "resolved_on")),
    kind_of(Saving, in_own_name, climbs_the_ladder),
    kind_of(CeilingStatement, in_own_name, once("rows", "category")),
    kind_of(ApprovalPath, in_own_name),
)
"""Every kind of this part with what it refuses."""
