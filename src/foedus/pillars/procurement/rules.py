"""What every node refuses in the records of an order: rules across rows and tables.

`check` returns every breach. The place of a refusal names the table as `sheet`, the record's
position in it as `row` (1 is the first record) and the column; whoever read the records from
somewhere turns that into the place a user knows. Ceilings, budgets and deadlines are no rules:
they warn (advice).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from foedus.kernel.refusals import Place, Refusal
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_end, period_of
from foedus.pillars.procurement.records import (
    EVERYBODY,
    KINDS,
    Offer,
    PriceBreak,
    Record,
    SupplierBreak,
)

Facts = dict[str, str | int]


def check(case: Case) -> tuple[Refusal, ...]:
    """Return every breach of a rule, in a stable order; empty means that the case may be used."""
    checks = (
        _members,
        _duplicates,
        _references,
        _lists_of_members,
        _dates,
        _budgets,
        _currencies,
        _equivalences,
        _price_breaks,
        _supplier_breaks,
    )
    return tuple(refusal for rule in checks for refusal in rule(case))


def rows_of(case: Case, table: str) -> Sequence[Record]:
    """Return the records of a table."""
    value = getattr(case, table)
    return value if isinstance(value, tuple) else (value,)


def _refusal(
    code: str, table: str, index: int, column: str, value: object = "", **facts: str | int
) -> Refusal:
    return Refusal(code, Place(sheet=table, row=index + 1, column=column), str(value), facts)


def _members(case: Case) -> Iterator[Refusal]:
    if not any(m.standing == "member" for m in case.members):
        yield _refusal("NO_MEMBER", "members", 0, "standing")


def _duplicates(case: Case) -> Iterator[Refusal]:
    for kind in KINDS:
        if kind in _STEPS:  # BREAK_OVERLAPS says it better
            continue
        seen: dict[tuple[object, ...], int] = {}
        for index, row in enumerate(rows_of(case, kind.table)):
            key = tuple(getattr(row, field) for field in kind.key)
            if key in seen:
                words = " ".join(str(part) for part in key if part is not None)
                first = seen[key] + 1
                yield _refusal("DUPLICATE_ROW", kind.table, index, kind.key[0], words, first=first)
            seen.setdefault(key, index)


def _references(case: Case) -> Iterator[Refusal]:
    for kind in KINDS:
        for column, table in kind.refers.items():
            target = next(other for other in KINDS if other.table == table)
            known = {getattr(row, target.key[0]) for row in rows_of(case, table)}
            for index, row in enumerate(rows_of(case, kind.table)):
                code = getattr(row, column)
                if code not in known:
                    words = " ".join(sorted(known)[:12])
                    yield _refusal(
                        "UNKNOWN_REFERENCE", kind.table, index, column, code,
                        needs=table, known=words,
                    )  # fmt: skip


def _lists_of_members(case: Case) -> Iterator[Refusal]:
    known = {m.member for m in case.members} | {EVERYBODY}
    words = " ".join(sorted(known - {EVERYBODY}))
    named = [("offers", i, "buyers", o.buyers) for i, o in enumerate(case.offers)]
    named += [("equivalences", i, "members", e.members) for i, e in enumerate(case.equivalences)]
    named += [
        ("suppliers", i, "owned_by", (s.owned_by,))
        for i, s in enumerate(case.suppliers)
        if s.owned_by is not None
    ]
    for table, index, column, members in named:
        for member in members:
            if member not in known:
                yield _refusal("UNKNOWN_MEMBER", table, index, column, member, known=words)


def _dates(case: Case) -> Iterator[Refusal]:
    start, periods = case.order.order_on, case.order.periods
    end = period_end(case.order, periods - 1)
    for index, need in enumerate(case.requirements):
        for column, day in (("needed_on", need.needed_on), ("latest_on", need.latest_on)):
            if day is not None and day < start:
                yield _refusal(
                    "BEFORE_ORDER", "requirements", index, column, day, order_on=str(start)
                )
            elif day is not None and period_of(case.order, day) >= periods:
                yield _refusal("AFTER_END", "requirements", index, column, day, end=str(end))
        if need.latest_on is not None and need.latest_on < need.needed_on:
            yield _refusal(
                "LATEST_BEFORE_NEEDED", "requirements", index, "latest_on", need.latest_on,
                needed_on=str(need.needed_on),
            )  # fmt: skip
    for index, row in enumerate(case.capacity):
        if row.from_on < start:
            yield _refusal(
                "BEFORE_ORDER", "capacity", index, "from_on", row.from_on, order_on=str(start)
            )


def _budgets(case: Case) -> Iterator[Refusal]:
    spans: dict[str, list[tuple[date, date, int]]] = defaultdict(list)
    for index, budget in enumerate(case.budgets):
        if budget.until_on < budget.from_on:
            yield _refusal("UNTIL_BEFORE_FROM", "budgets", index, "until_on", budget.until_on)
            continue
        for first, last, other in spans[budget.member]:
            if budget.from_on <= last and first <= budget.until_on:
                yield _refusal(
                    "BUDGETS_OVERLAP", "budgets", index, "from_on", budget.from_on, first=other + 1
                )
        spans[budget.member].append((budget.from_on, budget.until_on, index))


def _currencies(case: Case) -> Iterator[Refusal]:
    own = case.order.currency
    known = {rate.currency for rate in case.rates} | {own}
    for index, rate in enumerate(case.rates):
        if rate.currency == own:
            yield _refusal("RATE_OF_OWN_CURRENCY", "rates", index, "currency", own)
    for table in ("suppliers", "offers", "budgets"):
        for index, row in enumerate(rows_of(case, table)):
            currency = getattr(row, "currency", own)
            if currency not in known:
                words = " ".join(sorted(known))
                yield _refusal(
                    "CURRENCY_WITHOUT_RATE", table, index, "currency", currency, known=words
                )


def _equivalences(case: Case) -> Iterator[Refusal]:
    for index, rule in enumerate(case.equivalences):
        if rule.item == rule.equivalent:
            yield _refusal("EQUIVALENT_TO_ITSELF", "equivalences", index, "equivalent", rule.item)


Step = PriceBreak | SupplierBreak
_STEPS = (PriceBreak, SupplierBreak)


def _shown(column: str, amount: int) -> str:
    """Show a threshold or a price as the user wrote it: units whole, money with its cents."""
    return str(amount) if column == "from_quantity" else f"{amount // 100}.{amount % 100:02}"


def _thresholds(table: str, steps: list[tuple[int, Step]]) -> Iterator[Refusal]:
    """Check what price and supplier breaks have in common: one basis, each threshold once."""
    bases: set[str] = set()
    seen: dict[int, int] = {}
    for index, step in steps:
        given = [n for n in ("from_quantity", "from_value_cents") if getattr(step, n) is not None]
        if len(given) != 1:
            yield _refusal("ONE_THRESHOLD", table, index, "from_quantity")
            continue
        column = given[0].removesuffix("_cents")
        bases.add(column)
        if len(bases) > 1:
            yield _refusal("MIXED_THRESHOLDS", table, index, column)
            continue
        at = getattr(step, given[0])
        if at in seen:
            shown = _shown(column, at)
            yield _refusal("BREAK_OVERLAPS", table, index, column, shown, first=seen[at] + 1)
        seen.setdefault(at, index)


def _start(step: Step) -> int:
    return step.from_quantity or step.from_value_cents or 0


def _price_breaks(case: Case) -> Iterator[Refusal]:
    offers = {offer.offer: offer for offer in case.offers}
    scaled = {step.supplier for step in case.supplier_breaks}
    by_offer: dict[str, list[tuple[int, PriceBreak]]] = defaultdict(list)
    for index, step in enumerate(case.price_breaks):
        by_offer[step.offer].append((index, step))
    for code, steps in by_offer.items():
        unclear = list(_thresholds("price_breaks", [*steps]))
        yield from unclear
        offer = offers.get(code)
        if offer is None:
            continue
        if offer.supplier in scaled:
            yield _refusal(
                "TWO_SCALES", "price_breaks", steps[0][0], "offer", code, supplier=offer.supplier
            )
        if not unclear:
            yield from _falling_prices(offer, sorted(steps, key=lambda pair: _start(pair[1])))


def _falling_prices(offer: Offer, steps: list[tuple[int, PriceBreak]]) -> Iterator[Refusal]:
    price, least = offer.unit_price_cents, max(1, offer.minimum_order)
    for index, step in steps:
        if step.unit_price_cents >= price:
            yield _refusal(
                "BREAK_RISES", "price_breaks", index, "unit_price",
                _shown("unit_price", step.unit_price_cents), before=_shown("unit_price", price),
            )  # fmt: skip
        price = step.unit_price_cents
        by_value = step.from_value_cents is not None
        column = "from_value" if by_value else "from_quantity"
        if offer.discount == "incremental" and by_value:
            yield _refusal("INCREMENTAL_BASIS", "price_breaks", index, column, needs="units")
        if _start(step) <= least * (offer.unit_price_cents if by_value else 1):
            shown = _shown(column, _start(step))
            yield _refusal("BREAK_AT_START", "price_breaks", index, column, shown, least=least)


def _supplier_breaks(case: Case) -> Iterator[Refusal]:
    kinds = {supplier.supplier: supplier.discount for supplier in case.suppliers}
    by_supplier: dict[str, list[tuple[int, SupplierBreak]]] = defaultdict(list)
    for position, total in enumerate(case.supplier_breaks):
        by_supplier[total.supplier].append((position, total))
    for code, steps in by_supplier.items():
        unclear = list(_thresholds("supplier_breaks", [*steps]))
        yield from unclear
        if not unclear:
            steps.sort(key=lambda pair: _start(pair[1]))
            yield from _growing_discounts(steps, incremental=kinds.get(code) == "incremental")


def _growing_discounts(
    steps: list[tuple[int, SupplierBreak]], *, incremental: bool
) -> Iterator[Refusal]:
    table, off = "supplier_breaks", 0
    for index, step in steps:
        if step.discount_bp <= off:
            yield _refusal(
                "DISCOUNT_FALLS", table, index, "discount_pct",
                _shown("discount_pct", step.discount_bp), before=_shown("discount_pct", off),
            )  # fmt: skip
        off = step.discount_bp
        if incremental and step.from_quantity is not None:
            yield _refusal("INCREMENTAL_BASIS", table, index, "from_quantity", needs="value")
        if step.from_quantity == 1:
            yield _refusal("BREAK_AT_START", table, index, "from_quantity", 1, least=1)
