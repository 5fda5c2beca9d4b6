"""What members do in a simulation when nothing better is given: notes put, widened, withdrawn.

Members differ in what they understand: `future.notice` is a kind that only some know yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.logs import log_id, owner_of
from foedus.kernel.refusals import Refusal
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.member import Member

if TYPE_CHECKING:
    from foedus.kernel.testing.federation import Play

NOTE, NOTICE = "note.text", "future.notice"


def check_note(body: dict[str, Any], _entry: Entry, _history: History) -> tuple[Refusal, ...]:
    return () if isinstance(body.get("text"), str) else (Refusal("note-without-text"),)


def kinds_for(members: Iterable[str], *more: Kind) -> dict[str, Kinds]:
    """Every second member has the newer software."""
    old = {kind.name: kind for kind in (Kind(NOTE, check_note), *more)}
    new = old | {NOTICE: Kind(NOTICE, check_note)}
    return {name: Kinds(new if i % 2 == 0 else old) for i, name in enumerate(members)}


def put_note(member: Member, dice: Dice) -> None:
    """A new note, or a new version of an old one, before an audience of any size."""
    record, audience = dice.record_id(), dice.some(member.everybody)
    mine = put_by(member)
    if mine and dice.chance(40):
        entry = dice.pick(mine)
        record, audience = entry.id, list(entry.audience)
    body = {"text": f'note {dice.below(1000)} — čšž\t"{dice.below(10)}"'}
    member.put(NOTE, record, body, audience=audience, salt=dice.raw(16))


def put_notice(member: Member, dice: Dice) -> None:
    """A kind that half of the readers must hold unread."""
    if NOTICE in member.station.kinds.by_name:
        body = {"text": "from a newer node", "extra": [1, None, True]}
        audience = dice.some(member.everybody)
        member.put(NOTICE, dice.record_id(), body, audience=audience, salt=dice.raw(16))


def release_note(member: Member, dice: Dice) -> None:
    """The latest version of a note, before a wider audience."""
    mine = put_by(member)
    if not mine:
        return
    entry = dice.pick(mine)
    wider = sorted({*entry.audience, dice.pick(member.everybody)})
    head = member.history.head(member.name, entry.id)
    stored = member.disk.shelf(entry.log).entries[entry.seq]
    there = member.history.latest(log_id(member.name, wider), entry.id)
    current = head is not None and head.ver == entry.ver
    if stored.content and current and (there is None or there.ver < entry.ver):
        member.release(entry, stored.content, audience=wider)


def withdraw_note(member: Member, dice: Dice) -> None:
    """In every log that carries it, under one version."""
    mine = put_by(member)
    if not mine:
        return
    entry = dice.pick(mine)
    carrying = [
        log
        for log in member.own_logs()
        if (latest := member.history.latest(log, entry.id)) and latest.digest
    ]
    member.withdraw(entry.id, entry.kind, carrying)


def put_by(member: Member) -> list[Entry]:
    """The member's own notes, whatever became of them."""
    return [
        a.entry
        for a in member.disk.journal
        if a.entry.kind == NOTE
        and a.entry.carries_content
        and owner_of(a.entry.log) == member.name
    ]


PLAYS: tuple[Play, ...] = (put_note, put_note, put_note, put_notice, release_note, withdraw_note)
