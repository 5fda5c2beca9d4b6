"""Two thousand what-if scenarios: one process against two, and the same bytes from both.

    python benchmarks/bench_sweep.py               2,000 scenarios of 3 items: minutes
    python benchmarks/bench_sweep.py --quick       a quarter of them
    python benchmarks/bench_sweep.py --cluster dask://127.0.0.1:8786    a cluster beside them

The scenarios are dealt into slices; each place computes a slice, then the next, so that what else
the machine does falls on all of them alike. Processes are started for each slice, and that counts.
CPU seconds of both places say what two free cores would give. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.random import Generator

from foedus.engine.place import Place, Processes, place_named
from foedus.engine.run import Terms
from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.records import (
    Item,
    Member,
    Offer,
    Order,
    PriceBreak,
    Rate,
    Requirement,
    Supplier,
)
from foedus.pillars.procurement.whatif.declare import read_declaration, scenarios_of
from foedus.pillars.procurement.whatif.scenario import Scenario
from foedus.pillars.procurement.whatif.sweep import Swept, sweep

MEMBERS = ("ALB", "HRV", "XKX")
DECLARED = """
[[set]]
members = "subsets"
prices = { suppliers = "each", pct = [-18, -15, -12, -9, -6, -3, 3, 6, 9, 12, 15, 18] }
rates = { currencies = ["USD"], pct = [-12, -9, -6, -3, 3, 6, 9, 12] }
"""
GOAL = 1.7


DAY = date(2027, 1, 15)


def market(*, items: int = 3, suppliers: int = 3, seed: int = 1) -> Case:
    """Return three members who all need every item; two suppliers sell each, with two steps."""
    rng = np.random.default_rng(seed)
    goods = [f"item-{n}" for n in range(items)]
    makers = [f"maker-{n}" for n in range(suppliers)]
    offers = tuple(
        _offer(rng, item, makers[(number + turn) % suppliers], "USD" if turn else "EUR")
        for number, item in enumerate(goods)
        for turn in range(2)
    )
    return Case(
        order=Order(order="BENCH", title="bench", order_on=DAY, period_months=6, periods=4),
        members=tuple(Member(member=code, name=code) for code in MEMBERS),
        items=tuple(Item(item=item, name=item) for item in goods),
        requirements=tuple(_need(rng, item, member) for item in goods for member in MEMBERS),
        suppliers=tuple(
            Supplier(supplier=maker, name=maker, activation_cost_cents=300_00) for maker in makers
        ),
        offers=offers,
        price_breaks=tuple(step for offer in offers for step in _steps(offer)),
        rates=(Rate(currency="USD", per_unit_micros=1_082_500, on=DAY),),
    )


def _offer(rng: Generator, item: str, maker: str, currency: str) -> Offer:
    return Offer(
        offer=f"{item}-{maker}",
        supplier=maker,
        item=item,
        unit_price_cents=int(rng.integers(80_00, 120_00)),
        currency=currency,
        value_kind="estimate",
        lead_time_days=int(rng.integers(30, 200)),
        capacity_per_period=int(rng.integers(60, 90)),
    )


def _need(rng: Generator, item: str, member: str) -> Requirement:
    return Requirement(
        requirement=f"{item}-{member}",
        member=member,
        item=item,
        quantity=int(rng.integers(20, 60)),
        needed_on=DAY.replace(year=2028),
    )


def _steps(offer: Offer) -> Iterator[PriceBreak]:
    for step, least in enumerate((60, 120), start=1):
        cents = offer.unit_price_cents * (100 - 4 * step) // 100
        yield PriceBreak(offer=offer.offer, from_quantity=least, unit_price_cents=cents)


@dataclass(frozen=True)
class Round:
    """One sweep: seconds by the clock, CPU seconds of all its processes here, its answers."""

    seconds: float
    cpu_seconds: float
    digest: str


def swept(case: Case, scenarios: tuple[Scenario, ...], place: Place) -> Round:
    before, began = _cpu_seconds(), time.perf_counter()
    watch = Watch(clock=time.monotonic)
    found = sweep(case, scenarios, Options(), watch=watch, terms=Terms(place))
    seconds = time.perf_counter() - began
    assert found.computed == len(scenarios)
    return Round(seconds, _cpu_seconds() - before, _digest(found))


def _cpu_seconds() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _digest(found: Swept) -> str:
    answers = [found.answers[scenario].model_dump_json() for scenario in found.scenarios]
    return hashlib.sha256("\n".join(answers).encode()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one slice only")
    parser.add_argument("--slices", type=int, default=4)
    parser.add_argument("--cluster", default="", help="dask://host:port to measure beside them")
    wanted = parser.parse_args()
    case = market()
    scenarios = scenarios_of(case, read_declaration(DECLARED))
    places: dict[str, Place] = {"one process": Processes(1), "two processes": Processes(2)}
    if wanted.cluster:
        places["cluster"] = place_named(wanted.cluster, os.environ)
    rounds: dict[str, list[Round]] = {name: [] for name in places}
    for number in range(1 if wanted.quick else wanted.slices):
        part = scenarios[number :: wanted.slices]
        for name, place in places.items():
            made = swept(case, part, place)
            rounds[name].append(made)
            load = os.getloadavg()[0]
            told = f"{made.seconds:7.1f} s  {made.cpu_seconds:7.1f} CPU s  load {load:4.1f}"
            print(f"{len(part)} scenarios  {name:14}{told}", flush=True)
    _tell(rounds)


def _tell(rounds: dict[str, list[Round]]) -> None:
    seconds = {name: sum(r.seconds for r in made) for name, made in rounds.items()}
    spent = {name: sum(r.cpu_seconds for r in made) for name, made in rounds.items()}
    same = len({tuple(r.digest for r in made) for made in rounds.values()}) == 1
    by_clock = seconds["one process"] / seconds["two processes"]
    by_cpu = 2 * spent["one process"] / spent["two processes"]
    print(f"two processes against one: {by_clock:.2f} by the clock, {by_cpu:.2f} by CPU seconds")
    print(f"(goal {GOAL}); the same bytes: {same}")
    told = {
        "ratio": round(by_clock, 3),
        "ratio_of_cpu": round(by_cpu, 3),
        "same_bytes": same,
        "seconds": {name: round(value, 1) for name, value in seconds.items()},
        "cpu_seconds": {name: round(value, 1) for name, value in spent.items()},
        "load": os.getloadavg(),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
