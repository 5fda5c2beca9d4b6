"""From an approved annex to what one member does about it. Pure.

Each state pays its own deliveries to the supplier and its own parts of common costs; no amount
goes from one state to another, and nothing is set off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foedus.desk.phrases import LANGUAGES, Phrase
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.records.annex import Annex, AnnexLine, Counterfactual
from foedus.pillars.procurement.records.national import (
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

METHODS: dict[Counterfactual, Phrase] = {
    "own_figure": Phrase(
        "own figure of the cost alone less the own share of the annex",
        "shifra jonë e kostos së vetme pa pjesën tonë të aneksit",
        "naš iznos troška kad kupujemo sami, manje naš udio u dodatku",
        "naš iznos troška kada kupujemo sami, manje naš udeo u aneksu",
    ),
    "pro_rata": Phrase(
        "computed cost alone on the own share of the market less the own share of the annex",
        "kostoja e vetme e llogaritur në pjesën tonë të tregut pa pjesën tonë të aneksit",
        "izračunati trošak samih na vlastitom udjelu tržišta, manje naš udio u dodatku",
        "izračunati trošak samih na sopstvenom udelu tržišta, manje naš udeo u aneksu",
    ),
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
    ours = {"order": ref, "member": order.member, "currency": order.currency}
    for line in order.lines:
        if line.goods_cents:
            what = {"reason": "delivery", "item": line.item, "supplier": line.supplier}
            amount = {"due_on": line.delivered_on, "amount_cents": line.goods_cents}
            yield Payment.model_validate({**ours, **what, **amount})
    for part in annex.common_costs:
        if part.member == order.member and part.cents:
            what = {"reason": "common_cost", "supplier": part.supplier}
            amount = {"due_on": annex.order_on, "amount_cents": part.cents}
            yield Payment.model_validate({**ours, **what, **amount})


def first_saving(order: NationalOrder, ref: Ref, alone: Alone, on: date) -> Saving | None:
    """The estimate: cost alone less own share. None where the member cannot be served alone."""
    if alone.cents is None or alone.counterfactual == "none":
        return None
    said = METHODS[alone.counterfactual]
    row = SavingRow.model_validate(
        {
            "stage": SavingStage.ESTIMATED,
            "on": on,
            "amount_cents": alone.cents - order.total_cents,
            "counterfactual": alone.counterfactual,
            "method": {code: getattr(said, code) for code in LANGUAGES},
        }
    )
    return Saving(
        title=order.title,
        order=ref,
        member=order.member,
        currency=order.currency,
        stage=SavingStage.ESTIMATED,
        ledger=(row,),
    )
