"""Words for codes: what is wrong, and what cures it. The code is logic, the words are for people.

`foedus.cli.words.<room>` holds those of one room; a test finds every code and asks for its words.
"""

from __future__ import annotations

from foedus.cli.words import accord, engine, exchange, kernel, node, threats
from foedus.cli.words.cures import ASK_THE_OWNER
from foedus.kernel.refusals import Refusal

WORDS = {
    **accord.WORDS,
    **engine.WORDS,
    **kernel.WORDS,
    **node.WORDS,
    **exchange.WORDS,
    **threats.WORDS,
}


def words_for(refusal: Refusal) -> tuple[str, str]:
    """Return what is wrong and the cure; a code without words speaks for itself."""
    wrong, cure = WORDS.get(refusal.code, (refusal.code.replace("-", " ") + ".", ASK_THE_OWNER))
    try:
        return wrong.format(**refusal.facts), cure.format(**refusal.facts)
    except KeyError:
        return wrong, cure
