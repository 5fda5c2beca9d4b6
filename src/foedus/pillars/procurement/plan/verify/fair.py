"""The check of fair shares that another ministry runs: no solver, none trusted.

1. The shares speak of this order and its members, and add up to its cost.
2. Shares by rules that can be reckoned again are what the rule says.
3. Every group named can buy what it is said to buy, at that cost; its bound is proven.
4. A game called complete names every group.
5. Who gains most by leaving gains what is said, and no group gains more than certified.
6. No shares named leave the largest gain below the least core.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.certificate import Certificate, check_bound
from foedus.pillars.procurement.plan.market import Market
from foedus.pillars.procurement.plan.pooled import PooledMarket, leaving_market, pooled
from foedus.pillars.procurement.plan.result import JointOrder, Reading
from foedus.pillars.procurement.plan.shares import rules
from foedus.pillars.procurement.plan.shares.average import average_added
from foedus.pillars.procurement.plan.shares.result import (
    CostGame,
    FairShares,
    Group,
    RuleShares,
    Stability,
)
from foedus.pillars.procurement.plan.verify.faults import Fault, ShareFaultCode
from foedus.pillars.procurement.plan.verify.purchase import checked_cost

Costs = dict[frozenset[str], int | None]


def verify_shares(case: Case, joint: JointOrder, shares: FairShares) -> tuple[Fault, ...]:
    """Return everything in which the shares do not hold; empty: they hold.

    `case` is reduced to those taking part and `joint` has been verified. Sampled shares and the
    nucleolus are not reckoned again: what they promise, the gain of every group, is.
    """
    subject = _Subject(case, joint, shares)
    faults = list(_this_order(subject))
    if faults:
        return tuple(faults)
    for told in shares.rules:
        faults += _sum(subject, told)
    if faults:
        return tuple(faults)
    return (
        *(fault for told in shares.rules for fault in _rule(subject, told)),
        *(fault for game in shares.games for fault in _game(subject, game)),
        *(
            fault
            for told in shares.rules
            for stable in told.stability
            for fault in _stability(subject, told, stable)
        ),
        *(fault for game in shares.games for fault in _least_core(subject, game)),
    )


@dataclass(frozen=True)
class _Subject:
    case: Case
    joint: JointOrder
    shares: FairShares

    @cached_property
    def pools(self) -> dict[Reading, PooledMarket]:
        return {game.reading: pooled(self.case, game.reading) for game in self.shares.games}

    @cached_property
    def games(self) -> dict[Reading, CostGame]:
        return {game.reading: game for game in self.shares.games}

    def groups(self, reading: Reading) -> dict[frozenset[str], Group]:
        return {frozenset(group.members): group for group in self.games[reading].groups}

    @property
    def needy(self) -> tuple[str, ...]:
        """Members that need something, in order."""
        return self.pools[self.shares.reading].members


def _this_order(subject: _Subject) -> Iterator[Fault]:
    shares, joint = subject.shares, subject.joint
    if (shares.order, shares.case_digest) != (joint.order, joint.case_digest):
        yield Fault(ShareFaultCode.SHARES_ORDER, "shares", {"found": shares.order})
    if shares.total_cents != joint.total_cents:
        facts = {"found": shares.total_cents, "expected": joint.total_cents}
        yield Fault(ShareFaultCode.SHARES_SUM, "shares", facts)
    readings = [game.reading for game in shares.games]
    if shares.reading not in readings or len(set(readings)) < len(readings):
        yield Fault(ShareFaultCode.SHARES_ORDER, "games", {"found": " ".join(readings)})
    for told in shares.rules:
        if any(stable.reading not in readings for stable in told.stability):
            yield Fault(ShareFaultCode.SHARES_ORDER, f"rule {told.rule}")


def _sum(subject: _Subject, told: RuleShares) -> Iterator[Fault]:
    place = f"rule {told.rule}"
    if set(told.cents) != {m.member for m in subject.case.members}:
        yield Fault(ShareFaultCode.SHARES_MEMBERS, place, {"found": " ".join(told.cents)})
        return
    total = sum(told.cents.values())
    if total != subject.shares.total_cents or min(told.cents.values()) < 0:
        facts = {"found": total, "expected": subject.shares.total_cents}
        yield Fault(ShareFaultCode.SHARES_SUM, place, facts)


def _rule(subject: _Subject, told: RuleShares) -> Iterator[Fault]:
    expected = _expected(subject, told)
    for member, cents in told.cents.items():
        if expected is not None and cents != expected.get(member, 0):
            facts = {"found": cents, "expected": expected.get(member, 0)}
            yield Fault(ShareFaultCode.SHARES_RULE, f"rule {told.rule} {member}", facts)


def _expected(subject: _Subject, told: RuleShares) -> Mapping[str, int] | None:
    """Return what the rule gives, None where it cannot be reckoned from what is told."""
    total, needy = subject.shares.total_cents, subject.needy
    if told.rule == "own":
        return rules.own(subject.joint)
    if told.rule == "equal":
        return rules.equal(total, needy)
    if told.rule == "quantity":
        return rules.by_quantity(subject.case, total, needy)
    costs = {names: group.cents for names, group in subject.groups(subject.shares.reading).items()}
    singles = {member: costs.get(frozenset({member})) for member in needy}
    if told.rule == "value" and None not in singles.values():
        return rules.by_weight(total, {m: int(cents or 0) for m, cents in singles.items()})
    if told.rule == "shapley" and not told.half_width_cents:
        return _shapley(total, needy, costs)
    return None


def _shapley(total: int, needy: tuple[str, ...], costs: Costs) -> Mapping[str, int] | None:
    known: list[Fraction] = []
    for coalition in range(1 << len(needy)):
        names = frozenset(m for j, m in enumerate(needy) if coalition >> j & 1)
        cents = 0 if not names else total if len(names) == len(needy) else costs.get(names)
        if cents is None:
            return None
        known.append(Fraction(cents))
    whole = rules.in_whole_cents(total, average_added(known, len(needy)))
    return dict(zip(needy, whole, strict=True))


def _game(subject: _Subject, game: CostGame) -> Iterator[Fault]:
    pool = subject.pools[game.reading]
    seen: set[frozenset[str]] = set()
    for group in game.groups:
        place = f"group {game.reading} {' '.join(group.members)}"
        names = frozenset(group.members)
        fits = names and len(names) == len(group.members) and names < set(pool.members)
        if not fits or names in seen:
            yield Fault(ShareFaultCode.GROUP_UNKNOWN, place)
            continue
        seen.add(names)
        yield from _group(pool.market_of(pool.coalition(group.members)), group, place)
    wanted = 2 ** len(pool.members) - 2
    if game.is_complete and len(seen) != wanted:
        facts = {"found": len(seen), "expected": wanted}
        yield Fault(ShareFaultCode.GROUP_MISSING, f"game {game.reading}", facts)


def _group(market: Market, group: Group, place: str) -> Iterator[Fault]:
    if group.cents is not None:
        cost = checked_cost(market, group.tier, group.flow)
        if cost != group.cents:
            facts = {"found": group.cents, "expected": "none" if cost is None else cost}
            yield Fault(ShareFaultCode.GROUP_PURCHASE, place, facts)
        if group.bound_cents > group.cents:
            facts = {"found": group.bound_cents, "most": group.cents}
            yield Fault(ShareFaultCode.GROUP_BOUND, place, facts)
    proven = _proven(market, group.certificate)
    if not 0 <= group.certified_bound_cents <= min(proven, group.bound_cents):
        facts = {"found": group.certified_bound_cents, "most": min(proven, group.bound_cents)}
        yield Fault(ShareFaultCode.GROUP_BOUND, place, facts)


def _proven(market: Market, certificate: Mapping[str, Any]) -> int:
    """Return the bound that a certificate proves, 0 without one, -1 where it proves nothing."""
    if not certificate:
        return 0
    try:
        return check_bound(market, Certificate.from_json(certificate))
    except (Refused, ValueError, KeyError, TypeError, IndexError):
        return -1


def _stability(subject: _Subject, told: RuleShares, stable: Stability) -> Iterator[Fault]:
    place = f"leaving {told.rule} {stable.reading}"
    groups = subject.groups(stable.reading)
    leaving = groups.get(frozenset(stable.members))
    gain = 0
    if leaving is not None and leaving.cents is not None:
        gain = sum(told.cents.get(m, 0) for m in leaving.members) - leaving.cents
    if gain != stable.gain_cents or (stable.members and leaving is None):
        facts = {"found": stable.gain_cents, "expected": gain}
        yield Fault(ShareFaultCode.LEAVING_GAIN, place, facts)
    most = _most(subject, told, stable)
    if stable.certified_most_cents < most or stable.certified_most_cents < stable.most_cents:
        facts = {"found": stable.certified_most_cents, "least": most}
        yield Fault(ShareFaultCode.LEAVING_BOUND, place, facts)
    if subject.games[stable.reading].is_complete:
        yield from _largest(groups, told, stable, place)


def _most(subject: _Subject, told: RuleShares, stable: Stability) -> int:
    """Return the least gain above which no group is proven to get."""
    game, pool = subject.games[stable.reading], subject.pools[stable.reading]
    if game.is_complete:
        paid = [sum(told.cents.get(m, 0) for m in group.members) for group in game.groups]
        bounds = [group.certified_bound_cents for group in game.groups]
        return max(p - b for p, b in zip(paid, bounds, strict=True))
    shares = [told.cents[member] for member in pool.members]
    return sum(shares) - max(0, _proven(leaving_market(pool, shares), stable.certificate))


def _largest(
    groups: Mapping[frozenset[str], Group], told: RuleShares, stable: Stability, place: str
) -> Iterator[Fault]:
    for names, group in groups.items():
        paid = sum(told.cents.get(member, 0) for member in names)
        if group.cents is not None and paid - group.cents > stable.gain_cents:
            facts = {"found": stable.gain_cents, "least": paid - group.cents}
            yield Fault(ShareFaultCode.LEAVING_GAIN, f"{place} {' '.join(group.members)}", facts)


def _least_core(subject: _Subject, game: CostGame) -> Iterator[Fault]:
    """Whatever the shares, some group gains the least core: so it does under those told. Proven
    gains below it, by more than rounding, tell that it is overstated."""
    if game.least_core_cents is None:
        return
    for told in subject.shares.rules:
        for stable in told.stability:
            if stable.reading == game.reading and stable.certified_most_cents < (
                game.least_core_cents - 1
            ):
                facts = {"found": game.least_core_cents, "most": stable.certified_most_cents}
                yield Fault(ShareFaultCode.LEAST_CORE, f"game {game.reading} {told.rule}", facts)
