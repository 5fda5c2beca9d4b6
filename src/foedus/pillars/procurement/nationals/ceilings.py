"""A party's statement on its ceilings and a joint order: of its own share only. Pure.

Only the party's own deliveries count (Sub-Regional Arms Control Agreement, Florence, 1996); what
the other members get is no part of it. Figures are those of the advice, with their sources.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from foedus.desk.phrases import LANGUAGES, Phrase
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.advice import Advice
from foedus.pillars.procurement.records.national import CeilingRow, CeilingStatement

COUNTED = frozenset({"CEILING_KEPT", "CEILING_KEPT_IF_GONE", "CEILING_EXCEEDED"})


def own_rows(advice: Iterable[Advice], member: str) -> tuple[CeilingRow, ...]:
    """The categories of which this member is to get something and its ceiling is known."""
    return tuple(
        CeilingRow.model_validate(
            {
                "category": one.facts["category"],
                "ceiling": one.facts["ceiling"],
                "holding": one.facts["holding"],
                "own": one.facts["own"],
                "after": one.facts["after"],
                "as_of": date.fromisoformat(str(one.facts["as_of"])),
                "source": str(one.facts["holding_source"])[:300] or "-",
                "mark": one.facts["holding_mark"] or "R",
            }
        )
        for one in advice
        if one.code in COUNTED and one.member == member
    )


def is_party(advice: Iterable[Advice], member: str) -> bool:
    """False where the rulebook says that no ceiling holds for the member."""
    return not any(one.code == "NOT_A_PARTY" and one.member == member for one in advice)


def statement(
    advice: tuple[Advice, ...],
    annex: Pinned,
    member: str,
    *,
    title: dict[str, str],
    words: dict[str, Phrase],
    on: date,
) -> CeilingStatement:
    """Drafted from the advice, in every language. `words` are the phrases `kept`, `exceeded`,
    `none` and `not_party`."""
    rows = own_rows(advice, member)
    if not is_party(advice, member):
        said = words["not_party"]
    elif not rows:
        said = words["none"]
    else:
        above = any(row.after > row.ceiling for row in rows)
        said = words["exceeded" if above else "kept"]
    return CeilingStatement.model_validate(
        {
            "title": title,
            "annex": annex,
            "member": member,
            "on": on,
            "text": {language: getattr(said, language) for language in LANGUAGES},
            "rows": rows,
        }
    )
