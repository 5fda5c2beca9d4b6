"""Funding: which open instrument would take this group of buyers, supplier by supplier.

Only instruments of which the rulebook knows a rule about groups or parts are judged: of the
others (bilateral grants, own budget) the group does not decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from foedus.pillars.procurement.advice.group import Findings, require_all, require_minimum
from foedus.pillars.procurement.advice.matter import Advice, Matter, one_item
from foedus.pillars.procurement.records import Offer
from foedus.rulebook import Minimum
from foedus.rulebook.money import Instrument

OUTSIDE = frozenset({"US", "TR", "GB", "OTHER"})
"""Origins from which, without a figure for its parts, an offer counts as made outside."""


def about_funding(matter: Matter) -> Iterator[Advice]:
    for instrument in matter.book.instruments(on=matter.on):
        if not _has_rules(instrument):
            continue
        if not instrument.is_open(on=matter.on):
            yield _closed(instrument)
            continue
        for supplier in matter.suppliers_selling():
            offers = tuple(o for o in matter.offers_sold() if o.supplier == supplier)
            yield from _about_group(matter, instrument, supplier, offers)


def _has_rules(instrument: Instrument) -> bool:
    anyone = instrument.minimums() in {(), (Minimum("", 1),)}
    parts = instrument.max_outside_parts_pct is not None
    return bool(instrument.needs_flag) or not anyone or parts


def _closed(instrument: Instrument) -> Advice:
    window = ("opens_on", "closes_on")
    days: dict[str, str | int] = {
        name: "" if getattr(instrument, name) is None else getattr(instrument, name).isoformat()
        for name in window
    }
    quotes = tuple(instrument.quote(name) for name in window if days[name])
    facts = {"instrument": instrument.instrument, "title": instrument.title, **days}
    return Advice("FUNDING_CLOSED", "", "", facts, quotes)


def _about_group(
    matter: Matter, instrument: Instrument, supplier: str, offers: tuple[Offer, ...]
) -> Iterator[Advice]:
    buyers, item = matter.buyers(offers), one_item(offers)
    found = _judge(matter, instrument, buyers, offers)
    facts: dict[str, str | int] = {
        "instrument": instrument.instrument,
        "title": instrument.title,
        "supplier": supplier,
        "buyers": " ".join(buyers),
    }
    quotes = (instrument.quote(), *found.quoted())
    if not found.failing and found.unknown:
        undecided = facts | {"unknown": found.unknowns()}
        yield Advice("FUNDING_UNDECIDED", "", item, undecided, quotes)
    elif not found.failing:
        yield Advice("FUNDING_ELIGIBLE", "", item, facts, quotes)
    else:
        yield Advice("FUNDING_NOT_ELIGIBLE", "", item, facts | found.as_facts(), quotes)
        for candidate in matter.candidates:
            wider = _judge(matter, instrument, (*buyers, candidate), offers)
            if candidate not in buyers and not wider.failing:
                changed = facts | {"candidate": candidate}
                known = (instrument.quote(), *wider.quoted())
                yield Advice("FUNDING_WOULD_CHANGE", candidate, item, changed, known)
    yield from _exclusions(instrument, supplier, offers)


def _judge(
    matter: Matter, instrument: Instrument, buyers: tuple[str, ...], offers: tuple[Offer, ...]
) -> Findings:
    found = Findings()
    if instrument.needs_flag:
        require_all(matter, buyers, instrument.needs_flag, found)
    for minimum in instrument.minimums():
        require_minimum(matter, buyers, minimum, found)
    if instrument.max_outside_parts_pct is None:
        return found
    found.quotes.append(instrument.quote("max_outside_parts_pct"))
    for offer in offers:
        verdict = _parts_fail(offer, instrument.max_outside_parts_pct)
        if verdict:
            found.failing.append(f"{offer.offer}: outside_parts > {_limit(instrument)} %")
        elif verdict is None:
            found.unknown.append(f"{offer.offer}: outside_parts")
    return found


def _parts_fail(offer: Offer, limit_pct: int) -> bool | None:
    """Whether too much comes from outside; None: the offer does not say."""
    if offer.outside_parts_bp is not None:
        return offer.outside_parts_bp > limit_pct * 100
    return True if offer.origin in OUTSIDE else None


def _limit(instrument: Instrument) -> int:
    return instrument.max_outside_parts_pct or 0


def _exclusions(
    instrument: Instrument, supplier: str, offers: tuple[Offer, ...]
) -> Iterator[Advice]:
    if instrument.max_outside_parts_pct is None:
        return
    for offer in offers:
        outside = offer.origin in OUTSIDE and offer.origin is not None
        if outside and _parts_fail(offer, instrument.max_outside_parts_pct):
            facts: dict[str, str | int] = {
                "instrument": instrument.instrument,
                "title": instrument.title,
                "supplier": supplier,
                "offer": offer.offer,
                "origin": offer.origin or "",
                "max_pct": instrument.max_outside_parts_pct,
            }
            quotes = (instrument.quote("max_outside_parts_pct"), instrument.quote("origin"))
            yield Advice("ORIGIN_EXCLUDES", "", offer.item, facts, quotes)
