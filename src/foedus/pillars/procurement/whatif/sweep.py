"""All scenarios of a sweep in one go, each computed once, ever.

A scenario's question is its case as it would stand in the tables, the options, and the versions
that compute; its digest is the name under which the answer is kept. So a sweep that was stopped
goes on, and two scenarios that come to the same case are one computation.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial

from pydantic import ValidationError

from foedus.engine.job import Outcome, versions
from foedus.engine.run import Terms, run
from foedus.engine.shelf import Shelf
from foedus.engine.watch import Watch
from foedus.kernel.canonical import encode
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.whatif.answer import Answer, answer
from foedus.pillars.procurement.whatif.scenario import Scenario, apply

LIBRARIES = ("highspy", "numpy")
"""What an answer depends on beside Foedus and Python."""


@dataclass(frozen=True)
class Swept:
    """Answers by scenario, in the order of the declaration; scenarios without one are `open`.

    `kept` answers were there before, `computed` now; the same question counts once. `failed` names
    scenarios that no worker could compute, with the reason.
    """

    case: Case
    scenarios: tuple[Scenario, ...]
    answers: Mapping[Scenario, Answer]
    kept: int
    computed: int
    failed: Mapping[Scenario, str]

    @property
    def open(self) -> tuple[Scenario, ...]:
        return tuple(scenario for scenario in self.scenarios if scenario not in self.answers)


def sweep(
    case: Case,
    scenarios: Sequence[Scenario],
    options: Options,
    *,
    watch: Watch,
    terms: Terms,
    shelf: Shelf | None = None,
) -> Swept:
    """Answer every scenario, as far as the watch allows; without a shelf nothing is kept.

    Answers that a limit of time cut short are not kept: they are not the same everywhere.
    """
    settled = replace(terms, libraries=LIBRARIES, stage="sweep")
    digests = {scenario: question_digest(case, scenario, options) for scenario in scenarios}
    known = {} if shelf is None else _kept(shelf, digests.values())
    kept = len(known)
    first_of = {digest: scenario for scenario, digest in reversed(digests.items())}
    asked = [scenario for digest, scenario in first_of.items() if digest not in known][::-1]
    failed: dict[str, str] = {}
    outcomes = run(
        partial(answer, case, options),
        asked,
        watch=watch,
        terms=settled,
        digest=digests.__getitem__,
    )
    for outcome in outcomes:
        digest = digests[asked[outcome.index]]
        if outcome.failure is not None:
            failed[digest] = outcome.failure.words
            continue
        known[digest] = outcome.result
        if shelf is not None and _is_final(outcome):
            shelf.put(digest, outcome.result.model_dump_json().encode())
    return Swept(
        case=case,
        scenarios=tuple(scenarios),
        answers={s: known[digest] for s, digest in digests.items() if digest in known},
        kept=kept,
        computed=len(known) - kept,
        failed={s: failed[digest] for s, digest in digests.items() if digest in failed},
    )


def question_digest(case: Case, scenario: Scenario, options: Options) -> str:
    """SHA-256 of everything that an answer follows from."""
    question = {
        "case": apply(case, scenario).digest(),
        "options": {name: str(value) for name, value in asdict(options).items()},
        "versions": dict(versions(LIBRARIES)),
    }
    return hashlib.sha256(encode(question)).hexdigest()


def _is_final(outcome: Outcome[Answer]) -> bool:
    return outcome.receipt is not None and not outcome.receipt.cut_short


def _kept(shelf: Shelf, digests: Iterable[str]) -> dict[str, Answer]:
    """Read what is on the shelf; what does not read as an answer is not there."""
    found: dict[str, Answer] = {}
    for digest in digests:
        content = shelf.get(digest)
        if content is not None and digest not in found:
            with contextlib.suppress(ValidationError):
                found[digest] = Answer.model_validate_json(content)
    return found
