"""What every node must refuse of the three kinds. Each check needs the entry and its own log only.

Nothing here asks what another member's log holds: two nodes that received the logs in another
order would refuse differently, and would then disagree for ever. All three kinds are lasting: a
text or a ballot gives way to a later one, and a proposer gives up by closing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from foedus.accord.records import (
    BALLOT,
    CLOSE,
    PROPOSAL,
    Ballot,
    Close,
    Proposal,
    Version,
    close_id,
)
from foedus.accord.shape import refuse
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Check, Index, Kind
from foedus.kernel.logs import owner_of
from foedus.kernel.refusals import Refusal, Refused

Rule = Callable[[Any, Entry, History], None]


def check_proposal(body: object, entry: Entry, history: History) -> None:
    # (1) It can be read in one way only
    proposal = Proposal.read(body)

    # (2) All who shall decide can see it
    must_see(proposal.participants, entry)

    # (3) A closed decision keeps its text
    if history.latest(entry.log, close_id(entry.id)):
        raise refuse("decision-closed", "id")


def check_ballot(body: object, entry: Entry, _history: History) -> None:
    # (1) It can be read in one way only
    ballot = Ballot.read(body)

    # (2) A member votes in its own name
    if ballot.voter != owner_of(entry.log):
        raise refuse("ballot-in-anothers-name", "voter", owner=owner_of(entry.log))

    # (3) The voter takes part
    if ballot.voter not in ballot.participants:
        raise refuse("not-a-participant", "voter")

    # (4) All who take part can see it
    must_see(ballot.participants, entry)


def check_close(body: object, entry: Entry, history: History) -> None:
    # (1) It can be read in one way only
    close = Close.read(body)

    # (2) It has the id that is kept for it
    if entry.id != close_id(close.proposal.id):
        raise refuse("close-under-another-id", "id")

    # (3) It stands beside the proposal, so it is by the proposer
    proposed = history.latest(entry.log, close.proposal.id)
    proposer = owner_of(entry.log)
    if proposed is None or (proposed.kind, close.proposal.owner) != (PROPOSAL, proposer):
        raise refuse("close-not-beside-proposal", "proposal.id")

    # (4) It closes the current text
    if (proposed.ver, proposed.digest) != (close.proposal.ver, close.proposal.digest):
        raise refuse("close-of-another-text", "proposal")

    # (5) A decision is closed once
    if history.latest(entry.log, entry.id):
        raise refuse("decision-closed", "id")


def must_see(participants: tuple[str, ...], entry: Entry) -> None:
    for member in participants:
        if member not in entry.audience:
            raise refuse("participant-outside-audience", "participants", member=member)


def refusing(rule: Rule) -> Check:
    """The kernel's form of a rule: refusals are returned, anything else that is raised is ours."""

    def check(body: dict[str, Any], entry: Entry, history: History) -> tuple[Refusal, ...]:
        try:
            rule(body, entry, history)
        except Refused as refused:
            return refused.refusals
        return ()

    return check


def index_proposal(body: object) -> Index:
    proposal = Proposal.read(body)
    deadline = proposal.deadline_unix_s
    keys: dict[str, str | tuple[str, ...]] = {
        "title": proposal.title.casefold(),
        "deadline": "" if deadline is None else f"{deadline:016}",
        "participants": proposal.participants,
    }
    return Index(keys, f"{proposal.title} {proposal.text}")


def index_ballot(body: object) -> Index:
    ballot = Ballot.read(body)
    keys = {"voter": ballot.voter, "choice": str(ballot.choice)}
    return Index(keys | {"proposal": key_of(ballot.proposal)})


def index_close(body: object) -> Index:
    return Index({"proposal": key_of(Close.read(body).proposal)})


def key_of(proposal: Version) -> str:
    """Ballots and the close of a proposal, whatever its version, have this key."""
    return f"{proposal.owner}/{proposal.id}"


KINDS = {
    PROPOSAL: Kind(PROPOSAL, refusing(check_proposal), lasting=True, index=index_proposal),
    BALLOT: Kind(BALLOT, refusing(check_ballot), lasting=True, index=index_ballot),
    CLOSE: Kind(CLOSE, refusing(check_close), lasting=True, index=index_close),
}
