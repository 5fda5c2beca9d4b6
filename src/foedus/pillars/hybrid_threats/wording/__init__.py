"""Words for what this pillar refuses: what is wrong, and what cures it, in four languages."""

from __future__ import annotations

from foedus.desk.phrases import LANGUAGES, Phrase
from foedus.desk.wording.refusals import REFUSALS as OF_THE_HOUSE
from foedus.kernel.refusals import Refusal
from foedus.pillars.hybrid_threats.wording.batches import BATCHES
from foedus.pillars.hybrid_threats.wording.objects import OBJECTS
from foedus.pillars.hybrid_threats.wording.patterns import PATTERNS
from foedus.pillars.hybrid_threats.wording.tokens import TOKENS

REFUSALS: dict[str, tuple[Phrase, Phrase]] = {**OBJECTS, **PATTERNS, **BATCHES, **TOKENS}
PHRASES = {
    **{f"refusal.{code}": wrong for code, (wrong, _) in REFUSALS.items()},
    **{f"cure.{code}": cure for code, (_, cure) in REFUSALS.items()},
}


def said(refusal: Refusal, language: str = "en") -> str:
    """What is wrong and its cure; a code without words speaks for itself."""
    found = REFUSALS.get(refusal.code) or OF_THE_HOUSE.get(refusal.code)
    if found is None:
        return refusal.code.replace("-", " ") + "."
    number = LANGUAGES.index(language)
    try:
        return " ".join(phrase[number].format(**refusal.facts) for phrase in found)
    except KeyError:
        return " ".join(phrase[number] for phrase in found)
