"""From a schedule to each member's own deliveries and its bill, in whole units and exact cents.

Members are merged while the order is optimised and split afterwards: every member of a class of
needs gets its pro-rata part of each source, so all pay the same average price. When that would
make somebody pay more than alone, `guard` looks for another split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from foedus.pillars.procurement.apportion import apportion, apportion_capped
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_end, period_of
from foedus.pillars.procurement.plan.compile import Compiled
from foedus.pillars.procurement.plan.market import UNUSED
from foedus.pillars.procurement.plan.result import ActivationShare, Bill, Line, Step
from foedus.pillars.procurement.plan.scales import Scale, base_cents, converted_cents
from foedus.pillars.procurement.plan.schedule import Schedule


@dataclass(frozen=True)
class Share:
    """Units of an offer that arrive in a period for one requirement; indices into the case."""

    requirement: int
    offer: int
    period: int
    units: int


@dataclass(frozen=True)
class Settlement:
    """Who gets what and who pays what."""

    lines: tuple[Line, ...]
    steps: tuple[Step, ...]
    activation_shares: tuple[ActivationShare, ...]
    bills: tuple[Bill, ...]
    total_cents: int
    lateness: int
    separate: tuple[str, ...] = ()


def pro_rata_shares(compiled: Compiled, schedule: Schedule) -> tuple[Share, ...]:
    """Give every requirement its part of each delivery to its class."""
    by_need: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for d in schedule.deliveries:
        by_need[d.need].append((d.period, d.offer, d.units))
    shares: list[Share] = []
    for index, need in enumerate(schedule.needs):
        wanted = [compiled.case.requirements[r].quantity for r in need.requirements]
        arriving = sorted(by_need[index])
        surplus = sum(units for _, _, units in arriving) - sum(wanted)
        forced = [compiled.forced[r] for r in need.requirements]
        extra = apportion_capped(surplus, wanted, forced)
        left = [w + e for w, e in zip(wanted, extra, strict=True)]
        for period, offer, units in arriving:
            parts = apportion(units, left)
            left = [rest - part for rest, part in zip(left, parts, strict=True)]
            shares += [
                Share(r, offer, period, part)
                for r, part in zip(need.requirements, parts, strict=True)
                if part
            ]
    return tuple(shares)


def settle(
    compiled: Compiled,
    tier: Sequence[int],
    shares: Sequence[Share],
    caps: Mapping[str, int] | None = None,
    separate: frozenset[int] = frozenset(),
) -> Settlement:
    """Price the deliveries and split one-off costs. `caps`: what each member pays at most, for
    those that have a limit; ValueError when no split of the one-off costs can keep them. In the
    groups that are `separate` every member reaches a step by itself."""
    case = compiled.case
    place = {m.member: position for position, m in enumerate(case.members)}
    ordered = sorted(
        shares,
        key=lambda s: (
            place[case.requirements[s.requirement].member],
            s.requirement,
            s.period,
            s.offer,
        ),
    )
    reached = {g: compiled.steps[g][chosen] for g, chosen in enumerate(tier) if chosen != UNUSED}
    goods = [0] * len(ordered)
    steps: list[Step] = []
    for g, step in reached.items():
        scale = compiled.scales[g]
        if g in separate:
            steps += _price_apart(case, scale, ordered, goods)
        else:
            mine = [i for i, share in enumerate(ordered) if share.offer in scale.offers]
            steps.append(_price(case, scale, step, ordered, goods, mine))
    lines = tuple(_line(case, s, cents) for s, cents in zip(ordered, goods, strict=True))
    members = [m.member for m in case.members]
    goods_of = {m: sum(line.goods_cents for line in lines if line.member == m) for m in members}
    activation = split_activation(case, lines, goods_of, caps)
    bills = []
    for member in members:
        part = sum(a.cents for a in activation if a.member == member)
        bills.append(
            Bill(
                member=member,
                goods_cents=goods_of[member],
                activation_cents=part,
                total_cents=goods_of[member] + part,
            )
        )
    weight = {r.requirement: r.lateness_weight for r in case.requirements}
    return Settlement(
        lines=lines,
        steps=tuple(steps),
        activation_shares=activation,
        bills=tuple(bills),
        total_cents=sum(bill.total_cents for bill in bills),
        lateness=sum(weight[x.requirement] * x.quantity * x.late_periods for x in lines),
        separate=tuple(case.offers[compiled.scales[g].offers[0]].offer for g in sorted(separate)),
    )


def _line(case: Case, share: Share, goods_cents: int) -> Line:
    need, offer = case.requirements[share.requirement], case.offers[share.offer]
    return Line(
        requirement=need.requirement,
        member=need.member,
        item=need.item,
        offer=offer.offer,
        supplier=offer.supplier,
        period=share.period,
        delivered_on=period_end(case.order, share.period),
        quantity=share.units,
        goods_cents=goods_cents,
        late_periods=max(0, share.period - period_of(case.order, need.needed_on)),
    )


def _price_apart(
    case: Case, scale: Scale, ordered: Sequence[Share], goods: list[int]
) -> Iterator[Step]:
    """Price an offer's scale member by member."""
    (offer,), (weight,) = scale.offers, scale.weight
    own: dict[str, list[int]] = defaultdict(list)
    for i, share in enumerate(ordered):
        if share.offer == offer:
            own[case.requirements[share.requirement].member].append(i)
    for mine in own.values():
        step = scale.reached(weight * sum(ordered[i].units for i in mine))
        yield _price(case, scale, step, ordered, goods, mine)


