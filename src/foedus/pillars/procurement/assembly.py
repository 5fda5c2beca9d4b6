"""From records of several owners to one order's Case, and back: which record each row came from.

Pure. What a node sees decides what its Case has: every node has the requirements and offers that
were chosen, and only its own budgets. Offers that nobody in the order may buy are left out. A code
of a row is `<OWNER>-<code>`: two members may both call a record `TRUCK`. Items that are the same
become one (`sameness`), under the code of the first by owner and id; an agreed equivalence becomes
two rows, one for each direction, for those who agreed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Protocol, TypeVar

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref, in_any_language
from foedus.kernel.refusals import Refusal, Refused
from foedus.pillars.procurement import tabling
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.choosing import Chosen, choose, code, where
from foedus.pillars.procurement.records import tables
from foedus.pillars.procurement.records.market import Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import Budget, Equivalence, Holding
from foedus.pillars.procurement.rules import check, rows_of
from foedus.pillars.procurement.sameness import agreed, word_of
from foedus.pillars.procurement.sourced import Source, Sourced, of_kind

__all__ = ["Assembled", "Frame", "Key", "Source", "Sourced", "assemble"]

B = TypeVar("B", bound=Body)
R = TypeVar("R", bound=tables.Record)
Key = tuple[str, str]
"""A table and the code of a row in it."""

TITLE_LENGTH = 500


class Frame(Protocol):
    """What an order says of itself: the chosen records, the members, time and money."""

    @property
    def title(self) -> Mapping[Any, str]: ...
    @property
    def requirements(self) -> tuple[Ref, ...]: ...
    @property
    def offers(self) -> tuple[Ref, ...]: ...
    @property
    def members(self) -> tuple[str, ...]: ...
    @property
    def order_on(self) -> date: ...
    @property
    def period_months(self) -> int: ...
    @property
    def periods(self) -> int: ...
    @property
    def currency(self) -> str: ...
    @property
    def activation_rule(self) -> tables.ActivationRule: ...


@dataclass(frozen=True, slots=True)
class Assembled:
    """`sources` maps (table, code of the row) to its record. The code of a step is that of its
    offer or supplier, of a budget or a holding its key, as `ALB 2027-01-15`. The order itself, its
    members and the equivalences are in none."""

    case: Case
    sources: Mapping[Key, Source]


def assemble(
    order: Frame,
    seen: Sequence[Sourced[Body]],
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    demo: bool = False,
) -> Assembled:
    """The Case of an order from the records that are seen. `names` are those of the members.

    Raises Refused: `nothing-chosen`, `record-not-seen` (facts: kind), `units-differ`, and every
    breach of `rules.check`; the place has the record as `file` (OWNER/id), table and column.
    """
    chosen = choose(order.requirements, order.offers, seen)
    rows = _Rows(order, seen, chosen, {})
    case = Case(
        order=_frame(order, language, demo=demo),
        members=tuple(
            tables.Member(member=member, name=(names or {}).get(member, member))
            for member in order.members
        ),
        items=rows.items(language),
        requirements=rows.requirements(),
        suppliers=rows.suppliers(),
        offers=rows.offers(),
        equivalences=tuple(_equivalences(order, seen, chosen)),
        supplier_breaks=rows.supplier_breaks(),
        price_breaks=rows.price_breaks(),
        capacity=rows.capacity(),
        budgets=rows.budgets(),
        holdings=rows.holdings(),
    )
    case = replace(case, rates=rows.rates(_currencies(case)))
    if breaches := check(case):
        raise Refused(tuple(_placed(breach, case, rows.sources) for breach in breaches))
    return Assembled(case, rows.sources)


def _frame(order: Frame, language: str, *, demo: bool) -> tables.Order:
    title = in_any_language(dict(order.title), language)[1]
    return tables.Order(
        order="ORDER",
        title=title[:TITLE_LENGTH],
        order_on=order.order_on,
        period_months=order.period_months,
        periods=order.periods,
        currency=order.currency,
        activation_rule=order.activation_rule,
        demo=demo,
    )


_NOBODYS: Mapping[str, None] = {"owned_by": None}


@dataclass(frozen=True)
class _Rows:
    """Fills the tables, and notes for each row the record that it came from."""

    order: Frame
    seen: Sequence[Sourced[Body]]
    chosen: Chosen
    sources: dict[Key, Source]

    def _noted(
        self, table: str, ones: Iterable[Sourced[B]], rows: Callable[[Sourced[B]], Iterable[R]]
    ) -> tuple[R, ...]:
        """All rows of a table."""
        made: list[R] = []
        for one in ones:
            for row in rows(one):
                self.sources[table, tabling.code_of(row)] = one.source
                made.append(row)
        return tuple(made)

    def items(self, language: str) -> tuple[tables.Item, ...]:
        alike = self.chosen.alike
        return self._noted(
            "items",
            (several[0] for several in alike.values()),
            lambda one: [
                tabling.item_row(code(one), [each.body for each in alike[one.place]], language)
            ],
        )

    def requirements(self) -> tuple[tables.Requirement, ...]:
        return self._noted(
            "requirements",
            self.chosen.needs,
            lambda one: [
                tabling.requirement_row(
                    code(one), one.owner, self.chosen.item(one.body.item), one.body
                )
            ],
        )

    def suppliers(self) -> tuple[tables.Supplier, ...]:
        sellers = self.chosen.suppliers.values()
        return self._noted("suppliers", sellers, lambda one: [self._supplier(one)])

    def _supplier(self, one: Sourced[Supplier]) -> tables.Supplier:
        """A factory of a state that does not take part is a factory like any other."""
        row = tabling.supplier_row(code(one), one.body)
        return row if row.owned_by in self.order.members else row.model_copy(update=_NOBODYS)

    def supplier_breaks(self) -> tuple[tables.SupplierBreak, ...]:
        sellers = self.chosen.suppliers.values()
        return self._noted(
            "supplier_breaks", sellers, lambda one: tabling.total_steps(code(one), one.body)
        )

    @cached_property
    def _for_sale(self) -> tuple[Sourced[Offer], ...]:
        """Offers that somebody who takes part may buy."""
        return tuple(one for one in self.chosen.offers if self._buyers(one.body))

    def _buyers(self, offer: Offer) -> tuple[str, ...]:
        """Those of the order's members who may buy."""
        if not offer.buyers:
            return (tables.EVERYBODY,)
        return tuple(member for member in offer.buyers if member in self.order.members)

    def offers(self) -> tuple[tables.Offer, ...]:
        return self._noted("offers", self._for_sale, lambda one: [self._offer(one)])

    def _offer(self, one: Sourced[Offer]) -> tables.Offer:
        seller, item = self.chosen.supplier(one.body.supplier), self.chosen.item(one.body.item)
        return tabling.offer_row(code(one), (seller, item), self._buyers(one.body), one.body)

    def price_breaks(self) -> tuple[tables.PriceBreak, ...]:
        offers = self._for_sale
        return self._noted(
            "price_breaks", offers, lambda one: tabling.price_steps(code(one), one.body)
        )

    def capacity(self) -> tuple[tables.Capacity, ...]:
        offers = self._for_sale
        return self._noted("capacity", offers, lambda one: tabling.slots(code(one), one.body))

    def budgets(self) -> tuple[tables.Budget, ...]:
        """Those of members that take part, unless they end before the order is placed."""
        budgets = (
            one
            for one in of_kind(self.seen, Budget)
            if one.owner in self.order.members and one.body.until_on >= self.order.order_on
        )
        return self._noted(
            "budgets", budgets, lambda one: [tabling.budget_row(one.owner, one.body)]
        )

    def holdings(self) -> tuple[tables.Holding, ...]:
        """Of each member and category the newest count."""
        newest: dict[Key, Sourced[Holding]] = {}
        for one in sorted(of_kind(self.seen, Holding), key=lambda h: (h.body.as_of, h.place)):
            if one.owner in self.order.members:
                newest[one.owner, one.body.category] = one
        counts = (one for _, one in sorted(newest.items()))
        return self._noted(
            "holdings", counts, lambda one: [tabling.holding_row(one.owner, one.body)]
        )

    def rates(self, currencies: frozenset[str]) -> tuple[tables.Rate, ...]:
        """Of each currency that occurs the newest rate up to the day of the order."""
        newest: dict[str, Sourced[Rate]] = {}
        for one in sorted(of_kind(self.seen, Rate), key=lambda r: (r.body.on, r.place)):
            if self._may_count(one.body) and one.body.currency in currencies:
                newest[one.body.currency] = one
        rates = (one for _, one in sorted(newest.items()))
        return self._noted("rates", rates, lambda one: [tabling.rate_row(one.body)])

    def _may_count(self, rate: Rate) -> bool:
        return rate.per == self.order.currency and rate.on <= self.order.order_on


