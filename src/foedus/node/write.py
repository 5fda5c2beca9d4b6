"""Write, release, withdraw: the only ways in which this ministry says something.

Each is one transaction: seal, `kernel.admit` as for anybody's entry, append, project, sign the
checkpoint. What was not committed was not said: nothing leaves a node before.
"""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foedus.kernel.admit import Admitted, Arrival, Held, admit
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.kernel.content import make_content
from foedus.kernel.draft import Draft, next_ver
from foedus.kernel.entry import Entry, seal
from foedus.kernel.history import Seen
from foedus.kernel.label import CLASSIFICATIONS, Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.refusals import Refused
from foedus.node import authors, clock, crash, ledger
from foedus.node.history import TableHistory
from foedus.node.node import Connection, Node


@dataclass(frozen=True, slots=True)
class Marking:
    """The part of a label that the author chooses; the audience comes from `to`."""

    policy: str = "FOEDUS"
    classification: str = "INTERNAL"
    categories: tuple[str, ...] = ()
    public: bool = False

    def label(self, audience: Iterable[str]) -> Label:
        members = tuple(sorted(set(audience)))
        return Label(self.policy, self.classification, self.categories, members, self.public)


DEFAULT_MARKING = Marking()


@dataclass(frozen=True, slots=True)
class Written:
    """A record's version and where it stands now: log and position. `digest` is its content's,
    "" after a withdraw."""

    id: str
    ver: int
    places: tuple[tuple[str, int], ...]
    digest: str = ""


def write(  # noqa: PLR0913  (one for each thing an author says)
    node: Node,
    kind: str,
    body: dict[str, object],
    *,
    by: str,
    to: Iterable[str] = (),
    id: str = "",  # noqa: A002  (the word of the protocol)
    marking: Marking = DEFAULT_MARKING,
    person: str = "",
) -> Written:
    """A record's next version, for us and the members `to`. `by` is a role, never a person.

    `person` says for ourselves which of us it was; it stays in this node (`authors`).
    Without `id` it is a new record. Raises Refused, also `unknown-kind`: we write only what we
    can read.
    """
    with pen(node, person) as ours:
        return ours.put(kind, body, by=by, to=to, record=id or str(uuid.uuid4()), marking=marking)


def release(
    node: Node,
    id: str,  # noqa: A002  (the word of the protocol)
    *,
    to: Iterable[str],
    by: str,
    person: str = "",
) -> Written:
    """The record's current version, unchanged, also for the members `to`."""
    with pen(node, person) as ours:
        return ours.release(id, to=to, by=by)


def withdraw(
    node: Node,
    id: str,  # noqa: A002  (the word of the protocol)
    *,
    reason: str,
    by: str,
    person: str = "",
) -> Written:
    """Take the record back from everybody who has it, in every log that carries it.

    What partners saw cannot be unseen; their nodes forget the content and say so by a receipt.
    Our own copy goes too: write it again for ourselves to keep it.
    """
    with pen(node, person) as ours:
        return ours.withdraw(id, reason=reason, by=by)


@contextlib.contextmanager
def pen(node: Node, person: str = "") -> Iterator[Pen]:
    """Several acts in one transaction: all are said, or none. `person` is kept here only."""
    with node.gate() as connection:
        ours = Pen(node, connection, person)
        yield ours
        ours.finish()
        crash.point("write-before-commit")
    crash.point("write-after-commit")


