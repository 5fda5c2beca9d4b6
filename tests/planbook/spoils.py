"""Ways to spoil a correct plan, or the case under it. Rows count from 1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan

Spoil = Callable[[Case, Plan], tuple[Case, Plan]]


def joint(**changes: Any) -> Spoil:
    return lambda case, plan: (case, change(plan, **changes))


def change(plan: Plan, **changes: Any) -> Plan:
    return plan.model_copy(update={"joint": plan.joint.model_copy(update=changes)})


def row(table: str, number: int, **changes: Any) -> Spoil:
    """Change one row, counted from 1, of a table of the joint order."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = list(getattr(plan.joint, table))
        rows[number - 1] = rows[number - 1].model_copy(update=changes)
        return case, change(plan, **{table: tuple(rows)})

    return spoil


def line(number: int, **changes: Any) -> Spoil:
    return row("lines", number, **changes)


def without(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan.joint, table)
        return case, change(plan, **{table: rows[: number - 1] + rows[number:]})

    return spoil


def twice(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan.joint, table)
        return case, change(plan, **{table: (*rows[:number], *rows[number - 1 :])})

    return spoil


def record(table: str, key: str, **changes: Any) -> Spoil:
    """Change the record whose first key is `key`, so that the plan no longer fits the case."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = tuple(
            item.model_copy(update=changes) if getattr(item, item.key[0]) == key else item
            for item in getattr(case, table)
        )
        spoilt = replace(case, **{table: rows})
        return spoilt, change(plan, case_digest=spoilt.digest())

    return spoil


def rule(name: str) -> Spoil:
    """Change the order's rule for the split of one-off costs."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        order = case.order.model_copy(update={"activation_rule": name})
        spoilt = replace(case, order=order)
        return spoilt, change(plan, case_digest=spoilt.digest())

    return spoil


def part(table: str, number: int, **changes: Any) -> Spoil:
    """Change one row, counted from 1, of a table of the plan beside its joint order."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = list(getattr(plan, table))
        rows[number - 1] = rows[number - 1].model_copy(update=changes)
        return case, plan.model_copy(update={table: tuple(rows)})

    return spoil


def drop(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan, table)
        return case, plan.model_copy(update={table: rows[: number - 1] + rows[number:]})

    return spoil


def repeat(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan, table)
        return case, plan.model_copy(update={table: (*rows, rows[number - 1])})

    return spoil


def proved(**changes: Any) -> Spoil:
    return lambda case, plan: (
        case,
        plan.model_copy(update={"proof": plan.proof.model_copy(update=changes)}),
    )


def both(*spoils: Spoil) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        for one in spoils:
            case, plan = one(case, plan)
        return case, plan

    return spoil


def item_of_alone(number: int, position: int, **changes: Any) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        items = list(plan.alone[number - 1].items)
        items[position - 1] = items[position - 1].model_copy(update=changes)
        return part("alone", number, items=tuple(items))(case, plan)

    return spoil


def joint_of_gain(number: int, **changes: Any) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        cost = plan.gains[number - 1].joint.model_copy(update=changes)
        return part("gains", number, joint=cost)(case, plan)

    return spoil


def swapped(table: str, first: int, second: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = list(getattr(plan.joint, table))
        rows[first - 1], rows[second - 1] = rows[second - 1], rows[first - 1]
        return case, change(plan, **{table: tuple(rows)})

    return spoil
