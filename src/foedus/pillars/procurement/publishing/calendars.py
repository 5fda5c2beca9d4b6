"""Milestones as iCalendar (RFC 5545): deliveries and payments that fall due, as all-day events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from icalendar import Calendar, Event

from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.records.national import Delivery, Payment


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day to mind. `key` keeps it the same event when it moves."""

    key: str
    on: date
    title: str


def of_annex(annex: Annex) -> tuple[Milestone, ...]:
    """The day of the order, then each delivery of each member."""
    placed = Milestone("order", annex.order_on, annex.title.get("en", ""))
    lines = (
        Milestone(f"line-{n}", line.delivered_on, f"{line.member}: {line.quantity} x {line.item}")
        for n, line in enumerate(annex.lines, start=1)
    )
    return (placed, *lines)


def of_order(
    deliveries: Iterable[tuple[str, Delivery]], payments: Iterable[tuple[str, Payment]]
) -> tuple[Milestone, ...]:
    """Deliveries where they are expected now, and payments; each by the id of its record."""
    coming = (
        Milestone(id_, one.accepted_on or one.forecast_on or one.planned_on, _goods(one))
        for id_, one in deliveries
    )
    due = (
        Milestone(id_, one.paid_on or one.due_on, f"{one.supplier}: {one.item or one.reason}")
        for id_, one in payments
    )
    return (*coming, *due)


def _goods(one: Delivery) -> str:
    return f"{one.quantity} x {one.item}"


def calendar(name: str, of: str, milestones: Iterable[Milestone], at: datetime) -> bytes:
    """The calendar of the record `of`, as it stood `at`."""
    made = Calendar()
    made.add("prodid", "-//Foedus//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for one in milestones:
        event = Event()
        event.add("uid", f"{one.key}.{of}@foedus")
        event.add("dtstamp", at)
        event.add("dtstart", one.on)
        event.add("summary", one.title)
        made.add_component(event)
    written: bytes = made.to_ical()
    return written
