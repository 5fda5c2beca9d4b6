"""Forks: evidence that an owner showed two histories of one log, for anybody who has its key.

A branch is a checkpoint that the owner signed, with proof that it extends a tree of some smaller
size and root. Two branches that start from one size with two roots are a fork: no log can have
both. The checkpoint may lie ahead of the entries that its holder has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.kernel import canonical
from foedus.kernel.canonical import MAX_INTEGER
from foedus.kernel.checkpoint import Checkpoint, KeyOf, read_note
from foedus.kernel.merkle import HASH_BYTES, verify_consistency
from foedus.kernel.note import MAX_NOTE_BYTES
from foedus.kernel.refusals import Refused

MAX_FORK_BYTES = 4 * MAX_NOTE_BYTES
MOST_HASHES = 128


@dataclass(frozen=True, slots=True)
class Step:
    """A tree, and the hashes that lead from it to the next step, or to the checkpoint."""

    size: int
    root: bytes
    proof: tuple[bytes, ...]

    def wire(self) -> dict[str, object]:
        proof = [node.hex() for node in self.proof]
        return {"size": self.size, "root": self.root.hex(), "proof": proof}

    @classmethod
    def read(cls, unverified: object) -> Step:
        value = _fields(unverified, "size", "root", "proof")
        size, proof = value["size"], value["proof"]
        if type(size) is not int or not 0 <= size <= MAX_INTEGER or not isinstance(proof, list):
            raise Refused.because("fork-shape")
        if len(proof) > MOST_HASHES:
            raise Refused.because("fork-shape")
        return cls(size, _hash(value["root"]), tuple(_hash(node) for node in proof))


@dataclass(frozen=True, slots=True)
class Branch:
    """`note` is signed by the log's owner; the first of `steps` is where the branch starts."""

    note: bytes
    steps: tuple[Step, ...]

    def wire(self) -> dict[str, object]:
        return {"note": self.note.decode(), "steps": [step.wire() for step in self.steps]}

    def to_bytes(self) -> bytes:
        return canonical.encode(self.wire())

    @classmethod
    def from_bytes(cls, unverified: bytes) -> Branch:
        return cls.read(canonical.decode(unverified, limit=MAX_FORK_BYTES))

    @classmethod
    def read(cls, unverified: object) -> Branch:
        value = _fields(unverified, "note", "steps")
        note, steps = value["note"], value["steps"]
        if not (
            isinstance(note, str) and isinstance(steps, list) and 1 <= len(steps) <= MOST_HASHES
        ):
            raise Refused.because("fork-shape")
        return cls(note.encode(), tuple(Step.read(step) for step in steps))

    def verify(self, key_of: KeyOf) -> Checkpoint:
        """The tree from which the owner's checkpoint is proven to have grown, or Refused."""
        signed = read_note(self.note, key_of)
        ends = [*((step.size, step.root) for step in self.steps[1:]), (signed.size, signed.root)]
        for step, (size, root) in zip(self.steps, ends, strict=True):
            verify_consistency(
                old=step.size, old_root=step.root, new=size, new_root=root, proof=step.proof
            )
        return Checkpoint(signed.log, self.steps[0].size, self.steps[0].root)


@dataclass(frozen=True, slots=True)
class Fork:
    """A verified fork of `log`: its owner signed for two trees of this size."""

    log: str
    size: int


def write_fork(one: Branch, other: Branch) -> bytes:
    return canonical.encode({"v": 1, "branches": [one.wire(), other.wire()]})


def read_fork(unverified: bytes, key_of: KeyOf) -> Fork:
    """Raises Refused `fork-shape`, `not-a-fork`, or what notes and proofs are refused for."""
    value = _fields(canonical.decode(unverified, limit=MAX_FORK_BYTES), "v", "branches")
    branches = value["branches"]
    if value["v"] != 1 or not isinstance(branches, list) or len(branches) != len(("one", "other")):
        raise Refused.because("fork-shape")
    one, other = (Branch.read(branch).verify(key_of) for branch in branches)
    if (one.log, one.size) != (other.log, other.size) or one.root == other.root:
        raise Refused.because("not-a-fork")
    return Fork(one.log, one.size)


def _fields(unverified: object, *names: str) -> Mapping[str, object]:
    if not isinstance(unverified, dict) or unverified.keys() != set(names):
        raise Refused.because("fork-shape")
    return unverified


def _hash(unverified: object) -> bytes:
    if not isinstance(unverified, str) or unverified.strip("0123456789abcdef"):
        raise Refused.because("fork-shape")
    if len(unverified) != 2 * HASH_BYTES:
        raise Refused.because("fork-shape")
    return bytes.fromhex(unverified)