def _currencies(case: Case) -> frozenset[str]:
    """Every money of the case but the order's own."""
    named = {one.currency for one in case.suppliers}
    named |= {one.currency for one in case.offers}
    named |= {one.currency for one in case.budgets}
    return frozenset(named - {case.order.currency})


def _equivalences(
    order: Frame, seen: Sequence[Sourced[Body]], chosen: Chosen
) -> Iterator[tables.Equivalence]:
    """Both directions of each agreed pair among the items of this order."""
    words = [word_of(one.owner, one.body) for one in of_kind(seen, Equivalence)]
    done: dict[tuple[str, str], set[str]] = {}
    for one in agreed(words):
        rows = [chosen.first[place] for place in one.pair if place in chosen.first]
        if len(rows) < 2 or any(row.place not in chosen.alike for row in rows):  # noqa: PLR2004
            continue
        low, high = sorted(code(row) for row in rows)
        if low != high:
            done.setdefault((low, high), set()).update(set(one.members) & {*order.members})
    for (low, high), members in sorted(done.items()):
        if members:
            accepted_by = tuple(sorted(members))
            yield tables.Equivalence(item=low, equivalent=high, members=accepted_by)
            yield tables.Equivalence(item=high, equivalent=low, members=accepted_by)


def _placed(breach: Refusal, case: Case, sources: Mapping[Key, Source]) -> Refusal:
    """Give a breach of a rule the record whose row it is, where it came from one."""
    table = breach.place.sheet
    source = sources.get((table, tabling.code_of(rows_of(case, table)[breach.place.row - 1])))
    if source is None:
        return breach
    return replace(breach, place=where((source.owner, source.id), table, breach.place.column))
