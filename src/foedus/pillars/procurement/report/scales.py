"""Discount scales as price ladders: which step, who brought the volume, how far the next is."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.charts.ladder import Ladder, Part, Rung
from foedus.pillars.procurement.plan.result import Step
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.shown import Scale


def scales(lexicon: Lexicon) -> Iterator[Scale]:
    """Yield the scales with more than the base price, in the plan's order."""
    for step in lexicon.plan.joint.steps:
        rungs = tuple(_rungs(lexicon, step))
        if len(rungs) > 1:
            yield _scale(lexicon, step, rungs)


def _scale(lexicon: Lexicon, step: Step, rungs: tuple[Rung, ...]) -> Scale:
    volume = lexicon.volume(step.volume, by_value=step.by_value)
    parts = tuple(Part(m, v) for m, v in step.volume_by_member.items() if v)
    brought = ", ".join(
        f"{lexicon.member(part.label)} {lexicon.volume(part.volume, by_value=step.by_value)}"
        for part in parts
    )
    sentence = f"{lexicon.column('volume')}: {volume} ({brought}). "
    if step.next_from is None:
        sentence += f"{lexicon.note('top').capitalize()}."
    else:
        following = lexicon.volume(step.next_from, by_value=step.by_value)
        missing = lexicon.volume(step.next_from - step.volume, by_value=step.by_value)
        sentence += f"{lexicon.column('next')} {following}; "
        sentence += f"{lexicon.column('missing').lower()}: {missing}."
    heading = lexicon.scale(step.code)
    if step.code in lexicon.offers:
        heading = f"{lexicon.item(lexicon.offers[step.code].item)}: {heading}"
    return Scale(step.code, heading, sentence, Ladder(rungs, parts, volume))


def _rungs(lexicon: Lexicon, step: Step) -> Iterator[Rung]:
    if step.scope == "supplier":
        yield from _supplier_rungs(lexicon, step)
        return
    offer = lexicon.offers.get(step.code)
    if offer is None:
        return
    labels = [(0, offer.unit_price_cents)]
    labels += [
        (_start(row.from_quantity, row.from_value_cents), row.unit_price_cents)
        for row in lexicon.case.price_breaks
        if row.offer == step.code
    ]
    for index, (start, cents) in enumerate(sorted(labels)):
        amount = lexicon.figures.short_money(cents)
        label = amount.replace(lexicon.case.order.currency, offer.currency)
        yield Rung(start, _label(lexicon, step, start, label), index == step.step)


def _supplier_rungs(lexicon: Lexicon, step: Step) -> Iterator[Rung]:
    labels = [(0, 0)]
    labels += [
        (_start(row.from_quantity, row.from_value_cents), row.discount_bp)
        for row in lexicon.case.supplier_breaks
        if row.supplier == step.code
    ]
    for index, (start, parts) in enumerate(sorted(labels)):
        off = lexicon.note("off", share=lexicon.figures.share(parts))
        label = off if parts else lexicon.note("base")
        yield Rung(start, _label(lexicon, step, start, label), index == step.step)


def _start(quantity: int | None, value_cents: int | None) -> int:
    return quantity if quantity is not None else value_cents or 0


def _label(lexicon: Lexicon, step: Step, start: int, label: str) -> str:
    if not start:
        return label
    volume = lexicon.volume(start, by_value=step.by_value)
    return f"{label}, {lexicon.note('from_units', volume=volume)}"
