"""Separation of duties: nobody confirms what the same person drafted or asked for.

Pure: who did what comes from the node's local authorship (`foedus.node.versions.authors`).
"""

from __future__ import annotations

from dataclasses import dataclass

from foedus.desk.permit import Right, Staff
from foedus.desk.records.talk import Request, Stage
from foedus.kernel.refusals import Refusal

DECIDING = (Right.CHECK, Right.APPROVE, Right.PUBLISH)
"""Who may confirm or refuse a request; a publication asks for the last."""


@dataclass(frozen=True, slots=True)
class Case:
    """A request with what decides about it. `drafters` are the persons who wrote the versions in
    question, `askers` those who asked; `is_current`: none of the versions was replaced since."""

    request: Request
    drafters: frozenset[str]
    askers: frozenset[str]
    is_current: bool = True


def against_confirming(staff: Staff, case: Case) -> tuple[Refusal, ...]:
    """Everything that keeps this person from letting it out; empty when nothing does.

    A version without a known drafter came from a sheet or the command line; a request without a
    known asker is refused, for then there was no first person.
    """
    right = Right.PUBLISH if case.request.public else Right.CHECK
    may = staff.may(right) or (staff.may(Right.APPROVE) and not case.request.public)
    checks = (
        (not may, "duty-no-right"),
        (case.request.stage is not Stage.OPEN, "duty-decided"),
        (not case.is_current, "duty-outdated"),
        (not case.askers, "duty-nobody-asked"),
        (staff.person in case.drafters, "duty-own-draft"),
        (staff.person in case.askers, "duty-own-request"),
    )
    return tuple(Refusal(code) for applies, code in checks if applies)


def against_refusing(staff: Staff, case: Case) -> tuple[Refusal, ...]:
    """A second person may refuse; whoever asked may take the request back."""
    may = any(staff.may(right) for right in DECIDING) or staff.person in case.askers
    checks = (
        (not may, "duty-no-right"),
        (case.request.stage is not Stage.OPEN, "duty-decided"),
    )
    return tuple(Refusal(code) for applies, code in checks if applies)


def against_withdrawing(staff: Staff, *, has_left: bool) -> tuple[Refusal, ...]:
    """Taking back what partners have cannot wait for a second person, but a drafter may not."""
    needed = DECIDING if has_left else (Right.DRAFT, *DECIDING)
    may = any(staff.may(right) for right in needed)
    return () if may else (Refusal("duty-no-right"),)