@dataclass
class Pen:
    """What we say within one transaction. Only `pen` makes one."""

    _node: Node
    _connection: Connection
    _person: str = ""
    _before: TableHistory = field(init=False)
    _history: MemoryHistory = field(init=False)
    _said: dict[str, list[Admitted]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._before = TableHistory(self._connection)
        self._history = MemoryHistory(base=self._before)

    @property
    def connection(self) -> Connection:
        """For what an act must look up in the same transaction. Entries are not there before the
        end of it."""
        return self._connection

    def expect(self, records: Iterable[str]) -> None:
        """Before many acts: look all their records up at once, not one by one."""
        self._before.prefetch(self._node.member, [(record, 0) for record in records])

    def put(
        self,
        kind: str,
        body: dict[str, object],
        *,
        by: str,
        to: Iterable[str],
        record: str,
        marking: Marking = DEFAULT_MARKING,
    ) -> Written:
        content = make_content(body, os.urandom(16))
        label = marking.label({*to, self._node.member})
        ver = self._next_ver(record)
        draft = self._draft(label, by)
        return self._say(draft.put(record, kind, ver, content), content)

    def release(self, record: str, *, to: Iterable[str], by: str) -> Written:
        head = self._head(record)
        marking, content = self._stored(head)
        draft = self._draft(marking.label({*to, self._node.member}), by)
        return self._say(draft.release(record, head.kind, head.ver, content), content)

    def withdraw(self, record: str, *, reason: str, by: str) -> Written:
        head = self._head(record)
        ver = self._next_ver(record)
        said = []
        for log in self._logs_with(record):
            latest = self._history.latest(log, record)
            if latest and latest.op != "withdraw":
                label = self._stored_marking(latest).label(self._history.audience(log) or ())
                draft = Draft(self._history, log, label, self._now(), by)
                said.append(self._say(draft.withdraw(record, head.kind, ver, reason), None))
        return Written(record, ver, tuple(place for one in said for place in one.places))

    def finish(self) -> None:
        """Append what was said and sign each log's checkpoint."""
        for log, entries in sorted(self._said.items()):
            old = ledger.frontier_of(self._connection, log)
            frontier, nodes = old.grow(accepted.leaf for accepted in entries)
            checkpoint = Checkpoint(log, frontier.size, frontier.root())
            note = sign_note(checkpoint, self._node.signer)
            growth = ledger.Growth(log, entries, frontier, nodes, frontier.size, note)
            ledger.append(self._connection, growth, self._before, self._node.kinds)
            authors.sign(self._connection, entries, self._person)

    def _draft(self, label: Label, by: str) -> Draft:
        """For the label's log; opens it, or its next generation, if there is none.

        An audience is for ever, so a name that is no partner's is refused: `not-a-partner`.
        """
        audience, generation = label.releasable_to, 1
        for member in audience:
            if self._history.key_of(member) is None:
                raise Refused.because("not-a-partner", member=member)
        log = log_id(self._node.member, audience)
        while self._history.closed(log):
            generation += 1
            log = log_id(self._node.member, audience, generation)
        draft = Draft(self._history, log, label, self._now(), by)
        if self._history.audience(log) is None:
            self._say(draft.open(), None)
        return draft

    def _say(self, entry: Entry, content: bytes | None) -> Written:
        accepted = admit(
            Arrival(seal(entry, self._node.signer), content),
            log=entry.log,
            reader=self._node.member,
            history=self._history,
            kinds=self._node.kinds,
        )
        if isinstance(accepted, Held):
            raise Refused.because(accepted.code, kind=entry.kind)
        self._history.apply(accepted)
        self._said.setdefault(entry.log, []).append(accepted)
        return Written(entry.id, entry.ver, ((entry.log, entry.seq),), entry.content_digest)

    def _head(self, record: str) -> Seen:
        head = self._history.head(self._node.member, record)
        if head is None:
            raise Refused.because("no-such-record", id=record)
        if head.op == "withdraw":
            raise Refused.because("already-withdrawn", id=record)
        return head

    def _next_ver(self, record: str) -> int:
        return next_ver(self._history, self._node.member, record, unix_ms=clock.unix_ms())

    def _stored(self, seen: Seen) -> tuple[Marking, bytes]:
        for accepted in self._said.get(seen.log, ()):
            if accepted.entry.seq == seen.seq and accepted.content is not None:
                return _marking_of(accepted.entry.label), accepted.content
        query = "SELECT bytes FROM content WHERE log = %s AND seq = %s"
        row = self._connection.execute(query, [seen.log, seen.seq]).fetchone()
        if row is None:
            raise Refused.because("content-missing", log=seen.log, seq=seen.seq)
        return self._stored_marking(seen), row[0]

    def _stored_marking(self, seen: Seen) -> Marking:
        for accepted in self._said.get(seen.log, ()):
            if accepted.entry.seq == seen.seq:
                return _marking_of(accepted.entry.label)
        query = "SELECT policy, cls, categories, public FROM entry WHERE log = %s AND seq = %s"
        row = self._connection.execute(query, [seen.log, seen.seq]).fetchone()
        if row is None:
            raise LookupError(f"{seen.log} has no entry {seen.seq}")
        return Marking(row[0], CLASSIFICATIONS[row[1]], tuple(row[2]), row[3])

    def _logs_with(self, record: str) -> list[str]:
        query = "SELECT DISTINCT log FROM entry WHERE left(log, 3) = %s AND id = %s"
        rows = self._connection.execute(query, [self._node.member, record])
        stored = {log for (log,) in rows}
        said = {log for log, all_ in self._said.items() if any(a.entry.id == record for a in all_)}
        return sorted(stored | said)

    def _now(self) -> str:
        return clock.rfc3339(clock.unix_s())


def _marking_of(label: Label) -> Marking:
    return Marking(label.policy, label.classification, label.categories, label.public)
