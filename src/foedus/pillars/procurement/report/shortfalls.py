"""Needs that cannot be met, in words: which item, for whom, by when, how many, and why."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Shortfall
from foedus.pillars.procurement.wording.report import number, saying


def shortfall_lines(case: Case, shortfalls: tuple[Shortfall, ...], language: str) -> Iterator[str]:
    say = saying(language)
    items = {i.item: i.name for i in case.items}
    members = {m.member: m.name for m in case.members}
    yield say("cannot_be_met")
    for short in shortfalls:
        what = say(
            "shortfall",
            item=items.get(short.item, short.item),
            missing=number(short.missing, language),
            quantity=number(short.quantity, language),
            day=short.latest_on.isoformat(),
            reason=say(f"shortfall.{short.reason}"),
        )
        yield f"- {what} ({', '.join(members.get(m, m) for m in short.members)})"
