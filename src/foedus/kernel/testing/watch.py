"""Watches a federation: runs the checks of `invariants` as things happen, and at the end."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from foedus.kernel.checkpoint import Checkpoint, read_cosignatures, read_note
from foedus.kernel.fork import read_fork
from foedus.kernel.logs import owner_of
from foedus.kernel.page import read_page
from foedus.kernel.testing import invariants
from foedus.kernel.testing.invariants import Chains, hold
from foedus.kernel.testing.member import Member
from foedus.kernel.testing.wire import Message

if TYPE_CHECKING:
    from foedus.kernel.testing.federation import Federation


class Watch:
    """Incremental: an entry is examined once, when it has become durable."""

    def __init__(self, federation: Federation) -> None:
        self._federation = federation
        self._examined: dict[str, int] = {}
        self._chains: dict[str, Chains] = {}
        self._heads: dict[tuple[str, str, str], int] = {}
        self._notes: dict[tuple[str, str], bytes] = {}
        self._promises: dict[tuple[str, str], list[Checkpoint]] = {}
        self._served: dict[str, tuple[int, bytes]] = {}
        self.checks = self.crashes = 0

    # --- as things happen

    def on_send(self, member: Member, message: Message) -> None:
        if message.verb == "page" and owner_of(message.log) == member.name:
            self._serves_what_is_durable(member, message)
        if message.verb == "receipt":
            self._receipts_what_is_durable(member, message)

    def _serves_what_is_durable(self, member: Member, message: Message) -> None:
        """P13, first half. The signed size is remembered for the second."""
        shelf, page = member.disk.shelf(message.log), read_page(message.cargo)
        audience = member.history.audience(message.log) or ()
        hold(name="P1", when=message.receiver in audience, log=message.log)
        stored = shelf.entries[page.start : page.start + len(page.arrivals)]
        same = [a.envelope for a in stored] == [a.envelope for a in page.arrivals]
        hold(name="P13", when=same, log=message.log)
        point = read_note(page.note, self._federation.keys.get)
        hold(name="P13", when=point.size <= len(shelf.entries), log=message.log)
        known, _ = self._served.get(message.log, (0, b""))
        if point.size > known:
            root = invariants.root_again(shelf, point.size)
            hold(name="P13", when=point.root == root, log=message.log)
            self._served[message.log] = point.size, point.root

    def _receipts_what_is_durable(self, member: Member, message: Message) -> None:
        """P12: entries and contents are on the disk before the receipt leaves."""
        shelf = member.disk.shelf(message.log)
        for cosignature in read_cosignatures(message.cargo, self._federation.keys.get):
            size = cosignature.checkpoint.size
            hold(name="P12", when=cosignature.member == member.name, log=message.log)
            hold(name="P12", when=size <= len(shelf.entries), log=message.log, size=size)

    def on_crash(self, member: Member) -> None:
        """P11 and P13, second half: what was served is still here."""
        self.crashes += 1
        self._examine_new(member)
        for log, (size, root) in self._served.items():
            if owner_of(log) == member.name:
                shelf = member.disk.shelf(log)
                lasting = len(shelf.entries) >= size
                lasting = lasting and invariants.root_again(shelf, size) == root
                hold(name="P13", when=lasting, log=log, size=size)

    def on_step(self, member: Member) -> None:
        self._examine_new(member)
        for log, shelf in member.disk.shelves.items():
            hold(name="P11", when=member.history.size(log) == len(shelf.entries), log=log)

    def _examine_new(self, member: Member) -> None:
        for log, shelf in member.disk.shelves.items():
            invariants.cursor_counts(shelf, log=log)
            self._note_is_the_owners(member, log)
        first = self._examined.get(member.name, 0)
        for position in range(first, len(member.disk.journal)):
            self._examine(member, position)
        self._examined[member.name] = len(member.disk.journal)

    def _note_is_the_owners(self, member: Member, log: str) -> None:
        """P3 for trees: a checkpoint that is kept is signed by the log's owner, and once the
        entries are there, they fit every checkpoint that was ever kept."""
        shelf = member.disk.shelf(log)
        promises = self._promises.setdefault((member.name, log), [])
        if shelf.note and self._notes.get((member.name, log)) != shelf.note:
            self._notes[member.name, log] = shelf.note
            promises.append(read_note(shelf.note, self._federation.keys.get))
        for point in [point for point in promises if point.size <= len(shelf.entries)]:
            root = invariants.root_again(shelf, point.size)
            hold(name="P3", when=root == point.root, log=log, member=member.name)
            promises.remove(point)

    def _examine(self, member: Member, position: int) -> None:
        """One entry, with everything that must be true of it for ever."""
        accepted = member.disk.journal[position]
        log, seq = accepted.entry.log, accepted.entry.seq
        entries = member.disk.shelf(log).entries
        hold(name="P4", when=seq < len(entries), log=log, seq=seq)
        stored = entries[seq]
        raw = invariants.signed_by_owner(stored.envelope, self._federation.keys[owner_of(log)])
        payload = invariants.one_meaning(raw)
        hold(name="P9", when=stored.envelope == accepted.envelope, log=log, seq=seq)
        invariants.in_its_place(payload, log=log, seq=seq)
        invariants.for_its_audience(payload, reader=member.name, log=log)
        invariants.with_its_content(payload, stored.content)
        self._chains.setdefault(member.name, Chains()).extend(payload)
        self._as_its_owner_wrote_it(member, log, seq)
        self._head_rises(member, owner_of(log), payload["id"])
        self.checks += 1

    def _as_its_owner_wrote_it(self, member: Member, log: str, seq: int) -> None:
        """P5 and P27 for honest owners: bit-exact, whether it could be read or not."""
        owner = self._federation.members.get(owner_of(log))
        if owner:
            theirs, ours = owner.disk.shelf(log).entries, member.disk.shelf(log).entries
            same = seq < len(theirs) and theirs[seq].envelope == ours[seq].envelope
            hold(name="P5", when=same, log=log, seq=seq, member=member.name)

    def _head_rises(self, member: Member, owner: str, record: str) -> None:
        """P10: the head of a record at a member never goes back."""
        head = member.history.head(owner, record) if record else None
        if head:
            before = self._heads.get((member.name, owner, record), 0)
            hold(name="P10", when=head.ver >= before, record=record)
            self._heads[member.name, owner, record] = head.ver

    # --- when everything has arrived

    def on_settled(self) -> None:
        for member in self._federation.members.values():
            for log, shelf in member.disk.shelves.items():
                invariants.withdrawn_is_gone(shelf, log=log)
            for owner in self._federation.members.values():
                self._holds_exactly_what_it_may(member, owner)
        for one, other in combinations(self._federation.members.values(), 2):
            self._agree_or_know_why(one, other)

    def _holds_exactly_what_it_may(self, member: Member, owner: Member) -> None:
        """P8: no loss and no extra, entries and contents, of every log before the member."""
        theirs = {log for log in member.disk.shelves if owner_of(log) == owner.name}
        visible = {
            log for log in owner.own_logs() if member.name in (owner.history.audience(log) or ())
        }
        hold(name="P8", when=theirs == visible, member=member.name, owner=owner.name)
        for log in visible:
            ours, own = member.disk.shelf(log).entries, owner.disk.shelf(log).entries
            same = [(a.envelope, a.content) for a in ours] == [
                (a.envelope, a.content) for a in own
            ]
            hold(name="P8", when=same, log=log, member=member.name)

    def _agree_or_know_why(self, one: Member, other: Member) -> None:
        """P5 and P7: the same beginning, or both hold evidence of the fork."""
        for log in one.disk.shelves.keys() & other.disk.shelves.keys():
            mine, theirs = one.disk.shelf(log), other.disk.shelf(log)
            if not invariants.prefix(mine.entries, theirs.entries):
                keys = self._federation.keys.get
                both = bool(mine.fork and theirs.fork)
                hold(name="P5", when=both, log=log, members=(one.name, other.name))
                for fork in (mine.fork, theirs.fork):
                    hold(name="P7", when=read_fork(fork, keys).log == log, log=log)
