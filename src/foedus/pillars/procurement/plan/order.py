"""One coordinated order: the walk from a checked case to the whole answer.

case -> the order (`choice`) -> gains, verdicts, front, proof. Each stage is a module of this
folder.
"""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Iterator
from dataclasses import replace

from foedus import __version__
from foedus.engine.run import Terms
from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.alone import alone_result
from foedus.pillars.procurement.plan.choice import Choice, choose
from foedus.pillars.procurement.plan.compile import Compiled, compile_market
from foedus.pillars.procurement.plan.decide import Options, front
from foedus.pillars.procurement.plan.gains import gains
from foedus.pillars.procurement.plan.result import FrontPoint, Plan, Proof
from foedus.pillars.procurement.plan.scales import half_up, without_later_steps
from foedus.pillars.procurement.plan.schedule import Schedule
from foedus.pillars.procurement.plan.solve import Solution, solve_market
from foedus.pillars.procurement.plan.verdicts import verdicts


def plan_order(case: Case, options: Options, watch: Watch, terms: Terms | None = None) -> Plan:
    """Plan the joint order of everybody in `case` (see Case.taking_part) and compare.

    `terms` say where the plans of members alone are made; without them in this process.
    Raises CannotBeMet when needs cannot be met even together, Impossible when the limits did not
    allow to find any plan. Interrupting the watch ends with the best plan so far.
    """
    chosen = choose(case, options, watch, terms=terms)
    points = tuple(_front(chosen.compiled, chosen.decision.schedule, options, watch))
    if chosen.settlement.separate:
        bound = _bound_on_both(case, options, watch)
        chosen = replace(chosen, decision=replace(chosen.decision, solution=bound))
    return Plan(
        joint=chosen.order,
        alone=tuple(alone_result(case, plan) for plan in chosen.alone.values()),
        gains=tuple(gains(case, chosen.settlement, chosen.alone)),
        verdicts=tuple(verdicts(case, watch, gap_share=options.gap_share, seed=options.seed)),
        front=points,
        proof=_proof(chosen, options, watch),
        cut_short=watch.must_stop(),
        seconds=watch.elapsed_seconds(),
        seed=options.seed,
        versions=_versions(),
    )


def _front(
    compiled: Compiled, schedule: Schedule, options: Options, watch: Watch
) -> Iterator[FrontPoint]:
    if not options.front:
        return
    for done, point in enumerate(front(compiled, schedule, watch)):
        watch.report("front", best_cents=point.cost_cents, done=done)
        yield _front_point(compiled, point)


def _front_point(compiled: Compiled, point: Schedule) -> FrontPoint:
    order = compiled.case.order
    units = sum(d.units for d in point.deliveries)
    months = order.period_months * (point.period_sum + units)
    return FrontPoint(
        total_cents=point.cost_cents,
        lateness=point.lateness,
        mean_days=half_up(months * 1461, units * 48),  # 1461 days in 48 months
        proven=point.optimal,
    )


def _proof(chosen: Choice, options: Options, watch: Watch) -> Proof:
    solution = chosen.decision.solution
    cost = chosen.settlement.total_cents
    bound = min(solution.bound_cents, cost)
    cheapest = solution.purchase.cost_cents if solution.purchase else cost
    certificate = solution.certificate
    proven = solution.status == "optimal" or cost - bound <= options.gap_share * cost
    return Proof(
        status="optimal" if proven else ("interrupted" if watch.interrupted() else "limit"),
        cost_cents=cost,
        bound_cents=bound,
        certified_bound_cents=min(certificate.bound_cents, bound) if certificate else 0,
        gap_share=(cost - bound) / cost,
        kept_cents=max(0, cost - cheapest),
        nodes=solution.nodes,
        certificate=certificate.to_json() if certificate else {},
    )


def _bound_on_both(case: Case, options: Options, watch: Watch) -> Solution:
    """Bound the cost of one order for all and of separate contracts alike."""
    market = compile_market(without_later_steps(case)).market
    return solve_market(market, watch=watch, gap_share=options.gap_share, seed=options.seed)


def _versions() -> dict[str, str]:
    return {
        "foedus": __version__,
        "highspy": importlib.metadata.version("highspy"),
        "numpy": importlib.metadata.version("numpy"),
        "python": platform.python_version(),
    }
