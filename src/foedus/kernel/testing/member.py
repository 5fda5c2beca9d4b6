"""One honest member in memory: the production kernel between a lasting disk and a failing wire.

Order of a write: seal, admit, commit, sign the checkpoint, commit it. Only committed entries under
a committed checkpoint are served. Order of a receipt: admit, commit, cosign. Every call of a port
(disk, signer, wire) is a moment at which the member may crash.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from foedus.kernel import canonical
from foedus.kernel.admit import Arrival, admit
from foedus.kernel.admit_page import admit_page, check_promise
from foedus.kernel.checkpoint import (
    Checkpoint,
    cosign,
    read_cosignatures,
    sign_note,
)
from foedus.kernel.content import make_content
from foedus.kernel.draft import Draft, next_ver
from foedus.kernel.entry import Entry, seal
from foedus.kernel.fork import Branch, read_fork, write_fork
from foedus.kernel.keys import PublicKey, Signer
from foedus.kernel.kinds import Kinds
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id, owner_of
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import consistency_proof, root_of
from foedus.kernel.page import read_page, write_page
from foedus.kernel.refusals import Refused
from foedus.kernel.testing.disk import Change, Disk, Fuse
from foedus.kernel.testing.wire import Message

START_UNIX_S = 1_800_000_000
Post = Callable[[Message], None]


@dataclass(frozen=True, slots=True)
class Station:
    """What a member is given: who it is, whom it knows, what it understands, how it sends."""

    name: str
    signer: Signer
    keys: Mapping[str, PublicKey]
    kinds: Kinds
    post: Post
    clock_offset_s: int = 0


class Member:
    """`history` is volatile and made again from the disk; everything else of weight is on it."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.name = station.name
        self.disk = Disk()
        self.fuse = Fuse()
        self.refused: Counter[str] = Counter()
        self.page_length = 5
        self.now = 0
        self.history = MemoryHistory(station.keys)

    def restart(self) -> None:
        """After a crash: read the journal, and sign what was committed but not yet signed."""
        self.fuse.disarm()
        self.history = MemoryHistory(self.station.keys)
        for accepted in self.disk.journal:
            self.history.apply(accepted)
        for log in self.own_logs():
            self.sign_checkpoint(log)

    @property
    def everybody(self) -> tuple[str, ...]:
        return tuple(sorted(self.station.keys))

    # --- the member's own records

    def own_logs(self) -> list[str]:
        return [log for log in self.disk.shelves if owner_of(log) == self.name]

    def draft(self, audience: Iterable[str]) -> Draft:
        """For the log before this audience, which is opened if there is none yet."""
        label = Label("FOEDUS", "INTERNAL", (), tuple(sorted({*audience, self.name})))
        log = log_id(self.name, label.releasable_to)
        at = datetime.fromtimestamp(self.unix_s(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        draft = Draft(self.history, log, label, at, "clerk")
        if not self.history.size(log):
            self.append(draft.open(), None)
        return draft

    def unix_s(self) -> int:
        return START_UNIX_S + self.station.clock_offset_s + self.now

    def put(
        self, kind: str, record: str, body: object, *, audience: Iterable[str], salt: bytes
    ) -> Entry:
        draft = self.draft(audience)
        content = make_content(body, salt)
        ver = next_ver(self.history, self.name, record, unix_ms=1000 * self.unix_s())
        return self.append(draft.put(record, kind, ver, content), content)

    def release(self, entry: Entry, content: bytes, *, audience: Iterable[str]) -> Entry:
        draft = self.draft(audience)
        return self.append(draft.release(entry.id, entry.kind, entry.ver, content), content)

    def withdraw(self, record: str, kind: str, logs: Iterable[str]) -> None:
        ver = next_ver(self.history, self.name, record, unix_ms=1000 * self.unix_s())
        for log in logs:
            draft = self.draft(self.history.audience(log) or ())
            self.append(draft.withdraw(record, kind, ver, "no longer shared"), None)

    def append(self, entry: Entry, content: bytes | None) -> Entry:
        """One entry through the gate into an own log; Refused leaves no trace."""
        envelope = self.fuse.call(lambda: seal(entry, self.station.signer))
        accepted = admit(
            Arrival(envelope, content),
            log=entry.log,
            reader=self.name,
            history=self.history,
            kinds=self.station.kinds,
        )
        frontier, nodes = self.disk.shelf(entry.log).frontier.grow([accepted.leaf])
        self.commit(Change(entry.log, (accepted,), frontier, nodes))
        self.history.apply(accepted)
        self.sign_checkpoint(entry.log)
        return entry

    def sign_checkpoint(self, log: str) -> None:
        shelf = self.disk.shelf(log)
        if shelf.noted and shelf.noted.size == shelf.frontier.size:
            return
        point = Checkpoint(log, shelf.frontier.size, shelf.frontier.root())
        note = self.fuse.call(lambda: sign_note(point, self.station.signer))
        self.commit(Change(log, note=note, noted=point))

    def commit(self, change: Change) -> None:
        self.fuse.call(lambda: self.disk.commit(change))

    # --- the wire

    def post(self, receiver: str, verb: str, log: str, cargo: bytes) -> None:
        message = Message(self.name, receiver, verb, log, cargo)
        self.fuse.call(lambda: self.station.post(message))

    def receive(self, message: Message) -> None:
        """Whatever arrives: a refusal is counted and changes nothing."""
        try:
            self.answer(message)
        except Refused as refused:
            self.refused[refused.refusals[0].code] += 1

    def answer(self, message: Message) -> None:
        if message.verb == "pull":
            self.serve(message.sender, message.cargo)
        elif message.verb == "page":
            self.take_page(message.sender, message.log, message.cargo)
        elif message.verb == "receipt":
            self.take_receipt(message.log, message.cargo)
        elif message.verb == "fork":
            self.take_fork(message.log, message.cargo)
        else:
            self.compare(message)

    def pull(self, owner: str) -> None:
        """Ask for whatever is new in the owner's logs; positions are those that are durable."""
        sizes = {
            log: shelf.frontier.size
            for log, shelf in self.disk.shelves.items()
            if owner_of(log) == owner
        }
        self.post(owner, "pull", "", canonical.encode(sizes))

    def heartbeat(self, owner: str) -> None:
        """Receipts again for the owner's logs: earlier ones may be lost, and time has passed."""
        for log, shelf in self.disk.shelves.items():
            if owner_of(log) == owner and shelf.entries and not shelf.fork:
                self.give_receipt(owner, log)

    def serve(self, reader: str, unverified: bytes) -> None:
        sizes = canonical.decode(unverified, limit=65536)
        if not isinstance(sizes, dict):
            raise Refused.because("pull-shape")
        for log in self.own_logs():
            start = sizes.get(log, 0)
            if reader in (self.history.audience(log) or ()):
                page = self.page(log, start)
                if page:
                    self.post(reader, "page", log, page)

    def page(self, log: str, start: int) -> bytes | None:
        """Committed entries from `start`, overlapping by one; None if there is nothing new."""
        shelf = self.disk.shelf(log)
        if shelf.noted is None or start >= shelf.noted.size:
            return None
        start = max(0, start - 1)
        end = min(start + self.page_length, shelf.noted.size)
        arrivals = [Arrival(a.envelope, a.content) for a in shelf.entries[start:end]]
        proof = consistency_proof(shelf.node_at, end, shelf.noted.size)
        return write_page(log=log, start=start, arrivals=arrivals, note=shelf.note, proof=proof)

    def take_page(self, sender: str, log: str, unverified: bytes) -> None:
        """All of a page or nothing, in one commit; then the receipt for what is durable."""
        shelf = self.disk.shelf(log)
        if shelf.fork or owner_of(log) == self.name:
            return
        unverified_page = read_page(unverified)
        done = admit_page(
            unverified_page,
            log=log,
            reader=self.name,
            frontier=shelf.frontier,
            history=self.history,
            kinds=self.station.kinds,
        )
        if done.checkpoint is None:
            return
        for promise in shelf.promises:
            check_promise(done, before=shelf.frontier, known=promise)
        self.commit(Change.of_page(log, done, unverified_page))
        for accepted in done.entries:
            self.history.apply(accepted)
        self.give_receipt(sender, log)

    def give_receipt(self, receiver: str, log: str) -> None:
        frontier = self.disk.shelf(log).frontier
        point = Checkpoint(log, frontier.size, frontier.root())
        signed = self.fuse.call(
            lambda: cosign(point, member=self.name, signer=self.station.signer, at=self.unix_s())
        )
        self.post(receiver, "receipt", log, signed)

    def take_receipt(self, log: str, unverified: bytes) -> None:
        """Kept if it is for a tree that this log has had."""
        for cosignature in read_cosignatures(unverified, self.history.key_of):
            point = cosignature.checkpoint
            shelf = self.disk.shelf(point.log)
            if point.log != log or point.size > shelf.frontier.size:
                raise Refused.because("receipt-elsewhere", log=log)
            if root_of(shelf.node_at, point.size) != point.root:
                raise Refused.because("receipt-of-another-tree", log=log)
            self.commit(Change(log, receipts=((unverified, cosignature),)))

    # --- comparing what two members were shown

    def gossip(self, log: str, receiver: str, verb: str = "gossip") -> None:
        """The tree that is here, and the owner's word for it."""
        shelf = self.disk.shelf(log)
        if shelf.entries:
            self.post(receiver, verb, log, shelf.branch(shelf.frontier.size).to_bytes())

    def compare(self, message: Message) -> None:
        """The tree that another member holds: with the same beginning as ours, or a fork."""
        shelf, log = self.disk.shelf(message.log), message.log
        theirs = Branch.from_bytes(message.cargo)
        tree = theirs.verify(self.history.key_of)
        if tree.log != log or not shelf.entries:
            return
        if shelf.fork:
            self.post(message.sender, "fork", log, shelf.fork)
        elif tree.size > shelf.frontier.size:
            if message.verb == "gossip":
                self.gossip(log, message.sender, "echo")
        elif root_of(shelf.node_at, tree.size) != tree.root:
            fork = write_fork(theirs, shelf.branch(tree.size))
            self.commit(Change(log, fork=fork))
            self.post(message.sender, "fork", log, fork)

    def take_fork(self, log: str, unverified: bytes) -> None:
        """Frozen from now on, if the evidence holds."""
        if read_fork(unverified, self.history.key_of).log == log:
            self.commit(Change(log, fork=unverified))
