"""What every node must refuse of the pillar's records, from the entry and its own log alone.

Each rule is a small function; REGISTERED says which kind obeys which. What needs the record of
another owner (is the writer a participant of the step?) can be no rule: logs arrive in any order.
It is advice, and the computations leave such records out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from foedus.desk.records.check import kind_of
from foedus.desk.records.rules import (
    Refusals,
    ascending,
    in_own_name,
    in_time,
    late,
    not_of_itself,
    once,
    refuse,
)
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind
from foedus.pillars.governance.records import (
    Candidate,
    Engagement,
    Event,
    Format,
    Instrument,
    LineToTake,
    Measure,
    Meeting,
    Objective,
    OfficeHolder,
    Package,
    Participation,
    Plan,
    Position,
    Precedent,
    Progress,
    Statement,
    Status,
    Step,
    Term,
)


def signed_for_parties(record: Instrument, _entry: Entry, _history: History) -> Refusals:
    for number, row in enumerate(record.signatories, start=1):
        if row.member not in record.parties:
            return refuse("signatory-not-a-party", "signatories", row=number, value=row.member)
    return ()


def led_by_participant(record: Step, _entry: Entry, _history: History) -> Refusals:
    if record.lead not in record.participants:
        return refuse("lead-not-a-participant", "lead")
    return ()


def forecast_while_open(record: Progress, _entry: Entry, _history: History) -> Refusals:
    if record.forecast_on and record.status in {Status.DONE, Status.STOPPED}:
        return refuse("forecast-after-the-end", "forecast_on")
    return ()


def chairs_in_turn(record: Format, _entry: Entry, _history: History) -> Refusals:
    for chair in record.chairs:
        if reversed_days := late(chair.from_on, chair.to_on, "from_on", "to_on"):
            return reversed_days
    if any(after.from_on <= before.to_on for before, after in pairwise(record.chairs)):
        return refuse("chairs-overlap", "chairs")
    return ()


def actions_after_meeting(record: Meeting, _entry: Entry, _history: History) -> Refusals:
    return next(
        (r for a in record.actions if (r := late(record.on, a.due_on, "on", "actions"))), ()
    )


def freezes_its_plan(record: Package, _entry: Entry, _history: History) -> Refusals:
    plan = record.plan.owner, record.plan.id
    if plan not in {(row.owner, row.id) for row in record.contents}:
        return refuse("plan-not-frozen", "contents")
    return ()


def stage_is_the_last(record: Candidate, _entry: Entry, _history: History) -> Refusals:
    if any(after.on < before.on for before, after in pairwise(record.history)):
        return refuse("history-not-by-day", "history")
    if record.history[-1].stage is not record.stage:
        return refuse("stage-not-the-last", "stage")
    return ()


def avoids_others_only(record: Term, _entry: Entry, _history: History) -> Refusals:
    for number, row in enumerate(record.avoid, start=1):
        if row.word.casefold() == record.title.get(row.language, "").casefold():
            return refuse("term-avoids-itself", "avoid", row=number, value=row.word)
    return ()


def _place(row: Any) -> tuple[str, str]:
    return row.owner, row.id


def _member(row: Any) -> str:
    return str(row.member)


REGISTERED: tuple[Kind, ...] = (
    kind_of(
        Instrument,
        ascending("parties"),
        in_time("signed_on", "published_on"),
        signed_for_parties,
        once("language_versions", "language"),
        once("clauses", "code"),
    ),
    kind_of(Plan, ascending("members"), in_time("starts_on", "ends_on")),
    kind_of(Objective, once("national_goals", "member")),
    kind_of(Measure),
    kind_of(
        Step,
        ascending("participants"),
        led_by_participant,
        in_time("starts_on", "due_on"),
        ascending("depends_on", _place),
        not_of_itself("depends_on"),
        ascending("clauses"),
    ),
    kind_of(Progress, in_own_name, in_time("on", "forecast_on"), forecast_while_open),
    kind_of(Participation, in_own_name),
    kind_of(Package, ascending("contents", _place), freezes_its_plan, lasting=True),
    kind_of(Format, not_of_itself("parent"), chairs_in_turn, ascending("delegations", _member)),
    kind_of(Meeting, actions_after_meeting),
    kind_of(Event, in_time("on", "until_on"), ascending("delegations", _member)),
    kind_of(OfficeHolder, in_own_name, in_time("from_on", "to_on")),
    kind_of(Candidate, stage_is_the_last),
    kind_of(Statement),
    kind_of(LineToTake, ascending("approved_by")),
    kind_of(Term, avoids_others_only),
    kind_of(Position),
    kind_of(Engagement),
    kind_of(Precedent),
)
"""What a node admits, kind by kind. A frozen package is lasting: a decision names it."""
