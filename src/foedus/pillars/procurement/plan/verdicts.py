"""Is it worth it? For each bundle of items: all together, some together, or everybody alone.

Items stand in one bundle when a supplier's scale or one-off cost, or an equivalence, ties them;
bundles are decided independently. Coalitions are compared on the pro-rata market, where pooling
never costs more by itself, so that a "no" comes from what joining costs: common specification, a
contract under several laws. Buyers of large items found exactly that (Defense News, 29 Oct 2019,
on the Baltic states).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.alone import market_of
from foedus.pillars.procurement.plan.compile import usable_offers
from foedus.pillars.procurement.plan.result import Coalition, Verdict
from foedus.pillars.procurement.plan.shortfall import beyond_capacity
from foedus.pillars.procurement.plan.solve import solve_market

ALL_SUBSETS_UP_TO = 6
"""Members of a bundle up to which every coalition is computed; beyond it singles, all together
and all but one."""


def bundles(case: Case) -> tuple[tuple[str, ...], ...]:
    """List the bundles of items, each in the order of the case."""
    parent = {item.item: item.item for item in case.items}

    def root(item: str) -> str:
        while parent[item] != item:
            item = parent[item]
        return item

    for tied in _tied_items(case):
        for item in tied[1:]:
            parent[root(item)] = root(tied[0])
    found: dict[str, list[str]] = {}
    for item in dict.fromkeys(need.item for need in case.requirements):
        found.setdefault(root(item), []).append(item)
    return tuple(tuple(items) for items in found.values())


def _tied_items(case: Case) -> Iterator[list[str]]:
    """Yield lists of items that cannot be decided apart."""
    sold: dict[str, list[str]] = {}
    for need, offers in zip(case.requirements, usable_offers(case), strict=True):
        used = [case.offers[index] for index in offers]
        yield [need.item, *(offer.item for offer in used)]
        for offer in used:
            sold.setdefault(offer.supplier, []).append(offer.item)
    scaled = {step.supplier for step in case.supplier_breaks}
    for supplier in case.suppliers:
        if supplier.activation_cost_cents or supplier.supplier in scaled:
            yield sold.get(supplier.supplier, [])


def verdicts(case: Case, watch: Watch, *, gap_share: float, seed: int) -> Iterator[Verdict]:
    """Yield the verdict on each bundle, as long as the watch allows."""
    every = bundles(case)
    for done, items in enumerate(every):
        if watch.must_stop():
            return
        watch.report("verdicts", done=done, total=len(every))
        about = case.about(frozenset(items))
        members = tuple(dict.fromkeys(need.member for need in about.requirements))
        coalitions = []
        for group in _groups(members):
            if watch.must_stop():
                return
            coalitions.append(_coalition(about, group, watch, gap_share, seed))
        if coalitions[-1].feasible:
            yield _verdict(items, members, tuple(coalitions))


def _groups(members: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    sizes = list(range(1, len(members) + 1))
    if len(members) > ALL_SUBSETS_UP_TO:
        sizes = sorted({1, len(members) - 1, len(members)})
    for size in sizes:
        yield from combinations(members, size)


def _coalition(
    about: Case, group: tuple[str, ...], watch: Watch, gap_share: float, seed: int
) -> Coalition:
    joining = _joining_cents(about, group)
    compiled = market_of(about, frozenset(group), "pro_rata")
    if compiled is None or beyond_capacity(compiled):
        return Coalition(members=group, feasible=False, cents=None, joining_cents=joining)
    solution = solve_market(compiled.market, watch=watch, gap_share=gap_share, seed=seed)
    cost = None if solution.purchase is None else solution.purchase.cost_cents
    total = None if cost is None else cost + joining
    return Coalition(members=group, feasible=cost is not None, cents=total, joining_cents=joining)


def _joining_cents(about: Case, group: tuple[str, ...]) -> int:
    """Return what buying jointly costs beside the goods: for each item that two or more of the
    group need, its joining cost for each of them."""
    total = 0
    for item in about.items:
        buyers = {n.member for n in about.requirements if n.item == item.item} & set(group)
        if len(buyers) > 1:
            total += item.joining_cost_cents * len(buyers)
    return total


def _verdict(
    items: tuple[str, ...], members: tuple[str, ...], coalitions: tuple[Coalition, ...]
) -> Verdict:
    cost = {c.members: c.cents for c in coalitions}
    joining = {c.members: c.joining_cents for c in coalitions}
    together = cost[members] or 0
    singles = [cost[(member,)] for member in members]
    known = [c for c in singles if c is not None]
    separate = sum(known) if len(known) == len(singles) else None
    best, best_cents = members, together
    for group, cents in cost.items():
        rest = [cost[(m,)] for m in members if m not in group]
        if len(group) < 2 or cents is None or None in rest:  # noqa: PLR2004  (a pair joins)
            continue
        total = cents + sum(c for c in rest if c is not None)
        if total < best_cents:
            best, best_cents = group, total
    saving = None if separate is None else separate - together
    if separate is None:
        code = "only_joint"
    elif len(members) == 1:
        code = "single"
    elif separate <= best_cents:
        code, best, best_cents = "not_worth", (), separate
    else:
        code = "joint" if best == members else "subset"
    return Verdict.model_validate(
        {
            "items": items,
            "code": code,
            "best": best,
            "joint_cents": together - joining[members],
            "separate_cents": separate,
            "best_cents": best_cents,
            "joining_cents": joining[members],
            "saving_cents": saving,
            "coalitions": coalitions,
        }
    )
