"""The decision itself: cheapest then least late, least late then cheapest, or the whole front.

Cost comes from the special-purpose exact method (`solve`); lateness and everything between from
the schedule program. Both orders are lexicographic; the front by the epsilon-constraint method.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.compile import Compiled
from foedus.pillars.procurement.plan.linear import Answer
from foedus.pillars.procurement.plan.market import offer_units
from foedus.pillars.procurement.plan.precedence import first_needed_first
from foedus.pillars.procurement.plan.result import Objective
from foedus.pillars.procurement.plan.schedule import Schedule, ScheduleProgram
from foedus.pillars.procurement.plan.solve import Solution, solve_market

FREE_FLOWS = 20_000
"""Up to so many flow columns the schedule program chooses tiers itself; beyond it keeps those of
the cheapest purchase, and "least late among the cheapest" is only proven for them."""

FRONT_POINTS = 24


@dataclass(frozen=True)
class Options:
    """What matters. `gap_share` in [0, 1): how far from the optimum the cost may be; `capped`:
    nobody pays more than alone on the pro-rata market; `front`: compute the cost-delivery front;
    `seed` >= 0 of everything random."""

    objective: Objective = "cost"
    gap_share: float = 1e-4
    seed: int = 0
    capped: bool = True
    front: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.gap_share < 1:
            raise ValueError(f"gap_share must be in [0, 1), got {self.gap_share}")
        if self.seed < 0:
            raise ValueError(f"seed must be >= 0, got {self.seed}")


@dataclass(frozen=True)
class Decision:
    """A schedule and what was proven about its cost."""

    schedule: Schedule
    solution: Solution


class Impossible(Exception):  # noqa: N818  (an outcome that callers handle)
    """No plan was found: `proven` tells whether none exists."""

    def __init__(self, *, proven: bool) -> None:
        super().__init__("no feasible plan" if proven else "no plan found within the limits")
        self.proven = proven


def decide(compiled: Compiled, options: Options, watch: Watch) -> Decision:
    """Find the plan that is best in the objective, then in the other one, then earliest; among
    equals, who needs it first gets it first."""
    solution = solve_market(
        compiled.market,
        watch=watch,
        gap_share=options.gap_share,
        seed=options.seed,
    )
    if solution.purchase is None:
        raise Impossible(proven=solution.status == "infeasible")
    watch.report("schedule", best_cents=solution.purchase.cost_cents)
    schedule = _least_late(compiled, solution, watch)
    if options.objective == "delivery":
        schedule = _fastest(compiled, schedule, watch, options.gap_share)
    return Decision(first_needed_first(compiled, schedule), solution)


def front(compiled: Compiled, cheapest: Schedule, watch: Watch) -> Iterator[Schedule]:
    """Yield the front from the cheapest plan to the least late one, lateness falling.

    At most FRONT_POINTS points, evenly spread over lateness when there are more.
    """
    yield cheapest
    least = _minimal_lateness(compiled, watch)
    if least is None:
        return
    step = max(1, (cheapest.lateness - least) // FRONT_POINTS)
    allowed = max(least, cheapest.lateness - step)
    while cheapest.lateness > least and not watch.must_stop():
        point = _cheapest_within(compiled, allowed, watch, 0.0)
        if point is None:
            return
        yield point
        if point.lateness == least:
            return
        allowed = max(least, point.lateness - step)


def _least_late(compiled: Compiled, solution: Solution, watch: Watch) -> Schedule:
    if solution.purchase is None:
        raise Impossible(proven=False)
    purchase = solution.purchase
    fixed = ScheduleProgram(compiled, whole_units=False)
    units = offer_units(compiled.market, purchase.flow).tolist()
    fixed.fix(purchase.tier.tolist(), dict(enumerate(units)))
    patience = Watch()  # a transportation problem: short, and without it there is no plan at all
    weight = 1 + compiled.case.order.periods**2
    terms = [(c, weight * late) for c, late in fixed.late] + fixed.early
    kept = _read(fixed, fixed.minimise(terms, patience))
    free = ScheduleProgram(compiled)
    if len(free.flow) > FREE_FLOWS or watch.must_stop():
        return kept
    free.at_most(free.cost, purchase.cost_cents)
    better = _then_earliest(free, free.minimise(free.late, watch), watch)
    if better is None or better.cost_cents > purchase.cost_cents:
        return kept
    return min(better, kept, key=lambda s: (s.lateness, s.period_sum))


def _then_earliest(program: ScheduleProgram, answer: Answer, watch: Watch) -> Schedule | None:
    """Among equally late plans take the one that delivers earliest on average."""
    if answer.values is None:
        return None
    first = _read(program, answer)
    program.at_most(program.late, first.lateness)
    second = program.minimise(program.early, watch, start=answer.whole())
    if second.values is None:
        return first
    return replace(_read(program, second), optimal=answer.optimal)


def _minimal_lateness(compiled: Compiled, watch: Watch) -> int | None:
    """Return how late at least something must be; None if the time did not suffice."""
    program = ScheduleProgram(compiled)
    answer = program.minimise(program.late, watch)
    return None if answer.values is None else _read(program, answer).lateness


def _fastest(compiled: Compiled, cheapest: Schedule, watch: Watch, gap_share: float) -> Schedule:
    least = _minimal_lateness(compiled, watch)
    if least is None:
        return cheapest
    found = _cheapest_within(compiled, least, watch, gap_share)
    return found or cheapest


def _cheapest_within(
    compiled: Compiled, lateness: int, watch: Watch, gap_share: float
) -> Schedule | None:
    """Cheapest plan that is at most so late; then least late, then earliest at that cost."""
    program = ScheduleProgram(compiled)
    program.at_most(program.late, lateness)
    answer = program.minimise(program.cost, watch, gap_share=gap_share)
    if answer.values is None:
        return None
    found = _read(program, answer)
    program.at_most(program.cost, found.cost_cents)
    again = program.minimise(program.late, watch, start=answer.whole())
    better = _then_earliest(program, again, watch)
    if better is None or better.cost_cents > found.cost_cents:
        return found
    return replace(better, optimal=answer.optimal)


def _read(program: ScheduleProgram, answer: Answer) -> Schedule:
    return program.read(answer.whole(), optimal=answer.optimal)
