"""From a plan to the joint annex, and back to what the verifier reads.

Pure. The annex takes over the order itself and nothing else of the plan: no plan alone, no gain,
no budget that is exceeded. `joint_of` gives the same order in the planner's words, so that
`plan.verify` checks an annex as it checks a plan.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from foedus.desk.records.fields import Ref
from foedus.kernel import canonical
from foedus.kernel.content import MAX_CONTENT_BYTES
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.result import (
    ActivationShare,
    Bill,
    JointOrder,
    Line,
    Plan,
    Proof,
    Step,
)
from foedus.pillars.procurement.plan.verify import terms
from foedus.pillars.procurement.records.annex import (
    LONGEST_CERTIFICATE,
    MOST_LINES,
    Annex,
    AnnexItem,
    AnnexLine,
    AnnexShare,
    AnnexStep,
    Bound,
    CommonCost,
    Input,
)
from foedus.pillars.procurement.sourced import Source

ORDER = ("order", "ORDER")
SALT_BYTES = 64
"""What a content adds to its body, with room to spare."""
PUBLIC_TABLES = frozenset({"items", "offers", "order", "rates", "requirements", "suppliers"})
"""Tables whose records an annex pins: each record once, and nothing that is only its owner's, such
as a budget or a holding. Steps and capacity are rows of the record of their offer or supplier."""


def annex_of(  # noqa: PLR0913  (one for each part of the annex)
    case: Case,
    sources: Mapping[tuple[str, str], Source],
    result: Plan,
    *,
    title: Mapping[Any, str],
    order: Source,
    terms_text: Mapping[Any, str],
    options: Options | None = None,
    vehicle: str = "",
    configurations: Mapping[str, str] | None = None,
) -> Annex:
    """The annex of a plan. `sources` says which record each row of the case came from, `order`
    which record the order is; `configurations` gives those of items, `options` what was asked
    of the planner.

    Raises Refused `annex-too-long` for a plan that one record cannot carry, even without the
    bound's certificate.
    """
    joint, options = result.joint, options or Options()
    frame = {
        "title": dict(title),
        "order": Ref(owner=order.owner, id=order.id),
        "order_on": case.order.order_on,
        "period_months": case.order.period_months,
        "periods": case.order.periods,
        "currency": case.order.currency,
        "objective": options.objective,
        "gap_bp": round(options.gap_share * 10_000),
        "seed": options.seed,
        "vehicle": vehicle,
        "terms": dict(terms_text),
        "items": _items(case, joint, configurations or {}),
        "inputs": _inputs({ORDER: order, **sources}),
    }
    for bound in (_bound(result), _uncertified(result)):
        made = _fitting({**frame, **_ordered(case, joint), "bound": bound})
        if made is not None:
            return made
    raise Refused.because("annex-too-long", lines=len(joint.lines), most=MOST_LINES)


def _fitting(parts: dict[str, object]) -> Annex | None:
    """None where a list is longer than its field, or all of it than a content may be."""
    try:
        annex = Annex.model_validate(parts)
    except ValidationError:
        return None
    size = len(canonical.encode(annex.wire())) + SALT_BYTES
    return annex if size <= MAX_CONTENT_BYTES else None


def _ordered(case: Case, joint: JointOrder) -> dict[str, object]:
    """What the annex takes over of the order."""
    return {
        "cost_rule": joint.activation_rule,
        "capped": joint.capped,
        "members": joint.members,
        "lines": _lines(case, joint),
        "steps": tuple(_step(step, joint) for step in joint.steps),
        "separate": joint.separate,
        "common_costs": tuple(
            CommonCost(supplier=s.supplier, member=s.member, cents=s.cents)
            for s in joint.activation_shares
        ),
        "shares": tuple(
            AnnexShare(
                member=b.member,
                goods_cents=b.goods_cents,
                common_cents=b.activation_cents,
                total_cents=b.total_cents,
            )
            for b in joint.bills
        ),
        "total_cents": joint.total_cents,
    }


def _items(case: Case, joint: JointOrder, named: Mapping[str, str]) -> tuple[AnnexItem, ...]:
    offered = {offer.offer: offer.item for offer in case.offers}
    bought = {line.item for line in joint.lines} | {offered[line.offer] for line in joint.lines}
    return tuple(
        AnnexItem(
            item=item.item,
            name=item.name[:300],
            unit=item.unit,
            nsn=item.nsn or "",
            configuration=named.get(item.item, ""),
        )
        for item in case.items
        if item.item in bought
    )


def _lines(case: Case, joint: JointOrder) -> tuple[AnnexLine, ...]:
    prices = unit_prices(case, joint)
    return tuple(
        AnnexLine(
            requirement=line.requirement,
            member=line.member,
            item=line.item,
            offer=line.offer,
            supplier=line.supplier,
            period=line.period,
            delivered_on=line.delivered_on,
            quantity=line.quantity,
            unit_cents=prices[line.offer, line.member],
            goods_cents=line.goods_cents,
            late_periods=line.late_periods,
        )
        for line in joint.lines
    )


def unit_prices(case: Case, joint: JointOrder) -> dict[tuple[str, str], int]:
    """The price of a unit, by offer and member, at the step that the order says is reached."""
    scales = terms.scales(case)
    reached = {}
    for step in joint.steps:
        apart = step.scope == "offer" and step.code in joint.separate
        member = next(iter(step.volume_by_member)) if apart else ""
        reached[step.scope, step.code, member] = step.step
    found = {}
    for line in joint.lines:
        scale = scales[line.offer]
        apart = scale.scope == "offer" and scale.code in joint.separate
        step_number = reached[scale.scope, scale.code, line.member if apart else ""]
        found[line.offer, line.member] = scale.steps[step_number].unit_cents[line.offer]
    return found


def _step(step: Step, joint: JointOrder) -> AnnexStep:
    apart = step.scope == "offer" and step.code in joint.separate
    return AnnexStep(
        scope=step.scope,
        code=step.code,
        member=next(iter(step.volume_by_member)) if apart else None,
        step=step.step,
        volume=step.volume,
        by_value=step.by_value,
        threshold=step.threshold,
        next_from=step.next_from,
        fixed_cents=step.fixed_cents,
    )


def _bound(result: Plan) -> Bound:
    """The bound with its certificate, where a record can carry that."""
    proof = result.proof
    written = json.dumps(proof.certificate, sort_keys=True, separators=(",", ":"))
    if not proof.certificate or len(written) > LONGEST_CERTIFICATE:
        return _uncertified(result)
    return Bound(
        bound_cents=proof.bound_cents,
        certified_bound_cents=proof.certified_bound_cents,
        certificate=written,
    )


def _uncertified(result: Plan) -> Bound:
    """Without a certificate nothing is called certified."""
    return Bound(bound_cents=result.proof.bound_cents, certified_bound_cents=0)


def _inputs(sources: Mapping[tuple[str, str], Source]) -> tuple[Input, ...]:
    """Each record that is no one's secret, by table and code."""
    return tuple(
        Input(table=table, code=code, owner=s.owner, id=s.id, ver=s.ver, digest=s.digest)
        for (table, code), s in sorted(sources.items())
        if table in PUBLIC_TABLES
    )


