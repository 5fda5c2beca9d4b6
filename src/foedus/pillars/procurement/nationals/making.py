"""From an approved annex to what one member does about it. Pure.

Each state pays its own deliveries to the supplier and its own parts of common costs; no amount
goes from one state to another, and nothing is set off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.records.annex import (
    Annex,
    AnnexLine,
    Counterfactual,
    Delivery,
    NationalOrder,
    OrderLine,
    Passed,
    Payment,
    Saving,
    SavingRow,
    SavingStage,
    Stage,
)

METHODS = {
    "own_figure": "own stand-alone figure less own share of the annex",
    "pro_rata": "computed cost alone on the own share of the market less own share of the annex",
}


@dataclass(frozen=True, slots=True)
class Alone:
    """What the member would pay alone, and what that figure is."""

    cents: int | None
    counterfactual: Counterfactual


def order_of(annex: Annex, pinned: Pinned, member: str, on: date) -> NationalOrder:
    """The member's order, drafted on this day. Raises StopIteration for who takes no part."""
    share = next(one for one in annex.shares if one.member == member)
    return NationalOrder(
        title=annex.title,
        annex=pinned,
        member=member,
        currency=annex.currency,
        lines=tuple(_line(line) for line in annex.lines if line.member == member),
        common_cents=share.common_cents,
        total_cents=share.total_cents,
        stage=Stage.DRAFTED,
        history=(Passed(stage=Stage.DRAFTED, on=on),),
    )


def _line(line: AnnexLine) -> OrderLine:
    return OrderLine(
        item=line.item,
        offer=line.offer,
        supplier=line.supplier,
        quantity=line.quantity,
        unit_cents=line.unit_cents,
        goods_cents=line.goods_cents,
        delivered_on=line.delivered_on,
    )


def deliveries(order: NationalOrder, ref: Ref) -> Iterator[Delivery]:
    for line in order.lines:
        yield Delivery(
            order=ref,
            member=order.member,
            item=line.item,
            quantity=line.quantity,
            planned_on=line.delivered_on,
        )


def payments(order: NationalOrder, annex: Annex, ref: Ref) -> Iterator[Payment]:
    """One for each delivery, due with it, and one for each part of a common cost, due with the
    order. Nothing is due for what costs nothing."""
    for line in order.lines:
        if line.goods_cents:
            yield _payment(
                order, ref, line.supplier, line.item, line.delivered_on, line.goods_cents
            )
    for part in annex.common_costs:
        if part.member == order.member and part.cents:
            reason = "common cost"
            yield _payment(order, ref, part.supplier, reason, annex.order_on, part.cents)


def _payment(
    order: NationalOrder, ref: Ref, supplier: str, reason: str, due_on: date, cents: int
) -> Payment:
    return Payment(
        order=ref,
        member=order.member,
        supplier=supplier,
        reason=reason,
        due_on=due_on,
        amount_cents=cents,
        currency=order.currency,
    )


def first_saving(order: NationalOrder, ref: Ref, alone: Alone, on: date) -> Saving | None:
    """The estimate: cost alone less own share. None where the member cannot be served alone."""
    if alone.cents is None or alone.counterfactual == "none":
        return None
    row = SavingRow(
        stage=SavingStage.ESTIMATED,
        on=on,
        amount_cents=alone.cents - order.total_cents,
        counterfactual=alone.counterfactual,
        method=METHODS[alone.counterfactual],
    )
    return Saving(
        title=order.title,
        order=ref,
        member=order.member,
        currency=order.currency,
        stage=SavingStage.ESTIMATED,
        ledger=(row,),
    )
