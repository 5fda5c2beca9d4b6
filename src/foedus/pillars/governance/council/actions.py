"""Freeze, submit, confirm, decide, close: what people of a ministry do about a joint decision.

Each asks `situation.why_not` first and then says everything in one transaction, or nothing.
"""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime

from foedus.accord.records import LONGEST_TITLE
from foedus.desk.permit import Right, Staff
from foedus.desk.records.fields import Ref, in_any_language
from foedus.desk.records.talk import Stage
from foedus.desk.votes import acts, counting
from foedus.desk.votes.answers import Said
from foedus.desk.votes.situation import Act, Situation, State
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.node import Node
from foedus.node.records import Record
from foedus.node.write import Pen, Written, pen
from foedus.pillars.governance.council import decisions, freezing
from foedus.pillars.governance.council.decisions import Asked, Matter
from foedus.pillars.governance.council.submissions import Purpose, Submission
from foedus.pillars.governance.records import Frozen, Package


def freeze(
    node: Node,
    staff: Staff,
    plan: Record,
    *,
    title: dict[str, str],
    note: dict[str, str],
    earlier: Matter | None,
) -> Written:
    """A package of the plan as it is now, for our own ministry; the next version of `earlier`."""
    situation = earlier.situation if earlier else Situation(State.DRAFT, is_ours=True)
    acts.allow(Act.FREEZE, staff, situation)
    ref = Ref(owner=plan.owner, id=plan.id)
    records = freezing.plan_records(node, staff.reader, ref)
    contents = freezing.frozen(records)
    if earlier and not _differs(Package.read(earlier.record.body or {}), contents, title, note):
        raise Refused.because("nothing-changed")
    package = Package(plan=ref, title=title, note=note, contents=contents)  # type: ignore[arg-type]
    with pen(node, staff.person) as ours:
        return ours.put(
            Package.kind,
            package.wire(),
            by=staff.role_for(Right.DRAFT),
            to=(),
            record=earlier.record.id if earlier else str(uuid.uuid4()),
            marking=freezing.marking_of(records),
        )


def _differs(
    before: Package, contents: tuple[Frozen, ...], title: dict[str, str], note: dict[str, str]
) -> bool:
    return (before.contents, before.title, before.note) != (contents, title, note)


def submit(
    node: Node, staff: Staff, matter: Matter, *, to: tuple[str, ...], deadline_on: date, text: str
) -> Written:
    """Ask a second person to put the record to the vote of the members `to`."""
    acts.allow(Act.SUBMIT, staff, matter.situation)
    if deadline_on < _today():
        raise Refused.because("deadline-passed")
    return _ask(
        node,
        staff,
        matter.record,
        Purpose.VOTE,
        to=to,
        contents=_with_it(node, staff, matter.record, to),
        deadline_on=deadline_on,
        text=text,
    )


def submit_opening(
    node: Node, staff: Staff, candidate: Record, contents: tuple[Frozen, ...], member: str
) -> Written:
    """Ask a second person to open own records to a new member."""
    if not staff.may(Right.DRAFT):
        raise Refused.because("not-your-role")
    return _ask(node, staff, candidate, Purpose.OPENING, to=(member,), contents=contents)


def _ask(  # noqa: PLR0913  (one for each thing that is asked)
    node: Node,
    staff: Staff,
    record: Record,
    purpose: Purpose,
    *,
    to: tuple[str, ...],
    contents: tuple[Frozen, ...],
    deadline_on: date | None = None,
    text: str = "",
) -> Written:
    asked = Submission(
        purpose=purpose,
        about=Ref(owner=record.owner, id=record.id),
        ver=record.ver,
        digest=record.digest,
        to=tuple(sorted(set(to))),
        contents=contents,
        deadline_on=deadline_on,
        text=text,
        asked_at=datetime.fromtimestamp(clock.unix_s(), UTC),
    )
    with pen(node, staff.person) as ours:
        return ours.put(
            Submission.kind,
            asked.wire(),
            by=staff.role_for(Right.DRAFT),
            to=(),
            record=str(uuid.uuid4()),
            marking=acts.marking_of(record),
        )


