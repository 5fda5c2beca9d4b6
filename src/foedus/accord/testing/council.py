"""What members do about joint decisions in a simulation: propose, vote, amend, close.

Honest members vote only on what they hold, in the log before the proposal's audience. What a
liar's ballots do to the others is for `checks`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from foedus.accord.acts import Act, Receipt
from foedus.accord.kinds import KINDS
from foedus.accord.outcome import Outcome, Status, outcome
from foedus.accord.records import (
    BALLOT,
    CLOSE,
    EXPLAINED,
    PROPOSAL,
    Ballot,
    Choice,
    Close,
    Proposal,
    Rule,
    RuleName,
    close_id,
)
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.member import START_UNIX_S, Member

if TYPE_CHECKING:
    from foedus.kernel.testing.federation import Play

CHOICES = (Choice.APPROVE, Choice.APPROVE, Choice.APPROVE, *Choice)
LONGEST_DEADLINE_S = 120


def acts_of(member: Member) -> list[Act]:
    """Every act of a decision that the member holds, as it holds it."""
    return [
        Act.of_accepted(accepted)
        for shelf in member.disk.shelves.values()
        for accepted in shelf.entries
        if accepted.entry.kind in KINDS
    ]


def receipts_of(member: Member) -> list[Receipt]:
    """What others have receipted of the member's own logs."""
    return [Receipt.of(cosignature) for cosignature in member.disk.receipts.values()]


def proposals_at(member: Member) -> Iterator[tuple[str, str]]:
    """The id and the log of every proposal that the member holds."""
    seen = {(act.id, act.log) for act in acts_of(member) if act.kind == PROPOSAL}
    yield from sorted(seen)


def outcome_at(member: Member, proposal: str, log: str) -> Outcome:
    return outcome(acts_of(member), proposal=proposal, log=log, receipts=receipts_of(member))


def latest_texts(member: Member) -> list[Act]:
    """The current text of every proposal that the member holds and that is not closed."""
    acts = sorted(acts_of(member), key=lambda act: (act.log, act.seq))
    closed = {(act.log, act.id) for act in acts if act.kind == CLOSE}
    texts = {(act.log, act.id): act for act in acts if act.kind == PROPOSAL}
    return [act for (log, id_), act in sorted(texts.items()) if (log, close_id(id_)) not in closed]


def propose(member: Member, dice: Dice) -> None:
    participants = tuple(sorted({*dice.some(member.everybody), member.name}))
    put_text(member, dice.record_id(), participants, dice)


def put_text(member: Member, record: str, audience: tuple[str, ...], dice: Dice) -> None:
    """Those who take part are all of the audience, or some of it."""
    participants = tuple(dice.some(audience)) or audience
    name = dice.pick(tuple(RuleName))
    k = 1 + dice.below(len(participants)) if name is RuleName.K_OF_N else 0
    deadline = START_UNIX_S + member.now + 1 + dice.below(LONGEST_DEADLINE_S)
    needed = name is RuleName.SILENCE or dice.chance(30)
    body = Proposal(
        f"Decision {dice.below(1000)}",
        "The text.",
        (),
        participants,
        Rule(name, k),
        deadline if needed else None,
    )
    member.put(PROPOSAL, record, body.wire(), audience=audience, salt=dice.raw(16))


def amend(member: Member, dice: Dice) -> None:
    """A new text before the same audience."""
    own = [act for act in latest_texts(member) if act.owner == member.name]
    if own:
        act = dice.pick(own)
        put_text(member, act.id, act.audience, dice)


def vote(member: Member, dice: Dice) -> None:
    """On a current text, for the first time or again."""
    open_to_me = [
        act for act in latest_texts(member) if act.body and member.name in participants_of(act)
    ]
    if not open_to_me:
        return
    act, choice = dice.pick(open_to_me), dice.pick(CHOICES)
    comment = "because" if choice in EXPLAINED else ""
    ballot = Ballot(act.version, participants_of(act), member.name, choice, comment, "Minister")
    record = ballot_id(member.name, act)
    member.put(BALLOT, record, ballot.wire(), audience=act.audience, salt=dice.raw(16))


def participants_of(act: Act) -> tuple[str, ...]:
    return Proposal.read(act.body).participants


def ballot_id(voter: str, act: Act) -> str:
    """One ballot record for each voter and proposal."""
    raw = Dice("ballot", voter, act.owner, act.id, *act.audience).raw(16)
    return str(UUID(bytes=raw, version=4))


def close(member: Member, dice: Dice) -> None:
    """With the ballots that count here and now; rather not while the decision is open."""
    own = [act for act in latest_texts(member) if act.owner == member.name]
    if not own:
        return
    act = dice.pick(own)
    result = outcome_at(member, act.id, act.log)
    if result.status is Status.OPEN and dice.chance(70):
        return
    ballots = tuple(sorted(cast.act.digest for cast in result.counted))
    body = Close(act.version, ballots).wire()
    member.put(CLOSE, close_id(act.id), body, audience=act.audience, salt=dice.raw(16))


def pretend(member: Member, dice: Dice) -> None:
    """A liar's ballot that its own log must carry and that no count may contain: of a stranger
    who says that it takes part, on a text that nobody wrote, or with other participants."""
    texts = [act for act in latest_texts(member) if act.body]
    if not texts:
        return
    act = dice.pick(texts)
    participants = tuple(sorted({*dice.some(act.audience), member.name}))
    named = act.version if dice.chance(60) else replace(act.version, digest=dice.raw(32).hex())
    ballot = Ballot(named, participants, member.name, Choice.APPROVE, "", "Nobody")
    record = dice.record_id()
    member.put(BALLOT, record, ballot.wire(), audience=act.audience, salt=dice.raw(16))


LIAR_PLAYS: tuple[Play, ...] = (pretend,) * 6
PLAYS: tuple[Play, ...] = (propose, vote, vote, vote, amend, close)
