"""P18 to P21 (protocol.md 2.21), checked with a second, plain way of counting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foedus.accord.acts import Act, Receipt
from foedus.accord.outcome import Outcome, Status, outcome
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL
from foedus.accord.testing.council import acts_of, proposals_at, receipts_of
from foedus.kernel.logs import owner_of
from foedus.kernel.testing.invariants import hold

if TYPE_CHECKING:
    from foedus.kernel.testing.federation import Federation


def decisions(federation: Federation) -> None:
    """Every proposal at every honest member, counted twice and compared among the members."""
    receipts = [r for member in federation.members.values() for r in receipts_of(member)]
    counted: dict[tuple[object, ...], Outcome] = {}
    for member in federation.members.values():
        acts = acts_of(member)
        for proposal, log in proposals_at(member):
            result = outcome(acts, proposal=proposal, log=log, receipts=receipts)
            adopted_if_and_only_if(acts, receipts, proposal, log, result)
            silence_is_receipted(acts, receipts, result)
            held = frozenset((act.log, act.seq, act.digest) for act in acts)
            same = counted.setdefault((proposal, log, held), result)
            hold(name="P19", when=same == result, proposal=proposal, log=log)


def adopted_if_and_only_if(
    acts: list[Act], receipts: list[Receipt], proposal: str, log: str, result: Outcome
) -> None:
    """P18 and P20: adopted exactly when enough ballots name the current digest."""
    votes, adopted = count_again(acts, receipts, proposal, log, void=result.close_void)
    hold(name="P18", when=adopted == (result.status is Status.ADOPTED), proposal=proposal)
    counted = {cast.act.digest for cast in result.counted}
    hold(name="P18", when=counted == votes, proposal=proposal)
    for cast in result.counted:
        named = cast.ballot.proposal
        rightly = (named.ver, named.digest) == (result.text.ver, result.text.digest)
        hold(name="P20", when=rightly and cast.act.owner == cast.ballot.voter, proposal=proposal)


def silence_is_receipted(acts: list[Act], receipts: list[Receipt], result: Outcome) -> None:
    """P21: whoever is bound by silence held the text in time, by its own receipt."""
    for member in result.silent:
        text = next(a for a in acts if a.version == result.text)
        deadline = plain(text)["deadline_unix_s"]
        own = [r for r in receipts if r.member == member and r.log == text.log]
        times = [r.time_unix_s for r in own if r.size > text.seq]
        framed = bool(times) and min(times) <= deadline < max(times)
        hold(name="P21", when=framed, member=member, proposal=text.id)


def count_again(
    acts: list[Act], receipts: list[Receipt], proposal: str, log: str, *, void: bool
) -> tuple[set[str], bool]:
    """The ballots that count and whether they adopt, over plain JSON and without the records."""
    owner = owner_of(log)
    audience = next(a.audience for a in acts if a.log == log and a.id == proposal)
    room = sorted((a for a in acts if a.audience == audience), key=lambda a: (a.log, a.seq))
    own = [a for a in room if a.owner == owner]
    closes = [a for a in own if a.kind == CLOSE and plain(a)["proposal"]["id"] == proposal]
    close = None if void or not closes else closes[0]
    until = closes[0].seq if closes else None
    texts = [a for a in own if a.kind == PROPOSAL and a.id == proposal]
    text = [a for a in texts if until is None or a.seq < until][-1]
    said = plain(text)
    ballots = [a for a in room if a.kind == BALLOT and names(a, text, said["participants"])]
    votes = {a.owner: a for a in ballots if close is None or a.digest in plain(close)["ballots"]}
    counted = {a.digest for a in votes.values()}
    if close and not set(plain(close)["ballots"]) <= {a.digest for a in ballots}:
        return counted, False
    yes = {voter for voter, a in votes.items() if plain(a)["choice"].startswith("approve")}
    if close and said["rule"]["name"] == "silence":
        spoke = {a.owner for a in ballots}
        yes |= quiet(receipts, text, said["deadline_unix_s"]) - spoke
    needed = said["rule"]["k"] or len(said["participants"])
    return counted, len(yes & set(said["participants"])) >= needed


def names(ballot: Act, text: Act, participants: list[str]) -> bool:
    body = plain(ballot)
    exact = {"owner": text.owner, "id": text.id, "ver": text.ver, "digest": text.digest}
    own = body["voter"] == ballot.owner and ballot.owner in participants
    return own and body["proposal"] == exact and body["participants"] == participants


def quiet(receipts: Iterable[Receipt], text: Act, deadline: int) -> set[str]:
    covering = [r for r in receipts if r.log == text.log and r.size > text.seq]
    before = {r.member for r in covering if r.time_unix_s <= deadline}
    return before & {r.member for r in covering if r.time_unix_s > deadline}


def plain(act: Act) -> Any:
    return act.body
