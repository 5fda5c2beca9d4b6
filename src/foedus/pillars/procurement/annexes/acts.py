"""Draft, open the vote, answer, close: what people of a ministry do about a joint annex."""

from __future__ import annotations

from datetime import date

from foedus.accord.records import LONGEST_TITLE
from foedus.desk.permit import Right, Staff
from foedus.desk.records.fields import in_any_language
from foedus.desk.votes import acts as votes
from foedus.desk.votes.answers import Said
from foedus.desk.votes.counting import next_number
from foedus.desk.votes.situation import Act
from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.node.records import Record, many
from foedus.node.versions import versions
from foedus.node.write import DEFAULT_MARKING, Written, pen
from foedus.pillars.procurement.annexes.matters import (
    Matter,
    allow,
    allow_choice,
    derived_id,
    verdict_id,
)
from foedus.pillars.procurement.records.annex import Annex


def draft(node: Node, staff: Staff, annex: Annex) -> Written:
    """Save the annex of an order for our own ministry; a corrected plan is its next version."""
    with pen(node, staff.person) as ours:
        return ours.put(
            Annex.kind,
            annex.wire(),
            by=staff.role_for(Right.DRAFT),
            to=(),
            record=derived_id("annex", annex.order.owner, annex.order.id),
            marking=DEFAULT_MARKING,
        )


def leaving(node: Node, staff: Staff, about: Matter) -> tuple[Record, ...]:
    """Our own records that the annex rests on and that not all of its members have yet."""
    annex = about.annex
    refs = {(row.owner, row.id) for row in annex.inputs if row.owner == node.member}
    found = many(node, staff.reader, refs)
    pinned = {(row.owner, row.id): (row.ver, row.digest) for row in annex.inputs}
    for ref in sorted(refs):
        one = found.get(ref)
        if one is None or (one.ver, one.digest) != pinned[ref]:
            raise Refused.because("frozen-text-changed")
    return tuple(
        found[ref] for ref in sorted(refs) if not _all_have(node, staff, found[ref], annex)
    )


def _all_have(node: Node, staff: Staff, record: Record, annex: Annex) -> bool:
    rows = versions(node, staff.reader, record.owner, record.id)
    given = {m for row in rows if row.ver == record.ver for m in row.label.releasable_to}
    return given >= set(annex.members)


def propose(node: Node, staff: Staff, about: Matter, *, deadline_on: date, text: str) -> Written:
    """A second person lets the annex go to its members, with what it rests on, and opens the vote:
    in one transaction."""
    allow(Act.CONFIRM, staff, about)
    record, members = about.record, about.annex.members
    if node.member not in members:
        raise Refused.because("not-a-participant")
    by = votes.checking_role(staff)
    going = leaving(node, staff, about)
    number = next_number(node, staff.reader, record.id)
    with pen(node, staff.person) as ours:
        for one in going:
            ours.release(one.id, to=members, by=by)
        ours.release(record.id, to=members, by=by)
        return votes.propose(
            ours,
            record,
            title=in_any_language(about.annex.title, "en")[1][:LONGEST_TITLE],
            text=text,
            participants=members,
            deadline_on=deadline_on,
            number=number,
            by=by,
        )


def decide(node: Node, staff: Staff, about: Matter, said: Said, digest: str) -> Written:
    """Our ballot, and with it the verdict of our own node: partners read where the fault is."""
    allow(Act.DECIDE, staff, about)
    allow_choice(said.choice, about)
    by = staff.role_for(Right.APPROVE)
    with pen(node, staff.person) as ours:
        written = votes.vote(ours, staff, node.member, about.vote, said, digest)
        ours.release(verdict_id(node.member, about.record), to=about.annex.members, by=by)
        return written


def close(node: Node, staff: Staff, about: Matter) -> Written:
    """End the voting with the ballots that count here and now."""
    allow(Act.CLOSE, staff, about)
    with pen(node, staff.person) as ours:
        return votes.close(ours, staff, about.vote)
