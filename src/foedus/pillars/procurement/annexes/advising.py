"""Advice on one page about an annex: ceilings, funding, US sales, vehicles, origin, approvals.

It never refuses and never blocks. Everything comes from the rulebook or from records, with source,
day and mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from foedus.desk.permit import Staff
from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.pillars.procurement.advice import Advice, advise
from foedus.pillars.procurement.annexes.matters import Matter
from foedus.pillars.procurement.annexes.verdicts import case_of
from foedus.pillars.procurement.annexing import plan_of
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.nationals.paths import CriticalPath, critical_path
from foedus.pillars.procurement.nationals.reading import listed
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.records.national import ApprovalPath
from foedus.pillars.procurement.report.advised import advice_texts
from foedus.pillars.procurement.report.shown import TOPICS, AdviceText
from foedus.rulebook import Rulebook, load_rulebook

US = "US"


@dataclass(frozen=True, slots=True)
class Given:
    """What is said about an annex, and the case it is about."""

    case: Case
    candidates: tuple[str, ...]
    advice: tuple[Advice, ...]
    texts: tuple[AdviceText, ...]


@cache
def rulebook() -> Rulebook:
    """The shipped one; it does not change while a process runs."""
    return load_rulebook()


def given(node: Node, staff: Staff, about: Matter) -> Given | None:
    """Advice from the records as they are here; None where they do not make an order."""
    try:
        found = case_of(node, staff.reader, about.annex, own=True)
    except Refused:
        return None
    if found is None:
        return None
    case, candidates = found
    plan, book = plan_of(about.annex, case), rulebook()
    on = case.order.order_on
    advice = advise(case, plan, book, on=on, candidates=candidates)
    texts = advice_texts(case, plan, book, staff.language, candidates=candidates)
    return Given(case, candidates, advice, texts)


def by_topic(texts: tuple[AdviceText, ...]) -> list[tuple[str, list[AdviceText]]]:
    """Topics in their fixed order, each with what is said; none without."""
    found = [(topic, [one for one in texts if one.topic == topic]) for topic in TOPICS]
    return [(topic, said) for topic, said in found if said]


def standings(annex: Annex, candidates: tuple[str, ...], on: date) -> list[dict[str, Any]]:
    """Instrument by instrument: who stands where, and through whom the others come in."""
    book, members = rulebook(), (*annex.members, *candidates)
    rows = []
    for instrument in book.instruments(on=on):
        known = [book.standing(instrument.instrument, member, on=on) for member in members]
        told = [one for one in known if one is not None]
        if not told:
            continue
        through = [one.member for one in told if str(one.standing) == "beneficiary"]
        facts = {
            "title": instrument.title,
            "is_open": instrument.is_open(on=on),
            "told": told,
            "through": through,
        }
        rows.append(facts)
    return rows


def origins(case: Case, annex: Annex) -> list[dict[str, Any]]:
    """Where each offer that is bought from is made: what may not be passed on freely is marked."""
    used = {line.offer for line in annex.lines}
    return [
        {
            "offer": offer.offer,
            "origin": offer.origin or "",
            "outside_bp": offer.outside_parts_bp,
            "vehicle": offer.vehicle or "",
            "is_us": offer.origin == US,
            "source": offer.source,
            "mark": offer.mark or "",
        }
        for offer in case.offers
        if offer.offer in used
    ]


def approvals(node: Node, staff: Staff, annex: Annex, from_on: date) -> CriticalPath:
    """Every member's newest path that is here."""
    newest: dict[str, ApprovalPath] = {}
    for one in reversed(listed(node, staff.reader, ApprovalPath)):
        newest[one.body.member] = one.body
    return critical_path(annex.members, newest, from_on=from_on, order_on=annex.order_on)


def sales_stages(case: Case, on: date) -> tuple[Any, ...]:
    """The stages of a US sale, where some offer is bought through one."""
    book = rulebook()
    flags: Mapping[str, tuple[str, ...]] = {
        way.vehicle: way.needs_flags for way in book.ways_to_buy(on=on)
    }
    ways = {offer.vehicle for offer in case.offers if offer.vehicle}
    is_sale = any("fms_eligible" in flags.get(way, ()) for way in ways)
    return book.stages_of_sale(on=on) if is_sale else ()
