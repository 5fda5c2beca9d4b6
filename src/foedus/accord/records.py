"""The three records of a joint decision: proposal, ballot, close.

A ballot names the exact text by (owner, id, ver, digest of content) and repeats the participants:
so a gate can refuse a stranger's ballot, or one that some participant could not see, by the
ballot alone, whether the proposal has arrived yet or not. Every node refuses the same.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from enum import StrEnum

from foedus.accord.shape import (
    DIGEST,
    MEMBER,
    RECORD_ID,
    ascending,
    fields,
    integer,
    one_of,
    pattern,
    refuse,
    sequence,
    text,
)

PROPOSAL, BALLOT, CLOSE = "accord.proposal", "accord.ballot", "accord.close"
LONGEST_TITLE, LONGEST_TEXT, LONGEST_COMMENT, MOST_SUBJECTS = 200, 100_000, 10_000, 100


class RuleName(StrEnum):
    """All approve; at least k approve; whoever keeps silent until the deadline approves."""

    UNANIMITY = "unanimity"
    K_OF_N = "k-of-n"
    SILENCE = "silence"


class Choice(StrEnum):
    """A reservation still approves; a return asks for another text without refusing for good."""

    APPROVE = "approve"
    RESERVE = "approve-with-reservation"
    RETURN = "return"
    REJECT = "reject"


APPROVING = frozenset({Choice.APPROVE, Choice.RESERVE})
EXPLAINED = frozenset({Choice.RESERVE, Choice.RETURN})


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One version of one record of one owner: what a signature under a decision speaks of."""

    owner: str
    id: str
    ver: int
    digest: str

    @classmethod
    def read(cls, value: object, field: str) -> Version:
        body = fields(value, "owner", "id", "ver", "digest", field=field)
        return cls(
            pattern(body["owner"], f"{field}.owner", MEMBER),
            pattern(body["id"], f"{field}.id", RECORD_ID),
            integer(body["ver"], f"{field}.ver", least=1),
            pattern(body["digest"], f"{field}.digest", DIGEST),
        )

    def wire(self) -> dict[str, object]:
        return {"owner": self.owner, "id": self.id, "ver": self.ver, "digest": self.digest}


@dataclass(frozen=True, slots=True)
class Rule:
    """How ballots become a decision. `k` counts approvals and is 0 where the rule has none."""

    name: RuleName
    k: int = 0

    @classmethod
    def read(cls, value: object, *, participants: int) -> Rule:
        body = fields(value, "name", "k", field="rule")
        name = one_of(body["name"], "rule.name", RuleName)
        counted = name is RuleName.K_OF_N
        least, most = (1, participants) if counted else (0, 0)
        return cls(name, integer(body["k"], "rule.k", least=least, most=most))

    def wire(self) -> dict[str, object]:
        return {"name": str(self.name), "k": self.k}


@dataclass(frozen=True, slots=True)
class Proposal:
    """`subject` are the records decided on. The deadline is in seconds since 1970 (UTC), or None;
    it is compared with the times in receipts and with no clock."""

    title: str
    text: str
    subject: tuple[Version, ...]
    participants: tuple[str, ...]
    rule: Rule
    deadline_unix_s: int | None

    @classmethod
    def read(cls, value: object) -> Proposal:
        names = ("title", "text", "subject", "participants", "rule", "deadline_unix_s")
        body = fields(value, *names)
        title = text(body["title"], "title", longest=LONGEST_TITLE, shortest=1)
        prose = text(body["text"], "text", longest=LONGEST_TEXT)
        listed = sequence(body["subject"], "subject")
        if len(listed) > MOST_SUBJECTS:
            raise refuse("out-of-range", "subject", least=0, most=MOST_SUBJECTS)
        subject = tuple(Version.read(item, "subject") for item in listed)
        if not (prose.strip() or subject):
            raise refuse("nothing-proposed", "text")
        participants = read_participants(body["participants"])
        rule = Rule.read(body["rule"], participants=len(participants))
        deadline = body["deadline_unix_s"]
        if deadline is not None:
            deadline = integer(deadline, "deadline_unix_s", least=1)
        elif rule.name is RuleName.SILENCE:
            raise refuse("silence-without-deadline", "deadline_unix_s")
        return cls(title, prose, subject, participants, rule, deadline)

    def wire(self) -> dict[str, object]:
        return {
            "title": self.title,
            "text": self.text,
            "subject": [item.wire() for item in self.subject],
            "participants": list(self.participants),
            "rule": self.rule.wire(),
            "deadline_unix_s": self.deadline_unix_s,
        }


@dataclass(frozen=True, slots=True)
class Ballot:
    """`text` is the reservation or the comment; `mandate` says on whose authority it is cast."""

    proposal: Version
    participants: tuple[str, ...]
    voter: str
    choice: Choice
    text: str
    mandate: str

    @classmethod
    def read(cls, value: object) -> Ballot:
        names = ("proposal", "participants", "voter", "choice", "text", "mandate")
        body = fields(value, *names)
        choice = one_of(body["choice"], "choice", Choice)
        comment = text(body["text"], "text", longest=LONGEST_COMMENT)
        if choice in EXPLAINED and not comment.strip():
            raise refuse("explanation-missing", "text")
        if choice is Choice.APPROVE and comment:
            raise refuse("approval-with-text", "text")
        return cls(
            Version.read(body["proposal"], "proposal"),
            read_participants(body["participants"]),
            pattern(body["voter"], "voter", MEMBER),
            choice,
            comment,
            text(body["mandate"], "mandate", longest=LONGEST_TITLE, shortest=1),
        )

    def wire(self) -> dict[str, object]:
        return {
            "proposal": self.proposal.wire(),
            "participants": list(self.participants),
            "voter": self.voter,
            "choice": str(self.choice),
            "text": self.text,
            "mandate": self.mandate,
        }


@dataclass(frozen=True, slots=True)
class Close:
    """Ends the voting on one text. `ballots` are the content digests of the ballots that count."""

    proposal: Version
    ballots: tuple[str, ...]

    @classmethod
    def read(cls, value: object) -> Close:
        body = fields(value, "proposal", "ballots")
        proposal = Version.read(body["proposal"], "proposal")
        return cls(proposal, ascending(body["ballots"], "ballots", DIGEST))

    def wire(self) -> dict[str, object]:
        return {"proposal": self.proposal.wire(), "ballots": list(self.ballots)}


def read_participants(value: object) -> tuple[str, ...]:
    participants = ascending(value, "participants", MEMBER)
    if not participants:
        raise refuse("participants-empty", "participants")
    return participants


def close_id(proposal_id: str) -> str:
    """The one record id under which a proposal can be closed, so a log cannot hold two closes."""
    seed = hashlib.sha256(b"foedus accord.close " + proposal_id.encode()).digest()
    return str(uuid.UUID(bytes=seed[:16], version=4))
