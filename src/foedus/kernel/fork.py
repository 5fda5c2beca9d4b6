"""Evidence that an owner showed two histories of one log: two of its own checkpoints that no tree
can contain together. Whoever has the owner's key can check it; nobody else can make it.

The larger checkpoint is proven to extend a tree of the smaller size with another root.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.kernel import canonical
from foedus.kernel.checkpoint import Checkpoint, KeyOf, read_note
from foedus.kernel.merkle import HASH_BYTES, verify_consistency
from foedus.kernel.note import MAX_NOTE_BYTES
from foedus.kernel.refusals import Refused

MAX_FORK_BYTES = 3 * MAX_NOTE_BYTES
_FIELDS = {"v", "smaller", "larger", "root", "proof"}


@dataclass(frozen=True, slots=True)
class Fork:
    """A verified fork of `log`: entries from position `size` on, or before, are in doubt."""

    log: str
    size: int


def write_fork(*, smaller: bytes, larger: bytes, root: bytes, proof: Sequence[bytes]) -> bytes:
    """Two signed notes; `proof` extends `root`, of the smaller size, to the larger tree."""
    return canonical.encode(
        {
            "v": 1,
            "smaller": smaller.decode(),
            "larger": larger.decode(),
            "root": root.hex(),
            "proof": [node.hex() for node in proof],
        }
    )


def read_fork(unverified: bytes, key_of: KeyOf) -> Fork:
    """Raises Refused `fork-shape`, `not-a-fork`, or what notes and proofs are refused for."""
    value = canonical.decode(unverified, limit=MAX_FORK_BYTES)
    if not isinstance(value, dict) or value.keys() != _FIELDS or value["v"] != 1:
        raise Refused.because("fork-shape")
    if not (isinstance(value["smaller"], str) and isinstance(value["larger"], str)):
        raise Refused.because("fork-shape")
    smaller = read_note(value["smaller"].encode(), key_of)
    larger = read_note(value["larger"].encode(), key_of)
    root, proof = _hashes([value["root"]])[0], _hashes(value["proof"])
    if smaller.log != larger.log or smaller.root == root:
        raise Refused.because("not-a-fork")
    _extends(larger, smaller.size, root, proof)
    return Fork(smaller.log, smaller.size)


def _extends(larger: Checkpoint, size: int, root: bytes, proof: Sequence[bytes]) -> None:
    verify_consistency(old=size, old_root=root, new=larger.size, new_root=larger.root, proof=proof)


def _hashes(unverified: object) -> list[bytes]:
    if not isinstance(unverified, list):
        raise Refused.because("fork-shape")
    try:
        found = [bytes.fromhex(node) for node in unverified]
    except (TypeError, ValueError) as error:
        raise Refused.because("fork-shape") from error
    if any(len(node) != HASH_BYTES for node in found):
        raise Refused.because("fork-shape")
    return found
