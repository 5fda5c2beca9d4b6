"""What survives a crash: one member's tables, changed by one atomic commit at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TypeVar

from foedus.kernel.admit import Admitted, Held
from foedus.kernel.admit_page import AdmittedPage
from foedus.kernel.checkpoint import Checkpoint, Cosignature
from foedus.kernel.fork import Branch, Step
from foedus.kernel.merkle import Frontier, Node, NodeAt, consistency_proof, root_of
from foedus.kernel.page import UnverifiedPage

Accepted = Admitted | Held
Done = TypeVar("Done")


class Crash(Exception):  # noqa: N818  (the simulated event, not an error of the program)
    """The member stopped here; only its disk is left."""


class Fuse:
    """Counts port calls; armed, it stops the member before or after one of them."""

    def __init__(self) -> None:
        self.calls = 0
        self._left: int | None = None

    def arm(self, moments: int) -> None:
        """Every call has two moments, one before and one after it has happened."""
        self._left = moments

    @property
    def armed(self) -> bool:
        return self._left is not None

    def disarm(self) -> None:
        self._left = None

    def call(self, act: Callable[[], Done]) -> Done:
        self.calls += 1
        self._burn()
        done = act()
        self._burn()
        return done

    def _burn(self) -> None:
        if self._left is None:
            return
        if self._left == 0:
            self._left = None
            raise Crash
        self._left -= 1


@dataclass(slots=True)
class Shelf:
    """One log as it is stored. `entries` lose their content when it is withdrawn.

    `note` is the last checkpoint that came with a page, `proof` leads from the tree to it;
    `promises` are all that the tree has not reached yet.
    """

    entries: list[Accepted] = field(default_factory=list)
    frontier: Frontier = field(default_factory=Frontier)
    nodes: dict[tuple[int, int], bytes] = field(default_factory=dict)
    note: bytes = b""
    noted: Checkpoint | None = None
    proof: tuple[bytes, ...] = ()
    promises: tuple[Checkpoint, ...] = ()
    fork: bytes = b""

    @property
    def node_at(self) -> NodeAt:
        return lambda level, index: self.nodes[level, index]

    def branch(self, size: int) -> Branch:
        """That the owner's checkpoint grew from the first `size` entries as they are here."""
        end = self.frontier.size
        inside = consistency_proof(self.node_at, size, end)
        first = Step(size, root_of(self.node_at, size), inside)
        last = Step(end, self.frontier.root(), self.proof)
        return Branch(self.note, (first, last) if size < end else (last,))


@dataclass(frozen=True, slots=True)
class Change:
    """One transaction on one log. Empty parts change nothing."""

    log: str
    entries: tuple[Accepted, ...] = ()
    frontier: Frontier | None = None
    nodes: tuple[Node, ...] = ()
    note: bytes = b""
    noted: Checkpoint | None = None
    proof: tuple[bytes, ...] = ()
    receipts: tuple[tuple[bytes, Cosignature], ...] = ()
    fork: bytes = b""

    @classmethod
    def of_page(cls, log: str, page: AdmittedPage, unverified: UnverifiedPage) -> Change:
        grown = page.entries, page.frontier, page.nodes
        return cls(log, *grown, unverified.note, page.checkpoint, unverified.proof)


@dataclass(slots=True)
class Disk:
    """`journal` is the order in which entries of all logs were accepted here."""

    shelves: dict[str, Shelf] = field(default_factory=dict)
    journal: list[Accepted] = field(default_factory=list)
    receipts: dict[bytes, Cosignature] = field(default_factory=dict)

    def shelf(self, log: str) -> Shelf:
        return self.shelves.get(log) or Shelf()

    def commit(self, change: Change) -> None:
        shelf = self.shelves.setdefault(change.log, Shelf())
        for accepted in change.entries:
            if accepted.entry.op == "withdraw":
                forget(shelf, accepted.entry.id)
            shelf.entries.append(accepted)
            self.journal.append(replace(accepted, content=None, body=None))
        if change.frontier:
            shelf.frontier = change.frontier
        shelf.nodes.update({(level, index): node for level, index, node in change.nodes})
        if change.noted:
            shelf.note, shelf.noted, shelf.proof = change.note, change.noted, change.proof
            ahead = dict.fromkeys((*shelf.promises, change.noted))
            shelf.promises = tuple(p for p in ahead if p.size > shelf.frontier.size)
        self.receipts.update(change.receipts)
        shelf.fork = shelf.fork or change.fork

    def state(self) -> bytes:
        """All that this member holds, so that two members can be compared."""
        digest = sha256()
        for log, shelf in sorted(self.shelves.items()):
            digest.update(f"{log} {len(shelf.entries)}\n".encode())
            for accepted in shelf.entries:
                digest.update(accepted.envelope + (accepted.content or b"-") + b"\n")
        return digest.digest()


def forget(shelf: Shelf, record: str) -> None:
    """Drop the contents of a withdrawn record; the entries stay."""
    for position, accepted in enumerate(shelf.entries):
        if accepted.entry.id == record and accepted.content is not None:
            shelf.entries[position] = replace(accepted, content=None, body=None)
