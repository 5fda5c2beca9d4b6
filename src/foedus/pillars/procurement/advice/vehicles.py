"""Vehicles: whether the legal way named in an offer is open to those who buy through it."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.pillars.procurement.advice.group import Findings, require_all, require_minimum
from foedus.pillars.procurement.advice.matter import Advice, Matter, one_item
from foedus.pillars.procurement.records import Offer
from foedus.rulebook import UnknownName
from foedus.rulebook.money import Vehicle


def about_vehicles(matter: Matter) -> Iterator[Advice]:
    groups: dict[tuple[str, str], list[Offer]] = {}
    for offer in matter.offers_sold():
        if offer.vehicle:
            groups.setdefault((offer.supplier, offer.vehicle), []).append(offer)
    for (supplier, code), offers in groups.items():
        vehicle = vehicle_of(matter, code)
        if vehicle is None:
            unknown: dict[str, str | int] = {"vehicle": code, "supplier": supplier}
            yield Advice("VEHICLE_UNKNOWN", "", one_item(tuple(offers)), unknown)
        else:
            yield from _about_group(matter, vehicle, supplier, tuple(offers))


def vehicle_of(matter: Matter, code: str | None) -> Vehicle | None:
    """The vehicle; None where the rulebook does not know it, or not yet on the day."""
    try:
        return matter.book.vehicle(code, on=matter.on) if code else None
    except UnknownName:
        return None


def _about_group(
    matter: Matter, vehicle: Vehicle, supplier: str, offers: tuple[Offer, ...]
) -> Iterator[Advice]:
    buyers, item = matter.buyers(offers), one_item(offers)
    found = _judge(matter, vehicle, buyers)
    facts: dict[str, str | int] = {
        "vehicle": vehicle.vehicle,
        "title": vehicle.title,
        "supplier": supplier,
        "buyers": " ".join(buyers),
    }
    quotes = (vehicle.quote(), *found.quoted())
    if found.failing:
        yield Advice("VEHICLE_DOES_NOT_FIT", "", item, facts | found.as_facts(), quotes)
    elif found.unknown:
        undecided = facts | {"unknown": found.unknowns()}
        yield Advice("VEHICLE_UNDECIDED", "", item, undecided, quotes)
    else:
        yield Advice("VEHICLE_FITS", "", item, facts, quotes)
    if vehicle.by_invitation:
        held = facts | {"holder": vehicle.holder}
        known = (vehicle.quote("by_invitation"),)
        yield Advice("VEHICLE_BY_INVITATION", "", item, held, known)


def _judge(matter: Matter, vehicle: Vehicle, buyers: tuple[str, ...]) -> Findings:
    found = Findings()
    minimums = vehicle.minimums()
    if vehicle.instrument:
        instrument = matter.book.instrument(vehicle.instrument, on=matter.on)
        minimums += () if instrument is None else instrument.minimums()
    for flag in vehicle.needs_flags:
        require_all(matter, buyers, flag, found)
    for minimum in dict.fromkeys(minimums):
        require_minimum(matter, buyers, minimum, found)
    return found
