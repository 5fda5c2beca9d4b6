"""What advice says to people: a title and a sentence for each code, in four languages.

The sentences state what the rulebook and the case say; none is a quotation or anybody's official
position. Where a quoted fact was recalled or sources conflict, "to be confirmed" is said after it.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.pillars.procurement.advice import Advice
from foedus.pillars.procurement.wording.advice_en import ENGLISH
from foedus.pillars.procurement.wording.advice_hr import CROATIAN
from foedus.pillars.procurement.wording.advice_sq import ALBANIAN
from foedus.pillars.procurement.wording.advice_sr import SERBIAN

TEXTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": ENGLISH,
    "sq": ALBANIAN,
    "hr": CROATIAN,
    "sr": SERBIAN,
}

CONFIRM = {
    "en": "To be confirmed: {facts}.",
    "sq": "Për t'u konfirmuar: {facts}.",
    "hr": "Treba potvrditi: {facts}.",
    "sr": "Treba potvrditi: {facts}.",
}

UNCONFIRMED = frozenset({"R", "C"})


def advice_text(advice: Advice, language: str) -> tuple[str, str]:
    """The title and the text; KeyError for a language that is not there."""
    title, template = TEXTS[language][advice.code]
    text = template.format_map(shown(advice))
    doubtful = doubts(advice)
    if doubtful:
        text = f"{text} {CONFIRM[language].format(facts='; '.join(doubtful))}"
    return title, text


def doubts(advice: Advice) -> tuple[str, ...]:
    """What the text rests on and is recalled or contested, each named once."""
    own = advice.facts.get("holding_mark") in UNCONFIRMED
    quoted = [f"{q.code} ({q.source})" for q in advice.quotes if not q.is_confirmed]
    from_case = [str(advice.facts["holding_source"] or "holdings")] if own else []
    return tuple(dict.fromkeys(quoted or from_case))


def advice_sources(advice: Advice) -> tuple[str, ...]:
    """Each quoted fact with its value, source, first day, day of looking and mark."""
    lines = (
        f"{q.table} {q.code} = {q.value}: {q.source}; {q.valid_from}, {q.looked_up_on}; {q.mark}"
        for q in advice.quotes
    )
    return tuple(dict.fromkeys(lines))


def shown(advice: Advice) -> dict[str, str]:
    """Every field a sentence may use: the facts, amounts written out, member and item."""
    fields = {"member": advice.member, "item": advice.item}
    for name, value in advice.facts.items():
        cents = name.endswith("_cents") and isinstance(value, int)
        fields[name] = amount(int(value)) if cents else str(value) or "–"
    return fields


def amount(cents: int) -> str:
    """Cents as an amount that reads the same in every language: 1 234 567.80."""
    return f"{cents // 100:,}.{cents % 100:02d}".replace(",", " ")