def _price(
    case: Case,
    scale: Scale,
    step: int,
    ordered: Sequence[Share],
    goods: list[int],
    mine: Sequence[int],
) -> Step:
    """Write the goods' cost of the lines `mine` of one scale into `goods`; return their step."""
    position = {offer: i for i, offer in enumerate(scale.offers)}
    base = [base_cents(case, case.offers[offer]) for offer in scale.offers]
    fixed = scale.fixed_cents[step]
    parts = apportion(fixed, [ordered[i].units * base[position[ordered[i].offer]] for i in mine])
    volume: dict[str, int] = defaultdict(int)
    for i, part in zip(mine, parts, strict=True):
        share = ordered[i]
        at = position[share.offer]
        goods[i] = share.units * scale.unit_cents[step][at] + part
        member = case.requirements[share.requirement].member
        volume[member] += share.units * scale.weight[at]
    above = scale.thresholds[step + 1 :]
    supplier, offer = case.suppliers[scale.supplier], case.offers[scale.offers[0]]
    return Step(
        scope="supplier" if scale.of_supplier else "offer",
        code=supplier.supplier if scale.of_supplier else offer.offer,
        step=step,
        volume=sum(volume.values()),
        by_value=scale.by_value,
        threshold=max(scale.thresholds[step], scale.low),
        next_from=above[0] if above else None,
        volume_by_member=dict(volume),
        fixed_cents=fixed,
    )


def split_activation(
    case: Case,
    lines: Sequence[Line],
    goods_of: Mapping[str, int],
    caps: Mapping[str, int] | None,
) -> tuple[ActivationShare, ...]:
    """Split every used supplier's one-off cost among its buyers by the order's rule.

    With `caps`, a member never pays more than its cap in all: if the plain split would, suppliers
    are taken with the fewest buyers first and what a member cannot carry falls to the others.
    """
    weights = _activation_weights(case, lines)
    fees = {
        s.supplier: converted_cents(case, s.activation_cost_cents, s.currency)
        for s in case.suppliers
        if s.supplier in weights
    }
    plain = {
        supplier: apportion(fee, list(weights[supplier].values()))
        for supplier, fee in fees.items()
    }
    if caps is not None and not _keeps(plain, weights, goods_of, caps):
        plain = _capped_split(fees, weights, goods_of, caps)
    return tuple(
        ActivationShare(supplier=supplier, member=member, cents=cents)
        for supplier in fees
        if fees[supplier]
        for member, cents in zip(weights[supplier], plain[supplier], strict=True)
    )


def _activation_weights(case: Case, lines: Sequence[Line]) -> dict[str, dict[str, int]]:
    """Return each used supplier's buyers, in the case's order, with their weights."""
    value: dict[str, dict[str, int]] = {}
    units: dict[str, dict[str, int]] = {}
    for line in lines:  # lines stand in the order of members already
        value.setdefault(line.supplier, {}).setdefault(line.member, 0)
        value[line.supplier][line.member] += line.goods_cents
        units.setdefault(line.supplier, {}).setdefault(line.member, 0)
        units[line.supplier][line.member] += line.quantity
    if case.order.activation_rule == "value":
        return value
    if case.order.activation_rule == "quantity":
        return units
    return {supplier: dict.fromkeys(buyers, 1) for supplier, buyers in units.items()}


def _keeps(
    split: Mapping[str, Sequence[int]],
    weights: Mapping[str, Mapping[str, int]],
    goods_of: Mapping[str, int],
    caps: Mapping[str, int],
) -> bool:
    paid = dict(goods_of)
    for supplier, parts in split.items():
        for member, cents in zip(weights[supplier], parts, strict=True):
            paid[member] += cents
    return all(paid[member] <= cap for member, cap in caps.items())


def _capped_split(
    fees: Mapping[str, int],
    weights: Mapping[str, Mapping[str, int]],
    goods_of: Mapping[str, int],
    caps: Mapping[str, int],
) -> dict[str, list[int]]:
    everything = sum(fees.values())
    room = {
        m: max(0, caps[m] - goods) if m in caps else everything for m, goods in goods_of.items()
    }
    split: dict[str, list[int]] = {}
    for supplier in sorted(fees, key=lambda s: len(weights[s])):
        buyers = weights[supplier]
        parts = apportion_capped(
            fees[supplier], list(buyers.values()), [room[member] for member in buyers]
        )
        for member, cents in zip(buyers, parts, strict=True):
            room[member] -= cents
        split[supplier] = parts
    return split
