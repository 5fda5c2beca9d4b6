"""The outcome of a proposal: a pure function of entries and receipts, the same at every node.

1. Only ballots that name the current version by its digest count; a new text voids the older
   ballots, and they are handed back as void with the reason.
2. Of each participant the latest such ballot counts, by the order in its own log; a close names
   the ballots that count, and what it leaves out is handed back as void.
3. Silence speaks at the close, and only for a member whose own receipts show that it held the
   text by the deadline and that the deadline has passed. So nobody's clock but its own binds it.
4. A close is void if it leaves out a ballot that its author had receipted by the deadline.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from foedus.accord.acts import Act, Receipt
from foedus.accord.ballots import Cast, Reason, Void, sift
from foedus.accord.records import APPROVING, Choice, Close, Proposal, RuleName, Version
from foedus.accord.standing import Standing, standing


class Status(StrEnum):
    """Open until the rule is satisfied, or can no longer be; a close makes it final."""

    OPEN = "open"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not-adopted"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Tuples are sorted. `missing` are digests of ballots that the close names and that are not
    here: while there are any, nothing is decided here. `close_void`: see rule 4."""

    status: Status
    text: Version
    closed: bool
    counted: tuple[Cast, ...]
    silent: tuple[str, ...]
    awaited: tuple[str, ...]
    void: tuple[Void, ...]
    missing: tuple[str, ...]
    close_void: bool


def outcome(
    acts: Iterable[Act], *, proposal: str, log: str, receipts: Iterable[Receipt] = ()
) -> Outcome:
    """`log` is the log in which the proposal stands. The order of the inputs does not matter.

    Refused where `log` does not hold the proposal, or not its text: see `standing`."""
    acts = list({(act.log, act.seq): act for act in acts}.values())
    receipts = list(receipts)
    at = standing(acts, proposal=proposal, log=log)
    valid, void = sift(acts, at)
    close_void = at.close is not None and leaves_out(at.close, valid, at.proposal, receipts)
    if close_void:
        at = replace(at, close=None)
    listed = frozenset(Close.read(at.close.body).ballots) if at.close else None
    counted, passed_over = choose(valid, listed)
    held = {cast.act.digest for casts in valid.values() for cast in casts}
    missing = tuple(sorted((listed or frozenset()) - held))
    silent = silent_members(at, valid, receipts)
    answered = {cast.ballot.voter for cast in counted} | set(silent)
    return Outcome(
        Status.OPEN if missing else judge(at, counted, silent),
        at.act.version,
        at.close is not None,
        counted,
        silent,
        tuple(m for m in at.proposal.participants if m not in answered),
        tuple(
            sorted([*void, *passed_over], key=lambda v: (v.cast.ballot.voter, v.cast.act.place))
        ),
        missing,
        close_void,
    )


def choose(
    valid: Mapping[str, Sequence[Cast]], listed: frozenset[str] | None
) -> tuple[tuple[Cast, ...], list[Void]]:
    """Of each voter the latest ballot that the close names, or simply the latest without one."""
    counted: list[Cast] = []
    void: list[Void] = []
    for _, casts in sorted(valid.items()):
        eligible = [c for c in casts if listed is None or c.act.digest in listed]
        chosen = eligible[-1] if eligible else None
        counted += [chosen] if chosen else []
        for cast in casts:
            if chosen and cast.act.place < chosen.act.place:
                void.append(Void(cast, Reason.SUPERSEDED))
            elif cast is not chosen:
                void.append(Void(cast, Reason.NOT_IN_CLOSE))
    return tuple(counted), void


def leaves_out(
    close: Act, valid: Mapping[str, Sequence[Cast]], proposal: Proposal, receipts: list[Receipt]
) -> bool:
    """Rule 4: the closing member itself had receipted a later ballot than the one it lists."""
    deadline = proposal.deadline_unix_s
    if deadline is None:
        return False
    listed = frozenset(Close.read(close.body).ballots)
    timely = [r for r in receipts if r.member == close.owner and r.time_unix_s <= deadline]
    for casts in valid.values():
        received = [i for i, c in enumerate(casts) if any(r.covers(c.act) for r in timely)]
        named = [i for i, c in enumerate(casts) if c.act.digest in listed]
        if max(received, default=-1) > max(named, default=-1):
            return True
    return False


def silent_members(
    at: Standing, valid: Mapping[str, Sequence[Cast]], receipts: list[Receipt]
) -> tuple[str, ...]:
    """Rule 3. A member that has spoken at all on this text is not silent, listed or not."""
    rule, deadline = at.proposal.rule, at.proposal.deadline_unix_s
    if at.close is None or rule.name is not RuleName.SILENCE or deadline is None:
        return ()
    held = {r.member for r in receipts if r.covers(at.act) and r.time_unix_s <= deadline}
    passed = {r.member for r in receipts if r.covers(at.act) and r.time_unix_s > deadline}
    return tuple(m for m in at.proposal.participants if m in held & passed and not valid.get(m))


def judge(at: Standing, counted: Sequence[Cast], silent: Sequence[str]) -> Status:
    """Adopted exactly when the rule is satisfied; not adopted once it cannot be, or closed."""
    rule, everyone = at.proposal.rule, len(at.proposal.participants)
    needed = rule.k if rule.name is RuleName.K_OF_N else everyone
    approving = sum(cast.ballot.choice in APPROVING for cast in counted) + len(silent)
    if approving >= needed:
        return Status.ADOPTED
    refusing = sum(cast.ballot.choice is Choice.REJECT for cast in counted)
    if at.close or everyone - refusing < needed:
        return Status.NOT_ADOPTED
    return Status.OPEN
