"""What every node must refuse of this pillar's records, from the entry and its own log alone.

`rules` looks across the rows of one order; here a record stands for itself. Budgets and
stand-alone figures stay at home (`Body.stays_home`): a rule of the protocol, not of a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from foedus.desk.records.check import Rule, kind_of
from foedus.desk.records.rules import (
    Refusals,
    ascending,
    in_time,
    refuse,
)
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind
from foedus.kernel.logs import owner_of
from foedus.pillars.procurement.records.industry import Company, Innovation, Project
from foedus.pillars.procurement.records.market import Framework, Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import (
    Alone,
    Budget,
    Bundle,
    Equivalence,
    Holding,
    Item,
    Requirement,
)
from foedus.pillars.procurement.records.orders import Order

WHOLE_BP = 10_000


def made_by_somebody(record: Item, _entry: Entry, _history: History) -> Refusals:
    """A configuration is its maker's: without the NCAGE it names nothing."""
    if record.configuration and not record.ncage:
        return refuse("configuration-without-maker", "ncage")
    return ()


def of_two_items(record: Equivalence, _entry: Entry, _history: History) -> Refusals:
    return refuse("equivalent-to-itself", "equivalent") if record.item == record.equivalent else ()


def of_own_requirements(record: Alone, entry: Entry, _history: History) -> Refusals:
    owner = owner_of(entry.log)
    if any(ref.owner != owner for ref in record.requirements):
        return refuse("requirement-of-another", "requirements", owner=owner)
    return ()


def leaves_what_it_has(record: Holding, _entry: Entry, _history: History) -> Refusals:
    held = record.holding + record.on_order
    return refuse("more-leaving-than-held", "leaving", held=held) if record.leaving > held else ()


def of_two_currencies(record: Rate, _entry: Entry, _history: History) -> Refusals:
    return refuse("rate-of-itself", "currency") if record.currency == record.per else ()


def in_turn(*rules: Rule) -> Rule:
    """The first of these that refuses: each presumes that those before it hold."""

    def rule(record: Any, entry: Entry, history: History) -> Refusals:
        return next((found for one in rules if (found := one(record, entry, history))), ())

    return rule


def one_threshold(field: str) -> Rule:
    """Every step has one threshold, all of the same kind, ascending: so each is there once."""

    def rule(record: Any, _entry: Entry, _history: History) -> Refusals:
        return next(_thresholds(field, getattr(record, field)), ())

    return rule


def _thresholds(field: str, steps: Sequence[Any]) -> Iterator[Refusals]:
    for number, step in enumerate(steps, start=1):
        if (step.from_quantity is None) == (step.from_value_cents is None):
            yield refuse("step-threshold", field, row=number)
    if len({step.from_quantity is None for step in steps}) > 1:
        yield refuse("step-thresholds-mixed", field)
    for number, (before, after) in enumerate(pairwise(steps), start=2):
        if start_of(after) <= start_of(before):
            yield refuse("steps-not-ascending", field, row=number)


def start_of(step: Any) -> int:
    """The threshold of a step: units, or cents."""
    return step.from_quantity or step.from_value_cents or 0


def price_falls(record: Offer, _entry: Entry, _history: History) -> Refusals:
    """Each step is cheaper than what comes before it."""
    price = record.unit_price_cents
    for number, step in enumerate(record.price_breaks, start=1):
        if step.unit_price_cents >= price:
            return refuse("price-not-falling", "price_breaks", row=number)
        price = step.unit_price_cents
    return ()


def steps_above_the_least(record: Offer, _entry: Entry, _history: History) -> Refusals:
    """A step at or below what is bought at least has no price before it."""
    least = max(1, record.minimum_order)
    for number, step in enumerate(record.price_breaks, start=1):
        by_value = step.from_value_cents is not None
        if start_of(step) <= least * (record.unit_price_cents if by_value else 1):
            return refuse("step-at-the-start", "price_breaks", row=number, least=least)
        if by_value and record.discount == "incremental":
            return refuse("incremental-by-units", "price_breaks", row=number)
    return ()


def discount_grows(record: Supplier, _entry: Entry, _history: History) -> Refusals:
    off = 0
    for number, step in enumerate(record.breaks, start=1):
        if step.discount_bp <= off or step.discount_bp >= WHOLE_BP:
            return refuse("discount-not-growing", "breaks", row=number)
        if record.discount == "incremental" and step.from_quantity is not None:
            return refuse("incremental-by-value", "breaks", row=number)
        off = step.discount_bp
    return ()