def _with_it(node: Node, staff: Staff, record: Record, to: tuple[str, ...]) -> tuple[Frozen, ...]:
    """Own records that leave with a package. Refuses `frozen-text-changed`: the exact version can
    no longer be released."""
    if record.kind != Package.kind:
        return ()
    package = Package.read(record.body or {})
    stand = freezing.here(node, staff.reader, package)
    if any(row.owner == node.member for row in (*stand.newer, *stand.absent)):
        raise Refused.because("frozen-text-changed")
    return tuple(freezing.to_release(node, staff.reader, package, to))


def confirm(node: Node, staff: Staff, matter: Matter) -> None:
    """Say it to the members: the record, what it lists of ours, and the proposal."""
    acts.allow(Act.CONFIRM, staff, matter.situation)
    asked, record = _open(matter), matter.record
    submission = asked.submission
    rows = _with_it(node, staff, record, submission.to)
    number = counting.next_number(node, staff.reader, record.id)
    by = acts.checking_role(staff)
    with pen(node, staff.person) as ours:
        for row in rows:
            ours.release(row.id, to=submission.to, by=by)
        ours.release(record.id, to=submission.to, by=by)
        acts.propose(
            ours,
            record,
            title=_title(record),
            text=submission.text,
            participants=tuple(sorted({*submission.to, node.member})),
            deadline_on=submission.deadline_on,
            number=number,
            by=by,
        )
        _settle(ours, asked, Stage.CONFIRMED, by)


def confirm_opening(node: Node, staff: Staff, asked: Asked) -> None:
    """Release the listed own records to the new member."""
    by = allow_second(node, staff, asked)
    submission = asked.submission
    with pen(node, staff.person) as ours:
        for row in submission.contents:
            ours.release(row.id, to=submission.to, by=by)
        _settle(ours, asked, Stage.CONFIRMED, by)


def refuse(node: Node, staff: Staff, asked: Asked, reason: str) -> None:
    """Send a submission back to whoever asked."""
    by = allow_second(node, staff, asked)
    with pen(node, staff.person) as ours:
        _settle(ours, asked, Stage.REFUSED, by, reason)


def allow_second(node: Node, staff: Staff, asked: Asked) -> str:
    """The role in which a second person decides about a submission."""
    state = State.SUBMITTED if asked.is_open else State.FROZEN
    drafters = decisions.askers(node, staff.reader, asked)
    acts.allow(Act.CONFIRM, staff, Situation(state, is_ours=True, drafters=drafters))
    return acts.checking_role(staff)


def decide(node: Node, staff: Staff, matter: Matter, said: Said, digest: str) -> Written:
    """Cast the ballot of our ministry on exactly the text whose digest the person was shown."""
    acts.allow(Act.DECIDE, staff, matter.situation)
    with pen(node, staff.person) as ours:
        return acts.vote(ours, staff, node.member, matter.vote, said, digest)


def close(node: Node, staff: Staff, matter: Matter) -> Written:
    """End the voting with the ballots that count here and now."""
    acts.allow(Act.CLOSE, staff, matter.situation)
    with pen(node, staff.person) as ours:
        return acts.close(ours, staff, matter.vote)


def _settle(ours: Pen, asked: Asked, stage: Stage, by: str, reason: str = "") -> None:
    body = asked.submission.model_copy(update={"stage": stage, "reason": reason})
    ours.put(
        Submission.kind,
        body.wire(),
        by=by,
        to=(),
        record=asked.record.id,
        marking=acts.marking_of(asked.record),
    )


def _open(matter: Matter) -> Asked:
    asked = matter.open_request
    if asked is None:
        raise Refused.because("not-in-this-state")
    return asked


def _title(record: Record) -> str:
    """Of the proposal: what the record is called, in English if it has an English name."""
    body = record.body or {}
    return in_any_language(body.get("title") or body.get("name") or {}, "en")[1][:LONGEST_TITLE]


def _today() -> date:
    return datetime.fromtimestamp(clock.unix_s(), UTC).date()
