"""What the proposer's own log says of a proposal: the current text, older ones, the close."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.accord.acts import Act, in_order
from foedus.accord.records import CLOSE, PROPOSAL, Close, Proposal, Version, close_id
from foedus.accord.shape import refuse
from foedus.kernel.logs import owner_of


@dataclass(frozen=True, slots=True)
class Standing:
    """`act` is the entry of the current text, `proposal` what it says. A close ends all change."""

    act: Act
    proposal: Proposal
    older: frozenset[Version]
    close: Act | None


def standing(acts: Iterable[Act], *, proposal: str, log: str) -> Standing:
    """Refused with `proposal-not-here` if `log` has none, `text-withheld` if it has no content."""
    listed = list(acts)
    audience = next((a.audience for a in listed if a.log == log and a.id == proposal), None)
    if audience is None:
        raise refuse("proposal-not-here", "proposal", log=log)
    owner = owner_of(log)
    current: Act | None = None
    close: Act | None = None
    older: set[Version] = set()
    for act in in_order(a for a in listed if a.owner == owner and a.audience == audience):
        if act.id == proposal and act.kind == PROPOSAL:
            older |= {current.version} if current else set()
            current = act
        elif current and closes(act, current):
            close = act
            break
    if current is None or current.body is None:
        raise refuse("text-withheld", "proposal", log=log)
    return Standing(current, Proposal.read(current.body), frozenset(older), close)


def closes(act: Act, current: Act) -> bool:
    if act.kind != CLOSE or act.id != close_id(current.id) or act.body is None:
        return False
    return Close.read(act.body).proposal == current.version