def within(field: str, part: str, whole: str) -> Rule:
    """In no row of `field` is the part more than the whole."""

    def rule(record: Any, _entry: Entry, _history: History) -> Refusals:
        for number, row in enumerate(getattr(record, field), start=1):
            if getattr(row, part) > getattr(row, whole):
                return refuse("booked-above-capacity", field, row=number)
        return ()

    return rule


def shares_are_whole(record: Project, _entry: Entry, _history: History) -> Refusals:
    total = sum(row.share_bp for row in record.shares)
    if total != WHOLE_BP:
        return refuse("shares-not-whole", "shares", total=_percent(total))
    work = sum(row.work_share_bp for row in record.shares)
    if work > WHOLE_BP:
        return refuse("work-above-the-whole", "shares", total=_percent(work))
    return ()


def money_within_cost(record: Project, _entry: Entry, _history: History) -> Refusals:
    if sum(row.amount_cents for row in record.money) > record.cost_cents:
        return refuse("money-above-cost", "money")
    return ()


def milestones_by_day(record: Project, _entry: Entry, _history: History) -> Refusals:
    if any(after.due_on < before.due_on for before, after in pairwise(record.milestones)):
        return refuse("milestones-not-by-day", "milestones")
    return ()


def wants_no_less(record: Innovation, _entry: Entry, _history: History) -> Refusals:
    if record.trl_wanted < record.trl:
        return refuse("readiness-reversed", "trl_wanted", trl=record.trl)
    return ()


def candidates_stay_out(record: Order, _entry: Entry, _history: History) -> Refusals:
    for member in record.candidates:
        if member in record.members:
            return refuse("candidate-takes-part", "candidates", member=member)
    return ()


def of_members_alone(record: Order, _entry: Entry, _history: History) -> Refusals:
    """A need is its owner's: without the owner nobody would take what was bought."""
    inside = {*record.members, *record.candidates}
    for ref in record.requirements:
        if ref.owner not in inside:
            return refuse("requirement-of-outsider", "requirements", owner=ref.owner)
    return ()


def _percent(parts: int) -> str:
    return f"{parts // 100}.{parts % 100:02d}"


def _place(row: Any) -> tuple[str, str]:
    return row.owner, row.id


def _by(*fields: str) -> Callable[[Any], Any]:
    return lambda row: tuple(getattr(row, field) for field in fields)


REGISTERED: tuple[Kind, ...] = (
    kind_of(Item, made_by_somebody),
    kind_of(Requirement, in_time("needed_on", "latest_on")),
    kind_of(Bundle, ascending("parts")),
    kind_of(Equivalence, of_two_items),
    kind_of(Budget, in_time("from_on", "until_on")),
    kind_of(Alone, ascending("requirements", _place), of_own_requirements),
    kind_of(Holding, leaves_what_it_has),
    kind_of(Supplier, ascending("families"), in_turn(one_threshold("breaks"), discount_grows)),
    kind_of(
        Offer,
        in_turn(one_threshold("price_breaks"), steps_above_the_least, price_falls),
        ascending("capacity", _by("from_on")),
        within("capacity", "backlog_per_period", "per_period"),
        ascending("buyers"),
    ),
    kind_of(
        Framework,
        ascending("members"),
        ascending("families"),
        ascending("items", _place),
        in_time("from_on", "until_on"),
    ),
    kind_of(Rate, of_two_currencies),
    kind_of(
        Company,
        ascending("families"),
        ascending("capacity", _by("family", "unit", "year")),
        within("capacity", "booked", "capacity"),
    ),
    kind_of(
        Project,
        ascending("shares", _by("member")),
        shares_are_whole,
        money_within_cost,
        milestones_by_day,
        ascending("companies", _place),
    ),
    kind_of(Innovation, ascending("members"), wants_no_less),
    kind_of(
        Order,
        ascending("members"),
        ascending("candidates"),
        ascending("requirements", _place),
        ascending("offers", _place),
        candidates_stay_out,
        of_members_alone,
    ),
)
"""What a node admits of this pillar, kind by kind."""