def joint_of(annex: Annex, case: Case) -> JointOrder:
    """The order of the annex as the planner would say it, about exactly this case."""
    return JointOrder(
        order=case.order.order,
        case_digest=case.digest(),
        members=annex.members,
        objective=annex.objective,
        activation_rule=annex.cost_rule,
        capped=annex.capped,
        separate=annex.separate,
        lines=tuple(Line(**line.model_dump(exclude={"unit_cents"})) for line in annex.lines),
        steps=tuple(_stated(step, annex, case) for step in annex.steps),
        activation_shares=tuple(
            ActivationShare(supplier=c.supplier, member=c.member, cents=c.cents)
            for c in annex.common_costs
        ),
        bills=tuple(
            Bill(
                member=s.member,
                goods_cents=s.goods_cents,
                activation_cents=s.common_cents,
                total_cents=s.total_cents,
            )
            for s in annex.shares
        ),
        total_cents=annex.total_cents,
        lateness=_lateness(annex, case),
        budget_excesses=(),
    )


def plan_of(annex: Annex, case: Case) -> Plan:
    """A plan that has the order and nothing else: what advice is about."""
    return Plan(
        joint=joint_of(annex, case),
        alone=(),
        gains=(),
        verdicts=(),
        front=(),
        proof=Proof(
            status="limit",
            cost_cents=annex.total_cents,
            bound_cents=annex.bound.bound_cents,
            certified_bound_cents=annex.bound.certified_bound_cents,
            gap_share=0.0,
            kept_cents=0,
            nodes=0,
            certificate={},
        ),
        seconds=0.0,
        seed=annex.seed,
        versions={},
    )


def _stated(step: AnnexStep, annex: Annex, case: Case) -> Step:
    """With who adds what, which follows from the lines."""
    scales = terms.scales(case)
    added: Counter[str] = Counter()
    for line in annex.lines:
        scale = scales.get(line.offer)
        mine = step.member in (None, line.member)
        if scale and mine and (scale.scope, scale.code) == (step.scope, step.code):
            added[line.member] += line.quantity * scale.weight[line.offer]
    if step.member:
        added = Counter({step.member: added[step.member]})
    return Step(
        scope=step.scope,
        code=step.code,
        step=step.step,
        volume=step.volume,
        by_value=step.by_value,
        threshold=step.threshold,
        next_from=step.next_from,
        volume_by_member=dict(added),
        fixed_cents=step.fixed_cents,
    )


def _lateness(annex: Annex, case: Case) -> int:
    weight = {need.requirement: need.lateness_weight for need in case.requirements}
    return sum(
        weight.get(line.requirement, 0) * line.quantity * line.late_periods for line in annex.lines
    )
